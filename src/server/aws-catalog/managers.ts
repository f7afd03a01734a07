/** Who may see and change what others have on AWS. */
import type { World } from './world.ts'

const MANAGER = 'x_swb_hub.aws_manager'

/** A manager of AWS products, or an administrator of the instance. */
export function isManager(world: World, user: string): boolean {
  if (user === '') return false
  const roles = world.records.find(
    'sys_user_has_role',
    [
      ['user', '=', user],
      ['role.name', 'IN', `${MANAGER},admin`],
    ],
    [],
    { limit: 1 },
  )
  return roles.length > 0
}
