/** Dates as the platform stores them (UTC) and as people read them. */

/** @param value `yyyy-MM-dd HH:mm:ss` in UTC, or ISO 8601. Null when it is neither. */
export function instantOf(value: string): Date | null {
  const stored = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(value)
  const date = new Date(stored ? `${stored[1]}T${stored[2]}Z` : value)
  return value === '' || Number.isNaN(date.getTime()) ? null : date
}

/** Date and time in the reader's own zone; the text as it came when it is no date. */
export function readable(value: string, locale?: string, timeZone?: string): string {
  const instant = instantOf(value)
  if (!instant) return value
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(instant)
}

/**
 * Date and time that the instance has already put into the zone of the person, written as `readable` does.
 * @param value `yyyy-MM-dd HH:mm:ss`; what the instance writes in a format of the person's own is left as it is.
 */
export function readableLocal(value: string, locale?: string): string {
  return /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(value) ? readable(value, locale, 'UTC') : value
}
