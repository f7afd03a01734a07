import type { Instance } from '../../core.ts'
import { isObject } from '../../http/body.ts'
import type { Json } from '../../http/body.ts'
import { cartLines } from '../cart.ts'
import { checkoutGuide, submitGuide, type GuideChoice } from '../guide.ts'
import { isOn, textOf } from '../rows.ts'
import { badRequest, objectOf, refused, textOfJson, type Route } from './call.ts'
import { cartView } from './cart-view.ts'
import { itemDetail } from './item-view.ts'

/** Order guides: which items they include for the needs described, and the checkout of those chosen. */
export function registerGuideRoutes(route: Route, instance: Instance): void {
  route('PUT', 'items/:id/submit_guide', ({ actor, browse, id, body }) => {
    const outcome = submitGuide(instance, actor, id, objectOf(body.variables))
    if (!outcome.ok) throw refused(outcome)
    return outcome.items.map(({ item, rule, given }) => ({
      ...itemDetail(instance, actor, browse, item, { place: 'guide', given }),
      show_quantity: isOn(rule, 'show_quantity'),
      quantity: textOf(rule, 'quantity') || '1',
      order: textOf(rule, 'order'),
    }))
  })
  route('POST', 'items/:id/checkout_guide', ({ actor, id, body }) => {
    const outcome = checkoutGuide(instance, actor, id, choicesOf(body.items))
    if (!outcome.ok) throw refused(outcome)
    return 'cart' in outcome
      ? cartView(instance, outcome.cart, cartLines(instance, outcome.cart))
      : { request_number: outcome.requestNumber, request_id: outcome.requestId }
  })
}

function choicesOf(items: Json | undefined): GuideChoice[] {
  if (!Array.isArray(items) || !items.every(isObject))
    throw badRequest('Invalid Request', 'items must be a list of objects, each with the sys_id of an item')
  return items.map((item) => ({
    itemId: textOfJson(item.sys_id).toLowerCase(),
    quantity: item.sysparm_quantity,
    variables: objectOf(item.variables),
  }))
}
