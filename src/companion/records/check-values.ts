import { InstanceError } from '../errors.ts'
import type { FieldInfo, TableDescription } from './schema.ts'

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/
const TEXTS = new Set(['string', 'translated_text', 'translated_field', 'email', 'ph_number'])

/**
 * Faults of values before they are sent: the platform stores what it can make of a bad date or number, which is often
 * nothing, and cuts text that is too long, both without a word.
 * @param display Values are what people see (dates in the user's format): only names and lengths are checked.
 */
export const valueFaults = (
  description: TableDescription,
  values: Readonly<Record<string, string>>,
  display: boolean,
): string[] =>
  Object.entries(values).flatMap(([name, value]) => {
    const field = description.fields.get(name)
    if (!field) return [`${description.table.name} has no column "${name}"`]
    const fault = faultOf(field, value, display)
    return fault === '' ? [] : [`${name}: ${fault}`]
  })

const faultOf = (field: FieldInfo, value: string, display: boolean): string => {
  if (value === '') return ''
  if (TEXTS.has(field.type) && field.maxLength > 0 && value.length > field.maxLength)
    return `${value.length} characters, and the column holds ${field.maxLength}: the instance would cut it`
  if (display) return ''
  const [date = '', time = '', more] = value.split(' ')
  switch (field.type) {
    case 'glide_date_time':
    case 'due_date':
      return isDate(date) && TIME.test(time) && more === undefined
        ? ''
        : `"${value}" is no date and time. Write yyyy-MM-dd HH:mm:ss in UTC`
    case 'glide_date':
      return isDate(value) ? '' : `"${value}" is no date. Write yyyy-MM-dd`
    case 'integer':
    case 'longint':
      return /^-?\d+$/.test(value) ? '' : `"${value}" is no whole number`
    case 'decimal':
    case 'float':
      return /^-?\d+(\.\d+)?$/.test(value) ? '' : `"${value}" is no number`
    case 'boolean':
      return ['true', 'false', '1', '0'].includes(value) ? '' : `"${value}" is neither true nor false`
    default:
      return ''
  }
}

const isDate = (text: string): boolean => {
  if (!DATE.test(text)) return false
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}

/** @throws InstanceError (code `read_only`) for a database view. */
export const refuseView = (description: TableDescription): void => {
  if (description.table.view)
    throw new InstanceError(
      `${description.table.name} is a database view, which can be read only. Write to the tables it is made of.`,
      { code: 'read_only' },
    )
}
