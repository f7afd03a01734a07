/** What the state of a ticket means for its order. Plain rules; the companion has the same ones. */

export interface TicketView {
  table: string
  active: boolean
  state: string
  /** Label of the state: numbers differ between instances, labels do not. */
  stateLabel: string
  requestState: string
  approval: string
  stage: string
  closeCode: string
  closeNotes: string
}
/** `state` is the provisioning state that the order reaches. */
export interface TicketEnd {
  state: '2' | '3' | '8'
  reason: string
}

const OPEN: TicketEnd = { state: '2', reason: '' }

/** @param notDone close codes of incidents that say the work was not done */
export function ticketEnd(ticket: TicketView, notDone: readonly string[]): TicketEnd {
  const because = (reason: string): TicketEnd => ({
    state: '3',
    reason: ticket.closeNotes === '' ? reason : `${reason}: ${ticket.closeNotes}`,
  })
  if (ticket.table !== 'incident' && ticket.approval === 'rejected') return because('rejected')
  if (ticket.active) return OPEN
  const done: TicketEnd = { state: '8', reason: ticket.closeNotes }
  if (ticket.table === 'incident') {
    if (ticket.state === '8') return because('cancelled')
    if (ticket.state !== '7') return because(`unknown end state "${ticket.stateLabel}"`)
    const isNotDone = notDone.some((code) => code.toLowerCase() === ticket.closeCode.toLowerCase())
    return isNotDone ? because(`closed as "${ticket.closeCode}"`) : done
  }
  if (/skipped|cancel/i.test(ticket.stateLabel) || (/cancel/i.test(ticket.stage) && ticket.state !== '4'))
    return because('cancelled')
  if (/incomplete/i.test(ticket.stateLabel) || ticket.state === '4') return because('incomplete')
  if (/complete/i.test(ticket.stateLabel) || ticket.state === '3') return done
  return because(`unknown end state "${ticket.stateLabel}"`)
}
