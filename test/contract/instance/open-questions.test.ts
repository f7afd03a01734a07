/** What the switches for open questions about the platform change: both readings of each, where no other file has them. */
import { catalogFixture } from './catalog-fixture.ts'
import { scriptFixture } from './script-fixture.ts'
import type { Instance, Readings } from '../../../src/local/instance/core.ts'
import { installPackage } from '../../../src/local/instance/install/index.ts'
import { newInstance } from '../../support/instance.ts'
import { pack, record, sampleFiles, update } from '../../support/package.ts'

const id = (digit: string): string => digit.repeat(32)
const packaged = (table: string, sysId: string, fields: Record<string, string>): string =>
  update(record(table, { sys_id: sysId, ...fields }))

const opened: Instance[] = []
afterEach(async () => {
  for (const instance of opened.splice(0)) await instance.close()
})
function opening(readings: Partial<Readings>): Instance {
  const instance = newInstance({ readings })
  opened.push(instance)
  return instance
}

function installed(readings: Partial<Readings>, files: Record<string, string>) {
  const instance = opening(readings)
  const { warnings } = installPackage(instance, pack({ ...sampleFiles(), ...files }))
  return { instance, warnings }
}

describe('O2 and O3 columns that the base dictionary does not know', () => {
  const files = {
    [`update/sys_web_service_${id('a')}.xml`]: packaged('sys_web_service', id('a'), { name: 'Svc', surprise: 'kept' }),
    [`update/oauth_entity_${id('b')}.xml`]: packaged('oauth_entity', id('b'), { name: 'Client', surprise: 'kept' }),
  }
  test.each([
    [{}, 'kept', undefined],
    [{ unknownColumnsAreLoaded: false }, undefined, undefined],
    [{ oauthColumnsAreOpen: true }, 'kept', 'kept'],
  ] as [Partial<Readings>, string | undefined, string | undefined][])(
    'with %j a service has %s and an OAuth client %s of them; both are warned of',
    (readings, service, client) => {
      const { instance, warnings } = installed(readings, files)
      expect(instance.records.get('sys_web_service', id('a'))?.surprise).toBe(service)
      expect(instance.records.get('oauth_entity', id('b'))?.surprise).toBe(client)
      expect(instance.records.get('oauth_entity', id('b'))?.name).toBe('Client')
      for (const table of ['sys_web_service', 'oauth_entity'])
        expect(warnings.filter((text) => text.includes(`the table ${table} has no column surprise`))).toHaveLength(1)
    },
  )
})

test.each([
  [true, ['1', '2', '3'], 'Open'],
  [false, [], 'Open'],
])(
  'O4 with %s the levels of urgency that no dictionary confirms are %j; those of tasks are there',
  (exist, levels, open) => {
    const instance = opening({ unconfirmedChoicesExist: exist })
    const values = (query: string): (string | null | undefined)[] =>
      instance.records.find(instance.records.query('sys_choice', `${query}^ORDERBYvalue`)).map((row) => row.value)
    expect(values('name=task^element=urgency')).toEqual(levels)
    const [state] = instance.records.find(instance.records.query('sys_choice', 'name=task^element=state^value=1'))
    expect(state?.label).toBe(open)
  },
)

test.each([
  [false, 'undefined undefined undefined'],
  [true, 'number function string'],
])('89 O9 with a shared global object %s the next script sees %s', async (globalsAreShared, seen) => {
  const it = scriptFixture({ readings: { globalsAreShared } })
  it.run("var counter = 1; function helper() { return counter } implied = 'x'; 'done'")
  expect(it.run("[typeof counter, typeof helper, typeof implied].join(' ')")).toBe(seen)
  if (globalsAreShared) expect(it.run('var counter; counter += 1; counter + helper()')).toBe(3)
  // Bindings are the run's own under both readings.
  it.run('var current = current', { bindings: { current: { n: 1 } } })
  expect(it.run('typeof current')).toBe('undefined')
  await it.close()
})

test.each([true, false])(
  '157 O10 answers are ordered and read with all columns %s',
  async (optionColumnsAreComplete) => {
    const it = await catalogFixture({ readings: { optionColumnsAreComplete } })
    try {
      expect(it.instance.dictionary.column('sc_item_option', 'cart_item') !== undefined).toBe(optionColumnsAreComplete)
      it.user('orderer')
      const item = it.item()
      it.variable(item, 'second', { order: '200' })
      it.variable(item, 'first', { order: '100' })
      const variables = { first: 'one', second: 'two' }
      await it.call('POST', `items/${item}/add_to_cart`, 'orderer', { sysparm_quantity: '1', variables })
      const answer = await it.call('POST', 'cart/submit_order', 'orderer', {})
      const request = (answer.body.result as { request_id: string }).request_id
      const [line] = it.find('sc_req_item', `request=${request}`)
      const given = it.instance.catalog.variablesOf(line?.sys_id ?? '')
      expect([...given].map(([name, { value }]) => `${name}=${value ?? ''}`)).toEqual(['first=one', 'second=two'])
    } finally {
      await it.close()
    }
  },
)

test.each([
  [false, ['0', '0']],
  [true, ['1', '1']],
])('O13 with ticked flags %s a packaged map that leaves them off has %j', (absentMapFlagsAreTicked, flags) => {
  const map = (digit: string, fields: Record<string, string>): Record<string, string> => ({
    [`update/sys_transform_map_${id(digit)}.xml`]: packaged('sys_transform_map', id(digit), {
      name: digit,
      source_table: 'sys_import_set_row',
      target_table: 'incident',
      ...fields,
    }),
  })
  const { instance } = installed({ absentMapFlagsAreTicked }, { ...map('c', {}), ...map('d', { active: 'false' }) })
  const row = instance.records.get('sys_transform_map', id('c'))
  expect([row?.active, row?.run_business_rules]).toEqual(flags)
  expect(instance.records.get('sys_transform_map', id('d'))?.active).toBe('0')
})
