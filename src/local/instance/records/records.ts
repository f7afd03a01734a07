import type { Records } from '../core.ts'
import type { RecordContext, ScopeNames } from './context.ts'
import type { DictionarySync } from './dictionary-sync.ts'
import { createDisplay } from './display.ts'
import { createNumbers } from './numbers.ts'
import { createReader } from './reader.ts'
import { createRuleChain } from './rules.ts'
import { createWriter } from './writer.ts'

/** Puts the record layer together. */
export function createRecords(context: RecordContext, scopes: ScopeNames, sync: DictionarySync): Records {
  const numbers = createNumbers(context)
  const reader = createReader(context, numbers)
  const display = createDisplay(context)
  const rules = createRuleChain(context, scopes, reader.matches, (state, template, actor) => {
    for (const part of template.replace(/\^EQ$/, '').split('^')) {
      const [, column = '', value = ''] = /^([a-z0-9_]+)=(.*)$/s.exec(part) ?? []
      const found = reader.where(state.table, column, '=', value, actor)
      if (!found) continue
      state.values[column] = found.value === '' ? null : found.value
      state.assigned.add(column)
    }
  })
  const writer = createWriter({ context, reader, rules, numbers, scopes, sync })
  return {
    get: reader.get,
    find: reader.find,
    count: reader.count,
    aggregate: reader.aggregate,
    query: reader.query,
    where: reader.where,
    state: reader.state,
    matches: reader.matches,
    ...writer,
    ...display,
    nextNumber: (table) => context.store.transaction(() => numbers.next(table)),
    queryRules: (table) =>
      rules
        .rulesFor(table)
        .filter((rule) => {
          if (!rule.on.query || rule.when !== 'before' || rule.table !== table) return false
          // An application may not bend the queries on a table that another one owns.
          return rule.scope === 'global' || context.dictionary.table(rule.table)?.scope === rule.scope
        })
        .map((rule) => ({
          name: rule.name,
          sysId: rule.sysId,
          scope: rule.scope,
          script: rule.row.script ?? '',
          filter: rule.row.filter_condition ?? '',
          condition: rule.row.condition ?? '',
        })),
  }
}
