import { InstanceError } from '../errors.ts'

/** Operators as they follow a column's name, longest first so that `NOT IN` is not read as something shorter. */
const OPERATORS = [
  'GT_OR_EQUALS_FIELD', 'LT_OR_EQUALS_FIELD', 'IN_HIERARCHY_DYNAMIC', 'DOES NOT CONTAIN', 'IN_HIERARCHY', 'DOESNOTHAVE',
  'EMPTYSTRING', 'CHANGESFROM', 'RELATIVEGT', 'RELATIVELT', 'RELATIVEGE', 'RELATIVELE', 'RELATIVEEE', 'ISNOTEMPTY',
  'STARTSWITH', 'INSTANCEOF', 'VALCHANGES', 'CHANGESTO', 'EXCLUDING', 'DATEPART', 'NOTEMPTY', 'MORETHAN', 'LESSTHAN',
  'GT_FIELD', 'LT_FIELD', 'ENDSWITH', 'CONTAINS', 'NOT LIKE', 'ANYTHING', 'NOTLIKE', 'CHANGES', 'NSAMEAS', 'ISEMPTY',
  'DYNAMIC', 'BETWEEN', 'NOT IN', 'SAMEAS', 'NOTON', 'EMPTY', 'NOTIN', 'LIKE', 'ON', 'IN', '!=', '<=', '>=', '!*', '=',
  '<', '>', '*', '%',
] as const // prettier-ignore

/** Parts that name no column of the table, or columns of other tables that the instance itself resolves. */
const OPAQUE = /^(JOIN|RLQUERY|123TEXTQUERY321|sys_tags\b|ENDRLQUERY|TRENDBY|HAVING)/

export interface EncodedQuery {
  /** Conditions without ordering, one text per `^NQ` branch; empty when there are none. */
  branches: string[]
  /** `ORDERBY…` parts in their order. */
  order: { field: string; descending: boolean }[]
  /** Columns that conditions and ordering look at, as written, dots included. */
  fields: string[]
}

const refusal = (reason: string): InstanceError => new InstanceError(`Query refused: ${reason}.`, { code: 'query' })

/**
 * Takes an encoded query apart as far as needed to check it and to add a condition to each branch.
 * @throws InstanceError (code `query`) for request parameters inside it and conditions that no operator follows: the
 * platform would drop such a condition and answer with every record.
 */
export const readEncodedQuery = (text: string): EncodedQuery => {
  const query = text.trim().replace(/^\^+|\^(EQ)?$/g, '')
  if (/[\r\n]/.test(query)) throw refusal('it holds a line break')
  const parameter = /(^|[&^?])\s*(sysparm_\w+)/i.exec(query)
  if (parameter)
    throw refusal(
      `"${parameter[2]}" is a request parameter, not a condition. Use the options for limit, fields and display`,
    )
  const result: EncodedQuery = { branches: [], order: [], fields: [] }
  if (query === '') return result
  for (const branch of query.split('^NQ')) {
    const kept: string[] = []
    let opaque = false
    for (const part of branch.split('^')) {
      const ordering = /^ORDERBY(DESC)?(.*)$/.exec(part)
      if (ordering) {
        const field = ordering[2] ?? ''
        result.order.push({ field, descending: ordering[1] === 'DESC' })
        result.fields.push(field)
        continue
      }
      if (/^(GROUPBY)/.test(part) || part === 'EQ' || part === '') continue
      if (part === 'ENDRLQUERY') opaque = false
      else if (/^(RLQUERY|JOIN)/.test(part)) opaque = true
      else if (!opaque && !OPAQUE.test(part)) result.fields.push(fieldOf(part.replace(/^OR(?=[a-z_])/, ''), part))
      kept.push(part)
    }
    if (kept.length > 0) result.branches.push(kept.join('^'))
  }
  return result
}

const fieldOf = (condition: string, shown: string): string => {
  const field = /^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)*/.exec(condition)?.[0]
  if (field === undefined)
    throw refusal(`"${shown}" names no column. If it belongs to the value before it: values cannot hold "^"`)
  const rest = condition.slice(field.length)
  if (!OPERATORS.some((operator) => rest.startsWith(operator)))
    throw refusal(
      `"${shown}" has no operator that the platform knows. Operators are written in capitals, for instance activeISNOTEMPTY`,
    )
  return field
}

/** The query with one more condition in every branch, and the ordering given. */
export const narrowed = (query: { branches: readonly string[] }, condition: string, order: string): string => {
  const branches = query.branches.length > 0 ? query.branches : ['']
  const conditions = branches.map((branch) => [branch, condition].filter((part) => part !== '').join('^')).join('^NQ')
  return [conditions, order].filter((part) => part !== '').join('^')
}
