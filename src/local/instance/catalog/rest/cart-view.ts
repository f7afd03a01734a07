import type { Instance, Row } from '../../core.ts'
import type { Json } from '../../http/body.ts'
import type { CartLine } from '../cart.ts'
import { linePrice } from '../order.ts'
import { answerDisplay } from '../producer.ts'
import type { Money } from '../prices.ts'
import { moneyOf, shown, sum, times } from '../prices.ts'
import { textOf } from '../rows.ts'
import { image } from './catalog-view.ts'
import { showsPrice, showsQuantity } from './item-view.ts'

type JsonObject = { [key: string]: Json }

const FREQUENCY_LABELS: Record<string, string> = { daily: 'Daily', monthly: 'Monthly', yearly: 'Annually' }

/** What `add_to_cart` answers: the items of the cart in short. */
export function cartSummary(instance: Instance, cart: Row, lines: readonly CartLine[]): JsonObject {
  return {
    cart_id: textOf(cart, 'sys_id'),
    subtotal: shown(totalOf(lines)),
    items: lines.map((line) => briefLine(instance, line)),
  }
}

/** The whole cart; its items are grouped by how often they recur (`none`: once). */
export function cartView(instance: Instance, cart: Row, lines: readonly CartLine[]): JsonObject {
  const groups = new Map<string, CartLine[]>()
  for (const line of lines) {
    const frequency = textOf(line.item, 'recurring_frequency') || 'none'
    groups.set(frequency, [...(groups.get(frequency) ?? []), line])
  }
  return {
    cart_id: textOf(cart, 'sys_id'),
    ...totals(lines, ''),
    ...Object.fromEntries(
      [...groups].map(([frequency, members]) => [
        frequency,
        {
          ...totals(members, FREQUENCY_LABELS[frequency] ?? ''),
          frequency_label: FREQUENCY_LABELS[frequency] ?? null,
          items: members.map((line) => fullLine(instance, line)),
        },
      ]),
    ),
  }
}

const totalOf = (lines: readonly CartLine[]): Money =>
  sum(lines.map((line) => times(linePrice(line.item, line.answers).price, line.quantity)))

function totals(lines: readonly CartLine[], frequency: string): JsonObject {
  const recurring = sum(lines.map((line) => times(linePrice(line.item, line.answers).recurring, line.quantity)))
  return {
    subtotal_price: shown(totalOf(lines)),
    subtotal_recurring_frequency: frequency,
    subtotal_recurring_price: shown(recurring),
    show_subtotal_price: String(lines.some((line) => showsPrice(line.item))),
    subtotal_title: 'Subtotal',
    total_title: 'Total',
  }
}

/** An item of a cart in short. */
export function briefLine(instance: Instance, line: CartLine): JsonObject {
  const prices = linePrice(line.item, line.answers)
  const frequency = textOf(line.item, 'recurring_frequency')
  return {
    cart_item_id: textOf(line.cartItem, 'sys_id'),
    catalog_item_id: textOf(line.item, 'sys_id'),
    item_name: textOf(line.item, 'name'),
    quantity: String(line.quantity),
    price: shown(prices.price),
    localized_price: shown(prices.price),
    recurring_price: shown(prices.recurring),
    localized_recurring_price: shown(prices.recurring),
    recurring_frequency: FREQUENCY_LABELS[frequency] ?? '',
    delivery_time: deliveryTime(textOf(line.item, 'delivery_time')),
    // Masked answers stay out of lists that a person reads.
    variables: Object.fromEntries(
      [...line.answers]
        .filter(([variable]) => variable.type !== 25)
        .map(([variable, answer]) => [variable.label, answerDisplay(instance, variable, answer)]),
    ),
  }
}

/** An item of a cart with what it costs altogether, and since when it is there. */
export function fullLine(instance: Instance, line: CartLine): JsonObject {
  const prices = linePrice(line.item, line.answers)
  const subtotal = times(prices.price, line.quantity)
  const recurring = times(prices.recurring, line.quantity)
  return {
    ...briefLine(instance, line),
    sys_id: textOf(line.cartItem, 'sys_id'),
    item_id: textOf(line.item, 'sys_id'),
    name: textOf(line.item, 'name'),
    short_description: textOf(line.item, 'short_description'),
    sys_class_name: textOf(line.item, 'sys_class_name'),
    picture: image(line.item, 'picture'),
    show_price: showsPrice(line.item),
    show_quantity: showsQuantity(line.item),
    show_recurring_price: moneyOf(line.item.recurring_price).cents !== 0,
    subtotal: subtotal.cents / 100,
    subtotal_price: shown(subtotal),
    recurring_subtotal: recurring.cents / 100,
    recurring_subtotal_price: shown(recurring),
    order_guide: textOf(line.cartItem, 'order_guide'),
    created_by: textOf(line.cartItem, 'sys_created_by'),
    created_on: textOf(line.cartItem, 'sys_created_on'),
    updated_by: textOf(line.cartItem, 'sys_updated_by'),
    updated_on: textOf(line.cartItem, 'sys_updated_on'),
  }
}

/** The summary of a two-step checkout: the cart and where it goes. */
export function checkoutSummary(instance: Instance, cart: Row, lines: readonly CartLine[]): JsonObject {
  const requestedFor = textOf(cart, 'requested_for')
  const user = requestedFor === '' ? null : instance.records.get('sys_user', requestedFor)
  return {
    ...cartView(instance, cart, lines),
    delivery_address: textOf(cart, 'delivery_address'),
    special_instructions: textOf(cart, 'special_instructions'),
    requested_for: requestedFor,
    requested_for_user: user?.name ?? '',
  }
}

/** A duration (date-time counted from 1970) in words: `2 Days 4 Hours`. */
export function deliveryTime(duration: string): string {
  const milliseconds = duration === '' ? 0 : Date.parse(`${duration.replace(' ', 'T')}Z`)
  if (!Number.isFinite(milliseconds) || milliseconds <= 0) return ''
  const hours = Math.floor(milliseconds / 3_600_000)
  const words = (count: number, word: string): string =>
    count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`
  return [words(Math.floor(hours / 24), 'Day'), words(hours % 24, 'Hour')].filter((part) => part !== '').join(' ')
}
