import { InstanceError } from '../../errors.ts'
import type { InstanceClient } from '../../servicenow/client.ts'
import { platformTime } from '../../servicenow/column-values.ts'
import { countRows, countWithLatest, latest } from '../count.ts'
import { narrowed, readEncodedQuery, type EncodedQuery } from '../encoded-query.ts'
import { encodeFilter } from '../filter.ts'
import type { Schema, TableDescription } from '../schema.ts'
import { Checkpoint, type CheckpointState } from './checkpoint.ts'
import { createDelivery } from './delivery.ts'
import type { ExtractOptions, ExtractReport, RowSink } from './options.ts'
import { firstPageSize, PageSize } from './page-size.ts'
import { createdSince, prove } from './proof.ts'
import { Ranges } from './ranges.ts'
import type { LaneFindings } from './read-lane.ts'
import { readLanes } from './read-lanes.ts'
import { readSorted } from './read-sorted.ts'
import { widestRow } from './row-width.ts'

export type { ExtractOptions, ExtractProgress, ExtractReport, RowSink } from './options.ts'

const DEFAULT_LANES = 4
const MOST_LANES = 8

/** Reads every matching record once into a sink, and says what proves it. */
export const extract = async (
  client: InstanceClient,
  schema: Schema,
  options: ExtractOptions,
  sink: RowSink,
): Promise<ExtractReport> => {
  const { table, signal } = options
  const started = performance.now()
  const requestsBefore = client.transport.sent
  const text = typeof options.query === 'object' ? encodeFilter(options.query) : (options.query ?? '')
  const query = readEncodedQuery(text)
  const asked = options.fields ?? []
  const display = options.display ?? 'value'
  const atOnce = Math.min(MOST_LANES, Math.max(1, options.lanes ?? DEFAULT_LANES))
  const job = JSON.stringify([
    client.origin,
    table,
    text,
    asked,
    display,
    options.view ?? '',
    options.excludeLinks ?? true,
  ])
  const checkpoint = options.checkpoint === undefined ? undefined : new Checkpoint(options.checkpoint)
  const resumed = checkpoint?.load(job)
  const earlier = resumed?.rows ?? 0
  const checking = checkNames(schema, options, [...query.fields, ...asked])
  // Counts need nothing of the check but would count everything if a condition were dropped: nothing is kept of them then.
  const counting = resumed ? Promise.resolve(resumed) : begin(client, options, query, job)
  const [description, state] = await settle(checking, counting)
  const sorted = query.order.some(({ field }) => field !== 'sys_id') || description?.table.view === true
  const ranges = new Ranges({ atOnce, rows: state.before, left: resumed?.lanes })
  const latestBefore = options.verify
    ? await latest(client, table, narrowed(query, '', ''), 'sys_updated_on', signal)
    : undefined
  const found: LaneFindings = { shortenedPages: 0, brokenPages: 0, skipped: [] }
  const withKey = asked.length === 0 || asked.includes('sys_id')
  const fields = withKey ? asked : ['sys_id', ...asked]
  const size = options.pageSize
    ? new PageSize(options.pageSize, options.pageSize)
    : new PageSize(firstPageSize(fields.length, widestRow(description, fields, display)))
  const { deliver, save } = createDelivery({
    sink,
    state,
    // Offsets mean nothing any more after a break: what is read in an order of one's own starts anew.
    checkpoint: sorted ? undefined : checkpoint,
    display,
    withKey,
    links: options.excludeLinks === false,
    left: () => ranges.left(),
    onProgress: () => options.onProgress?.({ rows: state.rows, expected: state.before }),
  })
  const { view, excludeLinks } = options
  const context = { client, table, branches: query.branches, fields, display, view, excludeLinks, size, signal, found }
  try {
    if (sorted)
      await readSorted({
        ...context,
        order: query.order,
        key: keyColumn(description?.fields),
        deliver: (rows) => deliver(rows, () => undefined),
      })
    else await readLanes(ranges, { ...context, atOnce, inFlight: client.transport.limiter.most, deliver })
  } catch (error) {
    // What was written stays good: the next run goes on from here.
    save(true)
    throw error
  }
  if (state.rows === 0 && found.refused) throw found.refused
  const proof = await prove({
    ...context,
    before: state.before,
    read: state.rows,
    startedAt: state.startedAt,
    createdBefore: state.createdBefore ?? 0,
    hasCreatedOn: description?.fields.has('sys_created_on') ?? false,
    latestBefore,
  })
  checkpoint?.remove()
  const durationMs = performance.now() - started
  const fresh = state.rows - earlier
  return {
    ...proof,
    table,
    rows: state.rows,
    resumed: earlier,
    durationMs: Math.round(durationMs),
    rowsPerSecond: Math.round((fresh / durationMs) * 1000),
    requests: client.transport.sent - requestsBefore,
    brokenPages: found.brokenPages,
    lanes: sorted ? 1 : atOnce,
  }
}

/** State of a new extraction, with the counts that the proof compares with later. */
const begin = async (
  client: InstanceClient,
  options: ExtractOptions,
  query: EncodedQuery,
  job: string,
): Promise<CheckpointState> => {
  const { table, signal } = options
  const sentAt = performance.now()
  const all = narrowed(query, '', '')
  const first = await countable(countWithLatest(client, table, all, 'sys_created_on', signal))
  // Its date column may be what was refused: not every table has it.
  const before = first?.count ?? (await countable(countRows(client, table, all, signal)))
  // The instance's clock decides what was created since; the answer told how it goes.
  const startedAt = (client.transport.serverNow() ?? Date.now()) - (performance.now() - sentAt)
  // Times are kept in seconds, so rows of the first second look as if they came while reading: they are counted here.
  const none = first !== undefined && first.latest < platformTime(startedAt - 1000)
  const createdBefore = none ? 0 : await countable(countRows(client, table, createdSince(query, startedAt), signal))
  return { job, startedAt, before, createdBefore, bytes: 0, rows: 0, lanes: [] }
}

/** Undefined when this user may not count: pages are counted instead, and the proof says so. */
const countable = async <T>(counting: Promise<T>): Promise<T | undefined> => {
  try {
    return await counting
  } catch (error) {
    if (!(error instanceof InstanceError) || error.retryable || error.code === 'unauthenticated') throw error
    return undefined
  }
}

const checkNames = async (
  schema: Schema,
  options: ExtractOptions,
  fields: readonly string[],
): Promise<TableDescription | undefined> => {
  if (options.unchecked) return undefined
  const description = await schema.describe(options.table)
  await schema.check(options.table, fields)
  return description
}

/** Both results; the check's error goes first, since it explains the other. */
const settle = async <A, B>(check: Promise<A>, other: Promise<B>): Promise<[A, B]> => {
  other.catch(() => undefined)
  return [await check, await other]
}

const keyColumn = (fields: ReadonlyMap<string, unknown> | undefined): string => {
  if (!fields || fields.has('sys_id')) return 'sys_id'
  return [...fields.keys()].find((name) => name.endsWith('_sys_id')) ?? 'sys_id'
}
