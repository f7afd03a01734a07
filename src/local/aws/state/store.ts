import Database from 'better-sqlite3'
import type { Entity } from './entities.ts'

/** A change not yet on disk: `value` undefined is a deletion. */
interface Change {
  collection: string
  id: string
  value: Entity | undefined
}

/**
 * Entities of one kind, held in memory by id and by scope. Values are never changed in place: `put` a new one.
 */
export class Collection<T extends Entity> {
  readonly name: string
  private readonly byId = new Map<string, T>()
  private readonly byScope = new Map<string, Map<string, T>>()
  private readonly changed: (change: Change) => void

  constructor(name: string, changed: (change: Change) => void) {
    this.name = name
    this.changed = changed
  }

  get(id: string): T | undefined {
    return this.byId.get(id)
  }

  /** Those of one account and region, oldest first. */
  in(scope: string): T[] {
    return [...(this.byScope.get(scope)?.values() ?? [])]
  }

  all(): T[] {
    return [...this.byId.values()]
  }

  get size(): number {
    return this.byId.size
  }

  put(value: T): T {
    this.restore(value)
    this.changed({ collection: this.name, id: value.id, value })
    return value
  }

  delete(id: string): void {
    const value = this.byId.get(id)
    if (!value) return
    this.byId.delete(id)
    this.byScope.get(value.scope)?.delete(id)
    this.changed({ collection: this.name, id, value: undefined })
  }

  /** Takes in what is on disk already. */
  restore(value: T): void {
    this.byId.set(value.id, value)
    let scoped = this.byScope.get(value.scope)
    if (!scoped) this.byScope.set(value.scope, (scoped = new Map<string, T>()))
    scoped.set(value.id, value)
  }

  clear(): void {
    for (const id of [...this.byId.keys()]) this.delete(id)
  }
}

/**
 * Collections with a memory beyond the process when a file is given. Changes collect until `flush`, which the server calls
 * before it answers: what was acknowledged survives the end of the process, however it ends.
 */
export class Store {
  private readonly collections = new Map<string, Collection<Entity>>()
  private readonly pending: Change[] = []
  private readonly database: Database.Database | undefined
  /** Numbers rows in the order they were made, which is the order they are read back in. */
  private sequence = 0

  /** @param dataFile SQLite file; without one nothing is kept. */
  constructor(dataFile?: string) {
    if (!dataFile) return
    this.database = new Database(dataFile)
    this.database.pragma('journal_mode = WAL')
    this.database.pragma('synchronous = NORMAL')
    this.database.exec(
      `CREATE TABLE IF NOT EXISTS entity (collection TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, value TEXT NOT NULL,
       PRIMARY KEY (collection, id)) WITHOUT ROWID`,
    )
    const last = this.database.prepare('SELECT coalesce(max(seq), 0) AS seq FROM entity').get() as { seq: number }
    this.sequence = last.seq
  }

  collection<T extends Entity>(name: string): Collection<T> {
    const existing = this.collections.get(name)
    if (existing) return existing as unknown as Collection<T>
    const created = new Collection<T>(name, (change) => {
      if (this.database) this.pending.push(change)
    })
    this.collections.set(name, created as unknown as Collection<Entity>)
    if (this.database) {
      const rows = this.database.prepare('SELECT value FROM entity WHERE collection = ? ORDER BY seq').all(name) as {
        value: string
      }[]
      for (const row of rows) created.restore(JSON.parse(row.value) as T)
    }
    return created
  }

  /** Writes what has changed since the last time, all or nothing. */
  flush(): void {
    if (!this.database || this.pending.length === 0) return
    const changes = this.pending.splice(0)
    const database = this.database
    const put = database.prepare(
      `INSERT INTO entity (collection, id, seq, value) VALUES (?, ?, ?, ?)
       ON CONFLICT (collection, id) DO UPDATE SET value = excluded.value`,
    )
    const remove = database.prepare('DELETE FROM entity WHERE collection = ? AND id = ?')
    database.transaction(() => {
      for (const change of changes) {
        if (change.value) put.run(change.collection, change.id, (this.sequence += 1), JSON.stringify(change.value))
        else remove.run(change.collection, change.id)
      }
    })()
  }

  clear(): void {
    for (const collection of this.collections.values()) collection.clear()
  }

  close(): void {
    this.flush()
    this.database?.close()
  }
}
