import { createHmac } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { request } from 'undici'
import { ConfigError, messageOf, SwitchboardError } from '../errors.ts'
import type { Logger } from '../logging.ts'
import type { Secret } from '../secrets.ts'
import { isLoopback } from '../servicenow/base-url.ts'
import { STATE_NAMES } from './states.ts'
import type { OrderEvent, TicketStore } from './store.ts'

/** Where changes of state go, one at a time and in order. What it throws leaves the event undelivered. */
export interface EventSink {
  /** Name of its cursor, with all that tells it from others. */
  name: string
  /** The same for people and logs: an address without its query and sign-in, which may be secret. */
  label: string
  deliver(events: readonly OrderEvent[]): Promise<void>
}

const wireEvent = (event: OrderEvent): Record<string, unknown> => ({
  ...event,
  to_name: STATE_NAMES[event.to],
})

/** Appends one JSON object a line and flushes before the cursor moves. */
export const ndjsonSink = (path: string): EventSink => ({
  name: `ndjson:${resolve(path)}`,
  label: `ndjson:${resolve(path)}`,
  deliver: (events) => {
    mkdirSync(dirname(resolve(path)), { recursive: true })
    const handle = openSync(path, 'a', 0o600)
    try {
      writeFileSync(handle, events.map((event) => `${JSON.stringify(wireEvent(event))}\n`).join(''))
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    return Promise.resolve()
  },
})

/**
 * Signature of a delivery: HMAC-SHA-256 over `<timestamp>.<body>`, so that neither can be replaced alone. The receiver
 * computes the same, compares in constant time and refuses old timestamps.
 */
export const signatureOf = (secret: string, timestamp: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`

const WEBHOOK_TIMEOUT_MS = 15_000

/** One POST an event. Anything but 2xx is a failure and comes again, with the same sequence number. */
export const webhookSink = (url: string, secret: Secret, now: () => number): EventSink => {
  const { protocol, hostname, host, pathname } = new URL(url)
  const shown = `${protocol}//${host}${pathname}`
  if (protocol !== 'https:' && !isLoopback(hostname))
    throw new ConfigError(`tickets.deliver: ${shown} is plain http. Use https, changes of orders travel in it.`)
  const post = async (event: OrderEvent): Promise<number> => {
    const body = JSON.stringify(wireEvent(event))
    const timestamp = String(Math.floor(now() / 1000))
    const answer = await request(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-switchboard-sequence': String(event.seq),
        'x-switchboard-timestamp': timestamp,
        'x-switchboard-signature': signatureOf(secret.reveal(), timestamp, body),
      },
      headersTimeout: WEBHOOK_TIMEOUT_MS,
      bodyTimeout: WEBHOOK_TIMEOUT_MS,
    })
    await answer.body.dump()
    return answer.statusCode
  }
  return {
    name: `webhook:${url}`,
    label: `webhook:${shown}`,
    deliver: async (events) => {
      for (const event of events) {
        let status = await post(event)
        // The key may have been changed on both sides while we run.
        if ((status === 401 || status === 403) && (await secret.renew())) status = await post(event)
        if (status < 200 || status >= 300)
          throw new SwitchboardError(`${shown} answered HTTP ${status} to event ${event.seq}.`, {
            code: 'webhook',
            retryable: true,
          })
      }
    },
  }
}

export interface DeliveryReport {
  delivered: number
  /** Labels of the sinks that failed; their events come again. */
  failed: string[]
}

/** Delivers what each sink has not had yet. One sink that fails does not hold up the others. */
export const deliverEvents = async (
  store: TicketStore,
  sinks: readonly EventSink[],
  logger: Logger,
): Promise<DeliveryReport> => {
  const report: DeliveryReport = { delivered: 0, failed: [] }
  for (const sink of sinks) {
    try {
      for (;;) {
        // A file takes many at once; elsewhere the cursor follows every single event.
        const events = store.events(store.cursor(sink.name), sink.name.startsWith('ndjson:') ? 500 : 1)
        const last = events.at(-1)
        if (!last) break
        await sink.deliver(events)
        store.advance(sink.name, last.seq)
        report.delivered += events.length
      }
    } catch (error) {
      report.failed.push(sink.label)
      logger.warn({ sink: sink.label, reason: messageOf(error) }, 'Changes could not be delivered; they come again')
    }
  }
  return report
}
