/** Puts an approved order into the queue of operations that the companion carries out. */
import { sessionName } from './names.ts'
import type { Order } from './place-order.ts'
import { type RequestedItem, markApproved } from './requested-item.ts'
import { SOURCE, TABLES } from './tables.ts'
import type { World } from './world.ts'

/**
 * One operation per requested item: the unique index refuses a second, however often this runs. The token is stored
 * here, before anything is sent to AWS, so that every later try repeats the same request.
 */
export function queueProvisioning(world: World, item: RequestedItem, order: Order): void {
  const subject = { table: 'sc_req_item', sysId: item.sysId }
  const existing = world.records.find(
    TABLES.operation,
    [
      ['request_item', '=', item.sysId],
      ['operation_type', '=', 'provision'],
    ],
    [],
    { limit: 1 },
  )
  if (existing.length > 0) return
  const product = world.records.get(TABLES.product, item.product, ['region'])
  const person = world.records.get('sys_user', item.requestedFor, ['user_name'])
  const queued = world.records.insert(TABLES.operation, {
    operation_type: 'provision',
    state: 'pending',
    request_item: item.sysId,
    requested_for: item.requestedFor,
    product: item.product,
    version: order.version.sysId,
    launch_path: order.launchPath.sysId,
    region: product?.region ?? '',
    provisioned_name: order.provisionedName,
    token: world.newToken(),
    session_name: sessionName(person?.user_name ?? '', item.requestedFor),
  })
  if (!queued.ok) {
    world.events.write('error', SOURCE, queued.code, `${item.number} could not be queued. ${queued.message}`, subject)
    return
  }
  const marked = markApproved(world, item.sysId)
  if (!marked.ok) world.events.write('error', SOURCE, marked.code, `${item.number}: ${marked.message}`, subject)
  world.events.write('info', SOURCE, 'queued', `${item.number} is approved and waits for the companion.`, subject)
}
