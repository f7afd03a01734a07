import type { Column, Value } from '../core.ts'
import { isNumeric } from '../dictionary/types.ts'
import { GlideFailure } from '../scripts/errors.ts'
import { GuestValue } from '../scripts/realm.ts'
import type { GlideRecord } from './record.ts'

const displayFlag = /\$DISPLAY$/
/** `name`, or `name$DISPLAY`, `name$CURRENCY_CODE` … : only the display flag is offered here. */
export const withoutFlag = (name: string): string => name.replace(displayFlag, '')

/** The current row of a record as an object with the named columns, dot-walked ones as objects inside of it. */
export function readRow(
  record: GlideRecord,
  names: readonly string[],
  column: (path: string) => Column,
): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const name of names) {
    const path = withoutFlag(name)
    const element = record.getElement(path)
    const value =
      name === path ? typed(column(path), element?.databaseValue() ?? null) : (element?.getDisplayValue() ?? '')
    put(result, name.split('.'), value)
  }
  result['sys_id'] ??= record.getUniqueValue()
  return result
}

function put(target: Record<string, unknown>, path: string[], value: unknown): void {
  const [first = '', ...rest] = path
  if (rest.length === 0) target[first] = value
  else {
    const next = (typeof target[first] === 'object' && target[first] !== null ? target[first] : {}) as Record<
      string,
      unknown
    >
    target[first] = next
    put(next, rest, value)
  }
}

/** Numbers and booleans as such, everything else as text. */
function typed(column: Column, value: Value): unknown {
  if (value === null) return null
  if (column.type === 'boolean') return value === '1'
  return isNumeric(column.type) ? Number(value) : value
}

/** Elements of a list, of a script or of ours; a single value as a list of one. */
export function values(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  return value instanceof GuestValue && value.isArray ? value.items() : [value]
}

/** Members of a script's object. @throws GlideFailure when it is none */
export function entries(value: unknown): [string, unknown][] {
  if (!(value instanceof GuestValue)) throw new GlideFailure('an object of column values is needed')
  return value.keys().map((key) => [key, value.get(key) ?? null])
}
