import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor, Instance, Row } from '../../core.ts'
import { queryOf } from '../body.ts'
import type { Json, JsonObject } from '../body.ts'
import type { ServerContext } from '../context.ts'
import { RestError } from '../errors.ts'
import { openTable } from '../table/routes.ts'
import { readList } from '../table/params.ts'
import { buildQuery } from '../table/query.ts'

const functions = ['count', 'avg', 'min', 'max', 'sum'] as const
type AggregateName = (typeof functions)[number]

/** `/api/now/[v1/]stats/{table}`. */
export function registerAggregateApi(app: FastifyInstance, context: ServerContext): void {
  for (const base of ['/api/now/stats', '/api/now/v1/stats', '/api/now/v2/stats'])
    app.get<{ Params: { table: string } }>(`${base}/:table`, async (request) => ({
      result: aggregate(context, request, request.params.table),
    }))
}

interface Request {
  count: boolean
  fields: Record<Exclude<AggregateName, 'count'>, string[]>
  groupBy: string[]
  having: { aggregate: AggregateName; field: string; operator: string; value: string }[]
  orderBy: { aggregate: AggregateName | null; field: string; descending: boolean }[]
}
interface Group {
  values: string[]
  rows: Row[]
  stats: JsonObject
}

const names = (text: string | null): string[] =>
  (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

function readRequest(params: URLSearchParams): Request {
  return {
    count: params.get('sysparm_count')?.toLowerCase() === 'true',
    fields: {
      avg: names(params.get('sysparm_avg_fields')),
      min: names(params.get('sysparm_min_fields')),
      max: names(params.get('sysparm_max_fields')),
      sum: names(params.get('sysparm_sum_fields')),
    },
    groupBy: names(params.get('sysparm_group_by')),
    having: names(params.get('sysparm_having')).map((text) => {
      const [aggregateName = '', field = '', operator = '', value = ''] = text.split('^')
      return { aggregate: functionOf(aggregateName), field, operator, value }
    }),
    orderBy: names(params.get('sysparm_order_by')).map((text) => {
      const parts = text.split('^')
      const descending = parts.at(-1)?.toUpperCase() === 'DESC'
      if (descending) parts.pop()
      const [first = '', second] = parts
      const known = functions.find((name) => name === first.toLowerCase())
      return known
        ? { aggregate: known, field: second ?? '', descending }
        : { aggregate: null, field: first, descending }
    }),
  }
}

function functionOf(text: string): AggregateName {
  const known = functions.find((name) => name === text.toLowerCase())
  if (!known) throw new RestError(400, 'Invalid parameter', `${text} in sysparm_having is no aggregate`)
  return known
}

function aggregate(context: ServerContext, request: FastifyRequest, name: string): Json {
  const { instance } = context
  const { actor, table } = openTable(context, request, name)
  if (!instance.access.allowed(actor, 'read', table.name, undefined, null))
    throw new RestError(403, 'Insufficient rights to query records', null)
  const search = queryOf(request)
  const list = readList(search)
  const asked = readRequest(search)
  const query = buildQuery(instance, actor, table.name, list)
  for (const column of [...asked.groupBy, ...Object.values(asked.fields).flat()])
    if (!instance.dictionary.column(table.name, column.split('.')[0] ?? '')) throw noColumn(table.name, column)
  // A plain count needs no rows.
  if (asked.groupBy.length === 0 && Object.values(asked.fields).every((fields) => fields.length === 0))
    return { stats: asked.count ? { count: String(instance.records.count(query)) } : {} }
  const rows = instance.records.find(query)
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const values = asked.groupBy.map((column) => valueAt(instance, table.name, row, column))
    const key = JSON.stringify(values)
    const group = groups.get(key) ?? { values, rows: [], stats: {} }
    group.rows.push(row)
    groups.set(key, group)
  }
  if (asked.groupBy.length === 0) {
    const group = groups.get('[]') ?? { values: [], rows: [], stats: {} }
    return { stats: statistics(instance, table.name, asked, group.rows) }
  }
  const result = [...groups.values()]
  for (const group of result) group.stats = statistics(instance, table.name, asked, group.rows)
  const kept = result.filter((group) =>
    asked.having.every((having) =>
      compare(
        numberOf(computed(instance, table.name, having.aggregate, having.field, group.rows)),
        having.operator,
        Number(having.value),
      ),
    ),
  )
  sort(instance, table.name, asked, kept)
  return kept.map((group) => ({
    stats: group.stats,
    groupby_fields: asked.groupBy.map((field, index) =>
      groupField(instance, actor, table.name, field, group, index, list.display),
    ),
  }))
}

const noColumn = (table: string, column: string): RestError =>
  new RestError(400, 'Invalid field', `${column} is no field of ${table}`)

function groupField(
  instance: Instance,
  actor: Actor,
  table: string,
  field: string,
  group: Group,
  index: number,
  display: string,
): JsonObject {
  const value = group.values[index] ?? ''
  const row = group.rows[0]
  if (display === 'false' || !row || field.includes('.')) return { field, value }
  const shown = instance.records.displayValue(table, field, row, actor.session)
  return display === 'true' ? { field, value: shown } : { field, value, display_value: shown }
}

function valueAt(instance: Instance, table: string, row: Row, path: string): string {
  const [name = '', ...rest] = path.split('.')
  const column = instance.dictionary.column(table, name)
  const value = row[name] ?? ''
  if (rest.length > 0) {
    const target = column?.reference && value ? instance.records.get(column.reference, value) : null
    return target && column?.reference ? valueAt(instance, column.reference, target, rest.join('.')) : ''
  }
  return column?.type === 'boolean' ? (value === '1' ? 'true' : 'false') : value
}

function statistics(instance: Instance, table: string, asked: Request, rows: Row[]): JsonObject {
  const stats: JsonObject = {}
  if (asked.count) stats.count = String(rows.length)
  for (const name of ['avg', 'min', 'max', 'sum'] as const) {
    if (asked.fields[name].length === 0) continue
    const values: JsonObject = {}
    for (const field of asked.fields[name]) values[field] = computed(instance, table, name, field, rows)
    stats[name] = values
  }
  return stats
}

/** One aggregate as text: averages with four decimals, nothing to aggregate gives ''. */
function computed(instance: Instance, table: string, name: AggregateName, field: string, rows: Row[]): string {
  const values = rows
    .map((row) => (field === '' ? 'x' : valueAt(instance, table, row, field)))
    .filter((value) => value !== '')
  if (name === 'count') return String(values.length)
  if (values.length === 0) return ''
  const numbers = values.map(Number)
  const numeric = numbers.every((value) => !Number.isNaN(value))
  if (name === 'min' || name === 'max') {
    if (numeric) return plain(numbers.reduce((a, b) => (name === 'min' ? Math.min(a, b) : Math.max(a, b))))
    return values.reduce((a, b) => (a < b === (name === 'min') ? a : b))
  }
  const sum = numbers.filter((value) => !Number.isNaN(value)).reduce((a, b) => a + b, 0)
  return name === 'sum' ? plain(sum) : (sum / values.length).toFixed(4)
}

const plain = (value: number): string => String(Number(value.toFixed(10)))
const numberOf = (text: string): number => (text === '' ? Number.NaN : Number(text))

function compare(value: number, operator: string, limit: number): boolean {
  switch (operator) {
    case '=':
      return value === limit
    case '!=':
      return value !== limit
    case '>':
      return value > limit
    case '>=':
      return value >= limit
    case '<':
      return value < limit
    case '<=':
      return value <= limit
    default:
      throw new RestError(400, 'Invalid parameter', `${operator} in sysparm_having is no comparison`)
  }
}

function sort(instance: Instance, table: string, asked: Request, groups: Group[]): void {
  const order =
    asked.orderBy.length > 0
      ? asked.orderBy
      : asked.groupBy.map((field) => ({ aggregate: null, field, descending: false }))
  groups.sort((a, b) => {
    for (const { aggregate: name, field, descending } of order) {
      const index = asked.groupBy.indexOf(field)
      const difference = name
        ? (Number(computed(instance, table, name, field, a.rows)) || 0) -
          (Number(computed(instance, table, name, field, b.rows)) || 0)
        : (a.values[index] ?? '').localeCompare(b.values[index] ?? '')
      if (difference !== 0) return descending ? -difference : difference
    }
    return 0
  })
}
