import { ScriptError } from '../../../src/local/instance/scripts/index.ts'
import { scriptFixture, type ScriptFixture } from './script-fixture.ts'

describe('2.7 application scopes as scripts see them', () => {
  let it: ScriptFixture
  let other: string
  beforeEach(() => {
    it = scriptFixture()
    other = it.add('sys_app', { name: 'Other', scope: 'x_oth' })
    it.instance.dictionary.define({
      name: 'x_oth_open',
      scope: 'x_oth',
      columns: [{ name: 'name', type: 'string' }],
      flags: { createAccess: true, updateAccess: true },
    })
  })
  afterEach(() => it.close())
  const include = (name: string, script: string, values = {}) =>
    it.add('sys_script_include', { name, api_name: `x_oth.${name}`, script, sys_scope: other, active: '1', ...values })
  const failure = (work: () => unknown): string => {
    try {
      work()
    } catch (error) {
      if (error instanceof ScriptError) return error.message
      throw error
    }
    throw new Error('nothing was thrown')
  }
  const write = "var gr = new GlideRecord('x_oth_open'); gr.initialize(); gr.name = 'n'; var id = gr.insert();"

  test('90 93 a refused write gives null and says operation, table and scope in getLastErrorMessage and the log', () => {
    const [id, message] = it.run(`${write} [id, gr.getLastErrorMessage()]`) as string[]
    expect(id).toBeNull()
    for (const part of ['Create', 'x_oth_open', 'x_fid', 'privilege']) {
      expect(message).toContain(part)
      expect(it.logged().join('\n')).toContain(part)
    }
  })

  test('90 with flag and privilege the write happens; deletion stays closed by its flag', () => {
    for (const operation of ['read', 'create', 'delete']) it.privilege(operation, 'x_oth_open')
    expect(
      it.run(
        `${write} var again = new GlideRecord('x_oth_open'); again.get(id); [again.isValidRecord(), again.deleteRecord(), again.getLastErrorMessage() !== null]`,
      ),
    ).toEqual([true, false, true])
  })

  test('90 a refused query yields no rows and is logged', () => {
    it.add('x_oth_open', { name: 'there' })
    const query = "var gr = new GlideRecord('x_oth_open'); gr.query(); var n = gr.getRowCount();"
    expect(it.run(`${query} [n, gr.next(), gr.get('name', 'there')]`)).toEqual([0, false, false])
    expect(it.logged().join('\n')).toMatch(/Read operation on table 'x_oth_open' from scope 'x_fid'/)
    it.privilege('read', 'x_oth_open')
    expect(it.run(`${query} n`)).toBe(1)
  })

  test('96 the user being admin changes nothing', () => {
    const admin = it.user('ada', ['admin'])
    expect(it.run(`${write} id`, { user: admin })).toBeNull()
  })

  test("94 another scope's script include needs public access and an execute privilege; the refusal throws", () => {
    include('Closed', 'var Closed = { f: function () { return 1 } }')
    include(
      'Open',
      "var Open = Class.create(); Open.prototype = { initialize: function () {}, where: function () { return gs.getCurrentScopeName() + '/' + gs.getCallerScopeName() } }",
      {
        access: 'public',
      },
    )
    expect(failure(() => it.run('x_oth.Closed.f()'))).toContain('x_oth.Closed')
    expect(failure(() => it.run('new x_oth.Open().where()'))).toContain('privilege')
    it.privilege('execute', 'x_oth.Open', 'sys_script_include')
    expect(it.run('new x_oth.Open().where().split("/")[0]')).toBe('x_oth')
  })

  test('94 the refusal is caught like any error', () => {
    include('Closed', 'var Closed = {}')
    expect(it.run('try { x_oth.Closed; answer = "reached" } catch (e) { answer = (e instanceof Error) + "" }')).toBe(
      'true',
    )
  })

  test('94 with the other reading the refused name is undefined', async () => {
    const lenient = scriptFixture({ readings: { refusedIncludeThrows: false } })
    const scope = lenient.add('sys_app', { name: 'Other', scope: 'x_oth' })
    lenient.add('sys_script_include', {
      name: 'Closed',
      api_name: 'x_oth.Closed',
      script: 'var Closed = {}',
      sys_scope: scope,
      active: '1',
    })
    expect(lenient.run('typeof x_oth.Closed')).toBe('undefined')
    await lenient.close()
  })

  test('94 what code of the other scope writes is checked as that scope', () => {
    include(
      'Writer',
      "var Writer = { add: function () { var gr = new GlideRecord('x_oth_open'); gr.initialize(); gr.name = 'by writer'; return gr.insert() } }",
      {
        access: 'public',
      },
    )
    it.privilege('execute', 'x_oth.Writer', 'sys_script_include')
    expect(it.run('x_oth.Writer.add()')).toMatch(/^[0-9a-f]{32}$/)
  })

  test('5 90 a reference into a table that may not be read is walked as if it were empty', () => {
    it.instance.dictionary.define({
      name: 'x_fid_link',
      scope: 'x_fid',
      columns: [{ name: 'target', type: 'reference', reference: 'x_oth_open' }],
    })
    const target = it.add('x_oth_open', { name: 'behind' })
    it.add('x_fid_link', { target })
    const read =
      "var gr = new GlideRecord('x_fid_link'); gr.query(); gr.next(); [gr.target.name + '', gr.target + '' !== '']"
    expect(it.run(read)).toEqual(['', true])
    it.privilege('read', 'x_oth_open')
    expect(it.run(read)).toEqual(['behind', true])
  })

  test('contexts of two scopes share no variables', () => {
    it.run('Array.prototype.planted = 1')
    expect(it.run('typeof [].planted', { scope: 'x_oth' })).toBe('undefined')
  })
})
