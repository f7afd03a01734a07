import type { Engine, Instance, Row } from '../core.ts'
import { rowsWhere, textOf } from '../catalog/rows.ts'

/** A role a user has other than directly. */
interface Inherited {
  role: string
  /** Group that grants it, '' for a role contained in a direct one. */
  grantedBy: string
  /** Role that contains it, '' for the granted one itself. */
  includedIn: string
}
const keyOf = (entry: Inherited): string => `${entry.role}:${entry.grantedBy}:${entry.includedIn}`

/**
 * Rows of `sys_user_has_role` that follow from direct grants, group memberships, group roles and role containment are
 * kept as the platform keeps them: present while their cause is, and marked inherited.
 */
export function roleInheritance(instance: Instance): Engine[] {
  const engine = (table: string, usersOf: (row: Row) => string[]): Engine => ({
    name: `role inheritance of ${table}`,
    table,
    when: 'after',
    operations: ['insert', 'update', 'delete'],
    run(state) {
      const users = new Set([...usersOf(state.values), ...(state.stored ? usersOf(state.stored) : [])])
      for (const user of users) if (user !== '') recompute(instance, user)
    },
  })
  const members = (group: string): string[] =>
    group === '' ? [] : rowsWhere(instance, 'sys_user_grmember', { group }).map((row) => textOf(row, 'user'))
  const holders = (role: string): string[] =>
    role === '' ? [] : rowsWhere(instance, 'sys_user_has_role', { role }).map((row) => textOf(row, 'user'))
  return [
    engine('sys_user_grmember', (row) => [textOf(row, 'user')]),
    engine('sys_group_has_role', (row) => members(textOf(row, 'group'))),
    engine('sys_user_has_role', (row) => (row.inherited === '1' ? [] : [textOf(row, 'user')])),
    engine('sys_user_role_contains', (row) => holders(textOf(row, 'role'))),
  ]
}

/** Writes and removes inherited rows until they are what the user's grants imply. */
function recompute(instance: Instance, user: string): void {
  const rows = rowsWhere(instance, 'sys_user_has_role', { user })
  const existing = rows.filter((row) => row.inherited === '1')
  const wanted = new Map(implied(instance, user, rows).map((entry) => [keyOf(entry), entry]))
  const actor = instance.access.system()
  for (const row of existing) {
    const key = keyOf({
      role: textOf(row, 'role'),
      grantedBy: textOf(row, 'granted_by'),
      includedIn: textOf(row, 'included_in_role'),
    })
    if (!wanted.delete(key))
      instance.records.delete(actor, 'sys_user_has_role', textOf(row, 'sys_id'), { workflow: false })
  }
  for (const entry of wanted.values())
    instance.records.insert(
      actor,
      'sys_user_has_role',
      {
        user,
        role: entry.role,
        granted_by: entry.grantedBy || null,
        included_in_role: entry.includedIn || null,
        inherited: '1',
        state: 'active',
      },
      { workflow: false },
    )
}

function implied(instance: Instance, user: string, rows: readonly Row[]): Inherited[] {
  const contained = containment(instance)
  const direct = rows.filter((row) => row.inherited !== '1').map((row) => textOf(row, 'role'))
  const groups = rowsWhere(instance, 'sys_user_grmember', { user }).map((row) => textOf(row, 'group'))
  const grants = [
    ...direct.map((role) => ({ role, grantedBy: '' })),
    ...rowsWhere(instance, 'sys_group_has_role', { group: groups }).map((row) => ({
      role: textOf(row, 'role'),
      grantedBy: textOf(row, 'group'),
    })),
  ]
  return grants.flatMap(({ role, grantedBy }) => [
    ...(grantedBy === '' ? [] : [{ role, grantedBy, includedIn: '' }]),
    ...contained(role).map((inner) => ({ role: inner, grantedBy, includedIn: role })),
  ])
}

/** Roles contained in a role at any depth, without the role itself. */
function containment(instance: Instance): (role: string) => string[] {
  const direct = new Map<string, string[]>()
  for (const row of rowsWhere(instance, 'sys_user_role_contains', {})) {
    const role = textOf(row, 'role')
    direct.set(role, [...(direct.get(role) ?? []), textOf(row, 'contains')])
  }
  return (role) => {
    const found = new Set<string>()
    const visit = (id: string): void => {
      for (const inner of direct.get(id) ?? []) {
        if (inner === role || found.has(inner)) continue
        found.add(inner)
        visit(inner)
      }
    }
    visit(role)
    return [...found]
  }
}
