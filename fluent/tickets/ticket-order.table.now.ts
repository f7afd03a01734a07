import '@servicenow/sdk/global'
import {
  Acl,
  ChoiceColumn,
  DateTimeColumn,
  IntegerColumn,
  List,
  ReferenceColumn,
  StringColumn,
  Table,
  default_view,
} from '@servicenow/sdk/core'
import { admin } from '../platform/roles.now'
import { ticketReader } from './roles.now'

export const x_swb_hub_ticket_order = Table({
  name: 'x_swb_hub_ticket_order',
  label: 'Provisioning order',
  display: 'number',
  actions: ['read'],
  allowWebServiceAccess: true,
  audit: true,
  autoNumber: { prefix: 'SWT', number: 1000, numberOfDigits: 7 },
  index: [
    { name: 'order_id', unique: true, element: ['order_id'] },
    { name: 'correlation', unique: false, element: ['correlation_id'] },
    { name: 'state_id', unique: false, element: ['state', 'order_id'] },
  ],
  schema: {
    number: StringColumn({
      label: 'Number',
      maxLength: 40,
      default: 'javascript:global.getNextObjNumberPadded();',
      readOnlyOption: 'display_read_only',
    }),
    order_id: StringColumn({ label: 'Order', maxLength: 64 }),
    client: ReferenceColumn({ label: 'Ordered by', referenceTable: 'sys_user' }),
    action: ChoiceColumn({
      label: 'Action',
      dropdown: 'dropdown_without_none',
      choices: {
        add: { label: 'Add', sequence: 0 },
        modify: { label: 'Modify', sequence: 1 },
        delete: { label: 'Delete', sequence: 2 },
      },
    }),
    resource_type: StringColumn({ label: 'Resource type', maxLength: 100 }),
    resource_key: StringColumn({ label: 'Resource', maxLength: 255 }),
    requested_by: StringColumn({ label: 'Requested by', maxLength: 255 }),
    approved_by: StringColumn({ label: 'Approved by', maxLength: 255 }),
    content: StringColumn({ label: 'Order as received', maxLength: 65000 }),
    state: ChoiceColumn({
      label: 'State',
      default: '1',
      dropdown: 'dropdown_without_none',
      choices: {
        '0': { label: 'None', sequence: 0 },
        '1': { label: 'Pending', sequence: 1 },
        '2': { label: 'Transmitted', sequence: 2 },
        '3': { label: 'Errored', sequence: 3 },
        '4': { label: 'Verified', sequence: 4 },
        '5': { label: 'Awaiting approval', sequence: 5 },
        '6': { label: 'Inactive', sequence: 6 },
        '7': { label: 'Error', sequence: 7 },
        '8': { label: 'Executed', sequence: 8 },
      },
    }),
    attempt: IntegerColumn({ label: 'Attempt', default: 1 }),
    reason: StringColumn({ label: 'Reason', maxLength: 1000 }),
    ticket_table: StringColumn({ label: 'Table of the ticket', maxLength: 80 }),
    ticket: StringColumn({ label: 'Ticket (sys_id)', maxLength: 32 }),
    ticket_number: StringColumn({ label: 'Ticket', maxLength: 40 }),
    ticket_version: IntegerColumn({ label: 'Version of the ticket' }),
    correlation_id: StringColumn({ label: 'Key on the ticket', maxLength: 100 }),
    report_seq: IntegerColumn({ label: 'Last report' }),
    ended_on: DateTimeColumn({ label: 'Ended' }),
  },
})

List({
  table: 'x_swb_hub_ticket_order',
  view: default_view,
  columns: [
    'number',
    'order_id',
    'action',
    'resource_type',
    'resource_key',
    'state',
    'ticket_number',
    'reason',
    'sys_updated_on',
  ],
})

Acl({
  $id: Now.ID['acl-ticket-order-read'],
  type: 'record',
  table: 'x_swb_hub_ticket_order',
  operation: 'read',
  roles: [ticketReader],
})

Acl({
  $id: Now.ID['acl-ticket-order-create'],
  type: 'record',
  table: 'x_swb_hub_ticket_order',
  operation: 'create',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-ticket-order-write'],
  type: 'record',
  table: 'x_swb_hub_ticket_order',
  operation: 'write',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-ticket-order-delete'],
  type: 'record',
  table: 'x_swb_hub_ticket_order',
  operation: 'delete',
  roles: [admin],
})
