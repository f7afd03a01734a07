import type { InstanceRow } from '../servicenow/client.ts'
import { isTrue } from '../servicenow/column-values.ts'

/**
 * What the state of a ticket means for its order. `done-soft`: resolved, may still be reopened by its caller.
 * `hidden`: there, but not for us.
 */
export type EndClass = 'open' | 'done' | 'done-soft' | 'cancelled' | 'failed' | 'deleted' | 'hidden' | 'partial'
export interface Reading {
  end: EndClass
  reason: string
  /** A code nobody has told us about. */
  unknown?: boolean
}

/** Codes of a table's `state`, by what they mean; from the instance's own choice list where it can be read. */
export interface StateCodes {
  complete: ReadonlySet<string>
  incomplete: ReadonlySet<string>
  skipped: ReadonlySet<string>
  /** Codes that are known to be open. */
  open: ReadonlySet<string>
  labels: Readonly<Record<string, string>>
}

export interface EndRules {
  codes: StateCodes
  notDoneCloseCodes: readonly string[]
  /** Override for one resource type. */
  closeStates?: readonly string[] | undefined
  cancelStates?: readonly string[] | undefined
}

const isActive = (row: InstanceRow): boolean => isTrue(row['active'])
const text = (row: InstanceRow, column: string): string => row[column] ?? ''
const withNotes = (reason: string, row: InstanceRow): string => {
  const notes = text(row, 'close_notes').trim().slice(0, 1000)
  return notes === '' ? reason : `${reason}: ${notes}`
}
const done = (row: InstanceRow): Reading => ({ end: 'done', reason: text(row, 'close_notes').trim().slice(0, 1000) })

/** Class of one ticket row of `incident`, `sc_request`, `sc_req_item` or any other task. */
export const classify = (table: string, row: InstanceRow, rules: EndRules): Reading => {
  const state = text(
    row,
    table === 'sc_request' && !rules.closeStates && !rules.cancelStates ? 'request_state' : 'state',
  )
  // Overrides say all there is to say about these codes; an inactive ticket proves the end.
  if (rules.cancelStates?.includes(state)) return { end: 'cancelled', reason: withNotes('cancelled', row) }
  if (rules.closeStates?.includes(state)) return done(row)
  if (table === 'incident') return classifyIncident(row, rules)
  if (table === 'sc_request') return classifyRequest(row)
  return classifyTask(row, rules)
}

const classifyIncident = (row: InstanceRow, { codes, notDoneCloseCodes }: EndRules): Reading => {
  const state = text(row, 'state')
  const code = text(row, 'close_code')
  // Closing is believed only when seen in two ways: the code, and the row no longer active.
  if (isActive(row)) return state === '6' ? { end: 'done-soft', reason: text(row, 'close_notes') } : OPEN
  if (state === '8') return { end: 'cancelled', reason: withNotes('cancelled', row) }
  if (state === '7')
    return notDoneCloseCodes.some((item) => item.toLowerCase() === code.toLowerCase())
      ? { end: 'cancelled', reason: withNotes(`closed as "${code}"`, row) }
      : done(row)
  return unknownEnd(row, codes.labels[state] ?? state)
}

const REQUEST_ENDS: Readonly<Record<string, [EndClass, string]>> = {
  closed_complete: ['done', ''],
  delivered: ['done', ''],
  cancelled: ['cancelled', 'cancelled'],
  closed_cancelled: ['cancelled', 'cancelled'],
  closed_skipped: ['cancelled', 'skipped'],
  closed_incomplete: ['failed', 'incomplete'],
  closed_rejected: ['failed', 'rejected'],
}

const classifyRequest = (row: InstanceRow): Reading => {
  if (text(row, 'approval') === 'rejected') return { end: 'failed', reason: withNotes('rejected', row) }
  const state = text(row, 'request_state')
  const known = REQUEST_ENDS[state]
  if (isActive(row)) return OPEN
  if (!known) return unknownEnd(row, state)
  return known[0] === 'done' ? done(row) : { end: known[0], reason: withNotes(known[1], row) }
}

const classifyTask = (row: InstanceRow, { codes }: EndRules): Reading => {
  // The state of an item often stays open until its approval is decided: the approval tells first.
  if (text(row, 'approval') === 'rejected') return { end: 'failed', reason: withNotes('rejected', row) }
  const state = text(row, 'state')
  if (isActive(row)) return OPEN
  if (codes.complete.has(state)) return done(row)
  if (codes.incomplete.has(state)) return { end: 'failed', reason: withNotes('incomplete', row) }
  if (codes.skipped.has(state) || /cancel/i.test(text(row, 'stage')))
    return { end: 'cancelled', reason: withNotes(codes.labels[state] ?? 'skipped', row) }
  return unknownEnd(row, codes.labels[state] ?? state)
}

const OPEN: Reading = { end: 'open', reason: '' }
const unknownEnd = (row: InstanceRow, label: string): Reading => ({
  end: 'failed',
  reason: withNotes(`unknown end state "${label}"`, row),
  unknown: true,
})

/** One reading for an order whose request has several items. */
export const combine = (readings: readonly { name: string; reading: Reading }[]): Reading => {
  const [first] = readings
  if (!first) return OPEN
  if (readings.length === 1) return first.reading
  if (readings.some(({ reading }) => reading.end === 'open' || reading.end === 'hidden')) return OPEN
  const isDone = ({ reading }: { reading: Reading }): boolean => reading.end === 'done' || reading.end === 'done-soft'
  const good = readings.filter(isDone)
  if (good.length === readings.length) return first.reading
  const bad = readings.filter((item) => !isDone(item))
  const reasons = bad.map(({ name, reading }) => `${name} ${reading.reason || reading.end}`).join('; ')
  if (good.length > 0)
    return { end: 'partial', reason: `partly done: ${good.map(({ name }) => name).join(', ')} done; ${reasons}` }
  const failed = bad.find(({ reading }) => reading.end !== 'cancelled')
  return { end: failed?.reading.end ?? 'cancelled', reason: reasons }
}
