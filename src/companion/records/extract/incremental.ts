import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { InstanceError, messageOf } from '../../errors.ts'
import type { InstanceClient } from '../../servicenow/client.ts'
import { fromPlatformTime, platformTime } from '../../servicenow/column-values.ts'
import { narrowed, readEncodedQuery } from '../encoded-query.ts'
import { encodeFilter } from '../filter.ts'
import type { Schema } from '../schema.ts'
import { toRow, valueOf, type RecordRow } from '../values.ts'
import type { ExtractOptions, RowSink } from './extract.ts'
import { readPage } from './page.ts'
import { firstPageSize, PageSize } from './page-size.ts'
import { serverTime, utcUser } from './session-time.ts'

const schema = z.object({
  /** Stored date-time (UTC) up to which changes were delivered. */
  until: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
  /** Records delivered within the overlap before `until`: sys_id and the change that was delivered. */
  recent: z.record(z.string(), z.string()).default({}),
})
/** Where the next incremental run starts. */
export type Bookmark = z.output<typeof schema>

const OVERLAP_SECONDS = 60

export interface ChangesOptions extends ExtractOptions {
  /** Absent: everything so far. */
  since?: Bookmark | undefined
  /** Read again what is this close to the bookmark: transactions commit later than they stamp. Default 60. */
  overlapSeconds?: number | undefined
  /** Leave out what is younger than this: more of the same second may come. Default 2. */
  lagSeconds?: number | undefined
}
export interface ChangesReport {
  rows: number
  /** Rows of the overlap that had been delivered before. */
  repeated: number
  bookmark: Bookmark
  /** Column that tells what changed; '' when the table has none and everything was read. */
  cursor: string
}

/**
 * Records changed since a bookmark, each at least once, in the order of change. The upper bound stands at the start, so
 * a busy table ends too; the place is a pair of time and sys_id, so records of the same second are not lost.
 */
export const extractChanges = async (
  client: InstanceClient,
  dictionary: Schema,
  options: ChangesOptions,
  sink: RowSink,
): Promise<ChangesReport> => {
  const { table, signal } = options
  const { fields: columns } = await dictionary.describe(table)
  const cursor = ['sys_updated_on', 'sys_created_on'].find((name) => columns.has(name)) ?? ''
  const text = typeof options.query === 'object' ? encodeFilter(options.query) : (options.query ?? '')
  const query = readEncodedQuery(text)
  const asked = options.fields ?? []
  await dictionary.check(table, [...query.fields, ...asked])
  if (cursor !== '') await utcUser(client)
  const overlapMs = (options.overlapSeconds ?? OVERLAP_SECONDS) * 1000
  const now = await serverTime(client)
  const until = platformTime(now - (options.lagSeconds ?? 2) * 1000)
  const from = cursor !== '' && options.since ? platformTime(fromPlatformTime(options.since.until) - overlapMs) : ''
  const fields = asked.length === 0 ? [] : [...new Set(['sys_id', ...(cursor ? [cursor] : []), ...asked])]
  const size = new PageSize(options.pageSize ?? firstPageSize(fields.length))
  const recent: Record<string, string> = {}
  const edge = platformTime(fromPlatformTime(until) - overlapMs)
  const report = { rows: 0, repeated: 0 }
  let at = { time: from, key: '' }
  for (;;) {
    const limit = size.size
    let rows: Record<string, unknown>[]
    let matching: number | undefined
    try {
      const page = await readPage(client, {
        table,
        query: step(query.branches, cursor, at, until),
        fields,
        display: options.display ?? 'value',
        view: options.view,
        excludeLinks: options.excludeLinks,
        limit,
        counted: true,
        giveUpOn: ['cut_short'],
        signal,
      })
      ;({ rows, matching } = page)
      size.came({ asked: limit, rows: rows.length, ms: page.ms, length: page.length })
    } catch (error) {
      if (!(error instanceof InstanceError) || error.code !== 'cut_short' || limit === 1) throw error
      size.failed(limit)
      continue
    }
    const shaped = rows.map((row) => toRow(row, options.display ?? 'value', options.excludeLinks === false))
    const fresh = shaped.filter((row) => {
      const id = valueOf(row['sys_id'])
      const time = valueOf(row[cursor])
      if (time >= edge) recent[id] = time
      const known = options.since?.recent[id] === time && time !== ''
      if (known) report.repeated++
      return !known
    })
    if (fresh.length > 0) await sink.write(fresh.map((row) => only(row, asked)))
    report.rows += fresh.length
    options.onProgress?.({ rows: report.rows, expected: undefined })
    const last = shaped.at(-1)
    if (last) at = { time: valueOf(last[cursor]), key: valueOf(last['sys_id']) }
    if (matching === undefined ? rows.length === 0 : matching <= limit) break
    if (!last)
      throw new InstanceError(
        `${client.origin}: ${table} has changed rows of which a whole page may not be read. Give this user read access, or narrow the query to what it may read.`,
        { code: 'forbidden', status: 403 },
      )
  }
  return { ...report, cursor, bookmark: { until, recent } }
}

/** The next page's query: behind the last time, or at it with a higher key. */
const step = (
  branches: readonly string[],
  cursor: string,
  at: { time: string; key: string },
  until: string,
): string => {
  if (cursor === '') return narrowed({ branches }, at.key ? `sys_id>${at.key}` : '', 'ORDERBYsys_id')
  const upper = `${cursor}<=${until}`
  const order = `ORDERBY${cursor}^ORDERBYsys_id`
  if (at.key === '')
    return narrowed({ branches }, [at.time ? `${cursor}>=${at.time}` : '', upper].filter(Boolean).join('^'), order)
  const each = branches.length > 0 ? branches : ['']
  const both = each.flatMap((branch) => [
    [branch, `${cursor}>${at.time}`, upper].filter(Boolean).join('^'),
    [branch, `${cursor}=${at.time}`, `sys_id>${at.key}`].filter(Boolean).join('^'),
  ])
  return `${both.join('^NQ')}^${order}`
}

const only = (row: RecordRow, fields: readonly string[]): RecordRow =>
  fields.length === 0
    ? row
    : Object.fromEntries(fields.flatMap((name) => (name in row ? [[name, row[name] ?? '']] : [])))

/** Stored date-time a little before a bookmark: what is deleted is told like what is changed, at least once. */
export const overlapBefore = (until: string, seconds = OVERLAP_SECONDS): string =>
  platformTime(fromPlatformTime(until) - seconds * 1000)

/** @throws InstanceError (code `bookmark`) */
export const loadBookmark = (path: string): Bookmark | undefined => {
  if (!existsSync(path)) return undefined
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new InstanceError(
      `Bookmark ${path} cannot be read (${messageOf(error)}). Delete it to read everything again.`,
      {
        code: 'bookmark',
      },
    )
  }
}

export const saveBookmark = (path: string, bookmark: Bookmark): void => {
  writeFileSync(`${path}.new`, JSON.stringify(bookmark))
  renameSync(`${path}.new`, path)
}
