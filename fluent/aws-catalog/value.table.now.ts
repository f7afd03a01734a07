import '@servicenow/sdk/global'
import { Acl, List, ReferenceColumn, StringColumn, Table, default_view } from '@servicenow/sdk/core'
import { admin, companion } from '../platform/roles.now'
import { awsManager } from './roles.now'
import { readsOwnOutput } from '../../src/server/aws-catalog/entry-points.ts'

// What a provisioned product was launched or changed with, as AWS tells it. Never a secret.
export const x_swb_hub_aws_value = Table({
  name: 'x_swb_hub_aws_value',
  label: 'AWS parameter value',
  display: 'parameter_key',
  actions: ['read'],
  allowWebServiceAccess: true,
  index: [{ name: 'provisioned_key', unique: true, element: ['provisioned', 'parameter_key'] }],
  schema: {
    parameter_key: StringColumn({ label: 'Key', maxLength: 255 }),
    provisioned: ReferenceColumn({
      label: 'Provisioned product',
      referenceTable: 'x_swb_hub_aws_provisioned',
      cascadeRule: 'cascade',
    }),
    value: StringColumn({ label: 'Value', maxLength: 8000 }),
  },
})

List({
  table: 'x_swb_hub_aws_value',
  view: default_view,
  columns: ['provisioned', 'parameter_key', 'value'],
})

Acl({
  $id: Now.ID['acl-value-read'],
  type: 'record',
  table: 'x_swb_hub_aws_value',
  operation: 'read',
  roles: [awsManager, companion],
})

Acl({
  $id: Now.ID['acl-value-own-read'],
  type: 'record',
  table: 'x_swb_hub_aws_value',
  operation: 'read',
  script: readsOwnOutput,
})

Acl({
  $id: Now.ID['acl-value-create'],
  type: 'record',
  table: 'x_swb_hub_aws_value',
  operation: 'create',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-value-write'],
  type: 'record',
  table: 'x_swb_hub_aws_value',
  operation: 'write',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-value-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_value',
  operation: 'delete',
  roles: [admin],
})
