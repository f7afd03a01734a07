import type { Operator } from '../core.ts'

/** Spellings of operators in encoded text, longest first so that `NOT IN` is not read as something shorter. */
const SPELLINGS: [string, Operator][] = [
  ['IN_HIERARCHY_DYNAMIC', 'IN_HIERARCHY_DYNAMIC'],
  ['GT_OR_EQUALS_FIELD', 'GT_OR_EQUALS_FIELD'],
  ['LT_OR_EQUALS_FIELD', 'LT_OR_EQUALS_FIELD'],
  ['DOES NOT CONTAIN', 'DOES NOT CONTAIN'],
  ['EMPTYSTRING', 'EMPTYSTRING'],
  ['CHANGESFROM', 'CHANGESFROM'],
  ['RELATIVEGT', 'RELATIVEGT'],
  ['RELATIVELT', 'RELATIVELT'],
  ['RELATIVEGE', 'RELATIVEGE'],
  ['RELATIVELE', 'RELATIVELE'],
  ['RELATIVEEE', 'RELATIVEEE'],
  ['ISNOTEMPTY', 'ISNOTEMPTY'],
  ['IN_HIERARCHY', 'IN_HIERARCHY'],
  ['STARTSWITH', 'STARTSWITH'],
  ['INSTANCEOF', 'INSTANCEOF'],
  ['VALCHANGES', 'VALCHANGES'],
  ['CHANGESTO', 'CHANGESTO'],
  ['DATEPART', 'DATEPART'],
  ['NOTEMPTY', 'ISNOTEMPTY'],
  ['MORETHAN', 'MORETHAN'],
  ['LESSTHAN', 'LESSTHAN'],
  ['GT_FIELD', 'GT_FIELD'],
  ['LT_FIELD', 'LT_FIELD'],
  ['ENDSWITH', 'ENDSWITH'],
  ['CONTAINS', 'CONTAINS'],
  ['NOT LIKE', 'DOES NOT CONTAIN'],
  ['ANYTHING', 'ANYTHING'],
  ['NOTLIKE', 'DOES NOT CONTAIN'],
  ['CHANGES', 'CHANGES'],
  ['NSAMEAS', 'NSAMEAS'],
  ['ISEMPTY', 'ISEMPTY'],
  ['DYNAMIC', 'DYNAMIC'],
  ['BETWEEN', 'BETWEEN'],
  ['NOT IN', 'NOT IN'],
  ['SAMEAS', 'SAMEAS'],
  ['NOTON', 'NOTON'],
  ['EMPTY', 'ISEMPTY'],
  ['NOTIN', 'NOT IN'],
  ['LIKE', 'CONTAINS'],
  ['ON', 'ON'],
  ['IN', 'IN'],
  ['!=', '!='],
  ['<=', '<='],
  ['>=', '>='],
  ['!*', 'DOES NOT CONTAIN'],
  ['=', '='],
  ['<', '<'],
  ['>', '>'],
  ['*', 'CONTAINS'],
  ['%', 'ENDSWITH'],
]

/** Operators that look at no value. */
const BARE: ReadonlySet<Operator> = new Set([
  'ISEMPTY',
  'ISNOTEMPTY',
  'ANYTHING',
  'EMPTYSTRING',
  'CHANGES',
  'VALCHANGES',
])

/** Operator at the start of a text and what is left behind it. */
export function readOperator(text: string): { operator: Operator; value: string } | undefined {
  for (const [spelling, operator] of SPELLINGS) {
    if (text.startsWith(spelling)) return { operator, value: BARE.has(operator) ? '' : text.slice(spelling.length) }
  }
  return undefined
}

/** The operator of a three-argument query call; names are case-sensitive, blanks around them are forgiven. */
export function namedOperator(name: string): Operator | undefined {
  const trimmed = name.trim()
  return SPELLINGS.find(([spelling]) => spelling === trimmed)?.[1]
}
