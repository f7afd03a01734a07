/** A requested item about AWS products has come in: check what was answered, then ask for approval. */
import { type ApprovalRule, advanceApproval, approvalRule } from './approval-stages.ts'
import { queueOperation } from './queue-operation.ts'
import { readOrder } from './read-order.ts'
import { type RequestedItem, awaitApproval, closeIncomplete, requestedItem } from './requested-item.ts'
import { SOURCE } from './tables.ts'
import type { World } from './world.ts'

/** Idempotent: an item that is already waiting, decided or closed is left alone. */
export function placeOrder(world: World, requestItem: string): void {
  const item = requestedItem(world, requestItem)
  if (!item || !item.active || item.approval === 'approved' || item.approval === 'rejected') return

  const order = readOrder(world, item)
  if (!order.ok) {
    closeIncomplete(world, item.sysId, `This order cannot be carried out. ${order.message}`)
    note(world, item, 'warning', 'order-refused', `${item.number} was closed: ${order.message}`)
    return
  }
  const rule = approvalRule(world, item, order.value)
  if (rule.stages.length === 0) {
    queueOperation(world, item, order.value)
    return
  }
  askForApproval(world, item, rule)
}

/** Asks whoever decides next, and lets the item wait; when nobody is found an administrator is told. */
function askForApproval(world: World, item: RequestedItem, rule: ApprovalRule): void {
  const progress = advanceApproval(world, item, rule)
  if (!progress.ok) {
    note(world, item, 'error', progress.code, `${item.number} waits: ${progress.message}`)
    return
  }
  const waiting = awaitApproval(world, item.sysId)
  if (!waiting.ok) note(world, item, 'error', waiting.code, `${item.number}: ${waiting.message}`)
  tellWhenNobody(world, item, rule, progress.value.asked)
}

/** Tells administrators when an order waits and nobody was found who could approve it. */
export function tellWhenNobody(world: World, item: RequestedItem, rule: ApprovalRule, asked: readonly string[]): void {
  if (asked.length > 0) return
  note(
    world,
    item,
    'warning',
    'no-approver',
    `${item.number} waits because nobody can approve it. Give the portfolio ${rule.portfolio} an approval group with active members other than the requester (and the requester a manager, if managers approve), or set the property x_swb_hub.aws_catalog.default_approval_group.`,
  )
}

function note(world: World, item: RequestedItem, level: 'warning' | 'error', code: string, message: string): void {
  world.events.write(level, SOURCE, code, message, { table: 'sc_req_item', sysId: item.sysId })
}
