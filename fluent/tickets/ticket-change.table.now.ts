import '@servicenow/sdk/global'
import { Acl, ChoiceColumn, List, ReferenceColumn, StringColumn, Table, default_view } from '@servicenow/sdk/core'
import { admin } from '../platform/roles.now'
import { ticketReader } from './roles.now'

export const x_swb_hub_ticket_change = Table({
  name: 'x_swb_hub_ticket_change',
  label: 'Provisioning order change',
  display: 'number',
  actions: ['read'],
  allowWebServiceAccess: true,
  // Wide, because readers compare these numbers as text.
  autoNumber: { prefix: 'SWC', number: 1, numberOfDigits: 12 },
  index: [{ name: 'client_number', unique: false, element: ['client', 'number'] }],
  schema: {
    number: StringColumn({
      label: 'Number',
      maxLength: 40,
      default: 'javascript:global.getNextObjNumberPadded();',
      readOnlyOption: 'display_read_only',
    }),
    order: ReferenceColumn({ label: 'Order', referenceTable: 'x_swb_hub_ticket_order', cascadeRule: 'cascade' }),
    order_id: StringColumn({ label: 'Order id', maxLength: 64 }),
    client: ReferenceColumn({ label: 'Ordered by', referenceTable: 'sys_user' }),
    from_state: ChoiceColumn({
      label: 'From',
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
    to_state: ChoiceColumn({
      label: 'To',
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
    reason: StringColumn({ label: 'Reason', maxLength: 1000 }),
    ticket_number: StringColumn({ label: 'Ticket', maxLength: 40 }),
  },
})

List({
  table: 'x_swb_hub_ticket_change',
  view: default_view,
  columns: ['number', 'sys_created_on', 'order', 'order_id', 'from_state', 'to_state', 'reason', 'ticket_number'],
})

Acl({
  $id: Now.ID['acl-ticket-change-read'],
  type: 'record',
  table: 'x_swb_hub_ticket_change',
  operation: 'read',
  roles: [ticketReader],
})

Acl({
  $id: Now.ID['acl-ticket-change-create'],
  type: 'record',
  table: 'x_swb_hub_ticket_change',
  operation: 'create',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-ticket-change-write'],
  type: 'record',
  table: 'x_swb_hub_ticket_change',
  operation: 'write',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-ticket-change-delete'],
  type: 'record',
  table: 'x_swb_hub_ticket_change',
  operation: 'delete',
  roles: [admin],
})
