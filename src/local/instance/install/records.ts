import type { Actor, Column, Instance, Row, Value } from '../core.ts'
import { PackageError } from './errors.ts'
import { findByKey } from './find.ts'
import type { PackagedField, PackagedRecord } from './package.ts'
import type { References } from './references.ts'

export interface Loader {
  load(record: PackagedRecord): void
  readonly warnings: string[]
  readonly counts: { inserted: number; updated: number; deleted: number; unchanged: number }
}

/** Natural keys under which the platform coalesces packaged records with stored ones of another sys_id. */
const naturalKeys: Record<string, string[]> = {
  sys_documentation: ['name', 'element', 'language'],
  sys_choice_set: ['name', 'element'],
  sys_user_role: ['name'],
  sys_properties: ['name'],
}
/** Bookkeeping that every packaged record carries, also those of tables without these columns. */
const bookkeeping = new Set(['sys_scope', 'sys_package', 'sys_update_name', 'sys_class_name', 'sys_name', 'sys_policy'])

/**
 * Writes packaged records past rules, engines and access controls, as the platform does with application files.
 * Records of unknown tables and unknown columns are reported as warnings: metadata is kept by adding the table or
 * column, because the definitions we know are incomplete for it; data is dropped.
 */
export function createLoader(instance: Instance, actor: Actor, scope: string, references: References): Loader {
  const warnings: string[] = []
  const counts = { inserted: 0, updated: 0, deleted: 0, unchanged: 0 }
  const warned = new Set<string>()
  const warn = (message: string): void => {
    if (warned.has(message)) return
    warned.add(message)
    warnings.push(message)
  }
  const options = { workflow: false }

  const prepareTable = (record: PackagedRecord): boolean => {
    const { table } = record
    const known = instance.dictionary.table(table)
    if (!known) {
      if (/^(x|u)_/.test(table)) {
        warn(
          `${record.path}: the table ${table} does not exist; its records were left out. Ship the table with the app.`,
        )
        return false
      }
      warn(`${record.path}: the table ${table} is not in the base dictionary; it was added as metadata, unchecked.`)
      instance.dictionary.define({
        name: table,
        scope: 'global',
        extends: 'sys_metadata',
        flags: { access: 'public', readAccess: true, wsAccess: true },
        columns: [...record.fields.keys()]
          .filter((name) => !name.startsWith('sys_') && /^[a-z]\w*$/i.test(name))
          .map((name) => ({ name, type: 'string', maxLength: 4000 })),
      })
    }
    const missing = [...record.fields.keys()].filter(
      (name) => !bookkeeping.has(name) && !instance.dictionary.column(table, name),
    )
    if (missing.length === 0) return true
    const { unknownColumnsAreLoaded, oauthColumnsAreOpen } = instance.readings
    const lenient =
      isIncomplete(instance, table) &&
      unknownColumnsAreLoaded &&
      (oauthColumnsAreOpen || !/^(oauth_|jwt_verifier_map$)/.test(table))
    for (const name of missing)
      warn(
        `${record.path}: the table ${table} has no column ${name} in the base dictionary; it was ` +
          (lenient ? 'added, unchecked.' : 'left out.'),
      )
    const owner = instance.dictionary.table(table)?.scope ?? 'global'
    if (lenient && owner !== scope)
      instance.dictionary.define({
        name: table,
        scope: owner,
        columns: missing
          .filter((name) => /^[a-z]\w*$/i.test(name))
          .map((name) => ({ name, type: 'string', maxLength: 4000 })),
      })
    return true
  }

  /** Where the base tables state no length, the default of 40 must not cut what an application ships. */
  const makeRoom = (record: PackagedRecord, column: Column, text: string): void => {
    const owner = instance.dictionary.table(column.table)?.scope
    if (column.type !== 'string' || column.maxLength !== 40 || text.length <= 40 || owner === scope) return
    if (!record.table.startsWith('sys_') && !instance.dictionary.isA(record.table, 'sys_metadata')) return
    instance.dictionary.define({
      name: column.table,
      scope: owner ?? 'global',
      columns: [{ ...column, maxLength: 65_000 }],
    })
  }

  const convert = (record: PackagedRecord, column: Column, field: PackagedField): Value => {
    if (column.type === 'boolean')
      return field.text === '' ? null : field.text === 'true' || field.text === '1' ? '1' : '0'
    if (field.text === '' && Object.keys(field.attributes).length === 0) return null
    if (column.type === 'reference' && column.reference && !namedByText(record.table, column)) {
      const id = references.resolve(column.reference, field)
      if (id === null)
        warn(
          `${record.path}: ${record.table}.${column.name} names no record of ${column.reference} ` +
            `(${describe(field)}); it was left empty.`,
        )
      return id
    }
    if (column.type === 'password2') {
      if (instance.secrets.decrypt(field.text) !== null) return field.text
      return instance.secrets.encrypt(field.text)
    }
    makeRoom(record, column, field.text)
    return references.aliasOf(field.text) || null
  }

  const valuesOf = (record: PackagedRecord): Row => {
    const values: Row = {}
    for (const [name, field] of record.fields) {
      if (name === 'sys_class_name' || name === 'sys_id') continue
      const column = instance.dictionary.column(record.table, name)
      if (column) values[name] = convert(record, column, field)
    }
    if (record.table === 'sys_transform_map' && instance.readings.absentMapFlagsAreTicked)
      for (const flag of ['active', 'run_business_rules']) values[flag] ??= '1'
    return values
  }

  const stored = (record: PackagedRecord): Row | null => {
    const id = record.fields.get('sys_id')?.text
    const byId = id ? instance.records.get(record.table, id) : null
    if (byId) return byId
    const names = naturalKeys[record.table]
    if (!names) return null
    const key: Record<string, string> = {}
    for (const name of names) key[name] = record.fields.get(name)?.text ?? ''
    const found = findByKey(instance, record.table, key)?.[0] ?? null
    if (found?.sys_id && id) references.alias(id, found.sys_id)
    return found
  }

  const remove = (table: string, sysId: string, path: string): void => {
    const outcome = instance.records.delete(actor, table, sysId, options)
    if (outcome.ok) counts.deleted += 1
    else warn(`${path}: ${table} ${sysId} could not be deleted: ${outcome.message}`)
  }

  const removeRecord = (record: PackagedRecord): void => {
    const id = record.fields.get('sys_id')?.text ?? ''
    if (instance.records.get(record.table, id)) return remove(record.table, id, record.path)
    // A deletion by key carries an id made up by the build; the other fields say which record is meant.
    const key: Record<string, string> = {}
    for (const [name, field] of record.fields)
      if (name !== 'sys_id' && !bookkeeping.has(name) && field.text !== '') key[name] = field.text
    if (Object.keys(key).length === 0) return
    for (const row of findByKey(instance, record.table, key) ?? [])
      if (row.sys_id) remove(record.table, row.sys_id, record.path)
  }

  const removeMany = (record: PackagedRecord): void => {
    const query = instance.records.query(record.table, record.query, actor)
    if (query.invalid.length > 0) {
      // Columns that only the package knows are added with its first record; an empty table has nothing to delete.
      if (instance.records.count({ ...query, where: { kind: 'all', of: [] } }) === 0) return
      warn(
        `${record.path}: delete_multiple on ${record.table} was skipped, unknown condition ${query.invalid.join(', ')}.`,
      )
      return
    }
    // What the package brings again right away is updated instead, so that an upgrade changes only what changed.
    for (const row of instance.records.find(query))
      if (row.sys_id && !references.brings(row.sys_id)) remove(record.table, row.sys_id, record.path)
  }

  const upsert = (record: PackagedRecord): void => {
    const existing = stored(record)
    const values = valuesOf(record)
    const id = record.fields.get('sys_id')?.text
    const outcome = existing?.sys_id
      ? instance.records.update(actor, record.table, existing.sys_id, values, options)
      : instance.records.insert(actor, record.table, id ? { ...values, sys_id: id } : values, options)
    if (!outcome.ok)
      throw new PackageError(
        `${record.path}: the record ${record.table} ${id ?? ''} could not be stored: ${outcome.message}`,
      )
    if (!existing) counts.inserted += 1
    else if (outcome.changed) counts.updated += 1
    else counts.unchanged += 1
  }

  return {
    warnings,
    counts,
    load(record) {
      if (record.action === 'INSERT_OR_UPDATE') {
        if (prepareTable(record)) upsert(record)
      } else if (instance.dictionary.table(record.table)) {
        if (record.action === 'DELETE') removeRecord(record)
        else removeMany(record)
      }
    },
  }
}

/** Application files and tables of which the base definitions know the name only: their columns are not all known. */
function isIncomplete(instance: Instance, table: string): boolean {
  if (instance.dictionary.isA(table, 'sys_metadata')) return true
  const own = [...(instance.dictionary.table(table)?.columns.keys() ?? [])]
  return table.startsWith('sys_') && own.every((name) => name === 'name' || name.startsWith('sys_'))
}

/** References whose stored value is the target's name rather than its sys_id: types and tables in the dictionary. */
const namedByText = (table: string, column: Column): boolean =>
  column.reference === 'sys_glide_object' || (table === 'sys_dictionary' && column.name === 'reference')

const describe = (field: PackagedField): string =>
  Object.entries(field.attributes)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ') || field.text
