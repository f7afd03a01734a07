import type { BudgetsClient } from '@aws-sdk/client-budgets'
import type { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import type { EC2Client } from '@aws-sdk/client-ec2'
import type { Route53Client } from '@aws-sdk/client-route-53'
import type { ServiceCatalogClient, ServiceCatalogClientConfig } from '@aws-sdk/client-service-catalog'
import type { SSMClient } from '@aws-sdk/client-ssm'

/** AWS services the companion talks to. */
export interface ServiceClients {
  budgets: BudgetsClient
  catalog: ServiceCatalogClient
  cloudformation: CloudFormationClient
  ec2: EC2Client
  route53: Route53Client
  ssm: SSMClient
}
export type ServiceName = keyof ServiceClients

/** What all clients are made with. */
type Config = Required<
  Pick<ServiceCatalogClientConfig, 'region' | 'credentials' | 'retryStrategy' | 'requestHandler' | 'useFipsEndpoint'>
>
type Factory<S extends ServiceName> = () => Promise<(config: Config) => ServiceClients[S]>

const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | undefined
  return () => (loaded ??= load())
}

/** Modules of the clients, loaded when first needed: that of EC2 alone is larger than all the others. */
export const loadBudgets = once(() => import('@aws-sdk/client-budgets'))
const loadCatalog = once(() => import('@aws-sdk/client-service-catalog'))
export const loadCloudFormation = once(() => import('@aws-sdk/client-cloudformation'))
export const loadEc2 = once(() => import('@aws-sdk/client-ec2'))
export const loadRoute53 = once(() => import('@aws-sdk/client-route-53'))
export const loadSsm = once(() => import('@aws-sdk/client-ssm'))

export const SERVICES: { readonly [S in ServiceName]: Factory<S> } = {
  budgets: async () => {
    const { BudgetsClient } = await loadBudgets()
    return (config) => new BudgetsClient(config)
  },
  catalog: async () => {
    const { ServiceCatalogClient } = await loadCatalog()
    return (config) => new ServiceCatalogClient(config)
  },
  cloudformation: async () => {
    const { CloudFormationClient } = await loadCloudFormation()
    return (config) => new CloudFormationClient(config)
  },
  ec2: async () => {
    const { EC2Client } = await loadEc2()
    return (config) => new EC2Client(config)
  },
  route53: async () => {
    const { Route53Client } = await loadRoute53()
    return (config) => new Route53Client(config)
  },
  ssm: async () => {
    const { SSMClient } = await loadSsm()
    return (config) => new SSMClient(config)
  },
}
