/** Provisioning orders on the instance: taken in once, moved by the companion and by the ticket itself. */
import { listChanges, listQueue } from '../../../src/server/tickets/list-orders.ts'
import { placeOrder, readOrder } from '../../../src/server/tickets/place-order.ts'
import { reportOrder } from '../../../src/server/tickets/report-order.ts'
import { ticketChanged, ticketDeleted } from '../../../src/server/tickets/ticket-changed.ts'
import { ticketEnd, type TicketView } from '../../../src/server/tickets/ticket-end.ts'
import { orderReport, orderRequest, pageRequest } from '../../../src/server/tickets/wire.ts'
import type { TicketOrderRequest } from '../../../src/contracts/tickets.ts'
import { fakeWorld, type FakeWorld } from '../../support/fake-world.ts'

const ORDER = 'x_swb_hub_ticket_order'
const CHANGE = 'x_swb_hub_ticket_change'
const order = (values: Record<string, unknown> = {}): TicketOrderRequest => {
  const checked = orderRequest({
    order_id: 'o-1',
    action: 'add',
    resource_type: 'account',
    resource_key: 'CN=Ada',
    owner: { login: 'ada' },
    changes: [{ name: 'mail', new: 'a@b' }],
    ...values,
  })
  if (!checked.ok) throw new Error(checked.message)
  return checked.value
}
const report = (values: Record<string, unknown>) => {
  const checked = orderReport({
    seq: 1,
    attempt: 1,
    state: 2,
    reason: 'ticket opened',
    ticket_table: 'incident',
    ticket: 'inc-1',
    ticket_number: 'INC0001',
    correlation_id: 'mp-1',
    mod_count: 0,
    ...values,
  })
  if (!checked.ok) throw new Error(checked.message)
  return checked.value
}
const ticket: TicketView = {
  table: 'incident',
  active: false,
  state: '7',
  stateLabel: 'Closed',
  requestState: '',
  approval: '',
  stage: '',
  closeCode: 'Solution provided',
  closeNotes: 'done',
}
const changed = (values: Partial<TicketView & { version: number; othersActive: boolean; sysId: string }>) => ({
  ...ticket,
  sysId: 'inc-1',
  correlationId: 'mp-1',
  version: 5,
  othersActive: false,
  ...values,
})
let world: FakeWorld
beforeEach(() => {
  world = fakeWorld()
})
const opened = () => {
  placeOrder(world, 'idm', order())
  reportOrder(world, 'o-1', report({}))
}
const state = () => world.records.rows(ORDER)[0]?.['state']

test('an order sent twice is stored once, and the second answer says what became of it', () => {
  expect(placeOrder(world, 'idm', order())).toMatchObject({ ok: true, value: { created: true, state: 1 } })
  reportOrder(world, 'o-1', report({}))
  expect(placeOrder(world, 'idm', order())).toMatchObject({
    ok: true,
    value: { created: false, state: 2, ticket: 'INC0001' },
  })
  expect(world.records.rows(ORDER)).toHaveLength(1)
})

test('another order under the same id is a conflict, whoever sends it', () => {
  placeOrder(world, 'idm', order())
  expect(placeOrder(world, 'idm', order({ action: 'delete' }))).toMatchObject({ ok: false, code: 'conflict' })
  expect(placeOrder(world, 'other', order())).toMatchObject({ ok: false, code: 'conflict' })
  expect(readOrder(world, 'other', 'o-1')).toMatchObject({ ok: false, code: 'not-found' })
})

test('the value of a secret is not stored', () => {
  placeOrder(world, 'idm', order({ changes: [{ name: 'password', new: 'hunter2', secret: true }] }))
  expect(JSON.stringify(world.records.rows(ORDER))).not.toContain('hunter2')
  expect(world.records.rows(ORDER)[0]?.['content']).toContain('(withheld)')
})

test.each([
  ['no object', 7],
  ['an id with spaces', { order_id: 'a b' }],
  ['an unknown action', { order_id: 'a', action: 'rename' }],
  ['an unknown field', { order_id: 'a', action: 'add', resource_type: 'x', resource_key: 'y', surprise: 1 }],
  [
    'a time without offset',
    { order_id: 'a', action: 'add', resource_type: 'x', resource_key: 'y', expires: '2027-01-01T00:00:00' },
  ],
  ['an owner that is a list', { order_id: 'a', action: 'add', resource_type: 'x', resource_key: 'y', owner: [] }],
])('an order with %s is refused', (_what, body) => {
  expect(orderRequest(body)).toMatchObject({ ok: false, code: 'bad-request' })
})

test('the queue holds what waits, page by page, and no more what has its ticket', () => {
  for (const id of ['o-3', 'o-1', 'o-2']) placeOrder(world, 'idm', order({ order_id: id }))
  expect(listQueue(world, '', 2).orders.map((entry) => entry.order_id)).toEqual(['o-1', 'o-2'])
  expect(listQueue(world, 'o-2', 2).orders.map((entry) => entry.order_id)).toEqual(['o-3'])
  reportOrder(world, 'o-1', report({}))
  expect(listQueue(world, '', 9).orders.map((entry) => entry.order_id)).toEqual(['o-2', 'o-3'])
})

test('a client reads changes of its own orders only, since its cursor, once they have settled', () => {
  opened()
  const rows = [...world.records.table(CHANGE).values()]
  rows.forEach((row, at) => Object.assign(row, { number: `SWC00${at}`, sys_created_on: '2026-01-01 00:00:00' }))
  expect(listChanges(world, 'idm', '', 10).changes).toEqual([])
  world.setTime(10)
  const page = listChanges(world, 'idm', '', 10)
  expect(page.changes).toMatchObject([{ order_id: 'o-1', from: 1, to: 2, ticket: 'INC0001' }])
  expect(listChanges(world, 'idm', page.cursor, 10)).toEqual({ changes: [], cursor: page.cursor })
  expect(listChanges(world, 'other', '', 10).changes).toEqual([])
})

test('a report that comes twice, or late, changes nothing', () => {
  opened()
  reportOrder(world, 'o-1', report({ seq: 2, state: 8, reason: 'done', mod_count: 4 }))
  reportOrder(world, 'o-1', report({ seq: 2, state: 8, reason: 'done', mod_count: 4 }))
  reportOrder(world, 'o-1', report({ seq: 1 }))
  expect(state()).toBe('8')
  expect(world.records.rows(CHANGE)).toHaveLength(2)
})

test('the order follows its closed ticket at once; what the companion read before counts no more', () => {
  opened()
  ticketChanged(world, changed({}))
  expect(world.records.rows(ORDER)[0]).toMatchObject({ state: '8', reason: 'done' })
  reportOrder(world, 'o-1', report({ seq: 2, state: 2, reason: 'ticket reopened', mod_count: 3 }))
  expect(state()).toBe('8')
  reportOrder(world, 'o-1', report({ seq: 3, state: 4, reason: 'seen', mod_count: 5 }))
  expect(state()).toBe('4')
})

test('a reopened ticket takes the order back; a ticket of an earlier version, another ticket or a sibling does not', () => {
  opened()
  ticketChanged(world, changed({ sysId: 'inc-2' }))
  ticketChanged(world, changed({ othersActive: true }))
  expect(state()).toBe('2')
  ticketChanged(world, changed({ version: 6 }))
  ticketChanged(world, changed({ active: true, state: '2', version: 5 }))
  expect(state()).toBe('8')
  ticketChanged(world, changed({ active: true, state: '2', version: 7 }))
  expect(state()).toBe('2')
})

test('a deleted ticket makes its order Errored', () => {
  opened()
  ticketDeleted(world, 'mp-1', 'inc-1')
  expect(world.records.rows(ORDER)[0]).toMatchObject({ state: '3', reason: 'ticket deleted' })
})

test.each<[string, Partial<TicketView>, string, string]>([
  ['an open incident', { active: true, state: '6' }, '2', ''],
  ['a closed incident', {}, '8', 'done'],
  ['a cancelled incident', { state: '8' }, '3', 'cancelled: done'],
  ['a duplicate', { closeCode: 'duplicate' }, '3', 'closed as "duplicate": done'],
  ['an incident in a state of its own', { state: '42', stateLabel: 'Parked' }, '3', 'unknown end state "Parked": done'],
  [
    'an item that was rejected',
    { table: 'sc_req_item', active: true, state: '1', approval: 'rejected', closeNotes: '' },
    '3',
    'rejected',
  ],
  ['a complete item', { table: 'sc_req_item', state: '3', stateLabel: 'Closed Complete' }, '8', 'done'],
  [
    'an incomplete item',
    { table: 'sc_req_item', state: '4', stateLabel: 'Closed Incomplete' },
    '3',
    'incomplete: done',
  ],
  [
    'an item skipped by code 7',
    { table: 'sc_req_item', state: '7', stateLabel: 'Closed Skipped' },
    '3',
    'cancelled: done',
  ],
  [
    'an item skipped by code 5',
    { table: 'sc_req_item', state: '5', stateLabel: 'Closed Skipped' },
    '3',
    'cancelled: done',
  ],
])('%s', (_what, values, end, reason) => {
  expect(ticketEnd({ ...ticket, ...values }, ['Duplicate'])).toEqual({ state: end, reason })
})

test.each([
  ['a day that does not exist', { expires: '2026-99-99T00:00:00Z' }, /expires is no moment there is/],
  [
    'an end before its beginning',
    { not_before: '2027-01-02T00:00:00Z', expires: '2027-01-01T00:00:00Z' },
    /expires before it may begin/,
  ],
])('an order with %s is refused: it could never come to an end', (_what, values, message) => {
  const body = { order_id: 'x', action: 'add', resource_type: 'a', resource_key: 'k', ...values }
  expect(orderRequest(body)).toMatchObject({ ok: false, message: expect.stringMatching(message) as string })
})

test('a page is asked for in bounds', () => {
  expect(pageRequest('', '')).toEqual({ ok: true, value: { after: '', limit: 100 } })
  for (const limit of ['0', '1001', 'x']) expect(pageRequest('', limit)).toMatchObject({ ok: false })
  expect(pageRequest("' or 1", '10')).toMatchObject({ ok: false })
})

test('a change that cannot be listed leaves the order where it was', () => {
  opened()
  world.records.refused.add(CHANGE)
  expect(reportOrder(world, 'o-1', report({ seq: 2, state: 8 }))).toMatchObject({ ok: false })
  expect(state()).toBe('2')
})
