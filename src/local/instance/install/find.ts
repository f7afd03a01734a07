import type { Instance, Row, Where } from '../core.ts'

/** Text that stands for an empty value in the key attributes of a package. */
const emptyKey = 'NULL'

/**
 * Stored rows whose columns equal the given texts; `NULL` means empty. Values never pass through encoded text, so a
 * `^` in them cannot change the query. Undefined when the table or one of the columns does not exist.
 */
export function findByKey(instance: Instance, table: string, key: Record<string, string>): Row[] | undefined {
  if (!instance.dictionary.table(table)) return undefined
  const conditions: Where[] = []
  for (const [column, value] of Object.entries(key)) {
    if (!instance.dictionary.column(table, column)) return undefined
    const empty = value === emptyKey || value === ''
    const condition = instance.records.where(table, column, empty ? 'ISEMPTY' : '=', value)
    if (!condition) return undefined
    conditions.push(condition)
  }
  return instance.records.find({ table, where: { kind: 'all', of: conditions }, order: [], invalid: [] })
}
