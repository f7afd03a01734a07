/** Takes an order in, once, however often it is sent. */
import type { ProvisioningState, TicketOrderRequest, TicketOrderStatus } from '../../contracts/tickets.ts'
import type { Row } from '../platform/records.ts'
import { type Result, refusal, success } from '../platform/result.ts'
import { findOrder } from './move-order.ts'
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

const LONGEST = 60_000

/** Refused (`conflict`) when there is another order of that id, whoever it belongs to. */
export function placeOrder(world: World, client: string, order: TicketOrderRequest): Result<TicketOrderStatus> {
  const content = JSON.stringify(order)
  if (content.length > LONGEST)
    return refusal('bad-request', `The order is longer than ${String(LONGEST)} characters. Send fewer changes.`)
  const known = findOrder(world, order.order_id)
  if (known) return again(known, client, content)
  const stored = world.records.insert(TABLES.order, {
    order_id: order.order_id,
    client,
    action: order.action,
    resource_type: order.resource_type,
    resource_key: order.resource_key,
    requested_by: order.requested_by,
    approved_by: order.approved_by,
    content,
    state: '1',
    attempt: '1',
  })
  // Somebody sent the same at the same moment: the unique index let one of them in.
  const now = findOrder(world, order.order_id)
  if (!stored.ok) return now ? again(now, client, content) : stored
  return now ? success({ ...statusOf(now), created: true }) : refusal('not-found', 'The order was deleted at once.')
}

function again(known: Row, client: string, content: string): Result<TicketOrderStatus> {
  if (known.client !== client || known.content !== content)
    return refusal('conflict', `There is another order ${String(known.order_id)} already. Use a new order_id.`)
  return success(statusOf(known))
}

/** Only orders of this client; others are not found. */
export function readOrder(world: World, client: string, orderId: string): Result<TicketOrderStatus> {
  const order = findOrder(world, orderId)
  if (order?.client !== client) return refusal('not-found', `There is no order ${orderId}.`)
  return success(statusOf(order))
}

function statusOf(row: Row): TicketOrderStatus {
  return {
    order_id: row.order_id ?? '',
    number: row.number ?? '',
    state: Number(row.state) as ProvisioningState,
    reason: row.reason ?? '',
    ticket: row.ticket_number ?? '',
    created: false,
  }
}
