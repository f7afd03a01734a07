import type { Row } from '../core.ts'
import type { RecordContext } from '../records/context.ts'

export interface Roles {
  /** Names of the roles a user has: assigned, held by a group of his, and all that these contain. */
  ofUser(userSysId: string): ReadonlySet<string>
  /** Ids of the roles a role contains, at any depth, itself left out. */
  contained(roleSysId: string): readonly string[]
  /** Ids of the roles of a group and of the groups above it. */
  ofGroup(groupSysId: string): readonly string[]
  groupsOf(userSysId: string): readonly string[]
  name(roleSysId: string): string | undefined
}

/** Are people told apart into internal and external ones? Without it the roles of that name mean nothing. */
export const explicitRoles = (context: RecordContext): boolean =>
  context.instance.properties.flag('glide.security.explicit_roles.enabled', false)

/** Somebody from outside, for whom only the access controls count that name one of his roles. */
export const isExternal = (roles: ReadonlySet<string>): boolean =>
  roles.has('snc_external') && !roles.has('snc_internal') && !roles.has('admin')

/** Effective roles, read from the role tables and kept until one of them is written. */
export function createRoles(context: RecordContext): Roles {
  const { store } = context
  const rows = (sql: string, value: string): string[] => store.all(sql, [value]).map((row) => String(row.id))

  const cache = context.changes.cached(
    [
      'sys_user_has_role',
      'sys_user_role',
      'sys_user_role_contains',
      'sys_user_grmember',
      'sys_group_has_role',
      'sys_user_group',
      'sys_properties',
    ],
    () => {
      const contains = new Map<string, string[]>()
      for (const row of store.all('SELECT "role", "contains" FROM "sys_user_role_contains"')) {
        contains.set(String(row.role), [...(contains.get(String(row.role)) ?? []), String(row.contains)])
      }
      const names = new Map<string, string>()
      for (const row of store.all('SELECT "sys_id", "name" FROM "sys_user_role"'))
        names.set(String(row.sys_id), String(row.name))
      return { contains, names, users: new Map<string, ReadonlySet<string>>() }
    },
  )

  function contained(role: string): string[] {
    const found: string[] = []
    const queue = [role]
    for (const next of queue) {
      for (const inner of cache().contains.get(next) ?? []) {
        if (inner === role || found.includes(inner)) continue
        found.push(inner)
        queue.push(inner)
      }
    }
    return found
  }

  function ofGroup(group: string): string[] {
    const roles = new Set<string>()
    const seen = new Set<string>()
    for (let next: string | null | undefined = group; next && !seen.has(next);) {
      seen.add(next)
      for (const role of rows(
        'SELECT "role" AS id FROM "sys_group_has_role" WHERE "group" = ? AND "role" IS NOT NULL',
        next,
      ))
        roles.add(role)
      const above: Row | null = context.tables.read('sys_user_group', next)
      next = above?.parent
    }
    return [...roles]
  }

  const groupsOf = (user: string): string[] =>
    rows('SELECT "group" AS id FROM "sys_user_grmember" WHERE "user" = ? AND "group" IS NOT NULL', user)

  return {
    contained,
    ofGroup,
    groupsOf,
    name: (role) => cache().names.get(role),
    ofUser: (user) => {
      const { users, names } = cache()
      const known = users.get(user)
      if (known) return known
      const own = rows(
        `SELECT "role" AS id FROM "sys_user_has_role" WHERE "user" = ? AND ("state" IS NULL OR "state" = 'active')`,
        user,
      )
      const found = new Set<string>()
      for (const role of [...own, ...groupsOf(user).flatMap(ofGroup)]) {
        for (const id of [role, ...contained(role)]) {
          const name = names.get(id)
          if (name) found.add(name)
        }
      }
      // With explicit roles everybody is internal who is not said to be external.
      if (explicitRoles(context) && !found.has('snc_external')) found.add('snc_internal')
      users.set(user, found)
      return found
    },
  }
}
