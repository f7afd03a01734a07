/** Orders as incidents on an instance in memory: opened once, followed to their end. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestServer } from '../../../support/http.ts'
import { Bench, replay, startTicketServer } from './support.ts'

let server: TestServer
let bench: Bench
let labels = 0
beforeAll(async () => {
  server = await startTicketServer()
})
afterAll(() => server.close())
afterEach(() => bench.close())

const start = (settings: Record<string, unknown> = {}, options?: { user?: string; timeoutSeconds?: number }): Bench =>
  (bench = Bench.open(server, { label: `L${++labels}`, ...settings }, options))
const close = { state: '7', close_code: 'Solution provided', close_notes: 'all done' }

test('T-01 add, modify and delete orders become three incidents with the right fields', async () => {
  start({
    resource_types: {
      account: {
        TicketCallerId: 'login',
        label: 'AD account',
        TicketAdditionalInformation: 'Ask the AD team.',
        TicketCategory: 'software',
        TicketSubCategory: 'os',
      },
    },
  })
  for (const action of ['add', 'modify', 'delete'])
    bench.order({
      action,
      changes: [
        { name: 'mail', old: 'a@b', new: 'c@d' },
        { name: 'pin', new: '4711', secret: true },
      ],
    })
  expect(await bench.open()).toMatchObject({ opened: 3, refused: 0 })
  const rows = await bench.tickets()
  expect(rows.map((row) => row['short_description']).sort()).toEqual([
    'Change AD account for Ada L.',
    'Create AD account for Ada L.',
    'Remove AD account for Ada L.',
  ])
  for (const row of rows) {
    expect(row).toMatchObject({
      impact: '3',
      urgency: '3',
      priority: '5',
      category: 'software',
      subcategory: 'os',
      state: '1',
    })
    expect(row['description']).toMatch(/\n\nAsk the AD team\.$/)
    expect(row['description']).toContain('mail: a@b -> c@d')
    expect(row['description']).toContain('pin: (none) -> (withheld)')
    expect(row['correlation_id']).toMatch(/^mp-[a-z2-7]{32}$/)
    expect(await bench.rows('sys_user', `sys_id=${row['caller_id']}`)).toMatchObject([{ user_name: 'caller' }])
  }
  expect(bench.log.join('')).not.toContain('does not hold what was sent')
  expect(bench.log.join('') + readFileSync(join(bench.folder, 'tickets.sqlite')).toString('latin1')).not.toContain(
    '4711',
  )
})

test('TK-60 a second run over the same orders opens nothing', async () => {
  start()
  const order = bench.order()
  await bench.open()
  bench.store.add(order, 'again')
  expect(await bench.open()).toMatchObject({ opened: 0, adopted: 0 })
  expect(await bench.tickets()).toHaveLength(1)
})

test('T-02 a POST that timed out after it was carried out leaves one ticket, which is adopted', async () => {
  start({}, { timeoutSeconds: 0.5 })
  const order = bench.order()
  await bench.fault([
    { match: { method: 'POST', path: '/api/now/v2/table/incident' }, times: 1, answer: { hold: 'after' } },
  ])
  expect(await bench.open()).toMatchObject({ opened: 0, adopted: 1 })
  expect(await bench.tickets()).toHaveLength(1)
  expect(bench.state(order)).toBe(2)
})

test('T-02 a POST whose answer was lost before it was carried out is sent once more, but only after the instance can no longer be at it', async () => {
  start({}, { timeoutSeconds: 0.5 })
  const order = bench.order()
  await bench.fault([
    { match: { method: 'POST', path: '/api/now/v2/table/incident' }, times: 1, answer: { hold: 'before' } },
  ])
  expect(await bench.open()).toMatchObject({ opened: 1 })
  expect(bench.waited).toBeGreaterThanOrEqual(64_000)
  expect(await bench.tickets()).toHaveLength(1)
  expect(bench.state(order)).toBe(2)
})

test('an instance that never gives a clear answer ends the order as errored, after two POSTs at most', async () => {
  start()
  const order = bench.order()
  const before = (await bench.requests())['POST /api/now/v2/table/incident'] ?? 0
  await bench.fault([
    { match: { method: 'POST', path: '/api/now/v2/table/incident' }, times: 2, answer: { status: 500 } },
  ])
  expect(await bench.open()).toMatchObject({ refused: 1 })
  expect(((await bench.requests())['POST /api/now/v2/table/incident'] ?? 0) - before).toBe(2)
  expect(bench.state(order)).toBe(3)
  expect(bench.store.order(order.order_id)?.reason).toContain('unclear')
})

test('T-04 an incident on its way is Transmitted, closed is Executed', async () => {
  start()
  const order = bench.order()
  await bench.open()
  for (const state of ['2', '6']) {
    await bench.patch('incident', bench.ticketId(order), { state, close_code: 'Solution provided', close_notes: 'x' })
    await bench.follow()
    expect(bench.state(order)).toBe(2)
  }
  await bench.patch('incident', bench.ticketId(order), close)
  expect(await bench.follow()).toMatchObject({ moved: 1, ended: { done: 1 }, open: 0 })
  expect(bench.state(order)).toBe(8)
  expect(bench.store.order(order.order_id)?.reason).toBe('all done')
})

test('T-04 resolved counts when it is told to, and is Verified where no synchronisation exists', async () => {
  start({
    accept_resolved: true,
    resource_types: { account: { TicketCallerId: 'login', TicketSynchroIsNotAvailable: true } },
  })
  const order = bench.order()
  await bench.open()
  await bench.patch('incident', bench.ticketId(order), {
    state: '6',
    close_code: 'Solution provided',
    close_notes: 'x',
  })
  await bench.follow()
  expect(bench.state(order)).toBe(4)
})

test('a resolved incident counts after its grace although nothing about it changes any more', async () => {
  start({ accept_resolved: true, resolved_grace_hours: 2 })
  const order = bench.order()
  await bench.open()
  await bench.patch('incident', bench.ticketId(order), {
    state: '6',
    close_code: 'Solution provided',
    close_notes: 'x',
  })
  await bench.follow()
  expect(bench.state(order)).toBe(2)
  // The instance's clock cannot be moved for one test: the reading is told how old the row is by a shorter grace.
  bench.settings.resolved_grace_hours = 0.0001
  await new Promise((resolve) => setTimeout(resolve, 1400))
  await bench.follow()
  expect(bench.state(order)).toBe(8)
})

test.each([
  ['cancelled', { state: '8', close_notes: 'not needed' }, 'cancelled: not needed'],
  ['closed as a duplicate', { ...close, close_code: 'Duplicate' }, 'closed as "Duplicate": all done'],
])('T-05 an incident that was %s makes the order Errored, with the reason', async (_what, values, reason) => {
  start()
  const order = bench.order()
  await bench.open()
  await bench.patch('incident', bench.ticketId(order), values)
  await bench.follow()
  expect(bench.state(order)).toBe(3)
  expect(bench.store.order(order.order_id)?.reason).toBe(reason)
})

test('without close notes the newest comment says why', async () => {
  start()
  const order = bench.order()
  await bench.open()
  await bench.patch('incident', bench.ticketId(order), { comments: 'Wrong department' })
  await bench.patch('incident', bench.ticketId(order), { state: '8' })
  await bench.follow()
  expect(bench.store.order(order.order_id)?.reason).toBe('cancelled: Wrong department')
})

test('T-06 a ticket reopened within the watch window takes the order back, and ends it again', async () => {
  start()
  const order = bench.order()
  await bench.open()
  const id = bench.ticketId(order)
  const states: number[] = []
  for (const values of [close, { state: '2' }, close]) {
    await bench.patch('incident', id, values)
    await bench.follow()
    states.push(bench.state(order))
  }
  expect(states).toEqual([8, 2, 8])
  expect(replay(bench.store.events()).get(order.order_id)).toBe(8)
})

test('T-06 a ticket reopened after the watch window changes nothing, and nothing is asked any more', async () => {
  start({ watch_days: 1 })
  const order = bench.order()
  await bench.open()
  await bench.patch('incident', bench.ticketId(order), close)
  await bench.follow()
  await bench.patch('incident', bench.ticketId(order), { state: '2' })
  bench.ahead += 2 * 86_400_000
  expect(await bench.follow()).toMatchObject({ calls: 0, read: 0 })
  expect(bench.state(order)).toBe(8)
})

test('T-09 a deleted ticket makes the order Errored at the next sweep', async () => {
  start({ sweep_hours: 0 })
  const order = bench.order()
  await bench.open()
  await bench.remove('incident', bench.ticketId(order))
  expect(await bench.follow()).toMatchObject({ ended: { deleted: 1 } })
  expect(bench.state(order)).toBe(3)
  expect(bench.store.order(order.order_id)?.reason).toBe('ticket deleted')
})

test('T-09 a ticket that is there but not for us keeps its order waiting, and is counted', async () => {
  start({ sweep_hours: 0 })
  const order = bench.order()
  await bench.open()
  const path = `/api/now/v2/table/incident`
  await bench.fault([
    {
      match: { method: 'GET', path: `${path}/*` },
      times: 1,
      answer: { status: 403, body: { error: { message: 'no' } } },
    },
    {
      match: { method: 'GET', path },
      times: 2,
      answer: { status: 200, headers: { 'x-total-count': '0' }, body: { result: [] } },
    },
  ])
  expect(await bench.follow()).toMatchObject({ hidden: 1, moved: 0 })
  expect(bench.state(order)).toBe(2)
})

test('T-12 events replayed give the states of the table', async () => {
  start({ sweep_hours: 0 })
  const orders = [bench.order(), bench.order(), bench.order({ owner: {} }), bench.order()]
  await bench.open()
  await bench.patch('incident', bench.ticketId(orders[0] as never), close)
  await bench.patch('incident', bench.ticketId(orders[1] as never), { state: '8' })
  await bench.follow()
  const states = replay(bench.store.events())
  expect(orders.map((order) => states.get(order.order_id))).toEqual([8, 3, 3, 2])
  expect(orders.map((order) => bench.state(order))).toEqual([8, 3, 3, 2])
})

test.each([
  ['removed', (file: string) => rmSync(file), false],
  ['truncated', (file: string) => writeFileSync(file, '{"schema":1,"read'), true],
  [
    'from the future',
    (file: string) => {
      const cookie = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
      writeFileSync(
        file,
        JSON.stringify({ ...cookie, read_until: '2099-01-01T00:00:00.000Z', swept_at: '2099-01-01T00:00:00.000Z' }),
      )
    },
    true,
  ],
])('T-13 with the bookmark %s every open ticket is read, nothing is lost', async (_what, spoil, warned) => {
  start()
  const order = bench.order()
  await bench.open()
  await bench.follow()
  await bench.patch('incident', bench.ticketId(order), close)
  // By the next reading it changed long ago: outside any window.
  await bench.advanceInstance(3600)
  spoil(join(bench.folder, 'switchboard_incident.cookie.json'))
  expect(await bench.follow()).toMatchObject({ swept: ['incident'], moved: 1 })
  expect(bench.state(order)).toBe(8)
  expect(bench.log.some((line) => line.includes('bookmark'))).toBe(warned)
})

test('T-17 two openers on one list of orders make one ticket each', async () => {
  start()
  for (let at = 0; at < 8; at++) bench.order()
  const [one, two] = await Promise.all([bench.open('host:1'), bench.open('host:2')])
  expect(one.opened + two.opened).toBe(8)
  expect(await bench.tickets()).toHaveLength(8)
})

test('T-17 a second follower of the same tickets refuses to start', async () => {
  start()
  bench.order()
  await bench.open()
  writeFileSync(join(bench.folder, 'switchboard.follow.lock'), JSON.stringify({ process: `elsewhere:1`, since: '' }))
  await expect(bench.follow()).rejects.toThrow(/followed already by elsewhere:1/)
})

test('T-17 a lock whose process is no more is taken over', async () => {
  start()
  bench.order()
  await bench.open()
  const { hostname } = await import('node:os')
  writeFileSync(join(bench.folder, 'switchboard.follow.lock'), JSON.stringify({ process: `${hostname()}:999999999` }))
  expect(await bench.follow()).toMatchObject({ open: 1 })
})

test('T-18 rate limits in the midst, in both forms of Retry-After, neither lose nor double an order', async () => {
  start()
  for (let at = 0; at < 6; at++) bench.order()
  const match = { method: 'POST', path: '/api/now/v2/table/incident' }
  await bench.fault([
    { match, times: 1, answer: { status: 429, headers: { 'retry-after': '1' }, body: { error: { message: 'slow' } } } },
    {
      match,
      times: 1,
      answer: {
        status: 429,
        headers: { 'retry-after': new Date(Date.now() + 1000).toUTCString() },
        body: { error: { message: 'slow' } },
      },
    },
  ])
  expect(await bench.open()).toMatchObject({ opened: 6, refused: 0 })
  expect(await bench.tickets()).toHaveLength(6)
})

test.each([
  ['nobody', {}, 3],
  ['one active user', { login: 'caller@example.com' }, 2],
  ['two users', { login: 'twin@example.com' }, 3],
  ['an inactive user', { login: 'gone' }, 3],
])('T-20 a caller attribute that fits %s', async (_what, owner, state) => {
  start()
  const order = bench.order({ owner })
  await bench.open()
  expect(bench.state(order)).toBe(state)
})

test('T-20 the fallback is taken for a caller who is not found', async () => {
  start()
  const [desk] = await bench.rows('sys_user', 'user_name=desk')
  const mapping = bench.settings.resource_types['account']
  if (mapping) mapping.TicketCallerFallback = desk?.['sys_id'] ?? ''
  bench.order({ owner: { login: 'unheard-of' } })
  await bench.open()
  expect(await bench.tickets()).toMatchObject([{ caller_id: desk?.['sys_id'] }])
})

test('T-22 a reading is exact for an integration user in another time zone', async () => {
  server.addUser('far', ['itil', 'personalize_choices'], { time_zone: 'Pacific/Kiritimati' })
  start({}, { user: 'far:secret' })
  const order = bench.order()
  await bench.open()
  await bench.follow()
  await bench.patch('incident', bench.ticketId(order), close)
  expect(await bench.follow()).toMatchObject({ read: 1, moved: 1, swept: [] })
  expect(bench.state(order)).toBe(8)
})

test('T-10 and T-11 more changes than a page holds, within a second and committed late, are all seen once', async () => {
  start({ ResponseSizeLimit: 5 })
  const orders = Array.from({ length: 12 }, () => bench.order())
  await bench.open()
  await bench.follow()
  for (const order of orders) await bench.patch('incident', bench.ticketId(order), close)
  await bench.advanceInstance(3)
  expect(await bench.follow()).toMatchObject({ read: 12, moved: 12, swept: [] })
})

test('wrong credentials stop the run and leave every order as it was', async () => {
  start({}, { user: 'desk:wrong' })
  const order = bench.order()
  await expect(bench.open()).rejects.toMatchObject({ code: 'unauthenticated' })
  expect(bench.state(order)).toBe(1)
})

test('an instance that is away for an hour costs no order, and none is doubled', async () => {
  start()
  const order = bench.order()
  const match = { path: '/api/now/v2/table/sys_user' }
  for (let minute = 0; minute < 60; minute += 5) {
    await bench.fault([{ match, times: 3, answer: { status: 503 } }])
    await bench.open()
    await server.request('DELETE', '/_local/faults')
    bench.ahead += 5 * 60_000
  }
  expect(bench.state(order)).toBe(1)
  expect(await bench.open()).toMatchObject({ opened: 1 })
  expect(await bench.tickets()).toHaveLength(1)
})

test('an order past its end becomes Inactive, one before its beginning waits', async () => {
  start()
  const past = bench.order({ expires: new Date(Date.now() - 1000).toISOString() })
  const later = bench.order({ not_before: new Date(Date.now() + 3_600_000).toISOString() })
  await bench.open()
  expect([bench.state(past), bench.state(later)]).toEqual([6, 1])
  bench.ahead += 3_700_000
  await bench.open()
  expect(bench.state(later)).toBe(2)
})

test('a template that names what is not there makes the order Errored and no ticket', async () => {
  start({ resource_types: { account: { TicketCallerId: 'login', TicketShortDescription: 'For {{owner.shoe_size}}' } } })
  const order = bench.order()
  await bench.open()
  expect(bench.state(order)).toBe(3)
  expect(bench.store.order(order.order_id)?.reason).toContain('there is no "owner.shoe_size"')
  expect(await bench.tickets()).toHaveLength(0)
})

test('TK-13 an unknown category is refused before the first ticket, with the legal ones', async () => {
  const { checkChoices } = await import('../../../../src/companion/tickets/choices.ts')
  start({ resource_types: { account: { TicketCallerId: 'login', TicketCategory: 'sofware' } } })
  await expect(checkChoices(bench.desk, bench.settings)).rejects.toThrow(/"sofware" is no category.*software/)
})

test('TK-61 a poll costs two requests however many tickets are open, one when nothing has changed', async () => {
  start()
  const orders = Array.from({ length: 20 }, () => bench.order())
  await bench.open()
  await bench.follow()
  await bench.advanceInstance(3600)
  expect(await bench.follow()).toMatchObject({ calls: 1, read: 0 })
  for (const order of orders.slice(0, 9)) await bench.patch('incident', bench.ticketId(order), close)
  expect(await bench.follow()).toMatchObject({ calls: 2, moved: 9 })
})

test('a clock that is wrong on this side is told and does not matter', async () => {
  start()
  const order = bench.order()
  await bench.open()
  bench.ahead = -600_000
  await bench.follow()
  await bench.patch('incident', bench.ticketId(order), close)
  expect(await bench.follow()).toMatchObject({ moved: 1 })
  expect(bench.log.join('')).toContain('clocks of this host and of the instance differ')
})

test('a ticket that another group works on, or that lost its label, is still followed', async () => {
  start({ sweep_hours: 0 })
  const order = bench.order()
  await bench.open()
  await bench.patch('incident', bench.ticketId(order), { correlation_display: '', short_description: 'Ours now' })
  await bench.follow()
  expect(bench.state(order)).toBe(2)
  await bench.patch('incident', bench.ticketId(order), close)
  await bench.follow()
  expect(bench.state(order)).toBe(8)
})
