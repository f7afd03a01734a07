import { DateTime } from 'luxon'
import type { Value } from '../core.ts'

/** Name under which an aggregate tells the point of a trend that a group stands for. */
export const trendKey = 'timeref'

const INTERVALS = ['year', 'quarter', 'month', 'week', 'date', 'hour', 'dayofweek', 'value'] as const
export type Interval = (typeof INTERVALS)[number]
export const isInterval = (text: string): text is Interval => INTERVALS.some((known) => known === text)

/**
 * Point of a trend that a stored time belongs to, in the form the platform tells it: `1/2026` for a month, quarter or
 * week, the year, the day, the hour or the name of the day. Null: the column is empty or holds no time.
 * @param withYear false leaves the year out of months, quarters and weeks, which then come together over the years
 */
export function point(stored: Value, unit: Interval, withYear: boolean): Value {
  if (stored === null || unit === 'value') return stored
  const time = DateTime.fromSQL(stored, { zone: 'utc' })
  if (!time.isValid) return null
  const ofYear = (number: number, year: number): string => (withYear ? `${number}/${year}` : String(number))
  switch (unit) {
    case 'year':
      return String(time.year)
    case 'quarter':
      return ofYear(time.quarter, time.year)
    case 'month':
      return ofYear(time.month, time.year)
    case 'week':
      return ofYear(time.weekNumber, time.weekYear)
    case 'date':
      return time.toISODate()
    case 'hour':
      return time.toFormat('yyyy-MM-dd HH')
    case 'dayofweek':
      return time.setLocale('en').weekdayLong
  }
}
