/**
 * The rules of approvals, as plain functions. Approval rows made by an app have no engine behind them: whoever makes
 * them sums them up.
 */

/**
 * `anyone`: the first decision counts. `everyone`: all must approve. `some`: as many as are needed must approve. One
 * rejection rejects in every mode.
 */
export type ApprovalMode = 'anyone' | 'everyone' | 'some'
export type Decision = 'approved' | 'rejected' | 'pending'

/**
 * Sums up the states of the rows of one record. A rejection always beats an approval that came at the same moment, so
 * that a race never lets something through. No rows: pending, because nobody has approved.
 * @param oneRejectionEnds false: it is rejected only once there are too few left who could still approve
 */
export function sumUp(states: readonly string[], mode: ApprovalMode, needed = 1, oneRejectionEnds = true): Decision {
  const rejected = states.includes('rejected')
  if (rejected && (oneRejectionEnds || mode === 'everyone')) return 'rejected'
  const approved = states.filter((state) => state === 'approved').length
  if (rejected) {
    const open = states.filter((state) => state === 'requested' || state === 'not requested').length
    if (approved + open < (mode === 'some' ? Math.max(1, needed) : 1)) return 'rejected'
  }
  if (mode === 'anyone') return approved > 0 ? 'approved' : 'pending'
  if (mode === 'some') return approved >= Math.max(1, needed) ? 'approved' : 'pending'
  const counting = states.filter((state) => state === 'approved' || state === 'requested' || state === 'not requested')
  return approved > 0 && approved === counting.length ? 'approved' : 'pending'
}

/** Who is asked: every candidate once, never one of those the request is for. */
export function approversAmong(candidates: readonly string[], excluded: readonly string[]): string[] {
  return [...new Set(candidates)].filter((user) => user !== '' && !excluded.includes(user))
}
