import { InstanceError } from '../errors.ts'
import { isObject } from '../is-object.ts'
import type { InstanceClient } from '../servicenow/client.ts'

/** Rows that match, as the Aggregate API counts them: without the access rules of single rows. */
export const countRows = async (
  client: InstanceClient,
  table: string,
  query: string,
  signal?: AbortSignal,
): Promise<number> => {
  const stats = await aggregateOne(client, table, { sysparm_query: withoutOrder(query), sysparm_count: 'true' }, signal)
  return countOf(client, table, stats)
}

/** Rows that match, and the latest value of a date column among them ('' for none), in one request. */
export const countWithLatest = async (
  client: InstanceClient,
  table: string,
  query: string,
  field: string,
  signal?: AbortSignal,
): Promise<{ count: number; latest: string }> => {
  const stats = await aggregateOne(
    client,
    table,
    { sysparm_query: withoutOrder(query), sysparm_count: 'true', sysparm_max_fields: field },
    signal,
  )
  return { count: countOf(client, table, stats), latest: maxOf(stats, field) }
}

/** Latest value of a date column, '' for an empty table. */
export const latest = async (
  client: InstanceClient,
  table: string,
  query: string,
  field: string,
  signal?: AbortSignal,
): Promise<string> => {
  const stats = await aggregateOne(
    client,
    table,
    { sysparm_query: withoutOrder(query), sysparm_max_fields: field },
    signal,
  )
  return maxOf(stats, field)
}

const countOf = (client: InstanceClient, table: string, stats: Record<string, unknown>): number => {
  const count = Number(stats['count'])
  if (!Number.isInteger(count))
    throw new InstanceError(`${client.origin}: the count of ${table} is no number.`, {
      code: 'broken_answer',
      retryable: true,
    })
  return count
}

const maxOf = (stats: Record<string, unknown>, field: string): string => {
  const most = stats['max']
  return isObject(most) ? String(most[field] ?? '') : ''
}

const withoutOrder = (query: string): string => query.replace(/(^|\^)ORDERBY(DESC)?[\w.]+/g, '')

const aggregateOne = async (
  client: InstanceClient,
  table: string,
  parameters: Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<Record<string, unknown>> => {
  const body = await client.transport.request({
    method: 'GET',
    path: `/api/now/v1/stats/${encodeURIComponent(table)}?${new URLSearchParams(parameters).toString()}`,
    signal,
  })
  const result = isObject(body) ? body['result'] : undefined
  const stats = isObject(result) ? result['stats'] : undefined
  if (!isObject(stats))
    throw new InstanceError(`${client.origin}: the Aggregate API answered without statistics for ${table}.`, {
      code: 'broken_answer',
      retryable: true,
    })
  return stats
}
