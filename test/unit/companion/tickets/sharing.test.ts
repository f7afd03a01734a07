/** Orders that share a ticket, what the data confirm, what is late, what is withdrawn, and the numbers about it all. */
import { confirmFromData, differenceOf } from '../../../../src/companion/tickets/confirm.ts'
import { groupsOf } from '../../../../src/companion/tickets/grouping.ts'
import { expositionText, metricsOf } from '../../../../src/companion/tickets/metrics.ts'
import { checkOrder, type Order } from '../../../../src/companion/tickets/order.ts'
import { retryOrder, withdrawOrder } from '../../../../src/companion/tickets/service.ts'
import { ticketSettings } from '../../../../src/companion/tickets/settings.ts'
import type { TestServer } from '../../../support/http.ts'
import { Bench, replay, startTicketServer } from './support.ts'

jest.setTimeout(60_000)

let server: TestServer
let bench: Bench
let label = 0
beforeAll(async () => {
  server = await startTicketServer()
})
afterAll(() => server.close())
afterEach(async () => {
  await server.request('DELETE', '/_local/faults')
  await bench.close()
})
const start = (settings: Record<string, unknown> = {}) => {
  bench = Bench.open(server, { label: `S${++label}`, ...settings })
}
const close = { state: '7', close_code: 'Solution provided', close_notes: 'done' }
const grouped = (more: object = {}) => ({
  resource_types: {
    account: { TicketCallerId: 'login', TicketGroupMinutes: 10, TicketAdditionalInformation: 'THE END', ...more },
  },
})
const states = (...orders: Order[]) => orders.map((order) => bench.state(order))

describe('TK-71 orders of one owner', () => {
  test('gather for a while, become one ticket, and all get its outcome', async () => {
    start(grouped())
    const first = bench.order({ resource_key: 'CN=One' })
    const second = bench.order({ resource_key: 'CN=Two' })
    const stranger = bench.order({ owner: { login: 'desk' }, resource_key: 'CN=Three' })
    const other = bench.order({ action: 'delete', resource_key: 'CN=Four' })
    expect(await bench.open()).toMatchObject({ opened: 0, gathering: 4 })
    bench.ahead += 11 * 60_000
    expect(await bench.open()).toMatchObject({ opened: 3, gathering: 0 })
    const tickets = await bench.tickets()
    expect(tickets).toHaveLength(3)
    const shared = tickets.find((ticket) => ticket['sys_id'] === bench.ticketId(first))
    expect(shared?.['short_description']).toMatch(/^Create account for Ada L\. \(and 1 more\)$/)
    expect(shared?.['description']).toMatch(/CN=One[^]*----[^]*CN=Two[^]*\n\nTHE END$/)
    expect(bench.ticketId(second)).toBe(bench.ticketId(first))
    await bench.patch('incident', bench.ticketId(second), close)
    expect(await bench.follow()).toMatchObject({ moved: 2, ended: { done: 1 } })
    expect(states(first, second, stranger, other)).toEqual([8, 8, 2, 2])
    expect(replay(bench.store.events()).get(second.order_id)).toBe(8)
    await bench.patch('incident', bench.ticketId(second), { state: '2', active: 'true' })
    await bench.follow()
    expect(states(first, second)).toEqual([2, 2])
  })

  test('are not doubled when the answer was lost', async () => {
    start(grouped({ TicketGroupMinutes: 0 }))
    const [first, second] = [bench.order(), bench.order({ resource_key: 'CN=Two' })]
    await bench.fault([
      {
        match: { method: 'POST', path: '/api/now/v2/table/incident' },
        times: 1,
        answer: { damage: 'cut' },
      },
    ])
    await bench.open()
    const late = bench.order({ resource_key: 'CN=Late' })
    await bench.open()
    expect(bench.ticketId(first)).toBe(bench.ticketId(second))
    expect(bench.ticketId(late)).not.toBe(bench.ticketId(first))
    expect(await bench.tickets()).toHaveLength(2)
  })

  test('that are refused together are tried anew each on its own', async () => {
    start(grouped({ TicketGroupMinutes: 0, TicketCallerId: 'nobody' }))
    const [first, second] = [bench.order(), bench.order({ resource_key: 'CN=Two' })]
    expect(await bench.open()).toMatchObject({ refused: 1 })
    expect(states(first, second)).toEqual([3, 3])
    bench.settings = ticketSettings({ ...bench.settings, ...grouped({ TicketGroupMinutes: 0 }) })
    for (const order of [first, second]) expect(retryOrder(bench.store, order.order_id, '').done).toBe(true)
    expect(await bench.open()).toMatchObject({ opened: 2 })
    expect(bench.ticketId(first)).not.toBe(bench.ticketId(second))
  })

  test('may be withdrawn one by one: the ticket is followed and left alone until the last of them goes', async () => {
    start({ ...grouped({ TicketGroupMinutes: 0 }), withdraw_comment: 'Not wanted any more', withdraw_cancels: true })
    const [first, second] = [bench.order(), bench.order({ resource_key: 'CN=Two' })]
    await bench.open()
    const ticket = bench.ticketId(first)
    const withdraw = (order: Order) => withdrawOrder(bench.store, bench.desk, bench.settings, order.order_id, '')
    expect(await withdraw(first)).toMatchObject({ done: true })
    expect((await bench.tickets())[0]).toMatchObject({ state: '1' })
    expect(bench.store.openCount()).toBe(1)
    expect(await withdraw(second)).toMatchObject({ done: true })
    expect((await bench.rows('incident', `sys_id=${ticket}`))[0]).toMatchObject({ state: '8', active: 'false' })
    expect(bench.store.openCount()).toBe(0)
    expect(states(first, second)).toEqual([6, 6])
  })

  test('whose leading one is withdrawn before there is a ticket go on without it', async () => {
    start(grouped({ TicketGroupMinutes: 0 }))
    const [first, second] = [bench.order(), bench.order({ resource_key: 'CN=Two' })]
    await bench.fault([{ match: { path: '/api/now/v2/table/sys_user' }, times: 3, answer: { status: 503 } }])
    expect(await bench.open()).toMatchObject({ postponed: 1 })
    await withdrawOrder(bench.store, bench.desk, bench.settings, first.order_id, '')
    await server.request('DELETE', '/_local/faults')
    expect(await bench.open()).toMatchObject({ opened: 1 })
    expect(states(first, second)).toEqual([6, 2])
  })

  test('do not wait where nobody asked for it', () => {
    start()
    const settings = ticketSettings({ resource_types: { account: { TicketCallerId: 'login' } } })
    const stored = (id: string) => ({
      order: checkOrder({ order_id: id, action: 'add', resource_type: 'account', resource_key: id }, 'test'),
      state: 1 as const,
      attempt: 1,
      reason: '',
      tries: 0,
      createdAt: 0,
      updatedAt: 0,
      overdue: false,
    })
    expect(groupsOf([stored('a'), stored('b')], settings, 0)).toMatchObject({ ready: [{}, {}], gathering: [] })
  })
})

describe('TK-69 what the data say about executed orders', () => {
  const mapped = {
    resource_types: {
      account: {
        TicketCallerId: 'login',
        DefaultObjectClass: 'sys_user',
        key: 'user_name',
        properties: { mail: 'email', title: 'title' },
      },
    },
    confirm_grace_hours: 24,
  }
  const confirm = () =>
    confirmFromData({
      store: bench.store,
      desk: bench.desk,
      settings: bench.settings,
      logger: bench.logger(),
      now: bench.now,
    })
  const executed = async (...orders: Order[]) => {
    await bench.open()
    for (const order of orders) await bench.patch('incident', bench.ticketId(order), close)
    await bench.follow()
    expect(states(...orders)).toEqual(orders.map(() => 8))
  }

  test('moves them to Verified when the wanted values are there, and to Errored when they are not in time', async () => {
    start(mapped)
    const there = bench.order({ resource_key: 'caller', changes: [{ name: 'mail', new: 'caller@example.com' }] })
    const wrong = bench.order({ resource_key: 'twin-a', changes: [{ name: 'mail', new: 'other@example.com' }] })
    const gone = bench.order({ resource_key: 'never, made', action: 'delete', changes: [] })
    const missing = bench.order({ resource_key: 'never-made', changes: [] })
    const secret = bench.order({
      resource_key: 'twin-b',
      action: 'modify',
      changes: [{ name: 'mail', new: 'x', secret: true }],
    })
    await executed(there, wrong, gone, missing, secret)
    expect(await confirm()).toEqual({ verified: 2, unconfirmed: 0, waiting: 3 })
    expect(states(there, wrong, gone, missing, secret)).toEqual([4, 8, 4, 8, 8])
    bench.ahead += 25 * 3_600_000
    expect(await confirm()).toEqual({ verified: 0, unconfirmed: 2, waiting: 1 })
    expect(states(wrong, missing, secret)).toEqual([3, 3, 8])
    expect(bench.store.order(wrong.order_id)?.reason).toBe(
      'not confirmed: mail is "twin@example.com" instead of "other@example.com"',
    )
    expect(bench.store.order(missing.order_id)?.reason).toBe('not confirmed: there is no such row')
  })

  test('costs one call for many orders, and a key that cannot be asked for stops none of the others', async () => {
    start(mapped)
    const orders = Array.from({ length: 9 }, () => bench.order({ resource_key: 'caller', changes: [] }))
    const odd = bench.order({ resource_key: 'a^ORuser_nameISNOTEMPTY', changes: [] })
    await executed(...orders, odd)
    const before = bench.desk.sent
    expect(await confirm()).toEqual({ verified: 9, unconfirmed: 0, waiting: 1 })
    expect(bench.desk.sent - before).toBe(1)
    expect(bench.state(odd)).toBe(8)
  })

  test('compares what can be compared', () => {
    start()
    const order = (values: object) =>
      checkOrder({ order_id: 'x', action: 'modify', resource_type: 'a', resource_key: 'k', ...values }, 'test')
    const properties = { mail: 'email' }
    expect(
      differenceOf(order({ changes: [{ name: 'mail', new: 'a' }] }), [{ email: 'a ' }], properties),
    ).toBeUndefined()
    expect(differenceOf(order({ changes: [{ name: 'phone', new: 'a' }] }), [{ email: 'b' }], properties)).toBeNull()
    expect(differenceOf(order({ changes: [] }), [{}, {}], properties)).toBe('several rows have this key')
    expect(differenceOf(order({ action: 'delete' }), [{}], properties)).toBe('the row is still there')
  })
})

test('TK-70 an order that is late is told once, with a comment on its ticket where that is wanted', async () => {
  start({ resource_types: { account: { TicketCallerId: 'login', TicketDueDays: 2 } }, overdue_comment: 'Please hurry' })
  const order = bench.order()
  await bench.open()
  expect((await bench.tickets())[0]?.['due_date']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
  expect(await bench.follow()).toMatchObject({ overdue: 0 })
  bench.ahead += 3 * 86_400_000
  expect(await bench.follow()).toMatchObject({ overdue: 1 })
  expect(await bench.follow()).toMatchObject({ overdue: 0 })
  const comments = await bench.rows('sys_journal_field', `element_id=${bench.ticketId(order)}^element=comments`)
  expect(comments.map((row) => row['value'])).toEqual(['Please hurry'])
})

test('TK-65 a ticket is written once, and never after, unless that is configured', async () => {
  start()
  const order = bench.order()
  await bench.open()
  await bench.follow()
  await withdrawOrder(bench.store, bench.desk, bench.settings, order.order_id, 'changed my mind')
  const [ticket] = await bench.tickets()
  expect(ticket).toMatchObject({ sys_mod_count: '0', state: '1' })
})

test('TK-75 numbers: opened, adopted, ended by class, open, oldest, time, calls, put off', async () => {
  start({ sweep_hours: 0 })
  const [one, two] = [bench.order(), bench.order(), bench.order()]
  const POST = { method: 'POST', path: '/api/now/v2/table/incident' }
  await bench.fault([
    { match: POST, times: 1, answer: { status: 429, headers: { 'retry-after': '0' } } },
    { match: POST, times: 1, answer: { damage: 'cut' } },
  ])
  await bench.open()
  await bench.patch('incident', bench.ticketId(one), close)
  await bench.patch('incident', bench.ticketId(two), { state: '8', close_notes: 'no' })
  await bench.follow()
  bench.ahead += 7_200_000
  const value = (name: string, labels = {}) =>
    metricsOf(bench.store, bench.now()).find(
      (metric) => metric.name === name && Object.entries(labels).every(([key, text]) => metric.labels[key] === text),
    )?.value
  expect(value('opened_total')).toBe(2)
  expect(value('adopted_total')).toBe(1)
  expect(value('ended_total', { class: 'done' })).toBe(1)
  expect(value('ended_total', { class: 'cancelled' })).toBe(1)
  expect(value('throttled_total')).toBe(1)
  expect(value('polls_total')).toBe(1)
  expect(value('requests_total')).toBe(bench.desk.sent)
  expect(value('tickets_open')).toBe(1)
  expect(value('oldest_order_seconds')).toBeGreaterThanOrEqual(7200)
  expect(value('orders', { state: 'Executed' })).toBe(1)
  const text = expositionText(metricsOf(bench.store, bench.now()))
  expect(text).toContain('# TYPE switchboard_tickets_ended_total counter\n')
  expect(text).toContain('switchboard_tickets_ended_total{class="done"} 1\n')
  expect(text.match(/# TYPE switchboard_tickets_orders gauge/g)).toHaveLength(1)
})
