import { setTimeout as delay } from 'node:timers/promises'
import PQueue from 'p-queue'
import { ConfigError, InstanceError, isSignInError, messageOf } from '../errors.ts'
import type { Logger } from '../logging.ts'
import { CallerLookup, OrderRefused } from './callers.ts'
import type { MadeTicket, TicketDesk } from './desk.ts'
import { incidentFields, itemFields, requestFields, unfaithful, variablesOf } from './fields.ts'
import { forAction, type ResourceType, type TicketKind, type TicketSettings } from './settings.ts'
import type { Link, StoredOrder, TicketStore } from './store.ts'
import { ticketText, type TicketText } from './ticket-text.ts'

export interface OpenDependencies {
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
export interface OpenReport {
  opened: number
  /** Found by their key: made before, unknown until now. */
  adopted: number
  refused: number
  /** Still pending: the instance was not there, or told us to wait. */
  postponed: number
  expired: number
}

export const TABLE_OF: Readonly<Record<TicketKind, string>> = {
  incident: 'incident',
  catalog: 'sc_req_item',
  request: 'sc_req_item',
}
const LEASE_MS = 10 * 60_000
const ROUND = 200
/** POSTs of one attempt that may have reached the instance. */
const MOST_POSTS = 2
/** Refusals in a row after which a table is left alone for the rest of the run. */
const PAUSE_AFTER = 5
const UNCLEAR = new Set(['server_error', 'broken_answer', 'not_json', 'cut_short', 'connection', 'queue_full'])
const ABSENT = new Set(['not_sent', 'rate_limited'])

/** Makes a ticket of every order that is due. Safe to stop and to start again at any moment. */
export const openTickets = async (dependencies: OpenDependencies): Promise<OpenReport> => {
  const { store, settings, signal } = dependencies
  const report: OpenReport = { opened: 0, adopted: 0, refused: 0, postponed: 0, expired: store.expire() }
  const run = new OpenRun(dependencies, report)
  const seen = new Set<string>()
  for (;;) {
    const due = store.due(ROUND + seen.size).filter((stored) => !seen.has(stored.order.order_id))
    if (due.length === 0 || signal?.aborted || run.stopped) break
    const queue = new PQueue({ concurrency: settings.parallel })
    await queue.addAll(
      due.map((stored) => async () => {
        seen.add(stored.order.order_id)
        if (!signal?.aborted && !run.stopped) await run.open(stored)
      }),
    )
  }
  if (run.fatal) throw run.fatal
  return report
}

class OpenRun {
  readonly #d: OpenDependencies
  readonly #report: OpenReport
  readonly #callers: CallerLookup
  readonly #refusals = new Map<string, number>()
  /** What ends the whole run: nobody signs in with these credentials. */
  fatal: InstanceError | undefined

  constructor(dependencies: OpenDependencies, report: OpenReport) {
    this.#d = dependencies
    this.#report = report
    this.#callers = new CallerLookup(dependencies.desk)
  }

  get stopped(): boolean {
    return this.fatal !== undefined
  }

  async open(stored: StoredOrder): Promise<void> {
    const { store, settings } = this.#d
    const { order } = stored
    const mapping = settings.resource_types[order.resource_type]
    const kind = mapping?.TicketKind ?? 'incident'
    const table = TABLE_OF[kind]
    if ((this.#refusals.get(table) ?? 0) >= PAUSE_AFTER) {
      this.#report.postponed += 1
      return
    }
    const link = store.claim(order.order_id, settings.connection, kind, table, this.#d.owner, LEASE_MS)
    if (!link) return
    try {
      if (!mapping)
        throw new OrderRefused(
          `There is no tickets.resource_types.${order.resource_type}. Add it, or correct resource_type of the order.`,
        )
      await this.#make(stored, mapping, link)
      this.#refusals.delete(table)
    } catch (error) {
      this.#failed(link, error)
    }
  }

  async #make(stored: StoredOrder, mapping: ResourceType, link: Link): Promise<void> {
    const { settings } = this.#d
    const text = ticketText(stored, mapping, settings.strict_templates)
    const caller = await this.#callers.find(stored.order.owner, mapping)
    if (link.kind === 'incident') {
      const values = incidentFields(stored, mapping, settings, text, caller, link.correlationId)
      const made = await this.#guarded(link, 'incident', () => this.#d.desk.create('incident', values))
      await this.#done(link, made.ticket, made.found, values, text)
    } else if (link.kind === 'request') {
      await this.#makeRequest(stored, mapping, link, text, caller)
    } else {
      await this.#orderItem(stored, mapping, link, text, caller)
    }
  }

  /** Plain records: one request, one item below it; each of them found by the key before it is made anew. */
  async #makeRequest(
    stored: StoredOrder,
    mapping: ResourceType,
    link: Link,
    text: TicketText,
    caller: string,
  ): Promise<void> {
    const { store, settings, desk } = this.#d
    const key = link.correlationId
    if (link.requestSysId === '') {
      const values = requestFields(settings, text, caller, key)
      const { ticket } = await this.#guarded(link, 'sc_request', () => desk.create('sc_request', values))
      store.requestMade(link, ticket.sysId, ticket.number)
    }
    const values = itemFields(stored, mapping, settings, text, link.requestSysId, key)
    const { ticket, found } = await this.#guarded(link, 'sc_req_item', () => desk.create('sc_req_item', values))
    await this.#done(link, ticket, found, values, text)
  }

  /** The catalog's own way. An order carries no key, so what it made is told by item, person and time. */
  async #orderItem(
    stored: StoredOrder,
    mapping: ResourceType,
    link: Link,
    text: TicketText,
    caller: string,
  ): Promise<void> {
    const { store, settings, desk } = this.#d
    const item = forAction(mapping.TicketCatalogItem, stored.order.action)
    if (!item)
      throw new OrderRefused(
        `tickets.resource_types.${stored.order.resource_type}.TicketCatalogItem names no catalog item for ${stored.order.action}.`,
      )
    let found = false
    if (link.requestSysId === '') {
      if (link.posts > 0) found = await this.#findOrdered(link, item, caller)
      if (!found) {
        const variables = variablesOf(stored, mapping, settings, link.correlationId)
        store.posting(link)
        try {
          const made = await desk.orderItem(item, caller, variables)
          store.requestMade(link, made.requestSysId, made.requestNumber)
        } catch (error) {
          if (!isUnclear(error)) {
            store.notPosted(link)
            throw error
          }
          // Never a blind second order: it would be work for people, twice.
          if (!(await this.#findOrdered(link, item, caller)))
            throw new OrderRefused(`Whether the catalog order was placed is unclear: ${messageOf(error)}`, error)
          found = true
        }
      }
    }
    const items = await desk.itemsOf([link.requestSysId])
    for (const row of items)
      if (row['correlation_id'] !== link.correlationId)
        await desk.update('sc_req_item', row['sys_id'] ?? '', {
          correlation_id: link.correlationId,
          correlation_display: settings.label,
          ...(row === items[0] ? { description: text.body } : {}),
        })
    const first = items[0]
    if (!first)
      throw new OrderRefused(
        `Request ${link.requestNumber} of the catalog order has no requested item that the integration user can read.`,
      )
    await this.#done(
      link,
      {
        table: 'sc_req_item',
        sysId: first['sys_id'] ?? '',
        number: first['number'] ?? '',
        modCount: 0,
        state: first['state'] ?? '',
        row: first,
      },
      found,
      {},
      text,
    )
  }

  /** @throws OrderRefused when several orders look alike. */
  async #findOrdered(link: Link, item: string, caller: string): Promise<boolean> {
    const { store, desk, settings } = this.#d
    for (const pause of this.#pauses(link)) {
      await this.#wait(pause)
      const [labelled] = await desk.findByKey('sc_req_item', link.correlationId, settings.label)
      if (labelled) {
        store.requestMade(link, labelled.row['request'] ?? '', '')
        return true
      }
      const since = (this.#d.now() - link.createdAt) / 1000 + 60
      const rows = await desk.unlabelledItems(item, caller, since)
      if (rows.length > 1)
        throw new OrderRefused(
          'ambiguous: several catalog orders look like this one. Close the superfluous, then retry.',
        )
      const [only] = rows
      if (only) {
        store.requestMade(link, only['request'] ?? '', only['request.number'] ?? '')
        return true
      }
    }
    return false
  }

  /**
   * Makes one record at most once: what may exist is looked for by its key first, what is unclear is looked for until the
   * instance can no longer be carrying it out, and only then sent once more.
   */
  async #guarded(
    link: Link,
    table: string,
    post: () => Promise<MadeTicket>,
  ): Promise<{ ticket: MadeTicket; found: boolean }> {
    const { store } = this.#d
    let unclear: unknown
    if (link.posts > 0) {
      const found = await this.#search(link, table)
      if (found) return { ticket: found, found: true }
      unclear = new OrderRefused('unclear: the instance never said what became of the ticket, and it cannot be found.')
    }
    while (link.posts < MOST_POSTS) {
      store.posting(link)
      try {
        return { ticket: await post(), found: false }
      } catch (error) {
        if (!isUnclear(error)) {
          store.notPosted(link)
          throw error
        }
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

  async #search(link: Link, table: string): Promise<MadeTicket | undefined> {
    for (const pause of this.#pauses(link)) {
      await this.#wait(pause)
      const [oldest, younger] = await this.#d.desk.findByKey(table, link.correlationId, this.#d.settings.label)
      if (younger)
        this.#d.logger.warn(
          { order: link.orderId, kept: oldest?.number, second: younger.number },
          'Two tickets carry the key of one order; the older one counts. Cancel the other',
        )
      if (oldest) return oldest
    }
    return undefined
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

  async #done(
    link: Link,
    ticket: MadeTicket,
    found: boolean,
    sent: Readonly<Record<string, string>>,
    text: TicketText,
  ): Promise<void> {
    const { store, desk, logger } = this.#d
    if (ticket.table !== link.table)
      throw new OrderRefused(
        `The instance answered with a record of ${ticket.table} instead of ${link.table}: a rule there must have replaced it.`,
      )
    if (!found) {
      const wrong = unfaithful(sent, ticket.row)
      if (wrong.length > 0)
        logger.warn(
          { order: link.orderId, ticket: ticket.number, columns: wrong },
          'The ticket does not hold what was sent: check choices, references and rules for these columns',
        )
    }
    if (text.full !== undefined) {
      const name = `order-${link.orderId.replaceAll(/[^A-Za-z0-9._-]/g, '-')}.txt`
      if (!found || !(await desk.hasAttachment(ticket.sysId, name)))
        await desk.attach(ticket.table, ticket.sysId, name, text.full)
    }
    store.opened(link, ticket, found ? 'ticket found by its key' : 'ticket opened')
    if (found) this.#report.adopted += 1
    else this.#report.opened += 1
    logger.info({ order: link.orderId, ticket: link.requestNumber || ticket.number }, found ? 'Found' : 'Opened')
  }

  #failed(link: Link, error: unknown): void {
    const { store, settings, now, logger } = this.#d
    if (this.#d.signal?.aborted) return store.letGo(link)
    if (error instanceof InstanceError && isSignInError(error)) {
      this.fatal = error
      return store.letGo(link)
    }
    const reason = messageOf(error)
    if (error instanceof InstanceError && (ABSENT.has(error.code) || UNCLEAR.has(error.code))) {
      this.#report.postponed += 1
      const tries = store.order(link.orderId)?.tries ?? 0
      const pause = Math.min(300_000, 5_000 * 2 ** Math.min(tries, 6))
      logger.warn({ order: link.orderId, reason }, 'Not opened; trying again later')
      return store.postpone(link, now() + pause, reason, settings.transient_tries)
    }
    if (!(error instanceof InstanceError || error instanceof OrderRefused || error instanceof ConfigError)) throw error
    if (error instanceof InstanceError && error.code === 'forbidden') {
      const refusals = (this.#refusals.get(link.table) ?? 0) + 1
      this.#refusals.set(link.table, refusals)
      if (refusals === PAUSE_AFTER)
        logger.error({ table: link.table }, 'Refused too often; the table is left alone for the rest of this run')
    }
    this.#report.refused += 1
    logger.error({ order: link.orderId, reason }, 'The order cannot become a ticket')
    store.refused(link, reason)
  }

  async #wait(ms: number): Promise<void> {
    if (ms <= 0) return
    if (this.#d.wait) return this.#d.wait(ms, this.#d.signal)
    await delay(ms, undefined, this.#d.signal ? { signal: this.#d.signal } : {})
  }
}

/** Whether the request may have been carried out although no clear answer came. */
const isUnclear = (error: unknown): boolean =>
  !(error instanceof InstanceError) ? !(error instanceof OrderRefused) : UNCLEAR.has(error.code)
