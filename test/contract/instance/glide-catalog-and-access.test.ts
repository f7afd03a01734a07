import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { scriptFixture, type ScriptFixture } from './script-fixture.ts'

describe('catalog objects in scripts', () => {
  let it: ScriptFixture
  let item: string
  let buyer: string
  beforeAll(() => {
    it = scriptFixture()
    for (const table of ['sc_request', 'sc_req_item', 'sc_cat_item']) it.privilege('read', table)
    it.privilege('write', 'sc_req_item')
    it.privilege('execute', 'CartJS', 'scriptable')
    buyer = it.user('buyer')
    item = it.add('sc_cat_item', { name: 'Laptop', short_description: 'A laptop', price: '799', active: '1' })
    it.add('item_option_new', {
      cat_item: item,
      name: 'colour',
      question_text: 'Colour',
      type: '6',
      order: '1',
      active: '1',
    })
    it.add('item_option_new', {
      cat_item: item,
      name: 'code',
      question_text: 'Code',
      type: '25',
      mask_use_encryption: '1',
      order: '2',
      active: '1',
    })
  })
  afterAll(() => it.close())
  const order = () =>
    it.run(
      `var cart = new sn_sc.CartJS(gs.generateGUID());
       cart.addToCart({ sysparm_id: '${item}', sysparm_quantity: '2', variables: { colour: 'red', code: 'open sesame' } });
       var placed = cart.submitOrder({ special_instructions: 'soon' }); cart.empty();
       var ritm = new GlideRecord('sc_req_item'); ritm.get('request', placed.request_id); ritm.getUniqueValue()`,
      { user: buyer },
    ) as string

  test('a cart orders what was put into it', () => {
    const id = order()
    expect(it.instance.records.get('sc_req_item', id)).toMatchObject({ cat_item: item, quantity: '2' })
  })

  test('97 a class of another platform scope needs a privilege', () => {
    expect(it.run("try { new sn_sc.CatItem('x') } catch (e) { answer = e.message }")).toMatch(/CatItem.*privilege/)
  })

  test('157 answers are read and written as variables of the requested item', () => {
    const id = order()
    const read = `var ritm = new GlideRecord('sc_req_item'); ritm.get('${id}');`
    expect(
      it.run(
        `${read} [ritm.variables.colour + '', ritm.variables.colour.getDisplayValue(), ritm.variables['colour'].nil(), typeof ritm.variables.none, ritm.variables.getElements().length]`,
      ),
    ).toEqual(['red', 'red', false, 'undefined', 2])
    it.run(`${read} ritm.variables.colour = 'blue'; ritm.update()`)
    expect(it.run(`${read} ritm.variables.colour + ''`)).toBe('blue')
  })

  test('157 an encrypted answer reads as cipher and clear by getDecryptedValue', () => {
    const [cipher, clear, shown] = it.run(
      `var ritm = new GlideRecord('sc_req_item'); ritm.get('${order()}'); [ritm.variables.code + '', ritm.variables.code.getDecryptedValue(), ritm.variables.code.getDisplayValue()]`,
    ) as string[]
    expect(cipher).not.toContain('sesame')
    expect(cipher).not.toBe('')
    expect(clear).toBe('open sesame')
    expect(shown).toBe('********')
  })

  test('an order the catalog refuses is an error of the script', () => {
    expect(
      it.run(
        `try { new sn_sc.CartJS('x').orderNow({ sysparm_id: '${item}', sysparm_quantity: '0', variables: {} }) } catch (e) { answer = e.message }`,
        { user: buyer },
      ),
    ).toMatch(/quantity/i)
  })
})

describe('50 GlideRecordSecure', () => {
  let it: ScriptFixture
  let clerk: string
  beforeAll(() => {
    it = scriptFixture()
    clerk = it.user('clerk', ['itil'])
    const role = it.find('sys_user_role', 'name=itil')[0]?.['sys_id'] ?? ''
    const acl = (name: string, operation: string, values = {}, roles = [role]) => {
      const id = it.add('sys_security_acl', { name, operation, type: 'record', active: '1', ...values })
      for (const one of roles) it.add('sys_security_acl_role', { sys_security_acl: id, sys_user_role: one })
    }
    acl('x_fid_thing', 'read', { advanced: '1', script: 'answer = current.flag == true' })
    acl('x_fid_thing', 'write')
    acl('x_fid_thing.*', 'read')
    acl('x_fid_thing.*', 'write')
    acl('x_fid_thing.rank', 'read', { advanced: '1', script: 'answer = false' })
    acl('x_fid_thing.amount', 'write', { advanced: '1', script: 'answer = false' })
    it.add('x_fid_thing', { name: 'open', flag: '1', rank: 'hidden', amount: '1' })
    it.add('x_fid_thing', { name: 'closed', flag: '0' })
  })
  afterAll(() => it.close())
  const names = (type: string) =>
    it.run(
      `var gr = new ${type}('x_fid_thing'); gr.orderBy('name'); gr.query(); var names = []; while (gr.next()) names.push(gr.name + ':' + gr.rank + ':' + gr.getValue('rank')); answer = names`,
      { user: clerk },
    )

  test('skips rows that may not be read and shows columns that may not be read as empty; GlideRecord does neither', () => {
    expect(names('GlideRecord')).toEqual(['closed:low:low', 'open:hidden:hidden'])
    expect(names('GlideRecordSecure')).toEqual(['open::null'])
  })

  test('drops columns that may not be written, and refuses what may not be created', () => {
    expect(
      it.run(
        `var gr = new GlideRecordSecure('x_fid_thing'); gr.get('name', 'open'); gr.amount = 9; gr.name = 'renamed'; gr.update();
        var fresh = new GlideRecordSecure('x_fid_thing'); fresh.initialize(); fresh.name = 'made'; [gr.canWrite(), fresh.canCreate(), fresh.insert()]`,
        { user: clerk },
      ),
    ).toEqual([true, false, null])
    expect(it.find('x_fid_thing', 'name=renamed')[0]).toMatchObject({ amount: '1' })
  })
})

describe('writing through GlideRecord', () => {
  let it: ScriptFixture
  beforeEach(() => {
    it = scriptFixture()
  })
  afterEach(() => it.close())

  test('35 initialize shows no defaults, newRecord shows them and has an id; both are new records', () => {
    expect(
      it.run(`var a = new GlideRecord('x_fid_thing'); a.initialize(); var b = new GlideRecord('x_fid_thing'); b.newRecord();
        [a.rank + '', a.isNewRecord(), a.getUniqueValue(), b.rank + '', b.isNewRecord(), /^[0-9a-f]{32}$/.test(b.getUniqueValue()), b.insert() === b.getUniqueValue()]`),
    ).toEqual(['', true, null, 'low', true, true, true])
  })

  test('37 update inserts when the object holds no stored row', () => {
    expect(it.run("var gr = new GlideRecord('x_fid_thing'); gr.name = 'up'; gr.update()")).toMatch(/^[0-9a-f]{32}$/)
    expect(it.find('x_fid_thing', 'name=up')).toHaveLength(1)
  })

  test('40 41 updateMultiple writes only what was set on the query object, with rules, without journals; NULL clears', () => {
    it.rule('before', "current.due = '2026-01-01 00:00:00'")
    for (const name of ['a', 'b', 'c']) it.add('x_fid_thing', { name, rank: 'x', amount: '3' })
    it.run(
      "var gr = new GlideRecord('x_fid_thing'); gr.addQuery('name', 'IN', ['a', 'b']); gr.setValue('rank', 'NULL'); gr.setValue('flag', true); gr.notes = 'not kept'; gr.updateMultiple()",
    )
    expect(
      it
        .find('x_fid_thing', 'ORDERBYname')
        .map((row) => [row['name'], row['rank'], row['flag'], row['amount'], row['due'] !== null]),
    ).toEqual([
      ['a', null, '1', '3', true],
      ['b', null, '1', '3', true],
      ['c', 'x', '0', '3', true],
    ])
    expect(it.find('sys_journal_field', 'value=not kept')).toHaveLength(0)
  })

  test('42 deleteMultiple ignores a limit; a record just inserted has to be read again before it is deleted', () => {
    for (const name of ['a', 'b', 'c']) it.add('x_fid_thing', { name })
    it.run(
      "var gr = new GlideRecord('x_fid_thing'); gr.addQuery('name', '!=', 'c'); gr.setLimit(1); gr.deleteMultiple()",
    )
    expect(it.find('x_fid_thing', '').map((row) => row['name'])).toEqual(['c'])
    expect(
      it.run(
        "var gr = new GlideRecord('x_fid_thing'); gr.initialize(); gr.name = 'd'; var id = gr.insert(); var at_once = gr.deleteRecord(); gr.get(id); [at_once, gr.deleteRecord(), gr.get(id)]",
      ),
    ).toEqual([false, true, false])
  })

  test('45 autoSysFields is not there', () => {
    expect(it.run("typeof new GlideRecord('x_fid_thing').autoSysFields")).toBe('undefined')
  })

  test('47 setNewGuidValue chooses the id', () => {
    const id = 'a'.repeat(32)
    expect(
      it.run(`var gr = new GlideRecord('x_fid_thing'); gr.initialize(); gr.setNewGuidValue('${id}'); gr.insert()`),
    ).toBe(id)
  })

  test('49 journals are written by assignment and read by getJournalEntry, newest first', () => {
    const [column, latest, all] =
      it.run(`var gr = new GlideRecord('x_fid_thing'); gr.initialize(); gr.notes = 'first note'; var id = gr.insert();
      gr.get(id); gr.notes = 'second note'; gr.update(); gr.get(id); [gr.notes + '', gr.notes.getJournalEntry(1), gr.notes.getJournalEntry(-1)]`) as string[]
    expect(column).toBe('')
    expect(latest).toContain('(Notes)')
    expect((latest ?? '').includes('first note') && (latest ?? '').includes('second note')).toBe(false)
    expect(all).toMatch(/first note/)
    expect(all).toMatch(/second note/)
  })

  test('16 30 26 conditions that name no column are dropped, windows replace each other, joins test existence', () => {
    for (const name of ['a', 'b', 'c']) it.add('x_fid_thing', { name })
    it.add('x_fid_part', { thing: it.find('x_fid_thing', 'name=b')[0]?.['sys_id'] ?? null, kind: 'screw' })
    const count = (build: string) =>
      it.run(`var gr = new GlideRecord('x_fid_thing'); ${build}; gr.query(); gr.getRowCount()`)
    expect(count("gr.addQuery('nothing', 'x')")).toBe(3)
    expect(count("gs.getSession().setStrictQuery(true); gr.addQuery('nothing', 'x')")).toBe(0)
    it.run('gs.getSession().setStrictQuery(false)')
    expect(count('gr.setLimit(1); gr.chooseWindow(0, 2)')).toBe(2)
    expect(count('gr.chooseWindow(0, 2); gr.setLimit(1)')).toBe(1)
    expect(count('gr.chooseWindow(1, 2, true)')).toBe(3)
    expect(count("gr.addJoinQuery('x_fid_part')")).toBe(1)
    expect(count("gr.addJoinQuery('x_fid_part', 'sys_id', 'thing').addCondition('kind', 'nail')")).toBe(0)
    expect(count("gr.addQuery('name', 'a').addOrCondition('name', 'c')")).toBe(2)
    expect(count("gr.addEncodedQuery('name=a^ORname=b'); gr.addQuery('name', '!=', 'a')")).toBe(1)
    expect(count("gr.addNullQuery('colour'); gr.addNotNullQuery('name')")).toBe(3)
  })
})

test('outbound calls reach this machine, and nothing else', async () => {
  const it = scriptFixture()
  // In a process of its own: a script's call blocks this one until it is answered.
  const code = `const s = require('node:http').createServer((q, r) => { let b = ''; q.on('data', (d) => { b += d }); q.on('end', () => { r.writeHead(201, { 'x-seen': q.headers['x-sent'] }); r.end(q.method + q.url + b) }) }); s.listen(0, '127.0.0.1', () => console.log(s.address().port))`
  const server = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [first] = (await once(server.stdout, 'data')) as [Buffer]
  try {
    expect(
      it.run(`var m = new sn_ws.RESTMessageV2(); m.setEndpoint('http://127.0.0.1:${first.toString().trim()}/p'); m.setHttpMethod('post');
        m.setRequestHeader('x-sent', 'yes'); m.setQueryParameter('q', 'a b'); m.setRequestBody('{"a":1}');
        var r = m.execute(); [r.getStatusCode(), r.getBody(), r.getHeader('X-Seen'), r.haveError()]`),
    ).toEqual([201, 'POST/p?q=a+b{"a":1}', 'yes', false])
    expect(
      it.run(
        "var m = new sn_ws.RESTMessageV2(); m.setEndpoint('http://example.com/'); try { m.execute() } catch (e) { answer = e.message }",
      ),
    ).toContain('cannot be reached')
  } finally {
    server.kill()
    await it.close()
  }
})
