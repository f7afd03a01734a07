/**
 * What identity systems, the app on the instance and the companion agree on for provisioning orders. Types only.
 *
 * Wire: JSON over the scripted REST API `/api/<scope>/v1/tickets/…`, results inside `{"result": …}`.
 */

/** 0 None, 1 Pending, 2 Transmitted, 3 Errored, 4 Verified, 5 Awaiting approval, 6 Inactive, 7 Error, 8 Executed. */
export type ProvisioningState = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** `POST orders`. `order_id` is the idempotency key: the same order sent again is answered with what became of it. */
export interface TicketOrderRequest {
  order_id: string
  action: 'add' | 'modify' | 'delete'
  resource_type: string
  resource_key: string
  owner: Record<string, string>
  changes: { name: string; old?: string; new?: string; secret?: boolean }[]
  /** ISO 8601 with offset. */
  not_before?: string
  expires?: string
  requested_by: string
  approved_by: string
}

/** Answer to `POST orders` and `GET orders/{order_id}`. */
export interface TicketOrderStatus {
  order_id: string
  number: string
  state: ProvisioningState
  reason: string
  ticket: string
  /** True only in the answer that took the order in. */
  created: boolean
}

/** `GET changes?after=&limit=`: changes of the caller's own orders, oldest first. */
export interface TicketChanges {
  changes: TicketChange[]
  /** To be sent as `after` next time. */
  cursor: string
}
export interface TicketChange {
  cursor: string
  order_id: string
  from: ProvisioningState
  to: ProvisioningState
  reason: string
  ticket: string
  /** UTC, `yyyy-MM-dd HH:mm:ss`. */
  at: string
}

/** `GET queue?after=&limit=`: orders that wait for the companion, by order id. */
export interface TicketQueue {
  orders: TicketOrderRequest[]
}

/** `POST orders/{order_id}/report` */
export interface TicketReport {
  /** Sequence number of the companion's event; an older one than the last is ignored. */
  seq: number
  attempt: number
  state: ProvisioningState
  reason: string
  ticket_table: string
  ticket: string
  ticket_number: string
  correlation_id: string
  /** Version of the ticket that the state was read from; -1 when it comes from elsewhere. */
  mod_count: number
}
