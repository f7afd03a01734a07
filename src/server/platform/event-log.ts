/** What administrators should know afterwards, as rows that stay. Never put a secret into a message. */
import { gs } from '@servicenow/glide'
import type { Records } from './records.ts'

export type Level = 'info' | 'warning' | 'error'
export interface Subject {
  table: string
  sysId: string
}
export interface EventLog {
  write(level: Level, source: string, code: string, message: string, subject?: Subject): void
}

const LONGEST = 4000

/** An entry that cannot be stored goes to the system log instead. */
export function eventLog(records: Records): EventLog {
  return {
    write(level, source, code, message, subject) {
      const stored = records.insert('x_swb_hub_event_log', {
        level,
        source,
        code,
        message: message.slice(0, LONGEST),
        subject_table: subject ? subject.table : '',
        subject: subject ? subject.sysId : '',
      })
      if (!stored.ok) gs.error('{0}: {1} ({2})', source, message, stored.message)
    },
  }
}
