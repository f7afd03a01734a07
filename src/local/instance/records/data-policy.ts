import type { Actor, RecordState, Row } from '../core.ts'
import type { RecordContext } from './context.ts'

interface Policy {
  row: Row
  mandatory: { column: string; required: boolean }[]
}

/** Data policies: the only declaration that makes a server write fail for a missing value. */
export function createDataPolicies(
  context: RecordContext,
  matches: (encoded: string, state: RecordState, actor: Actor) => boolean,
): (state: RecordState, actor: Actor) => string | undefined {
  const policies = context.changes.cached(['sys_data_policy2', 'sys_data_policy_rule'], () => {
    const rules = context.tables.select('sys_data_policy_rule')
    const found = new Map<string, Policy[]>()
    for (const row of context.tables.select('sys_data_policy2')) {
      if (row.active !== '1' || !row.model_table) continue
      const mandatory = rules
        .filter(
          (rule) => rule.sys_data_policy === row.sys_id && rule.field && rule.mandatory && rule.mandatory !== 'ignore',
        )
        .map((rule) => ({ column: rule.field ?? '', required: rule.mandatory === 'true' || rule.mandatory === '1' }))
      found.set(row.model_table, [...(found.get(row.model_table) ?? []), { row, mandatory }])
    }
    return found
  })

  return (state, actor) => {
    for (const [level, table] of context.dictionary.chain(state.table).entries()) {
      for (const policy of policies().get(table) ?? []) {
        if (level > 0 && policy.row.inherit !== '1') continue
        const fits = !policy.row.conditions || matches(policy.row.conditions, state, actor)
        if (!fits && policy.row.reverse_if_false !== '1') continue
        const missing = policy.mandatory.filter(
          ({ column, required }) => required === fits && (state.values[column] ?? null) === null,
        )
        if (missing.length > 0) {
          const labels = missing.map(({ column }) => context.dictionary.column(state.table, column)?.label ?? column)
          return `Data Policy Exception: ${policy.row.short_description ?? ''}: The following mandatory fields are not filled in: ${labels.join(', ')}`
        }
      }
    }
    return undefined
  }
}
