/** What others read: changes since a cursor for identity systems, the queue for the companion. */
import type { ProvisioningState, TicketChanges, TicketOrderRequest, TicketQueue } from '../../contracts/tickets.ts'
import type { Condition } from '../platform/records.ts'
import { SOURCE, TABLES } from './tables.ts'
import type { World } from './world.ts'

/**
 * Numbers are given out before their rows are committed, so a row may appear behind a later number. Rows are told only
 * when they are this old: then all before them are there.
 */
const SETTLE_SECONDS = 5

/** Changes of this client's orders behind a cursor, oldest first. */
export function listChanges(world: World, client: string, after: string, limit: number): TicketChanges {
  const conditions: Condition[] = [
    ['client', '=', client],
    ['sys_created_on', '<=', world.clock.inSeconds(-SETTLE_SECONDS)],
  ]
  if (after !== '') conditions.push(['number', '>', after])
  const columns = ['number', 'order_id', 'from_state', 'to_state', 'reason', 'ticket_number', 'sys_created_on']
  const rows = world.records.find(TABLES.change, conditions, columns, { orderBy: 'number', limit })
  return {
    changes: rows.map((row) => ({
      cursor: row.number ?? '',
      order_id: row.order_id ?? '',
      from: Number(row.from_state) as ProvisioningState,
      to: Number(row.to_state) as ProvisioningState,
      reason: row.reason ?? '',
      ticket: row.ticket_number ?? '',
      at: row.sys_created_on ?? '',
    })),
    cursor: rows[rows.length - 1]?.number ?? after,
  }
}

/** Orders that wait for the companion, by order id. One that cannot be read is told in the event log and left out. */
export function listQueue(world: World, after: string, limit: number): TicketQueue {
  const conditions: Condition[] = [['state', '=', '1']]
  if (after !== '') conditions.push(['order_id', '>', after])
  const rows = world.records.find(TABLES.order, conditions, ['order_id', 'content'], { orderBy: 'order_id', limit })
  const orders: TicketOrderRequest[] = []
  for (const row of rows) {
    try {
      orders.push(JSON.parse(row.content ?? '') as TicketOrderRequest)
    } catch {
      world.events.write('error', SOURCE, 'broken-order', `The content of order ${String(row.order_id)} is no JSON.`, {
        table: TABLES.order,
        sysId: row.sys_id,
      })
    }
  }
  return { orders }
}
