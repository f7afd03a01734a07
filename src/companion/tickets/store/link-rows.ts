import type Database from 'better-sqlite3'
import { SwitchboardError } from '../../errors.ts'
import type { EndClass } from '../end-class.ts'
import type { TicketKind } from '../settings.ts'
import type { Link, LinkPhase } from './model.ts'
import { number, text, type Row } from './state-file.ts'

/** Links between orders and tickets, with their leases and members: single statements, no rules. */
export class LinkRows {
  readonly #db: Database.Database

  constructor(db: Database.Database) {
    this.#db = db
  }

  /** True when it is new. */
  insert(link: Pick<Link, 'orderId' | 'attempt' | 'correlationId' | 'kind' | 'table' | 'createdAt'>): boolean {
    const added = this.#db
      .prepare(
        `insert into links (order_id, attempt, correlation_id, kind, "table", phase, created_at)
         values (?, ?, ?, ?, ?, 'creating', ?) on conflict (order_id, attempt) do nothing`,
      )
      .run(link.orderId, link.attempt, link.correlationId, link.kind, link.table, link.createdAt)
    return added.changes === 1
  }

  /** Takes the lease of a link that nobody holds. */
  lease(orderId: string, attempt: number, owner: string, now: number, until: number): boolean {
    const taken = this.#db
      .prepare(
        `update links set lease_owner = ?, lease_until = ?
         where order_id = ? and attempt = ? and phase = 'creating' and lease_until <= ?`,
      )
      .run(owner, until, orderId, attempt, now)
    return taken.changes === 1
  }

  /** Counts a POST and holds the lease on, if it is still held. */
  post(link: Link, owner: string, now: number, until: number): boolean {
    const counted = this.#db
      .prepare(
        `update links set posts = posts + 1, posted_at = ?, lease_until = ?
         where order_id = ? and attempt = ? and phase = 'creating' and lease_owner = ? and lease_until > 0`,
      )
      .run(now, until, link.orderId, link.attempt, owner)
    return counted.changes === 1
  }

  leaseOwners(): string[] {
    const rows = this.#db
      .prepare(`select distinct lease_owner from links where phase = 'creating' and lease_until > 0`)
      .all() as Row[]
    return rows.map((row) => text(row['lease_owner']))
  }

  release(owner: string): void {
    this.#db.prepare(`update links set lease_until = 0 where lease_owner = ? and phase = 'creating'`).run(owner)
  }

  own(orderId: string, attempt: number): Link | undefined {
    return this.#one('select * from links where order_id = ? and attempt = ?', orderId, attempt)
  }

  /** The link of an order's attempt, also when the ticket stands for several orders and another one leads. */
  of(orderId: string, attempt: number): Link | undefined {
    return (
      this.own(orderId, attempt) ??
      this.#one(
        `select l.* from members m join links l on l.order_id = m.lead_id and l.attempt = m.lead_attempt
         where m.order_id = ? and m.attempt = ?`,
        orderId,
        attempt,
      )
    )
  }

  byKey(correlation: string): Link | undefined {
    return this.#one('select * from links where correlation_id = ?', correlation)
  }

  byTicket(table: string, sysId: string): Link | undefined {
    return this.#one('select * from links where "table" = ? and sys_id = ?', table, sysId)
  }

  hasRequest(requestSysId: string): boolean {
    return this.#one('select * from links where request_sys_id = ? limit 1', requestSysId) !== undefined
  }

  list(phase?: LinkPhase): Link[] {
    return phase
      ? this.#all('select * from links where phase = ? order by created_at, order_id', phase)
      : this.#all('select * from links order by created_at, order_id')
  }

  openCount(): number {
    return number((this.#db.prepare(`select count(*) as n from links where phase = 'open'`).get() as Row)['n'])
  }

  /** Tables in which a ticket is open or still watched. */
  followedTables(now: number): string[] {
    const rows = this.#db
      .prepare(
        `select distinct "table" as name from links where phase = 'open' or (phase = 'ended' and watch_until > ?)`,
      )
      .all(now) as Row[]
    return rows.map((row) => text(row['name'])).sort()
  }

  open(table: string): Link[] {
    return this.#all(`select * from links where phase = 'open' and "table" = ? order by sys_id`, table)
  }

  watched(table: string, now: number): Link[] {
    return this.#all(
      `select * from links where phase = 'ended' and "table" = ? and watch_until > ? order by sys_id`,
      table,
      now,
    )
  }

  /** @throws SwitchboardError (code `state`) when there is no such link. */
  update(link: Pick<Link, 'orderId' | 'attempt'>, values: Readonly<Record<string, string | number>>): void {
    const names = Object.keys(values)
    const done = this.#db
      .prepare(`update links set ${names.map((name) => `"${name}" = ?`).join(', ')} where order_id = ? and attempt = ?`)
      .run(...Object.values(values), link.orderId, link.attempt)
    if (done.changes !== 1)
      throw new SwitchboardError(`Attempt ${link.attempt} at order ${link.orderId} is not in the state file.`, {
        code: 'state',
      })
  }

  addMember(link: Link, orderId: string, attempt: number): void {
    this.#db
      .prepare('insert into members (order_id, attempt, lead_id, lead_attempt) values (?, ?, ?, ?)')
      .run(orderId, attempt, link.orderId, link.attempt)
  }

  members(link: Pick<Link, 'orderId' | 'attempt'>): { orderId: string; attempt: number }[] {
    const rows = this.#db
      .prepare('select order_id, attempt from members where lead_id = ? and lead_attempt = ? order by order_id')
      .all(link.orderId, link.attempt) as Row[]
    return rows.map((row) => ({ orderId: text(row['order_id']), attempt: number(row['attempt']) }))
  }

  /** Lets members of a ticket that will not be made go their own way. */
  dissolve(link: Pick<Link, 'orderId' | 'attempt'>): void {
    this.#db.prepare('delete from members where lead_id = ? and lead_attempt = ?').run(link.orderId, link.attempt)
  }

  leave(orderId: string, attempt: number): void {
    this.#db.prepare('delete from members where order_id = ? and attempt = ?').run(orderId, attempt)
  }

  #one(sql: string, ...values: (string | number)[]): Link | undefined {
    const row = this.#db.prepare(sql).get(...values) as Row | undefined
    return row && toLink(row)
  }

  #all(sql: string, ...values: (string | number)[]): Link[] {
    return (this.#db.prepare(sql).all(...values) as Row[]).map(toLink)
  }
}

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
