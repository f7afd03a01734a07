import type { Row, Value } from '../core.ts'
import { isNumeric } from '../dictionary/types.ts'
import type { GlideQueryCondition } from './condition.ts'
import type { GlideElement } from './element.ts'
import type { GlideEnv } from './env.ts'
import { expose } from './expose.ts'
import { GlideRecord } from './record.ts'
import { type Interval, isInterval, point, trendKey } from './trend.ts'
import { walk } from './walk.ts'

interface Wanted {
  kind: string
  column: string | null
}
interface Group {
  rows: Row[]
  keys: Row
}

/**
 * Counts and sums over records. Without `groupBy` or `setGroup(false)` an aggregate of a column also groups by that
 * column. Results are text.
 */
export class GlideAggregate {
  private readonly query_: GlideRecord
  private readonly wanted: Wanted[] = []
  private readonly groups: string[] = []
  private readonly orders: { column: string; descending: boolean }[] = []
  private readonly havings: { wanted: Wanted; operator: string; value: number }[] = []
  private byAggregate: Wanted | null = null
  private grouping = true
  private window: { from: number; to: number } | undefined
  private trend: { column: string; unit: Interval } | null = null
  private yearIncluded = true
  private found: Group[] = []
  private at = -1

  constructor(
    private readonly env: GlideEnv,
    table: unknown,
  ) {
    this.query_ = new GlideRecord(env, table)
  }

  addAggregate(kind: unknown, column?: unknown): void {
    this.wanted.push({
      kind: String(kind).toUpperCase(),
      column: column === undefined || column === null ? null : String(column),
    })
  }

  addQuery(...args: unknown[]): GlideQueryCondition {
    return this.query_.addQuery(...args)
  }

  addNullQuery(column: unknown): GlideQueryCondition {
    return this.query_.addNullQuery(column)
  }

  addNotNullQuery(column: unknown): GlideQueryCondition {
    return this.query_.addNotNullQuery(column)
  }

  addEncodedQuery(query: unknown): void {
    this.query_.addEncodedQuery(query)
  }

  getEncodedQuery(): string {
    return this.query_.getEncodedQuery()
  }

  getAggregateEncodedQuery(): string {
    const keys = this.found[this.at]?.keys ?? {}
    const own = Object.entries(keys).map(([column, value]) => `${column}=${value ?? ''}`)
    return [this.getEncodedQuery(), ...own].filter((part) => part !== '').join('^')
  }

  /** Of a column, or without one of all records: `addHaving('COUNT', '>', 3)`. */
  addHaving(kind: unknown, ...rest: unknown[]): void {
    const [value, operator, column] = [...rest].reverse()
    this.havings.push({
      wanted: {
        kind: String(kind).toUpperCase(),
        column: column === undefined || column === null ? null : String(column),
      },
      operator: String(operator),
      value: Number(value),
    })
  }

  groupBy(column: unknown): void {
    this.groups.push(String(column))
  }

  setGroup(on: unknown): void {
    this.grouping = on !== false && on !== 'false'
  }

  orderBy(column: unknown): void {
    this.orders.push({ column: String(column), descending: false })
  }

  orderByDesc(column: unknown): void {
    this.orders.push({ column: String(column), descending: true })
  }

  /** Largest first. */
  orderByAggregate(kind: unknown, column?: unknown): void {
    this.byAggregate = { kind: String(kind).toUpperCase(), column: column === undefined ? null : String(column) }
  }

  setAggregateWindow(from: unknown, to: unknown): void {
    this.window = { from: Number(from), to: Number(to) }
  }

  /** Groups by the part of a date that a trend has its points at. */
  addTrend(column: unknown, interval: unknown): void {
    const unit = String(interval).toLowerCase()
    if (isInterval(unit)) this.trend = { column: String(column), unit }
  }

  /** Whether points of a trend tell the year too; they do unless told otherwise. */
  setIntervalYearIncluded(on: unknown): void {
    this.yearIncluded = on !== false && on !== 'false'
  }

  getQuery(): string {
    return this.getEncodedQuery()
  }

  query(): void {
    const columns = this.groupColumns()
    const groups = new Map<string, Group>()
    for (const row of this.query_.matching()) {
      const keys: Row = {}
      for (const column of columns) keys[column] = this.valueAt(row, column)
      if (this.trend) keys[trendKey] = point(row[this.trend.column] ?? null, this.trend.unit, this.yearIncluded)
      const key = JSON.stringify(keys)
      const group = groups.get(key) ?? { rows: [], keys }
      group.rows.push(row)
      groups.set(key, group)
    }
    if (columns.length === 0 && !this.trend && groups.size === 0 && this.isValid())
      groups.set('', { rows: [], keys: {} })
    const kept = [...groups.values()].filter((group) => this.havings.every((having) => this.holds(having, group)))
    this.sort(kept, columns)
    this.found = this.window ? kept.slice(this.window.from, this.window.to) : kept
    this.at = -1
  }

  private groupColumns(): string[] {
    const alone = this.groups.length > 0 || this.trend !== null || !this.grouping
    const named = alone ? this.groups : this.wanted.flatMap((w) => w.column ?? [])
    return [...new Set(named)].filter((column) => walk(this.env, this.query_.table, null, column).column !== undefined)
  }

  private valueAt(row: Row, column: string): Value {
    if (!column.includes('.')) return row[column] ?? null
    const place = walk(this.env, this.query_.table, row, column)
    return place.row?.[place.name] ?? null
  }

  private sort(groups: Group[], columns: string[]): void {
    const grouped = this.trend ? [trendKey, ...columns] : columns
    const orders = this.orders.length > 0 ? this.orders : grouped.map((column) => ({ column, descending: false }))
    groups.sort((a, b) => {
      if (this.byAggregate) {
        const difference = Number(this.compute(this.byAggregate, b)) - Number(this.compute(this.byAggregate, a))
        if (difference !== 0) return difference
      }
      for (const { column, descending } of orders) {
        const order = (a.keys[column] ?? '').localeCompare(b.keys[column] ?? '', undefined, { numeric: true })
        if (order !== 0) return descending ? -order : order
      }
      return 0
    })
  }

  private holds(having: { wanted: Wanted; operator: string; value: number }, group: Group): boolean {
    const value = Number(this.compute(having.wanted, group))
    switch (having.operator) {
      case '>':
        return value > having.value
      case '>=':
        return value >= having.value
      case '<':
        return value < having.value
      case '<=':
        return value <= having.value
      case '!=':
        return value !== having.value
      default:
        return value === having.value
    }
  }

  private compute({ kind, column }: Wanted, group: Group): string | null {
    if (column === null) return kind === 'COUNT' ? String(group.rows.length) : null
    const values = group.rows.map((row) => row[column] ?? null).filter((value) => value !== null)
    if (kind === 'COUNT') return String(values.length)
    if (kind === 'GROUP_CONCAT') return [...values].sort().join(',')
    if (kind === 'GROUP_CONCAT_DISTINCT') return [...new Set(values)].sort().join(',')
    if (values.length === 0) return kind === 'SUM' ? '0' : null
    const numeric = isNumeric(this.env.instance.dictionary.column(this.query_.table, column)?.type ?? '')
    if (!numeric && (kind === 'MIN' || kind === 'MAX')) return [...values].sort().at(kind === 'MIN' ? 0 : -1) ?? null
    return numberText(kind, values.map(Number))
  }

  next(): boolean {
    this.at = Math.min(this.at + 1, this.found.length)
    const group = this.found[this.at]
    this.query_.standOn(group ? group.keys : null)
    return group !== undefined
  }

  _next(): boolean {
    return this.next()
  }

  hasNext(): boolean {
    return this.at + 1 < this.found.length
  }

  /** Null when the aggregate was not asked for. */
  getAggregate(kind: unknown, column?: unknown): string | null {
    const name = column === undefined || column === null ? null : String(column)
    const asked = this.wanted.find((w) => w.kind === String(kind).toUpperCase() && w.column === name)
    const group = this.found[this.at]
    return asked && group ? this.compute(asked, group) : null
  }

  /** Value of a column that is grouped by, `timeref` for the point of a trend; null for others. */
  getValue(column: unknown): Value {
    return this.found[this.at]?.keys[String(column)] ?? null
  }

  getDisplayValue(column: unknown): string | null {
    return this.element(String(column))?.getDisplayValue() ?? null
  }

  element(column: string): GlideElement | null {
    const keys = this.found[this.at]?.keys
    return keys && column in keys ? this.query_.getElement(column) : null
  }

  getRowCount(): number {
    return this.found.length
  }

  getTableName(): string {
    return this.query_.table
  }

  isValid(): boolean {
    return this.query_.isValid()
  }
}

function numberText(kind: string, values: number[]): string | null {
  const sum = values.reduce((total, value) => total + value, 0)
  const mean = sum / values.length
  switch (kind) {
    case 'SUM':
      return String(sum)
    case 'AVG':
      return String(mean)
    case 'MIN':
      return String(Math.min(...values))
    case 'MAX':
      return String(Math.max(...values))
    case 'STDDEV':
      return String(Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length))
    default:
      return null
  }
}

export const exposedAggregate = (env: GlideEnv) =>
  expose(GlideAggregate, {
    name: 'GlideAggregate',
    construct: (args) => new GlideAggregate(env, args[0]),
    methods: [
      '_next',
      'addAggregate',
      'addEncodedQuery',
      'addHaving',
      'addNotNullQuery',
      'addNullQuery',
      'addQuery',
      'addTrend',
      'getAggregate',
      'getAggregateEncodedQuery',
      'getDisplayValue',
      'getEncodedQuery',
      'getQuery',
      'getRowCount',
      'getTableName',
      'getValue',
      'groupBy',
      'hasNext',
      'isValid',
      'next',
      'orderBy',
      'orderByAggregate',
      'orderByDesc',
      'query',
      'setAggregateWindow',
      'setGroup',
      'setIntervalYearIncluded',
    ],
    properties: {
      get: (self, key) => self.element(key) ?? undefined,
      set: () => undefined,
      has: (self, key) => self.element(key) !== null,
      keys: () => [],
    },
  })
