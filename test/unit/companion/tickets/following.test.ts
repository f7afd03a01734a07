/** T-10: pages of changed tickets in the sizes that the settings allow, and what they cost. */
import type { TestServer } from '../../../support/http.ts'
import { Bench, startTicketServer } from './support.ts'

jest.setTimeout(120_000)

let server: TestServer
let bench: Bench
let label = 0
beforeAll(async () => {
  server = await startTicketServer()
})
afterAll(() => server.close())
afterEach(() => bench.close())

/** Orders whose tickets are open on both sides, without the way they came about. */
const openTickets = (count: number, values: Record<string, string> = {}): string[] => {
  const system = server.instance.access.system()
  return Array.from({ length: count }, () => {
    const order = bench.order()
    const claim = { connection: bench.settings.connection, kind: 'incident', table: 'incident' } as const
    const link = bench.store.claim(order.order_id, { ...claim, owner: 'test:1', leaseMs: 1000 })
    if (!link) throw new Error('no link')
    const row = {
      short_description: order.order_id,
      correlation_id: link.correlationId,
      correlation_display: bench.settings.label,
      state: '1',
      active: '1',
      ...values,
    }
    const made = server.instance.records.insert(system, 'incident', row, { workflow: false })
    if (!made.ok) throw new Error(made.message)
    bench.store.opened(link, { table: 'incident', sysId: made.sysId, number: '', modCount: 0, state: '1' }, 'test')
    return made.sysId
  })
}
const DONE = { state: '7', incident_state: '7', active: '0', close_code: 'Solution provided' }
const closeAll = (sysIds: readonly string[]) => {
  for (const sysId of sysIds)
    server.instance.records.update(server.instance.access.system(), 'incident', sysId, DONE, { workflow: false })
}
const reads = async () => (await bench.requests())['GET /api/now/v2/table/incident'] ?? 0

test('T-10 with a page of 5,000 rows, 6,000 changed tickets take two reads, and all are seen', async () => {
  bench = Bench.open(server, { label: `P${++label}`, ResponseSizeLimit: 5000 })
  closeAll(openTickets(1))
  await bench.follow()
  await bench.advanceInstance(3600)
  const [first] = openTickets(1)
  await bench.follow()
  // Made and closed since the last poll: what counts is that they changed.
  openTickets(5999, DONE)
  closeAll([first ?? ''])
  const before = await reads()
  expect(await bench.follow()).toMatchObject({ read: 6000, moved: 6000, swept: [], open: 0 })
  expect((await reads()) - before).toBe(2)
})

test('T-10 a hundred rows that share one second are all seen once, across the borders of pages', async () => {
  bench = Bench.open(server, { label: `P${++label}`, ResponseSizeLimit: 30 })
  const tickets = openTickets(130)
  await bench.follow()
  await bench.advanceInstance(3600)
  closeAll(tickets)
  const rows = await bench.rows('incident', `correlation_display=${bench.settings.label}`)
  const seconds = rows.map((row) => row['sys_updated_on'])
  const most = Math.max(...[...new Set(seconds)].map((second) => seconds.filter((other) => other === second).length))
  expect(most).toBeGreaterThanOrEqual(100)
  const before = await reads()
  expect(await bench.follow()).toMatchObject({ read: 130, moved: 130 })
  expect((await reads()) - before).toBe(5)
  expect(bench.store.events(0, -1).filter((event) => event.to === 8)).toHaveLength(130)
})

test('T-11 a row that was written before a poll and committed after it is seen at the next poll', async () => {
  bench = Bench.open(server, { label: `P${++label}` })
  const [ticket = ''] = openTickets(1)
  await bench.follow()
  closeAll([ticket])
  // This poll does not see it: it commits a moment later, with the time at which it was written.
  await bench.fault([
    {
      match: { method: 'GET', path: '/api/now/v2/table/incident' },
      times: 1,
      answer: { status: 200, headers: { 'x-total-count': '0' }, body: { result: [] } },
    },
  ])
  expect(await bench.follow()).toMatchObject({ read: 0, moved: 0, swept: [] })
  // Further back than the time since that poll: only the overlap reaches it.
  await bench.advanceInstance(100)
  expect(await bench.follow()).toMatchObject({ moved: 1, swept: [] })
})
