import { setTimeout as delay } from 'node:timers/promises'
import { InstanceError, messageOf, SwitchboardError } from '../errors.ts'
import type { Logger } from '../logging.ts'
import { OrderRefused } from './callers.ts'
import type { MadeTicket, TicketDesk } from './desk.ts'
import type { TicketSettings } from './settings.ts'
import type { Link, TicketStore } from './store.ts'

export interface GuardDependencies {
  store: TicketStore
  desk: TicketDesk
  settings: TicketSettings
  logger: Logger
  /** Name of this process in leases. */
  owner: string
  now: () => number
  /** Waits; a test's clock may do it faster. */
  wait?: (ms: number, signal?: AbortSignal) => Promise<void>
  signal?: AbortSignal | undefined
}

/** How long a process may be busy with one order before another takes over; longer than any request. */
export const LEASE_MS = 15 * 60_000
/** POSTs of one attempt that may have reached the instance. */
const MOST_POSTS = 2
const UNCLEAR = new Set(['server_error', 'broken_answer', 'not_json', 'cut_short', 'connection', 'queue_full'])
const ABSENT = new Set(['not_sent', 'rate_limited'])

/** Whether the request may have been carried out although no clear answer came. */
export const isUnclear = (error: unknown): boolean =>
  error instanceof InstanceError ? UNCLEAR.has(error.code) : !(error instanceof OrderRefused || isTaken(error))

/** Whether it is for the order to wait: the instance is away, told us to wait, or gave no clear answer. */
export const isPassing = (error: unknown): boolean =>
  error instanceof InstanceError && (ABSENT.has(error.code) || UNCLEAR.has(error.code))

/** The order is not ours any more: withdrawn, or carried on by another process. */
export const isTaken = (error: unknown): boolean => error instanceof SwitchboardError && error.code === 'taken'

/**
 * Makes a record at most once although a POST carries no idempotency key: what may exist is looked for by its correlation
 * key first, what is unclear is looked for until the instance can no longer be carrying it out, and only then sent once
 * more. In the clean case this costs no call.
 */
export class CreationGuard {
  readonly #d: GuardDependencies

  constructor(dependencies: GuardDependencies) {
    this.#d = dependencies
  }

  /** @throws OrderRefused when it stays unclear, and what the instance refuses with. */
  async make(
    link: Link,
    table: string,
    post: () => Promise<MadeTicket>,
  ): Promise<{ ticket: MadeTicket; found: boolean }> {
    let unclear: unknown
    if (link.posts > 0) {
      const found = await this.#search(link, table)
      if (found) return { ticket: found, found: true }
      unclear = new OrderRefused('the instance never said what became of the ticket, and it cannot be found.')
    }
    while (link.posts < MOST_POSTS) {
      try {
        return { ticket: await this.post(link, post), found: false }
      } catch (error) {
        if (!isUnclear(error)) throw error
        this.#d.logger.warn(
          { order: link.orderId, reason: messageOf(error) },
          'It is unclear whether the ticket was made; looking for it',
        )
        unclear = error
        const found = await this.#search(link, table)
        if (found) return { ticket: found, found: true }
      }
    }
    throw new OrderRefused(`unclear: ${messageOf(unclear)}`, unclear)
  }

  /** One POST, noted before it is sent. A clear refusal is noted as well: then there is nothing to look for. */
  async post<T>(link: Link, send: () => Promise<T>): Promise<T> {
    const { store, owner } = this.#d
    if (!store.posting(link, owner, LEASE_MS))
      throw new SwitchboardError(`Order ${link.orderId} was withdrawn, or another process carries it on.`, {
        code: 'taken',
      })
    try {
      return await send()
    } catch (error) {
      if (!isUnclear(error)) store.notPosted(link)
      throw error
    }
  }

  /** Asks at each moment at which the answer may have changed, until there is one. */
  async whenSettled<T>(link: Link, ask: () => Promise<T | undefined>): Promise<T | undefined> {
    for (const pause of this.#pauses(link)) {
      await this.#wait(pause)
      const answer = await ask()
      if (answer !== undefined) return answer
    }
    return undefined
  }

  #search(link: Link, table: string): Promise<MadeTicket | undefined> {
    return this.whenSettled(link, async () => {
      const [oldest, younger] = await this.#d.desk.findByKey(table, link.correlationId, this.#d.settings.label)
      if (younger)
        this.#d.logger.warn(
          { order: link.orderId, kept: oldest?.number, second: younger.number },
          'Two tickets carry the key of one order; the older one counts. Cancel the other',
        )
      return oldest
    })
  }

  /** Pauses before each search, ms; the last is when the request can no longer be under way. */
  #pauses(link: Link): number[] {
    const { unclear_waits: waits, settle_seconds: settle } = this.#d.settings
    const elapsed = (this.#d.now() - link.postedAt) / 1000
    const moments: number[] = []
    let at = 0
    for (const wait of waits) {
      at += wait
      if (at < settle) moments.push(at)
    }
    moments.push(settle)
    let before = elapsed
    // After a restart, time has passed already: look at once, then at what moments are left.
    const left = elapsed > 0.5 ? [elapsed, ...moments.filter((moment) => moment > elapsed)] : moments
    return left.map((moment) => {
      const pause = Math.max(0, moment - before) * 1000
      before = Math.max(before, moment)
      return pause
    })
  }

  async #wait(ms: number): Promise<void> {
    if (ms <= 0) return
    if (this.#d.wait) return this.#d.wait(ms, this.#d.signal)
    await delay(ms, undefined, this.#d.signal ? { signal: this.#d.signal } : {})
  }
}
