/** What is kept of changes and deletions in tables whose definition asks for it. */
import type { Instance, Row } from '../../../src/local/instance/core.ts'
import { insert, newInstance, runScript } from '../../support/instance.ts'

let instance: Instance
beforeAll(() => {
  instance = newInstance()
  for (const [name, audit] of [
    ['u_kept', true],
    ['u_not_kept', false],
  ] as const)
    instance.dictionary.define({
      name,
      scope: 'global',
      audit,
      columns: [
        { name: 'u_name', type: 'string', display: true },
        { name: 'u_flag', type: 'boolean' },
        { name: 'u_secret', type: 'password2' },
        { name: 'u_noise', type: 'string', attributes: 'no_audit=true' },
        { name: 'u_notes', type: 'journal_input' },
      ],
    })
})
afterAll(() => instance.close())

const system = () => instance.access.system()
const audits = (id: string): Row[] =>
  instance.records.find(instance.records.query('sys_audit', `documentkey=${id}^ORDERBYfieldname`))
const deletions = (id: string): Row[] =>
  instance.records.find(instance.records.query('sys_audit_delete', `documentkey=${id}`))

test('a change leaves one row for every changed column, with both values and who changed it', () => {
  const id = insert(instance, 'u_kept', { u_name: 'before', u_secret: 'old' })
  expect(audits(id)).toEqual([])
  const values = { u_name: 'after', u_flag: '1', u_secret: 'new', u_noise: 'x', u_notes: 'why' }
  instance.records.update(system(), 'u_kept', id, values)
  expect(
    audits(id).map((row) => [
      row.tablename,
      row.fieldname,
      row.oldvalue,
      row.newvalue,
      row.user,
      row.record_checkpoint,
    ]),
  ).toEqual([
    ['u_kept', 'u_flag', '0', '1', 'system', '1'],
    ['u_kept', 'u_name', 'before', 'after', 'system', '1'],
    ['u_kept', 'u_notes', null, 'why', 'system', '1'],
  ])
  instance.records.update(system(), 'u_kept', id, { u_name: 'after' })
  expect(audits(id)).toHaveLength(3)
})

test('a deletion leaves what the record held, without its secrets', () => {
  const id = insert(instance, 'u_kept', { u_name: 'a < b', u_secret: 'old' })
  instance.records.delete(system(), 'u_kept', id)
  const [row, ...others] = deletions(id)
  expect(others).toEqual([])
  expect([row?.tablename, row?.display_value]).toEqual(['u_kept', 'a < b'])
  expect(row?.payload).toContain('<u_name>a &lt; b</u_name>')
  expect(row?.payload).not.toContain('u_secret')
})

test('a table that does not ask for it keeps nothing, nor does a write that is not to count', () => {
  const silent = insert(instance, 'u_not_kept', { u_name: 'before' })
  instance.records.update(system(), 'u_not_kept', silent, { u_name: 'after' })
  instance.records.delete(system(), 'u_not_kept', silent)
  const id = insert(instance, 'u_kept', { u_name: 'before' })
  runScript(
    instance,
    'global',
    `var gr = new GlideRecord('u_kept'); gr.get('${id}'); gr.setWorkflow(false); gr.u_name = 'after'; gr.update(); gr.deleteRecord()`,
  )
  expect([...audits(silent), ...deletions(silent), ...audits(id), ...deletions(id)]).toEqual([])
  expect(instance.records.get('u_kept', id)).toBeNull()
})

test('a write that an outer one takes back leaves no trace', () => {
  const id = insert(instance, 'u_kept', { u_name: 'before' })
  expect(() =>
    instance.transaction(() => {
      instance.records.update(system(), 'u_kept', id, { u_name: 'after' })
      throw new Error('taken back')
    }),
  ).toThrow('taken back')
  expect(audits(id)).toEqual([])
})

test('auditing can be switched on and off for a table by its dictionary entry', () => {
  const [entry] = instance.records.find(instance.records.query('sys_dictionary', 'name=u_not_kept^elementISEMPTY'))
  const set = (audit: string): void =>
    void instance.records.update(system(), 'sys_dictionary', entry?.sys_id ?? '', { audit })
  set('1')
  const id = insert(instance, 'u_not_kept', { u_name: 'before' })
  instance.records.update(system(), 'u_not_kept', id, { u_name: 'after' })
  set('0')
  instance.records.update(system(), 'u_not_kept', id, { u_name: 'again' })
  expect(audits(id).map((row) => row.newvalue)).toEqual(['after'])
})
