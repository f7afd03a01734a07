import type { Instance } from '../../core.ts'
import { cartLines, cartOf, emptyCart, ownCartItem, removeCartItem, submitCart, updateCartItem } from '../cart.ts'
import { delegationRefusal } from '../eligibility.ts'
import { cartView, checkoutSummary } from './cart-view.ts'
import type { Call, JsonObject, Route } from './call.ts'
import { badRequest, objectOf, placed, refused, textOfJson } from './call.ts'

/** The cart of the user and its checkout. */
export function registerCartRoutes(route: Route, instance: Instance): void {
  route('GET', 'cart', (call) => {
    const cart = cartOf(instance, call.actor)
    return cartView(instance, cart, cartLines(instance, cart))
  })
  route('PUT', 'cart/:id', (call) => changeItem(instance, call), 201)
  route('DELETE', 'cart/:id', (call) => removeItem(instance, call), 204)
  route('DELETE', 'cart/:id/empty', (call) => empty(instance, call), 204)
  route('POST', 'cart/checkout', (call) => {
    if (!instance.properties.flag('glide.sc.checkout.twostep', false)) return submit(instance, call)
    const cart = cartOf(instance, call.actor)
    const lines = cartLines(instance, cart)
    if (lines.length === 0) throw badRequest('Cart is empty', 'Cannot checkout an empty cart')
    return checkoutSummary(instance, cart, lines)
  })
  route('POST', 'cart/submit_order', (call) => submit(instance, call))
  route('GET', 'cart/delivery_address/:id', (call) => deliveryAddress(instance, call))
}

function changeItem(instance: Instance, call: Call): JsonObject {
  const change = { quantity: call.body.sysparm_quantity, variables: objectOf(call.body.variables) }
  const outcome = updateCartItem(instance, call.actor, call.id, change)
  if (!outcome.ok) throw refused(outcome)
  return cartView(instance, outcome.cart, cartLines(instance, outcome.cart))
}

function removeItem(instance: Instance, call: Call): undefined {
  if (!ownCartItem(instance, call.actor, call.id))
    throw badRequest('Invalid Cart Item', 'There is no such item in a cart of the user')
  removeCartItem(instance, call.actor, call.id)
}

/** The owner may empty his cart, catalog administrators any. */
function empty(instance: Instance, call: Call): undefined {
  const { session } = call.actor
  const cart = call.id === '' ? null : instance.records.get('sc_cart', call.id)
  if (!cart || (cart.user !== session.user.sysId && !instance.access.hasRole(session, 'admin,catalog_admin')))
    throw badRequest('Invalid Cart', 'The cart does not exist or belongs to somebody else')
  emptyCart(instance, call.actor, call.id)
}

function submit(instance: Instance, call: Call): JsonObject {
  const requestedFor = textOfJson(call.body.requested_for)
  const specialInstructions = textOfJson(call.body.special_instructions)
  const deliveryAddress = textOfJson(call.body.delivery_address)
  const order = placed(
    submitCart(instance, call.actor, {
      ...(requestedFor === '' ? {} : { requestedFor }),
      ...(specialInstructions === '' ? {} : { specialInstructions }),
      ...(deliveryAddress === '' ? {} : { deliveryAddress }),
    }),
  )
  return { request_number: order.requestNumber, request_id: order.requestId }
}

/** Address of the user's location, else his own; only for those who may order for him. */
function deliveryAddress(instance: Instance, call: Call): string {
  const user = call.id === '' ? null : instance.records.get('sys_user', call.id)
  if (!user) throw badRequest('Invalid User', 'There is no user with this sys_id')
  const refusal = delegationRefusal(instance, call.actor, null, call.id)
  if (refusal !== null) throw badRequest('Invalid User', refusal)
  const place = user.location ? (instance.records.get('cmn_location', user.location) ?? user) : user
  const town = [place.city, place.state, place.zip].filter(Boolean).join(', ')
  return [place.street, town, place.country].filter(Boolean).join('\n')
}
