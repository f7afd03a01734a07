import { InstanceError } from '../errors.ts'
import type { Secret } from '../secrets.ts'
import { InstanceClient, tablePath, type InstanceRow } from '../servicenow/client.ts'
import { rowsOf } from '../servicenow/answers.ts'
import type { BatchResult } from '../servicenow/batch.ts'
import { encodeQuery, type QueryCondition } from '../servicenow/query.ts'
import type { Exchange, InstanceRequest } from '../servicenow/transport.ts'

/** Columns that tell how a ticket stands; a table gives those it has. */
const FOLLOWED = [
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
const BATCH_READS = 50

export interface MadeTicket {
  table: string
  sysId: string
  number: string
  modCount: number
  state: string
  /** Every column that was asked for, as stored. */
  row: InstanceRow
}
export interface Changes {
  rows: InstanceRow[]
  /** Time of the instance when the reading began; ms. */
  serverTime: number
}
export interface OrderedItem {
  requestSysId: string
  requestNumber: string
}
export type Presence = 'there' | 'gone' | 'hidden'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const toRow = (value: Record<string, unknown>): InstanceRow =>
  Object.fromEntries(
    Object.entries(value).map(([name, cell]) => [
      name,
      isObject(cell) ? String(cell['value'] ?? '') : cell === null || cell === undefined ? '' : String(cell as string),
    ]),
  )
const search = (parameters: Record<string, string>): string =>
  new URLSearchParams({ ...parameters, sysparm_exclude_reference_link: 'true' }).toString()

/** @throws InstanceError when this read of a Batch call failed */
const batchRows = (table: string, result: BatchResult | undefined): InstanceRow[] => {
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

/** All that the ticket service asks of an instance. */
export class TicketDesk {
  readonly #client: InstanceClient
  readonly #now: () => number
  #stop: AbortSignal | undefined
  /** How far the instance's clock is ahead of ours, from its last answer; ms. */
  skewMs = 0

  constructor(client: InstanceClient, now: () => number = Date.now) {
    this.#client = client
    this.#now = now
  }

  /** Ends reading when the signal comes. What is written is finished first. */
  stopAt(signal: AbortSignal): void {
    this.#stop = signal
  }

  #exchange(request: InstanceRequest): Promise<Exchange> {
    const isRead = request.method === 'GET' && this.#stop !== undefined
    return this.#client.transport.exchange(isRead ? { ...request, signal: this.#stop as AbortSignal } : request)
  }

  /** Requests sent since the client was made. */
  get sent(): number {
    return this.#client.transport.sent
  }

  /** One POST, never repeated on an unclear answer: that is for the caller, who can ask first. */
  async create(table: string, values: Readonly<Record<string, string>>): Promise<MadeTicket> {
    const columns = [
      ...new Set(['sys_id', 'number', 'state', 'sys_class_name', 'sys_mod_count', ...Object.keys(values)]),
    ]
    const { body } = await this.#exchange({
      method: 'POST',
      path: `${tablePath(table)}?${search({ sysparm_fields: columns.join(',') })}`,
      body: values,
      repeatable: false,
      // A request dropped from a full queue looks like one that will still be carried out.
      giveUpOn: ['queue_full'],
    })
    return this.#made(table, isObject(body) ? body['result'] : undefined)
  }

  /** Requests that the instance put off since the client was made. */
  get throttled(): number {
    return this.#client.transport.metrics().throttled
  }

  /** Tickets that carry the key, oldest first. */
  async findByKey(table: string, key: string, label: string): Promise<MadeTicket[]> {
    const rows = await this.#rows(
      table,
      [
        { field: 'correlation_id', operator: '=', value: key },
        { field: 'correlation_display', operator: '=', value: label },
      ],
      ['sys_id', 'number', 'state', 'sys_class_name', 'sys_mod_count', 'sys_created_on', 'request'],
      'sys_created_on',
      2,
    )
    return rows.map((row) => this.#made(table, row))
  }

  /**
   * Tickets with our label that changed in the last `seconds` (by the instance's clock). The window is relative, so it
   * means the same whatever time zone the integration user is in; pages follow sys_id, so rows of one and the same second
   * are neither lost nor seen twice at a page border. What changes while it reads is in the next window.
   */
  async changed(table: string, label: string, seconds: number, pageSize: number): Promise<Changes> {
    const minutes = Math.max(1, Math.ceil(seconds / 60))
    const rows: InstanceRow[] = []
    let serverTime = 0
    for (let after = ''; ;) {
      const query = [
        encodeQuery([{ field: 'correlation_display', operator: '=', value: label }]),
        `sys_updated_onRELATIVEGE@minute@ago@${minutes}`,
        ...(after === '' ? [] : [encodeQuery([{ field: 'sys_id', operator: '>', value: after }])]),
        'ORDERBYsys_id',
      ].join('^')
      const path = `${tablePath(table)}?${search({
        sysparm_query: query,
        sysparm_fields: FOLLOWED.join(','),
        sysparm_limit: String(pageSize),
        sysparm_suppress_pagination_header: 'true',
      })}`
      const { body, headers } = await this.#exchange({ method: 'GET', path })
      serverTime ||= this.#serverTime(headers['date'])
      const page = rowsOf(table, body).map(toRow)
      rows.push(...page)
      // Access rules shorten a page after its limit was applied; the count was made before them.
      const counted = Number(headers['x-total-count'] ?? Number.NaN)
      const more = Number.isInteger(counted) ? counted > pageSize : page.length >= pageSize
      after = page.at(-1)?.['sys_id'] ?? ''
      if (!more) return { rows, serverTime }
      if (after === '')
        throw new InstanceError(
          `${table}: a whole page of changed tickets may not be read. Give the integration user read access to them.`,
          { code: 'forbidden', status: 403 },
        )
    }
  }

  /** Tickets by sys_id, as many in one call as addresses and the Batch API allow. */
  async byIds(table: string, ids: readonly string[]): Promise<InstanceRow[]> {
    return this.#readMany(table, 'sys_id', ids)
  }

  /** Requested items of requests. */
  async itemsOf(requests: readonly string[]): Promise<InstanceRow[]> {
    return this.#readMany('sc_req_item', 'request', requests)
  }

  /** Whether a ticket that a list did not show is there. */
  async presence(table: string, sysId: string): Promise<Presence> {
    try {
      const { body } = await this.#exchange({
        method: 'GET',
        path: `${tablePath(table)}/${encodeURIComponent(sysId)}?${search({ sysparm_fields: 'sys_id' })}`,
      })
      const result = isObject(body) ? body['result'] : undefined
      return isObject(result) && result['sys_id'] === sysId ? 'there' : 'hidden'
    } catch (error) {
      if (!(error instanceof InstanceError)) throw error
      if (error.code === 'not_found') return 'gone'
      if (error.code === 'forbidden') return 'hidden'
      throw error
    }
  }

  /** Orders a catalog item. Never repeated on an unclear answer. */
  async orderItem(
    item: string,
    requestedFor: string,
    variables: Readonly<Record<string, string>>,
  ): Promise<OrderedItem> {
    const { body } = await this.#exchange({
      method: 'POST',
      path: `/api/sn_sc/servicecatalog/items/${encodeURIComponent(item)}/order_now`,
      body: { sysparm_quantity: '1', sysparm_requested_for: requestedFor, variables },
      repeatable: false,
      giveUpOn: ['queue_full'],
    })
    const result = isObject(body) && isObject(body['result']) ? body['result'] : {}
    const requestSysId = result['request_id'] ?? result['sys_id']
    const requestNumber = result['request_number'] ?? result['number']
    if (typeof requestSysId !== 'string' || typeof requestNumber !== 'string')
      throw new InstanceError(
        `${this.#client.origin}: the order of catalog item ${item} was answered without a request.`,
        {
          code: 'broken_answer',
        },
      )
    return { requestSysId, requestNumber }
  }

  /** Requested items of one catalog item for one person that carry no key and are not older than `seconds`. */
  async unlabelledItems(item: string, requestedFor: string, seconds: number): Promise<InstanceRow[]> {
    const query = [
      encodeQuery([
        { field: 'cat_item', operator: '=', value: item },
        { field: 'requested_for', operator: '=', value: requestedFor },
        { field: 'correlation_id', operator: 'ISEMPTY' },
      ]),
      `sys_created_onRELATIVEGE@minute@ago@${Math.max(1, Math.ceil(seconds / 60))}`,
      'opened_byDYNAMIC90d1921e5f510100a9ad2572f2b477fe',
      'ORDERBYsys_created_on',
    ].join('^')
    const { body } = await this.#exchange({
      method: 'GET',
      path: `${tablePath('sc_req_item')}?${search({
        sysparm_query: query,
        sysparm_fields: 'sys_id,number,state,sys_mod_count,sys_class_name,request,request.number',
        sysparm_limit: '3',
      })}`,
    })
    return rowsOf('sc_req_item', body).map(toRow)
  }

  /** Requested items of a catalog item with a variable that has this value. */
  async itemsByAnswer(item: string, value: string): Promise<InstanceRow[]> {
    const rows = await this.#rows(
      'sc_item_option_mtom',
      [
        { field: 'request_item.cat_item', operator: '=', value: item },
        { field: 'sc_item_option.value', operator: '=', value },
      ],
      ['request_item.request', 'request_item.request.number'],
      'sys_created_on',
      3,
    )
    return rows.map((row) => ({
      request: row['request_item.request'] ?? '',
      'request.number': row['request_item.request.number'] ?? '',
    }))
  }

  /** Table of a task, whatever class it is now; undefined when it is none (any more). */
  async classOf(sysId: string): Promise<string | undefined> {
    const row = await this.#client.get('task', sysId, ['sys_class_name'])
    return row?.['sys_class_name']
  }

  async update(table: string, sysId: string, values: Readonly<Record<string, string>>): Promise<void> {
    await this.#client.update(table, sysId, values)
  }

  /** Text file at a ticket. */
  async attach(table: string, sysId: string, name: string, text: string): Promise<void> {
    const parameters = new URLSearchParams({ table_name: table, table_sys_id: sysId, file_name: name })
    await this.#exchange({
      method: 'POST',
      path: `/api/now/attachment/file?${parameters.toString()}`,
      raw: text,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }

  async hasAttachment(sysId: string, name: string): Promise<boolean> {
    const conditions: QueryCondition[] = [
      { field: 'table_sys_id', operator: '=', value: sysId },
      { field: 'file_name', operator: '=', value: name },
    ]
    return (await this.#rows('sys_attachment', conditions, ['sys_id'], 'sys_id', 1)).length > 0
  }

  /** Active and inactive users whose column has exactly this value. */
  async usersBy(column: string, value: string): Promise<InstanceRow[]> {
    return this.#rows('sys_user', [{ field: column, operator: '=', value }], ['sys_id', 'active', column], 'sys_id', 3)
  }

  /** Choices of a column, inherited ones too. Empty when they may not be read. */
  async choices(tables: readonly string[], column: string): Promise<InstanceRow[]> {
    try {
      return await this.#client.query(
        'sys_choice',
        [
          { field: 'name', operator: 'IN', value: [...tables] },
          { field: 'element', operator: '=', value: column },
          { field: 'inactive', operator: '=', value: 'false' },
        ],
        ['name', 'value', 'label', 'language'],
      )
    } catch (error) {
      if (error instanceof InstanceError && (error.code === 'forbidden' || error.code === 'not_found')) return []
      throw error
    }
  }

  /** Newest comment of a ticket, '' when there is none to be read. */
  async newestComment(sysId: string): Promise<string> {
    try {
      const rows = await this.#rows(
        'sys_journal_field',
        [
          { field: 'element_id', operator: '=', value: sysId },
          { field: 'element', operator: '=', value: 'comments' },
        ],
        ['value', 'sys_created_on'],
        'DESCsys_created_on',
        1,
      )
      return (rows[0]?.['value'] ?? '').slice(0, 1000)
    } catch (error) {
      if (error instanceof InstanceError && error.code === 'forbidden') return ''
      throw error
    }
  }

  /** All tickets with our label, for a comparison with our links. */
  async labelled(table: string, label: string): Promise<InstanceRow[]> {
    return this.#client.query(
      table,
      [{ field: 'correlation_display', operator: '=', value: label }],
      ['number', 'correlation_id', 'active'],
    )
  }

  /**
   * All rows by pages that follow sys_id, with a proof that none is missing: as many as the instance counted.
   * @throws InstanceError (code `incomplete`)
   */
  async allRows(table: string, columns: readonly string[], filter: string, pageSize: number): Promise<InstanceRow[]> {
    const rows: InstanceRow[] = []
    for (let after = ''; ;) {
      const query = [
        ...(filter === '' ? [] : [filter]),
        ...(after === '' ? [] : [encodeQuery([{ field: 'sys_id', operator: '>', value: after }])]),
        'ORDERBYsys_id',
      ].join('^')
      const { body, headers } = await this.#exchange({
        method: 'GET',
        path: `${tablePath(table)}?${search({
          sysparm_query: query,
          sysparm_fields: columns.join(','),
          sysparm_limit: String(pageSize),
          sysparm_suppress_pagination_header: 'true',
        })}`,
      })
      const page = rowsOf(table, body).map(toRow)
      rows.push(...page)
      const counted = Number(headers['x-total-count'] ?? Number.NaN)
      if (Number.isInteger(counted) && page.length < Math.min(counted, pageSize))
        throw new InstanceError(
          `${table}: ${Math.min(counted, pageSize) - page.length} matching row(s) may not be read. Give the integration user read access to them, or narrow the filter.`,
          { code: 'incomplete' },
        )
      after = page.at(-1)?.['sys_id'] ?? ''
      if (page.length < pageSize || after === '') return rows
    }
  }

  /** Time of the instance; ms. */
  async serverTime(): Promise<number> {
    const { headers } = await this.#exchange({
      method: 'GET',
      path: `${tablePath('sys_user')}?${search({ sysparm_limit: '1', sysparm_fields: 'sys_id' })}`,
    })
    return this.#serverTime(headers['date'])
  }

  /** Creates a row under a sys_id of our own, which makes it safe to repeat. */
  async createAs(table: string, sysId: string, values: Readonly<Record<string, string>>): Promise<void> {
    await this.#client.create(table, sysId, { ...values })
  }

  async remove(table: string, sysId: string): Promise<void> {
    await this.#client.delete(table, sysId)
  }

  /** Rows whose columns have exactly these values. */
  async find(table: string, values: Readonly<Record<string, string>>): Promise<InstanceRow[]> {
    const conditions = Object.entries(values).map(([field, value]) => ({ field, operator: '=' as const, value }))
    return this.#rows(table, conditions, ['sys_id'], 'sys_id', 100)
  }

  async byIdWith(table: string, sysId: string, columns: readonly string[]): Promise<InstanceRow[]> {
    const row = await this.#client.get(table, sysId, columns)
    return row ? [row] : []
  }

  /** Sets a password; only text taken as input of a person is hashed. `mustChange`: at the next sign-in. */
  async setPassword(sysId: string, password: string, mustChange: boolean): Promise<void> {
    await this.#exchange({
      method: 'PATCH',
      path: `${tablePath('sys_user')}/${sysId}?${search({ sysparm_input_display_value: 'true', sysparm_fields: 'sys_id' })}`,
      body: { user_password: password, ...(mustChange ? { password_needs_reset: 'true' } : {}) },
      repeatable: true,
    })
  }

  /** Whether the instance takes a password over REST: one that must be changed it should refuse. */
  async signsIn(url: string, user: string, password: Secret): Promise<'refused' | 'accepted'> {
    const client = new InstanceClient({ url, user, password, timeoutSeconds: 30, connections: 1 })
    try {
      await client.transport.request({
        method: 'GET',
        path: `${tablePath('sys_user')}?sysparm_limit=1&sysparm_fields=sys_id`,
      })
      return 'accepted'
    } catch (error) {
      if (error instanceof InstanceError && error.status === 401) return 'refused'
      // Signed in, but may not read users.
      if (error instanceof InstanceError && error.status === 403) return 'accepted'
      throw error
    } finally {
      await client.close()
    }
  }

  /** @throws InstanceError (code `query`) for a value that cannot be asked for */
  checkValue(column: string, value: string): void {
    encodeQuery([{ field: column, operator: '=', value }])
  }

  /** Rows by the value of a column, at most two for each value; many values in one Batch call. */
  async byValues(
    table: string,
    column: string,
    values: readonly string[],
    columns: readonly string[],
  ): Promise<Map<string, InstanceRow[]>> {
    const address = (value: string): string =>
      `${tablePath(table)}?${search({
        sysparm_query: encodeQuery([{ field: column, operator: '=', value }]),
        sysparm_fields: [...new Set(['sys_id', column, ...columns])].join(','),
        sysparm_limit: '2',
      })}`
    const results = await this.#client.batch(
      values.map((value) => ({ method: 'GET' as const, url: address(value) })),
      { size: BATCH_READS, bytes: 3_000_000 },
    )
    return new Map(values.map((value, index) => [value, batchRows(table, results[index])]))
  }

  async call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
    return this.#client.call(method, path, body, { repeatable: true })
  }

  async #rows(
    table: string,
    conditions: readonly QueryCondition[],
    fields: readonly string[],
    order: string,
    limit: number,
  ): Promise<InstanceRow[]> {
    const { body } = await this.#exchange({
      method: 'GET',
      path: `${tablePath(table)}?${search({
        sysparm_query: `${encodeQuery(conditions)}^ORDERBY${order}`,
        sysparm_fields: fields.join(','),
        sysparm_limit: String(limit),
      })}`,
    })
    return rowsOf(table, body).map(toRow)
  }

  async #readMany(table: string, column: string, ids: readonly string[]): Promise<InstanceRow[]> {
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
      const { body } = await this.#exchange({ method: 'GET', path: address(chunks[0]) })
      return rowsOf(table, body).map(toRow)
    }
    const results = await this.#client.batch(
      chunks.map((chunk) => ({ method: 'GET' as const, url: address(chunk) })),
      { size: BATCH_READS, bytes: 3_000_000 },
    )
    return results.flatMap((result) => batchRows(table, result))
  }

  #made(table: string, result: unknown): MadeTicket {
    const row = isObject(result) ? toRow(result) : {}
    const sysId = row['sys_id'] ?? ''
    if (!/^[0-9a-f]{32}$/.test(sysId))
      throw new InstanceError(`${this.#client.origin}: the answer for a new ${table} names no record.`, {
        code: 'broken_answer',
      })
    return {
      table: row['sys_class_name'] === undefined || row['sys_class_name'] === '' ? table : row['sys_class_name'],
      sysId,
      number: row['number'] ?? '',
      modCount: Number(row['sys_mod_count'] ?? '0') || 0,
      state: row['state'] ?? '',
      row,
    }
  }

  #serverTime(date: string | string[] | undefined): number {
    const told = Date.parse(typeof date === 'string' ? date : '')
    if (Number.isNaN(told)) return this.#now()
    this.skewMs = told - this.#now()
    return told
  }
}
