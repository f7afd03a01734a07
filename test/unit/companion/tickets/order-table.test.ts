/** Orders out of the application's own table: what cannot be used ends there, and disturbs none of the others. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLogger } from '../../../../src/companion/logging.ts'
import type { TicketDesk } from '../../../../src/companion/tickets/desk.ts'
import { takeFromOrderTable } from '../../../../src/companion/tickets/order-table.ts'
import { TicketStore } from '../../../../src/companion/tickets/store.ts'

let folder: string
let store: TicketStore
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'order-table-'))
  store = new TicketStore(folder)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const logger = createLogger({ level: 'error', json: true, write: () => undefined })
const order = (id: string, values: object = {}) => ({
  order_id: id,
  action: 'add',
  resource_type: 'account',
  resource_key: 'k',
  owner: {},
  changes: [],
  requested_by: '',
  approved_by: '',
  ...values,
})
const deskWith = (orders: unknown[]) => {
  const calls: { method: string; path: string; body: unknown }[] = []
  const desk = {
    call: (method: string, path: string, body?: unknown) => {
      calls.push({ method, path, body })
      return Promise.resolve(method === 'GET' ? { orders } : {})
    },
  }
  return { desk: desk as unknown as TicketDesk, calls }
}

test('an order that cannot be taken in is reported as Errored with the reason, the others are taken in', async () => {
  const { desk, calls } = deskWith([order('a'), order('b', { expires: '2026-02-31T00:00:00Z' }), order('c')])
  expect(await takeFromOrderTable(desk, store, 'x_swb_hub', logger)).toBe(2)
  expect(store.orders().map((stored) => stored.order.order_id)).toEqual(['a', 'c'])
  const reports = calls.filter((call) => call.method === 'POST')
  expect(reports).toHaveLength(1)
  expect(reports[0]).toMatchObject({
    path: '/api/x_swb_hub/v1/tickets/orders/b/report',
    body: { seq: 0, state: 3, reason: expect.stringMatching(/^order table, b: expires: /) as string },
  })
})

test('taking in twice adds nothing, and an answer without orders is a failure', async () => {
  const { desk } = deskWith([order('a')])
  expect(await takeFromOrderTable(desk, store, 'x_swb_hub', logger)).toBe(1)
  expect(await takeFromOrderTable(desk, store, 'x_swb_hub', logger)).toBe(0)
  const broken = { call: () => Promise.resolve({ result: 'a page' }) } as unknown as TicketDesk
  await expect(takeFromOrderTable(broken, store, 'x_swb_hub', logger)).rejects.toMatchObject({ code: 'broken_answer' })
})
