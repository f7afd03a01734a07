import type { Row } from '../core.ts'
import { storedTime } from './clock.ts'
import type { DictionaryStore } from '../dictionary/dictionary.ts'
import type { DefinitionRow } from '../dictionary/rows.ts'
import type { ClassTables } from '../store/class-tables.ts'
import { newSysId } from '../store/ids.ts'
import { type Store, quote } from '../store/store.ts'

/** Writes rows past rules and checks: definitions, base records, log entries. */
export interface RawWriter {
  /** Inserts a row with its system columns filled in. */
  insert(table: string, values: Row, by?: string): void
  /** Inserts the row, or updates the one with its id or, failing that, its key. */
  upsert(row: DefinitionRow, isNew: boolean): void
}

export function createRawWriter(
  store: Store,
  dictionary: () => DictionaryStore,
  tables: () => ClassTables,
  now: () => number,
  noted: (table: string) => void,
): RawWriter {
  let defaultsVersion = -1
  const defaults = new Map<string, Row>()

  /** Literal defaults of a table; long ones are templates for editors and of no use in rows made in bulk. */
  function literalDefaults(table: string): Row {
    if (defaultsVersion !== dictionary().version) {
      defaults.clear()
      defaultsVersion = dictionary().version
    }
    const known = defaults.get(table)
    if (known) return known
    const row: Row = {}
    for (const { name, type, defaultValue } of dictionary().columns(table).values()) {
      if (type === 'boolean') row[name] = defaultValue === 'true' || defaultValue === '1' ? '1' : '0'
      else if (defaultValue && defaultValue.length < 100 && !defaultValue.startsWith('javascript:'))
        row[name] = defaultValue
    }
    defaults.set(table, row)
    return row
  }

  function insert(table: string, values: Row, by = 'system'): void {
    const time = storedTime(now())
    const row: Row = {
      ...literalDefaults(table),
      sys_created_on: time,
      sys_created_by: by,
      sys_updated_on: time,
      sys_updated_by: by,
      sys_mod_count: '0',
      ...values,
      sys_id: values.sys_id ?? newSysId(),
    }
    if (dictionary().column(table, 'sys_class_name')) row.sys_class_name = table
    if (dictionary().isA(table, 'sys_metadata')) {
      row.sys_scope = row.sys_scope ?? 'global'
      row.sys_package = row.sys_package ?? row.sys_scope
      row.sys_update_name = row.sys_update_name ?? `${table}_${row.sys_id ?? ''}`
    }
    tables().insert(table, row)
    noted(table)
  }

  function upsert(row: DefinitionRow, isNew: boolean): void {
    const { table, values } = row
    let sysId: string | undefined
    if (store.first(`SELECT 1 AS found FROM ${quote(table)} WHERE "sys_id" = ?`, [values.sys_id ?? null])) {
      sysId = values.sys_id ?? undefined
    } else if (!isNew) {
      const where = row.key.map((column) => `${quote(column)} IS ?`).join(' AND ')
      const known = store.first(
        `SELECT "sys_id" FROM ${quote(table)} WHERE ${where}`,
        row.key.map((column) => values[column] ?? null),
      )
      sysId = known ? String(known.sys_id) : undefined
    }
    if (sysId === undefined) {
      insert(table, { ...row.initial, ...values })
      return
    }
    const stored = tables().read(table, sysId)
    const changes = Object.fromEntries(
      Object.entries(values).filter(([name, value]) => name !== 'sys_id' && value !== (stored?.[name] ?? null)),
    )
    // What says the same already stays untouched: an upgrade must not look like a change of everything.
    if (Object.keys(changes).length === 0) return
    tables().update(table, sysId, changes)
    noted(table)
  }
  return { insert, upsert }
}
