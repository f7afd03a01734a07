import type { Actor, Engine, Instance, RecordState } from '../core.ts'
import type { RecordContext } from '../records/context.ts'
import type { Roles } from './roles.ts'

interface Wanted {
  role: string
  granted_by: string | null
  included_in_role: string | null
}

/**
 * Keeps the inherited rows of sys_user_has_role: a member of a group has the group's roles, a holder of a role has the
 * roles it contains. Rows come with the membership, the grant or the containment and go with it.
 */
export function roleEngines(instance: Instance, context: RecordContext, roles: Roles): Engine[] {
  const { store } = context
  const ids = (sql: string, values: string[]): string[] => store.all(sql, values).map((row) => String(row.id))

  function wantedFor(user: string): Wanted[] {
    const wanted: Wanted[] = []
    for (const group of roles.groupsOf(user)) {
      for (const role of roles.ofGroup(group)) {
        wanted.push({ role, granted_by: group, included_in_role: null })
        for (const inner of roles.contained(role))
          wanted.push({ role: inner, granted_by: group, included_in_role: role })
      }
    }
    const own = ids(
      `SELECT "role" AS id FROM "sys_user_has_role" WHERE "user" = ? AND "inherited" != '1' AND "role" IS NOT NULL`,
      [user],
    )
    for (const role of own) {
      for (const inner of roles.contained(role)) wanted.push({ role: inner, granted_by: null, included_in_role: role })
    }
    return wanted
  }

  const key = (row: { role?: unknown; granted_by?: unknown; included_in_role?: unknown }): string =>
    [row.role, row.granted_by ?? '', row.included_in_role ?? ''].join('/')

  function settle(user: string): void {
    const system = instance.access.system()
    const wanted = new Map(wantedFor(user).map((row) => [key(row), row]))
    const present = store.all(
      `SELECT "sys_id", "role", "granted_by", "included_in_role" FROM "sys_user_has_role" WHERE "user" = ? AND "inherited" = '1'`,
      [user],
    )
    for (const row of present) {
      if (!wanted.delete(key(row)))
        instance.records.delete(system, 'sys_user_has_role', String(row.sys_id), { workflow: false })
    }
    for (const row of wanted.values()) {
      instance.records.insert(
        system,
        'sys_user_has_role',
        { user, ...row, inherited: '1', state: 'active' },
        { workflow: false },
      )
    }
  }

  const columnNow = (state: RecordState, column: string): string[] => {
    const values = [state.values[column], state.stored?.[column]]
    return [...new Set(values.filter((value): value is string => typeof value === 'string'))]
  }
  const membersOf = (group: string): string[] => {
    const groups = [group]
    for (const next of groups) {
      for (const below of ids('SELECT "sys_id" AS id FROM "sys_user_group" WHERE "parent" = ?', [next])) {
        if (!groups.includes(below)) groups.push(below)
      }
    }
    return groups.flatMap((id) =>
      ids('SELECT "user" AS id FROM "sys_user_grmember" WHERE "group" = ? AND "user" IS NOT NULL', [id]),
    )
  }
  const holdersOf = (role: string): string[] =>
    ids('SELECT DISTINCT "user" AS id FROM "sys_user_has_role" WHERE "role" = ? AND "user" IS NOT NULL', [role])

  const engine = (name: string, table: string, affected: (state: RecordState) => string[]): Engine => ({
    name,
    table,
    when: 'after',
    operations: ['insert', 'update', 'delete'],
    run: (state) => {
      for (const user of new Set(affected(state))) settle(user)
    },
  })

  return [
    engine('role inheritance: group member', 'sys_user_grmember', (state) => columnNow(state, 'user')),
    engine('role inheritance: group role', 'sys_group_has_role', (state) =>
      columnNow(state, 'group').flatMap(membersOf),
    ),
    engine('role inheritance: role of a user', 'sys_user_has_role', (state) => columnNow(state, 'user')),
    engine('role inheritance: contained role', 'sys_user_role_contains', (state) =>
      columnNow(state, 'role').flatMap(holdersOf),
    ),
    {
      ...engine('role inheritance: group tree', 'sys_user_group', (state) =>
        changed(state, 'parent') ? columnNow(state, 'sys_id').flatMap(membersOf) : [],
      ),
      operations: ['update'],
    },
    userName,
  ]
}

const changed = (state: RecordState, column: string): boolean =>
  (state.values[column] ?? null) !== (state.stored?.[column] ?? null)

/** A user's name is put together from its parts; a name given alone fills the parts. */
const userName: Engine = {
  name: 'user name',
  table: 'sys_user',
  when: 'before',
  operations: ['insert', 'update'],
  run: (state: RecordState, _actor: Actor) => {
    const { values } = state
    if (!values.first_name && !values.last_name && values.name) {
      const [first = '', ...rest] = values.name.split(' ')
      if (rest.length > 0) {
        values.first_name = first
        values.last_name = rest.join(' ')
      } else {
        values.last_name = first
      }
      return
    }
    const name = [values.first_name, values.middle_name, values.last_name].filter(Boolean).join(' ')
    if (name) values.name = name
  },
}
