import '@servicenow/sdk/global'
import {
  Acl,
  BooleanColumn,
  ChoiceColumn,
  List,
  ReferenceColumn,
  StringColumn,
  Table,
  default_view,
} from '@servicenow/sdk/core'
import { admin, companion } from '../platform/roles.now'
import { awsManager } from './roles.now'

// What each launch path says about tags, kept by the sync: one value is given, several are a choice, none is a
// contradiction on AWS.
export const x_swb_hub_aws_tag_choice = Table({
  name: 'x_swb_hub_aws_tag_choice',
  label: 'AWS tag choice',
  display: 'tag_key',
  actions: ['read'],
  allowWebServiceAccess: true,
  index: [{ name: 'path_key', unique: true, element: ['launch_path', 'tag_key'] }],
  schema: {
    tag_key: StringColumn({ label: 'Key', maxLength: 128 }),
    product: ReferenceColumn({ label: 'Product', referenceTable: 'x_swb_hub_aws_product', cascadeRule: 'cascade' }),
    launch_path: ReferenceColumn({
      label: 'Launch path',
      referenceTable: 'x_swb_hub_aws_launch_path',
      cascadeRule: 'cascade',
    }),
    origin: ChoiceColumn({
      label: 'Said by',
      default: 'aws',
      dropdown: 'dropdown_without_none',
      choices: {
        aws: { label: 'TagOption on AWS', sequence: 0 },
        manager: { label: 'Automated tag', sequence: 1 },
      },
    }),
    allowed_values: StringColumn({ label: 'Allowed values', maxLength: 65000 }),
    variable: ReferenceColumn({ label: 'Variable', referenceTable: 'item_option_new', cascadeRule: 'clear' }),
    active: BooleanColumn({ label: 'Active', default: true }),
  },
})

List({
  table: 'x_swb_hub_aws_tag_choice',
  view: default_view,
  columns: ['product', 'launch_path', 'tag_key', 'allowed_values', 'origin', 'active'],
})

Acl({
  $id: Now.ID['acl-tag-choice-read'],
  type: 'record',
  table: 'x_swb_hub_aws_tag_choice',
  operation: 'read',
  roles: [awsManager, companion],
})

Acl({
  $id: Now.ID['acl-tag-choice-create'],
  type: 'record',
  table: 'x_swb_hub_aws_tag_choice',
  operation: 'create',
  roles: [companion],
})

Acl({
  $id: Now.ID['acl-tag-choice-write'],
  type: 'record',
  table: 'x_swb_hub_aws_tag_choice',
  operation: 'write',
  roles: [companion, admin],
})

Acl({
  $id: Now.ID['acl-tag-choice-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_tag_choice',
  operation: 'delete',
  roles: [companion, admin],
})
