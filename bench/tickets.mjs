/**
 * What following tickets costs: requests and seconds for a poll after some of many open tickets have changed, for a poll
 * in which nothing has, and for a sweep that reads every open ticket. Then the rate of opening.
 *
 *   node bench/tickets.mjs [--open 50000] [--changed 200] [--orders 200]
 *
 * Exit code 1 when a poll needs more than two requests, a sweep more than one Batch call for 2,000 tickets, or opening
 * more than one request for an order (beside looking up the caller once), or fewer than 20 tickets a second are opened
 * over 120 ms.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import Database from 'better-sqlite3'
import { createLogger } from '../dist/companion/logging.js'
import { Secret } from '../dist/companion/secrets.js'
import { InstanceClient } from '../dist/companion/servicenow/client.js'
import { correlationId } from '../dist/companion/tickets/correlation.js'
import { TicketDesk } from '../dist/companion/tickets/desk.js'
import { followTickets } from '../dist/companion/tickets/follow.js'
import { openTickets } from '../dist/companion/tickets/open.js'
import { checkOrder } from '../dist/companion/tickets/order.js'
import { ticketSettings } from '../dist/companion/tickets/settings.js'
import { TicketStore } from '../dist/companion/tickets/store.js'
import { createServer } from '../dist/local/instance/http/server.js'
import { createInstance } from '../dist/local/instance/instance.js'

const { values } = parseArgs({
  options: {
    open: { type: 'string', default: '50000' },
    changed: { type: 'string', default: '200' },
    orders: { type: 'string', default: '200' },
  },
})
/** Of each request on its way, as to an instance on another continent. */
const LATENCY_MS = 120
/** Tickets a second at that distance, four at a time. */
const LEAST_RATE = 20
const open = Number(values.open)
const changed = Number(values.changed)
const orders = Number(values.orders)

const instance = createInstance({ dataFile: ':memory:' })
const system = instance.access.system()
const insert = (table, row, options) => {
  const made = instance.records.insert(system, table, row, options)
  if (!made.ok) throw new Error(`${table}: ${made.message}`)
  return made.sysId
}
const user = insert('sys_user', { user_name: 'desk', user_password: 'secret', active: '1' })
for (const name of ['itil', 'personalize_choices']) {
  const [role] = instance.records.find(instance.records.query('sys_user_role', `name=${name}`))
  insert('sys_user_has_role', { user, role: role.sys_id })
}
const app = await createServer(instance)
const folder = mkdtempSync(join(tmpdir(), 'bench-tickets-'))
const settings = ticketSettings({ connection: 'bench', resource_types: { account: { TicketCallerId: 'login' } } })
const client = new InstanceClient({
  url: `http://127.0.0.1:${app.server.address().port}`,
  user: 'desk',
  password: new Secret('secret'),
  timeoutSeconds: 60,
  connections: 4,
})
const desk = new TicketDesk(client)
const store = new TicketStore(folder)
const logger = createLogger({ level: 'error', json: true })
const faults = []
const verdict = (good) => (good ? 'met' : 'MISSED')
const show = (what, calls, seconds, most) => {
  const target = `target ${most} at most: ${verdict(calls <= most)}`
  console.log(
    `${what.padEnd(52)} ${String(calls).padStart(5)} requests  ${seconds.toFixed(2).padStart(7)} s  ${target}`,
  )
  if (calls > most) faults.push(`${what}: ${calls} requests, more than ${most}`)
}
const order = (id) =>
  checkOrder(
    { order_id: id, action: 'add', resource_type: 'account', resource_key: id, owner: { login: 'desk' } },
    'bench',
  )

// Open tickets on both sides, without the way they came about.
const tickets = []
const db = new Database(join(folder, 'tickets.sqlite'))
const addOrder = db.prepare(
  `insert into orders (order_id, body, resource_type, state, attempt, created_at, updated_at) values (?, ?, 'account', 2, 1, 0, 0)`,
)
const addLink = db.prepare(
  `insert into links (order_id, attempt, correlation_id, kind, "table", sys_id, phase, last_state, last_mod_count, created_at) values (?, 1, ?, 'incident', 'incident', ?, 'open', '1', 0, 0)`,
)
db.transaction(() => {
  for (let at = 0; at < open; at++) {
    const id = `b-${at}`
    const key = correlationId('bench', id, 1)
    const row = { correlation_id: key, correlation_display: settings.label, state: '1', active: '1' }
    const sysId = insert('incident', { ...row, short_description: id }, { workflow: false })
    tickets.push(sysId)
    addOrder.run(id, JSON.stringify(order(id)))
    addLink.run(id, key, sysId)
  }
})()
db.close()
console.log(`${open} open tickets`)

const follow = async (what, most) => {
  const started = performance.now()
  const report = await followTickets({ store, desk, settings, logger, folder, now: Date.now })
  show(what, report.calls, (performance.now() - started) / 1000, most)
  return report
}
// The first poll has no bookmark: everything was just made, so the window shows it and nothing is left to sweep.
await follow('first poll, everything is new', Math.ceil(open / settings.ResponseSizeLimit) + 2)
instance.clock.advance?.(3600)
await follow('poll, nothing changed', 2)
for (const sysId of tickets.slice(0, changed)) {
  const done = { state: '7', close_code: 'Solution provided', close_notes: 'done' }
  instance.records.update(system, 'incident', sysId, done)
}
const report = await follow(`poll, ${changed} closed`, 2)
if (report.moved !== changed) faults.push(`${report.moved} orders moved instead of ${changed}`)
settings.sweep_hours = 0
await follow(`sweep of ${open - changed}`, Math.ceil((open - changed) / 2000) + 3)

for (let at = 0; at < orders; at++) store.add(order(`n-${at}`), 'bench')
await fetch(`${client.origin}/_local/latency`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ requestMs: LATENCY_MS }),
})
const before = desk.sent
const started = performance.now()
await openTickets({ store, desk, settings, logger, owner: 'bench:1', now: Date.now })
const seconds = (performance.now() - started) / 1000
show(
  `${orders} tickets opened, ${LATENCY_MS} ms away, ${settings.parallel} at a time`,
  desk.sent - before,
  seconds,
  orders + 3,
)
const rate = orders / seconds
console.log(`${rate.toFixed(1)} tickets a second  target ${LEAST_RATE} at least: ${verdict(rate >= LEAST_RATE)}`)
if (rate < LEAST_RATE) faults.push(`${rate.toFixed(1)} tickets a second, fewer than ${LEAST_RATE}`)

store.close()
await client.close()
await app.close()
await instance.close()
rmSync(folder, { recursive: true, force: true })
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
