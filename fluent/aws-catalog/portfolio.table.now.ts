import '@servicenow/sdk/global'
import {
  Acl,
  BooleanColumn,
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

export const x_swb_hub_aws_portfolio = Table({
  name: 'x_swb_hub_aws_portfolio',
  label: 'AWS portfolio',
  display: 'name',
  actions: ['read'],
  allowWebServiceAccess: true,
  audit: true,
  index: [{ name: 'region_portfolio', unique: true, element: ['region', 'portfolio_id'] }],
  schema: {
    name: StringColumn({ label: 'Name', readOnlyOption: 'display_read_only', maxLength: 100 }),
    portfolio_id: StringColumn({ label: 'Portfolio id', readOnlyOption: 'display_read_only', maxLength: 100 }),
    region: ReferenceColumn({
      label: 'Region',
      readOnlyOption: 'display_read_only',
      referenceTable: 'x_swb_hub_aws_region',
      cascadeRule: 'restrict',
    }),
    arn: StringColumn({ label: 'ARN', readOnlyOption: 'display_read_only', maxLength: 1224 }),
    description: StringColumn({ label: 'Description', readOnlyOption: 'display_read_only', maxLength: 2000 }),
    provider_name: StringColumn({ label: 'Provider', readOnlyOption: 'display_read_only', maxLength: 50 }),
    created_on_aws: DateTimeColumn({ label: 'Created on AWS', readOnlyOption: 'display_read_only' }),
    share_type: ChoiceColumn({
      label: 'Share type',
      readOnlyOption: 'display_read_only',
      default: 'local',
      dropdown: 'dropdown_without_none',
      choices: {
        local: { label: 'Local', sequence: 0 },
        imported: { label: 'Imported', sequence: 1 },
        aws_servicecatalog: { label: 'Default portfolio of AWS', sequence: 2 },
        aws_organizations: { label: 'Shared by the organisation', sequence: 3 },
      },
    }),
    category: ReferenceColumn({
      label: 'Category',
      hint: 'Category of the catalog that shows its products',
      referenceTable: 'sc_category',
      cascadeRule: 'clear',
    }),
    active: BooleanColumn({ label: 'Active', default: true }),
    visibility: ChoiceColumn({
      label: 'Who may order',
      hint: 'Granted groups stand in the list Portfolio grants below',
      default: 'everyone',
      dropdown: 'dropdown_without_none',
      choices: {
        everyone: { label: 'Everybody who sees the catalog', sequence: 0 },
        granted: { label: 'Members of the granted groups', sequence: 1 },
      },
    }),
    approval: ChoiceColumn({
      label: 'Approval of orders',
      hint: 'Asked before anything is sent to AWS',
      default: 'group',
      dropdown: 'dropdown_without_none',
      choices: {
        group: { label: 'Anyone of the approval group', sequence: 0 },
        none: { label: 'No approval needed', sequence: 1 },
        everyone: { label: 'Everyone of the approval group', sequence: 2 },
        manager: { label: 'The manager of the person it is for', sequence: 3 },
        manager_group: { label: 'The manager, then anyone of the approval group', sequence: 4 },
        manager_everyone: { label: 'The manager, then everyone of the approval group', sequence: 5 },
      },
    }),
    update_approval: ChoiceColumn({
      label: 'Approval of changes',
      hint: 'Asked before anything is sent to AWS',
      default: 'same',
      dropdown: 'dropdown_without_none',
      choices: {
        same: { label: 'As for orders', sequence: 0 },
        none: { label: 'No approval needed', sequence: 1 },
        group: { label: 'Anyone of the approval group', sequence: 2 },
        everyone: { label: 'Everyone of the approval group', sequence: 3 },
        manager: { label: 'The manager of the person it is for', sequence: 4 },
        manager_group: { label: 'The manager, then anyone of the approval group', sequence: 5 },
        manager_everyone: { label: 'The manager, then everyone of the approval group', sequence: 6 },
      },
    }),
    terminate_approval: ChoiceColumn({
      label: 'Approval of terminations',
      hint: 'Asked before anything is sent to AWS',
      default: 'same',
      dropdown: 'dropdown_without_none',
      choices: {
        same: { label: 'As for orders', sequence: 0 },
        none: { label: 'No approval needed', sequence: 1 },
        group: { label: 'Anyone of the approval group', sequence: 2 },
        everyone: { label: 'Everyone of the approval group', sequence: 3 },
        manager: { label: 'The manager of the person it is for', sequence: 4 },
        manager_group: { label: 'The manager, then anyone of the approval group', sequence: 5 },
        manager_everyone: { label: 'The manager, then everyone of the approval group', sequence: 6 },
      },
    }),
    provision_change: ChoiceColumn({
      label: 'Change request for orders',
      default: 'account',
      dropdown: 'dropdown_without_none',
      choices: {
        account: { label: 'As the account says', sequence: 0 },
        none: { label: 'No change request', sequence: 1 },
        automatic: { label: 'A change that is approved with the order', sequence: 2 },
        standard: { label: 'A standard change', sequence: 3 },
        normal: { label: 'A normal change', sequence: 4 },
        emergency: { label: 'An emergency change', sequence: 5 },
      },
    }),
    update_change: ChoiceColumn({
      label: 'Change request for changes',
      default: 'account',
      dropdown: 'dropdown_without_none',
      choices: {
        account: { label: 'As the account says', sequence: 0 },
        none: { label: 'No change request', sequence: 1 },
        automatic: { label: 'A change that is approved with the order', sequence: 2 },
        standard: { label: 'A standard change', sequence: 3 },
        normal: { label: 'A normal change', sequence: 4 },
        emergency: { label: 'An emergency change', sequence: 5 },
      },
    }),
    terminate_change: ChoiceColumn({
      label: 'Change request for terminations',
      default: 'account',
      dropdown: 'dropdown_without_none',
      choices: {
        account: { label: 'As the account says', sequence: 0 },
        none: { label: 'No change request', sequence: 1 },
        automatic: { label: 'A change that is approved with the order', sequence: 2 },
        standard: { label: 'A standard change', sequence: 3 },
        normal: { label: 'A normal change', sequence: 4 },
        emergency: { label: 'An emergency change', sequence: 5 },
      },
    }),
    user_tags: ChoiceColumn({
      label: 'Tags of requesters',
      hint: 'Whether requesters may write tags of their own',
      default: 'allowed',
      dropdown: 'dropdown_without_none',
      choices: {
        allowed: { label: 'May be added to an order', sequence: 0 },
        refused: { label: 'Are not asked for and refused', sequence: 1 },
      },
    }),
    approval_group: ReferenceColumn({
      label: 'Approval group',
      hint: 'Empty: the group of the property x_swb_hub.aws_catalog.default_approval_group',
      referenceTable: 'sys_user_group',
      cascadeRule: 'clear',
    }),
  },
})

List({
  table: 'x_swb_hub_aws_portfolio',
  view: default_view,
  columns: ['name', 'portfolio_id', 'region', 'visibility', 'approval', 'approval_group', 'active'],
})

Form({
  table: 'x_swb_hub_aws_portfolio',
  view: default_view,
  sections: [
    {
      caption: 'AWS portfolio',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'name' },
            { type: 'table_field', field: 'portfolio_id' },
            { type: 'table_field', field: 'region' },
            { type: 'table_field', field: 'share_type' },
            { type: 'table_field', field: 'provider_name' },
            { type: 'table_field', field: 'active' },
          ],
          rightElements: [
            { type: 'table_field', field: 'visibility' },
            { type: 'table_field', field: 'approval' },
            { type: 'table_field', field: 'update_approval' },
            { type: 'table_field', field: 'terminate_approval' },
            { type: 'table_field', field: 'approval_group' },
            { type: 'table_field', field: 'user_tags' },
            { type: 'table_field', field: 'provision_change' },
            { type: 'table_field', field: 'update_change' },
            { type: 'table_field', field: 'terminate_change' },
          ],
        },
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'description' },
            { type: 'list', listType: '12M', listRef: 'x_swb_hub_aws_portfolio_grant.portfolio' },
            { type: 'list', listType: '12M', listRef: 'x_swb_hub_aws_portfolio_product.portfolio' },
          ],
        },
      ],
    },
  ],
})

Acl({
  $id: Now.ID['acl-portfolio-read'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio',
  operation: 'read',
  roles: [awsManager, companion],
})

Acl({
  $id: Now.ID['acl-portfolio-create'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio',
  operation: 'create',
  roles: [companion],
})

Acl({
  $id: Now.ID['acl-portfolio-write'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio',
  operation: 'write',
  roles: [awsManager, companion],
})

Acl({
  $id: Now.ID['acl-portfolio-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio',
  operation: 'delete',
  roles: [admin, companion],
})

Acl({
  $id: Now.ID['acl-portfolio-approval-write'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio',
  field: 'approval',
  operation: 'write',
  roles: [awsManager],
})

Acl({
  $id: Now.ID['acl-portfolio-approval_group-write'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio',
  field: 'approval_group',
  operation: 'write',
  roles: [awsManager],
})

Acl({
  $id: Now.ID['acl-portfolio-update_approval-write'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio',
  field: 'update_approval',
  operation: 'write',
  roles: [awsManager],
})

Acl({
  $id: Now.ID['acl-portfolio-terminate_approval-write'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio',
  field: 'terminate_approval',
  operation: 'write',
  roles: [awsManager],
})

Acl({
  $id: Now.ID['acl-portfolio-visibility-write'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio',
  field: 'visibility',
  operation: 'write',
  roles: [awsManager],
})

Acl({
  $id: Now.ID['acl-portfolio-provision_change-write'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio',
  field: 'provision_change',
  operation: 'write',
  roles: [awsManager],
})

Acl({
  $id: Now.ID['acl-portfolio-update_change-write'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio',
  field: 'update_change',
  operation: 'write',
  roles: [awsManager],
})

Acl({
  $id: Now.ID['acl-portfolio-terminate_change-write'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio',
  field: 'terminate_change',
  operation: 'write',
  roles: [awsManager],
})

Acl({
  $id: Now.ID['acl-portfolio-user_tags-write'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio',
  field: 'user_tags',
  operation: 'write',
  roles: [awsManager],
})
