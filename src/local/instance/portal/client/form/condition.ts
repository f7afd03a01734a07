/** Conditions of catalog UI policies, from encoded text or from the list of terms the catalog API gives. */
import { firstText, flagOf, objectsOf } from '../json.ts'

export interface Term {
  /** Name or id of a variable. */
  field: string
  operator: string
  value: string
}

/** Any of the outer alternatives; in each, all of the lines; in each line, any of the terms. */
export type ConditionTree = Term[][][]

/** Longest first: `NOT IN` must not be read as `IN`. */
const wordOperators = [
  'DOES NOT CONTAIN',
  'ISNOTEMPTY',
  'STARTSWITH',
  'ENDSWITH',
  'NOT LIKE',
  'ANYTHING',
  'CONTAINS',
  'NOT IN',
  'ISEMPTY',
  'LIKE',
  'IN',
]
const signOperators = ['!=', '>=', '<=', '=', '>', '<']

/**
 * @param given Encoded text such as `IO:<id>=yes^ORIO:<id>ISEMPTY^EQ`, or a list of
 *   `{field, oper | operator, value, or?, newquery?}`.
 */
export function conditionOf(given: unknown): ConditionTree {
  if (typeof given === 'string') return fromText(given)
  const tree: ConditionTree = [[]]
  for (const entry of objectsOf(given)) {
    const term: Term = {
      field: bareName(firstText(entry, 'field', 'name', 'variable', 'column')),
      operator: firstText(entry, 'oper', 'operator') || '=',
      value: firstText(entry, 'value'),
    }
    if (term.field === '') continue
    const joinedByOr = flagOf(entry.or) || firstText(entry, 'condition').toUpperCase() === 'OR'
    add(tree, term, joinedByOr, flagOf(entry.newquery))
  }
  return withoutEmpty(tree)
}

/** `IO:<id>` names a variable by its id. */
export function bareName(name: string): string {
  return name.replace(/^IO:/, '').replace(/^variables\./, '')
}

function fromText(encoded: string): ConditionTree {
  const tree: ConditionTree = [[]]
  for (const piece of encoded.split('^')) {
    if (piece === '' || piece === 'EQ') continue
    const newQuery = piece.startsWith('NQ')
    const or = piece.startsWith('OR')
    const term = termOf(newQuery || or ? piece.slice(2) : piece)
    if (term) add(tree, term, or, newQuery)
  }
  return withoutEmpty(tree)
}

function add(tree: ConditionTree, term: Term, or: boolean, newQuery: boolean): void {
  if (newQuery) tree.push([])
  const lines = tree.at(-1) ?? []
  const last = lines.at(-1)
  if (or && last) last.push(term)
  else lines.push([term])
}

function withoutEmpty(tree: ConditionTree): ConditionTree {
  return tree.filter((lines) => lines.length > 0)
}

/** Names and ids are in small letters, operators in capitals or signs: that is where one ends and the other begins. */
function termOf(piece: string): Term | null {
  const match = /^((?:IO:)?[a-z0-9_.]+)(.*)$/s.exec(piece)
  const field = match?.[1]
  const rest = match?.[2]
  if (field === undefined || rest === undefined) return null
  const operator = [...wordOperators, ...signOperators].find((candidate) => rest.startsWith(candidate))
  return operator === undefined ? null : { field: bareName(field), operator, value: rest.slice(operator.length) }
}

/**
 * Does a condition hold? An empty condition always does, as on the platform.
 * @param valueOf Value of a variable by name or id; undefined when there is no such variable.
 */
export function holds(tree: ConditionTree, valueOf: (field: string) => string | undefined): boolean {
  if (tree.length === 0) return true
  return tree.some((lines) => lines.every((terms) => terms.some((term) => termHolds(term, valueOf(term.field)))))
}

function termHolds(term: Term, given: string | undefined): boolean {
  // The platform leaves a policy alone that asks for a variable the form does not have.
  if (given === undefined) return false
  const actual = comparable(given)
  const wanted = comparable(term.value)
  const list = () => term.value.split(',').map((entry) => comparable(entry.trim()))
  switch (term.operator.toUpperCase()) {
    case '=':
    case 'IS':
      return actual === wanted
    case '!=':
    case 'IS NOT':
      return actual !== wanted
    case 'IN':
      return list().includes(actual)
    case 'NOT IN':
      return !list().includes(actual)
    case 'STARTSWITH':
      return actual.startsWith(wanted)
    case 'ENDSWITH':
      return actual.endsWith(wanted)
    case 'LIKE':
    case 'CONTAINS':
      return actual.includes(wanted)
    case 'NOT LIKE':
    case 'DOES NOT CONTAIN':
      return !actual.includes(wanted)
    case 'ISEMPTY':
      return actual === ''
    case 'ISNOTEMPTY':
      return actual !== ''
    case 'ANYTHING':
      return true
    case '>':
      return compare(actual, wanted) > 0
    case '>=':
      return compare(actual, wanted) >= 0
    case '<':
      return compare(actual, wanted) < 0
    case '<=':
      return compare(actual, wanted) <= 0
    default:
      return false
  }
}

/** Yes/No questions and check boxes are compared with either spelling. */
function comparable(value: string): string {
  if (value === 'Yes') return 'true'
  if (value === 'No') return 'false'
  return value
}

function compare(left: string, right: string): number {
  const numbers = [Number(left), Number(right)] as const
  if (left !== '' && right !== '' && numbers.every((value) => Number.isFinite(value))) return numbers[0] - numbers[1]
  return left < right ? -1 : left > right ? 1 : 0
}
