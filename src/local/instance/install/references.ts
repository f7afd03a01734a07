import type { Instance } from '../core.ts'
import { findByKey } from './find.ts'
import type { PackagedField, PackagedRecord } from './package.ts'

const isId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text)

/** Finds what the reference fields of a package mean. */
export interface References {
  /**
   * The sys_id a field refers to. A field with attributes names its target by them, its text is then a number made
   * up by the build; without a hit there the text counts when it names a record. Null: the key names nothing.
   */
  resolve(targetTable: string, field: PackagedField): string | null
  /** A packaged record turned out to be a stored one under another sys_id (same role name, same column …). */
  alias(packagedId: string, storedId: string): void
  aliasOf(id: string): string
  /** Does the package itself bring this record? */
  brings(id: string): boolean
}

export function createReferences(instance: Instance, records: PackagedRecord[]): References {
  const byTable = new Map<string, PackagedRecord[]>()
  const ids = new Set<string>()
  const aliases = new Map<string, string>()
  for (const record of records) {
    if (record.action !== 'INSERT_OR_UPDATE') continue
    const list = byTable.get(record.table)
    if (list) list.push(record)
    else byTable.set(record.table, [record])
    const id = record.fields.get('sys_id')?.text
    if (id) ids.add(id)
  }
  const aliasOf = (id: string): string => aliases.get(id) ?? id

  const packaged = (table: string, key: Record<string, string>): string | undefined => {
    const family = instance.dictionary.family(table)
    for (const name of family.length > 0 ? family : [table])
      for (const record of byTable.get(name) ?? []) {
        const holds = Object.entries(key).every(([column, value]) => {
          const text = record.fields.get(column)?.text ?? ''
          return value === 'NULL' ? text === '' : text === value
        })
        const id = record.fields.get('sys_id')?.text
        if (holds && id) return id
      }
    return undefined
  }
  const keyOf = (table: string, field: PackagedField): Record<string, string> | undefined => {
    const { display_value: display, ...key } = field.attributes
    delete key.source
    if (Object.keys(key).length > 0) return key
    if (display === undefined) return undefined
    const column =
      table === 'sys_scope' || table === 'sys_package' ? 'source' : instance.dictionary.displayColumn(table)
    return column ? { [column]: display } : undefined
  }

  return {
    aliasOf,
    brings: (id) => ids.has(id),
    alias: (packagedId, storedId) => {
      aliases.set(packagedId, storedId)
    },
    resolve(table, field) {
      const key = keyOf(table, field)
      if (key) {
        const stored = findByKey(instance, table, key)?.[0]?.sys_id
        if (stored) return stored
        const inPackage = packaged(table, key)
        if (inPackage) return aliasOf(inPackage)
      }
      if (ids.has(field.text)) return aliasOf(field.text)
      if (field.text === '') return null
      if (instance.records.get(table, field.text)) return field.text
      // An id without a key is one the author wrote down: of a platform record that may not be part of our base tables.
      if (isId(field.text)) return key ? null : field.text
      // A plain name, as the SDK writes it for operations and types of access controls.
      const display = instance.dictionary.displayColumn(table)
      return (display && findByKey(instance, table, { [display]: field.text })?.[0]?.sys_id) || field.text
    },
  }
}
