import type { Column, Readings, Secrets, Value } from '../core.ts'
import { isProtected } from '../base/secrets.ts'
import { isDate, isDateTime, isInteger, isNumeric, isPlainText } from '../dictionary/types.ts'

export interface Normalised {
  value: Value
  /** Why the text could not be stored as it came; the value is what is stored instead. */
  problem?: string
  /** The write must not happen. */
  refused?: boolean
}

const TRUE = new Set(['1', 'true', 'yes', 'on'])

/**
 * Text as the database keeps it: empty is null, the upper-case word NULL empties, check boxes are '1'/'0', numbers plain
 * digits, date-times and durations 'yyyy-MM-dd HH:mm:ss', secrets encrypted or hashed, plain text no longer than its column.
 */
export function normalise(column: Column, value: Value | undefined, secrets: Secrets, readings: Readings): Normalised {
  if (value === null || value === undefined || value === '' || value === 'NULL') return { value: null }
  const { type } = column
  if (type === 'boolean') return { value: TRUE.has(value.trim().toLowerCase()) ? '1' : '0' }
  if (isInteger(type)) return integer(column, value)
  if (isNumeric(type)) return decimal(column, value)
  if (isDateTime(type)) return dateTime(column, value)
  if (isDate(type)) return date(column, value)
  if (type === 'glide_duration') return duration(column, value)
  if (type === 'glide_list') return { value: listText(value) }
  if (type === 'password2') return { value: isProtected(value) ? value : secrets.encrypt(value) }
  if (type === 'password') return { value: isProtected(value) ? value : secrets.hashPassword(value) }
  if (isPlainText(type) && value.length > column.maxLength) {
    const problem = `${column.table}.${column.name} holds ${column.maxLength} characters, the value has ${value.length}`
    return readings.overlongTextIsCut
      ? { value: value.slice(0, column.maxLength), problem: `${problem}; the rest was cut off` }
      : { value: null, problem, refused: true }
  }
  return { value }
}

/** True when storing `next` over `stored` would change nothing that can be seen. */
export function sameValue(column: Column, stored: Value, next: Value, secrets: Secrets): boolean {
  if (stored === next) return true
  if (stored === null || next === null) return false
  if (column.type === 'password2') {
    const before = secrets.decrypt(stored)
    return before !== null && before === secrets.decrypt(next)
  }
  return false
}

const unreadable = (column: Column, value: string, kind: string): Normalised => ({
  value: null,
  problem: `${column.table}.${column.name} takes ${kind}, not '${value.slice(0, 40)}'; it was left empty`,
})

function integer(column: Column, value: string): Normalised {
  const text = value.trim().replaceAll(',', '')
  if (/^[+-]?\d+$/.test(text)) return { value: String(BigInt(text.replace(/^\+/, ''))) }
  if (/^[+-]?\d*\.\d+$/.test(text)) return { value: String(Math.trunc(Number(text))) }
  if (TRUE.has(text.toLowerCase())) return { value: '1' }
  return unreadable(column, value, 'a whole number')
}

function decimal(column: Column, value: string): Normalised {
  // Prices may carry their currency in front: 'USD;12.50'.
  const text = value
    .trim()
    .replace(/^[A-Z]{3};/, '')
    .replaceAll(',', '')
  return text !== '' && Number.isFinite(Number(text)) ? { value: text } : unreadable(column, value, 'a number')
}

function dateTime(column: Column, value: string): Normalised {
  const match = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}:\d{2})(?:\.\d+)?)?$/.exec(value.trim())
  if (!match) return unreadable(column, value, 'a date-time yyyy-MM-dd HH:mm:ss')
  const text = `${match[1]} ${match[2] ?? '00:00:00'}`
  return isReal(text) ? { value: text } : unreadable(column, value, 'a date-time yyyy-MM-dd HH:mm:ss')
}

function date(column: Column, value: string): Normalised {
  const match = /^(\d{4}-\d{2}-\d{2})(?: \d{2}:\d{2}:\d{2}.*)?$/.exec(value.trim())
  const day = match?.[1]
  return day && isReal(`${day} 00:00:00`) ? { value: day } : unreadable(column, value, 'a date yyyy-MM-dd')
}

/** A span is kept as the date-time so long after 1970 began; `d HH:mm:ss` and `HH:mm:ss` say the same. */
function duration(column: Column, value: string): Normalised {
  const text = value.trim()
  const typed = /^(?:(\d{1,6}) )?(\d{1,2}):(\d{2}):(\d{2})$/.exec(text)
  if (typed) {
    const [days = 0, hours = 0, minutes = 0, seconds = 0] = typed.slice(1).map((part) => Number(part ?? 0))
    const end = new Date(((days * 24 + hours) * 3600 + minutes * 60 + seconds) * 1000)
    return { value: end.toISOString().slice(0, 19).replace('T', ' ') }
  }
  return isReal(text) ? { value: text } : unreadable(column, value, 'a duration d HH:mm:ss')
}

/** True for a point of time the calendar has: no 30 February, no 25 o'clock. */
function isReal(text: string): boolean {
  const time = new Date(`${text.replace(' ', 'T')}Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 19).replace('T', ' ') === text
}

function listText(value: string): Value {
  const items = value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
  return items.length > 0 ? items.join(',') : null
}
