import type { AggregateAsked, AggregateGroup, Query } from '../core.ts'
import type { DictionaryStore } from '../dictionary/dictionary.ts'
import { isInteger, isNumeric } from '../dictionary/types.ts'
import type { Store } from '../store/store.ts'
import { compile } from './compile.ts'

/**
 * Groups the rows of a query by columns and computes aggregates in the database, so that counting a large table reads
 * no rows. Averages and sums of columns that hold no numbers are null, as are all aggregates of nothing but COUNT.
 */
export function aggregate(
  dictionary: DictionaryStore,
  store: Store,
  query: Query,
  now: number,
  groupBy: readonly string[],
  asked: readonly AggregateAsked[],
): AggregateGroup[] {
  if (!dictionary.table(query.table)) return []
  const names = [...groupBy, ...asked.map(({ column }) => column ?? 'sys_id')]
  const { from, joins, where, values, selected } = compile(dictionary, { ...query, order: [] }, now, names)
  const keys = groupBy.map((_, index) => selected[index]?.text ?? 'NULL')
  const results = asked.map((one, index) => {
    const target = selected[groupBy.length + index]
    if (one.column === null) return 'count(*)'
    return target ? expression(one.kind, target.text, target.column.type) : 'NULL'
  })
  const columns = [
    ...keys.map((text, index) => `${text} AS g${index}`),
    ...results.map((text, i) => `${text} AS a${i}`),
  ]
  const grouping = keys.length > 0 ? ` GROUP BY ${keys.join(', ')}` : ''
  const sql = `SELECT ${columns.join(', ')} FROM ${from} ${joins} WHERE ${where}${grouping}`
  const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))
  return store.all(sql, values).map((row) => ({
    keys: groupBy.map((_, index) => text(row[`g${index}`])),
    results: asked.map(({ kind }, index) => {
      const value = row[`a${index}`]
      if (typeof value !== 'number') return text(value)
      return kind === 'AVG' ? value.toFixed(4) : String(Number(value.toFixed(10)))
    }),
  }))
}

function expression(kind: AggregateAsked['kind'], text: string, type: string): string {
  const number = isNumeric(type) ? (isInteger(type) ? text : `CAST(${text} AS REAL)`) : null
  if (kind === 'COUNT') return `count(${text})`
  if (kind === 'MIN' || kind === 'MAX') return `${kind === 'MIN' ? 'min' : 'max'}(${number ?? text})`
  return number === null ? 'NULL' : `${kind === 'SUM' ? 'sum' : 'avg'}(${number})`
}
