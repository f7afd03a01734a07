import { InstanceError, messageOf, UsageError } from '../errors.ts'
import { orderNow } from '../servicenow/catalog-order.ts'
import type { InstanceClient } from '../servicenow/client.ts'
import { findUsers } from './look-up-rows.ts'
import { OrderForms } from './order-forms.ts'
import type { ListedOrder } from './order-list.ts'

/** A listed order that can be placed. */
export interface PlannedOrder extends ListedOrder {
  item: string
  person: string
  variables: Readonly<Record<string, string>>
}
/** `exists`: this name has been ordered before and the order was not refused. */
export type BulkOutcome = 'ordered' | 'exists' | 'failed'
export interface BulkResult {
  line: number
  product: string
  name: string
  outcome: BulkOutcome
  /** Number of the request, '' when there is none. */
  request: string
  message: string
}

/**
 * Checks every line against what can be ordered, before the first order is placed.
 * @throws UsageError naming all lines that cannot be ordered, and why.
 */
export const planOrders = async (
  client: InstanceClient,
  scope: string,
  orders: readonly ListedOrder[],
): Promise<PlannedOrder[]> => {
  const forms = await OrderForms.read(client, scope)
  const personOf = await findUsers(
    client,
    orders.map((order) => order.requestedFor),
  )
  const problems: string[] = []
  const planned: PlannedOrder[] = []
  const seen = new Map<string, number>()
  for (const order of orders)
    try {
      const person = personOf(order.requestedFor)
      if (person === undefined) throw new UsageError(`there is no one active user "${order.requestedFor}"`)
      const product = forms.product(order)
      const key = `${product['region'] ?? ''} ${order.name.toLowerCase()}`
      const before = seen.get(key)
      if (before !== undefined) throw new UsageError(`the name ${order.name} stands on line ${before} already`)
      seen.set(key, order.line)
      const item = product['sys_id'] ?? ''
      planned.push({ ...order, item, person, variables: await forms.variables(item, order) })
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      problems.push(`Line ${order.line}: ${error.message}.`)
    }
  if (problems.length > 0) throw new UsageError(`Nothing was ordered.\n${problems.join('\n')}`)
  return planned
}

/**
 * Places the orders one after another; each goes the way of any order, approval included. A line whose name has been
 * ordered before is passed over, so that the same list can be run again after whatever stopped it.
 */
export const placeOrders = async (
  client: InstanceClient,
  orders: readonly PlannedOrder[],
  options: { signal?: AbortSignal; onResult?: (result: BulkResult) => void } = {},
): Promise<BulkResult[]> => {
  const results: BulkResult[] = []
  for (const order of orders) {
    if (options.signal?.aborted) break
    const result = await placeOrder(client, order)
    options.onResult?.(result)
    results.push(result)
  }
  return results
}

const placeOrder = async (client: InstanceClient, order: PlannedOrder): Promise<BulkResult> => {
  const done = (outcome: BulkOutcome, request: string, message = ''): BulkResult => ({
    line: order.line,
    product: order.product,
    name: order.name,
    outcome,
    request,
    message,
  })
  try {
    const before = await requestOf(client, order)
    if (before !== undefined) return done('exists', before)
    const { number } = await orderNow(client, order.item, order.variables, { requestedFor: order.person })
    return done('ordered', number)
  } catch (error) {
    if (!(error instanceof InstanceError)) throw error
    return done('failed', '', messageOf(error))
  }
}

/** States of a requested item that came to nothing: closed incomplete, closed skipped. */
const CAME_TO_NOTHING = ['4', '7']

/** Number of the request by which this name was ordered before, refused orders aside. */
const requestOf = async (client: InstanceClient, order: PlannedOrder): Promise<string | undefined> => {
  const [found] = await client.query(
    'sc_item_option_mtom',
    [
      { field: 'request_item.cat_item', operator: '=', value: order.item },
      { field: 'sc_item_option.item_option_new.name', operator: '=', value: 'provisioned_name' },
      { field: 'sc_item_option.value', operator: '=', value: order.name },
      { field: 'request_item.state', operator: 'NOT IN', value: CAME_TO_NOTHING },
    ],
    ['request_item.request.number'],
  )
  return found?.['request_item.request.number']
}
