/** What the use cases of the incident intake need of the instance. */
import type { Records } from '../platform/records.ts'
import type { Settings } from '../platform/settings.ts'

export interface World {
  records: Records
  settings: Settings
  /** Tables of optional products are not on every instance. */
  tableExists(table: string): boolean
  /** A sys_id that is always the same for the same text: 32 hexadecimal digits. */
  idFor(text: string): string
  /** A line in the system log. */
  warn(message: string): void
}
