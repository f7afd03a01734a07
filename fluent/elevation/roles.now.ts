import '@servicenow/sdk/global'
import { Record, Role } from '@servicenow/sdk/core'

export const elevationClient = Role({
  name: 'x_swb_hub.elevation_client',
  description: 'Privilege Manager: asks for elevation approvals over SOAP. For an integration user only.',
})

export const elevationApprover = Role({
  name: 'x_swb_hub.elevation_approver',
  description: 'Reads all elevation requests, their history and the approval rules.',
})

Record({
  $id: Now.ID['role-admin-contains-elevation-approver'],
  table: 'sys_user_role_contains',
  data: {
    role: Now.ref('sys_user_role', { name: 'x_swb_hub.admin' }),
    contains: Now.ref('sys_user_role', { name: 'x_swb_hub.elevation_approver' }),
  },
})
