import '@servicenow/sdk/global'
import { Acl, List, ReferenceColumn, StringColumn, Table, default_view } from '@servicenow/sdk/core'
import { admin, companion } from '../platform/roles.now'
import { awsManager } from './roles.now'
import { readsOwnOutput } from '../../src/server/aws-catalog/entry-points.ts'

export const x_swb_hub_aws_output = Table({
  name: 'x_swb_hub_aws_output',
  label: 'AWS output',
  display: 'output_key',
  actions: ['read'],
  allowWebServiceAccess: true,
  index: [{ name: 'provisioned_key', unique: true, element: ['provisioned', 'output_key'] }],
  schema: {
    output_key: StringColumn({ label: 'Key', maxLength: 255 }),
    provisioned: ReferenceColumn({
      label: 'Provisioned product',
      referenceTable: 'x_swb_hub_aws_provisioned',
      cascadeRule: 'cascade',
    }),
    operation: ReferenceColumn({ label: 'Operation', referenceTable: 'x_swb_hub_aws_operation', cascadeRule: 'clear' }),
    value: StringColumn({ label: 'Value', maxLength: 8000 }),
    description: StringColumn({ label: 'Description', maxLength: 4000 }),
  },
})

List({
  table: 'x_swb_hub_aws_output',
  view: default_view,
  columns: ['provisioned', 'output_key', 'value', 'description'],
})

Acl({
  $id: Now.ID['acl-output-read'],
  type: 'record',
  table: 'x_swb_hub_aws_output',
  operation: 'read',
  roles: [awsManager, companion],
})

Acl({
  $id: Now.ID['acl-output-own-read'],
  type: 'record',
  table: 'x_swb_hub_aws_output',
  operation: 'read',
  script: readsOwnOutput,
})

Acl({
  $id: Now.ID['acl-output-create'],
  type: 'record',
  table: 'x_swb_hub_aws_output',
  operation: 'create',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-output-write'],
  type: 'record',
  table: 'x_swb_hub_aws_output',
  operation: 'write',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-output-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_output',
  operation: 'delete',
  roles: [admin],
})
