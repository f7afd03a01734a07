import '@servicenow/sdk/global'
import {
  Acl,
  BooleanColumn,
  ChoiceColumn,
  Form,
  IntegerColumn,
  List,
  ListColumn,
  ReferenceColumn,
  StringColumn,
  Table,
  default_view,
} from '@servicenow/sdk/core'
import { admin } from '../platform/roles.now'
import { elevationApprover } from './roles.now'

/** Patterns may hold `*` for any text; an empty pattern fits everything. */
export const x_swb_hub_elevation_rule = Table({
  name: 'x_swb_hub_elevation_rule',
  label: 'Elevation approval rule',
  display: 'name',
  actions: ['read'],
  allowWebServiceAccess: true,
  audit: true,
  schema: {
    name: StringColumn({ label: 'Name', maxLength: 100, mandatory: true }),
    order: IntegerColumn({
      label: 'Order',
      hint: 'The first active rule that fits counts, by this number',
      default: 100,
    }),
    active: BooleanColumn({ label: 'Active', default: true }),
    policy: StringColumn({ label: 'Policy', hint: '* stands for any text; empty fits everything', maxLength: 255 }),
    computer: StringColumn({ label: 'Computer', hint: '* stands for any text; empty fits everything', maxLength: 255 }),
    initiator: StringColumn({ label: 'User', hint: '* stands for any text; empty fits everything', maxLength: 255 }),
    publisher: StringColumn({
      label: 'Publisher',
      hint: '* stands for any text; empty fits everything',
      maxLength: 255,
    }),
    path: StringColumn({ label: 'Path', hint: '* stands for any text; empty fits everything', maxLength: 1024 }),
    hash: StringColumn({ label: 'SHA-1', hint: '40 hexadecimal digits; empty fits everything', maxLength: 40 }),
    requester_department: ReferenceColumn({ label: 'Department of the requester', referenceTable: 'cmn_department' }),
    requester_group: ReferenceColumn({ label: 'Group of the requester', referenceTable: 'sys_user_group' }),
    action: ChoiceColumn({
      label: 'Action',
      hint: 'Approving without a person also needs the property x_swb_hub.elevation.allow_approving_rules',
      default: 'ask',
      dropdown: 'dropdown_without_none',
      choices: {
        ask: { label: 'Ask for approval', sequence: 0 },
        reject: { label: 'Reject', sequence: 1 },
        approve: { label: 'Approve (needs a SHA-1 and the property that allows it)', sequence: 2 },
      },
    }),
    approver_users: ListColumn({ label: 'Approvers', referenceTable: 'sys_user' }),
    approver_group: ReferenceColumn({ label: 'Approval group', referenceTable: 'sys_user_group' }),
    ask_manager: BooleanColumn({ label: "Ask the requester's manager", default: false }),
    approval_mode: ChoiceColumn({
      label: 'Who must approve',
      default: 'anyone',
      dropdown: 'dropdown_without_none',
      choices: {
        anyone: { label: 'Any one', sequence: 0 },
        everyone: { label: 'Everyone', sequence: 1 },
        some: { label: 'As many as needed', sequence: 2 },
      },
    }),
    approvals_needed: IntegerColumn({
      label: 'Approvals needed',
      hint: 'Only where as many as needed must approve',
      default: 1,
    }),
    rejection_ends: BooleanColumn({
      label: 'One rejection ends it',
      hint: 'Otherwise others may still approve what one has rejected',
      default: true,
    }),
    minutes: IntegerColumn({
      label: 'Minutes to decide',
      hint: 'Empty: the property x_swb_hub.elevation.expire_minutes',
    }),
    comment: StringColumn({
      label: 'Comment to the requester',
      hint: 'Told to the person who asked when the rule itself decides',
      maxLength: 1000,
    }),
  },
})

List({
  table: 'x_swb_hub_elevation_rule',
  view: default_view,
  columns: [
    'order',
    'name',
    'active',
    'action',
    'policy',
    'computer',
    'initiator',
    'publisher',
    'path',
    'hash',
    'approver_group',
  ],
})

Form({
  table: 'x_swb_hub_elevation_rule',
  view: default_view,
  sections: [
    {
      caption: 'Elevation approval rule',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'name' },
            { type: 'table_field', field: 'order' },
            { type: 'table_field', field: 'active' },
            { type: 'table_field', field: 'policy' },
            { type: 'table_field', field: 'computer' },
            { type: 'table_field', field: 'initiator' },
            { type: 'table_field', field: 'publisher' },
            { type: 'table_field', field: 'path' },
            { type: 'table_field', field: 'hash' },
            { type: 'table_field', field: 'requester_department' },
            { type: 'table_field', field: 'requester_group' },
          ],
          rightElements: [
            { type: 'table_field', field: 'action' },
            { type: 'table_field', field: 'approver_users' },
            { type: 'table_field', field: 'approver_group' },
            { type: 'table_field', field: 'ask_manager' },
            { type: 'table_field', field: 'approval_mode' },
            { type: 'table_field', field: 'approvals_needed' },
            { type: 'table_field', field: 'rejection_ends' },
            { type: 'table_field', field: 'minutes' },
            { type: 'table_field', field: 'comment' },
          ],
        },
      ],
    },
  ],
})

Acl({
  $id: Now.ID['acl-elevation-rule-read'],
  type: 'record',
  table: 'x_swb_hub_elevation_rule',
  operation: 'read',
  roles: [elevationApprover, admin],
})

Acl({
  $id: Now.ID['acl-elevation-rule-create'],
  type: 'record',
  table: 'x_swb_hub_elevation_rule',
  operation: 'create',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-elevation-rule-write'],
  type: 'record',
  table: 'x_swb_hub_elevation_rule',
  operation: 'write',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-elevation-rule-delete'],
  type: 'record',
  table: 'x_swb_hub_elevation_rule',
  operation: 'delete',
  roles: [admin],
})
