/** Who may look at a provisioned product, what happened to it and what came out: its people on the configuration item. */
import type { Records } from '../platform/records.ts'
import { TABLES } from './tables.ts'

const PEOPLE = ['owned_by', 'assigned_to', 'managed_by', 'supported_by']
const GROUPS = ['assignment_group', 'support_group']

/** Looking only: acting is for the owner and for managers. */
export function isRelated(records: Records, provisioned: string, person: string): boolean {
  if (provisioned === '' || person === '') return false
  const row = records.get(TABLES.provisioned, provisioned, [...PEOPLE, ...GROUPS])
  if (!row) return false
  if (PEOPLE.some((column) => row[column] === person)) return true
  const groups = GROUPS.map((column) => row[column] ?? '').filter((group) => group !== '')
  if (groups.length === 0) return false
  const member = records.find(
    'sys_user_grmember',
    [
      ['user', '=', person],
      ['group', 'IN', groups.join(',')],
    ],
    [],
    { limit: 1 },
  )
  return member.length > 0
}
