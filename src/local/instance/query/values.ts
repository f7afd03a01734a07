import { DateTime } from 'luxon'
import type { Operator } from '../core.ts'
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

const SQL_UNITS: Readonly<Record<string, [unit: string, times: number]>> = {
  minute: ['minutes', 1],
  hour: ['hours', 1],
  day: ['days', 1],
  dayofweek: ['days', 1],
  week: ['days', 7],
  month: ['months', 1],
  quarter: ['months', 3],
  year: ['years', 1],
}

/** `<column>@<unit>@before|after@<n>`: the other column and how far from it, as the database's date functions say it. */
export function distance(value: string): { column: string; modifier: string; after: boolean } | undefined {
  const match = /^([a-z0-9_.]+)@([a-z]+)@(before|after)@(\d+)$/.exec(value)
  const [, column = '', unit = '', direction, count] = match ?? []
  const known = SQL_UNITS[unit]
  if (!known) return undefined
  const after = direction === 'after'
  return { column, modifier: `${after ? '+' : '-'}${Number(count) * known[1]} ${known[0]}`, after }
}

/** `<parent column>@<sys_id>`, or the sys_id alone for a tree along the table's own parent column. */
export function hierarchy(
  value: string,
  has: (column: string) => boolean,
): { parent: string; root: string } | undefined {
  const [first = '', second] = value.split('@')
  const root = second ?? first
  const parent = second === undefined ? ['parent', 'manager'].find(has) : first
  return parent !== undefined && has(parent) && /^[0-9a-zA-Z]{1,32}$/.test(root) ? { parent, root } : undefined
}

/** A condition on a date-time column whose literal times are those of a zone, as one whose times are UTC. */
export function inZone(operator: Operator, value: string, zone: string): { operator: Operator; value: string } {
  if (zone === '' || zone === 'UTC' || zone === 'GMT') return { operator, value }
  const utc = (text: string): string => {
    const time = DateTime.fromFormat(text, 'yyyy-MM-dd HH:mm:ss', { zone })
    return time.isValid ? time.toUTC().toFormat('yyyy-MM-dd HH:mm:ss') : text
  }
  const first = (text: string): string => utc(DATE_ONLY.test(text) ? `${text} 00:00:00` : text)
  const last = (text: string): string => utc(DATE_ONLY.test(text) ? `${text} 23:59:59` : text)
  if (operator === 'BETWEEN') {
    const [from = '', to = from] = value.split('@')
    return { operator, value: `${first(from)}@${last(to)}` }
  }
  if (operator === 'IN' || operator === 'NOT IN') return { operator, value: value.split(',').map(utc).join(',') }
  // A day is a day of that zone, which begins and ends at other times than one of UTC.
  if (DATE_ONLY.test(value) && operator === '=') return { operator: 'BETWEEN', value: `${first(value)}@${last(value)}` }
  if (DATE_ONLY.test(value) && operator === '!=') {
    return { operator: 'NOTON', value: `${value}@${first(value)}@${last(value)}` }
  }
  return { operator, value: operator === '<' || operator === '>=' ? first(value) : last(value) }
}
