/** How requests of the last days have ended, as numbers that a report can show: the platform's reports know no median. */
import type { Row } from '../platform/records.ts'
import { SOURCE, TABLES } from './tables.ts'
import { fileName, oneLine, secondsOf } from './text.ts'
import type { World } from './world.ts'

export type Kind = 'all' | 'application' | 'policy' | 'approver'
export interface Figure {
  kind: Kind
  name: string
  requests: number
  waiting: number
  approved: number
  rejected: number
  expired: number
  cancelled: number
  /** Percent of what is over that nobody decided in time. */
  expiredShare: number
  /** Seconds from the request to the answer of a person; null when nobody has answered. */
  medianSeconds: number | null
}

/** Of each kind, those with the most requests. */
const MOST = 25
/** Requests that one refresh looks at, newest first. */
const LOOKED_AT = 20_000
const COLUMNS = [
  'status',
  'file_path',
  'policy_name',
  'policy_id',
  'decided_by.name',
  'decision_source',
  'sys_created_on',
  'decided_at',
]

/** @param rows requests with the columns that `refreshFigures` reads */
export function figuresOf(rows: readonly Row[]): Figure[] {
  const names: Record<Exclude<Kind, 'all'>, (row: Row) => string> = {
    application: (row) => oneLine(fileName(row.file_path ?? '')),
    policy: (row) => oneLine(row.policy_name || row.policy_id || ''),
    approver: (row) => row['decided_by.name'] ?? '',
  }
  return [
    figure('all', 'All requests', rows),
    ...Object.entries(names).flatMap(([kind, name]) => most(kind as Kind, rows, name)),
  ]
}

function most(kind: Kind, rows: readonly Row[], nameOf: (row: Row) => string): Figure[] {
  const groups = new Map<string, { name: string; rows: Row[] }>()
  for (const row of rows) {
    const name = nameOf(row).trim()
    if (name === '') continue
    const known = groups.get(name.toLowerCase())
    if (known) known.rows.push(row)
    else groups.set(name.toLowerCase(), { name, rows: [row] })
  }
  return [...groups.values()]
    .sort((a, b) => b.rows.length - a.rows.length || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map((group) => figure(kind, group.name, group.rows))
}

function figure(kind: Kind, name: string, rows: readonly Row[]): Figure {
  const count = (status: string) => rows.filter((row) => row.status === status).length
  const [approved, rejected, expired, cancelled] = ['approved', 'rejected', 'expired', 'cancelled'].map(count) as [
    number,
    number,
    number,
    number,
  ]
  const over = approved + rejected + expired + cancelled
  return {
    kind,
    name,
    requests: rows.length,
    waiting: count('pending'),
    approved,
    rejected,
    expired,
    cancelled,
    expiredShare: over === 0 ? 0 : Math.round((100 * expired) / over),
    medianSeconds: median(rows.filter((row) => row.decision_source === 'approver').map(secondsToAnswer)),
  }
}

function secondsToAnswer(row: Row): number {
  return secondsOf(row.decided_at) - secondsOf(row.sys_created_on)
}

function median(values: readonly number[]): number | null {
  const sorted = values.filter((value) => value >= 0).sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2)
}

/** Brings the table of figures up to date. Writes what differs and no more. */
export function refreshFigures(world: World): void {
  const days = world.settings.number('elevation.figures_days', 1, 365, 30)
  const rows = world.records.find(
    TABLES.request,
    [
      ['sys_created_on', '>=', world.clock.inSeconds(-days * 86_400)],
      ['status', '!=', 'creating'],
    ],
    COLUMNS,
    { orderBy: 'sys_created_on', descending: true, limit: LOOKED_AT },
  )
  const wanted = new Map(figuresOf(rows).map((made) => [world.digest(`${made.kind}\n${made.name}`), valuesOf(made)]))
  const columns = ['figure_key', ...Object.keys([...wanted.values()][0] ?? {})]
  for (const old of world.records.find(TABLES.figure, [], columns, { limit: 1000 })) {
    const values = wanted.get(old.figure_key ?? '')
    wanted.delete(old.figure_key ?? '')
    if (!values) world.records.remove(TABLES.figure, old.sys_id)
    else if (Object.entries(values).some(([column, value]) => (old[column] ?? '') !== value))
      report(world, world.records.update(TABLES.figure, old.sys_id, values))
  }
  for (const [key, values] of wanted) report(world, world.records.insert(TABLES.figure, { figure_key: key, ...values }))
}

function valuesOf({ medianSeconds, expiredShare, ...figure }: Figure): Record<string, string> {
  const values = { ...figure, expired_share: expiredShare, median_seconds: medianSeconds ?? '' }
  return Object.fromEntries(Object.entries(values).map(([column, value]) => [column, String(value)]))
}

function report(world: World, written: { ok: true } | { ok: false; code: string; message: string }): void {
  if (!written.ok) world.events.write('error', SOURCE, written.code, `A figure could not be kept. ${written.message}`)
}
