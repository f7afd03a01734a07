import type { Instance } from '../../core.ts'
import { alsoRequestedFor, invalidDelegates } from '../also-request.ts'
import { cartLines, cartOf, keepLines } from '../cart.ts'
import { checkLine, visibleItem, type Line } from '../eligibility.ts'
import { placeOrder } from '../order.ts'
import { submitProducer } from '../producer.ts'
import { cartSummary } from './cart-view.ts'
import type { Call, JsonObject, Route } from './call.ts'
import { badRequest, objectOf, placed, refused, textOfJson } from './call.ts'

/** Ordering an item at once, putting it into the cart, submitting a record producer. */
export function registerOrderRoutes(route: Route, instance: Instance): void {
  const requested = (call: Call) => ({
    itemId: call.id,
    quantity: call.body.sysparm_quantity,
    requestedFor: textOfJson(call.body.sysparm_requested_for),
    variables: objectOf(call.body.variables),
  })
  const everyone = (call: Call, line: Line): Line[] => {
    const lines = alsoRequestedFor(instance, call.actor, line, textOfJson(call.body.sysparm_also_request_for))
    if (!Array.isArray(lines)) throw refused(lines)
    return lines
  }
  const addItem = (call: Call): JsonObject => {
    const checked = checkLine(instance, call.actor, { ...requested(call), by: 'cart' })
    if (!checked.ok) throw refused(checked)
    const kept = keepLines(instance, call.actor, everyone(call, checked.line))
    if (!kept.ok) throw refused(kept)
    const cart = cartOf(instance, call.actor)
    return cartSummary(instance, cart, cartLines(instance, cart))
  }

  route('POST', 'items/:id/order_now', (call) => {
    const checked = checkLine(instance, call.actor, { ...requested(call), by: 'order_now' })
    if (!checked.ok) throw refused(checked)
    // With two-step checkout nothing is ordered before the summary has been confirmed.
    if (instance.properties.flag('glide.sc.checkout.twostep', false)) return addItem(call)
    const lines = everyone(call, checked.line)
    const order = placed(placeOrder(instance, call.actor, lines, { requestedFor: checked.line.requestedFor }))
    return {
      sys_id: order.requestId,
      number: order.requestNumber,
      request_number: order.requestNumber,
      request_id: order.requestId,
      parent_id: null,
      parent_table: 'task',
      table: 'sc_request',
    }
  })
  route('POST', 'items/:id/add_to_cart', addItem)
  route('POST', 'items/:id/get_invalid_delegated_users', (call) => {
    const item = visibleItem(instance, call.actor, call.id)
    if (!item) throw badRequest('Invalid Item', 'The item does not exist or is not available to the user')
    const others = textOfJson(call.body.sysparm_also_request_for)
    if (others.trim() === '') throw badRequest('Invalid Request', 'sysparm_also_request_for must list users by sys_id')
    return invalidDelegates(instance, call.actor, item, others)
  })
  route('POST', 'items/:id/submit_producer', (call) => {
    const outcome = submitProducer(instance, call.actor, call.id, objectOf(call.body.variables))
    if (!outcome.ok) throw refused(outcome)
    return {
      sys_id: outcome.sysId,
      number: outcome.number,
      parent_id: null,
      parent_table: 'task',
      record: `api/now/table/${outcome.table}/${outcome.sysId}`,
      redirect_portal_url: outcome.portalRedirect,
      redirect_url: outcome.redirectUrl,
      redirect_to: outcome.redirectTo,
      table: outcome.table,
    }
  })
}
