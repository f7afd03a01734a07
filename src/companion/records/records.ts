import { InstanceError } from '../errors.ts'
import { InstanceClient } from '../servicenow/client.ts'
import type { TransportOptions } from '../servicenow/transport.ts'
import { aggregate, type AggregateOptions, type AggregateRow } from './aggregate.ts'
import { Attachments } from './attachments.ts'
import { orderNow, readOrder, type Order } from '../servicenow/catalog-order.ts'
import { refuseView, valueFaults } from './check-values.ts'
import { countRows } from './count.ts'
import { examine, type Check } from './doctor.ts'
import { readEncodedQuery } from './encoded-query.ts'
import { findDeletions, type DeletionReport, type KnownIds } from './extract/deletions.ts'
import { extract, type ExtractOptions, type ExtractReport, type RowSink } from './extract/extract.ts'
import { extractChanges, type ChangesOptions, type ChangesReport } from './extract/incremental.ts'
import { encodeFilter, type Filter } from './filter.ts'
import { importMany, importOutcome, importRow, type ImportResult, type ManyResult } from './import-sets.ts'
import { findExisting, keyOf } from './load/existing.ts'
import { load, type LoadOptions, type LoadReport } from './load/load.ts'
import type { SourceRow } from '../input/read-rows.ts'
import { PageChannel } from './page-channel.ts'
import { Schema } from './schema.ts'
import { createRecord, getRecord, updateRecord, type CallOptions } from './single.ts'
import type { RecordRow } from './values.ts'
import { writeRecords, type Write, type WriteOptions, type WriteResult } from './writes.ts'

type Values = Readonly<Record<string, string>>

export interface QueryOptions extends Omit<ExtractOptions, 'table' | 'query' | 'checkpoint' | 'verify' | 'onProgress'> {
  /** Rows wanted at most. */
  limit?: number | undefined
}

/** Any record of a ServiceNow instance, in and out. */
export class Records {
  readonly client: InstanceClient
  readonly schema: Schema
  readonly attachments: Attachments
  readonly #options: TransportOptions

  constructor(options: TransportOptions) {
    this.#options = options
    this.client = new InstanceClient(options)
    this.schema = new Schema(this.client)
    this.attachments = new Attachments(this.client)
  }

  /** The same instance with other settings. Closed on its own. */
  with(overrides: Partial<TransportOptions>): Records {
    return new Records({ ...this.#options, ...overrides } as TransportOptions)
  }

  async get(table: string, sysId: string, options: CallOptions = {}): Promise<RecordRow> {
    await this.#checkFields(table, options.fields)
    return getRecord(this.client, table, sysId, options)
  }

  /** Matching records, page by page as they are consumed. Complete and without repeats, as `extract`. */
  async *query(table: string, query: string | Filter = '', options: QueryOptions = {}): AsyncGenerator<RecordRow> {
    const stop = new AbortController()
    const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal
    const limit = options.limit ?? Infinity
    const channel = new PageChannel()
    const pageSize = options.pageSize ?? (Number.isFinite(limit) ? Math.min(Math.max(limit, 1), 10_000) : undefined)
    const work = extract(
      this.client,
      this.schema,
      { ...options, table, query, lanes: options.lanes ?? 1, pageSize, signal },
      { write: (rows) => channel.put(rows), position: () => undefined },
    ).then(
      () => channel.end(),
      (error: unknown) => channel.end(error),
    )
    let count = 0
    try {
      if (limit <= 0) return
      for await (const rows of channel)
        for (const row of rows) {
          yield row
          if (++count >= limit) return
        }
    } finally {
      stop.abort(new InstanceError('No more rows are wanted.', { code: 'stopped' }))
      channel.drop()
      await work
    }
  }

  async create(
    table: string,
    values: Values,
    options: CallOptions = {},
  ): Promise<{ sysId: string; row: RecordRow | undefined }> {
    await this.#checkValues(table, values, options)
    return createRecord(this.client, table, values, options)
  }

  async update(
    table: string,
    sysId: string,
    values: Values,
    options: CallOptions = {},
  ): Promise<RecordRow | undefined> {
    await this.#checkValues(table, values, options)
    return updateRecord(this.client, table, sysId, values, options)
  }

  /** One that is gone already counts as deleted. */
  async delete(table: string, sysId: string): Promise<void> {
    refuseView(await this.schema.describe(table))
    await this.client.delete(table, sysId)
  }

  /** Creates or updates by the value of a column. @throws InstanceError (code `ambiguous`) when several have it */
  async upsert(
    table: string,
    key: string,
    values: Values,
    options: CallOptions = {},
  ): Promise<{ sysId: string; outcome: 'created' | 'updated' | 'unchanged' }> {
    await this.#checkValues(table, values, options)
    const wanted = values[key]
    if (wanted === undefined || wanted === '')
      throw new InstanceError(`${table}: the values hold no ${key}, so nothing says which record is meant.`, {
        code: 'query',
      })
    const found =
      (await findExisting(this.client, table, key, [wanted], Object.keys(values), options.signal)).get(keyOf(wanted)) ??
      []
    if (found.length > 1)
      throw new InstanceError(
        `${table}: ${found.length} records have ${key} "${wanted}"; nothing says which is meant.`,
        {
          code: 'ambiguous',
        },
      )
    const sysId = found[0]?.['sys_id']
    if (sysId === undefined)
      return {
        sysId: (await createRecord(this.client, table, values, { ...options, noBody: true })).sysId,
        outcome: 'created',
      }
    const changes = Object.fromEntries(
      Object.entries(values).filter(([name, value]) => options.inputDisplay || found[0]?.[name] !== value),
    )
    if (Object.keys(changes).length === 0) return { sysId, outcome: 'unchanged' }
    await updateRecord(this.client, table, sysId, changes, { ...options, noBody: true })
    return { sysId, outcome: 'updated' }
  }

  async write(table: string, writes: readonly Write[], options: WriteOptions = {}): Promise<WriteResult[]> {
    refuseView(await this.schema.describe(table))
    return writeRecords(this.client, table, writes, options)
  }

  async count(table: string, query: string | Filter = ''): Promise<number> {
    const text = typeof query === 'string' ? query : encodeFilter(query)
    await this.schema.check(table, readEncodedQuery(text).fields)
    return countRows(this.client, table, text)
  }

  async aggregate(table: string, options: AggregateOptions): Promise<AggregateRow[]> {
    const { avg = [], min = [], max = [], sum = [], groupBy = [] } = options
    const fields = readEncodedQuery(options.query ?? '').fields
    await this.schema.check(table, [...fields, ...avg, ...min, ...max, ...sum, ...groupBy])
    return aggregate(this.client, table, options)
  }

  extract(options: ExtractOptions, sink: RowSink): Promise<ExtractReport> {
    return extract(this.client, this.schema, options, sink)
  }

  changes(options: ChangesOptions, sink: RowSink): Promise<ChangesReport> {
    return extractChanges(this.client, this.schema, options, sink)
  }

  deletions(table: string, since: string, knownIds?: KnownIds): Promise<DeletionReport> {
    return findDeletions(this.client, table, since, knownIds)
  }

  load(rows: AsyncIterable<SourceRow>, options: LoadOptions): Promise<LoadReport> {
    return load(this.client, this.schema, rows, options)
  }

  importRow(stagingTable: string, row: Values): Promise<ImportResult> {
    return importRow(this.client, stagingTable, row)
  }

  importOutcome(stagingTable: string, sysId: string): Promise<ImportResult> {
    return importOutcome(this.client, stagingTable, sysId)
  }

  importMany(
    stagingTable: string,
    rows: readonly Values[],
    options?: Parameters<typeof importMany>[3],
  ): Promise<ManyResult> {
    return importMany(this.client, stagingTable, rows, options)
  }

  /** Orders a catalog item and reads request, requested items and tasks back. */
  async order(item: string, variables: Values, quantity = 1): Promise<Order> {
    const { sysId } = await orderNow(this.client, item, variables, { quantity })
    return readOrder(this.client, sysId)
  }

  readOrder(request: string): Promise<Order> {
    return readOrder(this.client, request)
  }

  /** What this connection can do, and what is missing. */
  examine(): AsyncGenerator<Check> {
    return examine(this.client)
  }

  async close(): Promise<void> {
    await this.client.close()
  }

  async #checkFields(table: string, fields: readonly string[] | undefined): Promise<void> {
    if (fields && fields.length > 0) await this.schema.check(table, fields)
  }

  async #checkValues(table: string, values: Values, options: CallOptions): Promise<void> {
    const description = await this.schema.describe(table)
    refuseView(description)
    await this.schema.check(table, [...Object.keys(values), ...(options.fields ?? [])])
    const faults = valueFaults(description, values, options.inputDisplay ?? false)
    if (faults.length > 0) throw new InstanceError(`${table}: ${faults.join('; ')}.`, { code: 'invalid' })
  }
}
