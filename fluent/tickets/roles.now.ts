import '@servicenow/sdk/global'
import { Record, Role } from '@servicenow/sdk/core'

export const ticketClient = Role({
  name: 'x_swb_hub.ticket_client',
  description:
    'An identity system: hands in provisioning orders and reads what became of its own. For an integration user only.',
})

export const ticketReader = Role({
  name: 'x_swb_hub.ticket_reader',
  description: 'Reads provisioning orders and their changes.',
})

Record({
  $id: Now.ID['role-admin-contains-ticket-reader'],
  table: 'sys_user_role_contains',
  data: {
    role: Now.ref('sys_user_role', { name: 'x_swb_hub.admin' }),
    contains: Now.ref('sys_user_role', { name: 'x_swb_hub.ticket_reader' }),
  },
})
