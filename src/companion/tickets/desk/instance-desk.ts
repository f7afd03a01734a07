import { InstanceError } from '../../errors.ts'
import { isObject } from '../../is-object.ts'
import { rowsOf } from '../../servicenow/answers.ts'
import type { BatchResult } from '../../servicenow/batch.ts'
import { tablePath, type InstanceClient, type InstanceRow } from '../../servicenow/client.ts'
import { encodeQuery, type QueryCondition } from '../../servicenow/query.ts'
import type { Exchange, InstanceRequest } from '../../servicenow/transport.ts'

/** Columns that tell how a ticket stands; a table gives those it has. */
export const FOLLOWED = [
  'sys_id',
  'number',
  'correlation_id',
  'state',
  'incident_state',
  'request_state',
  'request',
  'stage',
  'approval',
  'active',
  'close_code',
  'close_notes',
  'sys_updated_on',
  'sys_mod_count',
  'sys_class_name',
]
/** Addresses longer than this are cut by proxies on the way. */
const LONGEST_URL = 2048
/** Reads in one Batch call. */
export const BATCH_READS = 50

export const toRow = (value: Record<string, unknown>): InstanceRow =>
  Object.fromEntries(
    Object.entries(value).map(([name, cell]) => [
      name,
      isObject(cell) ? String(cell['value'] ?? '') : cell === null || cell === undefined ? '' : String(cell as string),
    ]),
  )
export const search = (parameters: Record<string, string>): string =>
  new URLSearchParams({ ...parameters, sysparm_exclude_reference_link: 'true' }).toString()

/** @throws InstanceError when this read of a Batch call failed */
export const batchRows = (table: string, result: BatchResult | undefined): InstanceRow[] => {
  if (result?.status === 200) return rowsOf(table, result.body).map(toRow)
  const status = result?.status ?? 0
  throw new InstanceError(
    `${table}: a read inside a batch failed (HTTP ${status}): ${result?.message ?? 'no answer'}`,
    {
      code: status === 403 ? 'forbidden' : 'server_error',
      status,
      retryable: status !== 403,
    },
  )
}

/** How the ticket service asks an instance: one way for reads, rows by condition, rows by many ids, time. */
export class InstanceDesk {
  protected readonly client: InstanceClient
  protected readonly now: () => number
  #stop: AbortSignal | undefined
  /** How far the instance's clock is ahead of ours, from its last answer; ms. */
  skewMs = 0

  constructor(client: InstanceClient, now: () => number = Date.now) {
    this.client = client
    this.now = now
  }

  /** Ends reading when the signal comes. What is written is finished first. */
  stopAt(signal: AbortSignal): void {
    this.#stop = signal
  }

  protected exchange(request: InstanceRequest): Promise<Exchange> {
    const isRead = request.method === 'GET' && this.#stop !== undefined
    return this.client.transport.exchange(isRead ? { ...request, signal: this.#stop as AbortSignal } : request)
  }

  /** Requests sent since the client was made. */
  get sent(): number {
    return this.client.transport.sent
  }

  /** Requests that the instance put off since the client was made. */
  get throttled(): number {
    return this.client.transport.metrics().throttled
  }

  /** Time of the instance; ms. */
  async serverTime(): Promise<number> {
    const { headers } = await this.exchange({
      method: 'GET',
      path: `${tablePath('sys_user')}?${search({ sysparm_limit: '1', sysparm_fields: 'sys_id' })}`,
    })
    return this.timeOf(headers['date'])
  }

  async call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
    return this.client.call(method, path, body, { repeatable: true })
  }

  protected async rows(
    table: string,
    conditions: readonly QueryCondition[],
    fields: readonly string[],
    order: string,
    limit: number,
  ): Promise<InstanceRow[]> {
    const { body } = await this.exchange({
      method: 'GET',
      path: `${tablePath(table)}?${search({
        sysparm_query: `${encodeQuery(conditions)}^ORDERBY${order}`,
        sysparm_fields: fields.join(','),
        sysparm_limit: String(limit),
      })}`,
    })
    return rowsOf(table, body).map(toRow)
  }

  protected async readMany(table: string, column: string, ids: readonly string[]): Promise<InstanceRow[]> {
    const address = (chunk: readonly string[]): string =>
      `${tablePath(table)}?${search({
        sysparm_query: encodeQuery([{ field: column, operator: 'IN', value: [...chunk] }]),
        sysparm_fields: FOLLOWED.join(','),
        sysparm_limit: '10000',
      })}`
    const fixed = address(['']).length
    // A comma travels as %2C.
    const perChunk = Math.max(1, Math.floor((LONGEST_URL - fixed) / 35))
    const chunks: string[][] = []
    for (let at = 0; at < ids.length; at += perChunk) chunks.push([...ids.slice(at, at + perChunk)])
    if (chunks.length === 1 && chunks[0]) {
      const { body } = await this.exchange({ method: 'GET', path: address(chunks[0]) })
      return rowsOf(table, body).map(toRow)
    }
    const results = await this.client.batch(
      chunks.map((chunk) => ({ method: 'GET' as const, url: address(chunk) })),
      { size: BATCH_READS, bytes: 3_000_000 },
    )
    return results.flatMap((result) => batchRows(table, result))
  }

  protected timeOf(date: string | string[] | undefined): number {
    const told = Date.parse(typeof date === 'string' ? date : '')
    if (Number.isNaN(told)) return this.now()
    this.skewMs = told - this.now()
    return told
  }
}
