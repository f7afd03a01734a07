import { messageOf, InstanceError } from '../errors.ts'
import type { Logger } from '../logging.ts'
import type { InstanceRow } from '../servicenow/client.ts'
import type { TicketDesk } from './desk.ts'
import type { Order } from './order.ts'
import type { ResourceType, TicketSettings } from './settings.ts'
import { STATE } from './states.ts'
import type { StoredOrder, TicketStore } from './store.ts'

export interface ConfirmReport {
  /** Executed orders whose wanted values are there. */
  verified: number
  /** Executed orders whose values are not there although they have had time: Errored now. */
  unconfirmed: number
  /** Executed orders that still have time, or that nothing can be compared of. */
  waiting: number
}

const HOUR_MS = 3_600_000

/**
 * What the data say about an order: undefined when it shows what was wanted, a reason when it shows something else, null
 * when nothing of it can be compared.
 */
export const differenceOf = (
  order: Order,
  rows: readonly InstanceRow[],
  properties: ResourceType['properties'],
): string | undefined | null => {
  const [row, second] = rows
  if (order.action === 'delete' && order.changes.length === 0) return row ? 'the row is still there' : undefined
  if (!row) return order.action === 'delete' ? undefined : 'there is no such row'
  if (second) return 'several rows have this key'
  // Secrets are never read back.
  const compared = order.changes.filter((change) => !change.secret && properties[change.name] !== undefined)
  if (compared.length === 0) return order.action === 'add' ? undefined : null
  const wrong = compared.flatMap((change) => {
    const column = properties[change.name] ?? ''
    const wanted = change.new ?? ''
    const is = row[column] ?? ''
    return is.trim() === wanted.trim() ? [] : [`${change.name} is "${is}" instead of "${wanted}"`]
  })
  return wrong.length > 0 ? wrong.join('; ') : undefined
}

/**
 * Compares what executed orders wanted with the data of the instance: what is there is Verified; what is not there in
 * time is Errored. Only resource types that name table, key and properties take part.
 */
export const confirmFromData = async (dependencies: {
  store: TicketStore
  desk: TicketDesk
  settings: TicketSettings
  logger: Logger
  now: () => number
}): Promise<ConfirmReport> => {
  const { store, settings, logger, now } = dependencies
  const report: ConfirmReport = { verified: 0, unconfirmed: 0, waiting: 0 }
  for (const [name, mapping] of Object.entries(settings.resource_types)) {
    const { DefaultObjectClass: table, key } = mapping
    if (table === undefined || key === undefined) continue
    const orders = store.orders({ states: [STATE.executed] }).filter((stored) => stored.order.resource_type === name)
    const found = await readRows(dependencies, orders, table, key, Object.values(mapping.properties))
    for (const stored of orders) {
      const rows = found.get(stored.order.resource_key)
      const reason = rows && differenceOf(stored.order, rows, mapping.properties)
      const isLate = now() - stored.updatedAt >= settings.confirm_grace_hours * HOUR_MS
      const id = stored.order.order_id
      if (rows && reason === undefined) {
        if (store.move(id, { to: STATE.verified, cause: 'confirmed by synchronisation' })) report.verified += 1
      } else if (isLate && reason) {
        const cause = `not confirmed: ${reason}`.slice(0, 1000)
        if (store.move(id, { to: STATE.errored, cause })) report.unconfirmed += 1
        logger.warn({ order: id, reason }, 'The data of the instance do not show what was ordered')
      } else report.waiting += 1
    }
  }
  return report
}

/** Rows by key, for keys that can be asked for. */
const readRows = async (
  { desk, logger }: { desk: TicketDesk; logger: Logger },
  orders: readonly StoredOrder[],
  table: string,
  key: string,
  columns: readonly string[],
): Promise<Map<string, InstanceRow[]>> => {
  const keys = [...new Set(orders.map((stored) => stored.order.resource_key))]
  const askable = keys.filter((value) => {
    try {
      desk.checkValue(key, value)
      return true
    } catch (error) {
      if (!(error instanceof InstanceError)) throw error
      logger.warn({ key: value, reason: messageOf(error) }, 'This key cannot be looked up')
      return false
    }
  })
  return desk.byValues(table, key, askable, columns)
}
