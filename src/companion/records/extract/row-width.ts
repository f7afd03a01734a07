import type { FieldInfo, TableDescription } from '../schema.ts'
import type { DisplayMode } from '../values.ts'

/** Characters of values whose types have a fixed form, whatever length the dictionary states. */
const FORMS: Readonly<Record<string, number>> = {
  boolean: 5,
  integer: 20,
  longint: 20,
  decimal: 30,
  float: 30,
  glide_date: 19,
  glide_date_time: 19,
  glide_time: 19,
  glide_duration: 19,
  GUID: 32,
  reference: 32,
}
/** Quotes, colon and comma around a name and its value. */
const AROUND = 6

/**
 * Characters of the longest row that these columns can make, as JSON; undefined when the dictionary does not tell: all
 * columns, columns of other tables, types without a length, and what people see instead of stored values.
 */
export const widestRow = (
  description: TableDescription | undefined,
  columns: readonly string[],
  display: DisplayMode,
): number | undefined => {
  if (!description || columns.length === 0 || display !== 'value') return undefined
  let width = 2
  for (const name of columns) {
    const field = description.fields.get(name)
    const value = field && longest(field)
    if (value === undefined) return undefined
    width += name.length + value + AROUND
  }
  return width
}

const longest = ({ type, maxLength }: FieldInfo): number | undefined => {
  const form = FORMS[type]
  if (form !== undefined) return form
  return maxLength > 0 ? maxLength : undefined
}
