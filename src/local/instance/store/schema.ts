import { isInteger } from '../dictionary/types.ts'
import type { Column, TableDef } from '../core.ts'
import { type Store, quote } from './store.ts'

const columnType = (column: Column): string => (isInteger(column.type) ? 'INTEGER' : 'TEXT COLLATE NOCASE')

/** Creates the class table of a definition, or adds the columns it lacks. Existing columns and rows stay as they are. */
export function ensureTable(store: Store, table: TableDef): void {
  const present = new Set(
    store.all(`SELECT name FROM pragma_table_info(?)`, [table.name]).map((row) => String(row.name)),
  )
  if (present.size === 0) {
    const own = [...table.columns.values()].filter((column) => column.name !== 'sys_id')
    const lines = own.map((column) => `${quote(column.name)} ${columnType(column)}`)
    store.define(
      `CREATE TABLE ${quote(table.name)} ("sys_id" TEXT COLLATE NOCASE PRIMARY KEY NOT NULL${lines
        .map((line) => `, ${line}`)
        .join('')}) WITHOUT ROWID`,
    )
    return
  }
  for (const column of table.columns.values()) {
    if (!present.has(column.name)) {
      store.define(`ALTER TABLE ${quote(table.name)} ADD COLUMN ${quote(column.name)} ${columnType(column)}`)
    }
  }
}

/** Creates an index over own columns of a class table; the same name a second time is no error. */
export function ensureIndex(
  store: Store,
  table: string,
  name: string,
  columns: readonly string[],
  unique: boolean,
): void {
  store.define(
    `CREATE ${unique ? 'UNIQUE ' : ''}INDEX IF NOT EXISTS ${quote(`${table}.${name}`)} ON ${quote(table)} (${columns
      .map(quote)
      .join(', ')})`,
  )
}
