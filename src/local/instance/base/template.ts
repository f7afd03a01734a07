import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TableDefinition } from '../core.ts'
import type { DictionaryStore } from '../dictionary/dictionary.ts'
import { quote, type Store } from '../store/store.ts'
import type { RawWriter } from './bookkeeping.ts'
import { cacheFolder, writeAtomically } from './sdk-tables.ts'

/** Raise when the storage layout changes without a change of the definitions. */
const LAYOUT = 5

/** A base record as the seed part gives it. */
export interface BaseRecord {
  table: string
  values: Record<string, string>
}

/** The scope of everything that no application owns. */
export const GLOBAL_SCOPE: BaseRecord = {
  table: 'sys_scope',
  values: { sys_id: 'global', scope: 'global', name: 'Global', sys_name: 'Global', active: '1', sys_scope: 'global' },
}

/** Names what a base database holds; two with the same name are the same. */
export function baseContent(definitions: readonly TableDefinition[], records: readonly BaseRecord[]): string {
  const content = createHash('sha256').update(String(LAYOUT)).update(JSON.stringify(definitions))
  return content.update(JSON.stringify(records)).digest('hex').slice(0, 24)
}

/**
 * Bytes of a database that holds the base tables and records and nothing else. Building one takes a second or two, so it
 * is kept beside the installed packages under a name that follows from what is in it.
 */
export function templateDatabase(root: string, content: string, build: () => Buffer): Buffer {
  const path = join(cacheFolder(root), `base-${content}.sqlite`)
  if (existsSync(path)) return readFileSync(path)
  const bytes = build()
  writeAtomically(path, bytes)
  return bytes
}

const META = '_meta'

/** Writes down which base content a database has. */
export function markBase(store: Store, content: string): void {
  store.define(`CREATE TABLE IF NOT EXISTS "${META}" ("name" TEXT PRIMARY KEY, "value" TEXT NOT NULL) WITHOUT ROWID`)
  store.run(`INSERT INTO "${META}" VALUES ('base', ?) ON CONFLICT DO UPDATE SET "value" = excluded."value"`, [content])
}

/** Base content of a database, null when it is older than the mark. */
export function baseOf(store: Store): string | null {
  if (!store.first(`SELECT 1 AS found FROM sqlite_master WHERE name = ?`, [META])) return null
  const value = store.first(`SELECT "value" FROM "${META}" WHERE "name" = 'base'`)?.value
  return typeof value === 'string' ? value : null
}

/**
 * Brings an existing database up to the base tables and records of this version: new tables, columns and records are
 * added; what is there stays, with the access that an administrator may have given it.
 */
export function upgradeBase(
  store: Store,
  dictionary: DictionaryStore,
  raw: RawWriter,
  definitions: readonly TableDefinition[],
  records: readonly BaseRecord[],
): void {
  for (const definition of definitions) {
    const known = dictionary.table(definition.name)
    const added = definition.columns.filter((column) => !known?.columns.has(column.name))
    dictionary.define(known ? { ...definition, flags: undefined, label: undefined, columns: added } : definition)
  }
  for (const { table, values } of records) {
    if (!store.first(`SELECT 1 AS found FROM ${quote(table)} WHERE "sys_id" = ?`, [values.sys_id ?? null])) {
      raw.insert(table, values)
    }
  }
}
