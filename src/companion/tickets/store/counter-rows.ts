import type Database from 'better-sqlite3'
import { number, text, type Row } from './state-file.ts'

/** Numbers about what was done, over all runs of the program. */
export class CounterRows {
  readonly #db: Database.Database

  constructor(db: Database.Database) {
    this.#db = db
  }

  /** One transaction for all of them; what is 0 is not written. */
  add(values: Readonly<Record<string, number>>): void {
    const statement = this.#db.prepare(
      'insert into counters (name, value) values (?, ?) on conflict (name) do update set value = value + excluded.value',
    )
    const given = Object.entries(values).filter(([, value]) => value !== 0)
    if (given.length > 0) this.#db.transaction(() => given.forEach(([name, value]) => statement.run(name, value)))()
  }

  /** Notes a number that may also fall. */
  set(name: string, value: number): void {
    this.#db
      .prepare(
        'insert into counters (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
      )
      .run(name, value)
  }

  all(): Record<string, number> {
    const rows = this.#db.prepare('select name, value from counters order by name').all() as Row[]
    return Object.fromEntries(rows.map((row) => [text(row['name']), number(row['value'])]))
  }
}
