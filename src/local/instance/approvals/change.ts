import type { Engine, RecordState } from '../core.ts'
import { assign, changed, entryOf } from './state.ts'

const STATE = {
  new: '-5',
  assess: '-4',
  authorize: '-3',
  scheduled: '-2',
  implement: '-1',
  review: '0',
  closed: '3',
  cancelled: '4',
} as const

const FROM_SCHEDULED = {
  [STATE.scheduled]: [STATE.implement],
  [STATE.implement]: [STATE.review],
  [STATE.review]: [STATE.closed],
}
/** Which states follow which, by type of change. Cancelling aside, nothing is skipped. */
const MODELS: Record<string, Record<string, readonly string[]>> = {
  normal: {
    [STATE.new]: [STATE.assess],
    [STATE.assess]: [STATE.authorize, STATE.new],
    [STATE.authorize]: [STATE.scheduled, STATE.new],
    ...FROM_SCHEDULED,
  },
  emergency: {
    [STATE.new]: [STATE.authorize],
    [STATE.authorize]: [STATE.scheduled, STATE.new],
    ...FROM_SCHEDULED,
  },
  standard: { [STATE.new]: [STATE.scheduled], ...FROM_SCHEDULED },
}
const NO_CANCELLING: readonly string[] = [STATE.review, STATE.closed, STATE.cancelled]

/**
 * Why a change may not go from one state to another; null when it may. Types of an instance's own have no model and go
 * anywhere.
 */
export function transitionFault(type: string, from: string, to: string, approval: string): string | null {
  const model = entryOf(MODELS, type)
  if (!model || from === to) return null
  if (to === STATE.cancelled)
    return NO_CANCELLING.includes(from) ? `a change in state ${from} cannot be cancelled` : null
  if (!entryOf(model, from)?.includes(to)) return `a ${type} change does not go from state ${from} to ${to}`
  if (to === STATE.scheduled && type !== 'standard' && approval !== 'approved')
    return `a ${type} change is not scheduled before it is approved`
  return null
}

/** New changes are new; their states follow the model of their type; a standard change is approved beforehand. */
export const changeModel: Engine = {
  name: 'change model',
  table: 'change_request',
  when: 'before',
  operations: ['insert', 'update'],
  run(state) {
    if (!state.stored) return
    if (!changed(state, 'state')) return
    const value = (column: string) => state.values[column] ?? ''
    const fault =
      transitionFault(value('type'), state.stored.state ?? '', value('state'), value('approval')) ?? closingFault(state)
    if (fault) {
      state.aborted = { by: `change model (${fault})` }
      return
    }
    if (value('state') === STATE.scheduled && value('type') === 'standard') assign(state, 'approval', 'approved')
  },
}

/** How it ended must be said before it may end. */
function closingFault(state: RecordState): string | null {
  if (state.values.state !== STATE.closed) return null
  return state.values.close_code && state.values.close_notes ? null : 'close code and close notes are missing'
}
