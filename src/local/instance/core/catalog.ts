import type { Actor } from './access.ts'
import type { Value } from './values.ts'

export interface CatalogVariable {
  name: string
  /** item_option_new. */
  variableId: string
  type: number
  label: string
  /** Stored value; cipher text for masked variables that are encrypted. */
  value: Value
  encrypted: boolean
  order: number
}
export interface Catalog {
  /** Answers of a requested item, by variable name, in form order. */
  variablesOf(requestItem: string): Map<string, CatalogVariable>
  setVariable(requestItem: string, name: string, value: Value): boolean
  orderNow(actor: Actor, request: OrderRequest): OrderOutcome
}
export interface OrderRequest {
  itemId: string
  quantity: unknown
  requestedFor?: string
  variables: Record<string, unknown>
}
export type OrderOutcome =
  | { ok: true; requestId: string; requestNumber: string; requestItems: string[] }
  | { ok: false; status: number; message: string; detail: string }
