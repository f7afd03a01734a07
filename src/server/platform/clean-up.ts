/** Deletes rows that have outlived the days a setting allows. */
import type { Clock } from './clock.ts'
import type { Condition, Records } from './records.ts'
import type { Settings } from './settings.ts'

/** At most this many per run; the next run goes on with the rest. */
const AT_ONCE = 10_000

/** @param which only rows for which these hold, too. @returns how many rows went */
export function deleteOlderThan(
  records: Records,
  clock: Clock,
  table: string,
  days: number,
  which: Condition[] = [],
): number {
  const limit = clock.inSeconds(-days * 24 * 60 * 60)
  const old = records.find(table, [['sys_created_on', '<', limit], ...which], [], { limit: AT_ONCE })
  return old.filter((row) => records.remove(table, row.sys_id)).length
}

/**
 * Is this an hour for deleting what is old? The jobs run every hour; the property `clean_up.hours` lists the hours of the
 * day in UTC, separated by commas. Empty: never. Anything else that is no hour is left out.
 */
export function isCleanUpHour(settings: Settings, clock: Clock): boolean {
  const hour = Number(clock.now().slice(11, 13))
  return settings
    .text('clean_up.hours')
    .split(',')
    .some((text) => /^\s*\d{1,2}\s*$/.test(text) && Number(text) === hour)
}
