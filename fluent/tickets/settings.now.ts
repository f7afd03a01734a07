import '@servicenow/sdk/global'
import { Property } from '@servicenow/sdk/core'
import { admin } from '../platform/roles.now'
import { ticketReader } from './roles.now'

Property({
  $id: Now.ID['setting-tickets-not-done'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.tickets.not_done_close_codes',
  type: 'string',
  value: 'Duplicate,No resolution provided,User error',
  description:
    'Close codes of incidents, separated by commas, that mean the work was not done: the provisioning order becomes Errored.',
  roles: { read: [ticketReader], write: [admin] },
})

Property({
  $id: Now.ID['setting-tickets-change-days'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.tickets.change.keep_days',
  type: 'integer',
  value: 180,
  description: 'Days after which the list of changes of provisioning orders is cut (1-3650).',
  roles: { read: [ticketReader], write: [admin] },
})
