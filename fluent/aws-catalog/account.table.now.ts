import '@servicenow/sdk/global'
import { Acl, BooleanColumn, ChoiceColumn, Form, List, StringColumn, Table, default_view } from '@servicenow/sdk/core'
import { admin, companion } from '../platform/roles.now'
import { awsManager } from './roles.now'

export const x_swb_hub_aws_account = Table({
  name: 'x_swb_hub_aws_account',
  label: 'AWS account',
  display: 'name',
  actions: ['read'],
  allowWebServiceAccess: true,
  audit: true,
  index: [{ name: 'account', unique: true, element: ['account_id'] }],
  schema: {
    name: StringColumn({ label: 'Name', maxLength: 100, mandatory: true }),
    account_id: StringColumn({ label: 'Account number', hint: 'Twelve digits', maxLength: 12, mandatory: true }),
    partition: ChoiceColumn({
      label: 'Partition',
      default: 'aws',
      dropdown: 'dropdown_without_none',
      choices: {
        aws: { label: 'AWS', sequence: 0 },
        'aws-us-gov': { label: 'AWS GovCloud (US)', sequence: 1 },
        'aws-cn': { label: 'AWS China', sequence: 2 },
      },
    }),
    sync_role_arn: StringColumn({
      label: 'Sync role',
      hint: 'ARN of the role that reads what the account offers and what is provisioned in it',
      maxLength: 512,
    }),
    end_user_role_arn: StringColumn({
      label: 'End-user role',
      hint: 'ARN of the role that launches, changes and ends products in the name of the person who orders',
      maxLength: 512,
    }),
    external_id: StringColumn({
      label: 'External id',
      hint: 'What the trust policies of both roles ask for; empty if they ask for none',
      maxLength: 1224,
    }),
    fips: BooleanColumn({ label: 'Use FIPS endpoints', hint: 'Ask AWS through its FIPS endpoints', default: false }),
    active: BooleanColumn({
      label: 'Active',
      hint: 'An inactive account offers nothing; what is under way goes on',
      default: true,
    }),
    provision_change: ChoiceColumn({
      label: 'Change request for orders',
      hint: 'Holds for portfolios that leave it to their account',
      default: 'none',
      dropdown: 'dropdown_without_none',
      choices: {
        none: { label: 'No change request', sequence: 0 },
        automatic: { label: 'A change that is approved with the order', sequence: 1 },
        standard: { label: 'A standard change', sequence: 2 },
        normal: { label: 'A normal change', sequence: 3 },
        emergency: { label: 'An emergency change', sequence: 4 },
      },
    }),
    update_change: ChoiceColumn({
      label: 'Change request for changes',
      hint: 'Holds for portfolios that leave it to their account',
      default: 'none',
      dropdown: 'dropdown_without_none',
      choices: {
        none: { label: 'No change request', sequence: 0 },
        automatic: { label: 'A change that is approved with the order', sequence: 1 },
        standard: { label: 'A standard change', sequence: 2 },
        normal: { label: 'A normal change', sequence: 3 },
        emergency: { label: 'An emergency change', sequence: 4 },
      },
    }),
    terminate_change: ChoiceColumn({
      label: 'Change request for terminations',
      hint: 'Holds for portfolios that leave it to their account',
      default: 'none',
      dropdown: 'dropdown_without_none',
      choices: {
        none: { label: 'No change request', sequence: 0 },
        automatic: { label: 'A change that is approved with the order', sequence: 1 },
        standard: { label: 'A standard change', sequence: 2 },
        normal: { label: 'A normal change', sequence: 3 },
        emergency: { label: 'An emergency change', sequence: 4 },
      },
    }),
  },
})

List({
  table: 'x_swb_hub_aws_account',
  view: default_view,
  columns: ['name', 'account_id', 'partition', 'active', 'sys_updated_on'],
})

Form({
  table: 'x_swb_hub_aws_account',
  view: default_view,
  sections: [
    {
      caption: 'AWS account',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'name' },
            { type: 'table_field', field: 'account_id' },
            { type: 'table_field', field: 'partition' },
          ],
          rightElements: [
            { type: 'table_field', field: 'active' },
            { type: 'table_field', field: 'external_id' },
            { type: 'table_field', field: 'fips' },
            { type: 'table_field', field: 'provision_change' },
            { type: 'table_field', field: 'update_change' },
            { type: 'table_field', field: 'terminate_change' },
          ],
        },
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'sync_role_arn' },
            { type: 'table_field', field: 'end_user_role_arn' },
            { type: 'list', listType: '12M', listRef: 'x_swb_hub_aws_region.account' },
          ],
        },
      ],
    },
  ],
})

Acl({
  $id: Now.ID['acl-account-read'],
  type: 'record',
  table: 'x_swb_hub_aws_account',
  operation: 'read',
  roles: [awsManager, companion],
})

Acl({
  $id: Now.ID['acl-account-create'],
  type: 'record',
  table: 'x_swb_hub_aws_account',
  operation: 'create',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-account-write'],
  type: 'record',
  table: 'x_swb_hub_aws_account',
  operation: 'write',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-account-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_account',
  operation: 'delete',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-account-external_id-read'],
  type: 'record',
  table: 'x_swb_hub_aws_account',
  field: 'external_id',
  operation: 'read',
  roles: [admin, companion],
})
