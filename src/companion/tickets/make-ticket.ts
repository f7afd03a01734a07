import { InstanceError, messageOf } from '../errors.ts'
import { CallerLookup, OrderRefused } from './callers.ts'
import type { MadeTicket } from './desk.ts'
import { incidentFields, itemFields, requestFields, unfaithful, variablesOf } from './fields.ts'
import { CreationGuard, isUnclear, type GuardDependencies } from './guard.ts'
import { forAction, type ResourceType } from './settings.ts'
import type { Link, StoredOrder } from './store.ts'
import { ticketText, type TicketText } from './ticket-text.ts'

const UNAVAILABLE = 503

/** What goes into one ticket. */
interface Draft {
  /** The order that leads; others may share the ticket. */
  stored: StoredOrder
  mapping: ResourceType
  link: Link
  text: TicketText
  /** sys_id of the caller. */
  caller: string
}

/** Makes tickets of every kind, each at most once. */
export class TicketMaker {
  readonly #d: GuardDependencies
  readonly #callers: CallerLookup
  readonly #guard: CreationGuard
  readonly #busy = new Map<string, Promise<void>>()

  constructor(dependencies: GuardDependencies) {
    this.#d = dependencies
    this.#callers = new CallerLookup(dependencies.desk)
    this.#guard = new CreationGuard(dependencies)
  }

  /**
   * One ticket for these orders, of which the first one leads. True when it was there already, made by an earlier try.
   * @throws OrderRefused, ConfigError and InstanceError that say why there is none
   */
  async make(orders: readonly [StoredOrder, ...StoredOrder[]], mapping: ResourceType, link: Link): Promise<boolean> {
    const [stored] = orders
    const text = ticketText(orders, mapping, this.#d.settings.strict_templates)
    const caller = await this.#callers.find(stored.order.owner, mapping)
    const draft: Draft = { stored, mapping, link, text, caller }
    if (link.kind === 'incident') return this.#incident(draft)
    return link.kind === 'request' ? this.#request(draft) : this.#catalogOrder(draft)
  }

  async #incident({ stored, mapping, link, text, caller }: Draft): Promise<boolean> {
    const { desk, settings } = this.#d
    const values = incidentFields(stored, mapping, settings, text, caller, link.correlationId)
    const { ticket, found } = await this.#guard.make(link, 'incident', () => desk.create('incident', values))
    return this.#done(link, ticket, found, values, text)
  }

  /** Plain records: one request, one item below it; each of them found by the key before it is made anew. */
  async #request({ stored, mapping, link, text, caller }: Draft): Promise<boolean> {
    const { store, settings, desk } = this.#d
    const key = link.correlationId
    if (link.requestSysId === '') {
      const values = requestFields(settings, text, caller, key)
      const { ticket } = await this.#guard.make(link, 'sc_request', () => desk.create('sc_request', values))
      store.requestMade(link, ticket.sysId, ticket.number)
    }
    const values = itemFields(stored, mapping, settings, text, link.requestSysId, key)
    const { ticket, found } = await this.#guard.make(link, 'sc_req_item', () => desk.create('sc_req_item', values))
    return this.#done(link, ticket, found, values, text)
  }

  /** The catalog's own way. An order carries no key, so what it made is told by item, person and time. */
  async #catalogOrder({ stored, mapping, link, text, caller }: Draft): Promise<boolean> {
    const { settings, desk } = this.#d
    const item = forAction(mapping.TicketCatalogItem, stored.order.action)
    if (!item)
      throw new OrderRefused(
        `tickets.resource_types.${stored.order.resource_type}.TicketCatalogItem names no catalog item for ${stored.order.action}.`,
      )
    // One at a time for the same item and person: an order in flight could be taken for another one.
    const found =
      link.requestSysId === '' &&
      (await this.#oneByOne(`${item} ${caller}`, () => this.#order(stored, mapping, link, item, caller)))
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
    const ticket: MadeTicket = {
      table: 'sc_req_item',
      sysId: first['sys_id'] ?? '',
      number: first['number'] ?? '',
      modCount: 0,
      state: first['state'] ?? '',
      row: first,
    }
    return this.#done(link, ticket, found, {}, text)
  }

  async #oneByOne<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#busy.get(key)
    const mine = (before ?? Promise.resolve()).then(work)
    // What it failed with is told by whoever asked for it.
    this.#busy.set(
      key,
      mine.then(
        () => undefined,
        () => undefined,
      ),
    )
    return mine
  }

  /** Places the order of a catalog item, unless an earlier try has. True when that was found. */
  async #order(stored: StoredOrder, mapping: ResourceType, link: Link, item: string, caller: string): Promise<boolean> {
    const { store, settings, desk } = this.#d
    const hasKey = mapping.TicketCorrelationVariable !== undefined
    if (link.posts > 0 && (await this.#findOrdered(link, item, caller, hasKey))) return true
    const variables = variablesOf(stored, mapping, settings, link.correlationId)
    try {
      const made = await this.#guard.post(link, () => desk.orderItem(item, caller, variables))
      store.requestMade(link, made.requestSysId, made.requestNumber)
      return false
    } catch (error) {
      if (!isUnclear(error)) throw error
      if (await this.#findOrdered(link, item, caller, hasKey)) return true
      if (error instanceof InstanceError && error.status === UNAVAILABLE) {
        // The instance says itself that it did not serve it.
        store.notPosted(link)
        throw error
      }
      // Never a blind second order: it would be work for people, twice.
      throw new OrderRefused(`Whether the catalog order was placed is unclear: ${messageOf(error)}`, error)
    }
  }

  /**
   * Looks for what an order made whose answer was lost: by the key, on the item or in the variable that carries it; else
   * by item, person and time, among what no order of ours has.
   * @throws OrderRefused when several orders look alike.
   */
  async #findOrdered(link: Link, item: string, caller: string, hasKey: boolean): Promise<boolean> {
    const { store, desk, settings, now } = this.#d
    const found = await this.#guard.whenSettled(link, async () => {
      const [labelled] = await desk.findByKey('sc_req_item', link.correlationId, settings.label)
      if (labelled) return { request: labelled.row['request'] ?? '', number: '' }
      const since = (now() - link.createdAt) / 1000 + 60
      const rows = hasKey
        ? await desk.itemsByAnswer(item, link.correlationId)
        : await desk.unlabelledItems(item, caller, since)
      const [only, second] = rows.filter((row) => !store.hasRequest(row['request'] ?? ''))
      if (second)
        throw new OrderRefused(
          'ambiguous: several catalog orders look like this one. Close the superfluous, then retry.',
        )
      return only && { request: only['request'] ?? '', number: only['request.number'] ?? '' }
    })
    if (found) store.requestMade(link, found.request, found.number)
    return found !== undefined
  }

  async #done(
    link: Link,
    ticket: MadeTicket,
    found: boolean,
    sent: Readonly<Record<string, string>>,
    text: TicketText,
  ): Promise<boolean> {
    const { store, desk, logger } = this.#d
    if (ticket.table !== link.table)
      throw new OrderRefused(
        `The instance answered with a record of ${ticket.table} instead of ${link.table}: a rule there must have replaced it.`,
      )
    const other = store.linkByTicket(ticket.table, ticket.sysId)
    if (other && other.correlationId !== link.correlationId)
      throw new OrderRefused(
        `ambiguous: ticket ${ticket.number} is that of order ${other.orderId} already. Look at both, then retry.`,
      )
    const wrong = found ? [] : unfaithful(sent, ticket.row)
    if (wrong.length > 0)
      logger.warn(
        { order: link.orderId, ticket: ticket.number, columns: wrong },
        'The ticket does not hold what was sent: check choices, references and rules for these columns',
      )
    if (text.full !== undefined) {
      const name = `order-${link.orderId.replaceAll(/[^A-Za-z0-9._-]/g, '-')}.txt`
      if (!found || !(await desk.hasAttachment(ticket.sysId, name)))
        await desk.attach(ticket.table, ticket.sysId, name, text.full)
    }
    store.opened(link, ticket, found ? 'ticket found by its key' : 'ticket opened')
    logger.info({ order: link.orderId, ticket: link.requestNumber || ticket.number }, found ? 'Found' : 'Opened')
    return found
  }
}
