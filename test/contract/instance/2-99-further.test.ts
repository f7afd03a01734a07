/** Statements that touch several parts, or one part that no other file is about. */
import { scriptFixture, type ScriptFixture } from './script-fixture.ts'
import { catalogFixture } from './catalog-fixture.ts'
import { admin, startServer } from '../../support/http.ts'
import { defineRule } from '../../support/instance.ts'

let it: ScriptFixture
let other: ScriptFixture
beforeAll(() => {
  it = scriptFixture()
  other = scriptFixture({
    readings: { rulesRunAfterAbort: false, unchangedUpdateIsNoop: false, getValueDotWalks: true },
  })
})
afterAll(async () => {
  await it.close()
  await other.close()
})

test('17 a mistyped condition before deleteMultiple empties the table, or with the property nothing', () => {
  for (const strict of [true, false]) {
    for (const name of ['a', 'b']) it.add('x_fid_part', { kind: name })
    const [property] = it.find('sys_properties', 'name=glide.invalid_query.returns_no_rows')
    const system = it.instance.access.system()
    const set = (value: string): void => {
      if (property) it.instance.records.update(system, 'sys_properties', property.sys_id ?? '', { value })
      else it.add('sys_properties', { name: 'glide.invalid_query.returns_no_rows', value })
    }
    set(String(strict))
    it.run("var gr = new GlideRecord('x_fid_part'); gr.addQuery('kindd', 'a'); gr.query(); gr.deleteMultiple()")
    expect(it.find('x_fid_part', '').length).toBe(strict ? 2 : 0)
    set('false')
  }
})

test('19 the operators of a three-argument query', () => {
  for (const [name, amount] of [
    ['op apple', '1'],
    ['op banana', '5'],
    ['op cherry', '9'],
  ])
    it.add('x_fid_thing', { name: name ?? '', amount: amount ?? '' })
  const found = (column: string, operator: string, value: unknown): unknown =>
    it.run(
      `var gr = new GlideRecord('x_fid_thing'); gr.addQuery('name', 'STARTSWITH', 'op '); gr.addQuery('${column}', '${operator}', value); gr.orderBy('name'); gr.query(); var names = []; while (gr.next()) names.push(gr.getValue('name').slice(3)); names.join()`,
      { bindings: { value } },
    )
  expect(found('amount', '=', 5)).toBe('banana')
  expect(found('amount', '!=', 5)).toBe('apple,cherry')
  expect(found('amount', '<', 5)).toBe('apple')
  expect(found('amount', '<=', 5)).toBe('apple,banana')
  expect(found('amount', '>', 5)).toBe('cherry')
  expect(found('amount', '>=', 5)).toBe('banana,cherry')
  expect(found('amount', 'IN', '1,9')).toBe('apple,cherry')
  expect(found('amount', 'IN', [1, 9])).toBe('apple,cherry')
  expect(found('amount', 'NOT IN', '1,9')).toBe('banana')
  expect(found('name', 'STARTSWITH', 'OP b')).toBe('banana')
  expect(found('name', 'ENDSWITH', 'RRY')).toBe('cherry')
  expect(found('name', 'CONTAINS', 'AN')).toBe('banana')
  expect(found('name', 'DOES NOT CONTAIN', 'an')).toBe('apple,cherry')
  expect(
    it.run("var gr = new GlideRecord('task'); gr.addQuery('sys_class_name', 'INSTANCEOF', 'task'); gr.isValid()"),
  ).toBe(true)
})

test('32 addActiveQuery, addNullQuery and addNotNullQuery are active=true, empty and not empty', () => {
  it.privilege('read', 'sys_user_group')
  const count = (call: string): unknown =>
    it.run(
      `var gr = new GlideRecord('sys_user_group'); gr.addQuery('name', 'STARTSWITH', 'grp '); gr.${call}; gr.query(); gr.getRowCount()`,
    )
  it.add('sys_user_group', { name: 'grp on', active: '1', email: 'a@example.com' })
  it.add('sys_user_group', { name: 'grp off', active: '0' })
  expect([count('addActiveQuery()'), count("addNullQuery('email')"), count("addNotNullQuery('email')")]).toEqual([
    1, 1, 1,
  ])
})

test('34 user conditions are subject to query access controls, system conditions are not', () => {
  const [operation] = it.find('sys_security_operation', 'name=query_range')
  const acl = it.add('sys_security_acl', {
    name: 'x_fid_thing.amount',
    operation: operation?.sys_id ?? '',
    type: 'record',
    active: '1',
  })
  const [role] = it.find('sys_user_role', 'name=itil')
  it.add('sys_security_acl_role', { sys_security_acl: acl, sys_user_role: role?.sys_id ?? '' })
  it.add('x_fid_thing', { name: 'ranged', amount: '70' })
  const clerk = it.user('q_clerk')
  const count = (call: string, user: string, type = 'GlideRecord'): unknown =>
    it.run(
      `var gr = new ${type}('x_fid_thing'); gr.addQuery('name', 'ranged'); gr.${call}; gr.query(); gr.getRowCount()`,
      { user },
    )
  expect(count("addUserQuery('amount', '>', 50)", clerk)).toBe(0)
  expect(count("addUserEncodedQuery('amount>50')", clerk)).toBe(0)
  expect(count("addSystemQuery('amount', '>', 50)", clerk)).toBe(1)
  expect(count("addQuery('amount', '>', 50)", clerk)).toBe(1)
  expect(count("addUserQuery('amount', '>', 50)", it.user('q_itil', ['itil']))).toBe(1)
})

test('56 display rules run for forms only: neither writes nor queries call them', () => {
  it.rule('before_display', "gs.info('a form was shown')", { action_query: '1' })
  it.add('x_fid_thing', { name: 'no form' })
  it.run("var gr = new GlideRecord('x_fid_thing'); gr.query()")
  expect(it.logged().filter((line) => line.includes('a form was shown'))).toEqual([])
})

test('65 a record passes the same rules whether a script, the Table API or the catalog writes it', async () => {
  const catalog = await catalogFixture()
  const server = await startServer({}, catalog.instance)
  try {
    for (const table of ['sc_req_item', 'incident'])
      defineRule(catalog.instance, table, { script: "current.setValue('description', 'by rule')" })
    catalog.user('orderer')
    const answer = await catalog.call('POST', `items/${catalog.item()}/order_now`, 'orderer', { sysparm_quantity: '1' })
    const request = (answer.body.result as { request_id: string }).request_id
    expect(catalog.find('sc_req_item', `request=${request}`)[0]?.description).toBe('by rule')
    const made = await server.request('POST', '/api/now/table/incident', {
      body: { short_description: 'rest' },
      user: admin,
    })
    expect(made.json.result?.description).toBe('by rule')
    const system = catalog.instance.access.system()
    catalog.instance.scripts.run(
      {
        name: 'test',
        text: "var gr = new GlideRecord('incident'); gr.short_description = 'script'; gr.insert()",
        scope: 'global',
      },
      { session: system.session, scope: 'global' },
    )
    expect(catalog.find('incident', 'short_description=script')[0]?.description).toBe('by rule')
  } finally {
    await server.app.close()
    await catalog.close()
  }
})

test('60 46 5 the open questions have another reading each, under which scripts see the difference', () => {
  const outcome = (fixture: ScriptFixture): unknown => {
    fixture.rule('before', 'current.setAbortAction(true)', { filter_condition: 'name=stop', order: '1' })
    fixture.rule('before', "gs.info('ran after the abort')", { filter_condition: 'name=stop', order: '2' })
    fixture.rule('before', "gs.info('update rule ran')", { filter_condition: 'name=same', action_insert: '0' })
    const owner = fixture.user('o_owner')
    return fixture.run(
      `var gr = new GlideRecord('x_fid_thing'); gr.name = 'stop'; var stopped = gr.insert(); gr = new GlideRecord('x_fid_thing'); gr.name = 'same'; gr.owner = owner; var id = gr.insert(); gr = new GlideRecord('x_fid_thing'); gr.get(id); gr.update(); [stopped, gr.getValue('owner.user_name')]`,
      { bindings: { owner } },
    )
  }
  const lines = (fixture: ScriptFixture): string[] =>
    fixture.logged().filter((line) => / ran( after the abort)?$/.test(line))
  expect(outcome(it)).toEqual([null, null])
  expect(lines(it)).toEqual(['x_fid ran after the abort'])
  expect(outcome(other)).toEqual([null, 'o_owner'])
  expect(lines(other)).toEqual(['x_fid update rule ran'])
})

test('171 a REST message that is not there throws at construction, a call that nobody answers throws when executed', () => {
  expect(
    it.run("var answer = ''; try { new sn_ws.RESTMessageV2('nobody', 'get') } catch (e) { answer = e.message }"),
  ).toContain('nobody')
  expect(
    it.run(
      "var answer = ''; try { var r = new sn_ws.RESTMessageV2(); r.setEndpoint('http://127.0.0.1:9/'); r.setHttpMethod('get'); r.setHttpTimeout(2000); r.execute() } catch (e) { answer = 'thrown' }",
    ),
  ).toBe('thrown')
})

test('172 no script reaches another machine', () => {
  expect(
    it.run(
      "var answer = ''; try { var r = new sn_ws.RESTMessageV2(); r.setEndpoint('http://192.0.2.1/'); r.execute() } catch (e) { answer = e.message }",
    ),
  ).toContain('192.0.2.1 cannot be reached')
})
