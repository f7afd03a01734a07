/** What this capability does to a requested item. Platform codes are turned into words here and nowhere else. */
import { approvalRows, releaseOpenApprovals } from '../platform/approvals.ts'
import type { Result } from '../platform/result.ts'
import type { World } from './world.ts'

const STATE = { closedComplete: '3', closedIncomplete: '4', closedSkipped: '7' } as const

export function markApproved(world: World, item: string): Result<string> {
  return world.records.update('sc_req_item', item, {
    approval: 'approved',
    state: STATE.closedComplete,
    stage: 'completed',
  })
}

export function markRejected(world: World, item: string): Result<string> {
  return world.records.update('sc_req_item', item, {
    approval: 'rejected',
    state: STATE.closedIncomplete,
    stage: 'Request Cancelled',
  })
}

/**
 * Takes a request back that nobody has decided on. The platform's own rule makes a rejection of every item that is
 * closed incomplete, so that the approval is set again once the item is closed.
 */
export function withdraw(world: World, item: string, note: string): Result<string> {
  releaseOpenApprovals(world.records, approvalRows(world.records, { table: 'sc_req_item', sysId: item }))
  const marked = world.records.update('sc_req_item', item, { approval: 'cancelled', work_notes: note })
  if (!marked.ok) return marked
  const closed = world.records.update('sc_req_item', item, {
    state: String(world.settings.number('elevation.cancelled_state', 3, 999, Number(STATE.closedIncomplete))),
    stage: 'Request Cancelled',
  })
  return closed.ok ? world.records.update('sc_req_item', item, { approval: 'cancelled' }) : closed
}

export function addNote(world: World, item: string, note: string): void {
  world.records.update('sc_req_item', item, { work_notes: note })
}

/** Closed for good, without anybody having decided. */
export function isClosedUndecided(item: { approval: string; state: string; active: boolean }): boolean {
  const closed = item.state === STATE.closedIncomplete || item.state === STATE.closedSkipped || !item.active
  return closed && item.approval !== 'approved' && item.approval !== 'rejected'
}
