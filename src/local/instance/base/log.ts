import type { Log } from '../core.ts'

export interface LogEntry {
  time: number
  level: 'error' | 'warn' | 'info' | 'debug'
  source: string
  message: string
}
export interface MemoryLog extends Log {
  /** The latest entries, oldest first. */
  recent(): readonly LogEntry[]
}

const KEPT = 2000

/**
 * The instance's log: the latest entries in memory; warnings and errors also go to `persist`, which writes syslog rows.
 * Logging never throws: what cannot be persisted is still in memory.
 */
export function createLog(now: () => number, persist: (entry: LogEntry) => void): MemoryLog {
  const entries: LogEntry[] = []
  let writing = false
  return {
    recent: () => entries,
    write: (level, source, message) => {
      const entry: LogEntry = { time: now(), level, source: String(source), message: String(message) }
      entries.push(entry)
      if (entries.length > KEPT) entries.splice(0, entries.length - KEPT)
      if (writing || level === 'debug') return
      writing = true
      try {
        persist(entry)
      } catch (error) {
        entries.push({
          ...entry,
          level: 'error',
          source: 'log',
          message: `The entry above could not be stored: ${String(error)}`,
        })
      } finally {
        writing = false
      }
    },
  }
}
