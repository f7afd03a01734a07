import '@servicenow/sdk/global'
import {
  Acl,
  BooleanColumn,
  ChoiceColumn,
  DateTimeColumn,
  List,
  ReferenceColumn,
  StringColumn,
  Table,
  default_view,
} from '@servicenow/sdk/core'
import { admin, companion } from '../platform/roles.now'
import { awsManager } from './roles.now'

export const x_swb_hub_aws_version = Table({
  name: 'x_swb_hub_aws_version',
  label: 'AWS product version',
  display: 'name',
  actions: ['read'],
  allowWebServiceAccess: true,
  index: [{ name: 'product_version', unique: true, element: ['product', 'version_id'] }],
  schema: {
    name: StringColumn({ label: 'Name', maxLength: 255 }),
    product: ReferenceColumn({ label: 'Product', referenceTable: 'x_swb_hub_aws_product', cascadeRule: 'cascade' }),
    version_id: StringColumn({ label: 'Version id', maxLength: 100 }),
    description: StringColumn({ label: 'Description', maxLength: 4000 }),
    created_on_aws: DateTimeColumn({ label: 'Created on AWS' }),
    guidance: ChoiceColumn({
      label: 'Guidance',
      default: 'DEFAULT',
      dropdown: 'dropdown_without_none',
      choices: { DEFAULT: { label: 'Default', sequence: 0 }, DEPRECATED: { label: 'Deprecated', sequence: 1 } },
    }),
    version_type: StringColumn({ label: 'Type', maxLength: 100 }),
    active: BooleanColumn({ label: 'Active', default: true }),
  },
})

List({
  table: 'x_swb_hub_aws_version',
  view: default_view,
  columns: ['product', 'name', 'version_id', 'guidance', 'created_on_aws', 'active'],
})

Acl({
  $id: Now.ID['acl-version-read'],
  type: 'record',
  table: 'x_swb_hub_aws_version',
  operation: 'read',
  roles: [awsManager, companion],
})

Acl({
  $id: Now.ID['acl-version-create'],
  type: 'record',
  table: 'x_swb_hub_aws_version',
  operation: 'create',
  roles: [companion],
})

Acl({
  $id: Now.ID['acl-version-write'],
  type: 'record',
  table: 'x_swb_hub_aws_version',
  operation: 'write',
  roles: [companion, admin],
})

Acl({
  $id: Now.ID['acl-version-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_version',
  operation: 'delete',
  roles: [companion, admin],
})
