import '@servicenow/sdk/global'
import {
  Acl,
  BooleanColumn,
  IntegerColumn,
  List,
  ReferenceColumn,
  StringColumn,
  Table,
  default_view,
} from '@servicenow/sdk/core'
import { admin, companion } from '../platform/roles.now'
import { awsManager } from './roles.now'

export const x_swb_hub_aws_parameter = Table({
  name: 'x_swb_hub_aws_parameter',
  label: 'AWS launch parameter',
  display: 'parameter_key',
  actions: ['read'],
  allowWebServiceAccess: true,
  index: [{ name: 'version_path_key', unique: true, element: ['version', 'launch_path', 'parameter_key'] }],
  schema: {
    parameter_key: StringColumn({ label: 'Key', maxLength: 255 }),
    product: ReferenceColumn({ label: 'Product', referenceTable: 'x_swb_hub_aws_product', cascadeRule: 'cascade' }),
    version: ReferenceColumn({ label: 'Version', referenceTable: 'x_swb_hub_aws_version', cascadeRule: 'cascade' }),
    launch_path: ReferenceColumn({
      label: 'Launch path',
      referenceTable: 'x_swb_hub_aws_launch_path',
      cascadeRule: 'cascade',
    }),
    variable: ReferenceColumn({ label: 'Variable', referenceTable: 'item_option_new', cascadeRule: 'clear' }),
    parameter_type: StringColumn({ label: 'Type', maxLength: 100 }),
    look_up: StringColumn({ label: 'Chosen from', maxLength: 100 }),
    default_value: StringColumn({ label: 'Default', maxLength: 4000 }),
    no_echo: BooleanColumn({ label: 'Secret', default: false }),
    allowed_values: StringColumn({ label: 'Allowed values', maxLength: 65000 }),
    allowed_pattern: StringColumn({ label: 'Allowed pattern', maxLength: 1000 }),
    min_length: StringColumn({ label: 'Shortest length', maxLength: 40 }),
    max_length: StringColumn({ label: 'Longest length', maxLength: 40 }),
    min_value: StringColumn({ label: 'Smallest value', maxLength: 40 }),
    max_value: StringColumn({ label: 'Largest value', maxLength: 40 }),
    constraint_description: StringColumn({ label: 'Constraint description', maxLength: 1000 }),
    description: StringColumn({ label: 'Description', maxLength: 4000 }),
    position: IntegerColumn({ label: 'Position', default: 0 }),
    active: BooleanColumn({ label: 'Active', default: true }),
  },
})

List({
  table: 'x_swb_hub_aws_parameter',
  view: default_view,
  columns: ['product', 'version', 'launch_path', 'parameter_key', 'parameter_type', 'variable', 'active'],
})

Acl({
  $id: Now.ID['acl-parameter-read'],
  type: 'record',
  table: 'x_swb_hub_aws_parameter',
  operation: 'read',
  roles: [awsManager, companion],
})

Acl({
  $id: Now.ID['acl-parameter-create'],
  type: 'record',
  table: 'x_swb_hub_aws_parameter',
  operation: 'create',
  roles: [companion],
})

Acl({
  $id: Now.ID['acl-parameter-write'],
  type: 'record',
  table: 'x_swb_hub_aws_parameter',
  operation: 'write',
  roles: [companion, admin],
})

Acl({
  $id: Now.ID['acl-parameter-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_parameter',
  operation: 'delete',
  roles: [companion, admin],
})
