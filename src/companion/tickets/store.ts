import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { ConfigError, messageOf, SwitchboardError } from '../errors.ts'
import { correlationId } from './correlation.ts'
import type { EndClass } from './end-class.ts'
import type { Order } from './order.ts'
import type { TicketKind } from './settings.ts'
import { mayMove, STATE, STATE_NAMES, type State } from './states.ts'

/** An order and where it stands. */
export interface StoredOrder {
  order: Order
  state: State
  attempt: number
  reason: string
  tries: number
  createdAt: number
  updatedAt: number
  overdue: boolean
}
export type LinkPhase = 'creating' | 'open' | 'ended' | 'refused'
/** One attempt at one order: its key, and the ticket once there is one. */
export interface Link {
  orderId: string
  attempt: number
  correlationId: string
  kind: TicketKind
  table: string
  sysId: string
  number: string
  requestSysId: string
  requestNumber: string
  phase: LinkPhase
  /** POSTs that may have reached the instance. */
  posts: number
  /** When the latest of them began; ms. */
  postedAt: number
  lastState: string
  lastModCount: number
  endClass: EndClass | ''
  createdAt: number
  endedAt: number
  watchUntil: number
}
/** One change of state, in the order in which they happened. */
export interface OrderEvent {
  seq: number
  at: string
  order_id: string
  attempt: number
  from: State
  to: State
  cause: string
  ticket: string
  ticket_sys_id: string
  mod_count: number
}
export interface Move {
  to: State
  cause: string
  modCount?: number
}

const SCHEMA = `
create table if not exists orders (
  order_id text primary key, body text not null, resource_type text not null, state integer not null,
  attempt integer not null, reason text not null default '', tries integer not null default 0,
  not_before integer not null default 0, expires integer, next_attempt integer not null default 0,
  overdue integer not null default 0, source text not null default '',
  created_at integer not null, updated_at integer not null) without rowid;
create index if not exists orders_due on orders (state, next_attempt);
create table if not exists links (
  order_id text not null, attempt integer not null, correlation_id text not null unique, kind text not null,
  "table" text not null, sys_id text, number text not null default '',
  request_sys_id text not null default '', request_number text not null default '',
  phase text not null, posts integer not null default 0, posted_at integer not null default 0,
  last_state text not null default '', last_mod_count integer not null default -1, end_class text not null default '',
  created_at integer not null, ended_at integer not null default 0, watch_until integer not null default 0,
  lease_owner text not null default '', lease_until integer not null default 0,
  primary key (order_id, attempt), unique ("table", sys_id)) without rowid;
create index if not exists links_phase on links (phase, "table");
create index if not exists links_request on links (request_sys_id);
create table if not exists events (
  seq integer primary key autoincrement, at integer not null, order_id text not null, attempt integer not null,
  "from" integer not null, "to" integer not null, cause text not null, ticket text not null default '',
  ticket_sys_id text not null default '', mod_count integer not null default -1);
create table if not exists cursors (sink text primary key, seq integer not null) without rowid;
`

type Row = Record<string, string | number | null>
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const number = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** State of the ticket service: orders, links, events, cursors of deliveries. Each method is one transaction. */
export class TicketStore {
  readonly #db: Database.Database
  readonly #now: () => number

  /** @throws ConfigError when the folder cannot be written: better now than after the first ticket. */
  constructor(folder: string, now: () => number = Date.now) {
    this.#now = now
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      this.#db = new Database(join(folder, 'tickets.sqlite'))
      this.#db.pragma('journal_mode = wal')
      // An acknowledged step must outlive the power cord, not only the process.
      this.#db.pragma('synchronous = full')
      this.#db.pragma('busy_timeout = 10000')
      this.#db.exec(SCHEMA)
    } catch (error) {
      throw new ConfigError(
        `State folder ${folder} cannot be used (${messageOf(error)}). Give a folder that this user may write: tickets.state_dir or SWITCHBOARD_STATE_DIR.`,
        error,
      )
    }
  }

  close(): void {
    this.#db.close()
  }

  /** Takes an order in; one that is known already is left as it is. True when it is new. */
  add(order: Order, source: string): boolean {
    const now = this.#now()
    const added = this.#db
      .prepare(
        `insert into orders (order_id, body, resource_type, state, attempt, not_before, expires, source, created_at, updated_at)
         values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?) on conflict (order_id) do nothing`,
      )
      .run(
        order.order_id,
        JSON.stringify(order),
        order.resource_type,
        order.state,
        order.not_before ? Date.parse(order.not_before) : 0,
        order.expires ? Date.parse(order.expires) : null,
        source,
        now,
        now,
      )
    return added.changes === 1
  }

  order(orderId: string): StoredOrder | undefined {
    const row = this.#db.prepare('select * from orders where order_id = ?').get(orderId) as Row | undefined
    return row && toOrder(row)
  }

  orders(filter: { states?: readonly State[]; olderThan?: number; limit?: number } = {}): StoredOrder[] {
    const states = filter.states ?? []
    const where = states.length > 0 ? `state in (${states.map(Number).join(',')})` : '1 = 1'
    return (
      this.#db
        .prepare(`select * from orders where ${where} and created_at <= ? order by created_at, order_id limit ?`)
        .all(filter.olderThan ?? Number.MAX_SAFE_INTEGER, filter.limit ?? -1) as Row[]
    ).map(toOrder)
  }

  counts(): Record<string, number> {
    const rows = this.#db.prepare('select state, count(*) as n from orders group by state').all() as Row[]
    return Object.fromEntries(rows.map((row) => [STATE_NAMES[row['state'] as State], number(row['n'])]))
  }

  /** Orders past `expires` become inactive; returns how many. */
  expire(): number {
    const rows = this.#db
      .prepare('select order_id from orders where state in (1, 5) and expires is not null and expires <= ?')
      .all(this.#now()) as Row[]
    // One that has a request under way is not withdrawn by the clock: its ticket may exist.
    return rows.filter((row) => {
      const id = text(row['order_id'])
      const link = this.link(id, this.order(id)?.attempt ?? 0)
      return (link?.posts ?? 0) === 0 && this.move(id, { to: STATE.inactive, cause: 'expired' })
    }).length
  }

  /** Orders that are to become tickets now. */
  due(limit: number): StoredOrder[] {
    const now = this.#now()
    return (
      this.#db
        .prepare(
          `select o.* from orders o left join links l on l.order_id = o.order_id and l.attempt = o.attempt
           where o.state = 1 and o.not_before <= ? and o.next_attempt <= ? and (l.lease_until is null or l.lease_until <= ?)
           order by o.created_at, o.order_id limit ?`,
        )
        .all(now, now, now, limit) as Row[]
    ).map(toOrder)
  }

  /**
   * Takes the right to make the ticket of an order: writes the link with its key before any call. Undefined when another
   * process holds it.
   */
  claim(
    orderId: string,
    connection: string,
    kind: TicketKind,
    table: string,
    owner: string,
    leaseMs: number,
  ): Link | undefined {
    return this.#db
      .transaction((): Link | undefined => {
        const now = this.#now()
        const stored = this.order(orderId)
        if (stored?.state !== STATE.pending) return undefined
        this.#db
          .prepare(
            `insert into links (order_id, attempt, correlation_id, kind, "table", phase, created_at)
             values (?, ?, ?, ?, ?, 'creating', ?) on conflict (order_id, attempt) do nothing`,
          )
          .run(orderId, stored.attempt, correlationId(connection, orderId, stored.attempt), kind, table, now)
        const taken = this.#db
          .prepare(
            `update links set lease_owner = ?, lease_until = ?
             where order_id = ? and attempt = ? and phase = 'creating' and lease_until <= ?`,
          )
          .run(owner, now + leaseMs, orderId, stored.attempt, now)
        return taken.changes === 1 ? this.link(orderId, stored.attempt) : undefined
      })
      .immediate()
  }

  /** Gives leases back whose owners are no more. */
  releaseLeases(isGone: (owner: string) => boolean): void {
    const rows = this.#db
      .prepare(`select distinct lease_owner from links where phase = 'creating' and lease_until > 0`)
      .all() as Row[]
    const release = this.#db.prepare(`update links set lease_until = 0 where lease_owner = ? and phase = 'creating'`)
    for (const row of rows) if (isGone(text(row['lease_owner']))) release.run(text(row['lease_owner']))
  }

  /** Before a POST: from here on the ticket may exist. */
  posting(link: Link): void {
    link.posts += 1
    link.postedAt = this.#now()
    this.#updateLink(link, { posts: link.posts, posted_at: link.postedAt })
  }

  /** The POST never reached the instance. */
  notPosted(link: Link): void {
    link.posts = Math.max(0, link.posts - 1)
    this.#updateLink(link, { posts: link.posts })
  }

  /** A request ticket has parts: what is known after the first of them. */
  requestMade(link: Link, requestSysId: string, requestNumber: string): void {
    link.requestSysId = requestSysId
    link.requestNumber = requestNumber
    link.posts = 0
    this.#updateLink(link, { request_sys_id: requestSysId, request_number: requestNumber, posts: 0 })
  }

  /** The ticket is there: link and state in one transaction. */
  opened(
    link: Link,
    ticket: { table: string; sysId: string; number: string; modCount: number; state: string },
    cause: string,
  ): void {
    this.#db.transaction(() => {
      this.#updateLink(link, {
        '"table"': ticket.table,
        sys_id: ticket.sysId,
        number: ticket.number,
        phase: 'open',
        last_state: ticket.state,
        last_mod_count: ticket.modCount,
        lease_until: 0,
      })
      this.move(link.orderId, { to: STATE.transmitted, cause, modCount: ticket.modCount })
    })()
  }

  /** The instance will not take it, whatever we do. */
  refused(link: Link, reason: string): void {
    this.#db.transaction(() => {
      this.#updateLink(link, { phase: 'refused', lease_until: 0 })
      this.move(link.orderId, { to: STATE.errored, cause: reason })
    })()
  }

  /** Tried in vain; again not before `at`. After too many tries the order is given up. */
  postpone(link: Link, at: number, reason: string, mostTries: number): void {
    this.#db.transaction(() => {
      this.#updateLink(link, { lease_until: 0 })
      this.#db
        .prepare('update orders set tries = tries + 1, next_attempt = ?, reason = ? where order_id = ?')
        .run(at, reason, link.orderId)
      const tries = this.order(link.orderId)?.tries ?? 0
      if (tries >= mostTries) this.refused(link, `given up after ${tries} tries: ${reason}`)
    })()
  }

  /** Lets go of an order without counting a try. */
  letGo(link: Link): void {
    this.#updateLink(link, { lease_until: 0 })
  }

  link(orderId: string, attempt: number): Link | undefined {
    const row = this.#db.prepare('select * from links where order_id = ? and attempt = ?').get(orderId, attempt) as
      Row | undefined
    return row && toLink(row)
  }

  linkByKey(correlation: string): Link | undefined {
    const row = this.#db.prepare('select * from links where correlation_id = ?').get(correlation) as Row | undefined
    return row && toLink(row)
  }

  linkByTicket(table: string, sysId: string): Link | undefined {
    const row = this.#db.prepare('select * from links where "table" = ? and sys_id = ?').get(table, sysId) as
      Row | undefined
    return row && toLink(row)
  }

  links(phase?: LinkPhase): Link[] {
    const rows = phase
      ? this.#db.prepare('select * from links where phase = ? order by created_at, order_id').all(phase)
      : this.#db.prepare('select * from links order by created_at, order_id').all()
    return (rows as Row[]).map(toLink)
  }

  /** Tables in which a ticket is open or still watched. */
  followedTables(): string[] {
    const rows = this.#db
      .prepare(
        `select distinct "table" as name from links where phase = 'open' or (phase = 'ended' and watch_until > ?)`,
      )
      .all(this.#now()) as Row[]
    return rows.map((row) => text(row['name'])).sort()
  }

  openLinks(table: string): Link[] {
    return (
      this.#db.prepare(`select * from links where phase = 'open' and "table" = ? order by sys_id`).all(table) as Row[]
    ).map(toLink)
  }

  /** Ended tickets whose reopening would still count. */
  watchedLinks(table: string): Link[] {
    return (
      this.#db
        .prepare(`select * from links where phase = 'ended' and "table" = ? and watch_until > ? order by sys_id`)
        .all(table, this.#now()) as Row[]
    ).map(toLink)
  }

  /** An order that is no longer wanted: whatever becomes of its ticket, it stays inactive. */
  withdraw(orderId: string, cause: string): boolean {
    return this.#db.transaction(() => {
      if (!this.move(orderId, { to: STATE.inactive, cause })) return false
      this.#db
        .prepare(`update links set phase = 'ended', watch_until = 0, lease_until = 0 where order_id = ?`)
        .run(orderId)
      return true
    })()
  }

  /** What a reading of the ticket says: stored with the change of state it brings, in one transaction. */
  read(
    link: Link,
    seen: { state: string; modCount: number; end: EndClass; watchMs: number },
    move: Move | undefined,
  ): boolean {
    return this.#db.transaction(() => {
      const now = this.#now()
      const ended = seen.end !== 'open' && seen.end !== 'hidden'
      this.#updateLink(link, {
        last_state: seen.state,
        last_mod_count: Math.max(seen.modCount, link.lastModCount),
        end_class: seen.end === 'open' ? '' : seen.end,
        phase: ended ? 'ended' : 'open',
        ...(ended && link.phase !== 'ended' ? { ended_at: now, watch_until: now + seen.watchMs } : {}),
        ...(ended ? {} : { ended_at: 0, watch_until: 0 }),
      })
      return move ? this.move(link.orderId, move) : false
    })()
  }

  /** Moves an order, with its event. False when there is no such move from where it stands. */
  move(orderId: string, { to, cause, modCount }: Move): boolean {
    return this.#db.transaction(() => {
      const stored = this.order(orderId)
      if (!stored || !mayMove(stored.state, to)) return false
      const now = this.#now()
      const link = this.link(orderId, stored.attempt)
      this.#db
        .prepare('update orders set state = ?, reason = ?, updated_at = ? where order_id = ?')
        .run(to, cause, now, orderId)
      this.#db
        .prepare(
          `insert into events (at, order_id, attempt, "from", "to", cause, ticket, ticket_sys_id, mod_count)
           values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          now,
          orderId,
          stored.attempt,
          stored.state,
          to,
          cause,
          link?.requestNumber || link?.number || '',
          link?.sysId ?? '',
          modCount ?? -1,
        )
      return true
    })()
  }

  /** An errored order is tried anew: next attempt, new key. */
  retry(orderId: string, cause: string): boolean {
    return this.#db.transaction(() => {
      if (!this.move(orderId, { to: STATE.pending, cause })) return false
      this.#db
        .prepare('update orders set attempt = attempt + 1, tries = 0, next_attempt = 0, overdue = 0 where order_id = ?')
        .run(orderId)
      return true
    })()
  }

  /** Marks an order as overdue; true the first time. */
  markOverdue(orderId: string): boolean {
    return (
      this.#db.prepare('update orders set overdue = 1 where order_id = ? and overdue = 0').run(orderId).changes === 1
    )
  }

  sourceOf(orderId: string): string {
    const row = this.#db.prepare('select source from orders where order_id = ?').get(orderId) as Row | undefined
    return text(row?.['source'])
  }

  events(after = 0, limit = 1000): OrderEvent[] {
    return (this.#db.prepare('select * from events where seq > ? order by seq limit ?').all(after, limit) as Row[]).map(
      (row) => ({
        seq: number(row['seq']),
        at: new Date(number(row['at'])).toISOString(),
        order_id: text(row['order_id']),
        attempt: number(row['attempt']),
        from: row['from'] as State,
        to: row['to'] as State,
        cause: text(row['cause']),
        ticket: text(row['ticket']),
        ticket_sys_id: text(row['ticket_sys_id']),
        mod_count: number(row['mod_count']),
      }),
    )
  }

  cursor(sink: string): number {
    const row = this.#db.prepare('select seq from cursors where sink = ?').get(sink) as Row | undefined
    return number(row?.['seq'])
  }

  advance(sink: string, seq: number): void {
    this.#db
      .prepare('insert into cursors (sink, seq) values (?, ?) on conflict (sink) do update set seq = excluded.seq')
      .run(sink, seq)
  }

  #updateLink(link: Link, values: Record<string, string | number>): void {
    const names = Object.keys(values)
    const done = this.#db
      .prepare(`update links set ${names.map((name) => `${name} = ?`).join(', ')} where order_id = ? and attempt = ?`)
      .run(...Object.values(values), link.orderId, link.attempt)
    if (done.changes !== 1)
      throw new SwitchboardError(`Attempt ${link.attempt} at order ${link.orderId} is not in the state file.`, {
        code: 'state',
      })
  }
}

const toOrder = (row: Row): StoredOrder => ({
  order: JSON.parse(text(row['body'])) as Order,
  state: row['state'] as State,
  attempt: number(row['attempt']),
  reason: text(row['reason']),
  tries: number(row['tries']),
  createdAt: number(row['created_at']),
  updatedAt: number(row['updated_at']),
  overdue: row['overdue'] === 1,
})

const toLink = (row: Row): Link => ({
  orderId: text(row['order_id']),
  attempt: number(row['attempt']),
  correlationId: text(row['correlation_id']),
  kind: row['kind'] as TicketKind,
  table: text(row['table']),
  sysId: text(row['sys_id']),
  number: text(row['number']),
  requestSysId: text(row['request_sys_id']),
  requestNumber: text(row['request_number']),
  phase: row['phase'] as LinkPhase,
  posts: number(row['posts']),
  postedAt: number(row['posted_at']),
  lastState: text(row['last_state']),
  lastModCount: number(row['last_mod_count']),
  endClass: row['end_class'] as EndClass | '',
  createdAt: number(row['created_at']),
  endedAt: number(row['ended_at']),
  watchUntil: number(row['watch_until']),
})
