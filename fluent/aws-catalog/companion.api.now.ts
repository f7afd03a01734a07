import '@servicenow/sdk/global'
import { Acl, RestApi } from '@servicenow/sdk/core'
import { companion } from '../platform/roles.now'
import { claimRoute, reconcileRoute, reportRoute, valuesRoute } from '../../src/server/aws-catalog/entry-points.ts'

const companionOnly = Acl({
  $id: Now.ID['acl-api-companion'],
  type: 'rest_endpoint',
  name: 'x_swb_hub_aws_catalog',
  operation: 'execute',
  roles: [companion],
})

RestApi({
  $id: Now.ID['api-aws-catalog'],
  name: 'Switchboard AWS catalog',
  serviceId: 'aws_catalog',
  consumes: 'application/json',
  produces: 'application/json',
  shortDescription: 'The queue of operations that the companion carries out on AWS',
  enforceAcl: [companionOnly],
  versions: [{ $id: Now.ID['api-aws-catalog-v1'], version: 1, isDefault: true }],
  routes: [
    {
      $id: Now.ID['api-aws-catalog-claim'],
      version: 1,
      name: 'claim operations',
      method: 'POST',
      path: '/operations/claim',
      script: claimRoute,
      authentication: true,
      authorization: true,
      enforceAcl: [companionOnly],
      requestExample: '{"worker":"companion-1","limit":10,"lease_seconds":120}',
    },
    {
      $id: Now.ID['api-aws-catalog-reconcile'],
      version: 1,
      name: 'compare provisioned products',
      method: 'POST',
      path: '/provisioned/reconcile',
      script: reconcileRoute,
      authentication: true,
      authorization: true,
      enforceAcl: [companionOnly],
    },
    {
      $id: Now.ID['api-aws-catalog-values'],
      version: 1,
      name: 'present values of a provisioned product',
      method: 'POST',
      path: '/provisioned/values',
      script: valuesRoute,
      authentication: true,
      authorization: true,
      enforceAcl: [companionOnly],
    },
    {
      $id: Now.ID['api-aws-catalog-report'],
      version: 1,
      name: 'report on an operation',
      method: 'POST',
      path: '/operations/{sys_id}/report',
      script: reportRoute,
      authentication: true,
      authorization: true,
      enforceAcl: [companionOnly],
    },
  ],
})
