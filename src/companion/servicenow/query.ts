import { InstanceError } from '../errors.ts'

/** Operators this client writes; all of them exist on every release. */
export type QueryOperator =
  | '='
  | '!='
  | '>'
  | '<'
  | '>='
  | '<='
  | 'IN'
  | 'NOT IN'
  | 'STARTSWITH'
  | 'ENDSWITH'
  | 'LIKE'
  | 'NOT LIKE'
  | 'BETWEEN'
  | 'SAMEAS'
  | 'NSAMEAS'
  | 'GT_FIELD'
  | 'LT_FIELD'
  | 'INSTANCEOF'
  | 'DYNAMIC'
  | 'ISEMPTY'
  | 'ISNOTEMPTY'
  | 'EMPTYSTRING'
  | 'ANYTHING'
export interface QueryCondition {
  field: string
  operator: QueryOperator
  value?: string | readonly string[]
}

const VALUELESS: ReadonlySet<QueryOperator> = new Set(['ISEMPTY', 'ISNOTEMPTY', 'EMPTYSTRING', 'ANYTHING'])
const FIELD = /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/

/**
 * Encoded query whose conditions must all hold. The platform drops a condition it does not understand and answers with
 * the whole table, so anything that could break out of its place is refused here.
 * @throws InstanceError (code `query`) for a name that is no column or a value that holds `^`, a line break or `javascript:`.
 */
export const encodeQuery = (conditions: readonly QueryCondition[]): string => conditions.map(encodeCondition).join('^')

/** One condition as encoded text. @throws InstanceError (code `query`) */
export const encodeCondition = ({ field, operator, value }: QueryCondition): string => {
  if (!FIELD.test(field)) throw refusal(`"${field}" is no column name`)
  if (VALUELESS.has(operator)) return field + operator
  if (operator === 'BETWEEN') {
    const [from, to, ...more] = Array.isArray(value) ? (value as readonly string[]) : []
    if (from === undefined || to === undefined || more.length > 0) throw refusal(`${field} BETWEEN needs two values`)
    if (from.includes('@') || to.includes('@')) throw refusal(`a bound for ${field} holds "@", which separates them`)
    return `${field}BETWEEN${checked(field, from)}@${checked(field, to)}`
  }
  if (operator === 'IN' || operator === 'NOT IN') {
    const values = typeof value === 'string' || value === undefined ? [value ?? ''] : value
    if (values.length === 0) throw refusal(`the list for ${field} is empty`)
    for (const item of values)
      if (item.includes(',')) throw refusal(`a value for ${field} holds a comma, which separates the list`)
    return `${field}${operator}${values.map((item) => checked(field, item)).join(',')}`
  }
  if (typeof value !== 'string') throw refusal(`${field} needs one value`)
  return `${field}${operator}${checked(field, value)}`
}

const checked = (field: string, value: string): string => {
  if (value.includes('^')) throw refusal(`the value for ${field} holds "^", which would start another condition`)
  if (/[\r\n]/.test(value)) throw refusal(`the value for ${field} holds a line break`)
  if (/javascript:/i.test(value))
    throw refusal(`the value for ${field} holds "javascript:", which the instance would run`)
  return value
}

const refusal = (reason: string): InstanceError =>
  new InstanceError(`Query refused: ${reason}. Ask for the record by its sys_id instead.`, { code: 'query' })
