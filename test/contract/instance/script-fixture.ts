import type { Actor, Instance, Row } from '../../../src/local/instance/core.ts'
import type { InstanceOptions } from '../../../src/local/instance/instance.ts'
import { newInstance } from '../../support/instance.ts'

export interface ScriptFixture {
  instance: Instance
  /** sys_id of the application x_fid. */
  scope: string
  /** Inserts a record as the system user and returns its sys_id. */
  add(table: string, values: Row): string
  find(table: string, encoded: string): Row[]
  /** Runs a script of an application (x_fid unless told otherwise) as the system user or the one given. */
  run(text: string, options?: { scope?: string; user?: string; bindings?: Record<string, unknown> }): unknown
  user(name: string, roles?: string[], values?: Row): string
  /** A business rule of x_fid on its own table. */
  rule(when: string, script: string, values?: Row): string
  /** Declares what x_fid may do with a table (or script include) outside itself. */
  privilege(operation: string, target: string, type?: string): string
  /** What was logged so far, as `level source message`. */
  logged(): string[]
  close(): Promise<void>
}

/** A new instance with an application `x_fid` that owns the tables x_fid_thing and x_fid_part. */
export function scriptFixture(options: Partial<InstanceOptions> = {}): ScriptFixture {
  const instance = newInstance(options)
  const system: Actor = instance.access.system()
  const add = (table: string, values: Row): string => {
    const outcome = instance.records.insert(system, table, values)
    if (!outcome.ok) throw new Error(`${table}: ${outcome.message}`)
    return outcome.sysId
  }
  const find = (table: string, encoded: string): Row[] => instance.records.find(instance.records.query(table, encoded))
  const scope = add('sys_app', { name: 'Fidelity', scope: 'x_fid' })
  instance.dictionary.define({
    name: 'x_fid_thing',
    label: 'Thing',
    scope: 'x_fid',
    columns: [
      { name: 'name', type: 'string', label: 'Name', display: true },
      { name: 'flag', type: 'boolean', label: 'Flag' },
      { name: 'amount', type: 'integer', label: 'Amount' },
      { name: 'due', type: 'glide_date_time', label: 'Due' },
      { name: 'day', type: 'glide_date', label: 'Day' },
      { name: 'owner', type: 'reference', label: 'Owner', reference: 'sys_user' },
      { name: 'parent', type: 'reference', label: 'Parent', reference: 'x_fid_thing' },
      { name: 'secret', type: 'password2', label: 'Secret' },
      { name: 'notes', type: 'journal_input', label: 'Notes' },
      { name: 'rank', type: 'string', label: 'Rank', defaultValue: 'low' },
      {
        name: 'colour',
        type: 'choice',
        label: 'Colour',
        choice: 1,
        choices: [
          { value: 'r', label: 'Red' },
          { value: 'g', label: 'Green' },
        ],
      },
    ],
  })
  instance.dictionary.define({
    name: 'x_fid_part',
    label: 'Part',
    scope: 'x_fid',
    columns: [
      { name: 'thing', type: 'reference', label: 'Thing', reference: 'x_fid_thing' },
      { name: 'kind', type: 'string', label: 'Kind', display: true },
    ],
  })
  const privilege = (operation: string, target: string, type = 'sys_db_object') =>
    add('sys_scope_privilege', {
      source_scope: scope,
      target_scope: find('sys_scope', 'scope=global')[0]?.['sys_id'] ?? 'global',
      target_name: target,
      target_type: type,
      operation,
      status: 'allowed',
    })
  privilege('read', 'sys_user')
  return {
    instance,
    scope,
    privilege,
    add,
    find,
    run: (text, { scope: name = 'x_fid', user, bindings } = {}) => {
      const session = user === undefined ? system.session : instance.access.sessionFor(user)
      return instance.scripts.run({ name: 'test', text, scope: name }, { session, scope: name }, bindings)
    },
    user: (name, roles = [], values = {}) => {
      const id = add('sys_user', { user_name: name, first_name: name, active: '1', ...values })
      for (const role of roles)
        add('sys_user_has_role', { user: id, role: find('sys_user_role', `name=${role}`)[0]?.['sys_id'] ?? null })
      return id
    },
    rule: (when, script, values = {}) =>
      add('sys_script', {
        name: `rule ${when}`,
        collection: 'x_fid_thing',
        when,
        script,
        advanced: '1',
        active: '1',
        action_insert: '1',
        action_update: '1',
        sys_scope: scope,
        ...values,
      }),
    logged: () =>
      find('syslog', 'ORDERBYsys_created_on').map((row) => `${row['source'] ?? ''} ${row['message'] ?? ''}`),
    close: () => instance.close(),
  }
}
