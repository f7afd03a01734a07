import { renameSync, writeFileSync } from 'node:fs'
import { STATE, STATE_NAMES } from './states.ts'
import type { TicketStore } from './store.ts'

/** One number, with what tells it apart from others of its name. */
export interface Metric {
  name: string
  help: string
  kind: 'counter' | 'gauge'
  labels: Readonly<Record<string, string>>
  value: number
}

const COUNTERS: Readonly<Record<string, [name: string, help: string]>> = {
  opened: ['opened_total', 'Tickets made.'],
  adopted: ['adopted_total', 'Tickets found by their key instead of being made again.'],
  refused: ['refused_total', 'Orders that could not become tickets.'],
  polls: ['polls_total', 'Readings of what became of the tickets.'],
  poll_seconds: ['poll_seconds_total', 'Time these readings took.'],
  calls: ['requests_total', 'Requests to the instance.'],
  throttled: ['throttled_total', 'Requests that the instance put off (429, 503).'],
  overdue: ['overdue_total', 'Orders whose ticket was not closed in time.'],
}

/** How the ticket service is doing: counters since the state file was made, gauges of this moment. */
export const metricsOf = (store: TicketStore, now: number): Metric[] => {
  const counters = store.counters.all()
  const metrics: Metric[] = Object.entries(COUNTERS).map(([key, [name, help]]) => ({
    name,
    help,
    kind: 'counter',
    labels: {},
    value: counters[key] ?? 0,
  }))
  for (const [key, value] of Object.entries(counters)) {
    const end = /^ended_(.+)$/.exec(key)?.[1]
    if (end !== undefined)
      metrics.push({ name: 'ended_total', help: 'Tickets that ended.', kind: 'counter', labels: { class: end }, value })
  }
  const gauge = (name: string, help: string, value: number, labels: Record<string, string> = {}): void =>
    void metrics.push({ name, help, kind: 'gauge', labels, value })
  const counts = store.counts()
  for (const name of Object.values(STATE_NAMES)) gauge('orders', 'Orders by state.', counts[name] ?? 0, { state: name })
  gauge('tickets_open', 'Tickets that are open.', store.openCount())
  const [oldest] = store.orders({ states: [STATE.pending, STATE.transmitted], limit: 1 })
  gauge(
    'oldest_order_seconds',
    'Age of the oldest order that has no end yet.',
    oldest ? Math.max(0, Math.round((now - oldest.createdAt) / 1000)) : 0,
  )
  gauge('last_poll_seconds', 'Time that the latest reading took.', counters['last_poll_seconds'] ?? 0)
  return metrics
}

const PREFIX = 'switchboard_tickets_'
const escapeLabel = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')

/** Text that Prometheus and what speaks like it read. */
export const expositionText = (metrics: readonly Metric[]): string => {
  const lines: string[] = []
  let last = ''
  for (const { name, help, kind, labels, value } of metrics) {
    if (name !== last) lines.push(`# HELP ${PREFIX}${name} ${help}`, `# TYPE ${PREFIX}${name} ${kind}`)
    last = name
    const inner = Object.entries(labels).map(([key, text]) => `${key}="${escapeLabel(text)}"`)
    lines.push(`${PREFIX}${name}${inner.length > 0 ? `{${inner.join(',')}}` : ''} ${value}`)
  }
  return `${lines.join('\n')}\n`
}

/** Writes the file as a whole, so that a collector never reads half of it. */
export const writeMetrics = (file: string, text: string): void => {
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, text)
  renameSync(temporary, file)
}
