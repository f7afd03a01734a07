import * as budgetsClient from '@aws-sdk/client-budgets'
import * as cloudFormationClient from '@aws-sdk/client-cloudformation'
import * as ec2Client from '@aws-sdk/client-ec2'
import * as route53Client from '@aws-sdk/client-route-53'
import * as serviceCatalogClient from '@aws-sdk/client-service-catalog'
import * as ssmClient from '@aws-sdk/client-ssm'
import * as stsClient from '@aws-sdk/client-sts'
import type { Service } from '../call.ts'
import { serviceCatalog } from '../catalog/service.ts'
import { loadServiceModel } from '../model/service-model.ts'
import type { ServiceModel } from '../model/service-model.ts'
import { budgets } from './budgets.ts'
import { cloudFormation } from './cloudformation.ts'
import { ec2 } from './ec2.ts'
import { route53 } from './route53.ts'
import { ssm } from './ssm.ts'
import { sts } from './sts.ts'

export interface ServiceEntry {
  model: ServiceModel
  service: Service
}

/** The services this endpoint answers, by their name in the credential scope. */
export function loadServices(): Map<string, ServiceEntry> {
  const entries: ServiceEntry[] = [
    {
      model: loadServiceModel(serviceCatalogClient, {
        id: 'servicecatalog',
        iamPrefix: 'servicecatalog',
        protocol: 'json',
        target: 'AWS242ServiceCatalogService',
      }),
      service: serviceCatalog,
    },
    {
      model: loadServiceModel(stsClient, {
        id: 'sts',
        iamPrefix: 'sts',
        protocol: 'query',
        xmlns: 'https://sts.amazonaws.com/doc/2011-06-15/',
      }),
      service: sts,
    },
    {
      model: loadServiceModel(cloudFormationClient, {
        id: 'cloudformation',
        iamPrefix: 'cloudformation',
        protocol: 'query',
        xmlns: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
      }),
      service: cloudFormation,
    },
    {
      model: loadServiceModel(ec2Client, {
        id: 'ec2',
        iamPrefix: 'ec2',
        protocol: 'ec2',
        xmlns: 'http://ec2.amazonaws.com/doc/2016-11-15/',
      }),
      service: ec2,
    },
    {
      model: loadServiceModel(budgetsClient, {
        id: 'budgets',
        iamPrefix: 'budgets',
        actions: { DescribeBudget: 'ViewBudget' },
        protocol: 'json',
        target: 'AWSBudgetServiceGateway',
      }),
      service: budgets,
    },
    {
      model: loadServiceModel(route53Client, {
        id: 'route53',
        iamPrefix: 'route53',
        protocol: 'rest-xml',
        xmlns: 'https://route53.amazonaws.com/doc/2013-04-01/',
        globalRegions: { aws: 'us-east-1', 'aws-us-gov': 'us-gov-west-1', 'aws-cn': 'cn-northwest-1' },
      }),
      service: route53,
    },
    {
      model: loadServiceModel(ssmClient, { id: 'ssm', iamPrefix: 'ssm', protocol: 'json', target: 'AmazonSSM' }),
      service: ssm,
    },
  ]
  return new Map(entries.map((entry) => [entry.model.id, entry]))
}
