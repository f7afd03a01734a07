import { InstanceError } from '../errors.ts'
import { isObject } from '../is-object.ts'
import type { InstanceClient, InstanceRow } from './client.ts'

export interface OrderedItem {
  sysId: string
  number: string
  state: string
  stage: string
  tasks: { sysId: string; number: string; state: string; description: string }[]
}
export interface Order {
  sysId: string
  number: string
  items: OrderedItem[]
}

/** Orders a catalog item, for somebody else where `requestedFor` (sys_id) says so. Not repeated after an unclear answer: it would order twice. */
export const orderNow = async (
  client: InstanceClient,
  item: string,
  variables: Readonly<Record<string, string>>,
  { quantity = 1, requestedFor }: { quantity?: number; requestedFor?: string } = {},
): Promise<{ sysId: string; number: string }> => {
  const result = await client.call('POST', `/api/sn_sc/servicecatalog/items/${encodeURIComponent(item)}/order_now`, {
    sysparm_quantity: String(quantity),
    ...(requestedFor === undefined ? {} : { sysparm_requested_for: requestedFor }),
    variables,
  })
  const sysId = isObject(result) ? (result['request_id'] ?? result['sys_id']) : undefined
  const number = isObject(result) ? (result['request_number'] ?? result['number']) : undefined
  if (typeof sysId !== 'string' || typeof number !== 'string')
    throw new InstanceError(`${client.origin}: the order of ${item} was answered without a request number.`, {
      code: 'broken_answer',
    })
  return { sysId, number }
}

/** A request with its requested items and their tasks. */
export const readOrder = async (client: InstanceClient, request: string): Promise<Order> => {
  const found = await client.get('sc_request', request, ['number'])
  if (!found)
    throw new InstanceError(`${client.origin}: no request ${request}, or this user may not see it.`, {
      code: 'not_found',
      status: 404,
    })
  const items = await client.query(
    'sc_req_item',
    [{ field: 'request', operator: '=', value: request }],
    ['number', 'state', 'stage'],
  )
  const tasks =
    items.length === 0
      ? []
      : await client.query(
          'sc_task',
          [{ field: 'request_item', operator: 'IN', value: items.map((item) => item['sys_id'] ?? '') }],
          ['number', 'state', 'short_description', 'request_item'],
        )
  return { sysId: request, number: found['number'] ?? '', items: items.map((item) => toItem(item, tasks)) }
}

const toItem = (item: InstanceRow, tasks: readonly InstanceRow[]): OrderedItem => ({
  sysId: item['sys_id'] ?? '',
  number: item['number'] ?? '',
  state: item['state'] ?? '',
  stage: item['stage'] ?? '',
  tasks: tasks
    .filter((task) => task['request_item'] === item['sys_id'])
    .map((task) => ({
      sysId: task['sys_id'] ?? '',
      number: task['number'] ?? '',
      state: task['state'] ?? '',
      description: task['short_description'] ?? '',
    })),
})
