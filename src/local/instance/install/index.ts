import { storedTime } from '../base/clock.ts'
import type { Instance, TableDefinition } from '../core.ts'
import { unpack } from './archive.ts'
import { restDefinitionsChanged } from '../http/scripted/generation.ts'
import { PackageError } from './errors.ts'
import { findByKey } from './find.ts'
import { readPackage } from './package.ts'
import type { Package, PackagedRecord } from './package.ts'
import { createLoader } from './records.ts'
import { createReferences } from './references.ts'
import { onceOnly } from './once.ts'

export { PackageError } from './errors.ts'

export interface InstallOptions {
  /** Load the records of `unload.demo` too. */
  loadDemo?: boolean
  /** Refuse a package of another scope than the caller announced. */
  expect?: { scope?: string; scopeId?: string }
}
export interface InstallReport {
  scope: string
  scopeId: string
  name: string
  version: string
  /** Version that was installed before; null on the first installation. */
  fromVersion: string | null
  upgradeHistoryId: string
  inserted: number
  updated: number
  deleted: number
  unchanged: number
  warnings: string[]
}

/**
 * Installs an application package (the archive that the ServiceNow SDK builds) or upgrades the installed application,
 * in one transaction: after an error nothing of it is stored.
 * Order: application, tables, application files, elective files (choices, deletions), first-time data, demo data.
 * @throws PackageError when the package cannot be installed
 */
export function installPackage(instance: Instance, bytes: Uint8Array, options: InstallOptions = {}): InstallReport {
  const content = readPackage(unpack(bytes))
  const application = applicationOf(content)
  checkExpected(application, options.expect)
  const actor = instance.access.system()
  const started = storedTime(instance.clock.now())
  const report = instance.transaction(() => {
    const previous = findByKey(instance, 'sys_scope', { scope: application.scope })?.[0] ?? null
    if (previous && previous.sys_id !== application.id)
      throw new PackageError(
        `The scope ${application.scope} belongs to the application ${previous.name ?? ''} with another sys_id ` +
          `(${previous.sys_id ?? ''}, the package says ${application.id}). Build with the same scopeId or remove that one first.`,
      )
    const fromVersion = previous ? (instance.records.get('sys_app', application.id)?.version ?? '') : null
    const all = Object.values(content.records).flat()
    const references = createReferences(instance, all)
    const loader = createLoader(instance, actor, application.scope, references)
    content.records.scope.forEach(loader.load)
    defineTables(instance, content, application.scope)
    content.records.update.forEach(loader.load)
    content.records.author_elective_update.forEach(loader.load)
    const once = onceOnly(instance, actor, application.scope)
    for (const record of content.records.apply_once) once(record, loader.load)
    if (!previous) content.records.unload.forEach(loader.load)
    if (options.loadDemo) content.records['unload.demo'].forEach(loader.load)
    const history = instance.records.insert(
      actor,
      'sys_upgrade_history',
      {
        to_version: application.scope,
        from_version: fromVersion ? `${application.scope} ${fromVersion}` : null,
        upgrade_started: started,
        upgrade_finished: storedTime(instance.clock.now()),
      },
      { workflow: false },
    )
    if (!history.ok) throw new PackageError(`The upgrade history could not be written: ${history.message}`)
    return {
      scope: application.scope,
      scopeId: application.id,
      name: application.name,
      version: application.version,
      fromVersion,
      upgradeHistoryId: history.sysId,
      ...loader.counts,
      warnings: loader.warnings,
    }
  })
  instance.scripts.reset(application.scope)
  restDefinitionsChanged(instance)
  for (const warning of report.warnings) instance.log.write('warn', 'install', warning)
  instance.log.write(
    'info',
    'install',
    `${report.name} ${report.version} installed: ${report.inserted} inserted, ${report.updated} updated, ` +
      `${report.deleted} deleted, ${report.unchanged} unchanged, ${report.warnings.length} warnings`,
  )
  return report
}

interface Application {
  id: string
  scope: string
  name: string
  version: string
}

function applicationOf(content: Package): Application {
  const [record, ...others] = content.records.scope.filter((entry) => entry.table === 'sys_app')
  if (!record || others.length > 0)
    throw new PackageError('The package must hold exactly one application (scope/sys_app_*.xml). Build it again.')
  const text = (name: string): string => record.fields.get(name)?.text ?? ''
  const application = { id: text('sys_id'), scope: text('scope'), name: text('name'), version: text('version') }
  if (!/^[0-9a-f]{32}$/.test(application.id)) throw new PackageError(`${record.path}: the sys_id is no 32-digit id.`)
  if (!/^(x|sn)_[a-z0-9_]+$/.test(application.scope) || application.scope.length > 18)
    throw new PackageError(
      `${record.path}: ${JSON.stringify(application.scope)} is no scope name. It begins with x_ or sn_ and has at most 18 characters.`,
    )
  return application
}

function checkExpected(application: Application, expect: InstallOptions['expect']): void {
  if (expect?.scope && expect.scope !== application.scope)
    throw new PackageError(`The upload announced the scope ${expect.scope}, the package holds ${application.scope}.`)
  if (expect?.scopeId && expect.scopeId !== application.id)
    throw new PackageError(
      `The upload announced the application ${expect.scopeId}, the package holds ${application.id}.`,
    )
}

/** Own tables take everything; of somebody else's table only the added columns count, never its access flags. */
function defineTables(instance: Instance, content: Package, scope: string): void {
  const ids = new Map<string, string>()
  for (const record of content.records.update) {
    const name = record.fields.get('name')?.text
    const id = record.fields.get('sys_id')?.text
    if (record.table === 'sys_db_object' && name && id) ids.set(name, id)
  }
  for (const table of parentsFirst(content.tables)) {
    const owner = instance.dictionary.table(table.name)?.scope
    if (owner !== undefined && owner !== scope) {
      const foreign = table.columns.find((column) => !column.name.startsWith(`${scope}_`))
      if (foreign)
        throw new PackageError(
          `The column ${foreign.name} added to ${table.name}, a table of ${owner}, must begin with ${scope}_.`,
        )
      instance.dictionary.define({ name: table.name, scope: owner, columns: table.columns })
      continue
    }
    if (!table.name.startsWith(`${scope}_`))
      throw new PackageError(`The table ${table.name} does not exist and is not of the scope ${scope}.`)
    if (table.extends && !instance.dictionary.table(table.extends))
      throw new PackageError(`The table ${table.name} extends ${table.extends}, which does not exist on this instance.`)
    const sysId = ids.get(table.name)
    instance.dictionary.define({ ...table, scope, ...(sysId ? { sysId } : {}) })
  }
  defineOverrides(instance, content.records.update, scope)
}

/** A table can only be created once the table it extends exists. */
function parentsFirst(tables: TableDefinition[]): TableDefinition[] {
  const byName = new Map(tables.map((table) => [table.name, table]))
  const ordered = new Set<TableDefinition>()
  const visit = (table: TableDefinition, children: string[]): void => {
    if (children.includes(table.name))
      throw new PackageError(`The tables ${[...children, table.name].join(' -> ')} extend each other in a circle.`)
    const parent = table.extends ? byName.get(table.extends) : undefined
    if (parent) visit(parent, [...children, table.name])
    ordered.add(table)
  }
  for (const table of tables) visit(table, [])
  return [...ordered]
}

/** Overrides of inherited columns (`sys_dictionary_override`): a value counts where its `*_override` flag is set. */
function defineOverrides(instance: Instance, records: PackagedRecord[], scope: string): void {
  for (const record of records) {
    if (record.table !== 'sys_dictionary_override' || record.action !== 'INSERT_OR_UPDATE') continue
    const text = (name: string): string => record.fields.get(name)?.text ?? ''
    const on = (name: string): boolean => text(name) === 'true'
    instance.dictionary.define({
      name: text('name'),
      scope: instance.dictionary.table(text('name'))?.scope ?? scope,
      columns: [],
      overrides: [
        {
          column: text('element'),
          baseTable: text('base_table'),
          ...(on('default_value_override') ? { defaultValue: text('default_value') || null } : {}),
          ...(on('mandatory_override') ? { mandatory: on('mandatory') } : {}),
          ...(on('read_only_override') ? { readOnly: on('read_only') } : {}),
        },
      ],
    })
  }
}
