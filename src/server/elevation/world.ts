/** What the use cases of this capability need from outside, handed to them as one argument. */
import type { Clock } from '../platform/clock.ts'
import type { EventLog } from '../platform/event-log.ts'
import type { Orders } from '../platform/orders.ts'
import type { Records } from '../platform/records.ts'
import type { Settings } from '../platform/settings.ts'

export interface World {
  records: Records
  orders: Orders
  clock: Clock
  events: EventLog
  settings: Settings
  /** Sys_id of the user whose call or job this is. */
  userId(): string
  newToken(): string
  /** SHA-256 of a text as 64 lower-case hex digits. */
  digest(text: string): string
  /** Raises a platform event about a request: for notifications, and for scripts of the customer. */
  raise(event: string, request: string, first: string, second: string): void
}

/** True or false of a property; `otherwise` when it holds neither. */
export function flag(settings: Settings, name: string, otherwise: boolean): boolean {
  const text = settings.text(name).trim().toLowerCase()
  return text === 'true' ? true : text === 'false' ? false : otherwise
}
