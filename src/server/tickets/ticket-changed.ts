/** A ticket with a key of ours has changed: its order follows at once, without waiting for the companion. */
import { findByKey } from './find-by-key.ts'
import { moveOrder } from './move-order.ts'
import { ticketEnd, type TicketView } from './ticket-end.ts'
import type { World } from './world.ts'

const DEFAULT_NOT_DONE = 'Duplicate,No resolution provided,User error'

export interface ChangedTicket extends TicketView {
  sysId: string
  correlationId: string
  version: number
  /** Other tickets with the same key, still active. */
  othersActive: boolean
}

/** Only what happened to the ticket that the order has now counts. */
export function ticketChanged(world: World, ticket: ChangedTicket): void {
  const order = findByKey(world, ticket.correlationId)
  if (!order || order.ticket !== ticket.sysId || ticket.version < Number(order.ticket_version || '-1')) return
  const setting = world.settings.text('tickets.not_done_close_codes') || DEFAULT_NOT_DONE
  const end = ticketEnd(
    ticket,
    setting.split(',').map((code) => code.trim()),
  )
  const state = order.state ?? ''
  // Several items of one request: the companion, which sees them all, decides.
  if (end.state !== '2' && ticket.othersActive) return
  const version = { ticket_version: String(ticket.version) }
  if (end.state === '2') {
    // Verified by data stays verified; ended by the ticket falls with it.
    if (state === '8' || state === '3') moveOrder(world, order, '2', 'ticket reopened', version)
    return
  }
  if (state === '2') moveOrder(world, order, end.state, end.reason, version)
}

/** An order whose ticket is gone is Errored. */
export function ticketDeleted(world: World, correlationId: string, sysId: string): void {
  const order = findByKey(world, correlationId)
  if (order?.state === '2' && order.ticket === sysId) moveOrder(world, order, '3', 'ticket deleted')
}
