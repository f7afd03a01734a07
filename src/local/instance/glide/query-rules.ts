import type { Actor, Instance, Where } from '../core.ts'
import type { GlideRecord } from './record.ts'

/** Rules whose scripts are running: their own queries are not narrowed by themselves again. */
const running = new WeakMap<Instance, Set<string>>()

/**
 * Conditions that the query rules of a table add to every query on exactly that table by this user, whoever asks:
 * a script or a web service. A rule that fails adds nothing and is logged.
 */
export function queryRuleConditions(instance: Instance, actor: Actor, table: string): Where[] {
  const busy = running.get(instance) ?? new Set<string>()
  running.set(instance, busy)
  return instance.records.queryRules(table).flatMap((rule) => {
    if (busy.has(rule.sysId)) return []
    const ruleActor: Actor = { session: actor.session, scope: rule.scope }
    const state = instance.records.state(table, null)
    const current = state && instance.scripts.glideRecord(state, ruleActor)
    if (!isRecord(current)) return []
    busy.add(rule.sysId)
    try {
      const name = `sys_script:${rule.name}`
      if (rule.condition !== '') {
        const holds = instance.scripts.run(
          { name: `${name}.condition`, text: rule.condition, scope: rule.scope },
          ruleActor,
          { current },
        )
        if (!holds || holds === 'false') return []
      }
      if (rule.filter !== '') current.addEncodedQuery(rule.filter)
      instance.scripts.run({ name, text: rule.script, scope: rule.scope }, ruleActor, { current })
      return [current.conditions()]
    } catch (error) {
      instance.log.write(
        'error',
        `sys_script:${rule.name}`,
        `query rule failed: ${error instanceof Error ? error.message : String(error)}`,
      )
      return []
    } finally {
      busy.delete(rule.sysId)
    }
  })
}

/** Told by its shape: the class itself asks for these conditions. */
const isRecord = (value: unknown): value is GlideRecord =>
  value !== null && typeof value === 'object' && 'conditions' in value && 'addEncodedQuery' in value
