import { DateTime } from 'luxon'
import type { GlideEnv } from './env.ts'
import { formatsOf, pattern } from '../records/time-zone.ts'
import { GlideFailure } from '../scripts/errors.ts'

export { pattern }

export const internalDateTime = 'yyyy-MM-dd HH:mm:ss'
export const internalDate = 'yyyy-MM-dd'

export interface UserFormats {
  readonly zone: string
  readonly date: string
  readonly time: string
  dateTime(milliseconds: number): string
  /** Stored date-time of what a person typed; throws when it does not fit the format. */
  parseDateTime(typed: string, format?: string): string
}

/** Zone and formats of the session's user. */
export function userFormats(env: GlideEnv): UserFormats {
  const { zone, date, time } = formatsOf(env.instance.properties, env.actor().session.user)
  return {
    zone,
    date,
    time,
    dateTime: (milliseconds) => DateTime.fromMillis(milliseconds, { zone }).toFormat(pattern(`${date} ${time}`)),
    parseDateTime: (typed, format) => {
      const parsed = DateTime.fromFormat(typed.trim(), pattern(format ?? `${date} ${time}`), { zone })
      if (!parsed.isValid) throw new GlideFailure(`'${typed}' does not fit the format ${format ?? `${date} ${time}`}`)
      return parsed.toUTC().toFormat(internalDateTime)
    },
  }
}

/** What a script may pass to a date constructor as text, read as UTC; the internal format comes first. */
export const readableFormats = [
  internalDateTime,
  'yyyy-MM-dd HH:mm',
  internalDate,
  'MM/dd/yyyy HH:mm:ss',
  'MM-dd-yyyy HH:mm:ss',
  'MM-dd-yyyy HH:mm',
  'MM-dd-yyyy',
  'MM/dd/yyyy',
  'dd-MM-yyyy HH:mm:ss',
  'dd-MM-yyyy HH.mm.ss',
  'dd-MM-yyyy HH.mm',
  'dd/MM/yyyy',
  'dd-MM-yyyy',
  'dd.MM.yyyy HH:mm:ss',
  'dd.MM.yyyy HH.mm.ss',
  'dd.MM.yyyy',
]

export function readUtc(text: string): DateTime | null {
  for (const format of readableFormats) {
    const parsed = DateTime.fromFormat(text.trim(), format, { zone: 'utc' })
    if (parsed.isValid) return parsed
  }
  return null
}
