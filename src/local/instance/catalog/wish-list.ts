import type { Actor, Engine, Instance, Row } from '../core.ts'
import type { Refusal } from './answers.ts'
import { INVALID_QUANTITY, NOT_ORDERABLE, checkAnswers, quantityOf, refuse } from './answers.ts'
import { cartLines, cartOf, keepLines, removeCartItem, WISH_LIST, type CartLine } from './cart.ts'
import { answerContext } from './context.ts'
import { visibleItem } from './eligibility.ts'
import { formOf } from './form.ts'
import { OrderRefused, wholly } from './refused.ts'
import { isOn, listOf, rowsWhere, textOf } from './rows.ts'

/** What the user has put aside, oldest first. */
export function wishList(instance: Instance, actor: Actor): { cart: Row; lines: CartLine[] } {
  const cart = cartOf(instance, actor, WISH_LIST)
  return { cart, lines: cartLines(instance, cart) }
}

/**
 * Puts an item or a record producer aside with what has been answered so far; mandatory questions may wait. An item
 * that is there already is replaced by its latest state.
 */
export function addToWishList(
  instance: Instance,
  actor: Actor,
  request: { itemId: string; quantity: unknown; variables: Record<string, unknown> },
): { ok: true; cart: Row } | Refusal {
  const quantity = request.quantity === undefined ? 1 : quantityOf(request.quantity)
  if (quantity === null) return refuse(INVALID_QUANTITY, 'sysparm_quantity must be a whole number of at least 1')
  const item = visibleItem(instance, actor, request.itemId)
  if (!item) return refuse(NOT_ORDERABLE)
  if (instance.dictionary.isA(textOf(item, 'sys_class_name'), 'sc_cat_item_guide'))
    return refuse(NOT_ORDERABLE, 'An order guide cannot be put on a wish list')
  if (!mayBeWished(instance, item))
    return refuse(NOT_ORDERABLE, 'No catalog of the item has a wish list (enable_wish_list)')
  const form = formOf(instance, request.itemId).map((variable) => ({ ...variable, mandatory: false }))
  const checked = checkAnswers(form, request.variables, answerContext(instance, actor))
  if (!checked.ok) return checked
  const line = { item, quantity, answers: checked.answers, requestedFor: actor.session.user.sysId }
  return wholly(instance, () => {
    for (const { cartItem } of wishList(instance, actor).lines.filter((kept) => kept.item.sys_id === item.sys_id))
      removeCartItem(instance, actor, textOf(cartItem, 'sys_id'))
    const kept = keepLines(instance, actor, [line], WISH_LIST)
    // A refusal undoes the removal as well.
    if (!kept.ok) throw new OrderRefused(kept.detail)
    return kept
  })
}

/** Has any catalog of the item a wish list? */
function mayBeWished(instance: Instance, item: Row): boolean {
  const catalogs = [
    ...listOf(item, 'sc_catalogs'),
    ...rowsWhere(instance, 'sc_cat_item_catalog', { sc_cat_item: textOf(item, 'sys_id') }).map((link) =>
      textOf(link, 'sc_catalog'),
    ),
  ]
  return rowsWhere(instance, 'sc_catalog', { sys_id: catalogs }).some((catalog) => isOn(catalog, 'enable_wish_list'))
}

/** A catalog that gives up its wish list: items of no other catalog with one leave the lists they are on. */
export const wishListEngine = (instance: Instance): Engine => ({
  name: 'wish lists',
  table: 'sc_catalog',
  when: 'after',
  operations: ['update'],
  run: ({ stored, values }) => {
    if (!stored || !isOn(stored, 'enable_wish_list') || isOn(values, 'enable_wish_list')) return
    const system = instance.access.system()
    const carts = rowsWhere(instance, 'sc_cart', { name: WISH_LIST }).map((cart) => textOf(cart, 'sys_id'))
    for (const cartItem of rowsWhere(instance, 'sc_cart_item', { cart: carts })) {
      const item = instance.records.get('sc_cat_item', textOf(cartItem, 'cat_item'))
      if (!item || !mayBeWished(instance, item)) removeCartItem(instance, system, textOf(cartItem, 'sys_id'))
    }
  },
})
