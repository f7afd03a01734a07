import '@servicenow/sdk/global'
import { Record, Role } from '@servicenow/sdk/core'

export const awsUser = Role({
  name: 'x_swb_hub.aws_user',
  description: 'Orders AWS products and sees what was provisioned for him or her.',
})

export const awsManager = Role({
  name: 'x_swb_hub.aws_manager',
  description: 'Looks after AWS products: approval per portfolio, provisioned products of everybody, operations.',
  containsRoles: [awsUser],
})

Record({
  $id: Now.ID['role-admin-contains-aws-manager'],
  table: 'sys_user_role_contains',
  data: {
    role: Now.ref('sys_user_role', { name: 'x_swb_hub.admin' }),
    contains: Now.ref('sys_user_role', { name: 'x_swb_hub.aws_manager' }),
  },
})
