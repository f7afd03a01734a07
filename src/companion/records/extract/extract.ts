import { InstanceError } from '../../errors.ts'
import type { InstanceClient } from '../../servicenow/client.ts'
import { countRows, latest } from '../count.ts'
import { narrowed, readEncodedQuery } from '../encoded-query.ts'
import { encodeFilter, type Filter } from '../filter.ts'
import type { Schema } from '../schema.ts'
import { toRow, type DisplayMode, type RecordRow } from '../values.ts'
import { Checkpoint, type CheckpointState } from './checkpoint.ts'
import { halve, laneCondition, splitKeys, type Lane } from './lanes.ts'
import { readSorted } from './read-sorted.ts'
import { firstPageSize, PageSize } from './page-size.ts'
import { createdSince, prove, type Completeness } from './proof.ts'
import { readLane, rowKey, type LaneFindings } from './read-lane.ts'

/** Where rows go. Calls follow one another; the next page of a lane waits for its write. */
export interface RowSink {
  write(rows: readonly RecordRow[]): Promise<void>
  /** Length of what was written, for checkpoints; undefined when it cannot be cut back. */
  position(): number | undefined
}
export interface ExtractOptions {
  table: string
  /** Encoded query or tree of conditions. Default: every record. */
  query?: string | Filter | undefined
  /** Columns, dotted ones too. Default: all. */
  fields?: readonly string[] | undefined
  display?: DisplayMode | undefined
  view?: string | undefined
  /** Ranges of the key read at the same time. Default 4, most 8. */
  lanes?: number | undefined
  /** Fixed page size; default: adapts to the instance. */
  pageSize?: number | undefined
  /** File that keeps the state, so that an interrupted extraction goes on where it was. */
  checkpoint?: string | undefined
  /** Also compares the latest change before and after. */
  verify?: boolean | undefined
  /** Sends names that could not be checked against the dictionary. */
  unchecked?: boolean | undefined
  signal?: AbortSignal | undefined
  onProgress?: ((progress: ExtractProgress) => void) | undefined
}
export interface ExtractProgress {
  rows: number
  /** Rows expected in all; undefined when unknown. */
  expected: number | undefined
}
export interface ExtractReport extends Completeness {
  table: string
  rows: number
  /** Rows that an earlier, interrupted run had written. */
  resumed: number
  durationMs: number
  rowsPerSecond: number
  requests: number
  brokenPages: number
  lanes: number
}

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
  const startedAt = Date.now()
  const requestsBefore = client.transport.sent
  const text = typeof options.query === 'object' ? encodeFilter(options.query) : (options.query ?? '')
  const query = readEncodedQuery(text)
  const asked = options.fields ?? []
  const laneCount = Math.min(MOST_LANES, Math.max(1, options.lanes ?? DEFAULT_LANES))
  const job = JSON.stringify([client.origin, table, text, asked, options.display ?? 'value', options.view ?? ''])
  const checkpoint = options.checkpoint === undefined ? undefined : new Checkpoint(options.checkpoint)
  const resumed = checkpoint?.load(job)
  const checking = checkNames(schema, options, [...query.fields, ...asked])
  // Counts need nothing of the check but would count everything if a condition were dropped: nothing is kept of them then.
  const planning = resumed ? Promise.resolve(resumed.lanes) : plan(client, options, query.branches, laneCount)
  // Times are kept in seconds, so rows of the first second look as if they came while reading: they are counted here.
  const counting = resumed
    ? Promise.resolve(undefined)
    : countable(countRows(client, table, createdSince(query, startedAt), signal))
  const [[description, lanes], createdBefore] = await Promise.all([settle(checking, planning), counting])
  const sorted = query.order.some(({ field }) => field !== 'sys_id') || description?.table.view === true
  const state: CheckpointState = resumed ?? {
    job,
    startedAt,
    before: totalOf(lanes),
    createdBefore,
    bytes: 0,
    rows: 0,
    lanes,
  }
  const latestBefore = options.verify
    ? await latest(client, table, narrowed(query, '', ''), 'sys_updated_on', signal)
    : undefined
  const found: LaneFindings = { shortenedPages: 0, brokenPages: 0, skipped: [] }
  const display = options.display ?? 'value'
  const withKey = asked.length === 0 || asked.includes('sys_id')
  const fields = withKey ? asked : ['sys_id', ...asked]
  const size = options.pageSize
    ? new PageSize(options.pageSize, options.pageSize)
    : new PageSize(firstPageSize(fields.length))
  let previous: Promise<void> = Promise.resolve()
  /** One write at a time: lanes take turns, and memory holds what is in flight and nothing more. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    previous = previous.then(work)
    return previous
  }
  const deliver = async (
    raw: Record<string, unknown>[],
    taken: (last: Record<string, unknown>) => void,
  ): Promise<void> => {
    const last = raw.at(-1)
    const key = last?.['sys_id']
    const rows = raw.map((row) => shape(row, display, withKey))
    await inTurn(async () => {
      await sink.write(rows)
      state.rows += rows.length
      if (last) taken({ sys_id: key })
      state.bytes = sink.position() ?? 0
      checkpoint?.save(state, false)
    })
    options.onProgress?.({ rows: state.rows, expected: state.before })
  }
  const context = { client, table, branches: query.branches, fields, display, view: options.view, size, signal, found }
  try {
    if (sorted)
      await readSorted({
        ...context,
        order: query.order,
        key: keyColumn(description?.fields),
        deliver: (rows) => deliver(rows, () => undefined),
      })
    else await readLanes(lanes, laneCount, context, deliver)
  } catch (error) {
    // What was written stays good: the next run goes on from here.
    checkpoint?.save(state, true)
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
  const fresh = state.rows - (resumed?.rows ?? 0)
  return {
    ...proof,
    table,
    rows: state.rows,
    resumed: resumed ? state.rows - fresh : 0,
    durationMs: Math.round(durationMs),
    rowsPerSecond: Math.round((fresh / durationMs) * 1000),
    requests: client.transport.sent - requestsBefore,
    brokenPages: found.brokenPages,
    lanes: sorted ? 1 : lanes.length,
  }
}

type LaneSettings = Omit<Parameters<typeof readLane>[1], 'deliver'>

const readLanes = async (
  lanes: readonly Lane[],
  atOnce: number,
  context: LaneSettings,
  deliver: (rows: Record<string, unknown>[], taken: (last: Record<string, unknown>) => void) => Promise<void>,
): Promise<void> => {
  const waiting = lanes.filter((lane) => !lane.done)
  const stop = new AbortController()
  const signal = context.signal ? AbortSignal.any([context.signal, stop.signal]) : stop.signal
  const work = async (): Promise<void> => {
    for (let lane = waiting.shift(); lane; lane = waiting.shift()) {
      const current = lane
      await readLane(current, {
        ...context,
        signal,
        // The lane moves on within the write, so that a checkpoint never knows of rows that are not written.
        deliver: (rows) =>
          deliver(rows, (last) => {
            current.after = rowKey(last)
          }),
      })
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, waiting.length) }, work))
  } catch (error) {
    stop.abort(error)
    throw error
  }
}

/** Undefined when this user may not count: pages are counted instead, and the proof says so. */
const countable = async (counting: Promise<number>): Promise<number | undefined> => {
  try {
    return await counting
  } catch (error) {
    if (!(error instanceof InstanceError) || error.retryable || error.code === 'unauthenticated') throw error
    return undefined
  }
}

/** Lanes with their counts; a lane far larger than the others is halved. */
const plan = async (
  client: InstanceClient,
  options: ExtractOptions,
  branches: readonly string[],
  count: number,
): Promise<Lane[]> => {
  const measure = async (lane: Lane): Promise<Lane> => {
    const query = narrowed({ branches }, laneCondition(lane), '')
    lane.expected = await countable(countRows(client, options.table, query, options.signal))
    return lane
  }
  let lanes = await Promise.all(splitKeys(count).map(measure))
  for (let round = 0; round < 4; round++) {
    const mean = (totalOf(lanes) ?? 0) / count
    const parts = lanes.map((lane) => ((lane.expected ?? 0) > Math.max(2 * mean, 5000) ? halve(lane) : undefined))
    if (!parts.some((halves) => halves !== undefined)) break
    const measured = await Promise.all(
      lanes.map(async (lane, index) => {
        const halves = parts[index]
        return halves ? Promise.all(halves.map(measure)) : [lane]
      }),
    )
    lanes = measured.flat()
  }
  return lanes
}

const totalOf = (lanes: readonly Lane[]): number | undefined =>
  lanes.every((lane) => lane.expected !== undefined)
    ? lanes.reduce((sum, lane) => sum + (lane.expected ?? 0), 0)
    : undefined

const checkNames = async (schema: Schema, options: ExtractOptions, fields: readonly string[]) => {
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

/** Rows come as text when only values are asked for: then the object that was parsed is the row. */
const shape = (raw: Record<string, unknown>, display: DisplayMode, withKey: boolean): RecordRow => {
  let plain = display !== 'both'
  if (plain)
    for (const name in raw)
      if (typeof raw[name] !== 'string') {
        plain = false
        break
      }
  const row = plain ? (raw as RecordRow) : toRow(raw, display)
  if (withKey) return row
  const { sys_id: _key, ...rest } = row
  return rest
}

const keyColumn = (fields: ReadonlyMap<string, unknown> | undefined): string => {
  if (!fields || fields.has('sys_id')) return 'sys_id'
  return [...fields.keys()].find((name) => name.endsWith('_sys_id')) ?? 'sys_id'
}
