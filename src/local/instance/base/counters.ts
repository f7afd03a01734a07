import type { Counters, ScriptOperations } from '../core.ts'

/** Counts requests by operation, record writes by table, SQL executions, and what scripts ask of records by scope. */
export function createCounters(): Counters {
  let requests = new Map<string, number>()
  let writes = new Map<string, number>()
  let statements = 0
  let scripts = new Map<string, ScriptOperations>()
  const add = (map: Map<string, number>, key: string): void => {
    map.set(key, (map.get(key) ?? 0) + 1)
  }
  return {
    request: (key) => add(requests, key),
    write: (table) => add(writes, table),
    statement: () => {
      statements += 1
    },
    script: (scope, kind) => {
      const known = scripts.get(scope) ?? { queries: 0, writes: 0 }
      known[kind] += 1
      scripts.set(scope, known)
    },
    snapshot: () => ({
      requests: Object.fromEntries(requests),
      writes: Object.fromEntries(writes),
      statements,
      scripts: Object.fromEntries([...scripts].map(([scope, operations]) => [scope, { ...operations }])),
    }),
    reset: () => {
      requests = new Map()
      writes = new Map()
      statements = 0
      scripts = new Map()
    },
  }
}
