import { DateTime } from 'luxon'
import type { Properties, User } from '../core.ts'

export const INTERNAL_DATE = 'yyyy-MM-dd'
export const INTERNAL_TIME = 'HH:mm:ss'
const INTERNAL = `${INTERNAL_DATE} ${INTERNAL_TIME}`

/** How somebody reads and writes dates and times; Java patterns. */
export interface Formats {
  zone: string
  date: string
  time: string
}

/** The user's own formats, else those of the instance. Nobody: the internal ones. */
export function formatsOf(properties: Properties, user: User | undefined): Formats {
  if (!user) return { zone: 'UTC', date: INTERNAL_DATE, time: INTERNAL_TIME }
  return {
    zone: user.timeZone || 'UTC',
    date: user.dateFormat || properties.get('glide.sys.date_format') || INTERNAL_DATE,
    time: user.timeFormat || properties.get('glide.sys.time_format') || INTERNAL_TIME,
  }
}

/** A Java date pattern as the date library spells it. */
export function pattern(java: string): string {
  return java
    .replace(/E{4,}/g, 'cccc')
    .replace(/E+/g, 'ccc')
    .replace(/z+/g, 'ZZZZ')
    .replace(/(?<!Z)Z(?!Z)/g, 'ZZZ')
    .replace(/u/g, 'c')
}

/** A stored UTC date-time as somebody reads it; an unknown zone leaves it in UTC, what is no time as it is. */
export function shownDateTime(value: string, { zone, date, time }: Formats): string {
  const isUtc = zone === 'UTC' || zone === 'GMT'
  if (isUtc && date === INTERNAL_DATE && time === INTERNAL_TIME) return value
  const stored = DateTime.fromSQL(value, { zone: 'utc' })
  const local = isUtc ? stored : stored.setZone(zone)
  const known = local.isValid ? local : stored
  return known.isValid ? known.toFormat(pattern(`${date} ${time}`)) : value
}

/** A stored day as somebody reads it; days have no zone. */
export function shownDate(value: string, { date }: Formats): string {
  if (date === INTERNAL_DATE) return value
  const day = DateTime.fromFormat(value, INTERNAL_DATE, { zone: 'utc' })
  return day.isValid ? day.toFormat(pattern(date)) : value
}

/** Stored time of day, kept with the day 1970-01-01, as somebody reads it. */
export function shownTime(value: string, { time }: Formats): string {
  const stored = DateTime.fromFormat(value.replace(/^1970-01-01 /, ''), INTERNAL_TIME, { zone: 'utc' })
  return stored.isValid ? stored.toFormat(pattern(time)) : value
}

/** What somebody typed as a stored date-time: in his format or in the internal one, in his zone. Null: neither. */
export function typedDateTime(text: string, { zone, date, time }: Formats): string | null {
  for (const format of new Set([`${date} ${time}`, INTERNAL])) {
    const typed = DateTime.fromFormat(text.trim(), pattern(format), { zone })
    if (typed.isValid) return typed.toUTC().toFormat(INTERNAL)
  }
  return null
}

/** What somebody typed as a stored day. Null: it is none. */
export function typedDate(text: string, { date }: Formats): string | null {
  for (const format of new Set([date, INTERNAL_DATE])) {
    const typed = DateTime.fromFormat(text.trim(), pattern(format), { zone: 'utc' })
    if (typed.isValid) return typed.toFormat(INTERNAL_DATE)
  }
  return null
}

/** A duration, stored as a date-time counted from 1970, in words; seconds only when there is nothing longer. */
export function durationInWords(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000)
  const parts: [number, string][] = [
    [Math.floor(seconds / 86_400), 'Day'],
    [Math.floor(seconds / 3600) % 24, 'Hour'],
    [Math.floor(seconds / 60) % 60, 'Minute'],
  ]
  if (seconds < 60) parts.push([seconds, 'Second'])
  const shown = parts.filter(([n, unit]) => n > 0 || (unit === 'Second' && seconds === 0))
  return shown.map(([n, unit]) => `${n} ${unit}${n === 1 ? '' : 's'}`).join(' ')
}
