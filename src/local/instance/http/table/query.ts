import type { Actor, Instance, Query, Row, Where } from '../../core.ts'
import { queryRuleConditions } from '../../glide/query-rules.ts'
import { choiceByLabel, hasChoices } from './choices.ts'
import type { ListParams } from './params.ts'

/**
 * Query of a list request: the encoded text, or the simple filters when there is none, narrowed by the query rules of
 * the table.
 */
export function buildQuery(instance: Instance, actor: Actor, table: string, params: ListParams): Query {
  const query = instance.records.query(table, params.query, actor)
  const conditions: Where[] = []
  for (const [name, value] of params.filters) {
    const condition = filterCondition(instance, table, name, value)
    if (condition) conditions.push(condition)
    else query.invalid.push(name)
  }
  const asked: Query = { ...query, where: { kind: 'all', of: [query.where, ...conditions] } }
  conditions.push(...queryRuleConditions(instance, actor, table))
  if (conditions.length > 0) query.where = { kind: 'all', of: [query.where, ...conditions] }
  // Who may not filter by a column learns nothing from trying; orderings would tell as much as comparisons.
  if (instance.access.unfilterable(actor, asked).length > 0) query.where = { kind: 'never' }
  if (query.invalid.length > 0 && strict(instance, actor)) query.where = { kind: 'never' }
  return query
}

/** Row by id, as far as the query rules of the table let this caller see it. */
export function findRow(instance: Instance, actor: Actor, table: string, sysId: string): Row | null {
  const rules = queryRuleConditions(instance, actor, table)
  if (rules.length === 0) return instance.records.get(table, sysId)
  const id = instance.records.where(table, 'sys_id', '=', sysId)
  if (!id) return instance.records.get(table, sysId)
  const where: Where = { kind: 'all', of: [id, ...rules] }
  const [found] = instance.records.find({ table, where, order: [], invalid: [] })
  return found ? instance.records.get(table, sysId) : null
}

const strict = (instance: Instance, actor: Actor): boolean =>
  actor.session.strictQuery || instance.properties.flag('glide.invalid_query.returns_no_rows', false)

/** `column=value`; references and choices may be given by what they show. */
function filterCondition(instance: Instance, table: string, name: string, value: string): Where | null {
  const { dictionary, records } = instance
  const condition = records.where(table, name, value === '' ? 'ISEMPTY' : '=', value)
  const column = dictionary.column(table, name)
  if (!condition || !column || value === '' || /^[0-9a-f]{32}$/.test(value)) return condition
  if (hasChoices(column)) {
    const labelled = choiceByLabel(instance, table, column, value)
    return labelled === null ? condition : records.where(table, name, '=', labelled)
  }
  if (!column.reference) return condition
  const display = dictionary.displayColumn(column.reference)
  const byName = display ? records.where(table, `${name}.${display}`, '=', value) : null
  return byName ? { kind: 'any', of: [condition, byName] } : condition
}
