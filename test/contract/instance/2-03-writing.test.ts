import { defineRule, insert, newInstance, userWith, valuesOf } from '../../support/instance.ts'
import type { Instance, Row, WriteOutcome } from '../../../src/local/instance/core.ts'

describe('writing records', () => {
  let instance: Instance
  beforeEach(() => {
    instance = newInstance()
    instance.dictionary.define({
      name: 'u_job',
      scope: 'global',
      numbering: { prefix: 'JOB', start: 1000, digits: 7 },
      indexes: [{ name: 'code', unique: true, columns: ['u_code'] }],
      columns: [
        { name: 'number', type: 'string', defaultValue: 'javascript:getNextObjNumberPadded();' },
        { name: 'u_name', type: 'string', display: true },
        { name: 'u_code', type: 'string' },
        { name: 'u_must', type: 'string', mandatory: true },
        { name: 'u_state', type: 'string', defaultValue: 'open' },
        { name: 'u_twice', type: 'string', defaultValue: "javascript:current.getValue('u_name') + '!'" },
        { name: 'u_on', type: 'boolean' },
        { name: 'u_size', type: 'integer' },
        { name: 'u_cost', type: 'decimal' },
        { name: 'u_when', type: 'glide_date_time' },
        { name: 'u_day', type: 'glide_date' },
        { name: 'u_secret', type: 'password2' },
        { name: 'u_notes', type: 'journal_input' },
        { name: 'u_script', type: 'script' },
      ],
    })
  })
  afterEach(() => instance.close())

  const add = (values: Row): string => insert(instance, 'u_job', values)
  const row = (sysId: string): Row => instance.records.get('u_job', sysId) ?? {}
  const change = (sysId: string, values: Row): WriteOutcome =>
    instance.records.update(instance.access.system(), 'u_job', sysId, values)

  test('36 a refused insert says why', () => {
    add({ u_code: 'A' })
    const again = instance.records.insert(instance.access.system(), 'u_job', { u_code: 'a' })
    expect(again).toMatchObject({ ok: false, reason: 'unique' })
    expect(instance.records.insert(instance.access.system(), 'u_unknown', {})).toMatchObject({
      ok: false,
      reason: 'unknown-table',
    })
    expect(instance.records.count(instance.records.query('u_job', ''))).toBe(1)
  })

  test('38 a mandatory column does not stop a server insert, a data policy does', () => {
    expect(row(add({})).u_must).toBeNull()
    const policy = insert(instance, 'sys_data_policy2', {
      short_description: 'Name it',
      model_table: 'u_job',
      conditions: 'u_state=open',
      active: '1',
    })
    insert(instance, 'sys_data_policy_rule', { sys_data_policy: policy, field: 'u_name', mandatory: 'true' })
    const refused = instance.records.insert(instance.access.system(), 'u_job', {})
    expect(refused).toMatchObject({ ok: false, reason: 'data-policy' })
    expect(refused.ok ? '' : refused.message).toContain('u_name')
    expect(instance.records.insert(instance.access.system(), 'u_job', { u_name: 'x' }).ok).toBe(true)
  })

  test('38 with the other reading a mandatory column stops it', async () => {
    const strict = newInstance({ readings: { mandatoryStopsScripts: true } })
    strict.dictionary.define({
      name: 'u_must',
      scope: 'global',
      columns: [{ name: 'u_a', type: 'string', mandatory: true }],
    })
    expect(strict.records.insert(strict.access.system(), 'u_must', {})).toMatchObject({ ok: false, reason: 'invalid' })
    await strict.close()
  })

  test('39 over-long plain text is cut at the length of its column, scripts are not', () => {
    const long = 'x'.repeat(50_000)
    const stored = row(add({ u_name: long, u_script: long }))
    expect(stored.u_name).toHaveLength(40)
    expect(stored.u_script).toHaveLength(50_000)
  })

  test('39 with the other reading over-long text is refused', async () => {
    const strict = newInstance({ readings: { overlongTextIsCut: false } })
    expect(
      strict.records.insert(strict.access.system(), 'incident', { short_description: 'x'.repeat(161) }),
    ).toMatchObject({ ok: false, reason: 'invalid' })
    await strict.close()
  })

  test('40 the upper-case word NULL empties a column', () => {
    const id = add({ u_name: 'a', u_size: '3' })
    change(id, { u_name: 'NULL', u_size: 'NULL' })
    expect(row(id)).toMatchObject({ u_name: null, u_size: null })
  })

  test('43 deletion follows the cascade rule of each referring column', () => {
    instance.dictionary.define({
      name: 'u_child',
      scope: 'global',
      columns: [
        { name: 'u_clear', type: 'reference', reference: 'u_job', cascade: 'clear' },
        { name: 'u_cascade', type: 'reference', reference: 'u_job', cascade: 'cascade' },
        { name: 'u_none', type: 'reference', reference: 'u_job' },
        { name: 'u_restrict', type: 'reference', reference: 'u_job', cascade: 'restrict' },
      ],
    })
    const system = instance.access.system()
    const parent = add({})
    const clear = insert(instance, 'u_child', { u_clear: parent })
    const gone = insert(instance, 'u_child', { u_cascade: parent })
    const none = insert(instance, 'u_child', { u_none: parent })
    const guard = insert(instance, 'u_child', { u_restrict: parent })
    expect(instance.records.delete(system, 'u_job', parent)).toMatchObject({ ok: false, reason: 'restricted' })
    expect(instance.records.get('u_job', parent)).not.toBeNull()
    instance.records.delete(system, 'u_child', guard)
    expect(instance.records.delete(system, 'u_job', parent).ok).toBe(true)
    expect(instance.records.get('u_child', clear)?.u_clear).toBeNull()
    expect(instance.records.get('u_child', gone)).toBeNull()
    expect(instance.records.get('u_child', none)?.u_none).toBe(parent)
  })

  test('43 the attachments of a deleted record go with it, unless they are to be left behind', () => {
    const attach = (id: string): string =>
      insert(instance, 'sys_attachment', { table_name: 'u_job', table_sys_id: id, file_name: 'a' })
    const [first, second] = [add({}), add({})]
    const [gone, kept] = [attach(first), attach(second)]
    const part = insert(instance, 'sys_attachment_doc', { sys_attachment: gone, position: '0', data: 'x' })
    instance.records.delete(instance.access.system(), 'u_job', first)
    instance.records.delete(instance.access.system(), 'u_job', second, { keepAttachments: true })
    expect(instance.records.get('sys_attachment', gone)).toBeNull()
    expect(instance.records.get('sys_attachment_doc', part)).toBeNull()
    expect(instance.records.get('sys_attachment', kept)).not.toBeNull()
  })

  test('44 without workflow no rule runs, yet cascaded deletes run theirs', () => {
    defineRule(instance, 'u_job', { script: "current.u_name = 'ruled'" })
    const outcome = instance.records.insert(instance.access.system(), 'u_job', { u_name: 'plain' }, { workflow: false })
    expect(outcome.ok && outcome.row.u_name).toBe('plain')
    instance.dictionary.define({
      name: 'u_child',
      scope: 'global',
      columns: [{ name: 'u_parent', type: 'reference', reference: 'u_job', cascade: 'cascade' }],
    })
    const parent = add({})
    const child = insert(instance, 'u_child', { u_parent: parent })
    const log = insert(instance, 'u_job', {})
    defineRule(instance, 'u_child', {
      when: 'after',
      action_insert: '0',
      action_update: '0',
      action_delete: '1',
      script: `var g = new GlideRecord('u_job'); g.get('${log}'); g.u_code = 'child gone'; g.update();`,
    })
    instance.records.delete(instance.access.system(), 'u_job', parent, { workflow: false })
    expect(instance.records.get('u_child', child)).toBeNull()
    expect(row(log).u_code).toBe('child gone')
  })

  test('46 sys_mod_count starts at 0 and rises with every effective update; nothing changed writes nothing', () => {
    const id = add({ u_name: 'a' })
    expect(row(id).sys_mod_count).toBe('0')
    change(id, { u_name: 'b' })
    instance.clock.advance(60)
    instance.counters.reset()
    expect(change(id, { u_name: 'b' })).toMatchObject({ ok: true, changed: false })
    expect(instance.counters.snapshot().writes).toEqual({})
    expect(row(id)).toMatchObject({ sys_mod_count: '1', sys_updated_on: row(id).sys_created_on })
    expect(instance.records.update(instance.access.system(), 'u_job', id, {}, { force: true })).toMatchObject({
      ok: true,
      changed: true,
    })
    expect(row(id).sys_mod_count).toBe('2')
  })

  test('47 48 a given sys_id is kept; made ones are 32 lower-case hex digits', () => {
    const given = 'abcdef0123456789abcdef0123456789'
    expect(add({ sys_id: given })).toBe(given)
    expect(add({})).toMatch(/^[0-9a-f]{32}$/)
    expect(instance.records.insert(instance.access.system(), 'u_job', { sys_id: given })).toMatchObject({
      ok: false,
      reason: 'unique',
    })
  })

  test('49 journal texts become sys_journal_field rows and leave the column empty', () => {
    const id = add({ u_notes: 'first' })
    change(id, { u_notes: 'second' })
    expect(row(id).u_notes).toBeNull()
    const entries = instance.records.find(instance.records.query('sys_journal_field', `element_id=${id}`))
    expect(entries.map((entry) => entry.value).sort()).toEqual(['first', 'second'])
    expect(entries[0]).toMatchObject({ name: 'u_job', element: 'u_notes' })
    expect(row(id).sys_mod_count).toBe('1')
  })

  test('50 a secure write drops the columns that may not be written and refuses without row rights', () => {
    const actor = userWith(instance, 'writer', ['job_writer'])
    expect(instance.records.insert(actor, 'u_job', { u_name: 'x' }, { secure: true })).toMatchObject({
      ok: false,
      reason: 'acl',
    })
    const role = valuesOf(instance, 'sys_user_role', 'name=job_writer', 'sys_id')[0] ?? ''
    const record = valuesOf(instance, 'sys_security_type', 'name=record', 'sys_id')[0] ?? ''
    const acl = (name: string, operation: string, roles: string[]): void => {
      const id = insert(instance, 'sys_security_acl', {
        name,
        operation: valuesOf(instance, 'sys_security_operation', `name=${operation}`, 'sys_id')[0] ?? '',
        type: record,
      })
      for (const each of roles) insert(instance, 'sys_security_acl_role', { sys_security_acl: id, sys_user_role: each })
    }
    acl('u_job', 'create', [role])
    acl('u_job', 'write', [role])
    acl('u_job.u_name', 'write', [valuesOf(instance, 'sys_user_role', 'name=itil', 'sys_id')[0] ?? ''])
    const made = instance.records.insert(actor, 'u_job', { u_name: 'x' }, { secure: true })
    expect(made.ok).toBe(true)
    const id = made.ok ? made.sysId : ''
    expect(instance.records.update(actor, 'u_job', id, { u_name: 'y', u_code: 'c' }, { secure: true }).ok).toBe(true)
    expect(row(id)).toMatchObject({ u_name: 'x', u_code: 'c' })
  })

  test('51 defaults: literals, expressions and numbers, only where nothing was assigned', () => {
    const first = row(add({ u_name: 'n' }))
    expect(first).toMatchObject({ number: 'JOB0001001', u_state: 'open', u_twice: 'n!', u_on: '0' })
    expect(row(add({ u_state: 'done' }))).toMatchObject({ number: 'JOB0001002', u_state: 'done' })
    expect(row(add({ number: 'OWN1' })).number).toBe('OWN1')
    expect(row(add({})).number).toBe('JOB0001003')
    expect(row(add({ u_state: null })).u_state).toBeNull()
  })

  test('51 a task is numbered by the row of its own table, a table without one by its parent', () => {
    const outcome = instance.records.insert(instance.access.system(), 'incident', {})
    expect(outcome.ok && outcome.row.number).toMatch(/^INC\d{7}$/)
    instance.dictionary.define({ name: 'u_ticket', extends: 'task', scope: 'global', columns: [] })
    const ticket = instance.records.insert(instance.access.system(), 'u_ticket', {})
    expect(ticket.ok && ticket.row.number).toMatch(/^TASK\d{7}$/)
  })

  test('values are brought into stored form', () => {
    expect(
      row(
        add({ u_on: 'true', u_size: '1,200', u_cost: 'USD;12.50', u_when: '2026-02-03', u_day: '2026-02-03 10:00:00' }),
      ),
    ).toMatchObject({
      u_on: '1',
      u_size: '1200',
      u_cost: '12.50',
      u_when: '2026-02-03 00:00:00',
      u_day: '2026-02-03',
    })
    expect(
      row(add({ u_size: 'many', u_when: '2026-02-30 10:00:00', u_day: '2026-02-03T10:00:00Z', u_on: '' })),
    ).toMatchObject({
      u_size: null,
      u_when: null,
      u_day: null,
    })
  })

  test('two-way secrets lie encrypted, passwords hashed; writing the same again changes nothing', () => {
    const id = add({ u_secret: 'hush' })
    const cipher = row(id).u_secret ?? ''
    expect(cipher).not.toContain('hush')
    expect(instance.secrets.decrypt(cipher)).toBe('hush')
    expect(change(id, { u_secret: 'hush' })).toMatchObject({ ok: true, changed: false })
    const user = insert(instance, 'sys_user', { user_name: 'pat', user_password: 'correct horse' })
    const hash = instance.records.get('sys_user', user)?.user_password ?? ''
    expect(hash).not.toContain('correct')
    expect(instance.secrets.verifyPassword('correct horse', hash)).toBe(true)
    expect(instance.secrets.verifyPassword('wrong', hash)).toBe(false)
  })

  test('12 117 unknown columns in a write are ignored', () => {
    const id = add({ u_name: 'a', u_no_such: 'b' })
    expect(row(id)).not.toHaveProperty('u_no_such')
  })

  test('a record that throws inside a transaction leaves nothing behind', () => {
    expect(() =>
      instance.transaction(() => {
        add({ u_name: 'lost' })
        throw new Error('stop')
      }),
    ).toThrow('stop')
    expect(valuesOf(instance, 'u_job', 'u_name=lost', 'sys_id')).toEqual([])
  })
})
