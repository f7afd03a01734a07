import { InstanceError, UsageError } from '../errors.ts'
import { isObject } from '../is-object.ts'
import type { Logger } from '../logging.ts'
import type { EventSink } from './deliver.ts'
import type { TicketDesk } from './desk.ts'
import { checkOrder } from './order.ts'
import { STATE } from './states.ts'
import type { TicketStore } from './store.ts'

/** Source of orders that came from the application's own table. */
const INSTANCE_SOURCE = 'instance'
const PAGE = 100

const base = (scope: string): string => `/api/${scope}/v1/tickets`

/**
 * Takes in what stands ready in the order table, page by page. Reading twice does no harm: an order is known by its id.
 * Returns how many are new.
 */
export const takeFromOrderTable = async (
  desk: TicketDesk,
  store: TicketStore,
  scope: string,
  logger: Logger,
): Promise<number> => {
  let added = 0
  for (let after = ''; ;) {
    const path = `${base(scope)}/queue?limit=${PAGE}&after=${encodeURIComponent(after)}`
    const result = await desk.call('GET', path)
    const orders = isObject(result) && Array.isArray(result['orders']) ? (result['orders'] as unknown[]) : undefined
    if (!orders)
      throw new InstanceError(
        `${path}: the answer holds no orders. Is the version of the application that of this program?`,
        {
          code: 'broken_answer',
        },
      )
    for (const order of orders) {
      after = isObject(order) && typeof order['order_id'] === 'string' ? order['order_id'] : after
      try {
        if (store.add(checkOrder(order, `order table, ${after}`), INSTANCE_SOURCE)) added += 1
      } catch (error) {
        if (!(error instanceof UsageError)) throw error
        // One row that was spoilt must not stop the others, nor wait for ever.
        logger.error({ reason: error.message }, 'An order of the order table cannot be used')
        if (after !== '') await refuse(desk, scope, after, error.message)
      }
    }
    if (orders.length < PAGE) return added
  }
}

/** An order that cannot even be taken in ends at once. */
const refuse = async (desk: TicketDesk, scope: string, orderId: string, reason: string): Promise<void> => {
  await desk.call('POST', `${base(scope)}/orders/${encodeURIComponent(orderId)}/report`, {
    seq: 0,
    attempt: 1,
    state: STATE.errored,
    reason: reason.slice(0, 1000),
    ticket_table: '',
    ticket: '',
    ticket_number: '',
    correlation_id: '',
    mod_count: -1,
  })
}

/** Reports changes of orders that came from the order table back to it. */
export const orderTableSink = (desk: TicketDesk, store: TicketStore, scope: string): EventSink => ({
  name: `order-table:${scope}`,
  label: `order-table:${scope}`,
  deliver: async (events) => {
    for (const event of events) {
      if (store.sourceOf(event.order_id) !== INSTANCE_SOURCE) continue
      const link = store.link(event.order_id, event.attempt)
      await desk.call('POST', `${base(scope)}/orders/${encodeURIComponent(event.order_id)}/report`, {
        seq: event.seq,
        attempt: event.attempt,
        state: event.to,
        reason: event.cause.slice(0, 1000),
        ticket_table: link?.table ?? '',
        ticket: link?.sysId ?? '',
        ticket_number: link?.requestNumber || link?.number || '',
        correlation_id: link?.correlationId ?? '',
        mod_count: event.mod_count,
      })
    }
  },
})
