import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInstance } from '../../../../src/local/instance/instance.ts'
import { createCounters } from '../../../../src/local/instance/base/counters.ts'
import { openStore } from '../../../../src/local/instance/store/store.ts'
import { createDictionary } from '../../../../src/local/instance/dictionary/dictionary.ts'
import { compile } from '../../../../src/local/instance/query/compile.ts'
import { createClassTables } from '../../../../src/local/instance/store/class-tables.ts'
import type { Instance, Query, TableDefinition } from '../../../../src/local/instance/core.ts'
import { insert, newInstance, valuesOf } from '../../../support/instance.ts'

const sample: TableDefinition = {
  name: 'x_app_item',
  scope: 'x_app',
  label: 'Item',
  extends: 'task',
  flags: { createAccess: true },
  columns: [
    {
      name: 'u_color',
      type: 'string',
      choice: 1,
      choices: [
        { value: 'red', label: 'Red', sequence: 0 },
        { value: 'blue', label: 'Blue', sequence: 1 },
      ],
    },
  ],
  indexes: [{ name: 'color', unique: false, columns: ['u_color'] }],
  numbering: { prefix: 'ITM', start: 10, digits: 5 },
}

describe('definitions', () => {
  let instance: Instance
  beforeEach(() => {
    instance = newInstance()
    instance.dictionary.define(sample)
  })
  afterEach(() => instance.close())

  test('are visible as records of sys_db_object, sys_dictionary, sys_choice and sys_number', () => {
    const [object] = instance.records.find(instance.records.query('sys_db_object', 'name=x_app_item'))
    expect(object).toMatchObject({ label: 'Item', create_access: '1', delete_access: '0' })
    expect(instance.records.get('sys_db_object', object?.super_class ?? '')?.name).toBe('task')
    expect(valuesOf(instance, 'sys_dictionary', 'name=x_app_item^elementISNOTEMPTY', 'element')).toContain('u_color')
    expect(valuesOf(instance, 'sys_dictionary', 'name=x_app_item^internal_type=collection', 'sys_id')).toHaveLength(1)
    expect(valuesOf(instance, 'sys_choice', 'name=x_app_item^element=u_color', 'label')).toEqual(['Blue', 'Red'])
    expect(valuesOf(instance, 'sys_number', 'category=x_app_item', 'prefix')).toEqual(['ITM'])
  })

  test('a second time change nothing, and with more columns keep rows, ids and counters', () => {
    const id = insert(instance, 'x_app_item', { u_color: 'red' })
    const number = instance.records.get('x_app_item', id)?.number
    const objectId = valuesOf(instance, 'sys_db_object', 'name=x_app_item', 'sys_id')
    const count = instance.records.count(instance.records.query('sys_dictionary', 'name=x_app_item'))
    instance.dictionary.define(sample)
    expect(instance.records.count(instance.records.query('sys_dictionary', 'name=x_app_item'))).toBe(count)
    instance.dictionary.define({
      ...sample,
      columns: [...sample.columns, { name: 'u_new', type: 'integer', defaultValue: '5' }],
    })
    expect(valuesOf(instance, 'sys_db_object', 'name=x_app_item', 'sys_id')).toEqual(objectId)
    expect(instance.records.get('x_app_item', id)).toMatchObject({ u_color: 'red', u_new: null, number })
    const next = instance.records.get('x_app_item', insert(instance, 'x_app_item', {}))
    expect([number, next?.number, next?.u_new]).toEqual(['ITM00011', 'ITM00012', '5'])
  })

  test('columns added to a table of somebody else keep its flags and scope', () => {
    instance.dictionary.define({ name: 'sys_user', scope: 'x_app', columns: [{ name: 'x_app_badge', type: 'string' }] })
    expect(instance.dictionary.table('sys_user')).toMatchObject({
      scope: 'global',
      updateAccess: true,
      deleteAccess: false,
      wsAccess: true,
    })
    const id = insert(instance, 'sys_user', { user_name: 'b', x_app_badge: '7' })
    expect(instance.records.get('sys_user', id)?.x_app_badge).toBe('7')
  })

  test('a written sys_db_object or sys_dictionary record takes the place of the one made from the definition', () => {
    const id = 'a'.repeat(32)
    insert(instance, 'sys_db_object', {
      sys_id: id,
      name: 'x_app_item',
      label: 'Renamed',
      super_class: valuesOf(instance, 'sys_db_object', 'name=task', 'sys_id')[0] ?? null,
      update_access: 'true',
      ws_access: 'true',
      read_access: 'true',
    })
    expect(valuesOf(instance, 'sys_db_object', 'name=x_app_item', 'sys_id')).toEqual([id])
    expect(instance.dictionary.table('x_app_item')).toMatchObject({
      sysId: id,
      label: 'Renamed',
      updateAccess: true,
      createAccess: false,
      superClass: 'task',
    })
    insert(instance, 'sys_dictionary', {
      name: 'x_app_item',
      element: 'u_late',
      internal_type: 'boolean',
      default_value: 'true',
    })
    expect(instance.dictionary.column('x_app_item', 'u_late')).toMatchObject({ type: 'boolean', defaultValue: 'true' })
    expect(instance.records.get('x_app_item', insert(instance, 'x_app_item', {}))?.u_late).toBe('1')
  })

  test('an override changes an inherited column for the child only', () => {
    instance.dictionary.define({
      ...sample,
      columns: [],
      overrides: [{ column: 'state', baseTable: 'task', defaultValue: '2', mandatory: true }],
    })
    expect(instance.dictionary.column('x_app_item', 'state')).toMatchObject({ defaultValue: '2', mandatory: true })
    expect(instance.dictionary.column('task', 'state')).toMatchObject({ defaultValue: '1', mandatory: false })
    expect(instance.records.get('x_app_item', insert(instance, 'x_app_item', {}))?.state).toBe('2')
  })

  test('a child of an unknown table is refused by name', () => {
    expect(() =>
      instance.dictionary.define({ name: 'u_orphan', extends: 'u_nowhere', scope: 'global', columns: [] }),
    ).toThrow(/u_orphan extends u_nowhere/)
  })

  test('made inside a transaction that fails are forgotten', () => {
    expect(() =>
      instance.transaction(() => {
        instance.dictionary.define({ name: 'u_gone', scope: 'global', columns: [{ name: 'u_a', type: 'string' }] })
        throw new Error('stop')
      }),
    ).toThrow('stop')
    expect(instance.dictionary.table('u_gone')).toBeUndefined()
    instance.dictionary.define({ name: 'u_gone', scope: 'global', columns: [{ name: 'u_a', type: 'string' }] })
    expect(insert(instance, 'u_gone', { u_a: 'x' })).toMatch(/^[0-9a-f]{32}$/)
  })
})

describe('a data file', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'instance-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('keeps records, definitions, counters and secrets over a restart; only the owner may read it', async () => {
    const dataFile = join(folder, 'data.sqlite')
    const first = createInstance({ dataFile })
    first.dictionary.define({ ...sample, columns: [...sample.columns, { name: 'u_secret', type: 'password2' }] })
    const id = insert(first, 'x_app_item', { u_color: 'red', u_secret: 'hush' })
    await first.close()
    const second = createInstance({ dataFile })
    const row = second.records.get('x_app_item', id)
    expect(row).toMatchObject({ u_color: 'red', number: 'ITM00011' })
    expect(second.secrets.decrypt(row?.u_secret ?? '')).toBe('hush')
    expect(second.records.get('x_app_item', insert(second, 'x_app_item', {}))?.number).toBe('ITM00012')
    await second.close()
    expect(statSync(dataFile).mode & 0o077).toBe(0)
    expect(statSync(`${dataFile}.key`).mode & 0o077).toBe(0)
  })

  test('made by an older version gets the base tables, columns and records it lacks, and keeps what it has', async () => {
    const dataFile = join(folder, 'data.sqlite')
    const before = createInstance({ dataFile })
    const id = insert(before, 'incident', { short_description: 'old' })
    before.dictionary.define({ name: 'sc_category', scope: 'global', columns: [], flags: { createAccess: true } })
    await before.close()
    const store = openStore(dataFile, createCounters())
    store.define(`DROP TABLE "sys_mutex"; DELETE FROM "_definitions" WHERE "name" = 'sys_mutex'`)
    store.run('DELETE FROM "sys_user_role" WHERE "name" = ?', ['itil'])
    store.run(
      `DELETE FROM "sys_metadata" WHERE "sys_id" IN (SELECT "sys_id" FROM "sys_metadata" WHERE "sys_name" = 'itil' AND "sys_class_name" = 'sys_user_role')`,
    )
    store.run(`UPDATE "_meta" SET "value" = 'older'`)
    store.close()
    const after = createInstance({ dataFile })
    expect(insert(after, 'sys_mutex', { name: 'again' })).toMatch(/^[0-9a-f]{32}$/)
    expect(valuesOf(after, 'sys_user_role', 'name=itil', 'name')).toEqual(['itil'])
    expect(after.records.get('incident', id)?.short_description).toBe('old')
    expect(after.dictionary.table('sc_category')?.createAccess).toBe(true)
    await after.close()
  })

  test('has one instance at a time, and a second one is told so', async () => {
    const dataFile = join(folder, 'data.sqlite')
    const first = createInstance({ dataFile })
    expect(() => createInstance({ dataFile })).toThrow(/data\.sqlite is in use by another process: end that one/)
    await first.close()
    await createInstance({ dataFile }).close()
  })

  test('has every committed write when its process dies without closing it', async () => {
    const dataFile = join(folder, 'data.sqlite')
    const copy = join(folder, 'copy.sqlite')
    const running = createInstance({ dataFile })
    const id = insert(running, 'incident', { short_description: 'acknowledged' })
    // What lies on disk at this moment is what a killed process leaves behind.
    for (const part of ['', '-wal', '.key']) copyFileSync(dataFile + part, copy + part)
    const survivor = createInstance({ dataFile: copy })
    expect(survivor.records.get('incident', id)?.short_description).toBe('acknowledged')
    await survivor.close()
    await running.close()
  })
})

describe('reading pages', () => {
  test('behind a sys_id is answered by the primary key, with neither scan nor sort', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'instance-'))
    const dataFile = join(folder, 'data.sqlite')
    const instance = createInstance({ dataFile })
    instance.dictionary.define({ name: 'u_wide', scope: 'global', columns: [{ name: 'u_n', type: 'integer' }] })
    instance.dictionary.define({
      name: 'u_deep',
      extends: 'u_wide',
      scope: 'global',
      columns: [{ name: 'u_m', type: 'integer' }],
    })
    const ids = Array.from({ length: 30 }, (_, n) => insert(instance, 'u_deep', { u_n: String(n) })).sort()
    const query = (after: string): Query => ({
      ...instance.records.query('u_deep', `sys_id>${after}^ORDERBYsys_id`),
      window: { from: 0, to: 10 },
    })
    const page = (after: string): string[] => instance.records.find(query(after)).map((row) => row.sys_id ?? '')
    expect(page('')).toEqual(ids.slice(0, 10))
    expect(page(ids[9] ?? '')).toEqual(ids.slice(10, 20))
    expect(page(ids[29] ?? '')).toEqual([])

    const asked = query(ids[9] ?? '')
    await instance.close()
    const store = openStore(dataFile, createCounters())
    const dictionary = createDictionary(store, () => undefined)
    const { where, values, order } = compile(dictionary, asked, 0)
    let sql = ''
    const listening = { ...store, lists: (text: string) => ((sql = text), []) }
    createClassTables(listening, dictionary).select('u_deep', ` WHERE ${where} ORDER BY ${order} LIMIT 10`)
    const plan = store
      .all(`EXPLAIN QUERY PLAN ${sql}`, values)
      .map((row) => String(row.detail))
      .join('; ')
    expect(plan).toContain('sys_id>')
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/)
    store.close()
    rmSync(folder, { recursive: true })
  })
})
