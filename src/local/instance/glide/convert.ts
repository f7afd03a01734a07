import type { Column, Value } from '../core.ts'
import { isDate, isDateTime, isInteger } from '../dictionary/types.ts'
import { GuestValue } from '../scripts/realm.ts'

/** Something with a database value of its own: elements, date objects, records. */
export interface Valued {
  databaseValue(): Value
}
const isValued = (value: unknown): value is Valued =>
  value !== null && typeof value === 'object' && 'databaseValue' in value && typeof value.databaseValue === 'function'

/** Text a script value stands for, null when it is empty; booleans as '1' and '0'. */
export function plainText(value: unknown): Value {
  if (value === null || value === undefined) return null
  if (isValued(value)) return value.databaseValue()
  if (value instanceof GuestValue && value.isArray)
    return value
      .items()
      .map((item) => plainText(item) ?? '')
      .join(',')
  if (typeof value === 'boolean') return value ? '1' : '0'
  const text = String(value)
  return text === '' ? null : text
}

/**
 * Database value that assigning `value` to the column gives. The upper-case text NULL clears. Undefined: the value does
 * not fit (a date-time in a foreign format) and must not be stored.
 */
export function columnValue(column: Column, value: unknown): Value | undefined {
  const text = plainText(value)
  if (text === null || text === 'NULL') return null
  if (column.type === 'boolean') return /^(1|true|yes)$/i.test(text) ? '1' : '0'
  if (isDateTime(column.type)) {
    if (/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return text
    return /^\d{4}-\d\d-\d\d$/.test(text) ? `${text} 00:00:00` : undefined
  }
  if (isDate(column.type)) return /^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?$/.test(text) ? text.slice(0, 10) : undefined
  if (isInteger(column.type)) {
    const number = Number(text)
    return Number.isFinite(number) ? String(Math.trunc(number)) : undefined
  }
  return text
}
