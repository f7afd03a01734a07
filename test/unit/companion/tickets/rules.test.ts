/** Rules without an instance: templates, ends of tickets, keys, signatures, deliveries. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { createLogger } from '../../../../src/companion/logging.ts'
import { Secret } from '../../../../src/companion/secrets.ts'
import { stateCodes } from '../../../../src/companion/tickets/choices.ts'
import { correlationId } from '../../../../src/companion/tickets/correlation.ts'
import { deliverEvents, ndjsonSink, signatureOf, webhookSink } from '../../../../src/companion/tickets/deliver.ts'
import type { TicketDesk } from '../../../../src/companion/tickets/desk.ts'
import { classify, combine, type EndRules } from '../../../../src/companion/tickets/end-class.ts'
import { checkOrder, readOrders } from '../../../../src/companion/tickets/order.ts'
import { ticketSettings } from '../../../../src/companion/tickets/settings.ts'
import { mayMove, STATE_NAMES, type State } from '../../../../src/companion/tickets/states.ts'
import { TicketStore } from '../../../../src/companion/tickets/store.ts'
import { cut, fill } from '../../../../src/companion/tickets/template.ts'

let folder: string
let store: TicketStore
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'))
  store = new TicketStore(folder)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})
const logger = createLogger({ level: 'error', json: true, write: () => undefined })
const order = (id: string) =>
  checkOrder({ order_id: id, action: 'add', resource_type: 'account', resource_key: 'k' }, 'test')
/** The choice list of an instance, as labels by code. */
const codesOf = (labels: Record<string, string>, table = 'sc_req_item') =>
  stateCodes(
    {
      choices: () =>
        Promise.resolve(
          Object.entries(labels).map(([value, label]) => ({ name: 'task', value, label, language: 'en' })),
        ),
    } as unknown as TicketDesk,
    table,
  )
const rules = async (labels: Record<string, string> = {}): Promise<EndRules> => ({
  codes: await codesOf(labels),
  notDoneCloseCodes: ['Duplicate'],
})

test('T-14 Closed Skipped is read right where its code is 5 and where it is 7', async () => {
  const common = { '1': 'Open', '3': 'Closed Complete', '4': 'Closed Incomplete' }
  for (const code of ['5', '7']) {
    const given = await rules({ ...common, [code]: 'Closed Skipped' })
    expect(classify('sc_req_item', { state: code, active: 'false' }, given).end).toBe('cancelled')
    expect(classify('sc_req_item', { state: code === '5' ? '7' : '5', active: 'false' }, given)).toMatchObject({
      end: 'failed',
      unknown: true,
    })
  }
  const unread = await rules()
  for (const code of ['5', '7'])
    expect(classify('sc_req_item', { state: code, active: 'false' }, unread).end).toBe('cancelled')
})

test('codes of another set are read by their labels, an unknown one is an end only when the ticket is inactive', async () => {
  const given = await rules({ '10': 'Open', '30': 'Closed Complete', '40': 'Closed Incomplete' })
  expect(classify('sc_req_item', { state: '30', active: 'false' }, given).end).toBe('done')
  expect(classify('sc_req_item', { state: '40', active: 'false' }, given).end).toBe('failed')
  expect(classify('incident', { state: '42', active: 'true' }, given).end).toBe('open')
  expect(classify('incident', { state: '42', active: 'false' }, given)).toMatchObject({ end: 'failed', unknown: true })
})

test('closed is believed only of a ticket that is inactive, unless the mapping says otherwise', async () => {
  const given = await rules()
  expect(classify('incident', { state: '7', active: 'true' }, given).end).toBe('open')
  expect(classify('incident', { state: '99', active: 'true' }, { ...given, closeStates: ['99'] }).end).toBe('done')
  expect(classify('incident', { state: '98', active: 'true' }, { ...given, cancelStates: ['98'] }).end).toBe(
    'cancelled',
  )
})

test.each([
  ['closed_complete', 'done'],
  ['closed_cancelled', 'cancelled'],
  ['closed_incomplete', 'failed'],
  ['something_new', 'failed'],
])('a request in %s', async (state, end) => {
  expect(classify('sc_request', { request_state: state, active: 'false' }, await rules()).end).toBe(end)
})

test('items that end differently are partly done, one that is open keeps the order open', () => {
  const item = (name: string, end: 'done' | 'failed' | 'open' | 'cancelled') => ({
    name,
    reading: { end, reason: end },
  })
  expect(combine([item('A', 'done'), item('B', 'failed')])).toEqual({
    end: 'partial',
    reason: 'partly done: A done; B failed',
  })
  expect(combine([item('A', 'failed'), item('B', 'open')]).end).toBe('open')
  expect(combine([item('A', 'cancelled'), item('B', 'cancelled')]).end).toBe('cancelled')
  expect(combine([item('A', 'cancelled'), item('B', 'failed')]).end).toBe('failed')
})

test('a template runs nothing, whatever its values hold', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const shown = fill('<{{value}}>', { value }, true)
      expect(shown.startsWith('<') && shown.endsWith('>')).toBe(true)
      expect(shown).not.toMatch(/\[\/?code\]/i)
      expect(shown).not.toMatch(/[^\P{Cc}\t\n\r]/u)
    }),
  )
  expect(fill('{{a}}', { a: '{{b}}', b: 'secret' }, true)).toBe('{{b}}')
  expect(fill('{{a.constructor | default "x"}}', { a: {} }, true)).toBe('x')
})

test.each<[string, RegExp]>([
  ['{{nobody}}', /there is no "nobody"/],
  ['{{a | shout}}', /unknown filter "shout"/],
  ['{{#each list}}x', /is not closed/],
  ['x{{/if}}', /closes nothing/],
])('the template %s is refused', (template, message) => {
  expect(() => fill(template, { a: '1', list: [] }, true)).toThrow(message)
})

test('blocks, filters and defaults', () => {
  const scope = { name: 'ada', none: '', list: [{ x: '1' }, { x: '2' }], when: '2027-01-02T03:04:05.000Z' }
  expect(
    fill(
      '{{name | upper}} {{#each list}}[{{x}}]{{/each}}{{#if none}}no{{/if}}{{when | date}} {{none | default "-"}}',
      scope,
      true,
    ),
  ).toBe('ADA [1][2]2027-01-02 03:04:05 -')
})

test('a cut never splits a character', () => {
  expect(cut('👩‍👩‍👧‍👦'.repeat(3), 12)).toBe('👩‍👩‍👧‍👦…')
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 1, max: 20 }),
      (text, length) => cut(text, length).length <= length,
    ),
  )
})

test('keys differ by connection, order and attempt, and never by how these are put together', () => {
  const keys = [
    correlationId('a', 'b', 1),
    correlationId('a', 'b', 2),
    correlationId('a', 'b1', 1),
    correlationId('ab', '', 1),
    correlationId('a', 'b', 11),
  ]
  expect(new Set(keys).size).toBe(keys.length)
  for (const key of keys) expect(key).toMatch(/^mp-[a-z2-7]{32}$/)
})

test('an order moves only as the table of states allows', () => {
  store.add(order('o'), 'test')
  for (const to of Object.keys(STATE_NAMES).map(Number) as State[])
    if (!mayMove(1, to)) expect(store.move('o', { to, cause: 'x' })).toBe(false)
  expect(store.events()).toEqual([])
})

test('the first line that is no order is named', () => {
  const line = JSON.stringify({ order_id: 'a', action: 'add', resource_type: 'x', resource_key: 'y' })
  expect(() => readOrders(`${line}\n\n{oops`, 'f')).toThrow(/f line 3: is no JSON/)
  expect(() => readOrders(`${line}\n{"order_id":""}`, 'f')).toThrow(/f line 2: order_id/)
})

test.each(['1abc', 'a/b', 'a_b', 'a:b', ''])('"%s" is no name of a connection', (connection) => {
  expect(() => ticketSettings({ connection })).toThrow(/tickets\.connection/)
})

test('a webhook is signed, gets every change in order and at least once, and does not hold up a file', async () => {
  const seen: { seq: number; ok: boolean }[] = []
  let failing = true
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const stamp = String(request.headers['x-switchboard-timestamp'])
      seen.push({
        seq: Number(request.headers['x-switchboard-sequence']),
        ok: request.headers['x-switchboard-signature'] === signatureOf('hook-key', stamp, body),
      })
      response.statusCode = failing && seen.length === 2 ? 500 : 204
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  const file = join(folder, 'out', 'changes.ndjson')
  const sinks = [webhookSink(url, new Secret('hook-key'), Date.now), ndjsonSink(file)]
  for (const id of ['a', 'b', 'c']) {
    store.add(order(id), 'test')
    store.move(id, { to: 6, cause: 'withdrawn' })
  }
  expect(await deliverEvents(store, sinks, logger)).toEqual({ delivered: 4, failed: [`webhook:${url}`] })
  failing = false
  expect(await deliverEvents(store, sinks, logger)).toEqual({ delivered: 2, failed: [] })
  expect(await deliverEvents(store, sinks, logger)).toEqual({ delivered: 0, failed: [] })
  expect(seen).toEqual([1, 2, 2, 3].map((seq) => ({ seq, ok: true })))
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(3)
  await new Promise((resolve) => server.close(resolve))
})

test.each(['idm.example.com', 'localhost.example.com', '127.example.com', '127.0.0.1.example.com'])(
  'a webhook over plain http to another machine is refused: %s',
  (host) => {
    expect(() => webhookSink(`http://${host}/x`, new Secret('hook-key'), Date.now)).toThrow(/Use https/)
  },
)

test('what may be secret in the address of a webhook is in no message, log or report', async () => {
  const lines: string[] = []
  const server = createServer((_request, response) => response.writeHead(500).end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const sink = webhookSink(`http://hook:pass-1@${host}/hook?sig=sig-1`, new Secret('hook-key'), Date.now)
  store.add(order('a'), 'test')
  store.move('a', { to: 6, cause: 'withdrawn' })
  const log = createLogger({ level: 'info', json: true, write: (line) => void lines.push(line) })
  expect(await deliverEvents(store, [sink], log)).toEqual({ delivered: 0, failed: [`webhook:http://${host}/hook`] })
  expect(lines.join('')).toContain(`http://${host}/hook answered HTTP 500`)
  expect(lines.join('')).not.toMatch(/pass-1|sig-1/)
  const plain = (): unknown => webhookSink('http://hook:pass-1@idm.example.com/x?sig=sig-1', new Secret('k'), Date.now)
  expect(plain).toThrow(/^tickets\.deliver: http:\/\/idm\.example\.com\/x is plain http/)
  await new Promise((resolve) => server.close(resolve))
})

test('a state folder that cannot be written is refused before anything is opened', () => {
  expect(() => new TicketStore('/dev/null/state')).toThrow(/State folder .* cannot be used/)
})
