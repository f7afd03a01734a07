import { InstanceError } from '../errors.ts'
import { isObject } from '../is-object.ts'
import { rowsOf } from '../servicenow/answers.ts'
import { tablePath, type InstanceRow } from '../servicenow/client.ts'
import { encodeQuery, type QueryCondition } from '../servicenow/query.ts'
import { EntityDesk } from './desk/entity-desk.ts'
import { FOLLOWED, search, toRow } from './desk/instance-desk.ts'

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

/** All that the ticket service asks of an instance. */
export class TicketDesk extends EntityDesk {
  /** One POST, never repeated on an unclear answer: that is for the caller, who can ask first. */
  async create(table: string, values: Readonly<Record<string, string>>): Promise<MadeTicket> {
    const columns = [
      ...new Set(['sys_id', 'number', 'state', 'sys_class_name', 'sys_mod_count', ...Object.keys(values)]),
    ]
    const { body } = await this.exchange({
      method: 'POST',
      path: `${tablePath(table)}?${search({ sysparm_fields: columns.join(',') })}`,
      body: values,
      repeatable: false,
      // A request dropped from a full queue looks like one that will still be carried out.
      giveUpOn: ['queue_full'],
    })
    return this.#made(table, isObject(body) ? body['result'] : undefined)
  }

  /** Tickets that carry the key, oldest first. */
  async findByKey(table: string, key: string, label: string): Promise<MadeTicket[]> {
    const rows = await this.rows(
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
      const { body, headers } = await this.exchange({ method: 'GET', path })
      serverTime ||= this.timeOf(headers['date'])
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
    return this.readMany(table, 'sys_id', ids)
  }

  /** Requested items of requests. */
  async itemsOf(requests: readonly string[]): Promise<InstanceRow[]> {
    return this.readMany('sc_req_item', 'request', requests)
  }

  /** Whether a ticket that a list did not show is there. */
  async presence(table: string, sysId: string): Promise<Presence> {
    try {
      const { body } = await this.exchange({
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
    const { body } = await this.exchange({
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
        `${this.client.origin}: the order of catalog item ${item} was answered without a request.`,
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
    const { body } = await this.exchange({
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
    const rows = await this.rows(
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
    const row = await this.client.get('task', sysId, ['sys_class_name'])
    return row?.['sys_class_name']
  }

  /** Text file at a ticket. */
  async attach(table: string, sysId: string, name: string, text: string): Promise<void> {
    const parameters = new URLSearchParams({ table_name: table, table_sys_id: sysId, file_name: name })
    await this.exchange({
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
    return (await this.rows('sys_attachment', conditions, ['sys_id'], 'sys_id', 1)).length > 0
  }

  /** Choices of a column, inherited ones too. Empty when they may not be read. */
  async choices(tables: readonly string[], column: string): Promise<InstanceRow[]> {
    try {
      return await this.client.query(
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
      const rows = await this.rows(
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
    return this.client.query(
      table,
      [{ field: 'correlation_display', operator: '=', value: label }],
      ['number', 'correlation_id', 'active'],
    )
  }

  #made(table: string, result: unknown): MadeTicket {
    const row = isObject(result) ? toRow(result) : {}
    const sysId = row['sys_id'] ?? ''
    if (!/^[0-9a-f]{32}$/.test(sysId))
      throw new InstanceError(`${this.client.origin}: the answer for a new ${table} names no record.`, {
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
}
