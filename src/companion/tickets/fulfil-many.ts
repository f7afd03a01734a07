import { InstanceError, isSignInError } from '../errors.ts'
import type { BatchRequest, BatchResult } from '../servicenow/batch.ts'
import { tablePath } from '../servicenow/client.ts'
import type { TicketDesk } from './desk.ts'
import {
  fulfilled,
  fulfilOrder,
  isSingleWrite,
  newSysId,
  planOrder,
  SYS_ID,
  type Fulfilled,
  type Planned,
} from './fulfil.ts'
import type { FulfilOrder } from './order.ts'
import type { TicketSettings } from './settings.ts'
import { STATE } from './states.ts'

/** Rows of one Batch call. */
const LIMITS = { size: 50, bytes: 3_000_000 }

interface Write {
  planned: Planned
  sysId: string
  request: BatchRequest
}

/**
 * Carries orders out on the instance itself, many rows in one Batch call; gives the results in the order of the orders, as
 * they come. Orders that take more than one write, or touch a row that is written already, wait for those before them.
 */
export async function* fulfilOrders(
  desk: TicketDesk,
  settings: TicketSettings,
  orders: readonly FulfilOrder[],
): AsyncGenerator<Fulfilled> {
  let together: Write[] = []
  for (const order of orders) {
    const write = singleWrite(settings, order)
    if (write && together.length < LIMITS.size && !together.some(({ sysId }) => sysId === write.sysId)) {
      together.push(write)
      continue
    }
    yield* carryOut(desk, settings, together)
    together = write ? [write] : []
    if (!write) yield await fulfilOrder(desk, settings, order)
  }
  yield* carryOut(desk, settings, together)
}

async function* carryOut(
  desk: TicketDesk,
  settings: TicketSettings,
  writes: readonly Write[],
): AsyncGenerator<Fulfilled> {
  const answers = writes.length > 1 ? await writeAll(desk, writes) : []
  for (const [index, { planned, request, sysId }] of writes.entries())
    yield isDone(request, answers[index])
      ? fulfilled(planned.order, planned.table, STATE.executed, sysId)
      : // By itself it is told why, and what was carried out unheard is found.
        await fulfilOrder(desk, settings, planned.order)
}

/** No answers when the instance refuses the call as a whole: each write then gets its own. */
const writeAll = async (desk: TicketDesk, writes: readonly Write[]): Promise<BatchResult[]> => {
  try {
    return await desk.writeAll(
      writes.map(({ request }) => request),
      LIMITS,
    )
  } catch (error) {
    if (!(error instanceof InstanceError) || isSignInError(error)) throw error
    return []
  }
}

const isDone = (request: BatchRequest, answer: BatchResult | undefined): boolean => {
  const status = answer?.status ?? 0
  return (status >= 200 && status < 300) || (request.method === 'DELETE' && status === 404)
}

/** The one write that carries an order out, if one is enough. */
const singleWrite = (settings: TicketSettings, order: FulfilOrder): Write | undefined => {
  const planned = planOrder(settings, order)
  if ('state' in planned || !isSingleWrite(planned)) return undefined
  const path = tablePath(planned.table)
  if (order.action === 'add') {
    const sysId = newSysId(settings.connection, order.order_id)
    return { planned, sysId, request: { method: 'POST', url: path, body: { ...planned.values, sys_id: sysId } } }
  }
  const sysId = order.resource_key
  if (!SYS_ID.test(sysId)) return undefined
  const url = `${path}/${sysId}`
  return order.action === 'delete'
    ? { planned, sysId, request: { method: 'DELETE', url } }
    : { planned, sysId, request: { method: 'PATCH', url, body: planned.values } }
}
