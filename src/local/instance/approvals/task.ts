import type { Engine, Instance, RecordState } from '../core.ts'
import { storedTime } from '../base/clock.ts'
import { assign, changed, changedTo, entryOf } from './state.ts'

/** States in which a record of the table is closed. Tables not listed use those of task. */
const CLOSED_STATES: Record<string, readonly string[]> = {
  task: ['3', '4', '7'],
  incident: ['7', '8'],
  problem: ['107'],
  change_request: ['3', '4'],
}
const INCIDENT_RESOLVED = '6'

/**
 * States that close a record of the table: what the attribute `close_states` of its state column says (values separated
 * by semicolons), else those of its nearest listed ancestor.
 */
export function closedStates(instance: Instance, table: string): readonly string[] {
  const attributes = instance.dictionary.column(table, 'state')?.attributes ?? ''
  const declared = /(?:^|,)close_states=([^,]+)/.exec(attributes)?.[1]
  if (declared) return declared.split(';')
  for (const ancestor of instance.dictionary.chain(table)) {
    const states = CLOSED_STATES[ancestor]
    if (states) return states
  }
  return CLOSED_STATES.task ?? []
}

/** Closing and reopening of tasks: `active` and `closed_*` follow the state (`opened_*` are defaults of their columns). */
export function taskLifecycle(instance: Instance): Engine {
  return {
    name: 'task lifecycle',
    table: 'task',
    when: 'before',
    operations: ['insert', 'update'],
    run(state, actor) {
      const user = actor.session.user.sysId
      const now = storedTime(instance.clock.now())
      for (const [table, column] of Object.entries(SECOND_STATES))
        if (instance.dictionary.isA(state.table, table)) mirrorState(state, column)
      if (instance.dictionary.isA(state.table, 'incident')) stampResolution(state, user, now)
      if (!changed(state, 'state')) return
      const closed = closedStates(instance, state.table)
      if (closed.includes(state.values.state ?? '')) {
        assign(state, 'active', '0')
        if (!state.values.closed_at) assign(state, 'closed_at', now)
        if (!state.values.closed_by) assign(state, 'closed_by', user)
      } else if (closed.includes(state.stored?.state ?? '')) {
        assign(state, 'active', '1')
        assign(state, 'closed_at', null)
        assign(state, 'closed_by', null)
      }
    },
  }
}

/** Columns that say the state a second time, by table. */
const SECOND_STATES: Record<string, string> = { incident: 'incident_state', problem: 'problem_state' }

/** Both states are kept equal; the one that was changed counts. */
function mirrorState(state: RecordState, second: string): void {
  if (state.values.state === state.values[second]) return
  if (changed(state, 'state')) assign(state, second, state.values.state ?? null)
  else if (changed(state, second)) assign(state, 'state', state.values[second] ?? null)
}

function stampResolution(state: RecordState, user: string, now: string): void {
  if (!changedTo(state, 'state', INCIDENT_RESOLVED)) return
  if (!state.values.resolved_at) assign(state, 'resolved_at', now)
  if (!state.values.resolved_by) assign(state, 'resolved_by', user)
}

/** `approval_set` says when the approval was decided. */
export function approvalStamp(instance: Instance): Engine {
  return {
    name: 'stamp approvals',
    table: 'task',
    when: 'before',
    operations: ['insert', 'update'],
    run(state) {
      if (changedTo(state, 'approval', 'approved', 'rejected'))
        assign(state, 'approval_set', storedTime(instance.clock.now()))
    },
  }
}

/** Priority by impact (row) and urgency (column), both 1 to 3. */
const PRIORITIES: Record<string, Record<string, string>> = {
  '1': { '1': '1', '2': '2', '3': '3' },
  '2': { '1': '2', '2': '3', '3': '4' },
  '3': { '1': '3', '2': '4', '3': '5' },
}

/** Priority for an impact and an urgency; null when the lookup has no entry for them. */
export const priorityFor = (impact: string | null | undefined, urgency: string | null | undefined): string | null =>
  entryOf(entryOf(PRIORITIES, impact) ?? {}, urgency) ?? null

/** An incident's priority follows impact and urgency. */
export const incidentPriority: Engine = {
  name: 'priority lookup',
  table: 'incident',
  when: 'before',
  operations: ['insert', 'update'],
  run(state) {
    if (!changed(state, 'impact') && !changed(state, 'urgency')) return
    const priority = priorityFor(state.values.impact, state.values.urgency)
    if (priority !== null) assign(state, 'priority', priority)
  },
}
