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
import { companion } from '../platform/roles.now'
import { awsManager } from './roles.now'

// Tags that every order gets, of all portfolios or of one. Requesters neither see nor choose them, unless they are to
// choose one of several values.
export const x_swb_hub_aws_tag = Table({
  name: 'x_swb_hub_aws_tag',
  label: 'AWS automated tag',
  display: 'tag_key',
  actions: ['read'],
  allowWebServiceAccess: true,
  audit: true,
  index: [{ name: 'portfolio_key', unique: true, element: ['portfolio', 'tag_key'] }],
  schema: {
    tag_key: StringColumn({
      label: 'Key',
      hint: 'At most 128 letters, digits, blanks and _ . : / = + - @',
      maxLength: 128,
      mandatory: true,
    }),
    source: ChoiceColumn({
      label: 'Value from',
      default: 'fixed',
      dropdown: 'dropdown_without_none',
      choices: {
        fixed: { label: 'The value below', sequence: 0 },
        user_name: { label: 'User name of the person it is for', sequence: 1 },
        request_item: { label: 'Number of the requested item', sequence: 2 },
        choice: { label: 'One of the choices below, by the requester', sequence: 3 },
      },
    }),
    tag_value: StringColumn({ label: 'Value', hint: 'Only for a value that is fixed', maxLength: 256 }),
    choices: StringColumn({
      label: 'Choices, one per line',
      hint: 'Only for a value that the requester chooses',
      maxLength: 8000,
    }),
    portfolio: ReferenceColumn({
      label: 'Only for portfolio',
      hint: 'Empty: orders of all portfolios',
      referenceTable: 'x_swb_hub_aws_portfolio',
      cascadeRule: 'cascade',
    }),
    active: BooleanColumn({ label: 'Active', default: true }),
  },
})

List({
  table: 'x_swb_hub_aws_tag',
  view: default_view,
  columns: ['tag_key', 'source', 'tag_value', 'portfolio', 'active'],
})

Form({
  table: 'x_swb_hub_aws_tag',
  view: default_view,
  sections: [
    {
      caption: 'AWS automated tag',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'tag_key' },
            { type: 'table_field', field: 'source' },
            { type: 'table_field', field: 'tag_value' },
          ],
          rightElements: [
            { type: 'table_field', field: 'active' },
            { type: 'table_field', field: 'portfolio' },
          ],
        },
        { layout: 'one-column', elements: [{ type: 'table_field', field: 'choices' }] },
      ],
    },
  ],
})

Acl({
  $id: Now.ID['acl-tag-read'],
  type: 'record',
  table: 'x_swb_hub_aws_tag',
  operation: 'read',
  roles: [awsManager, companion],
})

Acl({
  $id: Now.ID['acl-tag-create'],
  type: 'record',
  table: 'x_swb_hub_aws_tag',
  operation: 'create',
  roles: [awsManager],
})

Acl({
  $id: Now.ID['acl-tag-write'],
  type: 'record',
  table: 'x_swb_hub_aws_tag',
  operation: 'write',
  roles: [awsManager],
})

Acl({
  $id: Now.ID['acl-tag-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_tag',
  operation: 'delete',
  roles: [awsManager],
})
