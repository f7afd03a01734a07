import { InstanceError } from '../../errors.ts'
import type { InstanceClient } from '../../servicenow/client.ts'
import { platformTime } from '../../servicenow/column-values.ts'
import { countRows, latest } from '../count.ts'
import { narrowed } from '../encoded-query.ts'
import type { LaneFindings } from './read-lane.ts'

/** What is known about whether everything came. */
export interface Completeness {
  /** True when every row that was there throughout has come. */
  complete: boolean
  /** Rows that matched before and after, counted without access rules; undefined when they could not be counted. */
  before: number | undefined
  after: number | undefined
  read: number
  /** Rows created and deleted while reading. */
  created: number
  deleted: number
  /** Rows that exist and were not shown to this user. */
  hidden: number
  /** Records that could not be read even alone. */
  skipped: { sysId: string; reason: string }[]
  /** With `verify`: no row was changed while reading. */
  unchanged?: boolean | undefined
  /** In words. */
  explanation: string
}

export interface ProofInput {
  client: InstanceClient
  table: string
  branches: readonly string[]
  before: number | undefined
  read: number
  /** Server time when reading began, milliseconds since 1970. */
  startedAt: number
  /** Rows that `createdSince` found before anything was read. */
  createdBefore: number
  hasCreatedOn: boolean
  latestBefore?: string | undefined
  found: LaneFindings
  signal?: AbortSignal | undefined
}

/** Condition of rows created from just before `startedAt` on: times are kept in whole seconds. */
export const createdSince = (query: { branches: readonly string[] }, startedAt: number): string =>
  narrowed(query, `sys_created_on>=${platformTime(startedAt - 1000)}`, '')

/** Compares counts with what was read, and explains the difference. */
export const prove = async (input: ProofInput): Promise<Completeness> => {
  const { client, table, before, read, found, signal } = input
  const facts = { before, read, skipped: found.skipped, created: 0, deleted: 0, hidden: 0 }
  let after: number
  let unchanged: boolean | undefined
  try {
    after = await countRows(client, table, narrowed(input, '', ''), signal)
    if (input.latestBefore !== undefined)
      unchanged =
        (await latest(client, table, narrowed(input, '', ''), 'sys_updated_on', signal)) === input.latestBefore
  } catch (error) {
    if (!(error instanceof InstanceError) || error.retryable) throw error
    return {
      ...facts,
      after: undefined,
      complete: false,
      explanation: `The rows could not be counted, so nothing proves that all came: ${error.message}`,
    }
  }
  const counted = { ...facts, after, unchanged }
  if (before === undefined)
    return {
      ...counted,
      complete: false,
      explanation: 'The rows were not counted before, so nothing proves that all came.',
    }
  if (read === before && read === after && found.skipped.length === 0)
    return { ...counted, complete: true, explanation: `All ${read} rows came.` }
  const created = input.hasCreatedOn
    ? Math.max(0, (await countRows(client, table, createdSince(input, input.startedAt), signal)) - input.createdBefore)
    : 0
  const deleted = Math.max(0, before + created - after)
  // At least the rows that were there before and still are.
  const least = after - created
  const missing = Math.max(0, least - read - found.skipped.length)
  const moved = created + deleted > 0 ? ` ${created} created and ${deleted} deleted while reading.` : ''
  const stepped =
    found.skipped.length > 0 ? ` ${found.skipped.length} could not be read even alone and were left out.` : ''
  const all = { ...counted, created, deleted }
  if (missing === 0)
    return {
      ...all,
      complete: found.skipped.length === 0,
      explanation: `${read} rows came; every row that was there throughout is among them.${moved}${stepped}`,
    }
  const cause =
    found.shortenedPages > 0
      ? `${missing} rows exist that access rules hide from this user.`
      : `${missing} rows exist that did not come, and nothing says why: access rules, or a filter on the way.`
  return { ...all, hidden: missing, complete: false, explanation: `${read} rows came. ${cause}${moved}${stepped}` }
}
