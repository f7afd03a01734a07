import type { TicketSettings } from './settings.ts'
import type { StoredOrder } from './store.ts'

export type Group = readonly [StoredOrder, ...StoredOrder[]]

const MINUTE_MS = 60_000

/**
 * Orders that go into one ticket: same resource type, action and owner, where the resource type asks for it. They gather
 * for `TicketGroupMinutes` from the first of them on. The oldest leads.
 * @param due in order of their coming
 * @param now ms
 */
export const groupsOf = (
  due: readonly StoredOrder[],
  settings: TicketSettings,
  now: number,
): { ready: Group[]; gathering: StoredOrder[] } => {
  const groups = new Map<string, StoredOrder[]>()
  for (const stored of due) {
    const { order } = stored
    const isGrouped = settings.resource_types[order.resource_type]?.TicketGroupMinutes !== undefined
    // An order that is tried anew has its own history: it gets a ticket of its own.
    const key =
      isGrouped && stored.attempt === 1
        ? JSON.stringify([order.resource_type, order.action, Object.entries(order.owner).sort()])
        : JSON.stringify([order.order_id])
    groups.set(key, [...(groups.get(key) ?? []), stored])
  }
  const ready: Group[] = []
  const gathering: StoredOrder[] = []
  for (const [lead, ...others] of groups.values()) {
    if (!lead) continue
    const minutes = settings.resource_types[lead.order.resource_type]?.TicketGroupMinutes ?? 0
    // Not before its time counts as its coming.
    const since = Math.max(lead.createdAt, lead.order.not_before ? Date.parse(lead.order.not_before) : 0)
    if (lead.attempt === 1 && now < since + minutes * MINUTE_MS) gathering.push(lead, ...others)
    else ready.push([lead, ...others])
  }
  return { ready, gathering }
}
