import type { Counters } from '../core.ts'

/** Counts requests by operation, record writes by table, and SQL executions. */
export function createCounters(): Counters {
  let requests = new Map<string, number>()
  let writes = new Map<string, number>()
  let statements = 0
  const add = (map: Map<string, number>, key: string): void => {
    map.set(key, (map.get(key) ?? 0) + 1)
  }
  return {
    request: (key) => add(requests, key),
    write: (table) => add(writes, table),
    statement: () => {
      statements += 1
    },
    snapshot: () => ({ requests: Object.fromEntries(requests), writes: Object.fromEntries(writes), statements }),
    reset: () => {
      requests = new Map()
      writes = new Map()
      statements = 0
    },
  }
}
