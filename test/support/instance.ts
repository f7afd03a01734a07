import { createInstance, type InstanceOptions } from '../../src/local/instance/instance.ts'
import type { Actor, Instance, Row } from '../../src/local/instance/core.ts'

/** An instance in memory with the base tables and records, and nothing installed. */
export const newInstance = (options: Partial<InstanceOptions> = {}): Instance =>
  createInstance({ dataFile: ':memory:', ...options })

/** Runs script text in a scope as the system user, or as `actor`'s session. */
export function runScript(
  instance: Instance,
  scope: string,
  text: string,
  actor: Actor = instance.access.system(),
): unknown {
  return instance.scripts.run({ name: 'test', text, scope }, { session: actor.session, scope })
}

/** Inserts past rules as the system and returns the id; fails the test when the instance refuses. */
export function insert(instance: Instance, table: string, values: Row): string {
  const outcome = instance.records.insert(instance.access.system(), table, values)
  if (!outcome.ok) throw new Error(`${table}: ${outcome.message}`)
  return outcome.sysId
}

/** Gives a property a value, whether it is there already or not; answers what brings the former state back. */
export function setProperty(instance: Instance, name: string, value: string): () => void {
  const system = instance.access.system()
  const [known] = instance.records.find(instance.records.query('sys_properties', `name=${name}`))
  if (!known) {
    const made = insert(instance, 'sys_properties', { name, value })
    return () => void instance.records.delete(system, 'sys_properties', made)
  }
  const change = (text: string | null) =>
    instance.records.update(system, 'sys_properties', known.sys_id ?? '', { value: text })
  change(value)
  return () => void change(known.value ?? null)
}

/** Values of one column of the rows that an encoded query finds, sorted. */
export function valuesOf(instance: Instance, table: string, encoded: string, column: string, actor?: Actor): string[] {
  return instance.records
    .find(instance.records.query(table, encoded, actor ?? instance.access.system()))
    .map((row) => row[column] ?? '')
    .sort()
}

/** A user with roles, as an actor of a web-service session. */
export function userWith(
  instance: Instance,
  userName: string,
  roles: string[] = [],
  scope: string | null = null,
): Actor {
  const user = insert(instance, 'sys_user', { user_name: userName, name: userName })
  for (const role of roles) {
    const found = instance.records.find(instance.records.query('sys_user_role', `name=${role}`))[0]
    const id = found?.sys_id ?? insert(instance, 'sys_user_role', { name: role })
    insert(instance, 'sys_user_has_role', { user, role: id })
  }
  return { session: instance.access.sessionFor(user), scope }
}

/** An application scope; returns the id of its sys_scope record. */
export const defineScope = (instance: Instance, scope: string, values: Row = {}): string =>
  insert(instance, 'sys_scope', { scope, name: scope, ...values })

/** Lets a scope do something to a table of another one, as its package would declare it. */
export const allowAccess = (instance: Instance, scope: string, target: string, operation: string): string =>
  insert(instance, 'sys_scope_privilege', {
    source_scope: instance.records.find(instance.records.query('sys_scope', `scope=${scope}`))[0]?.sys_id ?? null,
    target_name: target,
    target_type: 'sys_db_object',
    operation,
    status: 'allowed',
  })

/** A business rule with a script; active, for insert and update unless `values` says otherwise. */
export const defineRule = (instance: Instance, table: string, values: Row): string =>
  insert(instance, 'sys_script', {
    name: 'test rule',
    collection: table,
    when: 'before',
    active: '1',
    advanced: '1',
    action_insert: '1',
    action_update: '1',
    ...values,
  })
