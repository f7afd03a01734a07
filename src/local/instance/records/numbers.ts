import type { RecordContext } from './context.ts'
import { quote } from '../store/store.ts'

const COUNTERS = '_numbers'

export interface Numbers {
  /** Next number of a table, e.g. 'INC0010001': prefix, then digits padded to the length that sys_number gives. */
  next(table: string): string | null
}

/**
 * Numbering by sys_number rows: the row of the nearest ancestor counts. The row holds the start; what was given out is
 * kept apart, so that installing a package again does not start over.
 */
export function createNumbers(context: Pick<RecordContext, 'store' | 'dictionary' | 'changes'>): Numbers {
  const { store, dictionary } = context
  store.define(
    `CREATE TABLE IF NOT EXISTS ${quote(COUNTERS)} ("table" TEXT PRIMARY KEY, "last" INTEGER NOT NULL) WITHOUT ROWID`,
  )
  const rows = context.changes.cached(['sys_number'], () => {
    const found = new Map<string, { prefix: string; start: number; digits: number }>()
    for (const row of store.all('SELECT "category", "prefix", "number", "maximum_digits" FROM "sys_number"')) {
      if (typeof row.category !== 'string') continue
      found.set(row.category, {
        prefix: String(row.prefix ?? ''),
        start: Number(row.number ?? 1000),
        digits: Number(row.maximum_digits ?? 7),
      })
    }
    return found
  })
  return {
    next: (table) => {
      const owner = dictionary.chain(table).find((name) => rows().has(name))
      const numbering = owner === undefined ? undefined : rows().get(owner)
      if (!numbering || owner === undefined) return null
      const row = store.first(
        `INSERT INTO ${quote(COUNTERS)} VALUES (?, ?) ON CONFLICT DO UPDATE SET "last" = max("last" + 1, excluded."last") RETURNING "last"`,
        [owner, numbering.start + 1],
      )
      return numbering.prefix + String(row?.last ?? 0).padStart(numbering.digits, '0')
    },
  }
}
