import type { Instance, Row } from '../../../src/local/instance/core.ts'
import { installPackage } from '../../../src/local/instance/install/index.ts'
import { uninstallApplication } from '../../../src/local/instance/install/uninstall.ts'
import { readAttachment } from '../../../src/local/instance/http/attachment/store.ts'
import { newInstance, valuesOf } from '../../support/instance.ts'
import {
  application,
  dictionaryFile,
  pack,
  record,
  sampleFiles,
  scope,
  scopeId,
  update,
} from '../../support/package.ts'

let instance: Instance
const items = (query = ''): string[] => valuesOf(instance, `${scope}_item`, query, 'name')
const get = (table: string, sysId: string): Row => instance.records.get(table, sysId) ?? {}
const install = (files: Record<string, string>, loadDemo = false) => installPackage(instance, pack(files), { loadDemo })

beforeEach(() => {
  instance = newInstance()
})
afterEach(() => instance.close())

describe('installing a package', () => {
  test('stores the application, its tables, files and first-time data, and notes it in the upgrade history', () => {
    const report = install(sampleFiles())
    expect(report).toMatchObject({ scope, version: '1.0.0', fromVersion: null, warnings: [] })
    expect(get('sys_scope', scopeId)).toMatchObject({ scope, name: 'Test app', sys_class_name: 'sys_app' })
    expect(instance.dictionary.table(`${scope}_item`)).toMatchObject({ scope, createAccess: true, deleteAccess: false })
    expect(items()).toEqual(['first install', 'once'])
    const [history] = instance.records.find(instance.records.query('sys_upgrade_history', `to_version=${scope}`))
    expect(history).toMatchObject({ from_version: null, upgrade_finished: expect.any(String) })
  })

  test('loads demo data only when asked to', () => {
    install(sampleFiles(), true)
    expect(items()).toContain('demo')
  })

  test('finds what a reference names by its attributes, whatever its text says', () => {
    install(sampleFiles())
    expect(get('sys_security_acl_role', '4'.repeat(32)).sys_user_role).toBe('2'.repeat(32))
    expect(get('sys_security_operation', get('sys_security_acl', '3'.repeat(32)).operation ?? '').name).toBe('read')
    expect(get('sys_security_type', get('sys_security_acl', '3'.repeat(32)).type ?? '').name).toBe('record')
  })

  test('empties and reports a reference whose attributes name nothing', () => {
    const owner = { key: { user_name: 'no.such.user' } }
    const item = record(`${scope}_item`, { sys_id: 'd'.repeat(32), name: 'd', owner })
    const report = install({ ...sampleFiles(), 'update/d.xml': update(item) })
    expect(get(`${scope}_item`, 'd'.repeat(32)).owner).toBeNull()
    expect(report.warnings.join()).toMatch(/owner names no record of sys_user \(user_name=no\.such\.user\)/)
  })

  test('encrypts what it stores in secret columns', () => {
    const item = record(`${scope}_item`, { sys_id: 'd'.repeat(32), name: 'd', secret: 'clear text' })
    install({ ...sampleFiles(), 'update/d.xml': update(item) })
    const stored = get(`${scope}_item`, 'd'.repeat(32)).secret ?? ''
    expect(stored).not.toContain('clear')
    expect(instance.secrets.decrypt(stored)).toBe('clear text')
  })

  test('keeps the choices of its columns', () => {
    install(sampleFiles())
    expect(valuesOf(instance, 'sys_choice', `name=${scope}_item^element=state`, 'label')).toEqual(['New'])
  })

  test('puts the pieces of an attachment together again', () => {
    // The header of the compressed stream is a row of its own, padded by itself.
    const zipped = Buffer.from('H4sIAAAAAAAAA8tIzcnJBwCGphA2BQAAAA==', 'base64')
    const doc = (id: string, position: number, data: Buffer): string =>
      record('sys_attachment_doc', {
        sys_id: id.repeat(32),
        sys_attachment: 'e'.repeat(32),
        position: String(position),
        data: data.toString('base64'),
      })
    const files = {
      ...sampleFiles(),
      'update/att.xml': update(
        record('sys_attachment', {
          sys_id: 'e'.repeat(32),
          file_name: 'logo',
          table_name: 'ZZ_YYsp_portal',
          compressed: 'true',
        }),
        doc('9', 1, zipped.subarray(10)),
        doc('8', 0, zipped.subarray(0, 10)),
      ),
    }
    install(files)
    expect(readAttachment(instance, get('sys_attachment', 'e'.repeat(32)))?.toString()).toBe('hello')
  })

  test("reports columns and tables that are not known; the app's own are refused, metadata is kept", () => {
    const report = install({
      ...sampleFiles(),
      'update/a.xml': update(
        record(`${scope}_item`, { sys_id: 'd'.repeat(32), name: 'd', invented: 'x' }),
        record('x_other_app_table', { sys_id: 'c'.repeat(32), name: 'c' }),
        record('sys_something_new', { sys_id: 'e'.repeat(32), setting: 'kept' }),
      ),
    })
    expect(report.warnings.join('\n')).toMatch(/no column invented/)
    expect(report.warnings.join('\n')).toMatch(/table x_other_app_table does not exist/)
    expect(get('sys_something_new', 'e'.repeat(32)).setting).toBe('kept')
    expect(instance.dictionary.column(`${scope}_item`, 'invented')).toBeUndefined()
  })

  test('adds columns to a table of the base system without touching its access flags', () => {
    const before = instance.dictionary.table('sys_user')
    const column = `<element name="${scope}_badge" type="string" label="Badge" max_length="40"/>`
    install({ ...sampleFiles(), 'dictionary/sys_user.xml': dictionaryFile('sys_user', column) })
    expect(instance.dictionary.column('sys_user', `${scope}_badge`)).toMatchObject({ label: 'Badge' })
    expect(instance.dictionary.table('sys_user')).toMatchObject({
      createAccess: before?.createAccess,
      wsAccess: before?.wsAccess,
      scope: 'global',
    })
  })

  test.each([
    ['without an application', { 'update/a.xml': update() }, /exactly one application/],
    ['of a scope with a wrong name', { 'scope/a.xml': application('1', { scope: 'incident' }) }, /no scope name/],
    [
      'with broken XML',
      { ...sampleFiles(), 'update/z.xml': '<record_update>' },
      /update\/z\.xml is no well-formed XML/,
    ],
    [
      'with a table of another scope',
      { ...sampleFiles(), 'dictionary/t.xml': dictionaryFile('x_other_item', '') },
      /x_other_item does not exist and is not of the scope/,
    ],
    [
      'with a foreign column without the scope in front',
      { ...sampleFiles(), 'dictionary/t.xml': dictionaryFile('sys_user', '<element name="badge" type="string"/>') },
      /must begin with x_t_app_/,
    ],
    [
      'with a table that extends nothing known',
      { ...sampleFiles(), 'dictionary/t.xml': dictionaryFile(`${scope}_b`, '', 'extends="no_such"') },
      /extends no_such, which does not exist/,
    ],
  ])('%s is refused and leaves nothing behind', (_what, files, message) => {
    expect(() => install(files as Record<string, string>)).toThrow(message)
    expect(instance.records.find(instance.records.query('sys_scope', `scope=${scope}`))).toEqual([])
    expect(instance.dictionary.table(`${scope}_item`)).toBeUndefined()
    expect(instance.records.get('sys_user_role', '2'.repeat(32))).toBeNull()
  })

  test('of another application that has the same scope is refused', () => {
    install(sampleFiles())
    const other = { 'scope/a.xml': application('1', { sys_id: 'e'.repeat(32) }) }
    expect(() => install(other)).toThrow(/belongs to the application Test app/)
  })
})

describe('installing a newer version', () => {
  test('keeps the data, changes files, applies deletions and does not repeat first-time data', () => {
    install(sampleFiles())
    const system = instance.access.system()
    const made = instance.records.insert(system, `${scope}_item`, { name: 'made by a user' })
    instance.records.delete(system, `${scope}_item`, 'a'.repeat(32))
    instance.records.update(system, `${scope}_item`, 'b'.repeat(32), { name: 'renamed by a user' })
    const next = sampleFiles('1.1.0')
    delete next['update/sys_user_role_2.xml']
    next['author_elective_update/role.xml'] = update(
      record('sys_user_role', { sys_id: 'f'.repeat(32), name: `${scope}.user` }, 'DELETE'),
    )
    next['apply_once/item_n.xml'] = update(record(`${scope}_item`, { sys_id: '7'.repeat(32), name: 'new once' }))
    const report = install(next)
    expect(report).toMatchObject({ fromVersion: '1.0.0', version: '1.1.0' })
    expect(made.ok && items()).toEqual(['made by a user', 'new once', 'renamed by a user'])
    expect(valuesOf(instance, 'sys_user_role', `name=${scope}.user`, 'name')).toEqual([])
    expect(valuesOf(instance, 'sys_upgrade_history', `to_version=${scope}`, 'from_version')).toEqual([
      '',
      `${scope} 1.0.0`,
    ])
  })

  test('that fails leaves the installed one as it was', () => {
    install(sampleFiles())
    expect(() => install({ ...sampleFiles('2.0.0'), 'update/z.xml': '<oops/>' })).toThrow(/unknown element <oops>/)
    expect(get('sys_app', scopeId).version).toBe('1.0.0')
  })

  test('adds columns and keeps the rows', () => {
    install(sampleFiles())
    const next = sampleFiles('1.1.0')
    const path = `dictionary/${scope}_item.xml`
    next[path] = (next[path] ?? '').replace(
      '</element></database>',
      '<element name="added" type="integer" default_value="3"/></element></database>',
    )
    install(next)
    expect(instance.dictionary.column(`${scope}_item`, 'added')).toBeDefined()
    expect(items()).toHaveLength(2)
  })
})

test('removing an application takes its files and data, and it can be installed again', () => {
  install(sampleFiles())
  expect(uninstallApplication(instance, scopeId)).toBe(true)
  expect(instance.records.get('sys_scope', scopeId)).toBeNull()
  expect(instance.records.get('sys_user_role', '2'.repeat(32))).toBeNull()
  expect(uninstallApplication(instance, scopeId)).toBe(false)
  expect(install(sampleFiles())).toMatchObject({ fromVersion: null })
  expect(items()).toEqual(['first install', 'once'])
})
