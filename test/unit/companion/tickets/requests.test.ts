/** Orders as catalog requests, ordered or made as plain records, on an instance in memory. */
import type { TestServer } from '../../../support/http.ts'
import { startServer } from '../../../support/http.ts'
import { registerCatalogApi } from '../../../../src/local/instance/catalog/rest/index.ts'
import type { Order } from '../../../../src/companion/tickets/order.ts'
import { Bench, addTicketUsers } from './support.ts'

let server: TestServer
let bench: Bench
let item: string
let labels = 0
beforeAll(async () => {
  server = await startServer({ extensions: [registerCatalogApi] })
  addTicketUsers(server)
  item = add('sc_cat_item', { name: 'Provision account', active: '1' })
  add('item_option_new', { cat_item: item, name: 'account', question_text: 'Account', type: '6', active: '1' })
})
afterAll(() => server.close())
afterEach(() => bench.close())

const add = (table: string, values: Record<string, string>): string => {
  const outcome = server.instance.records.insert(server.instance.access.system(), table, values)
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.sysId
}
const start = (mapping: Record<string, unknown> = {}, options = {}): Bench =>
  (bench = Bench.open(
    server,
    {
      label: `R${++labels}`,
      resource_types: {
        account: {
          TicketCallerId: 'login',
          TicketKind: 'catalog',
          TicketCatalogItem: { add: item, modify: item },
          TicketVariables: { account: '{{resource_key}}' },
          ...mapping,
        },
      },
    },
    options,
  ))
const itemOf = async (order: Order) => (await bench.rows('sc_req_item', `sys_id=${bench.ticketId(order)}`))[0] ?? {}
const orderNow = { method: 'POST', path: `/api/sn_sc/servicecatalog/items/*` }

test('TK-63 a catalog order carries its answers, its person and, on the item, its key', async () => {
  start()
  const order = bench.order()
  expect(await bench.open()).toMatchObject({ opened: 1 })
  const row = await itemOf(order)
  expect(row).toMatchObject({ cat_item: item, correlation_id: bench.link(order)?.correlationId })
  expect(row['description']).toContain('mail: (none) -> ada@example.com')
  expect(bench.link(order)?.requestNumber).toMatch(/^REQ/)
  const [answer] = await bench.rows('sc_item_option_mtom', `request_item=${row['sys_id']}`)
  expect(await bench.rows('sc_item_option', `sys_id=${answer?.['sc_item_option']}`)).toMatchObject([
    { value: 'CN=Ada' },
  ])
  expect(await bench.rows('sys_user', `sys_id=${row['requested_for']}`)).toMatchObject([{ user_name: 'caller' }])
})

test('an action without a catalog item makes the order Errored', async () => {
  start()
  const order = bench.order({ action: 'delete' })
  await bench.open()
  expect(bench.store.order(order.order_id)?.reason).toContain('TicketCatalogItem names no catalog item for delete')
})

test.each([
  ['complete and skipped', ['3', '7'], 8],
  ['complete and incomplete', ['3', '4'], 3],
  ['skipped throughout', ['7', '7'], 3],
])('T-07 two tasks that end %s decide by roll-up', async (_what, ends, state) => {
  start()
  const order = bench.order()
  await bench.open()
  const tasks = ends.map(() => add('sc_task', { request_item: bench.ticketId(order), short_description: 'Do it' }))
  for (const [at, task] of tasks.entries()) {
    await bench.patch('sc_task', task, { state: ends[at] ?? '' })
    await bench.follow()
    if (at === 0) expect(bench.state(order)).toBe(2)
  }
  expect(bench.state(order)).toBe(state)
})

test('T-08 a rejected approval ends the order although the state is still open', async () => {
  start()
  const order = bench.order()
  await bench.open()
  await bench.patch('sc_req_item', bench.ticketId(order), { approval: 'rejected' })
  expect(await itemOf(order)).toMatchObject({ state: '1' })
  await bench.follow()
  expect(bench.state(order)).toBe(3)
  expect(bench.store.order(order.order_id)?.reason).toContain('rejected')
})

test('a request whose items end differently is partly done, and says which', async () => {
  start()
  const order = bench.order()
  await bench.open()
  const link = bench.link(order)
  const second = add('sc_req_item', {
    request: link?.requestSysId ?? '',
    cat_item: item,
    correlation_id: link?.correlationId ?? '',
    correlation_display: bench.settings.label,
  })
  await bench.patch('sc_req_item', bench.ticketId(order), { state: '3' })
  await bench.follow()
  expect(bench.state(order)).toBe(2)
  await bench.patch('sc_req_item', second, { state: '4' })
  await bench.follow()
  expect(bench.state(order)).toBe(3)
  expect(bench.store.order(order.order_id)?.reason).toMatch(/^partly done: RITM\d+ done; RITM\d+ /)
})

test('an order whose answer was lost after it was placed is found by item, person and time, and labelled', async () => {
  start({}, { timeoutSeconds: 0.5 })
  const order = bench.order()
  await bench.fault([{ match: orderNow, times: 1, answer: { hold: 'after' } }])
  expect(await bench.open()).toMatchObject({ adopted: 1 })
  expect(await itemOf(order)).toMatchObject({ correlation_id: bench.link(order)?.correlationId })
  expect((await bench.rows('sc_req_item', `correlation_display=${bench.settings.label}`)).length).toBe(1)
})

test('T-19 with two look-alikes the order is Errored as ambiguous, and nothing is ordered a second time', async () => {
  start({}, { timeoutSeconds: 0.5 })
  const order = bench.order()
  await server.request('POST', `/api/sn_sc/servicecatalog/items/${item}/order_now`, {
    user: 'desk:secret',
    body: {
      sysparm_quantity: '1',
      sysparm_requested_for: (await bench.rows('sys_user', 'user_name=caller'))[0]?.['sys_id'],
      variables: { account: 'x' },
    },
  })
  await bench.fault([{ match: orderNow, times: 1, answer: { hold: 'after' } }])
  const before = (await bench.rows('sc_req_item', `cat_item=${item}`)).length
  expect(await bench.open()).toMatchObject({ refused: 1 })
  expect((await bench.rows('sc_req_item', `cat_item=${item}`)).length).toBe(before + 1)
  expect(bench.state(order)).toBe(3)
  expect(bench.store.order(order.order_id)?.reason).toContain('ambiguous')
  for (const row of await bench.rows('sc_req_item', `cat_item=${item}^correlation_idISEMPTY`))
    await bench.remove('sc_req_item', row['sys_id'] ?? '')
})

test('a catalog order that never reached the catalog is not sent blindly again', async () => {
  start({}, { timeoutSeconds: 0.5 })
  const order = bench.order()
  await bench.fault([{ match: orderNow, times: 1, answer: { hold: 'before' } }])
  expect(await bench.open()).toMatchObject({ refused: 1 })
  expect(bench.store.order(order.order_id)?.reason).toContain('unclear')
  expect(bench.store.retry(order.order_id, 'again')).toBe(true)
  expect(await bench.open()).toMatchObject({ opened: 1 })
  expect((await bench.rows('sc_req_item', `correlation_display=${bench.settings.label}`)).length).toBe(1)
})

test.each([
  ['the request', '/api/now/v2/table/sc_request', 'after', 'request'],
  ['the item', '/api/now/v2/table/sc_req_item', 'after', 'request'],
])('plain records: %s that was made without our hearing of it is found again', async (_what, path, hold, kind) => {
  start({ TicketKind: kind }, { timeoutSeconds: 0.5 })
  const order = bench.order()
  await bench.fault([{ match: { method: 'POST', path }, times: 1, answer: { hold } }])
  await bench.open()
  expect(bench.state(order)).toBe(2)
  const label = `correlation_display=${bench.settings.label}`
  expect(await bench.rows('sc_request', label)).toHaveLength(1)
  expect(await bench.rows('sc_req_item', label)).toMatchObject([{ request: bench.link(order)?.requestSysId }])
  await bench.patch('sc_req_item', bench.ticketId(order), { state: '3' })
  await bench.follow()
  expect(bench.state(order)).toBe(8)
})
