import { scriptFixture, type ScriptFixture } from './script-fixture.ts'

describe('2.4 business rules as scripts see them', () => {
  let it: ScriptFixture
  beforeEach(() => {
    it = scriptFixture()
  })
  afterEach(() => it.close())

  const insert = (values = '') =>
    `var gr = new GlideRecord('x_fid_thing'); gr.initialize(); ${values} var id = gr.insert();`
  const stored = (id: string) => it.instance.records.get('x_fid_thing', id)

  test('54 an async rule runs later, with current as stored then and previous null', async () => {
    it.rule(
      'async',
      "current.name = current.name + ' seen ' + (previous === null) + current.changes(); current.update()",
    )
    const id = it.run(`${insert("gr.name = 'a';")} id`) as string
    expect(stored(id)?.['name']).toBe('a')
    it.run(
      `var gr = new GlideRecord('x_fid_thing'); gr.get('${id}'); gr.setWorkflow(false); gr.name = 'b'; gr.update()`,
    )
    await it.instance.background.idle()
    expect(stored(id)?.['name']).toContain('b seen truefalse')
  })

  test('57 a before rule changes current without update; a change in an after rule is lost', () => {
    it.rule('before', 'current.amount = 7')
    it.rule('after', "current.rank = 'lost'")
    const id = it.run(`${insert("gr.name = 'a';")} id`) as string
    expect(stored(id)).toMatchObject({ amount: '7', rank: 'low' })
  })

  test('58 a rule that fires itself on the same record is cut', () => {
    it.rule('after', 'current.amount = Number(current.amount) + 1; current.update()')
    const id = it.run(`${insert('gr.amount = 1;')} id`) as string
    expect(Number(stored(id)?.['amount'])).toBeLessThan(4)
  })

  test('59 changes, changesFrom and changesTo hold in before and after rules, for inserted columns too, not for journals', () => {
    const probe = (
      when: string,
    ) => `gs.info('${when} ' + [current.operation(), current.amount.changes(), current.amount.changesFrom(1), current.amount.changesTo(2),
      current.name.changes(), current.notes.changes(), previous === null ? null : previous.amount + ''].join())`
    it.rule('before', probe('before'))
    it.rule('after', probe('after'))
    it.run(
      `${insert("gr.amount = 1; gr.name = 'n'; gr.notes = 'said';")} gr.amount = 2; gr.notes = 'more'; gr.update()`,
    )
    const seen = it
      .logged()
      .filter((line) => /(before|after) (insert|update)/.test(line))
      .map((line) => line.replace('x_fid ', ''))
    expect(seen.sort()).toEqual(
      [
        'before insert,true,false,false,true,false,',
        'after insert,true,false,false,true,false,',
        'before update,true,true,true,false,false,1',
        'after update,true,true,true,false,false,1',
      ].sort(),
    )
  })

  test('60 an abort lets the script end, prevents the write, and the caller sees null', () => {
    it.rule('before', "current.setAbortAction(true); gs.info('still here')")
    expect(it.run(`${insert("gr.name = 'a';")} [id, gr.getLastErrorMessage() !== null]`)).toEqual([null, true])
    expect(it.logged().join('\n')).toContain('still here')
    expect(it.find('x_fid_thing', '')).toHaveLength(0)
  })

  test('60 later before rules run after an abort, or not, by reading', async () => {
    for (const rulesRunAfterAbort of [true, false]) {
      const other = scriptFixture({ readings: { rulesRunAfterAbort } })
      other.rule('before', 'current.setAbortAction(true)', { order: '100' })
      other.rule('before', "gs.info('second rule')", { order: '200', name: 'second' })
      other.run(insert())
      expect(other.logged().some((line) => line.includes('second rule'))).toBe(rulesRunAfterAbort)
      await other.close()
    }
  })

  test('61 an abort from a scope that does not own the record is ignored', () => {
    it.add('sys_script', {
      name: 'foreign',
      collection: 'x_fid_thing',
      when: 'before',
      script: 'current.setAbortAction(true)',
      advanced: '1',
      active: '1',
      action_insert: '1',
      sys_scope: 'global',
    })
    expect(it.run(`${insert()} id`)).toMatch(/^[0-9a-f]{32}$/)
  })

  test('62 conditions that a query rule adds are joined by AND, for queries on exactly its table', () => {
    it.rule('before', "current.addQuery('flag', true)", { action_query: '1', action_insert: '0', action_update: '0' })
    it.add('x_fid_thing', { name: 'a', flag: '1' })
    it.add('x_fid_thing', { name: 'a', flag: '0' })
    expect(
      it.run(
        "var gr = new GlideRecord('x_fid_thing'); gr.addQuery('name', 'a'); gr.query(); answer = gr.getRowCount()",
      ),
    ).toBe(1)
  })

  test('a rule that fails is logged with its name and does not stop the write', () => {
    it.rule('before', 'nothing.here()', { name: 'broken rule' })
    expect(it.run(`${insert()} id`)).toMatch(/^[0-9a-f]{32}$/)
    expect(it.logged().join('\n')).toContain('broken rule')
  })

  test('44 setWorkflow(false) leaves out the rules of an own table', () => {
    it.rule('before', 'current.amount = 7')
    const id = it.run(
      `var gr = new GlideRecord('x_fid_thing'); gr.initialize(); gr.setWorkflow(false); gr.insert()`,
    ) as string
    expect(stored(id)?.['amount']).toBeNull()
  })
})
