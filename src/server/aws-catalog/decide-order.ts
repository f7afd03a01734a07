/** An approver has answered: sum up, then queue the order or close it. */
import { approvalRows, releaseOpenApprovals } from '../platform/approvals.ts'
import { sumUp } from '../platform/approval-rules.ts'
import { readOrder } from './place-order.ts'
import { queueProvisioning } from './queue-operation.ts'
import { closeIncomplete, markRejected, requestedItem } from './requested-item.ts'
import { SOURCE } from './tables.ts'
import type { World } from './world.ts'

/** Idempotent: only an item that still waits for approval is moved. */
export function decideOrder(world: World, requestItem: string): void {
  const item = requestedItem(world, requestItem)
  if (!item || !item.active || item.approval !== 'requested') return
  const subject = { table: 'sc_req_item', sysId: item.sysId }
  const rows = approvalRows(world.records, subject)
  const decision = sumUp(
    rows.map((row) => row.state ?? ''),
    'anyone',
  )
  if (decision === 'pending') return

  const decider = rows.find((row) => row.state === decision)?.['approver.name'] || 'an approver'
  if (decision === 'rejected') {
    releaseOpenApprovals(world.records, rows)
    markRejected(world, item.sysId, `Rejected by ${decider}.`)
    world.events.write('info', SOURCE, 'rejected', `${item.number} was rejected by ${decider}.`, subject)
    return
  }
  const order = readOrder(world, item)
  releaseOpenApprovals(world.records, rows)
  if (!order.ok) {
    closeIncomplete(world, item.sysId, `Approved by ${decider}, but it can no longer be carried out. ${order.message}`)
    world.events.write('warning', SOURCE, 'order-refused', `${item.number} was closed: ${order.message}`, subject)
    return
  }
  queueProvisioning(world, item, order.value)
}
