import type { EndClass } from '../end-class.ts'
import type { Order } from '../order.ts'
import type { TicketKind } from '../settings.ts'
import type { State } from '../states.ts'

/** An order and where it stands. */
export interface StoredOrder {
  order: Order
  state: State
  attempt: number
  reason: string
  tries: number
  /** ms */
  createdAt: number
  /** ms */
  updatedAt: number
  overdue: boolean
}

export type LinkPhase = 'creating' | 'open' | 'ended' | 'refused'

/** One attempt at one order: its key, and the ticket once there is one. Further orders may share the ticket. */
export interface Link {
  orderId: string
  attempt: number
  correlationId: string
  kind: TicketKind
  table: string
  sysId: string
  number: string
  requestSysId: string
  requestNumber: string
  phase: LinkPhase
  /** POSTs that may have reached the instance. */
  posts: number
  /** When the latest of them began; ms. */
  postedAt: number
  lastState: string
  lastModCount: number
  endClass: EndClass | ''
  createdAt: number
  endedAt: number
  watchUntil: number
}

/** One change of state, in the order in which they happened. */
export interface OrderEvent {
  seq: number
  at: string
  order_id: string
  attempt: number
  from: State
  to: State
  cause: string
  ticket: string
  ticket_sys_id: string
  mod_count: number
}

export interface Move {
  to: State
  cause: string
  modCount?: number
}

/** A ticket as it is on the instance right after it was made or found. */
export interface OpenedTicket {
  table: string
  sysId: string
  number: string
  modCount: number
  state: string
}

/** Right to make the ticket of an order. */
export interface Claim {
  /** Name of the connection: part of the key. */
  connection: string
  kind: TicketKind
  table: string
  /** Name of the process that holds it. */
  owner: string
  leaseMs: number
  /** Further orders that share the ticket. */
  members?: readonly string[]
}

/** What a reading of a ticket says. */
export interface Seen {
  state: string
  modCount: number
  end: EndClass
  watchMs: number
}
