/** Deletes rows that have outlived the days a setting allows. */
import type { Clock } from './clock.ts'
import type { Records } from './records.ts'

/** At most this many per run; the job runs daily and goes on with the rest. */
const AT_ONCE = 10_000

export function deleteOlderThan(records: Records, clock: Clock, table: string, days: number): number {
  const limit = clock.inSeconds(-days * 24 * 60 * 60)
  const old = records.find(table, [['sys_created_on', '<', limit]], [], { limit: AT_ONCE })
  return old.filter((row) => records.remove(table, row.sys_id)).length
}
