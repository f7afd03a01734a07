/** What a poll is told, as a table of conditions; the first that holds counts. */
import type { Row } from '../platform/records.ts'
import { isClosedUndecided } from './item-state.ts'
import type { Item } from './request.ts'

export interface Answer {
  status: 'approved' | 'rejected' | 'pending' | 'invalid'
  comment: string
}
/** What approvers, a rule or an endpoint decided, as far as it is proven. */
export interface Proof {
  status: 'approved' | 'rejected'
  comment: string
}
export interface StatusOptions {
  /** Approval of the item counts although no approver of ours gave it. */
  trustItem: boolean
  /** A cancellation inside the instance is told as a rejection. */
  cancelledIsRejected: boolean
}

export const INVALID: Answer = { status: 'invalid', comment: '' }
const CANCELLED = 'Cancelled in ServiceNow'
const TOO_LATE = 'No decision in time'
/** Approvals of an item that stand for "nobody will decide any more". */
const MOOT = ['cancelled', 'not_required', 'skipped']

/** @param proof asked for only when the item says that it is decided */
export function answerFor(own: Row, item: Item | null, proof: () => Proof | null, options: StatusOptions): Answer {
  if (!item || own.status === 'cancelled' || (own.status !== 'expired' && isClosedUndecided(item))) {
    const byPeople = own.cancelled_by !== 'client'
    return { status: byPeople && options.cancelledIsRejected ? 'rejected' : 'invalid', comment: CANCELLED }
  }
  if (own.status === 'expired') return { status: 'rejected', comment: TOO_LATE }
  if (item.approval === 'rejected') {
    const proven = proof()
    return { status: 'rejected', comment: proven?.status === 'rejected' ? proven.comment : '' }
  }
  if (item.approval === 'approved') {
    const proven = proof()
    if (proven?.status === 'approved') return { status: 'approved', comment: proven.comment }
    return { status: options.trustItem ? 'approved' : 'pending', comment: '' }
  }
  return MOOT.includes(item.approval) ? INVALID : { status: 'pending', comment: '' }
}
