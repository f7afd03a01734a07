import { existsSync, writeFileSync } from 'node:fs'
import type { Access, Background, Catalog, Clock, Engine, Instance, Readings, Records, Scripts } from './core.ts'
import { createAccess } from './access/access.ts'
import { roleEngines } from './access/role-engines.ts'
import { createRoles } from './access/roles.ts'
import { registerEngines } from './approvals/index.ts'
import { createBackground } from './background/index.ts'
import { createCatalog } from './catalog/index.ts'
import { createRawWriter } from './base/bookkeeping.ts'
import { createClock } from './base/clock.ts'
import { createCounters } from './base/counters.ts'
import { baseDefinitions } from './base/definitions.ts'
import { createLog } from './base/log.ts'
import { findPackageRoot } from './base/package-root.ts'
import { createProperties } from './base/properties.ts'
import { createSecrets } from './base/secrets.ts'
import { createTransactionTime } from './base/transaction-time.ts'
import { GLOBAL_SCOPE, baseContent, baseOf, markBase, templateDatabase, upgradeBase } from './base/template.ts'
import { createDictionary, type DictionaryStore } from './dictionary/dictionary.ts'
import { type DefinitionRow, definitionRows } from './dictionary/rows.ts'
import { createChanges, createScopeNames, type RecordContext } from './records/context.ts'
import { registerNotifications } from './mail/notifications.ts'
import { createDictionarySync } from './records/dictionary-sync.ts'
import { createRecords } from './records/records.ts'
import { createScripts } from './scripts/index.ts'
import { baseRecords } from './seed/base-records.ts'
import { removeUnconfirmedChoices, UNCONFIRMED_COLUMNS } from './seed/unconfirmed.ts'
import { type ClassTables, createClassTables } from './store/class-tables.ts'
import { openStore, type Store } from './store/store.ts'

export interface InstanceOptions {
  /** Database file, created with the base tables when missing; ':memory:' for one that dies with the process. */
  dataFile: string
  clock?: Clock
  readings?: Partial<Readings>
  /** Seconds a script may take, everything it sets off included. */
  scriptLimitSeconds?: number
  /** Folder whose node_modules hold the ServiceNow SDK; found by itself when absent. */
  packageRoot?: string
}

/** What is assumed where sources about the platform disagree: the reading under which a careless app fails. */
export const STRICT_READINGS: Readings = {
  rulesRunAfterAbort: true,
  unknownColumnsAreLoaded: true,
  oauthColumnsAreOpen: false,
  unconfirmedChoicesExist: true,
  overlongTextIsCut: true,
  mandatoryStopsScripts: false,
  unchangedUpdateIsNoop: true,
  refusedIncludeThrows: true,
  globalsAreShared: false,
  optionColumnsAreComplete: true,
  unknownRestPathStatus: 400,
  getValueDotWalks: false,
  absentMapFlagsAreTicked: false,
  soapFaultStatus: 500,
  unknownSoapServiceIsFault: false,
  soapComparesOperation: false,
}

/** Opens a local instance: its data, its dictionary and every part that works on them. */
export function createInstance(options: InstanceOptions): Instance {
  const counters = createCounters()
  const clock = options.clock ?? createClock()
  const root = options.packageRoot ?? findPackageRoot()
  const isOld = options.dataFile !== ':memory:' && existsSync(options.dataFile)
  const store = openStore(isOld ? options.dataFile : newDatabase(options.dataFile, root), counters)
  const readings = { ...STRICT_READINGS, ...options.readings }
  const parts = openParts(store, clock, readings.optionColumnsAreComplete ? undefined : UNCONFIRMED_COLUMNS)
  const { dictionary, tables, raw, changes } = parts
  if (isOld) bringUpToDate(store, parts, root)

  // Parts refer to the instance and are read at use only, so it may be handed out before it is complete.
  const instance = {} as { -readonly [K in keyof Instance]: Instance[K] }
  const engines: Engine[] = []
  const context: RecordContext = { store, dictionary, tables, instance, engines, changes, readOnlyDepth: 0 }
  const scopes = createScopeNames(context)
  const roles = createRoles(context)
  parts.scopeId = scopes.sysId

  instance.dictionary = dictionary
  instance.counters = counters
  instance.clock = clock
  instance.readings = readings
  instance.secrets = createSecrets(options.dataFile)
  instance.properties = createProperties(context)
  instance.log = createLog(
    () => clock.now(),
    (entry) => {
      const level = { debug: '0', info: '0', warn: '1', error: '2' }[entry.level]
      raw.insert('syslog', { level, source: entry.source.slice(0, 255), message: entry.message.slice(0, 8000) })
    },
  )
  instance.time = createTransactionTime()
  instance.transaction = (work) =>
    store.busy
      ? work()
      : store.transaction(() => {
          const result = work()
          instance.time.check()
          return result
        })
  instance.engines = { register: (engine) => engines.push(engine) }
  instance.remember = (tables, build) => changes.cached(tables, build)
  instance.access = createAccess(context, roles, scopes) satisfies Access
  instance.records = createRecords(context, scopes, createDictionarySync(context, scopes)) satisfies Records
  instance.scripts = createScripts(instance, { limitSeconds: options.scriptLimitSeconds }) satisfies Scripts
  instance.background = createBackground(instance) satisfies Background
  instance.catalog = createCatalog(instance) satisfies Catalog
  instance.close = async () => {
    await instance.background.stop()
    store.close()
  }
  for (const engine of roleEngines(instance, context, roles)) engines.push(engine)
  registerEngines(instance)
  registerNotifications(instance)
  if (!readings.unconfirmedChoicesExist) removeUnconfirmedChoices(instance)
  return instance
}

/** A new database: a copy of the base one, as bytes or written to the file. */
function newDatabase(dataFile: string, root: string): string | Buffer {
  const bytes = templates.get(root) ?? baseDatabase(root)
  templates.set(root, bytes)
  if (dataFile === ':memory:') return bytes
  writeFileSync(dataFile, bytes, { flag: 'wx', mode: 0o600 })
  return dataFile
}

/** Base databases this process has read; tests open many instances. */
const templates = new Map<string, Buffer>()

function baseDatabase(root: string): Buffer {
  const definitions = baseDefinitions(root)
  const records = [GLOBAL_SCOPE, ...baseRecords()]
  const content = baseContent(definitions, records)
  return templateDatabase(root, content, () => {
    const store = openStore(':memory:', createCounters())
    try {
      store.transaction(() => {
        const { dictionary, raw, deferRows } = openParts(store, createClock())
        deferRows(() => {
          for (const definition of definitions) dictionary.define(definition)
        })
        for (const { table, values } of records) {
          const unknown = Object.keys(values).filter((column) => !dictionary.column(table, column))
          if (unknown.length > 0 || !dictionary.table(table)) {
            throw new Error(
              `Base record of ${table} names what the base tables lack: ${unknown.join(', ') || 'the table itself'}`,
            )
          }
          raw.upsert({ table, key: ['sys_id'], values }, true)
        }
        markBase(store, content)
      })
      return store.serialize()
    } finally {
      store.close()
    }
  })
}

/** Adds to an existing database what this version's base has beyond the one it was made or last opened with. */
function bringUpToDate(store: Store, parts: ReturnType<typeof openParts>, root: string): void {
  const definitions = baseDefinitions(root)
  const records = [GLOBAL_SCOPE, ...baseRecords()]
  const content = baseContent(definitions, records)
  if (baseOf(store) === content) return
  store.transaction(() => {
    upgradeBase(store, parts.dictionary, parts.raw, definitions, records)
    markBase(store, content)
  })
}

/** Dictionary and raw access to records over an open store. */
function openParts(store: Store, clock: Clock, absent?: ReadonlySet<string>) {
  let waiting: { row: DefinitionRow; isNew: boolean }[] | null = null
  const parts = { scopeId: (_name: string): string | null => null }
  const dictionary: DictionaryStore = createDictionary(
    store,
    (table, definition, isNew) => {
      const parent = table.superClass ? (dictionary.table(table.superClass)?.sysId ?? null) : null
      const scope = table.scope === 'global' ? 'global' : parts.scopeId(table.scope)
      for (const row of definitionRows(table, definition, parent)) {
        const scoped = { ...row, values: { ...row.values, ...(scope ? { sys_scope: scope } : {}) } }
        if (waiting) waiting.push({ row: scoped, isNew })
        else raw.upsert(scoped, isNew)
      }
    },
    absent,
  )
  const tables: ClassTables = createClassTables(store, dictionary)
  const changes = createChanges(store, dictionary)
  const raw = createRawWriter(
    store,
    () => dictionary,
    () => tables,
    () => clock.now(),
    (table) => changes.note(table),
  )
  return Object.assign(parts, {
    dictionary,
    tables,
    changes,
    raw,
    /** Holds the rows of definitions back until `work` is done: the first tables have nowhere to write them yet. */
    deferRows: (work: () => void): void => {
      waiting = []
      work()
      const held = waiting
      waiting = null
      for (const { row, isNew } of held) raw.upsert(row, isNew)
    },
  })
}
