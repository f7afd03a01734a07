import type { Column, Dictionary, TableDef, TableDefinition } from '../core.ts'
import { systemColumns } from '../base/definitions.ts'
import { stableSysId } from '../store/ids.ts'
import { ensureIndex, ensureTable } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import { type StoredTable, freeze, merged, thaw, toColumn } from './model.ts'
import { isReference } from './types.ts'

/** What the dictionary needs of the record layer: to show a definition as rows of sys_db_object and its kin. */
export type DefinitionRows = (table: TableDef, definition: TableDefinition, isNew: boolean) => void

export interface DictionaryStore extends Dictionary {
  /** Columns of other tables that refer to this table or an ancestor of it. */
  referring(table: string): readonly Column[]
  /** Rises with every definition, so that plans built on the dictionary know when to forget. */
  readonly version: number
  /** The root of the table's class hierarchy. */
  root(name: string): string
  /** Class table that holds the column for rows of `table`. */
  attribute(column: Column, name: string): string | null
}

const DEFINITIONS = '_definitions'

/**
 * The dictionary over a store: definitions in memory, kept as JSON in a private table, rows through `rows`. Columns
 * named as `table.column` in `absent` are not shown to anybody.
 */
export function createDictionary(
  store: Store,
  rows: DefinitionRows,
  absent: ReadonlySet<string> = new Set(),
): DictionaryStore {
  store.define(
    `CREATE TABLE IF NOT EXISTS "${DEFINITIONS}" ("name" TEXT PRIMARY KEY, "json" TEXT NOT NULL) WITHOUT ROWID`,
  )
  const tables = new Map<string, StoredTable>()
  const children = new Map<string, string[]>()
  let version = 0
  let chains = new Map<string, readonly string[]>()
  let families = new Map<string, readonly string[]>()
  let columnMaps = new Map<string, ReadonlyMap<string, Column>>()
  let references: Map<string, Column[]> | null = null

  load()
  store.onRollback(() => {
    load()
    forget()
  })

  function load(): void {
    tables.clear()
    children.clear()
    for (const row of store.all(`SELECT "json" FROM "${DEFINITIONS}"`)) {
      const table = thaw(String(row.json))
      tables.set(table.name, table)
    }
    for (const table of tables.values()) linkChild(table)
  }

  function linkChild(table: StoredTable): void {
    if (!table.superClass) return
    const list = children.get(table.superClass) ?? []
    if (!list.includes(table.name)) children.set(table.superClass, [...list, table.name])
  }

  function chain(name: string): readonly string[] {
    const known = chains.get(name)
    if (known) return known
    const found: string[] = []
    for (let table = tables.get(name); table; table = table.superClass ? tables.get(table.superClass) : undefined) {
      found.push(table.name)
    }
    chains.set(name, found)
    return found
  }

  function family(name: string): readonly string[] {
    const known = families.get(name)
    if (known) return known
    const found = tables.has(name) ? [name] : []
    for (const parent of found) found.push(...(children.get(parent) ?? []))
    families.set(name, found)
    return found
  }

  function columns(name: string): ReadonlyMap<string, Column> {
    const known = columnMaps.get(name)
    if (known) return known
    const all = new Map<string, Column>()
    for (const ancestor of [...chain(name)].reverse()) {
      const table = tables.get(ancestor)
      if (!table) continue
      for (const [column, definition] of table.columns)
        if (!absent.has(`${ancestor}.${column}`)) all.set(column, definition)
      for (const [column, override] of table.overrides) {
        const base = all.get(column)
        if (!base) continue
        all.set(column, {
          ...base,
          defaultValue: override.defaultValue === undefined ? base.defaultValue : override.defaultValue,
          mandatory: override.mandatory ?? base.mandatory,
          readOnly: override.readOnly ?? base.readOnly,
        })
      }
    }
    columnMaps.set(name, all)
    return all
  }

  function forget(): void {
    version += 1
    chains = new Map()
    families = new Map()
    columnMaps = new Map()
    references = null
  }

  function referring(name: string): readonly Column[] {
    if (!references) {
      references = new Map()
      for (const table of tables.values()) {
        for (const column of table.columns.values()) {
          if (!column.reference || !(isReference(column.type) || column.type === 'glide_list')) continue
          references.set(column.reference, [...(references.get(column.reference) ?? []), column])
        }
      }
    }
    const found = references
    return chain(name).flatMap((ancestor) => found.get(ancestor) ?? [])
  }

  function define(definition: TableDefinition): void {
    const before = tables.get(definition.name)
    const parent = before ? before.superClass : (definition.extends ?? null)
    if (parent && !tables.has(parent)) {
      throw new Error(`Table ${definition.name} extends ${parent}, which does not exist; define the parent first`)
    }
    const inherited = parent ? new Set(columns(parent).keys()) : new Set<string>()
    const table = merged(before, definition, stableSysId('sys_db_object', definition.name), inherited)
    if (!parent) {
      for (const column of systemColumns()) {
        if (!table.columns.has(column.name)) table.columns.set(column.name, toColumn(table.name, column))
      }
    }
    // A package defines all its tables again with every upgrade; what is so already is not written a second time.
    if (before && freeze(before) === freeze(table)) {
      store.transaction(() => {
        ensureIndexes(table, definition)
        if (definition.columns.some((column) => column.choices) || definition.numbering) {
          rows(table, { ...definition, columns: definition.columns.filter((column) => column.choices) }, false)
        }
      })
      return
    }
    store.transaction(() => {
      if (parent) ensureClassColumn(parent)
      save(table)
      linkChild(table)
      forget()
      ensureTable(store, table)
      ensureIndexes(table, definition)
      rows(table, definition, before === undefined)
    })
  }

  /** A table that becomes a parent needs the column that tells its rows' classes apart. */
  function ensureClassColumn(parent: string): void {
    const root = tables.get(rootOf(parent))
    if (!root || root.columns.has('sys_class_name')) return
    root.columns.set(
      'sys_class_name',
      toColumn(root.name, { name: 'sys_class_name', type: 'sys_class_name', label: 'Class', maxLength: 80 }),
    )
    save(root)
    ensureTable(store, root)
    store.run(`UPDATE "${root.name}" SET "sys_class_name" = ? WHERE "sys_class_name" IS NULL`, [root.name])
  }

  const rootOf = (name: string): string => chain(name).at(-1) ?? name

  function save(table: StoredTable): void {
    tables.set(table.name, table)
    store.run(`INSERT INTO "${DEFINITIONS}" VALUES (?, ?) ON CONFLICT DO UPDATE SET "json" = excluded."json"`, [
      table.name,
      freeze(table),
    ])
  }

  function ensureIndexes(table: StoredTable, definition: TableDefinition): void {
    for (const index of definition.indexes ?? []) {
      const own = index.columns.filter((column) => table.columns.has(column))
      // An index over columns of several class tables cannot exist in storage; its own part still speeds queries up.
      if (own.length > 0)
        ensureIndex(store, table.name, index.name, own, index.unique && own.length === index.columns.length)
    }
    // Readers that follow changes ask for what was updated last; base tables that grow name this index themselves.
    if (!table.superClass && table.scope !== 'global') {
      ensureIndex(store, table.name, 'sys_updated_on', ['sys_updated_on'], false)
    }
    for (const column of definition.columns) {
      if (!table.columns.has(column.name)) continue
      if (column.unique) ensureIndex(store, table.name, `${column.name}_unique`, [column.name], true)
      const searched = table.scope !== 'global' || definition.scope !== 'global'
      const followed = (column.cascade ?? 'none') !== 'none'
      if (isReference(column.type) && (searched || followed))
        ensureIndex(store, table.name, column.name, [column.name], false)
    }
  }

  return {
    table: (name) => tables.get(name),
    tables: () => tables.values(),
    chain,
    family,
    isA: (name, ancestor) => chain(name).includes(ancestor),
    columns,
    column: (name, column) => columns(name).get(column),
    displayColumn: (name) => {
      for (const ancestor of chain(name)) {
        for (const column of tables.get(ancestor)?.columns.values() ?? []) if (column.display) return column.name
      }
      const all = columns(name)
      return ['name', 'u_name', 'number'].find((candidate) => all.has(candidate)) ?? null
    },
    define,
    referring,
    root: rootOf,
    attribute: (column, name) => {
      for (const part of column.attributes.split(',')) {
        const [key, ...value] = part.split('=')
        if (key?.trim() === name) return value.join('=')
      }
      return null
    },
    get version() {
      return version
    },
  }
}
