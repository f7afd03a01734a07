import type { Instance, Row, Where } from '../core.ts'

/** Values a column must have: one, or any of several. */
export type Match = Record<string, string | readonly string[]>

/** Most values in one IN list; longer lists are split into several queries. */
const LIST_LIMIT = 500

/**
 * Unchecked read of the rows whose columns have the given values. An empty list matches nothing.
 * @param order columns to sort by, ascending
 */
export function rowsWhere(instance: Instance, table: string, match: Match, order: readonly string[] = []): Row[] {
  const long = Object.entries(match).find(([, wanted]) => typeof wanted !== 'string' && wanted.length > LIST_LIMIT)
  if (long) {
    const [column, wanted] = long
    const rows: Row[] = []
    for (let from = 0; from < wanted.length; from += LIST_LIMIT)
      rows.push(
        ...rowsWhere(instance, table, { ...match, [column]: wanted.slice(from, from + LIST_LIMIT) as string[] }, order),
      )
    return rows
  }
  const of: Where[] = []
  for (const [column, wanted] of Object.entries(match)) {
    if (typeof wanted === 'string') of.push({ kind: 'condition', column, operator: '=', value: wanted })
    else if (wanted.length === 0) return []
    else of.push({ kind: 'condition', column, operator: 'IN', value: wanted.join(',') })
  }
  return instance.records.find({
    table,
    where: { kind: 'all', of },
    order: order.map((column) => ({ column, descending: false })),
    invalid: [],
  })
}

/** Boolean column of a row: columns hold '1' and '0'. */
export const isOn = (row: Row, column: string): boolean => row[column] === '1' || row[column] === 'true'

/** Text of a column, '' when empty. */
export const textOf = (row: Row, column: string): string => row[column] ?? ''

/** Whole number of a column, `otherwise` when empty or no number. */
export function numberOf(row: Row, column: string, otherwise = 0): number {
  const value = Number(row[column] ?? NaN)
  return Number.isFinite(value) ? value : otherwise
}

/** Comma-separated list column. */
export const listOf = (row: Row, column: string): string[] =>
  textOf(row, column)
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

/** Scope name of an application file; 'global' for files of the platform. */
export function scopeOf(instance: Instance, file: Row): string {
  const id = textOf(file, 'sys_scope')
  if (id === '' || id === 'global') return 'global'
  return instance.records.get('sys_scope', id)?.scope ?? 'global'
}
