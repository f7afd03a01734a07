import type { Actor, Instance, Row, Session } from '../core.ts'
import { isOn, listOf, rowsWhere, scopeOf, textOf } from './rows.ts'

/** What user criteria ask about a person. */
export interface Person {
  id: string
  loggedIn: boolean
  roleIds: ReadonlySet<string>
  groups: ReadonlySet<string>
  department: string
  company: string
  location: string
}

/**
 * Does a user criterion hold for a person? With `match_all` every filled column must match, else any of them; a script
 * counts as one more column. One that has neither column nor script matches everybody who has logged in.
 */
export function criterionHolds(criterion: Row, person: Person, script: () => boolean): boolean {
  const checks: (() => boolean)[] = []
  const check = (column: string, holds: (listed: string[]) => boolean): void => {
    const listed = listOf(criterion, column)
    if (listed.length > 0) checks.push(() => holds(listed))
  }
  check('user', (listed) => listed.includes(person.id))
  check('group', (listed) => listed.some((id) => person.groups.has(id)))
  check('role', (listed) => listed.some((id) => person.roleIds.has(id)))
  check('department', (listed) => listed.includes(person.department))
  check('company', (listed) => listed.includes(person.company))
  check('location', (listed) => listed.includes(person.location))
  if (isOn(criterion, 'advanced') && textOf(criterion, 'script') !== '') checks.push(script)
  if (checks.length === 0) return person.loggedIn
  return isOn(criterion, 'match_all') ? checks.every((holds) => holds()) : checks.some((holds) => holds())
}

/** Reads what criteria need about the user of a session. */
export function personOf(instance: Instance, session: Session): Person {
  const user = instance.records.get('sys_user', session.user.sysId) ?? {}
  const groups = rowsWhere(instance, 'sys_user_grmember', { user: session.user.sysId })
  const roles = session.roles.size > 0 ? rowsWhere(instance, 'sys_user_role', { name: [...session.roles] }) : []
  return {
    id: session.user.sysId,
    loggedIn: session.user.userName !== 'guest',
    roleIds: new Set(roles.map((role) => textOf(role, 'sys_id'))),
    groups: new Set(groups.map((membership) => textOf(membership, 'group'))),
    department: textOf(user, 'department'),
    company: textOf(user, 'company'),
    location: textOf(user, 'location'),
  }
}

/** Decides what one person may see of the catalog. Lives for one request: what it has read it does not read again. */
export interface Visibility {
  item(item: Row): boolean
  category(category: Row): boolean
  /** Reads the links of all items or categories at once, for lists. */
  preload(table: 'sc_cat_item' | 'sc_category'): void
}

/**
 * Visibility for the user of `actor`. "Not available for" wins over "available for"; without any "available for" an item
 * is for everybody. An administrator sees everything.
 */
export function visibilityFor(instance: Instance, actor: Actor): Visibility {
  const { session } = actor
  const isAdmin = instance.access.hasRole(session, 'admin')
  let person: Person | null = null
  const results = new Map<string, boolean>()
  const links = new Map<string, Map<string, string[]>>()

  const holds = (id: string): boolean => {
    let result = results.get(id)
    if (result === undefined) {
      const criterion = instance.records.get('user_criteria', id)
      person ??= personOf(instance, session)
      const user = person
      result =
        criterion !== null &&
        criterion.active !== '0' &&
        criterionHolds(criterion, user, () => runScript(instance, actor, criterion, user))
      results.set(id, result)
    }
    return result
  }
  const linked = (table: string, column: string, id: string): string[] => {
    const known = links.get(table)
    if (known) return known.get(id) ?? []
    return rowsWhere(instance, table, { [column]: id }).map((row) => textOf(row, 'user_criteria'))
  }
  const available = (column: 'sc_cat_item' | 'sc_category', record: Row): boolean => {
    if (record.active === '0') return false
    const roles = textOf(record, 'roles')
    if (roles !== '' && !instance.access.hasRole(session, roles)) return false
    if (isAdmin) return true
    const id = textOf(record, 'sys_id')
    if (linked(`${column}_user_criteria_no_mtom`, column, id).some(holds)) return false
    const admitted = linked(`${column}_user_criteria_mtom`, column, id)
    return admitted.length === 0 || admitted.some(holds)
  }
  return {
    item: (item) => available('sc_cat_item', item),
    category: (category) => available('sc_category', category),
    preload: (column) => {
      for (const table of [`${column}_user_criteria_mtom`, `${column}_user_criteria_no_mtom`]) {
        const byRecord = new Map<string, string[]>()
        for (const row of rowsWhere(instance, table, {})) {
          const id = textOf(row, column)
          byRecord.set(id, [...(byRecord.get(id) ?? []), textOf(row, 'user_criteria')])
        }
        links.set(table, byRecord)
      }
    },
  }
}

/** The script of an advanced criterion knows `user_id` and says `answer`. A script that fails admits nobody. */
function runScript(instance: Instance, actor: Actor, criterion: Row, person: Person): boolean {
  const name = `user_criteria:${textOf(criterion, 'name')}`
  try {
    const answer = instance.scripts.run(
      { name, text: textOf(criterion, 'script'), scope: scopeOf(instance, criterion) },
      actor,
      { user_id: person.id },
    )
    return answer === true || String(answer) === 'true'
  } catch (error) {
    instance.log.write('error', name, error instanceof Error ? error.message : String(error))
    return false
  }
}
