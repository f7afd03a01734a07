import { rowsOf } from '../../servicenow/answers.ts'
import { tablePath, type InstanceClient } from '../../servicenow/client.ts'
import { DISPLAY_PARAMETER, type DisplayMode } from '../values.ts'

export interface PageRequest {
  table: string
  /** Encoded query with its ordering. */
  query: string
  /** Columns; empty for all. */
  fields: readonly string[]
  display: DisplayMode
  view?: string | undefined
  excludeLinks?: boolean | undefined
  limit: number
  offset?: number
  /** Ask how many rows match, which costs the instance another query. */
  counted: boolean
  /** Error codes to hand out at once instead of asking again. */
  giveUpOn?: readonly string[]
  signal?: AbortSignal | undefined
}
export interface Page {
  rows: Record<string, unknown>[]
  /** Rows that match, before access rules; undefined when not asked or not told. */
  matching: number | undefined
  /** Milliseconds from sending the request to the end of its answer. */
  ms: number
  /** Characters of the answer. */
  length: number
}

/** One page of a table, as a list of objects and nothing else. */
export const readPage = async (client: InstanceClient, request: PageRequest): Promise<Page> => {
  const what = `${client.origin}: ${request.table}`
  const parameters: Record<string, string> = {
    sysparm_query: request.query,
    sysparm_limit: String(request.limit),
    sysparm_exclude_reference_link: String(request.excludeLinks ?? true),
    sysparm_suppress_pagination_header: 'true',
    sysparm_display_value: DISPLAY_PARAMETER[request.display],
    ...(request.fields.length > 0 ? { sysparm_fields: request.fields.join(',') } : {}),
    ...(request.view ? { sysparm_view: request.view } : {}),
    ...(request.offset ? { sysparm_offset: String(request.offset) } : {}),
    ...(request.counted ? {} : { sysparm_no_count: 'true' }),
  }
  const { body, headers, ms, length } = await client.transport.exchange({
    method: 'GET',
    path: `${tablePath(request.table)}?${new URLSearchParams(parameters).toString()}`,
    check: (answer) => void rowsOf(what, answer),
    ...(request.giveUpOn ? { giveUpOn: request.giveUpOn } : {}),
    signal: request.signal,
  })
  const total = headers['x-total-count']
  const matching = request.counted && typeof total === 'string' && /^\d+$/.test(total) ? Number(total) : undefined
  return { rows: rowsOf(what, body), matching, ms, length }
}
