import Database from 'better-sqlite3'
import type { Counters } from '../core.ts'

export type SqlValue = string | number | null
type Statement = Database.Statement<SqlValue[], unknown>
/** What begins, ends and undoes a transaction or a part of one. */
interface Brackets {
  open: Database.Statement
  done: Database.Statement
  undo: string[]
}

/** Thin layer over one SQLite database: cached statements, a count of executions, nested transactions. */
export interface Store {
  run(sql: string, values?: readonly SqlValue[]): number
  all(sql: string, values?: readonly SqlValue[]): Record<string, SqlValue>[]
  first(sql: string, values?: readonly SqlValue[]): Record<string, SqlValue> | undefined
  /** As `all`, each row as its values in the order of the SELECT list: half the work where rows have many columns. */
  lists(sql: string, values?: readonly SqlValue[]): SqlValue[][]
  firstList(sql: string, values?: readonly SqlValue[]): SqlValue[] | undefined
  /** Data definition; several statements allowed, no values. */
  define(sql: string): void
  /** Joins the running transaction or opens one; an exception rolls the outermost one back. */
  transaction<T>(work: () => T): T
  /** Undoes only what `work` wrote when it throws. */
  savepoint<T>(work: () => T): T
  /** Called after the outermost transaction was rolled back: what memory learned inside it is void. */
  onRollback(listener: () => void): void
  /** Called after anything was undone, be it a part of a transaction only. */
  onUndo(listener: () => void): void
  /** True inside a transaction. */
  readonly busy: boolean
  serialize(): Buffer
  close(): void
}

const CACHE_LIMIT = 2000

/** Quotes an identifier for SQL; names come from definitions, never from values. */
export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** The first access to the file takes it for this process. */
function take(db: Database.Database, source: string | Buffer): void {
  try {
    db.pragma('journal_mode = WAL')
  } catch (error) {
    db.close()
    // Asked by shape: the driver's errors may come from another realm, where instanceof says no.
    const busy = typeof error === 'object' && error !== null && 'code' in error && error.code === 'SQLITE_BUSY'
    if (!busy || typeof source !== 'string') throw error
    throw new Error(`${source} is in use by another process: end that one, or take another data file`, { cause: error })
  }
}

/**
 * Opens a database.
 * @param source file path, ':memory:' or the bytes of a database (opened in memory)
 */
export function openStore(source: string | Buffer, counters: Counters): Store {
  // A moment for one that is just ending.
  const db = new Database(source, { timeout: 1000 })
  // One process a file: nobody else writes what this one keeps in memory, and no commit asks for locks.
  db.pragma('locking_mode = EXCLUSIVE')
  // Write-ahead log with NORMAL: a committed write survives the death of the process, which is what acknowledges promise.
  take(db, source)
  db.pragma('synchronous = NORMAL')
  // Pages written again and again are copied into the database once for many commits: 16 MB of log.
  db.pragma('wal_autocheckpoint = 4000')
  db.pragma('temp_store = MEMORY')
  db.pragma('cache_size = -65536')
  const cache = new Map<string, Statement>()
  const listing = new Map<string, Statement>()
  const rollbackListeners: (() => void)[] = []
  const undoListeners: (() => void)[] = []
  let depth = 0

  const prepare = (sql: string, known = cache): Statement => {
    counters.statement()
    let statement = known.get(sql)
    if (!statement) {
      if (known.size >= CACHE_LIMIT) known.clear()
      statement = db.prepare<SqlValue[], unknown>(sql)
      if (known === listing) statement.raw(true)
      known.set(sql, statement)
    }
    return statement
  }
  const brackets = (open: string, done: string, undo: string[]): Brackets => ({
    open: db.prepare(open),
    done: db.prepare(done),
    undo,
  })
  const whole = brackets('BEGIN IMMEDIATE', 'COMMIT', ['ROLLBACK'])
  const inner = brackets('SAVEPOINT inner', 'RELEASE inner', ['ROLLBACK TO inner', 'RELEASE inner'])
  const nested = <T>({ open, done, undo }: Brackets, work: () => T): T => {
    open.run()
    depth += 1
    try {
      const result = work()
      done.run()
      return result
    } catch (error) {
      // SQLite has already rolled back after some errors (disk full); a second rollback would hide the first error.
      if (db.inTransaction) for (const sql of undo) db.exec(sql)
      for (const listener of undoListeners) listener()
      if (depth === 1) for (const listener of rollbackListeners) listener()
      throw error
    } finally {
      depth -= 1
    }
  }

  return {
    run: (sql, values = []) => prepare(sql).run(...values).changes,
    all: (sql, values = []) => prepare(sql).all(...values) as Record<string, SqlValue>[],
    first: (sql, values = []) => prepare(sql).get(...values) as Record<string, SqlValue> | undefined,
    lists: (sql, values = []) => prepare(sql, listing).all(...values) as SqlValue[][],
    firstList: (sql, values = []) => prepare(sql, listing).get(...values) as SqlValue[] | undefined,
    define: (sql) => {
      db.exec(sql)
    },
    transaction: (work) => (depth > 0 ? work() : nested(whole, work)),
    savepoint: (work) => nested(inner, work),
    onRollback: (listener) => {
      rollbackListeners.push(listener)
    },
    onUndo: (listener) => {
      undoListeners.push(listener)
    },
    get busy() {
      return depth > 0
    },
    serialize: () => db.serialize(),
    close: () => {
      cache.clear()
      listing.clear()
      if (db.open) db.close()
    },
  }
}
