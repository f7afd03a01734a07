import type { InstanceClient } from './client.ts'

/** Columns of the user who signs in, '' for what may not be read; undefined when the user may not be read at all. */
export const signedInUser = async (
  client: InstanceClient,
  columns: readonly string[],
): Promise<Record<string, string> | undefined> => {
  const body = await client.transport.request({
    method: 'GET',
    path: `/api/now/v2/table/sys_user?sysparm_query=sys_id%3Djavascript%3Ags.getUserID()&sysparm_fields=${columns.join(',')}&sysparm_limit=1`,
  })
  const result = typeof body === 'object' && body !== null && 'result' in body ? body.result : undefined
  const row: unknown = Array.isArray(result) ? result[0] : undefined
  if (typeof row !== 'object' || row === null) return undefined
  const values = row as Record<string, unknown>
  return Object.fromEntries(columns.map((name) => [name, typeof values[name] === 'string' ? values[name] : '']))
}
