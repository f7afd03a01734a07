import { Cron } from 'croner'
import type { Row } from '../core.ts'

/** Stored date-time or time ('1970-01-01 08:00:00', '08:00:00') as milliseconds; null when empty or unreadable. */
export function storedMillis(value: string | null | undefined): number | null {
  if (!value) return null
  const full = value.length <= 8 ? `1970-01-01 ${value}` : value
  const parsed = Date.parse(`${full.replace(' ', 'T')}Z`)
  return Number.isNaN(parsed) ? null : parsed
}

/**
 * When a scheduled job is due next after `after` (milliseconds, UTC); null: never. `run_type` decides: `periodically`
 * counts `run_period` from `run_start`, `daily`, `weekly`, `monthly` and `day_and_month_in_year` run at `run_time`,
 * `once` at `run_start`, `on_demand` not at all.
 */
export function nextRun(job: Row, after: number): number | null {
  const next = occurrence(job, after)
  const end = storedMillis(job['run_end'])
  return next !== null && end !== null && next > end ? null : next
}

function occurrence(job: Row, after: number): number | null {
  const start = storedMillis(job['run_start']) ?? storedMillis(job['sys_created_on']) ?? after
  switch (job['run_type']) {
    case 'periodically': {
      const period = storedMillis(job['run_period']) ?? 0
      if (period <= 0) return null
      return after < start ? start : start + (Math.floor((after - start) / period) + 1) * period
    }
    case 'once':
      return start > after ? start : null
    default: {
      const pattern = cronPattern(job)
      return pattern === null
        ? null
        : (new Cron(pattern, { timezone: 'UTC' }).nextRun(new Date(after))?.getTime() ?? null)
    }
  }
}

/** Second, minute, hour, day of month, month, weekday (1 Monday … 7 Sunday). */
function cronPattern(job: Row): string | null {
  const time = new Date(storedMillis(job['run_time']) ?? 0)
  const clock = `${time.getUTCSeconds()} ${time.getUTCMinutes()} ${time.getUTCHours()}`
  const day = job['run_dayofmonth'] ?? '1'
  switch (job['run_type']) {
    case 'daily':
      return `${clock} * * *`
    case 'weekly':
      return `${clock} * * ${job['run_dayofweek'] ?? '1'}`
    case 'monthly':
      return `${clock} ${day} * *`
    case 'day_and_month_in_year':
      return `${clock} ${day} ${job['run_month'] ?? '1'} *`
    default:
      return null
  }
}
