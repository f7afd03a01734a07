/** The hold of one call on an id of its caller, while the item is ordered. */
import type { Inputs } from './inputs.ts'

export interface Claim {
  /** Sys_id of the request record. */
  sysId: string
  /** Names the cart and marks the order. */
  token: string
  inputs: Inputs
  /** Inputs that came more than once. */
  repeated: readonly string[]
  /** Numbers of items that wait for the same already. */
  twins: readonly string[]
  /** Mark of a call that died after this claim was made. */
  died?: string
}
