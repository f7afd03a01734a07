import '@servicenow/sdk/global'
import { BusinessRule } from '@servicenow/sdk/core'
import { onIncidentChanged, onItemChanged, onTicketDeleted } from '../../src/server/tickets/entry-points.ts'

// Rules on tables of other scopes are async: the platform lets an app do no more there.

BusinessRule({
  $id: Now.ID['rule-ticket-incident'],
  name: 'Switchboard: follow incident',
  table: 'incident',
  when: 'async',
  action: ['update'],
  filterCondition: 'correlation_idSTARTSWITHmp-^EQ',
  order: 300,
  script: onIncidentChanged,
})

BusinessRule({
  $id: Now.ID['rule-ticket-item'],
  name: 'Switchboard: follow requested item',
  table: 'sc_req_item',
  when: 'async',
  action: ['update'],
  filterCondition: 'correlation_idSTARTSWITHmp-^EQ',
  order: 300,
  script: onItemChanged,
})

BusinessRule({
  $id: Now.ID['rule-ticket-incident-deleted'],
  name: 'Switchboard: incident deleted',
  table: 'incident',
  when: 'async',
  action: ['delete'],
  filterCondition: 'correlation_idSTARTSWITHmp-^EQ',
  order: 300,
  script: onTicketDeleted,
})

BusinessRule({
  $id: Now.ID['rule-ticket-item-deleted'],
  name: 'Switchboard: requested item deleted',
  table: 'sc_req_item',
  when: 'async',
  action: ['delete'],
  filterCondition: 'correlation_idSTARTSWITHmp-^EQ',
  order: 300,
  script: onTicketDeleted,
})
