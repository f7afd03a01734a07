import '@servicenow/sdk/global'
import { Record, Role } from '@servicenow/sdk/core'

export const integrationUser = Role({
  name: 'x_swb_hub.integration_user',
  description:
    'Pushes rows of the incident intake and reads the incidents they become. For the integration user of a connector only.',
  containsRoles: ['sn_incident_read'],
})

Record({
  $id: Now.ID['role-admin-contains-integration-user'],
  table: 'sys_user_role_contains',
  data: {
    role: Now.ref('sys_user_role', { name: 'x_swb_hub.admin' }),
    contains: Now.ref('sys_user_role', { name: 'x_swb_hub.integration_user' }),
  },
})
