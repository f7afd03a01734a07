import { DateTime, type DateTimeUnit } from 'luxon'
import type { GlideEnv } from './env.ts'
import { internalDateTime, userFormats } from './formats.ts'

/**
 * The date helpers of `gs`: begin and end of periods in the user's zone, answered as stored date-time in UTC. Table of
 * name → period, offset in periods and which end.
 */
const periods: Record<string, [unit: DateTimeUnit, offset: number, end: boolean]> = {
  beginningOfLastMonth: ['month', -1, false],
  beginningOfLastWeek: ['week', -1, false],
  beginningOfNextMonth: ['month', 1, false],
  beginningOfNextWeek: ['week', 1, false],
  beginningOfNextYear: ['year', 1, false],
  beginningOfThisMonth: ['month', 0, false],
  beginningOfThisQuarter: ['quarter', 0, false],
  beginningOfThisWeek: ['week', 0, false],
  beginningOfThisYear: ['year', 0, false],
  endOfLastMonth: ['month', -1, true],
  endOfLastWeek: ['week', -1, true],
  endOfLastYear: ['year', -1, true],
  endOfNextMonth: ['month', 1, true],
  endOfNextWeek: ['week', 1, true],
  endOfNextYear: ['year', 1, true],
  endOfThisMonth: ['month', 0, true],
  endOfThisQuarter: ['quarter', 0, true],
  endOfThisWeek: ['week', 0, true],
  endOfThisYear: ['year', 0, true],
}

/** Name → unit and end; the argument is how many units ago. `moment` keeps the time of day. */
const agos: Record<string, [unit: DateTimeUnit, at: 'moment' | 'start' | 'end']> = {
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
  weeksAgoStart: ['week', 'start'],
  weeksAgoEnd: ['week', 'end'],
  yearsAgo: ['year', 'moment'],
  yearsAgoStart: ['year', 'start'],
  yearsAgoEnd: ['year', 'end'],
}

export const dateHelpers = [...Object.keys(periods), ...Object.keys(agos), 'dateGenerate']

export function dateHelper(env: GlideEnv, name: string, args: unknown[]): string {
  const now = DateTime.fromMillis(env.instance.clock.now(), { zone: userFormats(env).zone })
  const period = periods[name]
  if (period) return shown(edge(now.plus({ [period[0]]: period[1] }), period[0], period[2]))
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
