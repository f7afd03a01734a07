import { InstanceError } from '../errors.ts'
import { isObject } from '../is-object.ts'
import { rowsOf } from './answers.ts'
import { runBatch, type BatchLimits, type BatchRequest, type BatchResult } from './batch.ts'
import { encodeQuery, type QueryCondition } from './query.ts'
import { Transport, type TransportOptions } from './transport.ts'

/** Database values by column name; references are sys_ids, empty is ''. */
export type InstanceRow = Record<string, string>

const PAGE = 1000

/** The one client for everything the companion asks of a ServiceNow instance. */
export class InstanceClient {
  readonly transport: Transport

  constructor(options: TransportOptions) {
    this.transport = new Transport(options)
  }

  get origin(): string {
    return this.transport.origin
  }

  /** One record, or undefined when there is none (or it may not be read: the platform does not tell the difference). */
  async get(table: string, sysId: string, fields: readonly string[]): Promise<InstanceRow | undefined> {
    try {
      const answer = await this.transport.request({
        method: 'GET',
        path: `${tablePath(table)}/${encodeURIComponent(sysId)}?${search({ sysparm_fields: ['sys_id', ...fields].join(',') })}`,
      })
      return toRow(this.#result(answer, table))
    } catch (error) {
      if (error instanceof InstanceError && error.code === 'not_found') return undefined
      throw error
    }
  }

  /**
   * All records that match. Pages by key (sorted by sys_id, each page starts behind the last one), so rows that come or
   * go meanwhile neither repeat nor hide others. Access rules may shorten a page after the limit was applied; therefore
   * the count of matching rows, made before those rules, tells whether more is to come.
   */
  async query(
    table: string,
    conditions: readonly QueryCondition[],
    fields: readonly string[],
    options: { pageSize?: number } = {},
  ): Promise<InstanceRow[]> {
    const pageSize = options.pageSize ?? PAGE
    const rows: InstanceRow[] = []
    for (let after = ''; ;) {
      const keyed =
        after === '' ? conditions : [...conditions, { field: 'sys_id', operator: '>' as const, value: after }]
      const page = await this.#page(table, keyed, fields, pageSize)
      rows.push(...page.rows)
      if (page.matching <= pageSize) return rows
      after = page.rows.at(-1)?.['sys_id'] ?? ''
      if (after === '')
        throw new InstanceError(
          `${this.origin}: ${table} has ${page.matching} matching rows of which a whole page may not be read. Give the integration user read access to them.`,
          { code: 'forbidden', status: 403 },
        )
    }
  }

  async #page(
    table: string,
    conditions: readonly QueryCondition[],
    fields: readonly string[],
    limit: number,
  ): Promise<{ rows: InstanceRow[]; matching: number }> {
    const query = [encodeQuery(conditions), 'ORDERBYsys_id'].filter((part) => part !== '').join('^')
    const { body, headers } = await this.transport.exchange({
      method: 'GET',
      check: (answer) => void rowsOf(`${this.origin}: ${table}`, answer),
      path: `${tablePath(table)}?${search({
        sysparm_query: query,
        sysparm_fields: ['sys_id', ...fields.filter((field) => field !== 'sys_id')].join(','),
        sysparm_limit: String(limit),
        sysparm_suppress_pagination_header: 'true',
      })}`,
    })
    const result = this.#result(body, table)
    // A query over its quota may leave a stray text among the rows.
    if (!Array.isArray(result) || !result.every(isObject)) throw this.#broken(table)
    const rows = result.map(toRow)
    const counted = Number(headers['x-total-count'] ?? Number.NaN)
    const guessed = rows.length < limit ? rows.length : Number.POSITIVE_INFINITY
    return { rows, matching: Number.isInteger(counted) ? counted : guessed }
  }

  /** Creates a record under the sys_id given, which makes the call safe to repeat. */
  async create(table: string, sysId: string, values: InstanceRow): Promise<void> {
    try {
      await this.transport.request({
        method: 'POST',
        path: tablePath(table),
        body: { ...values, sys_id: sysId },
        repeatable: true,
      })
    } catch (error) {
      // A first try may have been carried out without our hearing of it: then the record is there.
      if (
        error instanceof InstanceError &&
        error.status >= 400 &&
        error.status < 500 &&
        (await this.get(table, sysId, []))
      )
        return
      throw error
    }
  }

  async update(table: string, sysId: string, values: InstanceRow): Promise<void> {
    await this.transport.request({
      method: 'PATCH',
      path: `${tablePath(table)}/${encodeURIComponent(sysId)}`,
      body: values,
      repeatable: true,
    })
  }

  /** Deletes a record; one that is gone already counts as deleted. */
  async delete(table: string, sysId: string): Promise<void> {
    try {
      await this.transport.request({
        method: 'DELETE',
        path: `${tablePath(table)}/${encodeURIComponent(sysId)}`,
        repeatable: true,
      })
    } catch (error) {
      if (!(error instanceof InstanceError) || error.code !== 'not_found') throw error
    }
  }

  async batch(requests: readonly BatchRequest[], limits?: BatchLimits): Promise<BatchResult[]> {
    return runBatch(this.transport, requests, limits)
  }

  /**
   * Calls a scripted REST resource and returns what is inside `result`.
   * `repeatable`: the resource may be called again after an unclear answer.
   */
  async call(
    method: 'GET' | 'POST',
    path: string,
    body: unknown,
    options: { repeatable?: boolean; signal?: AbortSignal } = {},
  ): Promise<unknown> {
    const answer = await this.transport.request({ method, path, ...(body === undefined ? {} : { body }), ...options })
    return this.#result(answer, path)
  }

  async close(): Promise<void> {
    await this.transport.close()
  }

  #result(answer: unknown, what: string): unknown {
    if (!isObject(answer) || !('result' in answer)) throw this.#broken(what)
    return answer['result']
  }

  #broken(what: string): InstanceError {
    return new InstanceError(
      `${this.origin}: the answer for ${what} holds no "result". Is something between us and the instance changing answers?`,
      {
        code: 'broken_answer',
      },
    )
  }
}

export const tablePath = (table: string): string => `/api/now/v2/table/${encodeURIComponent(table)}`

const search = (parameters: Record<string, string>): string =>
  new URLSearchParams({ ...parameters, sysparm_exclude_reference_link: 'true' }).toString()

const toRow = (value: unknown): InstanceRow => {
  const row: InstanceRow = {}
  if (!isObject(value)) return row
  for (const [name, cell] of Object.entries(value))
    row[name] = isObject(cell) ? String(cell['value'] ?? '') : cell === null || cell === undefined ? '' : String(cell)
  return row
}
