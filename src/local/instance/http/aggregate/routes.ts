import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor, AggregateAsked, Instance, Query } from '../../core.ts'
import { resolvePath } from '../../query/paths.ts'
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
  /** Text of every aggregate by its key; '' when there was nothing to aggregate. */
  results: ReadonlyMap<string, string>
}

const keyOf = (name: AggregateName, field: string): string => `${name}^${field}`

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
  const compared = asked.having.flatMap(({ field }) => (field === '' ? [] : [field]))
  for (const column of [...asked.groupBy, ...Object.values(asked.fields).flat(), ...compared])
    checkReadable(instance, actor, table.name, column)
  const groups = compute(instance, query, asked)
  if (asked.groupBy.length === 0) return { stats: groups[0] ? statistics(asked, groups[0]) : {} }
  const kept = groups.filter((group) =>
    asked.having.every(({ aggregate: of, field, operator, value }) =>
      compare(numberOf(group.results.get(keyOf(of, field)) ?? ''), operator, Number(value)),
    ),
  )
  sort(asked, query.order, kept)
  return kept.map((group) => ({
    stats: statistics(asked, group),
    groupby_fields: asked.groupBy.map((field, index) =>
      groupField(instance, actor, table.name, field, group.values[index] ?? '', list.display),
    ),
  }))
}

/**
 * What a caller may not read he may not have grouped, added up or compared either: the least value of a column is one.
 * @throws RestError 400 for a name that is no column, 403 for a column he may not read
 */
function checkReadable(instance: Instance, actor: Actor, table: string, name: string): void {
  const path = resolvePath(instance.dictionary, table, name)
  if (!path) throw noColumn(table, name)
  let holder = table
  for (const column of [...path.steps, path.column]) {
    const secret = column.type === 'password' || column.type === 'password2'
    if (secret || !instance.access.allowed(actor, 'read', holder, column.name, null))
      throw new RestError(403, 'Insufficient rights to query records', `${name} of ${table} may not be read`)
    holder = column.reference ?? holder
  }
}

/** Everything the request names, computed by the database in one pass. */
function compute(instance: Instance, query: Query, asked: Request): Group[] {
  const wanted = new Map<string, AggregateAsked>()
  const want = (name: AggregateName, field: string): void => {
    const kind = name.toUpperCase() as AggregateAsked['kind']
    wanted.set(keyOf(name, field), { kind, column: field === '' ? null : field })
  }
  want('count', '')
  for (const name of ['avg', 'min', 'max', 'sum'] as const) for (const field of asked.fields[name]) want(name, field)
  for (const { aggregate: name, field } of asked.having) want(name, field)
  for (const { aggregate: name, field } of asked.orderBy) if (name) want(name, field)
  const keys = [...wanted.keys()]
  return instance.records.aggregate(query, asked.groupBy, [...wanted.values()]).map((group) => ({
    values: group.keys.map((value) => value ?? ''),
    results: new Map(keys.map((key, index) => [key, group.results[index] ?? ''])),
  }))
}

const noColumn = (table: string, column: string): RestError =>
  new RestError(400, 'Invalid field', `${column} is no field of ${table}`)

function groupField(
  instance: Instance,
  actor: Actor,
  table: string,
  field: string,
  stored: string,
  display: string,
): JsonObject {
  const isFlag = resolvePath(instance.dictionary, table, field)?.column.type === 'boolean'
  const value = isFlag && stored !== '' ? String(stored === '1') : stored
  if (display === 'false' || field.includes('.')) return { field, value }
  const shown = instance.records.displayValue(table, field, { [field]: stored || null }, actor.session)
  return display === 'true' ? { field, value: shown } : { field, value, display_value: shown }
}

function statistics(asked: Request, group: Group): JsonObject {
  const stats: JsonObject = {}
  if (asked.count) stats.count = group.results.get(keyOf('count', '')) ?? '0'
  for (const name of ['avg', 'min', 'max', 'sum'] as const) {
    if (asked.fields[name].length === 0) continue
    stats[name] = Object.fromEntries(
      asked.fields[name].map((field) => [field, group.results.get(keyOf(name, field)) ?? '']),
    )
  }
  return stats
}

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

/** By `sysparm_order_by`, else as the query orders by columns that are grouped by, else by those columns. */
function sort(asked: Request, ordered: Query['order'], groups: Group[]): void {
  const grouped = asked.groupBy.map((column) => ({ column, descending: false }))
  const named = ordered.filter(({ column }) => asked.groupBy.includes(column))
  const order =
    asked.orderBy.length > 0
      ? asked.orderBy
      : [...named, ...grouped].map(({ column, descending }) => ({ aggregate: null, field: column, descending }))
  groups.sort((a, b) => {
    for (const { aggregate: name, field, descending } of order) {
      const index = asked.groupBy.indexOf(field)
      const result = (group: Group): number => Number(name ? group.results.get(keyOf(name, field)) : 0) || 0
      const difference = name
        ? result(a) - result(b)
        : (a.values[index] ?? '').localeCompare(b.values[index] ?? '', undefined, { numeric: true })
      if (difference !== 0) return descending ? -difference : difference
    }
    return 0
  })
}
