import '@servicenow/sdk/global'
import {
  Acl,
  BooleanColumn,
  ChoiceColumn,
  Form,
  List,
  ReferenceColumn,
  StringColumn,
  Table,
  default_view,
} from '@servicenow/sdk/core'
import { admin, companion } from '../platform/roles.now'
import { awsManager } from './roles.now'

export const x_swb_hub_aws_region = Table({
  name: 'x_swb_hub_aws_region',
  label: 'AWS region',
  display: 'name',
  actions: ['read'],
  allowWebServiceAccess: true,
  audit: true,
  index: [{ name: 'account_region', unique: true, element: ['account', 'region'] }],
  schema: {
    name: StringColumn({ label: 'Name', readOnlyOption: 'display_read_only', maxLength: 160 }),
    account: ReferenceColumn({
      label: 'Account',
      referenceTable: 'x_swb_hub_aws_account',
      mandatory: true,
      cascadeRule: 'restrict',
    }),
    region: StringColumn({
      label: 'Region',
      hint: 'Name of the region on AWS, for instance eu-west-1',
      maxLength: 40,
      mandatory: true,
    }),
    active: BooleanColumn({
      label: 'Active',
      hint: 'An inactive region offers nothing; what is under way goes on',
      default: true,
    }),
    status: ChoiceColumn({
      label: 'Status',
      readOnlyOption: 'display_read_only',
      default: 'not_checked',
      dropdown: 'dropdown_without_none',
      choices: {
        not_checked: { label: 'Not checked yet', sequence: 0 },
        ok: { label: 'Reachable', sequence: 1 },
        failed: { label: 'Failed', sequence: 2 },
        checking: { label: 'To be checked now', sequence: 3 },
      },
    }),
    message: StringColumn({ label: 'Message', readOnlyOption: 'display_read_only', maxLength: 1000 }),
  },
})

List({
  table: 'x_swb_hub_aws_region',
  view: default_view,
  columns: ['name', 'account', 'region', 'active', 'status', 'message'],
})

Form({
  table: 'x_swb_hub_aws_region',
  view: default_view,
  sections: [
    {
      caption: 'AWS region',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'account' },
            { type: 'table_field', field: 'region' },
            { type: 'table_field', field: 'name' },
          ],
          rightElements: [
            { type: 'table_field', field: 'active' },
            { type: 'table_field', field: 'status' },
          ],
        },
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'message' },
            { type: 'list', listType: '12M', listRef: 'x_swb_hub_aws_sync_run.region' },
          ],
        },
      ],
    },
  ],
})

Acl({
  $id: Now.ID['acl-region-read'],
  type: 'record',
  table: 'x_swb_hub_aws_region',
  operation: 'read',
  roles: [awsManager, companion],
})

Acl({
  $id: Now.ID['acl-region-create'],
  type: 'record',
  table: 'x_swb_hub_aws_region',
  operation: 'create',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-region-write'],
  type: 'record',
  table: 'x_swb_hub_aws_region',
  operation: 'write',
  roles: [admin, companion],
})

Acl({
  $id: Now.ID['acl-region-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_region',
  operation: 'delete',
  roles: [admin],
})
