/** Takes in what the companion has read. */
import type { ProvisioningState, TicketReport } from '../../contracts/tickets.ts'
import { type Result, refusal, success } from '../platform/result.ts'
import { findOrder, moveOrder } from './move-order.ts'
import type { World } from './world.ts'

/** Events come at least once and in order; an event read from an older ticket than we have seen ourselves says nothing. */
export function reportOrder(
  world: World,
  orderId: string,
  report: TicketReport,
): Result<{ order_id: string; state: ProvisioningState }> {
  const order = findOrder(world, orderId)
  if (!order) return refusal('not-found', `There is no order ${orderId}.`)
  const answer = (state: string | undefined) =>
    success({ order_id: orderId, state: Number(state) as ProvisioningState })
  if (report.seq <= Number(order.report_seq || '-1')) return answer(order.state)
  const sameAttempt = Number(order.attempt || '1') === report.attempt
  const version = Number(order.ticket_version || '-1')
  const isStale = sameAttempt && report.mod_count >= 0 && report.mod_count < version
  const written = moveOrder(
    world,
    order,
    isStale ? (order.state ?? '') : String(report.state),
    isStale ? (order.reason ?? '') : report.reason,
    {
      report_seq: String(report.seq),
      attempt: String(report.attempt),
      ticket_table: report.ticket_table,
      ticket: report.ticket,
      ticket_number: report.ticket_number,
      correlation_id: report.correlation_id,
      ticket_version: String(sameAttempt ? Math.max(version, report.mod_count) : report.mod_count),
    },
  )
  return written.ok ? answer(isStale ? order.state : String(report.state)) : written
}
