import '@servicenow/sdk/global'
import {
  Acl,
  ChoiceColumn,
  DateTimeColumn,
  Form,
  List,
  ReferenceColumn,
  StringColumn,
  Table,
  default_view,
} from '@servicenow/sdk/core'
import { admin, companion } from '../platform/roles.now'
import { awsManager } from './roles.now'

// Products that were launched elsewhere: offered for import, never imported by themselves.
export const x_swb_hub_aws_found_product = Table({
  name: 'x_swb_hub_aws_found_product',
  label: 'Found AWS product',
  display: 'name',
  actions: ['read'],
  allowWebServiceAccess: true,
  audit: true,
  index: [{ name: 'region_provisioned', unique: true, element: ['region', 'provisioned_product_id'] }],
  schema: {
    name: StringColumn({ label: 'Name', readOnlyOption: 'display_read_only', maxLength: 128 }),
    provisioned_product_id: StringColumn({
      label: 'Provisioned product id',
      readOnlyOption: 'display_read_only',
      maxLength: 100,
    }),
    region: ReferenceColumn({
      label: 'Region',
      readOnlyOption: 'display_read_only',
      referenceTable: 'x_swb_hub_aws_region',
      cascadeRule: 'cascade',
    }),
    product: ReferenceColumn({
      label: 'Product',
      readOnlyOption: 'display_read_only',
      referenceTable: 'x_swb_hub_aws_product',
      cascadeRule: 'clear',
    }),
    version: ReferenceColumn({
      label: 'Version',
      readOnlyOption: 'display_read_only',
      referenceTable: 'x_swb_hub_aws_version',
      cascadeRule: 'clear',
    }),
    arn: StringColumn({ label: 'ARN', readOnlyOption: 'display_read_only', maxLength: 1224 }),
    provisioned_type: StringColumn({ label: 'Type', readOnlyOption: 'display_read_only', maxLength: 100 }),
    aws_status: StringColumn({ label: 'AWS status', readOnlyOption: 'display_read_only', maxLength: 40 }),
    session_name: StringColumn({ label: 'Session name', readOnlyOption: 'display_read_only', maxLength: 64 }),
    launched_by: StringColumn({ label: 'Launched by', readOnlyOption: 'display_read_only', maxLength: 1224 }),
    created_on_aws: DateTimeColumn({ label: 'Created on AWS', readOnlyOption: 'display_read_only' }),
    owner: ReferenceColumn({
      label: 'Import for',
      hint: 'Whose provisioned product it becomes',
      referenceTable: 'sys_user',
      cascadeRule: 'clear',
    }),
    provisioned: ReferenceColumn({
      label: 'Imported as',
      readOnlyOption: 'display_read_only',
      referenceTable: 'x_swb_hub_aws_provisioned',
      cascadeRule: 'clear',
    }),
    state: ChoiceColumn({
      label: 'State',
      default: 'offered',
      dropdown: 'dropdown_without_none',
      choices: {
        offered: { label: 'Offered', sequence: 0 },
        imported: { label: 'Import', sequence: 1 },
        ignored: { label: 'Ignored', sequence: 2 },
      },
    }),
  },
})

List({
  table: 'x_swb_hub_aws_found_product',
  view: default_view,
  columns: ['name', 'product', 'region', 'aws_status', 'launched_by', 'created_on_aws', 'owner', 'state'],
})

Form({
  table: 'x_swb_hub_aws_found_product',
  view: default_view,
  sections: [
    {
      caption: 'Found AWS product',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'name' },
            { type: 'table_field', field: 'owner' },
            { type: 'table_field', field: 'state' },
            { type: 'table_field', field: 'provisioned' },
          ],
          rightElements: [
            { type: 'table_field', field: 'product' },
            { type: 'table_field', field: 'version' },
            { type: 'table_field', field: 'region' },
            { type: 'table_field', field: 'aws_status' },
            { type: 'table_field', field: 'created_on_aws' },
            { type: 'table_field', field: 'session_name' },
          ],
        },
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'launched_by' },
            { type: 'table_field', field: 'provisioned_product_id' },
            { type: 'table_field', field: 'provisioned_type' },
            { type: 'table_field', field: 'arn' },
          ],
        },
      ],
    },
  ],
})

Acl({
  $id: Now.ID['acl-found-product-read'],
  type: 'record',
  table: 'x_swb_hub_aws_found_product',
  operation: 'read',
  roles: [awsManager, companion],
})

Acl({
  $id: Now.ID['acl-found-product-create'],
  type: 'record',
  table: 'x_swb_hub_aws_found_product',
  operation: 'create',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-found-product-write'],
  type: 'record',
  table: 'x_swb_hub_aws_found_product',
  operation: 'write',
  roles: [awsManager],
})

Acl({
  $id: Now.ID['acl-found-product-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_found_product',
  operation: 'delete',
  roles: [admin],
})
