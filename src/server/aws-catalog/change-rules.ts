/**
 * When an operation may begin that waits for a change request, as plain functions. State numbers are those of the
 * platform's change management: -5 new, -4 assess, -3 authorize, -2 scheduled, -1 implement, 0 review, 3 closed,
 * 4 cancelled; properties name other ones.
 */
import type { Settings } from '../platform/settings.ts'

/** `none`: the approval of the order is enough. `automatic`: a change for the record, approved with the order. */
export type ChangeKind = 'none' | 'automatic' | 'standard' | 'normal' | 'emergency'

const KINDS: readonly string[] = ['none', 'automatic', 'standard', 'normal', 'emergency']

/** What the portfolio says, else what the account says. A word that nobody knows never means "no change". */
export function changeKind(portfolio: string, account: string): ChangeKind {
  const wanted = portfolio === '' || portfolio === 'account' ? account || 'none' : portfolio
  return KINDS.includes(wanted) ? (wanted as ChangeKind) : 'normal'
}

/** Values of `change_request.state`. Empty: the instance has no such state, it is left out. */
export interface ChangeStates {
  scheduled: string
  implement: string
  review: string
  closed: string
  cancelled: string
}
export interface ChangeSettings {
  states: ChangeStates
  /** What lets an operation begin: that the change is approved, or only that it has reached implementation. */
  start: 'approved' | 'implement'
  /** `change_request.type` of changes that are approved with the order. */
  automaticType: string
  /** Name or sys_id; may be empty. */
  assignmentGroup: string
  /** Values of `change_request.close_code`. */
  successful: string
  unsuccessful: string
}

/** What the properties say. Where one must not be empty, the platform's own value takes its place. */
export function changeSettings(settings: Settings): ChangeSettings {
  const text = (name: string) => settings.text(`aws_catalog.change.${name}`).trim()
  return {
    states: {
      scheduled: text('state.scheduled'),
      implement: text('state.implement'),
      review: text('state.review'),
      closed: text('state.closed') || '3',
      cancelled: text('state.cancelled') || '4',
    },
    start: text('start') === 'implement' ? 'implement' : 'approved',
    automaticType: text('automatic_type') || 'standard',
    assignmentGroup: text('assignment_group'),
    successful: text('close_code.successful') || 'successful',
    unsuccessful: text('close_code.unsuccessful') || 'unsuccessful',
  }
}

export interface ChangeStanding {
  state: string
  approval: string
  onHold: boolean
}
/** `closed`: the change has come to its end, as it also does when we close it ourselves. */
export type Gate = { decision: 'go' | 'wait' } | { decision: 'stop'; reason: string; closed?: boolean }

/** An approval given while the change is being assessed or authorised is one of several: it does not let anything begin. */
const UNDECIDED = ['-4', '-3']
/** Closed complete, incomplete and skipped of a plain task, beside what the settings name. */
const CLOSED = ['3', '7']
const CANCELLED = ['4']

/** What the change says about the operation behind it. `null`: there is no such change any more. */
export function changeGate(change: ChangeStanding | null, settings: ChangeSettings): Gate {
  if (!change) return { decision: 'stop', reason: 'was deleted' }
  const { states, start } = settings
  const is = (state: string) => state !== '' && change.state === state
  if (is(states.cancelled) || CANCELLED.includes(change.state)) return { decision: 'stop', reason: 'was cancelled' }
  if (is(states.closed) || CLOSED.includes(change.state) || is(states.review))
    return { decision: 'stop', reason: 'ended before it was carried out', closed: true }
  if (change.approval === 'rejected') return { decision: 'stop', reason: 'was rejected' }
  if (change.approval === 'cancelled') return { decision: 'stop', reason: 'was cancelled' }
  if (change.onHold) return { decision: 'wait' }
  if (is(states.implement)) return { decision: 'go' }
  const decided = change.approval === 'approved' && !UNDECIDED.includes(change.state)
  return { decision: start === 'approved' && decided ? 'go' : 'wait' }
}

/** States to pass from where a change stands, one after another, the last one included. Change models skip none. */
export function statesUntil(from: string, target: 'implement' | 'closed', states: ChangeStates): string[] {
  const way = [states.scheduled, states.implement, ...(target === 'closed' ? [states.review, states.closed] : [])]
  const known = way.filter((state) => state !== '')
  return known.slice(known.indexOf(from) + 1)
}
