import type { Actor, Instance, RecordState, Row } from '../core.ts'
import { storedTime } from '../base/clock.ts'
import { scopeOf } from '../catalog/rows.ts'

/** What of a business rule is needed to run it later. */
export interface AsyncRule {
  readonly sysId: string
  readonly name: string
  readonly scope: string
  readonly script: string
}

interface Waiting {
  /** `sys_trigger` row that keeps it. */
  id: string
  rule: AsyncRule
  user: string
  table: string
  sysId: string
  /** Values of a record that is deleted, since it cannot be read any more. */
  last: Row | null
}

/** `sys_trigger.trigger_type`: once. */
const ONCE = '0'

/**
 * Queues an async rule behind the write that fires it. It waits as a row of `sys_trigger`, stored together with that
 * write: a process that is killed before it ran has it to run after the next start.
 */
export function queueAsyncRule(instance: Instance, rule: AsyncRule, state: RecordState, actor: Actor): void {
  const waiting = {
    rule,
    user: actor.session.user.sysId,
    table: state.table,
    sysId: state.values.sys_id ?? '',
    last: state.operation === 'delete' ? { ...state.values } : null,
  }
  const kept = instance.records.insert(
    system(instance),
    'sys_trigger',
    {
      name: `ASYNC: ${rule.name}`,
      next_action: storedTime(instance.clock.now()),
      trigger_type: ONCE,
      state: '0',
      document: waiting.table,
      document_key: waiting.sysId,
      job_context: JSON.stringify({ rule: rule.sysId, user: waiting.user, last: waiting.last }),
    },
    { workflow: false },
  )
  if (!kept.ok) throw new Error(`The async rule ${rule.name} could not be queued: ${kept.message}`)
  enqueue(instance, { ...waiting, id: kept.sysId })
}

/** Queues what an earlier process kept and did not get to. */
export function resumeAsyncRules(instance: Instance): void {
  const { records } = instance
  for (const row of records.find(records.query('sys_trigger', 'nameSTARTSWITHASYNC: ^ORDERBYsys_created_on'))) {
    const waiting = readWaiting(instance, row)
    if (waiting) enqueue(instance, waiting)
    else forget(instance, row.sys_id ?? '')
  }
}

interface Context {
  rule?: string
  user?: string
  last?: Row | null
}

/** Null for a row that somebody has changed: nothing that waits may keep the instance from starting. */
function contextOf(row: Row): Context | null {
  try {
    return JSON.parse(row.job_context ?? '{}') as Context
  } catch {
    return null
  }
}

/** Null when the rule has been deleted meanwhile. */
function readWaiting(instance: Instance, row: Row): Waiting | null {
  const context = contextOf(row)
  if (!context) {
    instance.log.write(
      'error',
      row.name ?? 'ASYNC',
      'What this waiting rule was to run on cannot be read: it is dropped',
    )
    return null
  }
  const rule = context.rule ? instance.records.get('sys_script', context.rule) : null
  if (!rule) return null
  return {
    id: row.sys_id ?? '',
    rule: {
      sysId: rule.sys_id ?? '',
      name: rule.name ?? '',
      scope: scopeOf(instance, rule),
      script: rule.script ?? '',
    },
    user: context.user ?? '',
    table: row.document ?? '',
    sysId: row.document_key ?? '',
    last: context.last ?? null,
  }
}

function enqueue(instance: Instance, waiting: Waiting): void {
  const name = `sys_script:${waiting.rule.name}`
  instance.background.enqueue(name, () => {
    if (!instance.records.get('sys_trigger', waiting.id)) return
    try {
      run(instance, waiting, name)
    } catch (error) {
      // What the script wrote is rolled back with this job; that it ran is not, or it would run at every start.
      instance.background.enqueue(name, () => forget(instance, waiting.id))
      throw error
    }
    forget(instance, waiting.id)
  })
}

function run(instance: Instance, { rule, user, table, sysId, last }: Waiting, name: string): void {
  const current = last ? deleted(table, last) : instance.records.state(table, sysId)
  if (!current) return
  const session = instance.records.get('sys_user', user) ? instance.access.sessionFor(user) : system(instance).session
  instance.scripts.runRule(
    { name, text: rule.script, scope: rule.scope },
    { session, scope: rule.scope },
    current,
    null,
  )
}

const deleted = (table: string, values: Row): RecordState => ({
  table,
  values,
  stored: values,
  assigned: new Set(),
  journal: [],
  aborted: null,
  operation: null,
})

const system = (instance: Instance): Actor => ({ ...instance.access.system(), scope: null })

function forget(instance: Instance, id: string): void {
  instance.records.delete(system(instance), 'sys_trigger', id, { workflow: false })
}
