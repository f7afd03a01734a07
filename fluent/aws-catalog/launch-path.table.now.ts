import '@servicenow/sdk/global'
import { Acl, BooleanColumn, List, ReferenceColumn, StringColumn, Table, default_view } from '@servicenow/sdk/core'
import { admin, companion } from '../platform/roles.now'
import { awsManager } from './roles.now'

export const x_swb_hub_aws_launch_path = Table({
  name: 'x_swb_hub_aws_launch_path',
  label: 'AWS launch path',
  display: 'name',
  actions: ['read'],
  allowWebServiceAccess: true,
  index: [{ name: 'product_path', unique: true, element: ['product', 'path_id'] }],
  schema: {
    name: StringColumn({ label: 'Name', maxLength: 255 }),
    product: ReferenceColumn({ label: 'Product', referenceTable: 'x_swb_hub_aws_product', cascadeRule: 'cascade' }),
    path_id: StringColumn({ label: 'Path id', maxLength: 100 }),
    portfolio: ReferenceColumn({ label: 'Portfolio', referenceTable: 'x_swb_hub_aws_portfolio', cascadeRule: 'clear' }),
    active: BooleanColumn({ label: 'Active', default: true }),
  },
})

List({
  table: 'x_swb_hub_aws_launch_path',
  view: default_view,
  columns: ['product', 'name', 'path_id', 'portfolio', 'active'],
})

Acl({
  $id: Now.ID['acl-launch-path-read'],
  type: 'record',
  table: 'x_swb_hub_aws_launch_path',
  operation: 'read',
  roles: [awsManager, companion],
})

Acl({
  $id: Now.ID['acl-launch-path-create'],
  type: 'record',
  table: 'x_swb_hub_aws_launch_path',
  operation: 'create',
  roles: [companion],
})

Acl({
  $id: Now.ID['acl-launch-path-write'],
  type: 'record',
  table: 'x_swb_hub_aws_launch_path',
  operation: 'write',
  roles: [companion, admin],
})

Acl({
  $id: Now.ID['acl-launch-path-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_launch_path',
  operation: 'delete',
  roles: [companion, admin],
})
