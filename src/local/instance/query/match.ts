import { DateTime } from 'luxon'
import type { Condition, Dictionary, RecordState, Row, Value, Where } from '../core.ts'
import { isDate, isDateTime, isNumeric, isReference } from '../dictionary/types.ts'
import { resolvePath } from './paths.ts'
import {
  UNIT_PREFIX,
  booleanText,
  datePart,
  dateText,
  daySpan,
  distance,
  hierarchy,
  interval,
  listItems,
  relativeTime,
} from './values.ts'

/** What evaluating a filter on one record needs beyond the record. */
export interface MatchContext {
  dictionary: Dictionary
  read(table: string, sysId: string): Row | null
  count(where: Extract<Where, { kind: 'related' }>, key: Value): number
  now: number
}

/**
 * Does a condition hold for one record on its way through a write? Text is compared as written, upper and lower case
 * apart, unlike in a query; CHANGES and its kin compare with the stored row.
 */
export function holds(context: MatchContext, where: Where, state: RecordState): boolean {
  switch (where.kind) {
    case 'never':
      return false
    case 'all':
      return where.of.every((part) => holds(context, part, state))
    case 'any':
      return where.of.some((part) => holds(context, part, state))
    case 'related': {
      const found = context.count(where, state.values[where.primary] ?? null)
      return compareNumbers(found, where.operator, where.count, where.upper)
    }
    case 'condition':
      return condition(context, where, state)
  }
}

function compareNumbers(found: number, operator: string, count: number, upper = count): boolean {
  switch (operator) {
    case '>=':
      return found >= count
    case '<=':
      return found <= count
    case '>':
      return found > count
    case '<':
      return found < count
    case '!=':
      return found !== count
    case 'BETWEEN':
      return found >= count && found <= upper
    default:
      return found === count
  }
}

/** Value of a possibly dot-walked column in the state as it is now. */
function valueOf(
  context: MatchContext,
  state: RecordState,
  path: string,
): { type: string; value: Value; reference: string | null } | undefined {
  const resolved = resolvePath(context.dictionary, state.table, path)
  if (!resolved) return undefined
  let row: Row | null = state.values
  for (const step of resolved.steps) {
    const id: Value = row?.[step.name] ?? null
    row = id && step.reference ? context.read(step.reference, id) : null
  }
  return {
    type: resolved.column.type,
    value: row?.[resolved.column.name] ?? null,
    reference: resolved.column.reference,
  }
}

/** Nothing, or the upper-case word that empties columns in writes. */
const meansEmpty = (wanted: string): boolean => wanted === '' || wanted === 'NULL'

function condition(context: MatchContext, { column, operator, value: wanted }: Condition, state: RecordState): boolean {
  const found = valueOf(context, state, column)
  if (!found) return false
  const { type, value } = found
  const before = state.stored?.[column] ?? null
  const changed = value !== before
  switch (operator) {
    case 'ANYTHING':
      return true
    case 'CHANGES':
    case 'VALCHANGES':
      return changed
    case 'CHANGESFROM':
      return changed && equal(type, before, wanted)
    case 'CHANGESTO':
      return changed && equal(type, value, wanted)
    case 'ISEMPTY':
    case 'EMPTYSTRING':
      return value === null
    case 'ISNOTEMPTY':
      return value !== null
    case 'INSTANCEOF':
      return value !== null && context.dictionary.family(wanted).includes(value)
    case '=':
      return meansEmpty(wanted) ? value === null : equal(type, value, wanted)
    case '!=':
      if (meansEmpty(wanted)) return value !== null
      return value === null ? type === 'boolean' : !equal(type, value, wanted)
    case 'IN':
      return listItems(wanted).some((item) => equal(type, value, item))
    case 'NOT IN':
      return value !== null && !listItems(wanted).some((item) => equal(type, value, item))
    case 'CONTAINS':
    case 'DOES NOT CONTAIN':
    case 'STARTSWITH':
    case 'ENDSWITH':
      return textual(context, found, operator, wanted)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordered(type, value, operator, wanted)
    case 'BETWEEN':
    case 'ON':
    case 'NOTON': {
      const span = interval(type, wanted)
      if (!span || value === null) return false
      const inside = ordered(type, value, '>=', span.from) && ordered(type, value, '<=', span.to)
      return operator === 'NOTON' ? !inside : inside
    }
    case 'SAMEAS':
    case 'NSAMEAS':
    case 'GT_FIELD':
    case 'LT_FIELD':
    case 'GT_OR_EQUALS_FIELD':
    case 'LT_OR_EQUALS_FIELD':
      return fields(context, state, type, value, operator, wanted)
    case 'RELATIVEGT':
    case 'RELATIVELT':
    case 'RELATIVEGE':
    case 'RELATIVELE':
    case 'RELATIVEEE': {
      const point = relativeTime(wanted, context.now)
      if (!point || value === null) return false
      if (operator === 'RELATIVEEE') return value.slice(0, point.prefix) === point.at.slice(0, point.prefix)
      const signs = { RELATIVEGT: '>', RELATIVELT: '<', RELATIVEGE: '>=', RELATIVELE: '<=' } as const
      return ordered('string', value, signs[operator], point.at)
    }
    case 'DATEPART':
      return part(value, wanted)
    case 'MORETHAN':
    case 'LESSTHAN':
      return apart(context, state, value, operator, wanted)
    case 'IN_HIERARCHY':
      return below(context, found.reference ?? '', value, wanted)
    case 'DYNAMIC':
    case 'IN_HIERARCHY_DYNAMIC':
      return false
  }
}

function equal(type: string, value: Value, wanted: string): boolean {
  if (value === null) return false
  if (type === 'boolean') return booleanText(value) === booleanText(wanted)
  if (isNumeric(type)) return wanted.trim() !== '' && Number(value) === Number(wanted)
  const span = daySpan(type, wanted)
  if (span) return value >= span.from && value <= span.to
  return value === dateText(type, wanted)
}

function ordered(type: string, value: Value, operator: '<' | '<=' | '>' | '>=', wanted: string): boolean {
  if (value === null) return false
  if (wanted === '') return operator === '>' || operator === '>='
  if (isNumeric(type)) return compareNumbers(Number(value), operator, Number(wanted))
  const span = daySpan(type, wanted)
  const bound = span ? (operator === '<' || operator === '>=' ? span.from : span.to) : dateText(type, wanted)
  const order = value < bound ? -1 : value > bound ? 1 : 0
  return compareNumbers(order, operator, 0)
}

function textual(
  context: MatchContext,
  found: { type: string; value: Value; reference: string | null },
  operator: 'CONTAINS' | 'DOES NOT CONTAIN' | 'STARTSWITH' | 'ENDSWITH',
  wanted: string,
): boolean {
  if (wanted === '') return true
  let text = found.value
  if (text !== null && isReference(found.type) && found.reference) {
    const display = context.dictionary.displayColumn(found.reference)
    if (display) text = context.read(found.reference, text)?.[display] ?? null
  }
  if (text === null) return false
  if (operator === 'STARTSWITH') return text.startsWith(wanted)
  if (operator === 'ENDSWITH') return text.endsWith(wanted)
  return text.includes(wanted) === (operator === 'CONTAINS')
}

function fields(
  context: MatchContext,
  state: RecordState,
  type: string,
  value: Value,
  operator: string,
  wanted: string,
): boolean {
  const [name = '', unit] = wanted.split('@')
  const other = valueOf(context, state, name)?.value ?? null
  if (value === null || other === null) return false
  const length = unit ? (UNIT_PREFIX[unit] ?? value.length) : undefined
  const [left, right] = [value.slice(0, length), other.slice(0, length)]
  if (operator === 'SAMEAS') return equal(type, left, right)
  if (operator === 'NSAMEAS') return !equal(type, left, right)
  const signs = { GT_FIELD: '>', LT_FIELD: '<', GT_OR_EQUALS_FIELD: '>=', LT_OR_EQUALS_FIELD: '<=' } as const
  return ordered(isDateTime(type) || isDate(type) ? 'string' : type, left, signs[operator as keyof typeof signs], right)
}

function apart(
  context: MatchContext,
  state: RecordState,
  value: Value,
  operator: 'MORETHAN' | 'LESSTHAN',
  wanted: string,
): boolean {
  const asked = distance(wanted)
  const from = asked ? (valueOf(context, state, asked.column)?.value ?? null) : null
  if (!asked || value === null || from === null) return false
  const [count = '0', unit = 'days'] = asked.modifier.split(' ')
  const point = DateTime.fromSQL(from, { zone: 'utc' })
    .plus({ [unit]: Number(count) })
    .toFormat('yyyy-MM-dd HH:mm:ss')
  if (operator === 'MORETHAN') return asked.after ? value > point : value < point
  return asked.after ? value < point && value >= from : value > point && value <= from
}

function below(context: MatchContext, target: string, value: Value, wanted: string): boolean {
  const asked = hierarchy(wanted, (name) => context.dictionary.column(target, name) !== undefined)
  if (!asked) return false
  const seen = new Set<string>()
  for (let id = value; id !== null && !seen.has(id); id = context.read(target, id)?.[asked.parent] ?? null) {
    if (id === asked.root) return true
    seen.add(id)
  }
  return false
}

function part(value: Value, wanted: string): boolean {
  const asked = datePart(wanted)
  if (!asked || value === null) return false
  const date = new Date(`${value.slice(0, 10)}T${value.slice(11) || '00:00:00'}Z`)
  const number = {
    dayofweek: ((date.getUTCDay() + 6) % 7) + 1,
    month: date.getUTCMonth() + 1,
    quarter: Math.floor(date.getUTCMonth() / 3) + 1,
    year: date.getUTCFullYear(),
    hour: date.getUTCHours(),
  }[asked.part]
  return number !== undefined && compareNumbers(number, asked.comparison, asked.number)
}
