import type { Actor, RecordState, Row } from '../core.ts'
import { queueAsyncRule } from '../background/async-rules.ts'
import { ranTooLong } from '../scripts/errors.ts'
import type { RecordContext, ScopeNames } from './context.ts'
import { messageOf } from './defaults.ts'

/** A business rule as the chain uses it. */
export interface Rule {
  readonly sysId: string
  readonly name: string
  readonly table: string
  readonly scope: string
  readonly when: string
  readonly order: number
  readonly on: { insert: boolean; update: boolean; delete: boolean; query: boolean }
  readonly row: Row
}

export interface RuleChain {
  /** Active rules for a table, those of its ancestors included, by ascending order. */
  rulesFor(table: string): readonly Rule[]
  before(state: RecordState, previous: RecordState | null, actor: Actor): void
  after(state: RecordState, previous: RecordState | null, actor: Actor): void
}

const set = (row: Row, column: string): boolean => row[column] === '1'

/** The chain of business rules and engines around one write. */
export function createRuleChain(
  context: RecordContext,
  scopes: ScopeNames,
  matches: (encoded: string, state: RecordState, actor: Actor) => boolean,
  setColumns: (state: RecordState, template: string, actor: Actor) => void,
): RuleChain {
  const { dictionary, instance } = context
  const running = new Set<string>()
  const warned = new Set<string>()

  const byTable = context.changes.cached(['sys_script', 'sys_scope'], () => {
    const found = new Map<string, Rule[]>()
    for (const row of context.tables.select('sys_script', ` WHERE "active" = '1'`)) {
      const rule = toRule(row)
      if (rule) found.set(rule.table, [...(found.get(rule.table) ?? []), rule])
    }
    return { found, chains: new Map<string, readonly Rule[]>() }
  })

  function toRule(row: Row): Rule | undefined {
    if (!row.collection || !row.sys_id || !row.when) return undefined
    return {
      sysId: row.sys_id,
      name: row.name ?? '',
      table: row.collection,
      scope: scopes.name(row.sys_scope),
      when: row.when,
      order: Number(row.order ?? 100),
      on: {
        insert: set(row, 'action_insert'),
        update: set(row, 'action_update'),
        delete: set(row, 'action_delete'),
        query: set(row, 'action_query'),
      },
      row,
    }
  }

  function rulesFor(table: string): readonly Rule[] {
    const { found, chains } = byTable()
    const known = chains.get(table)
    if (known) return known
    const rules = dictionary
      .chain(table)
      .flatMap((name) => found.get(name) ?? [])
      .sort((a, b) => a.order - b.order)
    chains.set(table, rules)
    return rules
  }

  /** A rule of an application on a table that another scope owns. */
  const isForeign = (rule: Rule): boolean =>
    rule.scope !== 'global' && (dictionary.table(rule.table)?.scope ?? 'global') !== rule.scope

  function warnOnce(rule: Rule, message: string): void {
    if (warned.has(rule.sysId)) return
    warned.add(rule.sysId)
    instance.log.write('warn', `sys_script:${rule.name}`, message)
  }

  function applies(rule: Rule, state: RecordState, previous: RecordState | null, actor: Actor): boolean {
    const { row } = rule
    if (row.filter_condition && !matches(row.filter_condition, state, actor)) return false
    if (row.role_conditions && !hasAnyRole(row.role_conditions, actor)) return false
    if (!row.condition) return true
    const scriptActor: Actor = { session: actor.session, scope: rule.scope }
    try {
      const current = instance.scripts.glideRecord(state, scriptActor)
      const bindings = { current, previous: previous ? instance.scripts.glideRecord(previous, scriptActor) : null }
      const source = { name: `sys_script:${rule.name}.condition`, text: row.condition, scope: rule.scope }
      return truthy(instance.scripts.run(source, scriptActor, bindings))
    } catch (error) {
      instance.log.write(
        'error',
        `sys_script:${rule.name}`,
        `Condition failed, the rule does not run: ${messageOf(error)}`,
      )
      return false
    }
  }

  function hasAnyRole(list: string, actor: Actor): boolean {
    const names = list.split(',').map((id) => context.tables.read('sys_user_role', id.trim())?.name ?? id.trim())
    return instance.access.hasRole(actor.session, names.join(','))
  }

  /** Runs one rule inside its own error boundary; a rule that its own write fires again on the same record is cut. */
  function run(rule: Rule, state: RecordState, previous: RecordState | null, actor: Actor): void {
    const key = `${rule.sysId}:${state.values.sys_id ?? ''}`
    if (running.has(key)) {
      warnOnce(
        rule,
        `The rule fired itself again on ${state.table} ${state.values.sys_id ?? ''}; the inner run is left out`,
      )
      return
    }
    if (!applies(rule, state, previous, actor)) return
    const foreign = isForeign(rule)
    running.add(key)
    try {
      const { row } = rule
      if (rule.when === 'before' && row.template) setColumns(state, row.template, actor)
      if (foreign && rule.when !== 'async' && rule.when !== 'async_always') {
        if (row.script && (set(row, 'advanced') || !row.template)) {
          warnOnce(
            rule,
            `A ${rule.when} rule of ${rule.scope} on ${rule.table}, which another application owns, may only set columns: its script does not run. Make it async`,
          )
        }
        return
      }
      if (set(row, 'add_message') && row.message) actor.session.messages.push({ level: 'info', text: row.message })
      if (set(row, 'abort_action')) abort(rule, state)
      if (row.script && (row.advanced === null || set(row, 'advanced') || !row.template))
        script(rule, state, previous, actor)
    } finally {
      running.delete(key)
    }
  }

  function script(rule: Rule, state: RecordState, previous: RecordState | null, actor: Actor): void {
    const wasAborted = state.aborted
    const scriptActor: Actor = { session: actor.session, scope: rule.scope }
    try {
      instance.scripts.runRule(
        { name: `sys_script:${rule.name}`, text: rule.row.script ?? '', scope: rule.scope },
        scriptActor,
        state,
        previous,
      )
    } catch (error) {
      // A rule that fails does not stop the write; one that runs too long ends the whole transaction.
      if (ranTooLong(error)) throw error
      instance.log.write(
        'error',
        `sys_script:${rule.name}`,
        `Business rule failed on ${state.table}: ${messageOf(error)}`,
      )
    }
    if (state.aborted && !wasAborted) {
      state.aborted = wasAborted
      if (rule.when === 'before') abort(rule, state)
    }
  }

  function abort(rule: Rule, state: RecordState): void {
    if (isForeign(rule)) {
      warnOnce(
        rule,
        `Only the application that owns ${rule.table} can abort its writes; the abort of ${rule.scope} is ignored`,
      )
      return
    }
    state.aborted = state.aborted ?? { by: rule.sysId }
  }

  function band(
    state: RecordState,
    previous: RecordState | null,
    actor: Actor,
    when: string,
    from: number,
    to: number,
  ): void {
    const { operation } = state
    if (!operation) return
    for (const rule of rulesFor(state.table)) {
      if (rule.when !== when || rule.order < from || rule.order >= to || !rule.on[operation]) continue
      if (when === 'before' && state.aborted && !instance.readings.rulesRunAfterAbort) return
      run(rule, state, previous, actor)
    }
  }

  function engines(state: RecordState, actor: Actor, when: 'before' | 'after'): void {
    const { operation } = state
    if (!operation) return
    for (const engine of context.engines) {
      if (engine.when !== when || !engine.operations.includes(operation)) continue
      if (engine.table !== '*' && !dictionary.isA(state.table, engine.table)) continue
      engine.run(state, actor)
    }
  }

  function queueAsync(state: RecordState, previous: RecordState | null, actor: Actor): void {
    const { operation } = state
    if (!operation) return
    for (const rule of rulesFor(state.table)) {
      if ((rule.when !== 'async' && rule.when !== 'async_always') || !rule.on[operation]) continue
      if (!applies(rule, state, previous, actor)) continue
      const { sysId, name, scope } = rule
      queueAsyncRule(instance, { sysId, name, scope, script: rule.row.script ?? '' }, state, actor)
    }
  }

  return {
    rulesFor,
    before: (state, previous, actor) => {
      band(state, previous, actor, 'before', -Infinity, 1000)
      if (!state.aborted) engines(state, actor, 'before')
      band(state, previous, actor, 'before', 1000, Infinity)
    },
    after: (state, previous, actor) => {
      band(state, previous, actor, 'after', -Infinity, 1000)
      engines(state, actor, 'after')
      band(state, previous, actor, 'after', 1000, Infinity)
      queueAsync(state, previous, actor)
    },
  }
}

/** Outcome of a condition script: the texts 'false' and '' are no. */
const truthy = (value: unknown): boolean => Boolean(value) && String(value) !== 'false'
