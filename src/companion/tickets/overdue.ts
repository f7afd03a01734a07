import type { FollowDependencies } from './follow.ts'
import { STATE } from './states.ts'

const DAY_MS = 86_400_000

/**
 * Marks the orders whose ticket is open for longer than their resource type allows, each once.
 * @returns how many were marked
 */
export const markOverdue = async ({ store, desk, settings, now, logger }: FollowDependencies): Promise<number> => {
  if (!Object.values(settings.resource_types).some((type) => type.TicketDueDays !== undefined)) return 0
  let marked = 0
  for (const stored of store.orders({ states: [STATE.transmitted] })) {
    const days = settings.resource_types[stored.order.resource_type]?.TicketDueDays
    if (days === undefined || now() < stored.createdAt + days * DAY_MS || !store.markOverdue(stored.order.order_id))
      continue
    marked += 1
    const link = store.link(stored.order.order_id, stored.attempt)
    logger.warn({ order: stored.order.order_id, ticket: link?.number, days }, 'Overdue')
    if (settings.overdue_comment !== undefined && link?.phase === 'open')
      await desk.update(link.table, link.sysId, { comments: settings.overdue_comment })
  }
  return marked
}
