/** An approver has answered: sum up, then ask the next, queue the order or close it. */
import { approvalRows, releaseOpenApprovals } from '../platform/approvals.ts'
import { advanceApproval, approvalRule } from './approval-stages.ts'
import { tellWhenNobody } from './place-order.ts'
import { queueOperation } from './queue-operation.ts'
import { readOrder } from './read-order.ts'
import { type RequestedItem, closeIncomplete, markRejected, requestedItem } from './requested-item.ts'
import { SOURCE } from './tables.ts'
import type { World } from './world.ts'

/** Idempotent: only an item that still waits for approval is moved. One rejection is enough in every mode. */
export function decideOrder(world: World, requestItem: string): void {
  const item = requestedItem(world, requestItem)
  if (!item || !item.active || item.approval !== 'requested') return
  const subject = { table: 'sc_req_item', sysId: item.sysId }
  const rows = approvalRows(world.records, subject)
  const rejection = rows.find((row) => row.state === 'rejected')
  if (rejection) {
    const decider = rejection['approver.name'] || 'an approver'
    releaseOpenApprovals(world.records, rows)
    markRejected(world, item.sysId, `Rejected by ${decider}.`)
    world.events.write('info', SOURCE, 'rejected', `${item.number} was rejected by ${decider}.`, subject)
    return
  }
  const approval = rows.find((row) => row.state === 'approved')
  if (approval) decideApproved(world, item, approval['approver.name'] || 'an approver')
}

function decideApproved(world: World, item: RequestedItem, decider: string): void {
  const subject = { table: 'sc_req_item', sysId: item.sysId }
  const order = readOrder(world, item)
  if (!order.ok) {
    releaseOpenApprovals(world.records, approvalRows(world.records, subject))
    closeIncomplete(world, item.sysId, `Approved by ${decider}, but it can no longer be carried out. ${order.message}`)
    world.events.write('warning', SOURCE, 'order-refused', `${item.number} was closed: ${order.message}`, subject)
    return
  }
  const rule = approvalRule(world, item, order.value)
  const progress = advanceApproval(world, item, rule)
  if (!progress.ok) {
    world.events.write('error', SOURCE, progress.code, `${item.number} waits: ${progress.message}`, subject)
    return
  }
  if (progress.value.decision === 'pending') {
    tellWhenNobody(world, item, rule, progress.value.asked)
    return
  }
  releaseOpenApprovals(world.records, progress.value.rows)
  queueOperation(world, item, order.value)
}
