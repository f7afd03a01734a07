import type { Actor, Column, Instance, Row, Value } from '../../core.ts'
import type { Json, JsonObject } from '../body.ts'
import { formatsOf, typedDate, typedDateTime } from '../../records/time-zone.ts'
import { RestError } from '../errors.ts'
import { choiceByLabel, choicesOf, hasChoices } from './choices.ts'

/**
 * Values to write from a request body. Unknown columns are ignored. With `inputDisplayValue` date-times are read in
 * the caller's zone, references and choices by what they show, and secret columns are encrypted; without it values are
 * internal ones, and secret columns are left alone, since clear text is no value of theirs.
 * @throws RestError 400 for a choice value that does not exist
 */
export function readValues(
  instance: Instance,
  actor: Actor,
  table: string,
  body: JsonObject,
  inputDisplayValue: boolean,
): Row {
  const values: Row = {}
  for (const [name, given] of Object.entries(body)) {
    const column = instance.dictionary.column(table, name)
    if (!column) continue
    const text = textOf(given)
    if (column.type === 'password' || column.type === 'password2') {
      if (text === null) values[name] = null
      else if (!inputDisplayValue)
        instance.log.write(
          'warn',
          'rest',
          `${table}.${name} was not written: it needs sysparm_input_display_value=true`,
        )
      else
        values[name] = column.type === 'password' ? instance.secrets.hashPassword(text) : instance.secrets.encrypt(text)
      continue
    }
    const value =
      text === null
        ? null
        : inputDisplayValue
          ? fromDisplay(instance, actor, table, column, text)
          : internal(column, text)
    checkChoice(instance, table, column, value)
    values[name] = value
  }
  return values
}

/** Text of a value as sent; null when it empties the column, as the upper-case word NULL does too. */
function textOf(given: Json): string | null {
  if (given === null || given === '' || given === 'NULL') return null
  if (typeof given === 'object' && !Array.isArray(given)) {
    // A field of an earlier answer sent back as it came.
    const { value, display_value: display } = given
    if (typeof value === 'string') return value || null
    if (typeof display === 'string') return display || null
    return JSON.stringify(given)
  }
  if (Array.isArray(given)) return given.map((item) => textOf(item) ?? '').join(',') || null
  return String(given)
}

function internal(column: Column, text: string): Value {
  if (column.type !== 'boolean') return text
  return ['true', '1', 'yes', 'on'].includes(text.trim().toLowerCase()) ? '1' : '0'
}

function fromDisplay(instance: Instance, actor: Actor, table: string, column: Column, text: string): Value {
  const { records, dictionary } = instance
  const formats = formatsOf(instance.properties, actor.session.user)
  if (column.type === 'glide_date_time' || column.type === 'due_date' || column.type === 'calendar_date_time') {
    return typedDateTime(text, formats) ?? text
  }
  if (column.type === 'glide_date') return typedDate(text, formats) ?? text
  if (column.type === 'reference' && column.reference && !records.get(column.reference, text)) {
    const display = dictionary.displayColumn(column.reference)
    const where = display ? records.where(column.reference, display, '=', text) : null
    const found = where ? records.find({ table: column.reference, where, order: [], invalid: [] })[0] : undefined
    return found?.sys_id ?? null
  }
  return (hasChoices(column) ? choiceByLabel(instance, table, column, text) : null) ?? internal(column, text)
}

function checkChoice(instance: Instance, table: string, column: Column, value: Value): void {
  if (value === null || !hasChoices(column)) return
  if (instance.properties.flag('glide.rest.choice.allow_non_existing_value', false)) return
  const choices = choicesOf(instance, table, column)
  if (choices.length === 0 || choices.some((choice) => choice.value?.toLowerCase() === value.toLowerCase())) return
  throw new RestError(400, 'Invalid choice value', `${value} is no choice of ${table}.${column.name}`)
}
