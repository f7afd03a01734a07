/** Longest first, so that `NOT IN` is not read as `IN`. */
const WORDS = [
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
const SIGNS = ['!=', '>=', '<=', '=', '>', '<']

/** One comparison of a condition on variables. */
export interface VariableTerm {
  /** `IO:` and the sys_id of the variable, or the name of a column. */
  field: string
  oper: string
  value: string
  /** Joined to the term before it by OR. */
  or: boolean
  /** Begins an alternative to everything before it. */
  newquery: boolean
}

/** Terms of a condition on variables as it is stored: encoded text such as `IO:<id>=yes^ORIO:<id>ISEMPTY^EQ`. */
export function variableTerms(encoded: string): VariableTerm[] {
  const terms: VariableTerm[] = []
  for (const piece of encoded.split('^')) {
    if (piece === '' || piece === 'EQ') continue
    const newquery = piece.startsWith('NQ')
    const or = piece.startsWith('OR')
    const match = /^(IO:[0-9a-f]{32}|[a-z0-9_.]+)(.*)$/s.exec(newquery || or ? piece.slice(2) : piece)
    const rest = match?.[2] ?? ''
    const oper = [...WORDS, ...SIGNS].find((candidate) => rest.startsWith(candidate))
    if (match?.[1] === undefined || oper === undefined) continue
    terms.push({ field: match[1], oper, value: rest.slice(oper.length), or, newquery })
  }
  return terms
}

/**
 * Does a condition hold for the answers given? One without terms always does.
 * @param valueOf answer by the field of a term; a term on a field that there is not does not hold
 */
export function holds(terms: readonly VariableTerm[], valueOf: (field: string) => string | undefined): boolean {
  const alternatives: VariableTerm[][][] = [[]]
  for (const term of terms) {
    if (term.newquery) alternatives.push([])
    const groups = alternatives.at(-1) ?? []
    const last = groups.at(-1)
    if (term.or && last) last.push(term)
    else groups.push([term])
  }
  return alternatives.some((groups) =>
    groups.every((group) => group.some((term) => termHolds(term, valueOf(term.field)))),
  )
}

function termHolds({ oper, value }: VariableTerm, given: string | undefined): boolean {
  if (given === undefined) return false
  const actual = comparable(given)
  const wanted = comparable(value)
  const listed = (): boolean => value.split(',').some((entry) => comparable(entry.trim()) === actual)
  switch (oper) {
    case '=':
      return actual === wanted
    case '!=':
      return actual !== wanted
    case 'IN':
      return listed()
    case 'NOT IN':
      return !listed()
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
    default:
      return ordered(oper, compare(actual, wanted))
  }
}

function ordered(oper: string, difference: number): boolean {
  if (oper === '>') return difference > 0
  if (oper === '>=') return difference >= 0
  return oper === '<' ? difference < 0 : difference <= 0
}

/** Small and capital letters are the same; Yes/No questions and check boxes are compared with either spelling. */
function comparable(value: string): string {
  const text = value.toLowerCase()
  return text === 'yes' ? 'true' : text === 'no' ? 'false' : text
}

function compare(left: string, right: string): number {
  const numbers = left !== '' && right !== '' ? Number(left) - Number(right) : NaN
  if (Number.isFinite(numbers)) return numbers
  return left < right ? -1 : left > right ? 1 : 0
}
