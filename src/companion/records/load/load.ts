import { InstanceError, messageOf } from '../../errors.ts'
import type { InstanceClient } from '../../servicenow/client.ts'
import { refuseView, valueFaults } from '../check-values.ts'
import type { Schema, TableDescription } from '../schema.ts'
import { writeRecords, type Write, type WriteResult } from '../writes.ts'
import { findExisting, keyOf, type Existing } from './existing.ts'
import { applyMapping } from './mapping.ts'
import { contentDigest, idFrom, rawKey, unsafeKey, type Item } from './keys.ts'
import type { LoadOptions, LoadReport, Reject } from './options.ts'
import { planWrite } from './plan.ts'
import type { SourceRow } from '../../input/read-rows.ts'

export { LOAD_MODES } from './options.ts'
export type { LoadMode, LoadOptions, LoadReport, Reject } from './options.ts'

/**
 * Writes the records of a file. Every record ends in exactly one count of the report. Running the same file again
 * changes nothing: by key the record is found, and without a key the sys_id follows from the content.
 */
export const load = async (
  client: InstanceClient,
  schema: Schema,
  rows: AsyncIterable<SourceRow>,
  options: LoadOptions,
): Promise<LoadReport> => {
  const description = await schema.describe(options.table)
  refuseView(description)
  if (options.key !== undefined) await schema.check(options.table, [options.key])
  const mapped = Object.keys(options.mapping ?? {})
  if (mapped.length > 0) await schema.check(options.table, mapped)
  return new Loader(client, description, options).run(rows)
}

class Loader {
  readonly #client: InstanceClient
  readonly #description: TableDescription
  readonly #options: LoadOptions
  readonly #report: LoadReport
  readonly #started = performance.now()
  readonly #sentBefore: number
  readonly #repeats = new Map<string, number>()
  /** Keys on their way, so that two records of the same key follow one another. */
  readonly #busy = new Map<string, Promise<void>>()
  readonly #running = new Set<Promise<void>>()

  constructor(client: InstanceClient, description: TableDescription, options: LoadOptions) {
    this.#client = client
    this.#description = description
    this.#options = options
    this.#sentBefore = client.transport.sent
    this.#report = {
      read: 0,
      created: 0,
      updated: 0,
      deleted: 0,
      unchanged: 0,
      rejected: 0,
      durationMs: 0,
      requests: 0,
    }
  }

  async run(rows: AsyncIterable<SourceRow>): Promise<LoadReport> {
    const size = Math.min(100, this.#options.batchSize ?? 100)
    let chunk = new Map<string, Item>()
    const flush = async (): Promise<void> => {
      if (chunk.size > 0) await this.#start(chunk)
      chunk = new Map()
    }
    try {
      for await (const row of rows) {
        this.#options.signal?.throwIfAborted()
        this.#report.read++
        const item = this.#accept(row)
        if (!item) continue
        if (chunk.has(item.key)) await flush()
        await this.#busy.get(item.key)
        chunk.set(item.key, item)
        if (chunk.size >= size) await flush()
      }
      await flush()
    } finally {
      // What is on its way is accounted for even when reading stops early.
      await Promise.allSettled(this.#running)
    }
    await Promise.all(this.#running)
    return this.#finished()
  }

  #finished(): LoadReport {
    this.#report.durationMs = Math.round(performance.now() - this.#started)
    this.#report.requests = this.#client.transport.sent - this.#sentBefore
    return this.#report
  }

  /** A checked record, or undefined after rejecting it. */
  #accept(row: SourceRow): Item | undefined {
    if (row.fault !== undefined) {
      if (row.fatal) throw new InstanceError(`Line ${row.line}: ${row.fault}.`, { code: 'broken_file' })
      this.#reject({ line: row.line, code: 'broken_line', reason: row.fault, record: row.text ?? '' })
      return undefined
    }
    const { line, values: source } = row
    const { values, missing } = applyMapping(this.#options.mapping, source)
    const { mode, inputDisplay } = this.#options
    const faults = missing.map((name) => `the file has no column "${name}"`)
    if (mode !== 'delete') faults.push(...valueFaults(this.#description, values, inputDisplay ?? false))
    const keyColumn = this.#options.key ?? (mode === 'create' ? undefined : 'sys_id')
    const key = keyColumn === undefined ? values['sys_id'] || this.#contentId(values) : (values[keyColumn] ?? '')
    if (key === '') faults.push(`${keyColumn ?? ''} is empty, so nothing says which record is meant`)
    else if (keyColumn !== undefined) faults.push(...unsafeKey(keyColumn, key))
    if (faults.length > 0) {
      this.#reject({ line, code: 'invalid', reason: faults.join('; '), record: source })
      return undefined
    }
    return { line, source, values, key: keyOf(key) }
  }

  /** A sys_id that follows from the content, so that the same line of the same file is the same record each time. */
  #contentId(values: Readonly<Record<string, string>>): string {
    const content = contentDigest(values)
    const repeat = this.#repeats.get(content) ?? 0
    this.#repeats.set(content, repeat + 1)
    return idFrom(this.#options.table, String(repeat), content)
  }

  async #start(chunk: ReadonlyMap<string, Item>): Promise<void> {
    while (this.#running.size >= (this.#options.atOnce ?? 4)) await Promise.race(this.#running)
    const work = this.#carryOut([...chunk.values()]).finally(() => {
      this.#running.delete(work)
      for (const key of chunk.keys()) if (this.#busy.get(key) === work) this.#busy.delete(key)
    })
    // Looked at when all are awaited; until then a failure must not count as unhandled.
    work.catch(() => undefined)
    this.#running.add(work)
    for (const key of chunk.keys()) this.#busy.set(key, work)
  }

  async #carryOut(items: readonly Item[]): Promise<void> {
    const { table, key, mode, inputDisplay, dryRun, signal } = this.#options
    const column = key ?? 'sys_id'
    let existing: Existing
    try {
      const columns =
        mode === 'delete' || inputDisplay ? [] : [...new Set(items.flatMap((item) => Object.keys(item.values)))]
      existing = await findExisting(
        this.#client,
        table,
        column,
        items.map((item) => rawKey(item, column)),
        columns,
        signal,
      )
    } catch (error) {
      if (!(error instanceof InstanceError) || signal?.aborted || error.code === 'unauthenticated') throw error
      for (const item of items) this.#rejectItem(item, 'refused', messageOf(error))
      return this.#progress()
    }
    const planned = items.flatMap((item) => {
      const write = this.#plan(item, existing.get(item.key) ?? [])
      return write ? [{ item, write }] : []
    })
    if (dryRun) for (const { write } of planned) this.#report[DONE[write.kind]]++
    else if (planned.length > 0) {
      const results = await this.#write(planned.map(({ write }) => write))
      planned.forEach(({ item }, index) => this.#settle(item, results[index] as WriteResult))
    }
    this.#progress()
  }

  async #write(writes: readonly Write[]): Promise<WriteResult[]> {
    const { table, inputDisplay, signal, pauseMs } = this.#options
    try {
      return await writeRecords(this.#client, table, writes, { inputDisplay, signal, pauseMs })
    } catch (error) {
      if (!(error instanceof InstanceError) || signal?.aborted || error.code === 'unauthenticated') throw error
      return writes.map((write) => ({
        ok: false,
        outcome: 'failed',
        sysId: write.sysId ?? '',
        status: error.status,
        reason: error.message,
      }))
    }
  }

  /** What has to be written, or undefined when nothing has to or may be. */
  #plan(item: Item, found: readonly Readonly<Record<string, string>>[]): Write | undefined {
    const plan = planWrite(item, found, this.#options)
    if ('write' in plan) return plan.write
    if ('reject' in plan) this.#rejectItem(item, plan.reject, plan.reason)
    else this.#report.unchanged++
    return undefined
  }

  #settle(item: Item, result: WriteResult): void {
    if (!result.ok) this.#rejectItem(item, 'refused', result.reason)
    else if (result.outcome === 'present' || result.outcome === 'absent') this.#report.unchanged++
    else if (result.outcome !== 'failed') this.#report[result.outcome]++
  }

  #rejectItem(item: Item, code: Reject['code'], reason: string): void {
    this.#reject({ line: item.line, code, reason, record: item.source })
  }

  #reject(reject: Reject): void {
    this.#report.rejected++
    this.#options.onReject?.(reject)
  }

  #progress(): void {
    this.#options.onProgress?.(this.#finished())
  }
}

const DONE = { create: 'created', update: 'updated', delete: 'deleted' } as const
