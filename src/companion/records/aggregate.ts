import { InstanceError } from '../errors.ts'
import { isObject } from '../is-object.ts'
import type { InstanceClient } from '../servicenow/client.ts'

export interface AggregateOptions {
  query?: string
  count?: boolean
  avg?: readonly string[]
  min?: readonly string[]
  max?: readonly string[]
  sum?: readonly string[]
  groupBy?: readonly string[]
  /** For instance `count^state^>^5`. */
  having?: readonly string[]
  /** For instance `COUNT^DESC` or `state^DESC`. */
  orderBy?: readonly string[]
  /** Groups also as people see them. */
  labels?: boolean
  signal?: AbortSignal | undefined
}
export interface AggregateRow {
  /** Value of each grouping column. */
  groups: { field: string; value: string; label: string }[]
  count: number | undefined
  avg: Record<string, string>
  min: Record<string, string>
  max: Record<string, string>
  sum: Record<string, string>
}

const texts = (value: unknown): Record<string, string> =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one ?? '')])) : {}

/** Statistics computed by the instance; one row without grouping, one per group with it. Numbers come as text. */
export const aggregate = async (
  client: InstanceClient,
  table: string,
  options: AggregateOptions,
): Promise<AggregateRow[]> => {
  const parameters = new URLSearchParams()
  const list = (name: string, values: readonly string[] | undefined): void => {
    if (values && values.length > 0) parameters.set(name, values.join(','))
  }
  if (options.query) parameters.set('sysparm_query', options.query)
  if (options.count ?? true) parameters.set('sysparm_count', 'true')
  for (const name of ['avg', 'min', 'max', 'sum'] as const) list(`sysparm_${name}_fields`, options[name])
  list('sysparm_group_by', options.groupBy)
  list('sysparm_having', options.having)
  list('sysparm_order_by', options.orderBy)
  if (options.labels) parameters.set('sysparm_display_value', 'all')
  const body = await client.transport.request({
    method: 'GET',
    path: `/api/now/v1/stats/${encodeURIComponent(table)}?${parameters.toString()}`,
    signal: options.signal,
  })
  const result = isObject(body) ? body['result'] : undefined
  // One object without grouping, a list of them with it.
  const rows = Array.isArray(result) ? (result as unknown[]) : [result]
  if (!rows.every(isObject))
    throw new InstanceError(`${client.origin}: the Aggregate API answered without a result for ${table}.`, {
      code: 'broken_answer',
    })
  return rows.map(toAggregate)
}

const toAggregate = (row: Record<string, unknown>): AggregateRow => {
  const stats = isObject(row['stats']) ? row['stats'] : {}
  const groups = Array.isArray(row['groupby_fields']) ? (row['groupby_fields'] as unknown[]).filter(isObject) : []
  return {
    groups: groups.map((group) => ({
      field: String(group['field'] ?? ''),
      value: String(group['value'] ?? ''),
      label: String(group['display_value'] ?? group['value'] ?? ''),
    })),
    count: stats['count'] === undefined ? undefined : Number(stats['count']),
    avg: texts(stats['avg']),
    min: texts(stats['min']),
    max: texts(stats['max']),
    sum: texts(stats['sum']),
  }
}
