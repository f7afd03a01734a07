import type Database from 'better-sqlite3'
import type { Order } from '../order.ts'
import { STATE_NAMES, type State } from '../states.ts'
import type { StoredOrder } from './model.ts'
import { number, text, type Row } from './state-file.ts'

/** Orders in the state file: single statements, no rules. */
export class OrderRows {
  readonly #db: Database.Database

  constructor(db: Database.Database) {
    this.#db = db
  }

  /** True when it is new. */
  insert(order: Order, source: string, now: number): boolean {
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

  get(orderId: string): StoredOrder | undefined {
    const row = this.#db.prepare('select * from orders where order_id = ?').get(orderId) as Row | undefined
    return row && toOrder(row)
  }

  list(filter: { states?: readonly State[]; olderThan?: number; limit?: number }): StoredOrder[] {
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

  /** Ids of orders without a ticket that are past their end. */
  expired(now: number): string[] {
    const rows = this.#db
      .prepare('select order_id from orders where state in (1, 5) and expires is not null and expires <= ?')
      .all(now) as Row[]
    return rows.map((row) => text(row['order_id']))
  }

  /** Orders whose ticket is to be made now, and that no ticket of others stands for. */
  due(now: number, limit: number): StoredOrder[] {
    return (
      this.#db
        .prepare(
          `select o.* from orders o left join links l on l.order_id = o.order_id and l.attempt = o.attempt
           where o.state = 1 and o.not_before <= ? and o.next_attempt <= ? and (l.lease_until is null or l.lease_until <= ?)
             and not exists (select 1 from members m where m.order_id = o.order_id and m.attempt = o.attempt)
           order by o.created_at, o.order_id limit ?`,
        )
        .all(now, now, now, limit) as Row[]
    ).map(toOrder)
  }

  setState(orderId: string, state: State, reason: string, now: number): void {
    this.#db
      .prepare('update orders set state = ?, reason = ?, updated_at = ? where order_id = ?')
      .run(state, reason, now, orderId)
  }

  /** Counts a try in vain; the next one not before `at`. */
  failedTry(orderId: string, at: number, reason: string): void {
    this.#db
      .prepare('update orders set tries = tries + 1, next_attempt = ?, reason = ? where order_id = ?')
      .run(at, reason, orderId)
  }

  nextAttempt(orderId: string): void {
    this.#db
      .prepare('update orders set attempt = attempt + 1, tries = 0, next_attempt = 0, overdue = 0 where order_id = ?')
      .run(orderId)
  }

  /** True the first time. */
  markOverdue(orderId: string): boolean {
    return (
      this.#db.prepare('update orders set overdue = 1 where order_id = ? and overdue = 0').run(orderId).changes === 1
    )
  }

  sourceOf(orderId: string): string {
    const row = this.#db.prepare('select source from orders where order_id = ?').get(orderId) as Row | undefined
    return text(row?.['source'])
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
