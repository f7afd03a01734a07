import { DateTime, type DateTimeUnit } from 'luxon'
import type { GlideEnv } from './env.ts'
import { internalDateTime, userFormats } from './formats.ts'

type Edge = 'start' | 'end'
/** A period, how many of them from now, and which end of it. */
type Period = [unit: DateTimeUnit, offset: number, edge: Edge]

/**
 * The date helpers of `gs`: begin and end of periods in the user's zone, answered as stored date-time in UTC. These are
 * open to applications; filters and scripts of the global scope have the ones below as well.
 */
const scopedPeriods: Record<string, Period> = {
  beginningOfLastMonth: ['month', -1, 'start'],
  beginningOfLastWeek: ['week', -1, 'start'],
  beginningOfNextMonth: ['month', 1, 'start'],
  beginningOfNextWeek: ['week', 1, 'start'],
  beginningOfNextYear: ['year', 1, 'start'],
  beginningOfThisMonth: ['month', 0, 'start'],
  beginningOfThisQuarter: ['quarter', 0, 'start'],
  beginningOfThisWeek: ['week', 0, 'start'],
  beginningOfThisYear: ['year', 0, 'start'],
  endOfLastMonth: ['month', -1, 'end'],
  endOfLastWeek: ['week', -1, 'end'],
  endOfLastYear: ['year', -1, 'end'],
  endOfNextMonth: ['month', 1, 'end'],
  endOfNextWeek: ['week', 1, 'end'],
  endOfNextYear: ['year', 1, 'end'],
  endOfThisMonth: ['month', 0, 'end'],
  endOfThisQuarter: ['quarter', 0, 'end'],
  endOfThisWeek: ['week', 0, 'end'],
  endOfThisYear: ['year', 0, 'end'],
}

/** What the filter builder of a list offers: names of periods that make up `beginningOf…` and `endOf…`. */
function filterPeriods(): Record<string, Period> {
  const found: Record<string, Period> = {}
  const add = (name: string, unit: DateTimeUnit, first: number, last = first): void => {
    found[`beginningOf${name}`] = [unit, first, 'start']
    found[`endOf${name}`] = [unit, last, 'end']
  }
  add('Yesterday', 'day', -1)
  add('Today', 'day', 0)
  add('Tomorrow', 'day', 1)
  for (const unit of ['minute', 'hour', 'week', 'month', 'quarter', 'year'] as const) {
    const name = unit.charAt(0).toUpperCase() + unit.slice(1)
    add(`Last${name}`, unit, -1)
    add(`This${name}`, unit, 0)
    add(`Current${name}`, unit, 0)
    add(`Next${name}`, unit, 1)
  }
  const spans: [unit: DateTimeUnit, name: string, numbers: number[]][] = [
    ['minute', 'Minutes', [15, 30, 45]],
    ['hour', 'Hours', [2]],
    ['day', 'Days', [7, 30, 60, 90, 120]],
    ['week', 'Weeks', [2]],
    ['month', 'Months', [3, 6, 9, 12]],
    ['quarter', 'Quarters', [2]],
    ['year', 'Years', [2]],
  ]
  for (const [unit, name, numbers] of spans)
    for (const number of numbers) {
      add(`Last${number}${name}`, unit, -number, 0)
      add(`Next${number}${name}`, unit, 0, number)
    }
  found.beginningOfOneYearAgo = ['month', -12, 'start']
  found.endOfOneYearAgo = ['day', 0, 'end']
  return found
}
const periods: Record<string, Period> = { ...filterPeriods(), ...scopedPeriods }

/** Name → unit and end; the argument is how many units ago. `moment` keeps the time of day. */
const scopedAgos: Record<string, [unit: DateTimeUnit, at: 'moment' | Edge]> = {
  daysAgo: ['day', 'moment'],
  daysAgoStart: ['day', 'start'],
  daysAgoEnd: ['day', 'end'],
  hoursAgo: ['hour', 'moment'],
  hoursAgoStart: ['hour', 'start'],
  hoursAgoEnd: ['hour', 'end'],
  minutesAgoStart: ['minute', 'start'],
  minutesAgoEnd: ['minute', 'end'],
  monthsAgo: ['month', 'moment'],
  monthsAgoStart: ['month', 'start'],
  monthsAgoEnd: ['month', 'end'],
  quartersAgoStart: ['quarter', 'start'],
  quartersAgoEnd: ['quarter', 'end'],
  yearsAgo: ['year', 'moment'],
}
const agos: typeof scopedAgos = {
  ...scopedAgos,
  minutesAgo: ['minute', 'moment'],
  quartersAgo: ['quarter', 'moment'],
  weeksAgo: ['week', 'moment'],
  weeksAgoStart: ['week', 'start'],
  weeksAgoEnd: ['week', 'end'],
  yearsAgoStart: ['year', 'start'],
  yearsAgoEnd: ['year', 'end'],
}

/** Helpers that applications may call. */
export const scopedDateHelpers = [
  ...Object.keys(scopedPeriods),
  ...Object.keys(scopedAgos),
  'dateGenerate',
  'yesterday',
]
/** Helpers that only filters and scripts of the global scope may call. */
export const globalDateHelpers = [...Object.keys(periods), ...Object.keys(agos)].filter(
  (name) => !scopedDateHelpers.includes(name),
)
const CALL = /^\s*gs\.(\w+)\([^()]*\)\s*;?\s*$/
/** Is the expression a single call of a date helper, as filters have it? It means the same in every scope. */
export const isDateHelperCall = (expression: string): boolean => {
  const name = CALL.exec(expression)?.[1]
  return name !== undefined && (globalDateHelpers.includes(name) || scopedDateHelpers.includes(name))
}

export function dateHelper(env: GlideEnv, name: string, args: unknown[]): string {
  const now = DateTime.fromMillis(env.instance.clock.now(), { zone: userFormats(env).zone })
  const period = periods[name]
  if (period) return shown(edge(now.plus({ [period[0]]: period[1] }), period[0], period[2] === 'end'))
  if (name === 'yesterday') return shown(now.minus({ hours: 24 }))
  const ago = agos[name]
  if (ago) {
    const moment = now.minus({ [ago[0]]: Math.trunc(Number(args[0] ?? 0)) })
    return shown(ago[1] === 'moment' ? moment : edge(moment, ago[0], ago[1] === 'end'))
  }
  return dateGenerate(now, String(args[0]), String(args[1]))
}

function dateGenerate(now: DateTime, date: string, range: string): string {
  const time = range === 'start' ? '00:00:00' : range === 'end' ? '23:59:59' : range
  return shown(DateTime.fromFormat(`${date} ${time}`, internalDateTime, { zone: now.zone }))
}

const edge = (at: DateTime, unit: DateTimeUnit, end: boolean) => (end ? at.endOf(unit) : at.startOf(unit))
const shown = (at: DateTime) => at.toUTC().toFormat(internalDateTime)
