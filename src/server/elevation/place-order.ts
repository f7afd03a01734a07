/** The order of the catalog item behind a request: made under a mark, and cancelled by it. */
import { type Result, refusal, success } from '../platform/result.ts'
import type { Claim } from './claim.ts'
import { ENDPOINT_FLAG, INPUTS, type Inputs } from './inputs.ts'
import { withdraw } from './item-state.ts'
import { type Facts, deadlineText, historyText } from './summary.ts'
import { ITEM_NAME, SCOPE } from './tables.ts'
import { cut, withVisibleDirection } from './text.ts'
import type { World } from './world.ts'

export interface Placed {
  request: string
  item: string
  number: string
}

/**
 * Sys_id of the item that the site has named, else of ours; '' when there is none. The vendor's own import task may have
 * left an item of the same name behind.
 */
export function orderableItem(world: World): string {
  const configured = world.settings.text('elevation.catalog_item').trim()
  const found = world.records.find(
    'sc_cat_item',
    [configured ? ['sys_id', '=', configured] : ['name', '=', ITEM_NAME], ['active', '=', 'true']],
    ['sys_scope.scope'],
    { limit: 10 },
  )
  if (found.length > 1) return found.find((row) => row['sys_scope.scope'] === SCOPE)?.sys_id ?? ''
  return found[0]?.sys_id ?? ''
}

export function placeOrder(world: World, catalogItem: string, claim: Claim, facts: Facts): Result<Placed> {
  const order = world.orders.place(catalogItem, claim.token, variablesOf(claim.inputs, facts))
  if (!order.ok) return order
  const { request } = order.value
  const [item] = world.records.find('sc_req_item', [['request', '=', request]], ['number'], { limit: 1 })
  if (!item) return refusal('order-refused', `The request ${order.value.number} has no item.`)
  return success({ request, item: item.sys_id, number: item.number ?? '' })
}

/** What approvers see as answers of the order. Direction characters are shown; the record keeps the text as it came. */
function variablesOf(inputs: Inputs, facts: Facts): Record<string, string> {
  const values: Record<string, string> = {}
  for (const { name, column } of INPUTS) values[name] = cut(withVisibleDirection(inputs.values[column] ?? ''), 4000)
  values[ENDPOINT_FLAG] = String(inputs.endpointFlag)
  values.requester_known = facts.requesterFound ? 'Yes' : 'No: nobody of this name is a user of this instance'
  values.decide_until = deadlineText(facts)
  values.earlier_decisions = historyText(facts.history)
  return values
}

/** Cancels what was ordered under a mark, if anything was. */
export function cancelOrderMarked(world: World, mark: string): void {
  const requests = world.records.find(
    'sc_request',
    [
      ['special_instructions', '=', mark],
      ['active', '=', 'true'],
    ],
    [],
    { limit: 5 },
  )
  for (const request of requests) {
    const items = world.records.find('sc_req_item', [['request', '=', request.sys_id]], [], { limit: 5 })
    for (const item of items) withdraw(world, item.sys_id, 'This request was interrupted and has been made again.')
  }
}
