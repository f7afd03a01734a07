import type { Instance, Row, Value } from '../core.ts'
import { isOn, listOf, rowsWhere, textOf } from '../catalog/rows.ts'
import { resolvePath } from '../query/paths.ts'
import type { Occasion } from './notifications.ts'

/**
 * Addresses that a notification goes to: its users, the members of its groups, the people its record's columns name and
 * those an event names. Inactive people, people who switched notifications off and, unless asked for, whoever caused it
 * get nothing.
 */
export function recipientsOf(instance: Instance, action: Row, occasion: Occasion): string[] {
  const { state, actor, event } = occasion
  const named = [
    ...listOf(action, 'recipient_users'),
    ...listOf(action, 'recipient_groups').flatMap((group) => membersOf(instance, group)),
    ...listOf(action, 'recipient_fields').flatMap((path) => people(instance, state.table, state.values, path)),
    ...(event && isOn(action, 'event_parm_1') ? event.parm1.split(',') : []),
    ...(event && isOn(action, 'event_parm_2') ? event.parm2.split(',') : []),
  ]
  const self = isOn(action, 'send_self') ? null : actor.session.user.sysId
  const addresses = named.flatMap((name) => addressesOf(instance, name.trim(), self))
  return [...new Set(addresses)]
}

const membersOf = (instance: Instance, group: string): string[] =>
  rowsWhere(instance, 'sys_user_grmember', { group }).map((row) => textOf(row, 'user'))

/** Users and groups that a column refers to, possibly across references; other columns hold addresses. */
function people(instance: Instance, table: string, values: Row, path: string): string[] {
  const found = resolvePath(instance.dictionary, table, path)
  if (!found) return []
  let row: Row | null = values
  for (const step of found.steps) {
    const id: Value = row?.[step.name] ?? null
    row = id && step.reference ? instance.records.get(step.reference, id) : null
  }
  return (row?.[found.column.name] ?? '').split(',')
}

/** A user, a group or a plain address as addresses. */
function addressesOf(instance: Instance, name: string, self: string | null): string[] {
  if (name === '') return []
  if (/^[^@\s]+@[^@\s]+$/.test(name)) return [name]
  if (instance.records.get('sys_user_group', name))
    return membersOf(instance, name).flatMap((member) => addressesOf(instance, member, self))
  const user = instance.records.get('sys_user', name) ?? rowsWhere(instance, 'sys_user', { user_name: name })[0] ?? null
  if (!user?.email || user.active !== '1' || user.notification === '1' || user.sys_id === self) return []
  return [user.email]
}
