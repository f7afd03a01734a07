import '@servicenow/sdk/global'
import { Acl, RestApi } from '@servicenow/sdk/core'
import { presentRoute, signedIn } from '../../src/server/aws-catalog/entry-points.ts'

const anybody = Acl({
  $id: Now.ID['acl-api-products'],
  type: 'rest_endpoint',
  name: 'x_swb_hub_aws_products',
  operation: 'execute',
  script: signedIn,
})

RestApi({
  $id: Now.ID['api-aws-products'],
  name: 'Switchboard AWS products of people',
  serviceId: 'aws_products',
  consumes: 'application/json',
  produces: 'application/json',
  shortDescription: 'What people have on AWS, each for themselves',
  enforceAcl: [anybody],
  versions: [{ $id: Now.ID['api-aws-products-v1'], version: 1, isDefault: true }],
  routes: [
    {
      $id: Now.ID['api-aws-products-present'],
      version: 1,
      name: 'present values',
      method: 'GET',
      path: '/provisioned/{sys_id}',
      script: presentRoute,
      authentication: true,
      authorization: true,
      enforceAcl: [anybody],
    },
  ],
})
