/** Moves an order from state to state, each move with its entry in the list of changes. */
import type { Row } from '../platform/records.ts'
import { type Result, success } from '../platform/result.ts'
import { SOURCE, TABLES } from './tables.ts'
import type { World } from './world.ts'

export const ORDER_COLUMNS = [
  'number',
  'order_id',
  'client',
  'state',
  'attempt',
  'reason',
  'content',
  'ticket',
  'ticket_number',
  'ticket_version',
  'report_seq',
]

export function findOrder(world: World, orderId: string): Row | null {
  return world.records.find(TABLES.order, [['order_id', '=', orderId]], ORDER_COLUMNS, { limit: 1 })[0] ?? null
}

/** Writes the state with further values. The change is listed before the state is, so that none can be missed. */
export function moveOrder(
  world: World,
  order: Row,
  to: string,
  reason: string,
  values: Record<string, string> = {},
): Result<string> {
  const from = order.state ?? ''
  if (from !== to) {
    const listed = world.records.insert(TABLES.change, {
      order: order.sys_id,
      order_id: order.order_id ?? '',
      client: order.client ?? '',
      from_state: from,
      to_state: to,
      reason: reason.slice(0, 1000),
      ticket_number: values.ticket_number ?? order.ticket_number ?? '',
    })
    if (!listed.ok) {
      world.events.write('error', SOURCE, listed.code, `${order.order_id}: ${listed.message}`, {
        table: TABLES.order,
        sysId: order.sys_id,
      })
      return listed
    }
  }
  const written = world.records.update(TABLES.order, order.sys_id, {
    ...values,
    state: to,
    reason: reason.slice(0, 1000),
    ended_on: ['3', '4', '6', '8'].includes(to) ? world.clock.now() : '',
  })
  return written.ok ? success(order.sys_id) : written
}
