import type { Actor, Instance, OrderOutcome, Row } from '../core.ts'
import type { Refusal } from './answers.ts'
import { checkAnswers, INVALID_QUANTITY, NOT_ORDERABLE, quantityOf, refuse } from './answers.ts'
import { answerContext } from './context.ts'
import type { Line, LineRequest } from './eligibility.ts'
import { checkLine, delegationRefusal, visibleItem } from './eligibility.ts'
import type { Variable } from './form.ts'
import { formOf } from './form.ts'
import { clearAnswer, clearSets, forgetAnswers, storeAnswers, storedAnswers } from './options.ts'
import type { OrderDetails } from './order.ts'
import { placeOrder } from './order.ts'
import { OrderRefused, wholly } from './refused.ts'
import { rowsWhere, textOf } from './rows.ts'

/** Name of the cart that a user has when no other is named. */
export const DEFAULT_CART = 'DEFAULT'
/** Name of the cart that holds what a user has put aside. */
export const WISH_LIST = 'saved_items'

/** An item in a cart with its answers as they would be ordered. */
export interface CartLine extends Line {
  cartItem: Row
}

/** Cart of the user, made when he has none of that name. */
export function cartOf(instance: Instance, actor: Actor, name = DEFAULT_CART): Row {
  const existing = rowsWhere(instance, 'sc_cart', { user: actor.session.user.sysId, name })[0]
  if (existing) return existing
  const user = actor.session.user.sysId
  const outcome = instance.records.insert(actor, 'sc_cart', { name, user, requested_for: user })
  if (!outcome.ok) throw new Error(`The cart of ${actor.session.user.userName} could not be made: ${outcome.message}`)
  return outcome.row
}

/** Items of a cart, oldest first. Items that have left the catalog meanwhile are passed over. */
export function cartLines(instance: Instance, cart: Row): CartLine[] {
  return rowsWhere(instance, 'sc_cart_item', { cart: textOf(cart, 'sys_id'), active: '1' }, ['sys_created_on']).flatMap(
    (cartItem) => {
      const item = instance.records.get('sc_cat_item', textOf(cartItem, 'cat_item'))
      if (!item) return []
      const form = new Map(formOf(instance, textOf(item, 'sys_id')).map((variable) => [variable.id, variable]))
      const answers = new Map<Variable, string>()
      for (const stored of storedAnswers(instance, { cartItem: textOf(cartItem, 'sys_id') }))
        answers.set(form.get(stored.variable.id) ?? stored.variable, clearAnswer(instance, stored))
      const sets = clearSets(instance, textOf(cartItem, 'sys_id'))
      for (const variable of form.values()) if (variable.columns) answers.set(variable, sets[variable.name] ?? '')
      const requestedFor = textOf(cartItem, 'requested_for') || textOf(cart, 'requested_for')
      const orderGuide = textOf(cartItem, 'order_guide')
      return [{ cartItem, item, quantity: quantityOf(cartItem.quantity) ?? 1, answers, requestedFor, orderGuide }]
    },
  )
}

/** Puts an item into the cart after the same checks as an order. */
export function addToCart(
  instance: Instance,
  actor: Actor,
  request: Omit<LineRequest, 'by'>,
  cartName?: string,
): { ok: true; cart: Row; cartItem: string } | Refusal {
  const checked = checkLine(instance, actor, { ...request, by: 'cart' })
  if (!checked.ok) return checked
  const kept = keepLines(instance, actor, [checked.line], cartName)
  return kept.ok ? { ok: true, cart: kept.cart, cartItem: kept.cartItems[0] ?? '' } : kept
}

/** Stores checked lines in a cart, all or none. */
export function keepLines(
  instance: Instance,
  actor: Actor,
  lines: readonly Line[],
  cartName?: string,
): { ok: true; cart: Row; cartItems: string[] } | Refusal {
  return wholly(instance, () => {
    const cart = cartOf(instance, actor, cartName)
    const cartItems = lines.map((line) => {
      const outcome = instance.records.insert(actor, 'sc_cart_item', {
        cart: textOf(cart, 'sys_id'),
        cat_item: textOf(line.item, 'sys_id'),
        quantity: String(line.quantity),
        requested_for: line.requestedFor,
        order_guide: line.orderGuide || null,
        active: '1',
      })
      if (!outcome.ok) throw new OrderRefused(`The cart item was not stored: ${outcome.message}`)
      storeAnswers(instance, actor, { cartItem: outcome.sysId }, line.answers)
      return outcome.sysId
    })
    return { ok: true as const, cart, cartItems }
  })
}

/** An item in one of the user's own carts, null when there is none of that id. */
export function ownCartItem(instance: Instance, actor: Actor, cartItemId: string): { cart: Row; cartItem: Row } | null {
  const cartItem = /^[0-9a-f]{32}$/.test(cartItemId) ? instance.records.get('sc_cart_item', cartItemId) : null
  const cart = cartItem ? instance.records.get('sc_cart', textOf(cartItem, 'cart')) : null
  return cartItem && cart && cart.user === actor.session.user.sysId ? { cart, cartItem } : null
}

/** Changes quantity and answers of an item in the cart; answers that are not given keep what they were. */
export function updateCartItem(
  instance: Instance,
  actor: Actor,
  cartItemId: string,
  change: { quantity: unknown; variables: Record<string, unknown> },
): { ok: true; cart: Row } | Refusal {
  const quantity = quantityOf(change.quantity)
  if (quantity === null) return refuse(INVALID_QUANTITY, 'sysparm_quantity must be a whole number of at least 1')
  const own = ownCartItem(instance, actor, cartItemId)
  const item = own ? visibleItem(instance, actor, textOf(own.cartItem, 'cat_item')) : null
  if (!own || !item) return refuse(NOT_ORDERABLE)
  const before = storedAnswers(instance, { cartItem: cartItemId })
  const given = {
    ...Object.fromEntries(before.map((stored) => [stored.variable.name, clearAnswer(instance, stored)])),
    ...clearSets(instance, cartItemId),
  }
  // What is only put aside may be as incomplete as it was.
  const all = formOf(instance, textOf(item, 'sys_id'), own.cartItem.order_guide ? 'guide' : 'standalone')
  const form = own.cart.name === WISH_LIST ? all.map((variable) => ({ ...variable, mandatory: false })) : all
  const checked = checkAnswers(form, { ...given, ...change.variables }, answerContext(instance, actor))
  if (!checked.ok) return checked
  return wholly(instance, () => {
    instance.records.update(actor, 'sc_cart_item', cartItemId, { quantity: String(quantity) })
    forgetAnswers(instance, actor, cartItemId)
    storeAnswers(instance, actor, { cartItem: cartItemId }, checked.answers)
    return { ok: true as const, cart: own.cart }
  })
}

/** Takes one item out of its cart. */
export function removeCartItem(instance: Instance, actor: Actor, cartItemId: string): void {
  instance.transaction(() => {
    forgetAnswers(instance, actor, cartItemId)
    instance.records.delete(actor, 'sc_cart_item', cartItemId)
  })
}

/** Deletes a cart with everything in it. */
export function emptyCart(instance: Instance, actor: Actor, cartId: string): void {
  instance.transaction(() => {
    for (const row of rowsWhere(instance, 'sc_cart_item', { cart: cartId }))
      removeCartItem(instance, actor, textOf(row, 'sys_id'))
    instance.records.delete(actor, 'sc_cart', cartId)
  })
}

/** Orders what is in the cart and deletes the cart. Availability is checked again: it may have changed meanwhile. */
export function submitCart(
  instance: Instance,
  actor: Actor,
  details: Partial<OrderDetails> = {},
  cartName?: string,
): OrderOutcome {
  const cart = cartOf(instance, actor, cartName)
  const lines = cartLines(instance, cart)
  if (lines.length === 0) return refuse('Cart is empty', 'Cannot checkout an empty cart')
  const requestedFor = details.requestedFor || textOf(cart, 'requested_for') || actor.session.user.sysId
  for (const line of lines) {
    if (!visibleItem(instance, actor, textOf(line.item, 'sys_id')))
      return refuse(NOT_ORDERABLE, `${textOf(line.item, 'name')} is not available`)
    const refusal = delegationRefusal(
      instance,
      actor,
      line.item,
      details.requestedFor ? requestedFor : line.requestedFor,
    )
    if (refusal !== null) return refuse(NOT_ORDERABLE, refusal)
  }
  return placeOrder(
    instance,
    actor,
    details.requestedFor ? lines.map((line) => ({ ...line, requestedFor })) : lines,
    {
      requestedFor,
      specialInstructions: details.specialInstructions ?? textOf(cart, 'special_instructions'),
      deliveryAddress: details.deliveryAddress ?? textOf(cart, 'delivery_address'),
    },
    () => emptyCart(instance, actor, textOf(cart, 'sys_id')),
  )
}
