/** Orders from the service catalog by script. */
import { CartJS } from '@servicenow/glide/sn_sc'
import { type Result, refusal, success } from './result.ts'

export interface PlacedOrder {
  /** Sys_id of the sc_request. */
  request: string
  number: string
}
export interface Orders {
  /**
   * Orders one piece of an item as the current user. `mark` names the cart, which nobody else must use at the same time,
   * and stays on the request as its special instructions. Refused (`order-refused`) with the platform's reason.
   */
  place(item: string, mark: string, variables: Record<string, string>): Result<PlacedOrder>
}

export const glideOrders: Orders = {
  place(item, mark, variables) {
    let cart: CartJS | null = null
    try {
      // The typing shows the engine's constructor; scripts pass the cart's name.
      cart = new CartJS(mark as never)
      cart.addToCart({ sysparm_id: item, sysparm_quantity: '1', variables } as never)
      // submitOrder orders in both checkout modes; orderNow and checkoutCart only fill a cart when there are two steps.
      const placed = cart.submitOrder({ special_instructions: mark } as never) as {
        request_id?: unknown
        request_number?: unknown
      } | null
      const request = String(placed?.request_id ?? '')
      if (request === '') return refusal('order-refused', 'The catalog gave no request.')
      return success({ request, number: String(placed?.request_number ?? '') })
    } catch (error) {
      if (cart) emptied(cart)
      return refusal('order-refused', String(error))
    }
  },
}

/** A cart that is left behind hurts nobody, but it holds what the user typed. */
function emptied(cart: CartJS): void {
  try {
    cart.empty()
  } catch {
    // There may be no cart yet; the refusal that led here is what counts.
  }
}
