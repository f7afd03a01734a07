import type { Row } from '../platform/records.ts'
import { ORDER_COLUMNS } from './move-order.ts'
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

/** Order whose ticket carries this key. */
export function findByKey(world: World, correlationId: string): Row | null {
  if (correlationId === '') return null
  return (
    world.records.find(TABLES.order, [['correlation_id', '=', correlationId]], ORDER_COLUMNS, { limit: 1 })[0] ?? null
  )
}
