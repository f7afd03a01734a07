import { DateTime } from 'luxon'

/** A stored UTC date-time in a user's zone, internal format; an unknown or missing zone leaves it in UTC. */
export function zoned(value: string, zone: string | undefined): string {
  if (!zone || zone === 'UTC' || zone === 'GMT') return value
  const time = DateTime.fromSQL(value, { zone: 'utc' }).setZone(zone)
  return time.isValid ? time.toFormat('yyyy-MM-dd HH:mm:ss') : value
}
