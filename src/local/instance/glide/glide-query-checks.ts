import type { Column, Value } from '../core.ts'
import { isInteger, isNumeric } from '../dictionary/types.ts'
import { GlideFailure } from '../scripts/errors.ts'
import { plainText } from './convert.ts'
import type { GlideEnv } from './env.ts'
import { GlideRecord } from './record.ts'

const operators = new Set([
  '=',
  '!=',
  '>',
  '>=',
  '<',
  '<=',
  'IN',
  'NOT IN',
  'STARTSWITH',
  'ENDSWITH',
  'CONTAINS',
  'DOES NOT CONTAIN',
  'INSTANCEOF',
  'SAMEAS',
  'NSAMEAS',
  'GT_FIELD',
  'LT_FIELD',
  'BETWEEN',
])

export function checkOperator(operator: string, name: string): void {
  if (!operators.has(operator)) throw new GlideFailure(`Operator '${operator}' is not known (column ${name})`)
}

/** Column at the end of a path. @throws GlideFailure when a step is unknown */
export function columnAt(env: GlideEnv, start: string, path: string): Column {
  const { dictionary } = env.instance
  let table: string | null = start
  let column: Column | undefined
  for (const step of path.split('.')) {
    column = table === null ? undefined : dictionary.column(table, step)
    if (!column) throw new GlideFailure(`Unknown field '${step}' in table '${table ?? ''}' (${path})`)
    table = column.reference
  }
  if (!column) throw new GlideFailure(`Unknown field '${path}' in table '${start}'`)
  return column
}

/** @throws GlideFailure when a column of the table cannot hold the value */
export function checkType(env: GlideEnv, table: string, column: Column, value: unknown): void {
  const wrong = (kind: string) =>
    new GlideFailure(
      `Unable to match value ${String(value)} with field '${column.name}' in table '${table}'. Expecting type '${kind}'`,
    )
  if (isNumeric(column.type) && !(typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(plainText(value) ?? ''))) {
    throw wrong(isInteger(column.type) ? 'integer' : 'decimal')
  }
  if (column.type === 'boolean' && typeof value !== 'boolean') throw wrong('boolean')
  if (column.choice === 1 || column.choice === 3) checkChoice(env, table, column, plainText(value))
}

function checkChoice(env: GlideEnv, table: string, column: Column, value: Value): void {
  const element = new GlideRecord(env, table).getElement(column.name)
  const choices = element?.getChoices() ?? []
  if (value !== null && choices.length > 0 && !choices.includes(value)) {
    throw new GlideFailure(
      `Invalid choice '${value}' for field '${column.name}' (table '${table}'). Allowed: ${choices.join(', ')}`,
    )
  }
}
