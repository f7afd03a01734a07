import type Database from 'better-sqlite3'
import { correlationId } from './correlation.ts'
import type { Order } from './order.ts'
import { mayMove, STATE, type State } from './states.ts'
import { CounterRows } from './store/counter-rows.ts'
import { EventRows } from './store/event-rows.ts'
import { LinkRows } from './store/link-rows.ts'
import type { Claim, Link, LinkPhase, Move, OpenedTicket, OrderEvent, Seen, StoredOrder } from './store/model.ts'
import { OrderRows } from './store/order-rows.ts'
import { openStateFile } from './store/state-file.ts'

export type { Link, LinkPhase, Move, OrderEvent, StoredOrder } from './store/model.ts'

/**
 * State of the ticket service: orders, their links to tickets, events, cursors of deliveries. Each method is one
 * transaction, and every rule about moving orders is here.
 */
export class TicketStore {
  readonly #db: Database.Database
  readonly #now: () => number
  readonly #orders: OrderRows
  readonly #links: LinkRows
  readonly #events: EventRows
  readonly counters: CounterRows

  /** @throws ConfigError when the folder cannot be written */
  constructor(folder: string, now: () => number = Date.now) {
    this.#now = now
    this.#db = openStateFile(folder)
    this.#orders = new OrderRows(this.#db)
    this.#links = new LinkRows(this.#db)
    this.#events = new EventRows(this.#db)
    this.counters = new CounterRows(this.#db)
  }

  close(): void {
    this.#db.close()
  }

  /** Takes an order in; one that is known already is left as it is. True when it is new. */
  add(order: Order, source: string): boolean {
    return this.#orders.insert(order, source, this.#now())
  }

  order(orderId: string): StoredOrder | undefined {
    return this.#orders.get(orderId)
  }

  orders(filter: { states?: readonly State[]; olderThan?: number; limit?: number } = {}): StoredOrder[] {
    return this.#orders.list(filter)
  }

  counts(): Record<string, number> {
    return this.#orders.counts()
  }

  sourceOf(orderId: string): string {
    return this.#orders.sourceOf(orderId)
  }

  /** Marks an order as overdue; true the first time. */
  markOverdue(orderId: string): boolean {
    return this.#orders.markOverdue(orderId)
  }

  /** Orders past `expires` become inactive; returns how many. */
  expire(): number {
    return this.#orders.expired(this.#now()).filter((id) =>
      this.#atomic(() => {
        const attempt = this.order(id)?.attempt ?? 0
        // One that has a request under way is not withdrawn by the clock: its ticket may exist.
        if ((this.link(id, attempt)?.posts ?? 0) > 0) return false
        if (!this.move(id, { to: STATE.inactive, cause: 'expired' })) return false
        this.#part(id, attempt)
        return true
      }),
    ).length
  }

  /** Orders that are to become tickets now. */
  due(limit: number): StoredOrder[] {
    return this.#orders.due(this.#now(), limit)
  }

  /**
   * Takes the right to make the ticket of an order: writes the link with its key, and who shares it, before any call.
   * Undefined when another process holds it.
   */
  claim(orderId: string, claim: Claim): Link | undefined {
    return this.#db
      .transaction((): Link | undefined => {
        const now = this.#now()
        const stored = this.order(orderId)
        if (stored?.state !== STATE.pending) return undefined
        const { attempt } = stored
        const isNew = this.#links.insert({
          orderId,
          attempt,
          correlationId: correlationId(claim.connection, orderId, attempt),
          kind: claim.kind,
          table: claim.table,
          createdAt: now,
        })
        if (!this.#links.lease(orderId, attempt, claim.owner, now, now + claim.leaseMs)) return undefined
        const link = this.#links.own(orderId, attempt)
        // Who shares it is settled once: the ticket may exist from the first request on.
        if (link && isNew) for (const id of claim.members ?? []) this.#join(link, id)
        return link
      })
      .immediate()
  }

  #join(link: Link, orderId: string): void {
    const stored = this.order(orderId)
    if (stored?.state !== STATE.pending || this.link(orderId, stored.attempt)) return
    this.#links.addMember(link, orderId, stored.attempt)
  }

  /** Gives leases back whose owners are no more. */
  releaseLeases(isGone: (owner: string) => boolean): void {
    for (const owner of this.#links.leaseOwners()) if (isGone(owner)) this.#links.release(owner)
  }

  /**
   * Before a POST: from here on the ticket may exist. False when the order is no longer ours to carry out: it was withdrawn
   * meanwhile, or another process has taken over.
   */
  posting(link: Link, owner: string, leaseMs: number): boolean {
    const now = this.#now()
    if (!this.#links.post(link, owner, now, now + leaseMs)) return false
    link.posts += 1
    link.postedAt = now
    return true
  }

  /** The POST never reached the instance. */
  notPosted(link: Link): void {
    link.posts = Math.max(0, link.posts - 1)
    this.#links.update(link, { posts: link.posts })
  }

  /** A request ticket has parts: what is known after the first of them. */
  requestMade(link: Link, requestSysId: string, requestNumber: string): void {
    link.requestSysId = requestSysId
    link.requestNumber = requestNumber
    link.posts = 0
    this.#links.update(link, { request_sys_id: requestSysId, request_number: requestNumber, posts: 0 })
  }

  /** The ticket is there: link and states in one transaction. */
  opened(link: Link, ticket: OpenedTicket, cause: string): void {
    this.#atomic(() => {
      this.#links.update(link, {
        table: ticket.table,
        sys_id: ticket.sysId,
        number: ticket.number,
        phase: 'open',
        last_state: ticket.state,
        last_mod_count: ticket.modCount,
        lease_until: 0,
      })
      for (const { order } of this.ordersOf(link))
        this.move(order.order_id, { to: STATE.transmitted, cause, modCount: ticket.modCount })
    })
  }

  /** The instance will not take it, whatever we do. */
  refused(link: Link, reason: string): void {
    this.#atomic(() => {
      this.#links.update(link, { phase: 'refused', lease_until: 0 })
      for (const { order } of this.ordersOf(link)) this.move(order.order_id, { to: STATE.errored, cause: reason })
    })
  }

  /** Tried in vain; again not before `at`. After too many tries the order is given up. */
  postpone(link: Link, at: number, reason: string, mostTries: number): void {
    this.#atomic(() => {
      this.#links.update(link, { lease_until: 0 })
      this.#orders.failedTry(link.orderId, at, reason)
      const tries = this.order(link.orderId)?.tries ?? 0
      if (tries >= mostTries) this.refused(link, `given up after ${tries} tries: ${reason}`)
    })
  }

  /** Lets go of an order without counting a try. */
  letGo(link: Link): void {
    this.#links.update(link, { lease_until: 0 })
  }

  /** The link of an order's attempt; the ticket may stand for several orders. */
  link(orderId: string, attempt: number): Link | undefined {
    return this.#links.of(orderId, attempt)
  }

  linkByKey(correlation: string): Link | undefined {
    return this.#links.byKey(correlation)
  }

  linkByTicket(table: string, sysId: string): Link | undefined {
    return this.#links.byTicket(table, sysId)
  }

  /** Whether a request is that of an order. */
  hasRequest(requestSysId: string): boolean {
    return this.#links.hasRequest(requestSysId)
  }

  /** The ticket is a record of another table now. */
  reclassified(link: Link, table: string): void {
    this.#links.update(link, { table })
    link.table = table
  }

  links(phase?: LinkPhase): Link[] {
    return this.#links.list(phase)
  }

  openCount(): number {
    return this.#links.openCount()
  }

  /** Orders that a ticket stands for, without those that are at another attempt by now. The one that leads comes first. */
  ordersOf(link: Pick<Link, 'orderId' | 'attempt'>): StoredOrder[] {
    return [{ orderId: link.orderId, attempt: link.attempt }, ...this.#links.members(link)].flatMap(
      ({ orderId, attempt }) => {
        const stored = this.order(orderId)
        return stored?.attempt === attempt ? [stored] : []
      },
    )
  }

  /** Tables in which a ticket is open or still watched. */
  followedTables(): string[] {
    return this.#links.followedTables(this.#now())
  }

  openLinks(table: string): Link[] {
    return this.#links.open(table)
  }

  /** Ended tickets whose reopening would still count. */
  watchedLinks(table: string): Link[] {
    return this.#links.watched(table, this.#now())
  }

  /** An order that is no longer wanted: whatever becomes of its ticket, it stays inactive. */
  withdraw(orderId: string, cause: string): boolean {
    return this.#atomic(() => {
      const attempt = this.order(orderId)?.attempt ?? 0
      if (!this.move(orderId, { to: STATE.inactive, cause })) return false
      this.#part(orderId, attempt)
      return true
    })
  }

  /** An order leaves its ticket: others that share it keep it, without them it is followed no more. */
  #part(orderId: string, attempt: number): void {
    const link = this.link(orderId, attempt)
    if (!link) return
    const isMade = link.phase !== 'creating'
    if (!isMade) {
      if (link.orderId === orderId) this.#links.dissolve(link)
      else return this.#links.leave(orderId, attempt)
    }
    const others = this.ordersOf(link).filter(
      (stored) => stored.order.order_id !== orderId && stored.state === STATE.transmitted,
    )
    if (others.length === 0) this.#links.update(link, { phase: 'ended', watch_until: 0, lease_until: 0 })
  }

  /** What a reading of the ticket says: stored with the changes of state it brings. Returns how many orders moved. */
  read(link: Link, seen: Seen, moves: ReadonlyMap<string, Move>): number {
    return this.#atomic(() => {
      const now = this.#now()
      const ended = seen.end !== 'open' && seen.end !== 'hidden'
      this.#links.update(link, {
        last_state: seen.state,
        last_mod_count: Math.max(seen.modCount, link.lastModCount),
        end_class: seen.end === 'open' ? '' : seen.end,
        phase: ended ? 'ended' : 'open',
        ...(ended && link.phase !== 'ended' ? { ended_at: now, watch_until: now + seen.watchMs } : {}),
        ...(ended ? {} : { ended_at: 0, watch_until: 0 }),
      })
      return [...moves].filter(([orderId, move]) => this.move(orderId, move)).length
    })
  }

  /** Moves an order, with its event. False when there is no such move from where it stands. */
  move(orderId: string, { to, cause, modCount }: Move): boolean {
    return this.#atomic(() => {
      const stored = this.order(orderId)
      if (!stored || !mayMove(stored.state, to)) return false
      const now = this.#now()
      const link = this.link(orderId, stored.attempt)
      this.#orders.setState(orderId, to, cause, now)
      this.#events.add(
        {
          order_id: orderId,
          attempt: stored.attempt,
          from: stored.state,
          to,
          cause,
          ticket: link?.requestNumber || link?.number || '',
          ticket_sys_id: link?.sysId ?? '',
          mod_count: modCount ?? -1,
        },
        now,
      )
      return true
    })
  }

  /** An errored order is tried anew: next attempt, new key, a ticket of its own. */
  retry(orderId: string, cause: string): boolean {
    return this.#atomic(() => {
      if (!this.move(orderId, { to: STATE.pending, cause })) return false
      this.#orders.nextAttempt(orderId)
      return true
    })
  }

  events(after = 0, limit = 1000): OrderEvent[] {
    return this.#events.after(after, limit)
  }

  /** Sequence number of the newest event. */
  lastEvent(): number {
    return this.#events.last()
  }

  cursor(sink: string): number {
    return this.#events.cursor(sink)
  }

  advance(sink: string, seq: number): void {
    this.#events.advance(sink, seq)
  }

  #atomic<T>(work: () => T): T {
    return this.#db.transaction(work)()
  }
}
