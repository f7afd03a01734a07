import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instance, Query, Row } from '../../../../src/local/instance/core.ts'
import { defineRule, insert, newInstance, userWith } from '../../../support/instance.ts'

let instance: Instance
beforeEach(() => {
  instance = newInstance()
})
afterEach(() => instance.close())

const statements = (work: () => void): number => {
  const before = instance.counters.snapshot().statements
  work()
  return instance.counters.snapshot().statements - before
}

test('a query for some columns reads these, the id and the class, across the tables of a hierarchy', () => {
  const id = insert(instance, 'incident', { short_description: 'one', caller_id: null, impact: '2' })
  const query: Query = {
    ...instance.records.query('incident', `sys_id=${id}`),
    columns: ['short_description', 'impact'],
  }
  expect(instance.records.find(query)).toEqual([
    { sys_id: id, sys_class_name: 'incident', short_description: 'one', impact: '2' },
  ])
})

test('a record that was read or written lately is not asked of storage again, and is as storage has it', () => {
  const id = insert(instance, 'incident', { short_description: 'one', reopen_count: '3' })
  expect(statements(() => instance.records.get('incident', id))).toBe(0)
  expect(instance.records.get('task', id)).toMatchObject({ short_description: 'one', reopen_count: '3' })
  expect(instance.records.get('problem', id)).toBeNull()
  instance.records.update(instance.access.system(), 'incident', id, { short_description: 'two' })
  const query = instance.records.query('incident', `sys_id=${id}`)
  expect(instance.records.get('incident', id)).toEqual(instance.records.find(query)[0])
  const row = instance.records.get('incident', id)
  if (row) row.short_description = 'changed by whoever got it'
  expect(instance.records.get('incident', id)?.short_description).toBe('two')
  instance.records.delete(instance.access.system(), 'incident', id)
  expect(instance.records.get('incident', id)).toBeNull()
})

test('what is taken back was never read', () => {
  const id = insert(instance, 'incident', { short_description: 'one' })
  expect(() =>
    instance.transaction(() => {
      instance.records.update(instance.access.system(), 'incident', id, { short_description: 'two' })
      expect(instance.records.get('incident', id)?.short_description).toBe('two')
      throw new Error('back')
    }),
  ).toThrow('back')
  expect(instance.records.get('incident', id)?.short_description).toBe('one')
})

test('text that storage keeps otherwise is read as storage keeps it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-reading-'))
  const dataFile = join(folder, 'data.sqlite')
  const first = newInstance({ dataFile })
  const given = { short_description: 'lone \ud800 half', reopen_count: '9007199254740993' }
  const id = insert(first, 'incident', given)
  const seen = first.records.get('incident', id)
  await first.close()
  const second = newInstance({ dataFile })
  expect(second.records.get('incident', id)).toEqual(seen)
  await second.close()
  rmSync(folder, { recursive: true })
})

test('records inserted together take one statement for each class table, and rules see each where there are some', () => {
  const rows = ['a', 'b', 'c'].map((name) => ({ short_description: name }))
  const system = instance.access.system()
  instance.records.insertAll(system, 'sc_item_option', [{ value: 'first' }])
  const three = ['x', 'y', 'z'].map((value) => ({ value }))
  expect(statements(() => instance.records.insertAll(system, 'sc_item_option', three))).toBe(1)
  expect(instance.records.count(instance.records.query('sc_item_option', 'valueINx,y,z'))).toBe(3)
  defineRule(instance, 'problem', { script: "current.description = 'seen ' + current.short_description" })
  expect(instance.records.insertAll(system, 'problem', rows)).toEqual({ ok: true })
  const found = instance.records.find(instance.records.query('problem', 'descriptionSTARTSWITHseen^ORDERBYdescription'))
  expect(found.map((row) => row.description)).toEqual(['seen a', 'seen b', 'seen c'])
})

test('of records inserted together none is stored when one is refused', () => {
  const taken = insert(instance, 'sc_item_option', { value: 'there' })
  const rows: Row[] = [{ value: 'new' }, { sys_id: taken, value: 'again' }]
  const outcome = instance.records.insertAll(instance.access.system(), 'sc_item_option', rows)
  expect(outcome).toMatchObject({ ok: false, reason: 'unique' })
  expect(instance.records.count(instance.records.query('sc_item_option', 'value=new'))).toBe(0)
})

test('what roles alone decide is settled until rules or roles change; where a record has a say it is not', () => {
  const somebody = userWith(instance, 'somebody', ['itil'])
  const settled = (): boolean | null => instance.access.settled(somebody, 'read', 'x_settled')
  instance.dictionary.define({ name: 'x_settled', scope: 'global', columns: [{ name: 'u_open', type: 'boolean' }] })
  expect(settled()).toBe(false)
  const rules = instance.access.rules()
  const idOf = (table: string, name: string): string =>
    instance.records.find(instance.records.query(table, `name=${name}`))[0]?.sys_id ?? ''
  const acl = {
    name: 'x_settled',
    type: idOf('sys_security_type', 'record'),
    operation: idOf('sys_security_operation', 'read'),
    active: '1',
    decision_type: 'allow',
  }
  const open = insert(instance, 'sys_security_acl', acl)
  insert(instance, 'sys_security_acl_role', { sys_security_acl: open, sys_user_role: idOf('sys_user_role', 'itil') })
  expect(instance.access.rules()).not.toBe(rules)
  expect(settled()).toBe(true)
  instance.records.update(instance.access.system(), 'sys_security_acl', open, { condition: 'u_open=true^EQ' })
  expect(settled()).toBeNull()
})
