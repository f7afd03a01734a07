import { storedTime } from '../base/clock.ts'
import type { Actor, Instance, OrderOutcome, OrderRequest, Row, WriteOutcome } from '../core.ts'
import type { Line } from './eligibility.ts'
import { checkLine } from './eligibility.ts'
import type { Variable } from './form.ts'
import { storeAnswers } from './options.ts'
import type { Money } from './prices.ts'
import { moneyOf, stored, sum, times } from './prices.ts'
import { OrderRefused, wholly } from './refused.ts'
import { newSysId } from '../store/ids.ts'
import { isOn, listOf, rowsWhere, textOf } from './rows.ts'
import { CHECK_BOX } from './variable-types.ts'

export interface OrderDetails {
  requestedFor: string
  specialInstructions?: string | undefined
  deliveryAddress?: string | undefined
  /** Record the order comes from, for example a ticket. */
  parent?: string
}

/** Orders one item at once, without a cart. */
export function orderNow(
  instance: Instance,
  actor: Actor,
  request: OrderRequest & Pick<OrderDetails, 'specialInstructions' | 'deliveryAddress'>,
): OrderOutcome {
  const checked = checkLine(instance, actor, { ...request, by: 'order_now' })
  if (!checked.ok) return checked
  const { specialInstructions, deliveryAddress } = request
  const { requestedFor } = checked.line
  return placeOrder(instance, actor, [checked.line], { requestedFor, specialInstructions, deliveryAddress })
}

/**
 * Writes the request, one requested item per line and their answers, in one transaction: an order is stored whole or
 * not at all. Rules and engines of the tables run as for any other write.
 * @param afterwards further writes that belong to the order
 */
export function placeOrder(
  instance: Instance,
  actor: Actor,
  lines: readonly Line[],
  details: OrderDetails,
  afterwards: () => void = () => undefined,
): OrderOutcome {
  return wholly(instance, () => {
    const outcome = writeOrder(instance, actor, lines, details)
    afterwards()
    return outcome
  })
}

function writeOrder(instance: Instance, actor: Actor, lines: readonly Line[], details: OrderDetails): OrderOutcome {
  const total = sum(lines.map((line) => times(linePrice(line.item, line.answers).price, line.quantity)))
  const request = must(
    'request',
    instance.records.insert(actor, 'sc_request', {
      requested_for: details.requestedFor,
      opened_by: actor.session.user.sysId,
      price: stored(total),
      special_instructions: details.specialInstructions || null,
      delivery_address: details.deliveryAddress || null,
      parent: details.parent || null,
    }),
  )
  const requestItems = lines.map((line) => writeLine(instance, actor, request.sysId, line))
  const number = instance.records.get('sc_request', request.sysId)?.number ?? ''
  return { ok: true, requestId: request.sysId, requestNumber: number, requestItems }
}

function writeLine(instance: Instance, actor: Actor, requestId: string, line: Line): string {
  const { item } = line
  const itemId = textOf(item, 'sys_id')
  const prices = linePrice(item, line.answers)
  // Answers come first, under the id that the requested item will have: its insert rules read them.
  const sysId = newSysId()
  storeAnswers(instance, actor, { requestItem: sysId }, line.answers)
  const outcome = instance.records.insert(actor, 'sc_req_item', {
    sys_id: sysId,
    request: requestId,
    cat_item: itemId,
    sc_catalog: catalogOf(instance, item),
    requested_for: line.requestedFor,
    order_guide: line.orderGuide || null,
    opened_by: actor.session.user.sysId,
    quantity: String(line.quantity),
    price: stored(prices.price),
    recurring_price: stored(prices.recurring),
    recurring_frequency: item.recurring_frequency ?? null,
    billable: isOn(item, 'billable') ? '1' : '0',
    short_description: textOf(item, 'short_description') || textOf(item, 'name'),
    ...deliveryDates(instance.clock.now(), item),
  })
  return must(`item ${textOf(item, 'name')}`, outcome).sysId
}

function must(what: string, outcome: WriteOutcome): { sysId: string; row: Row } {
  if (outcome.ok) return outcome
  throw new OrderRefused(`The ${what} was not stored: ${outcome.message}`)
}

/** Unit price of an item: its own, and what the chosen answers add. */
export function linePrice(item: Row, answers: ReadonlyMap<Variable, string>): { price: Money; recurring: Money } {
  const price = [moneyOf(item.price)]
  const recurring = [moneyOf(item.recurring_price)]
  for (const [variable, answer] of answers) {
    if (variable.type === CHECK_BOX) {
      if (answer !== 'true') continue
      price.push(moneyOf(variable.row.price_if_checked))
      recurring.push(moneyOf(variable.row.rec_price_if_checked))
      continue
    }
    const choice = variable.choices.find((candidate) => candidate.value === answer)
    if (!choice) continue
    price.push(moneyOf(choice.price))
    recurring.push(moneyOf(choice.recurringPrice))
  }
  return { price: sum(price), recurring: sum(recurring) }
}

/** First catalog of the item. */
export function catalogOf(instance: Instance, item: Row): string | null {
  const listed = listOf(item, 'sc_catalogs')[0]
  return (
    listed ?? rowsWhere(instance, 'sc_cat_item_catalog', { sc_cat_item: textOf(item, 'sys_id') })[0]?.sc_catalog ?? null
  )
}

/** The delivery time of an item is a duration, stored as a date-time counted from 1970. */
function deliveryDates(now: number, item: Row): Row {
  const text = textOf(item, 'delivery_time')
  const duration = text === '' ? NaN : Date.parse(`${text.replace(' ', 'T')}Z`)
  if (!Number.isFinite(duration)) return {}
  const delivery = storedTime(now + duration)
  return { estimated_delivery: delivery, due_date: delivery }
}
