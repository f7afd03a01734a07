import type { Operator, Query, Where } from '../core.ts'
import { readOperator } from './operators.ts'

/** One condition as written, before its column is looked up. */
export interface Term {
  column: string
  operator: Operator
  value: string
  text: string
}
export interface JoinTerm {
  /** `JOIN<table>.<primary>=<other>.<column>!<conditions>` */
  table: string
  primary: string
  other: string
  column: string
  rest: string
  text: string
}
export interface RelatedTerm {
  /** `RLQUERY<table>.<column>,<operator><count>[,m2m]^<conditions>^ENDRLQUERY` */
  table: string
  column: string
  operator: string
  count: number
  upper?: number
  rest: string
  text: string
}

/** Turns terms into conditions; undefined means the term is dropped (unknown column, malformed). */
export interface Resolver {
  condition(term: Term): Where | undefined
  join(term: JoinTerm): Where | undefined
  related(term: RelatedTerm): Where | undefined
  textSearch(words: string): Where | undefined
  orderColumn(name: string): boolean
}

const COLUMN = /^[a-zA-Z_][a-zA-Z0-9_]*(?:\.[a-zA-Z_][a-zA-Z0-9_]*)*/

/**
 * Reads encoded query text. `^OR` binds to the condition just before it, tighter than `^`; `^NQ` starts another complete
 * query whose rows are united; ORDERBY parts count for the whole and may stand anywhere; there is no escape for `^`.
 */
export function parseEncoded(text: string, resolver: Resolver): Pick<Query, 'where' | 'order' | 'invalid'> {
  const order: Query['order'] = []
  const invalid: string[] = []
  const branches: Where[] = []
  let groups: Where[][] = []
  /** Group that a following ^OR belongs to; null when the condition before was dropped or is no condition. */
  let last: Where[] | null = null
  let parts = 0

  const closeBranch = (): void => {
    branches.push(all(groups.filter((group) => group.length > 0).map(any)))
    groups = []
    last = null
  }

  let rest = text
  let connector: 'AND' | 'OR' | 'NQ' = 'AND'
  while (rest !== '') {
    const read = readPart(rest)
    rest = read.rest
    const part = read.part
    if (connector === 'NQ') closeBranch()
    if (part !== '' && part !== 'EQ') {
      parts += 1
      const ordering = /^ORDERBY(DESC)?(.+)$/.exec(part)
      if (ordering) {
        const column = (ordering[2] ?? '').trim()
        if (resolver.orderColumn(column)) order.push({ column, descending: ordering[1] === 'DESC' })
        else invalid.push(part)
      } else if (!/^(GROUPBY|TRENDBY|HAVING)/.test(part)) {
        const where = resolvePart(part, resolver)
        if (where === undefined) {
          invalid.push(part)
          if (connector !== 'OR') {
            last = []
            groups.push(last)
          }
        } else if (connector === 'OR' && last) {
          last.push(where)
        } else {
          last = [where]
          groups.push(last)
        }
      }
    }
    connector = read.next
  }
  if (parts > 0 || branches.length > 0) closeBranch()
  return { where: any(branches), order, invalid }
}

/** First part of the text and how the next one is connected. */
function readPart(text: string): { part: string; next: 'AND' | 'OR' | 'NQ'; rest: string } {
  let end: number
  if (text.startsWith('RLQUERY')) {
    const close = text.indexOf('^ENDRLQUERY')
    end = close < 0 ? text.length : close + '^ENDRLQUERY'.length
  } else if (text.startsWith('JOIN')) {
    // The conditions of a join reach to the next join, related-list part, ordering or union.
    const next = /\^(?=NQ|JOIN|RLQUERY|ORDERBY)/.exec(text)
    end = next ? next.index : text.length
  } else {
    const next = text.indexOf('^')
    end = next < 0 ? text.length : next
  }
  const part = text.slice(0, end)
  let rest = text.slice(end)
  if (rest.startsWith('^NQ')) return { part, next: 'NQ', rest: rest.slice(3) }
  // ^ORDERBY is an AND with an ordering, not an OR with a column named DERBY.
  if (rest.startsWith('^OR') && !rest.startsWith('^ORDERBY')) return { part, next: 'OR', rest: rest.slice(3) }
  rest = rest.slice(1)
  return { part, next: 'AND', rest }
}

function resolvePart(part: string, resolver: Resolver): Where | undefined {
  if (part.startsWith('RLQUERY')) return related(part, resolver)
  if (part.startsWith('JOIN')) return join(part, resolver)
  const search = /^123TEXTQUERY321\s*=(.*)$/s.exec(part)
  if (search) return resolver.textSearch(search[1] ?? '')
  const term = readTerm(part)
  return term ? resolver.condition(term) : undefined
}

/**
 * Splits a condition into column, operator and value. Column names are lower case, operators start with an upper-case
 * letter or a sign; a column name in capitals is accepted as long as a sign follows it.
 */
export function readTerm(part: string): Term | undefined {
  const lower = /^[a-z_][a-z0-9_.]*/.exec(part)
  for (const match of [lower, COLUMN.exec(part)]) {
    if (!match) continue
    const column = match[0]
    const read = readOperator(part.slice(column.length))
    if (read) return { column, operator: read.operator, value: read.value, text: part }
  }
  return undefined
}

function join(part: string, resolver: Resolver): Where | undefined {
  const match = /^JOIN([a-z0-9_]+)\.([a-z0-9_]+)=([a-z0-9_]+)\.([a-z0-9_]+)(?:!(.*))?$/s.exec(part)
  if (!match) return undefined
  const [, table = '', primary = '', other = '', column = '', rest = ''] = match
  return resolver.join({ table, primary, other, column, rest, text: part })
}

function related(part: string, resolver: Resolver): Where | undefined {
  const match =
    /^RLQUERY([a-z0-9_]+)\.([a-z0-9_]+),\s*(>=|<=|!=|>|<|=|BETWEEN)?\s*(\d+)(?:@(\d+))?(?:,m2m)?(.*?)(?:\^ENDRLQUERY)?$/s.exec(
      part,
    )
  if (!match) return undefined
  const [, table = '', column = '', operator = '=', count = '0', upper, rest = ''] = match
  return resolver.related({
    table,
    column,
    operator,
    count: Number(count),
    ...(upper === undefined ? {} : { upper: Number(upper) }),
    rest: rest.replace(/^\^/, ''),
    text: part,
  })
}

/** Conjunction without needless nesting; of nothing: always true. */
export function all(parts: Where[]): Where {
  return parts.length === 1 && parts[0] ? parts[0] : { kind: 'all', of: parts }
}

/** Disjunction without needless nesting; of nothing: always true, since that is a query without conditions. */
export function any(parts: Where[]): Where {
  if (parts.length === 1 && parts[0]) return parts[0]
  return parts.length === 0 ? { kind: 'all', of: [] } : { kind: 'any', of: parts }
}
