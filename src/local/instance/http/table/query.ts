import type { Actor, Instance, Query, Where } from '../../core.ts'
import type { ListParams } from './params.ts'

/** Query of a list request: the encoded text, or the simple filters when there is none. */
export function buildQuery(instance: Instance, actor: Actor, table: string, params: ListParams): Query {
  const query = instance.records.query(table, params.query, actor)
  const conditions: Where[] = []
  for (const [name, value] of params.filters) {
    const condition = filterCondition(instance, table, name, value)
    if (condition) conditions.push(condition)
    else query.invalid.push(name)
  }
  if (conditions.length > 0) query.where = { kind: 'all', of: [query.where, ...conditions] }
  if (query.invalid.length > 0 && strict(instance, actor)) query.where = { kind: 'never' }
  return query
}

const strict = (instance: Instance, actor: Actor): boolean =>
  actor.session.strictQuery || instance.properties.flag('glide.invalid_query.returns_no_rows', false)

/** `column=value`; references and choices may be given by what they show. */
function filterCondition(instance: Instance, table: string, name: string, value: string): Where | null {
  const { dictionary, records } = instance
  const condition = records.where(table, name, value === '' ? 'ISEMPTY' : '=', value)
  const column = dictionary.column(table, name)
  if (!condition || !column?.reference || value === '' || /^[0-9a-f]{32}$/.test(value)) return condition
  const display = dictionary.displayColumn(column.reference)
  const byName = display ? records.where(table, `${name}.${display}`, '=', value) : null
  return byName ? { kind: 'any', of: [condition, byName] } : condition
}

/** Is a column of the query one that a query access control keeps from this caller? */
export function columnsOf(where: Where): string[] {
  if (where.kind === 'condition') return [where.column]
  if (where.kind === 'all' || where.kind === 'any') return where.of.flatMap(columnsOf)
  return []
}
