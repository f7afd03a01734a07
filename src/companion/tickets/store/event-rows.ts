import type Database from 'better-sqlite3'
import type { State } from '../states.ts'
import type { OrderEvent } from './model.ts'
import { number, text, type Row } from './state-file.ts'

/** Changes of state, only ever added to, and how far each receiver has had them. */
export class EventRows {
  readonly #db: Database.Database

  constructor(db: Database.Database) {
    this.#db = db
  }

  add(event: Omit<OrderEvent, 'seq' | 'at'>, now: number): void {
    this.#db
      .prepare(
        `insert into events (at, order_id, attempt, "from", "to", cause, ticket, ticket_sys_id, mod_count)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        now,
        event.order_id,
        event.attempt,
        event.from,
        event.to,
        event.cause,
        event.ticket,
        event.ticket_sys_id,
        event.mod_count,
      )
  }

  after(seq: number, limit: number): OrderEvent[] {
    return (this.#db.prepare('select * from events where seq > ? order by seq limit ?').all(seq, limit) as Row[]).map(
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

  last(): number {
    return number((this.#db.prepare('select max(seq) as seq from events').get() as Row)['seq'])
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
}
