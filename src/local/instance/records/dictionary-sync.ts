import type { RecordState, Row, TableDefinition } from '../core.ts'
import { quote } from '../store/store.ts'
import type { RecordContext, ScopeNames } from './context.ts'

/** Keeps the dictionary in step with written sys_db_object, sys_dictionary and sys_dictionary_override records. */
export interface DictionarySync {
  /** A record that describes what the dictionary already has a row for takes that row's place. */
  beforeInsert(state: RecordState): void
  afterWrite(state: RecordState): void
  beforeDelete(state: RecordState): void
  /** True while the dictionary itself writes rows, which then need not be read back. */
  paused: boolean
}

const KEYS: Record<string, string[]> = { sys_db_object: ['name'], sys_dictionary: ['name', 'element'] }

export function createDictionarySync(context: RecordContext, scopes: ScopeNames): DictionarySync {
  const { dictionary, store, tables } = context
  const flag = (value: string | null | undefined): boolean => value === '1'

  function tableDefinition(row: Row): TableDefinition | undefined {
    const name = row.name
    if (!name) return undefined
    const parent = row.super_class ? (tables.read('sys_db_object', row.super_class)?.name ?? null) : null
    return {
      name,
      label: row.label ?? name,
      sysId: row.sys_id ?? undefined,
      extends: parent,
      scope: scopes.name(row.sys_scope),
      flags: {
        access: row.access === 'package_private' ? 'package_private' : 'public',
        readAccess: flag(row.read_access),
        createAccess: flag(row.create_access),
        updateAccess: flag(row.update_access),
        deleteAccess: flag(row.delete_access),
        wsAccess: flag(row.ws_access),
        configurationAccess: flag(row.configuration_access),
        callerAccess: row.caller_access ?? null,
      },
      columns: [],
    }
  }

  function columnDefinition(row: Row): TableDefinition | undefined {
    const table = row.name ? dictionary.table(row.name) : undefined
    if (!table || !row.element || row.internal_type === 'collection') return undefined
    const inherited = table.superClass ? dictionary.column(table.superClass, row.element) : undefined
    if (inherited) return undefined
    const dynamic =
      flag(row.use_dynamic_default) && row.dynamic_default_value
        ? tables.read('sys_filter_option_dynamic', row.dynamic_default_value)?.script
        : null
    return {
      name: table.name,
      scope: table.scope,
      columns: [
        {
          name: row.element,
          type: row.internal_type ?? 'string',
          label: row.column_label ?? row.element,
          ...(row.max_length ? { maxLength: Number(row.max_length) } : {}),
          mandatory: flag(row.mandatory),
          readOnly: flag(row.read_only),
          display: flag(row.display),
          unique: flag(row.unique),
          reference: row.reference ?? null,
          cascade: (row.reference_cascade_rule as 'none' | null) ?? 'none',
          defaultValue: dynamic ? `javascript:${dynamic}` : (row.default_value ?? null),
          choice: Number(row.choice ?? 0),
          attributes: row.attributes ?? '',
        },
      ],
    }
  }

  function overrideDefinition(row: Row): TableDefinition | undefined {
    const table = row.name ? dictionary.table(row.name) : undefined
    if (!table || !row.element) return undefined
    return {
      name: table.name,
      scope: table.scope,
      columns: [],
      overrides: [
        {
          column: row.element,
          baseTable: row.base_table ?? '',
          ...(flag(row.default_value_override) ? { defaultValue: row.default_value ?? null } : {}),
          ...(flag(row.mandatory_override) ? { mandatory: flag(row.mandatory) } : {}),
          ...(flag(row.read_only_override) ? { readOnly: flag(row.read_only) } : {}),
        },
      ],
    }
  }

  const sync: DictionarySync = {
    paused: false,
    beforeInsert: (state) => {
      const key = KEYS[state.table]
      if (!key || sync.paused) return
      const where = key.map((column) => `${quote(column)} IS ?`).join(' AND ')
      const known = store.first(
        `SELECT "sys_id" FROM ${quote(state.table)} WHERE ${where}`,
        key.map((column) => state.values[column] ?? null),
      )
      if (!known || known.sys_id === state.values.sys_id) return
      tables.delete(state.table, String(known.sys_id))
      if (state.table === 'sys_db_object') {
        const children = store.all('SELECT "sys_id" FROM "sys_db_object" WHERE "super_class" = ?', [
          known.sys_id ?? null,
        ])
        for (const child of children)
          tables.update('sys_db_object', String(child.sys_id), { super_class: state.values.sys_id ?? null })
      }
    },
    afterWrite: (state) => {
      if (sync.paused) return
      const definition =
        state.table === 'sys_db_object'
          ? tableDefinition(state.values)
          : state.table === 'sys_dictionary'
            ? columnDefinition(state.values)
            : state.table === 'sys_dictionary_override'
              ? overrideDefinition(state.values)
              : undefined
      if (!definition) return
      sync.paused = true
      try {
        dictionary.define(definition)
      } finally {
        sync.paused = false
      }
    },
    beforeDelete: () => undefined,
  }
  return sync
}
