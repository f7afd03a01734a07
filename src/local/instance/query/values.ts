import { isDate, isDateTime } from '../dictionary/types.ts'
import { storedTime } from '../base/clock.ts'

/** Text of a condition on a boolean column as stored: '1' or '0'; other text stays and matches nothing. */
export function booleanText(value: string): string {
  const lower = value.trim().toLowerCase()
  if (lower === 'true' || lower === 'yes') return '1'
  if (lower === 'false' || lower === 'no') return '0'
  return lower
}

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/

/** First and last second that a date text stands for, when it is a day compared with a date-time column. */
export function daySpan(type: string, value: string): { from: string; to: string } | undefined {
  return isDateTime(type) && DATE_ONLY.test(value) ? { from: `${value} 00:00:00`, to: `${value} 23:59:59` } : undefined
}

/** A date-time compared with a date column counts as its day. */
export const dateText = (type: string, value: string): string =>
  isDate(type) && /^\d{4}-\d{2}-\d{2} /.test(value) ? value.slice(0, 10) : value

/** Interval of BETWEEN and ON values ('from@to', or one day), inclusive at both ends. */
export function interval(type: string, value: string): { from: string; to: string } | undefined {
  const parts = value.split('@')
  const [from, to] = parts.length >= 3 ? parts.slice(-2) : parts.length === 2 ? parts : [value, value]
  if (from === undefined || to === undefined || from === '' || to === '') return undefined
  return {
    from: daySpan(type, from)?.from ?? dateText(type, from),
    to: daySpan(type, to)?.to ?? dateText(type, to),
  }
}

/** Characters of a stored date-time that name its year, month, day, hour or minute. */
export const UNIT_PREFIX: Readonly<Record<string, number>> = {
  year: 4,
  month: 7,
  day: 10,
  dayofweek: 10,
  hour: 13,
  minute: 16,
}

/** Point in time of `@<unit>@ago|ahead@<n>`, stored form; undefined when malformed. */
export function relativeTime(value: string, now: number): { at: string; prefix: number } | undefined {
  const match = /^@?(minute|hour|day|dayofweek|week|month|quarter|year)@(ago|ahead)@(\d+)$/.exec(value)
  if (!match) return undefined
  const [, unit = '', direction, count] = match
  const steps = Number(count) * (direction === 'ago' ? -1 : 1)
  const date = new Date(now)
  if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + steps)
  else if (unit === 'quarter') date.setUTCMonth(date.getUTCMonth() + 3 * steps)
  else if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + steps)
  else {
    const seconds = { minute: 60, hour: 3600, week: 604800 }[unit] ?? 86400
    date.setTime(now + steps * seconds * 1000)
  }
  return { at: storedTime(date.getTime()), prefix: UNIT_PREFIX[unit] ?? 10 }
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const COMPARISONS: Readonly<Record<string, string>> = { EE: '=', GE: '>=', LE: '<=', GT: '>', LT: '<' }

/** `…gs.datePart('dayofweek','monday','EE')`: part of the date, number to compare with, SQL comparison. */
export function datePart(value: string): { part: string; number: number; comparison: string } | undefined {
  const match = /datePart\(\s*['"](\w+)['"]\s*,\s*['"](\w+)['"]\s*,\s*['"](\w+)['"]\s*\)/.exec(value)
  if (!match) return undefined
  const [, part = '', wanted = '', name = ''] = match
  const comparison = COMPARISONS[name]
  const text = wanted.toLowerCase()
  let number = Number(text)
  if (part === 'dayofweek') number = DAYS.indexOf(text) + 1
  if (part === 'month') number = MONTHS.indexOf(text.slice(0, 3)) + 1
  if (!comparison || !Number.isInteger(number) || !['dayofweek', 'month', 'year', 'hour', 'quarter'].includes(part))
    return undefined
  return { part, number, comparison }
}

/** Elements of an IN list; empty ones mean nothing. */
export const listItems = (value: string): string[] => value.split(',').filter((item) => item !== '')
