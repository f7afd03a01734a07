/** Puts an approved order into the queue of operations that the companion carries out. */
import { changeFor } from './change-request.ts'
import { beginChange } from './follow-change.ts'
import type { Order } from './read-order.ts'
import { type RequestedItem, markApproved } from './requested-item.ts'
import { SOURCE, TABLES } from './tables.ts'
import type { World } from './world.ts'

/**
 * One operation per requested item: the unique index refuses a second, however often this runs. The token is stored
 * here, before anything is sent to AWS, so that every later try repeats the same request. Where a change request is
 * wanted the operation waits for it.
 */
export function queueOperation(world: World, item: RequestedItem, order: Order): void {
  const subject = { table: 'sc_req_item', sysId: item.sysId }
  const existing = world.records.find(
    TABLES.operation,
    [
      ['request_item', '=', item.sysId],
      ['operation_type', '=', order.type],
    ],
    [],
    { limit: 1 },
  )
  if (existing.length > 0) return
  const change = changeFor(world, order)
  const queued = world.records.insert(TABLES.operation, {
    operation_type: order.type,
    ...(change === 'none' ? { state: 'pending' } : { state: 'waiting', change_type: change }),
    request_item: item.sysId,
    requested_for: item.requestedFor,
    product: order.product,
    version: order.version.sysId,
    launch_path: order.launchPath.sysId,
    region: order.region,
    provisioned_name: order.provisionedName,
    token: world.newToken(),
    session_name: order.sessionName,
    ...(order.provisioned
      ? {
          provisioned: order.provisioned,
          provisioned_product_id: order.provisionedProductId ?? '',
          retain_resources: String(order.retainResources === true),
          ignore_errors: String(order.ignoreErrors === true),
        }
      : {}),
  })
  if (!queued.ok) {
    world.events.write('error', SOURCE, queued.code, `${item.number} could not be queued. ${queued.message}`, subject)
    return
  }
  const marked = markApproved(world, item.sysId)
  if (!marked.ok) world.events.write('error', SOURCE, marked.code, `${item.number}: ${marked.message}`, subject)
  const next = change === 'none' ? 'the companion' : 'its change request'
  world.events.write('info', SOURCE, 'queued', `${item.number} is approved and waits for ${next}.`, subject)
  if (change !== 'none') beginChange(world, queued.value)
}
