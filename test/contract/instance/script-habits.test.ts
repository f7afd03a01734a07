/** What scripts of experienced developers take for granted, beyond the numbered statements. */
import { insert, newInstance, runScript } from '../../support/instance.ts'
import type { Instance } from '../../../src/local/instance/core.ts'

let instance: Instance
beforeAll(() => {
  instance = newInstance()
  insert(instance, 'sys_scope', { scope: 'x_habit', name: 'x_habit', runtime_access_tracking: 'permissive' })
  const admin = '6816f79cc0a8016401c5a33be04be441'
  for (let count = 0; count < 12; count++)
    insert(instance, 'incident', {
      short_description: `w${count}`,
      correlation_id: 'habit',
      reassignment_count: String(count),
      urgency: String((count % 3) + 1),
      caller_id: count < 2 ? admin : '',
      opened_at: `${count < 6 ? '2025-12-31' : '2026-02-01'} 10:00:00`,
    })
})
afterAll(() => instance.close())

const run = (body: string): unknown =>
  JSON.parse(String(runScript(instance, 'x_habit', `JSON.stringify((function () { ${body} })())`)))

test('elements pushed into an array all show the last row once the loop is over', () => {
  const body = `var gr = new GlideRecord('incident'); gr.addQuery('correlation_id', 'habit')
    gr.addQuery('short_description', 'IN', 'w0,w1,w2'); gr.orderBy('short_description'); gr.query()
    var kept = []; while (gr.next()) kept.push(gr.short_description)
    return [kept.join(), gr.getValue('short_description'), gr.isValidRecord(), gr.getUniqueValue(), gr.next()]`
  expect(run(body)).toEqual(['w2,w2,w2', 'w2', false, null, false])
})

test('a new query forgets the last row of the one before', () => {
  const body = `var gr = new GlideRecord('incident'); gr.query(); while (gr.next()) {}
    gr.query('number', 'none'); gr.next(); return [gr.getValue('number'), '' + gr.number]`
  expect(run(body)).toEqual([null, ''])
})

test('getEncodedQuery tells conditions joined by OR, also those added after others', () => {
  const body = `var gr = new GlideRecord('incident')
    var first = gr.addQuery('active', true); gr.addQuery('priority', 'IN', [1, 2])
    first.addOrCondition('state', '>', 6); first.addCondition('urgency', 1)
    gr.addNullQuery('caller_id').addOrCondition('impact', 3); gr.orderByDesc('number')
    return gr.getEncodedQuery()`
  const text = 'active=true^ORstate>6^urgency=1^priorityIN1,2^caller_idISEMPTY^ORimpact=3^ORDERBYDESCnumber'
  expect(run(body)).toBe(text)
})

test('an encoded query read back finds the same records', () => {
  const body = `var a = new GlideRecord('incident'); a.addQuery('correlation_id', 'habit')
    a.addQuery('urgency', 1).addOrCondition('urgency', 2); a.query()
    var b = new GlideRecord('incident'); b.addEncodedQuery(a.getEncodedQuery()); b.query()
    return [a.getRowCount(), b.getRowCount()]`
  expect(run(body)).toEqual([8, 8])
})

test("a value 'NULL' asks for empty columns", () => {
  const body = `var gr = new GlideRecord('incident'); gr.addQuery('correlation_id', 'habit')
    gr.addQuery('caller_id', 'NULL'); gr.query(); return gr.getRowCount()`
  expect(run(body)).toBe(10)
})

const aggregate = (steps: string, collect: string): unknown =>
  run(`var ga = new GlideAggregate('incident'); ga.addQuery('correlation_id', 'habit'); ${steps}; ga.query()
    var out = []; while (ga.next()) out.push(${collect}); return out`)

describe('GlideAggregate', () => {
  test('addTrend groups by the parts of a date', () => {
    const point = `ga.getValue('timeref') + ':' + ga.getAggregate('COUNT')`
    const trend = (unit: string, more = ''): unknown =>
      aggregate(`ga.addTrend('opened_at', '${unit}'); ga.addAggregate('COUNT'); ${more}`, point)
    expect(trend('Month')).toEqual(['2/2026:6', '12/2025:6'])
    expect(trend('Year')).toEqual(['2025:6', '2026:6'])
    expect(trend('quarter', 'ga.setIntervalYearIncluded(false)')).toEqual(['1:6', '4:6'])
    expect(trend('Date')).toEqual(['2025-12-31:6', '2026-02-01:6'])
    expect(trend('dayofweek')).toEqual(['Sunday:6', 'Wednesday:6'])
  })

  test('groups by a column of a referenced record', () => {
    const steps = `ga.groupBy('caller_id.user_name'); ga.addAggregate('COUNT')`
    expect(aggregate(steps, `ga.getValue('caller_id.user_name') + ':' + ga.getAggregate('COUNT')`)).toEqual([
      'null:10',
      'admin:2',
    ])
  })

  test('sorts groups of numbers as numbers', () => {
    const steps = `ga.groupBy('reassignment_count'); ga.addAggregate('COUNT')`
    expect(aggregate(steps, `ga.getValue('reassignment_count')`)).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
    ])
  })

  test('addHaving counts a column or, without one, records', () => {
    const steps = (having: string): string =>
      `ga.groupBy('caller_id'); ga.addAggregate('COUNT'); ga.addHaving(${having})`
    expect(aggregate(steps(`'COUNT', '>', 2`), `ga.getAggregate('COUNT')`)).toEqual(['10'])
    expect(aggregate(steps(`'COUNT', 'urgency', '<', 5`), `ga.getAggregate('COUNT')`)).toEqual(['2'])
  })

  test('getQuery tells its conditions; an unknown table gives no row', () => {
    expect(run(`var ga = new GlideAggregate('incident'); ga.addQuery('state', 1); return ga.getQuery()`)).toBe(
      'state=1',
    )
    const body = `var ga = new GlideAggregate('nope'); ga.addAggregate('COUNT'); ga.query(); return ga.next()`
    expect(run(body)).toBe(false)
  })
})

describe('GlideQuery', () => {
  const count = (conditions: string): unknown =>
    run(`var Q = global.GlideQuery; return new Q('incident').where('correlation_id', 'habit')${conditions}.count()`)

  test('groups of conditions need no table of their own', () => {
    expect(count(`.where(new Q().whereNotNull('caller_id').orWhere('urgency', 3))`)).toBe(6)
    expect(count(`.where(new Q().where('urgency', 1).where(new Q().where('reassignment_count', '>', 3)))`)).toBe(2)
  })

  test('a group joined by OR is an alternative to the condition before it', () => {
    const group = `new Q('incident').where('urgency', 3).where('reassignment_count', '<', 3)`
    expect(count(`.where('urgency', 1).orWhere(${group})`)).toBe(5)
    expect(count(`.where('reassignment_count', 11).orWhere(new Q().where('urgency', 1))`)).toBe(5)
  })

  test('a group is checked against the table it comes to, and asks nothing by itself', () => {
    expect(() => count(`.where(new Q().where('nope', 1))`)).toThrow("Unknown field 'nope' in table 'incident'")
    expect(() => count(`.where(new Q().where('urgency', 'abc'))`)).toThrow("Expecting type 'integer'")
    expect(() => run(`var Q = global.GlideQuery; return new Q().where('urgency', 1).count()`)).toThrow(
      "Unable to find table ''",
    )
  })
})
