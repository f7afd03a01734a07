import type { Engine, Instance, Row } from '../core.ts'
import type { DictionaryStore } from '../dictionary/dictionary.ts'
import type { ClassTables } from '../store/class-tables.ts'
import type { Store } from '../store/store.ts'

/** What the record layer's files share. The instance's parts are read at use, never while it is being put together. */
export interface RecordContext {
  readonly store: Store
  readonly dictionary: DictionaryStore
  readonly tables: ClassTables
  readonly instance: Instance
  readonly engines: Engine[]
  readonly changes: Changes
  /** Above zero while a query's javascript: value is evaluated: nothing may be written then. */
  readOnlyDepth: number
}

/** Tells caches when the tables they were built from have been written to. */
export interface Changes {
  /** Notes a write to a class and all its ancestors. */
  note(table: string): void
  /** A value that is built again after any of the tables (or a parent's child) was written, or a rollback. */
  cached<T>(tables: readonly string[], build: () => T): () => T
}

export function createChanges(store: Store, dictionary: DictionaryStore): Changes {
  const counts = new Map<string, number>()
  /** Rises with every note and rollback, so that most questions are answered by one comparison. */
  let time = 0
  let epoch = 0
  store.onRollback(() => {
    epoch += 1
    time += 1
  })
  return {
    note: (table) => {
      time += 1
      for (const name of dictionary.chain(table)) counts.set(name, (counts.get(name) ?? 0) + 1)
    },
    cached: (tables, build) => {
      let looked = -1
      let ofEpoch = -1
      let ofCounts = -1
      let value: { made: ReturnType<typeof build> } | undefined
      return () => {
        if (value && looked === time) return value.made
        // Counts only rise, so their sum stays the same exactly while each of them does.
        const sum = tables.reduce((total, table) => total + (counts.get(table) ?? 0), 0)
        if (!value || ofEpoch !== epoch || ofCounts !== sum) value = { made: build() }
        looked = time
        ofEpoch = epoch
        ofCounts = sum
        return value.made
      }
    },
  }
}

/** Name of the scope a record belongs to by its sys_scope column; 'global' when it has none. */
export function createScopeNames(context: Pick<RecordContext, 'changes' | 'tables'>): {
  name(sysId: string | null | undefined): string
  sysId(name: string): string | null
  row(name: string): Row | null
} {
  const scopes = context.changes.cached(['sys_scope'], () => {
    const byId = new Map<string, Row>()
    const byName = new Map<string, Row>()
    for (const row of context.tables.select('sys_scope')) {
      if (row.sys_id) byId.set(row.sys_id, row)
      if (row.scope) byName.set(row.scope, row)
    }
    return { byId, byName }
  })
  return {
    name: (sysId) =>
      sysId ? (scopes().byId.get(sysId)?.scope ?? (scopes().byName.has(sysId) ? sysId : 'global')) : 'global',
    sysId: (name) => scopes().byName.get(name)?.sys_id ?? null,
    row: (name) => scopes().byName.get(name) ?? null,
  }
}
export type ScopeNames = ReturnType<typeof createScopeNames>
