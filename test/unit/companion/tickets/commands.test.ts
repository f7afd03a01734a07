/** The commands as a person and as a program calls them: what they print, what they refuse, how they end. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../../../../src/companion/main.ts'
import { correlationId } from '../../../../src/companion/tickets/correlation.ts'
import { ticketSettings } from '../../../../src/companion/tickets/settings.ts'
import type { TestServer } from '../../../support/http.ts'
import { Bench, startTicketServer } from './support.ts'

jest.setTimeout(120_000)

let server: TestServer
let bench: Bench
let folder: string
let out: string
let err: string
let label = 0
const kept = { ...process.env }
beforeAll(async () => {
  server = await startTicketServer()
})
afterAll(() => server.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'))
  out = ''
  err = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))))
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))))
  Object.assign(process.env, {
    SWITCHBOARD_INSTANCE_URL: server.url,
    SWITCHBOARD_INSTANCE_USER: 'desk',
    SWITCHBOARD_INSTANCE_PASSWORD: 'secret',
    SWITCHBOARD_STATE_DIR: join(folder, 'state'),
  })
  bench = Bench.open(server, { label: `C${++label}` })
  configure()
})
afterEach(async () => {
  jest.restoreAllMocks()
  process.env = { ...kept }
  await bench.close()
  rmSync(folder, { recursive: true, force: true })
})
const configure = (more = '', mapping = '{ TicketCallerId: login }') =>
  writeFileSync(
    join(folder, 'switchboard.yaml'),
    `tickets: { label: C${label}, resource_types: { account: ${mapping} }${more} }\n`,
  )
const run = async (...words: string[]): Promise<number> => {
  out = ''
  err = ''
  return main(['node', 'switchboard', 'tickets', ...words, '--config', join(folder, 'switchboard.yaml')])
}
const line = (id: string, values: object = {}) =>
  `${JSON.stringify({ order_id: id, action: 'add', resource_type: 'account', resource_key: `CN=${id}`, owner: { login: 'caller' }, ...values })}\n`
const file = (name: string, ...lines: string[]): string => {
  writeFileSync(join(folder, name), lines.join(''))
  return join(folder, name)
}
const objects = () =>
  out
    .trim()
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => JSON.parse(text) as Record<string, unknown>)
const orders = async () => {
  await run('list', '--json')
  return Object.fromEntries(objects().map((row) => [row['order_id'], row]))
}
const close = (sysId: unknown) =>
  bench.patch('incident', String(sysId), { state: '7', close_code: 'Solution provided', close_notes: 'done' })

test('TK-73 a preview shows every call and sends none, for people and for programs', async () => {
  const before = await bench.requests()
  expect(await run('preview', file('o.ndjson', line('p-1')))).toBe(0)
  expect(out).toMatch(
    /^p-1: POST \/api\/now\/v2\/table\/incident\n\{\n {2}"short_description": "Create account for caller"/,
  )
  expect(await run('preview', file('o.ndjson', line('p-1')), '--json')).toBe(0)
  expect(objects()).toMatchObject([
    { type: 'call', method: 'POST', body: { correlation_id: correlationId('switchboard', 'p-1', 1) } },
  ])
  expect(await run('preview', file('o.ndjson', line('p-2', { resource_type: 'car' })))).toBe(2)
  expect(out).toContain('p-2: there is no tickets.resource_types.car')
  expect(await bench.requests()).toEqual(before)
  expect(await bench.tickets()).toHaveLength(0)
})

test('TK-60 TK-61 open and follow tell what they did, in words and as objects', async () => {
  expect(await run('open', file('o.ndjson', line('a-1'), line('a-2', { owner: {} })))).toBe(2)
  expect(out).toBe('2 new order(s); 1 ticket(s) opened, 0 found, 1 refused, 0 postponed, 0 expired\n')
  const known = await orders()
  expect(known['a-2']).toMatchObject({
    state_name: 'Errored',
    reason: expect.stringMatching(/^Caller: the owner has no attribute "login"/) as string,
  })
  await close(known['a-1']?.['ticket_sys_id'])
  expect(await run('follow', '--once')).toBe(0)
  expect(out).toMatch(/^1 ticket\(s\) read in \d request\(s\), 1 order\(s\) moved, 0 still open\n$/)
  expect(await run('follow', '--once', '--json')).toBe(0)
  expect(objects()).toMatchObject([{ type: 'followed', moved: 0, open: 0 }])
  expect(await run('list', '--state', 'executed,3')).toBe(0)
  expect(out).toMatch(/^a-1 {2}Executed {2}INC\d+ {2}CN=a-1 {2}done\na-2 {2}Errored/)
})

test('orders come as CSV as well, and several files of a folder in order of name', async () => {
  mkdirSync(join(folder, 'in'))
  file('in/2.ndjson', line('n-1'))
  file(
    'in/1.csv',
    'order_id,action,resource_type,resource_key,owner.login,old.mail,new.mail,new.pw,secret\r\n' +
      'c-1,modify,account,"CN=Ada, OU=x",caller,a@x,b@x,geheim-4711,pw\r\n',
  )
  expect(await run('open', join(folder, 'in'))).toBe(0)
  const known = await orders()
  expect(Object.keys(known)).toEqual(['c-1', 'n-1'])
  const [ticket] = await bench.rows('incident', `sys_id=${String(known['c-1']?.['ticket_sys_id'])}`)
  expect(ticket?.['description']).toMatch(/CN=Ada, OU=x[^]*mail: a@x -> b@x[^]*pw: \(none\) -> \(withheld\)/)
  for (const name of readdirSync(join(folder, 'state')))
    expect(readFileSync(join(folder, 'state', name), 'latin1')).not.toContain('geheim-4711')
})

test('TK-66 confirm, report an error, try anew and withdraw, one order or many, with a comment', async () => {
  await run('open', file('o.ndjson', line('m-1'), line('m-2'), line('m-3')))
  expect(await run('confirm', 'm-1', 'm-2', '--comment', 'seen')).toBe(0)
  expect(out).toBe('m-1: done\nm-2: done\n')
  expect(await run('report-error', 'm-2', 'nobody', '--comment', 'no licence')).toBe(2)
  expect(out).toBe('m-2: done\nnobody: There is no order nobody.\n')
  expect(await run('retry', 'm-1')).toBe(2)
  expect(out).toBe('m-1: Order is Executed. Only an errored order can be tried anew.\n')
  expect(await run('retry', 'm-2')).toBe(0)
  expect(await run('open')).toBe(0)
  expect(await run('withdraw', 'm-2', 'm-3', '--comment', 'left', '--json')).toBe(0)
  expect(objects()).toEqual([
    { type: 'order', order_id: 'm-2', done: true, reason: '' },
    { type: 'order', order_id: 'm-3', done: true, reason: '' },
  ])
  expect(await orders()).toMatchObject({
    'm-1': { state: 8, reason: 'confirmed by hand: seen' },
    'm-2': { state: 6, attempt: 2, reason: 'withdrawn: left' },
    'm-3': { state: 6 },
  })
  expect(await run('report-error', 'm-1')).toBe(64)
  expect(err).toContain("required option '--comment <text>' not specified")
})

test('TK-67 list by state and age, status with the oldest, events since one, numbers for a collector', async () => {
  expect(await run('status')).toBe(0)
  expect(out).toContain('No orders yet')
  await run('open', file('o.ndjson', line('l-1'), line('l-2', { state: 5 })))
  expect(await run('status')).toBe(0)
  expect(out).toMatch(/Transmitted +1\nAwaiting approval +1\nOldest not ended: l-1, since \d{4}-/)
  expect(await run('status', '--json')).toBe(0)
  expect(objects()).toMatchObject([{ counts: { Transmitted: 1 }, oldest: { order_id: 'l-1', age_hours: 0 } }])
  expect(await run('list', '--state', 'transmitted', '--age', '1')).toBe(0)
  expect(out).toBe('')
  expect(await run('list', '--state', 'lost')).toBe(64)
  expect(err).toContain('"lost" is no state. Known: 0 None, 1 Pending')
  expect(await run('list', '--age', 'old')).toBe(64)
  expect(await run('events', '--after', '0')).toBe(0)
  expect(out).toMatch(/^1 {2}\S+ {2}l-1 {2}Pending -> Transmitted {2}ticket opened\n$/)
  expect(await run('events', '--after', 'x')).toBe(64)
  expect(await run('metrics')).toBe(0)
  expect(out).toContain('switchboard_tickets_opened_total 1\n')
  expect(await run('metrics', '--json')).toBe(0)
  expect(objects()).toContainEqual(expect.objectContaining({ name: 'tickets_open', value: 1 }))
})

test('TK-75 numbers are written for a collector after every round', async () => {
  configure(`, metrics_file: ${join(folder, 'tickets.prom')}`)
  await run('open', file('o.ndjson', line('x-1')))
  expect(readFileSync(join(folder, 'tickets.prom'), 'utf8')).toContain('switchboard_tickets_tickets_open 1\n')
})

test('TK-68 reconciling finds tickets without an order, orders without a ticket, and second tickets', async () => {
  await run('open', file('o.ndjson', line('r-1'), line('r-2')))
  const known = await orders()
  expect(await run('reconcile')).toBe(0)
  expect(out).toBe('0 difference(s)\n')
  const system = server.instance.access.system()
  for (const key of [correlationId('switchboard', 'unknown', 1), correlationId('switchboard', 'r-1', 1)])
    server.instance.records.insert(system, 'incident', { correlation_id: key, correlation_display: `C${label}` })
  await bench.remove('incident', String(known['r-2']?.['ticket_sys_id']))
  expect(await run('reconcile', '--json')).toBe(2)
  expect(objects().map((row) => [row['kind'], row['order_id']])).toEqual(
    expect.arrayContaining([
      ['ticket_without_order', ''],
      ['second_ticket', 'r-1'],
      ['order_without_ticket', 'r-2'],
    ]),
  )
})

test('TK-64 nothing but tickets is written, whatever the orders say', async () => {
  await server.request('POST', '/_local/counters/reset')
  await run(
    'open',
    file(
      'o.ndjson',
      line('w-1'),
      line('w-2', { action: 'delete', resource_key: 'caller' }),
      line('w-3', { action: 'modify', changes: [{ name: 'user_name', new: 'x' }] }),
    ),
  )
  await run('follow', '--once')
  const { writes } = (await server.get('/_local/counters')).json as unknown as { writes: Record<string, number> }
  expect(writes['incident']).toBe(3)
  expect(
    Object.keys(writes).filter((table) => !/^(incident|task|sys_(audit|journal_field|number|history).*)$/.test(table)),
  ).toEqual([])
})

test('TK-72 in the clean case the guard costs no call: one for each order, and one for the caller of all', async () => {
  await run('open', file('o.ndjson', ...Array.from({ length: 20 }, (_, at) => line(`g-${at}`))), '--json')
  expect(objects()).toMatchObject([{ opened: 20, calls: 21 }])
})

test.each([
  ['is no JSON', 'nonsense\n', /o\.ndjson line 1: is no JSON object\. Write one order a line\./],
  ['lacks a column', '{"order_id":"x"}\n', /o\.ndjson line 1: action: .*; resource_type: /],
  ['has an unknown column', line('x', { colour: 'red' }), /Unrecognized key: "colour"/],
  ['has a day that does not exist', line('x', { expires: '2026-02-31T00:00:00Z' }), /expires: Invalid/],
  [
    'ends before it begins',
    line('x', { not_before: '2027-01-02T00:00:00Z', expires: '2027-01-01T00:00:00Z' }),
    /expires before it may begin/,
  ],
])('a file with an order that %s is refused as a whole, with the line', async (_what, text, message) => {
  expect(await run('open', file('o.ndjson', text))).toBe(64)
  expect(err).toMatch(message)
  expect(existsSync(join(folder, 'state', 'tickets.sqlite'))).toBe(true)
  expect(await orders()).toEqual({})
})

test('a file that is not there, a broken CSV and an empty file are told apart', async () => {
  expect(await run('open', join(folder, 'gone.ndjson'))).toBe(64)
  expect(err).toMatch(/gone\.ndjson does not exist\. Give a file or folder of orders/)
  expect(await run('open', file('o.csv', 'order_id,action\nx\n'))).toBe(64)
  expect(err).toMatch(/o\.csv line 2: 1 cells where the first line has 2 columns/)
  expect(await run('open', file('empty.ndjson', ''))).toBe(0)
})

test('a state folder that is none, and one whose file is damaged, are refused before anything is opened', async () => {
  writeFileSync(join(folder, 'blocked'), 'a file, not a folder')
  process.env['SWITCHBOARD_STATE_DIR'] = join(folder, 'blocked')
  expect(await run('open', file('o.ndjson', line('s-1')))).toBe(1)
  expect(err).toMatch(/State folder .*blocked cannot be used .*tickets\.state_dir or SWITCHBOARD_STATE_DIR/)
  process.env['SWITCHBOARD_STATE_DIR'] = '/dev/null/state'
  expect(await run('status')).toBe(1)
  expect(err).toMatch(/State folder \/dev\/null\/state cannot be used/)
  mkdirSync(join(folder, 'damaged'))
  writeFileSync(join(folder, 'damaged', 'tickets.sqlite'), 'this is no database, but long enough to look at'.repeat(50))
  process.env['SWITCHBOARD_STATE_DIR'] = join(folder, 'damaged')
  expect(await run('open', file('o.ndjson', line('s-1')))).toBe(1)
  expect(err).toMatch(/State folder .*damaged cannot be used \(file is not a database\)/)
  expect(await bench.tickets()).toHaveLength(0)
})

test('wrong credentials end with exit code 4 and leave every order as it was', async () => {
  process.env['SWITCHBOARD_INSTANCE_PASSWORD'] = 'not-the-password'
  expect(await run('open', file('o.ndjson', line('c-1')), '--json')).toBe(4)
  expect(out + err).not.toContain('not-the-password')
  expect(await orders()).toMatchObject({ 'c-1': { state: 1 } })
})

test('TK-10 the attributes of a mapping have the names and defaults of the agent that is replaced', () => {
  const { resource_types: types } = ticketSettings({ resource_types: { a: { TicketCallerId: 'login' } } })
  expect(types['a']).toMatchObject({
    TicketCallerId: 'login',
    TicketImpact: 'Low',
    TicketUrgency: 'Low',
    TicketAdditionalInformation: '',
    TicketSynchroIsNotAvailable: false,
    TicketKind: 'incident',
  })
  expect(() => ticketSettings({ resource_types: { a: {} } })).toThrow(/resource_types\.a\.TicketCallerId/)
  expect(() => ticketSettings({ resource_types: { a: { TicketCallerId: 'x', TicketImpact: 'Huge' } } })).toThrow(
    /TicketImpact/,
  )
})

test('TK-11 TK-12 title and description by action, and the further columns of a ticket', async () => {
  const [group] = ['Provisioners'].map((name) => {
    const made = server.instance.records.insert(server.instance.access.system(), 'sys_user_group', { name })
    return made.ok ? made.sysId : ''
  })
  configure(
    '',
    `{ TicketCallerId: login, TicketShortDescription: { add: 'New {{resource_key | upper}}', delete: Gone },
       TicketDescription: { add: 'By {{owner.login}}' }, TicketAssignmentGroup: ${group}, TicketDueDays: 3,
       TicketFields: { contact_type: 'self-service' } }`,
  )
  expect(
    await run(
      'open',
      file('o.ndjson', line('t-1'), line('t-2', { action: 'delete' }), line('t-3', { action: 'modify' })),
    ),
  ).toBe(0)
  const tickets = await bench.rows('incident', `correlation_display=C${label}^ORDERBYnumber`)
  expect(tickets.map((ticket) => ticket['short_description']).sort()).toEqual([
    'Change account for caller',
    'Gone',
    'New CN=T-1',
  ])
  const first = tickets.find((ticket) => ticket['short_description'] === 'New CN=T-1')
  expect(first).toMatchObject({ description: 'By caller', assignment_group: group, contact_type: 'self-service' })
  expect(first?.['due_date']).not.toBe('')
})

test('TK-13 codes of states that the instance does not know are refused before the first ticket', async () => {
  configure('', '{ TicketCallerId: login, TicketCloseStates: [7, 70] }')
  expect(await run('open', file('o.ndjson', line('k-1')))).toBe(1)
  expect(err).toMatch(/account\.TicketCloseStates: "70" is no state of incident\. Legal: .*7/)
  expect(await bench.tickets()).toHaveLength(0)
})

test('TK-50 the application keeps no secret in a setting that shows it', () => {
  const declared = join(__dirname, '../../../../fluent/tickets')
  for (const name of readdirSync(declared).filter((text) => text.endsWith('.now.ts'))) {
    const text = readFileSync(join(declared, name), 'utf8')
    for (const property of text.match(/Property\(\{[^]*?\}\)/g) ?? []) {
      const isSecret = /name: '[^']*(password|secret|token|credential)/.test(property)
      if (isSecret) expect(property).toContain("type: 'password2'")
    }
    expect(text).not.toMatch(/StringColumn\(\{ label: '[^']*(password|secret|token)/i)
  }
})
