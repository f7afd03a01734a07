import { UsageError } from '../../errors.ts'
import { expositionText, metricsOf } from '../../tickets/metrics.ts'
import { preview, reconcile } from '../../tickets/service.ts'
import { isState, STATE, STATE_NAMES, type State } from '../../tickets/states.ts'
import type { StoredOrder, TicketStore } from '../../tickets/store.ts'
import type { CommonOptions } from '../context.ts'
import { EXIT, type Session } from './session.ts'
import { readSource } from './source.ts'

const plain = (store: TicketStore, stored: StoredOrder): Record<string, unknown> => {
  const link = store.link(stored.order.order_id, stored.attempt)
  return {
    order_id: stored.order.order_id,
    resource_type: stored.order.resource_type,
    resource_key: stored.order.resource_key,
    action: stored.order.action,
    state: stored.state,
    state_name: STATE_NAMES[stored.state],
    attempt: stored.attempt,
    ticket: link?.requestNumber || link?.number || '',
    table: link?.table ?? '',
    ticket_sys_id: link?.sysId ?? '',
    correlation_id: link?.correlationId ?? '',
    reason: stored.reason,
    overdue: stored.overdue,
    created: new Date(stored.createdAt).toISOString(),
    changed: new Date(stored.updatedAt).toISOString(),
    age_hours: Math.floor((Date.now() - stored.createdAt) / 3_600_000),
  }
}

/** `tickets status`: how many orders stand where, and what is oldest. */
export const status = ({ store, output, sinks }: Session): Promise<number> => {
  const counts = store.counts()
  const [oldest] = store.orders({ states: [STATE.pending, STATE.transmitted], limit: 1 })
  const last = store.lastEvent()
  const undelivered = Object.fromEntries(sinks.map((sink) => [sink.label, last - store.cursor(sink.name)]))
  output.object({ type: 'status', counts, oldest: oldest ? plain(store, oldest) : null, events: last, undelivered })
  if (Object.keys(counts).length === 0) output.line('No orders yet. Take some in with: switchboard tickets open FILE')
  for (const [name, count] of Object.entries(counts)) output.line(`${name.padEnd(18)} ${count}`)
  if (oldest)
    output.line(`Oldest not ended: ${oldest.order.order_id}, since ${new Date(oldest.createdAt).toISOString()}`)
  for (const [name, count] of Object.entries(undelivered))
    if (count > 0) output.line(`Not delivered yet: ${count} change(s) to ${name}`)
  return Promise.resolve(0)
}

/** `tickets metrics`: numbers for a collector. */
export const metrics = ({ store, output }: Session): Promise<number> => {
  const all = metricsOf(store, Date.now())
  for (const metric of all) output.object({ type: 'metric', ...metric })
  output.line(expositionText(all).trimEnd())
  return Promise.resolve(0)
}

/** `tickets list`: orders, with filters. */
export const list = (
  { store, output }: Session,
  options: CommonOptions & { state?: string; age?: string },
): Promise<number> => {
  const states = options.state === undefined ? [] : options.state.split(',').map(stateOf)
  const hours = options.age === undefined ? 0 : Number(options.age)
  if (!Number.isFinite(hours) || hours < 0) throw new UsageError('--age: give hours as a number.')
  for (const stored of store.orders({ states, ...(hours > 0 ? { olderThan: Date.now() - hours * 3_600_000 } : {}) })) {
    const row = plain(store, stored)
    output.object({ type: 'order', ...row })
    output.line(
      [row['order_id'], row['state_name'], row['ticket'], row['resource_key'], row['reason']].map(String).join('  '),
    )
  }
  return Promise.resolve(0)
}

const stateOf = (text: string): State => {
  const wanted = text.trim().toLowerCase()
  const byName = Object.entries(STATE_NAMES).find(([, name]) => name.toLowerCase() === wanted)?.[0]
  const code = Number(byName ?? wanted)
  if (wanted === '' || !isState(code))
    throw new UsageError(
      `--state: "${text}" is no state. Known: ${Object.entries(STATE_NAMES)
        .map(([key, name]) => `${key} ${name}`)
        .join(', ')}.`,
    )
  return code
}

/** `tickets events`: changes of state since a sequence number. */
export const events = ({ store, output }: Session, options: CommonOptions & { after: string }): Promise<number> => {
  const after = Number(options.after)
  if (!Number.isInteger(after) || after < 0)
    throw new UsageError(`--after ${options.after}: give a sequence number, 0 for all.`)
  for (const event of store.events(after, -1)) {
    output.object({ type: 'event', ...event })
    output.line(
      `${event.seq}  ${event.at}  ${event.order_id}  ${STATE_NAMES[event.from]} -> ${STATE_NAMES[event.to]}  ${event.cause}`,
    )
  }
  return Promise.resolve(0)
}

/** `tickets reconcile`: compares orders with the tickets of the instance, both ways. */
export const compare = async ({ store, desk, settings, output }: Session): Promise<number> => {
  const differences = await reconcile(store, desk, settings)
  for (const difference of differences) {
    output.object({ type: 'difference', ...difference })
    output.line(
      `${difference.kind.replaceAll('_', ' ')}: ${difference.table} ${difference.number} ${difference.order_id}`,
    )
  }
  output.object({ type: 'reconciled', differences: differences.length })
  output.line(`${differences.length} difference(s)`)
  return differences.length > 0 ? EXIT.partly : 0
}

/** `tickets preview`: the calls that would make the tickets of these orders. */
export const show = async (
  { settings, output }: Session,
  _options: CommonOptions,
  [source = '']: string[],
): Promise<number> => {
  let unmapped = 0
  const now = Date.now()
  for (const { orders } of await readSource(source))
    for (const order of orders) {
      const stored: StoredOrder = {
        order,
        state: order.state,
        attempt: 1,
        reason: '',
        tries: 0,
        createdAt: now,
        updatedAt: now,
        overdue: false,
      }
      const calls = preview(stored, settings)
      if (calls.length === 0) {
        unmapped += 1
        output.object({ type: 'refused', order_id: order.order_id, reason: `no resource type ${order.resource_type}` })
        output.line(`${order.order_id}: there is no tickets.resource_types.${order.resource_type}`)
      }
      for (const call of calls) {
        output.object({ type: 'call', order_id: order.order_id, ...call })
        output.line(`${order.order_id}: ${call.method} ${call.path}\n${JSON.stringify(call.body, null, 2)}`)
      }
    }
  return unmapped > 0 ? EXIT.partly : 0
}
