import { InstanceError } from '../../errors.ts'
import type { InstanceClient } from '../../servicenow/client.ts'
import { countRows } from '../count.ts'
import { narrowed } from '../encoded-query.ts'
import type { DisplayMode } from '../values.ts'
import { laneCondition, type Lane } from './lanes.ts'
import { readPage, type Page } from './page.ts'
import type { PageSize } from './page-size.ts'

export interface LaneContext {
  client: InstanceClient
  table: string
  /** Conditions of the extraction, one text per branch. */
  branches: readonly string[]
  fields: readonly string[]
  display: DisplayMode
  view?: string | undefined
  excludeLinks?: boolean | undefined
  size: PageSize
  signal?: AbortSignal | undefined
  /** Told before each page: the lane may be shortened then. */
  betweenPages?: ((lane: Lane) => void) | undefined
  /** Receives rows in the order of their key; the lane goes on when it is done with them. */
  deliver: (rows: Record<string, unknown>[]) => Promise<void>
  found: LaneFindings
}
/** What lanes noticed on their way. */
export interface LaneFindings {
  /** Pages that access rules made shorter than their limit although more rows followed. */
  shortenedPages: number
  /** Pages that were not whole and were read again. */
  brokenPages: number
  /** A page was refused as a whole, which some releases do when every row of it is hidden. */
  refused?: InstanceError
  /** Keys of records that could not be read even alone. */
  skipped: { sysId: string; reason: string }[]
}

/** Rows answered nothing, so a large window costs little; the platform applies the limit before access rules. */
const HOLE_WINDOW = 10_000
/** Windows overlap so that rows that vanish meanwhile do not push visible ones out of sight. */
const HOLE_STEP = 0.9
const MOST_FAILURES = 40
const MOST_REFUSALS = 200
const BROKEN = ['cut_short', 'broken_answer']
const HEX_ID = /^[0-9a-f]{32}$/

/**
 * Reads a lane to its end by key: each page starts behind the last key, so rows that come or go neither repeat nor hide
 * others. A short page is no end (access rules apply after the limit): the end is where the count says so.
 */
export const readLane = async (lane: Lane, context: LaneContext): Promise<void> => {
  let offset = 0
  let suspicious = false
  let failures = 0
  let refusals = 0
  while (!lane.done) {
    context.betweenPages?.(lane)
    const size = offset > 0 ? HOLE_WINDOW : context.size.size
    const counted = suspicious || offset > 0 || lane.expected === undefined || lane.expected - lane.rows <= size
    const query = narrowed(context, laneCondition(lane), 'ORDERBYsys_id')
    let page: Page
    try {
      page = await readPage(context.client, {
        ...context,
        query,
        limit: size,
        offset,
        counted,
        giveUpOn: BROKEN,
      })
    } catch (error) {
      if (!(error instanceof InstanceError) || error.code !== 'forbidden') {
        failures = await onFailure(error, lane, context, size, failures + 1)
        continue
      }
      // There are rows in this window, all of them hidden; behind the last row the answer would be an empty list.
      context.found.refused = error
      if (++refusals > (lane.rows > 0 ? MOST_REFUSALS : MOST_REFUSALS / 10)) throw error
      context.found.shortenedPages++
      offset += Math.max(1, Math.floor(size * HOLE_STEP))
      continue
    }
    failures = 0
    const { rows } = page
    if (offset === 0)
      context.size.came({
        asked: size,
        rows: rows.length,
        ms: page.ms,
        length: page.length,
        overheadMs: context.client.transport.metrics().quickestMs,
      })
    const last = rows.at(-1)
    if (last) {
      checkOrder(context.table, rows, lane.after)
      await context.deliver(rows)
      lane.after = rowKey(last)
      lane.rows += rows.length
    }
    const windowEnd = offset + size
    if (!counted) {
      if (rows.length < size) suspicious = true
      continue
    }
    const matching = page.matching ?? (await countOrUndefined(context, query))
    if (matching !== undefined && offset === 0) lane.expected = lane.rows - rows.length + matching
    // Access rules apply after the limit: rows that match and did not come are hidden.
    if (matching !== undefined && rows.length < Math.min(size, matching - offset)) context.found.shortenedPages++
    if (matching === undefined ? rows.length === 0 : matching <= windowEnd) lane.done = true
    else if (rows.length > 0) offset = 0
    else offset += Math.max(1, Math.floor(size * HOLE_STEP))
  }
}

/** Counts the failure and makes the next page smaller; a page of one that keeps failing is a record to step over. */
const onFailure = async (
  error: unknown,
  lane: Lane,
  context: LaneContext,
  size: number,
  failures: number,
): Promise<number> => {
  if (!(error instanceof InstanceError) || !BROKEN.includes(error.code) || failures > MOST_FAILURES) throw error
  context.found.brokenPages++
  // A page that does not parse may be an accident of the way: it gets a second chance before it is made smaller.
  if (error.code === 'cut_short' || failures > 1) context.size.failed(size)
  if (size > 1 || failures < 2) return failures
  const { rows } = await readPage(context.client, {
    ...context,
    query: narrowed(context, laneCondition(lane), 'ORDERBYsys_id'),
    fields: ['sys_id'],
    display: 'value',
    limit: 1,
    counted: false,
  })
  const sysId = rowKey(rows[0] ?? {})
  if (sysId === '') throw error
  context.found.skipped.push({ sysId, reason: error.message })
  lane.after = sysId
  return 0
}

const countOrUndefined = async (context: LaneContext, query: string): Promise<number | undefined> => {
  try {
    return await countRows(context.client, context.table, query, context.signal)
  } catch (error) {
    // Without any count the first empty page has to be the end; the proof at the end says that it could not count.
    if (error instanceof InstanceError && !error.retryable) return undefined
    throw error
  }
}

/** Ids are the proof that nothing came twice, so they must rise. Ids of other forms sort as the database likes. */
const checkOrder = (table: string, rows: readonly Record<string, unknown>[], after: string): void => {
  let previous = after
  for (const row of rows) {
    const id = rowKey(row)
    if (id === '')
      throw new InstanceError(
        `${table}: a record came without its sys_id, so nothing can prove that all came once. Give this user read access to the column sys_id.`,
        { code: 'no_key' },
      )
    if (id <= previous && HEX_ID.test(id) && HEX_ID.test(previous))
      throw new InstanceError(
        `${table}: records came out of order (${id} after ${previous}). Does something on the way change queries or answers?`,
        { code: 'out_of_order' },
      )
    previous = id
  }
}

/** The sys_id of an answered record, in whatever form values were asked for. */
export const rowKey = (row: Readonly<Record<string, unknown>>): string => {
  const id = row['sys_id']
  if (typeof id === 'string') return id
  return typeof id === 'object' && id !== null && 'value' in id ? String(id.value) : ''
}
