/** What the use cases of this capability need from outside, handed to them as one argument. */
import type { Clock } from '../platform/clock.ts'
import type { EventLog } from '../platform/event-log.ts'
import type { Records } from '../platform/records.ts'
import type { Settings } from '../platform/settings.ts'

export interface World {
  records: Records
  clock: Clock
  events: EventLog
  settings: Settings
}
