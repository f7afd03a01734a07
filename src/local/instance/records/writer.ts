import type { Actor, Column, Operation, RecordState, Records, Row, WriteOptions, WriteOutcome } from '../core.ts'
import { storedTime } from '../base/clock.ts'
import { isJournal, isVirtual } from '../dictionary/types.ts'
import { newSysId } from '../store/ids.ts'
import { createAudit } from './audit.ts'
import { createCascade } from './cascade.ts'
import type { RecordContext, ScopeNames } from './context.ts'
import { createDataPolicies } from './data-policy.ts'
import { applyDefaults, messageOf } from './defaults.ts'
import type { DictionarySync } from './dictionary-sync.ts'
import { normalise, sameValue } from './normalise.ts'
import type { Numbers } from './numbers.ts'
import type { Reader } from './reader.ts'
import type { RuleChain } from './rules.ts'

type Failure = Extract<WriteOutcome, { ok: false }>
type Writer = Pick<Records, 'insert' | 'insertAll' | 'update' | 'delete' | 'save'>

const MANAGED = new Set([
  'sys_id',
  'sys_created_on',
  'sys_created_by',
  'sys_updated_on',
  'sys_updated_by',
  'sys_mod_count',
  'sys_class_name',
])
/** Which columns a row has in common with one that is there; how the database says it is nobody's business. */
const duplicate = (table: string, said: string): string =>
  `Duplicate entry in ${table} for key '${(/failed: (.*)$/.exec(said)?.[1] ?? 'sys_id').replace(/\w+\./g, '').replace(/, /g, '-')}'`

/** Writes inside writes; far above what an app needs, far below what breaks the stack. */
const DEPTH_LIMIT = 60

export interface WriterParts {
  context: RecordContext
  reader: Reader
  rules: RuleChain
  numbers: Numbers
  scopes: ScopeNames
  sync: DictionarySync
}

/** Writes of records: the one way into storage, with defaults, rules, engines, policies, access and bookkeeping. */
export function createWriter({ context, reader, rules, numbers, scopes, sync }: WriterParts): Writer {
  const { dictionary, store, tables, instance } = context
  const cascade = createCascade(context, () => writer)
  const dataPolicy = createDataPolicies(context, reader.matches)
  const audit = createAudit(context, noteWrite)
  let depth = 0

  const fail = (reason: Failure['reason'], message: string, rule?: Failure['rule']): Failure => {
    instance.log.write('warn', 'records', message)
    return { ok: false, reason, message, ...(rule ? { rule } : {}) }
  }

  /** Checks that come before anything is looked at, and the transaction around the rest. */
  function guarded<T>(actor: Actor, operation: Operation, table: string, work: () => T): T | Failure {
    if (!dictionary.table(table)) return fail('unknown-table', `Table ${table} does not exist`)
    if (context.readOnlyDepth > 0)
      return fail('invalid', `A query's javascript: value may not write: ${operation} on ${table} refused`)
    if (depth >= DEPTH_LIMIT)
      return fail('invalid', `Writes nested more than ${DEPTH_LIMIT} deep: ${operation} on ${table} refused`)
    if (actor.scope !== null && actor.scope !== dictionary.table(table)?.scope) {
      const refusal = instance.access.scopeRefusal(actor.scope, operation, table)
      if (refusal) return fail('scope', refusal)
    }
    depth += 1
    try {
      return instance.transaction(work)
    } finally {
      depth -= 1
    }
  }

  /** setWorkflow(false) has no effect on a record of another scope. */
  const runsRules = (actor: Actor, table: string, options: WriteOptions): boolean =>
    options.workflow !== false || (actor.scope !== null && actor.scope !== dictionary.table(table)?.scope)

  /** Brings every column into stored form; journal texts leave the row. Returns a refusal when a text does not fit. */
  function settle(state: RecordState): Failure | undefined {
    for (const column of dictionary.columns(state.table).values()) {
      const value = state.values[column.name]
      if (value === null || value === undefined) {
        state.values[column.name] = null
        continue
      }
      if (isVirtual(column.type)) {
        if (isJournal(column.type)) state.journal.push({ column: column.name, text: value })
        state.values[column.name] = null
        continue
      }
      if (value === state.stored?.[column.name]) continue
      const { value: text, problem, refused } = normalise(column, value, instance.secrets, instance.readings)
      if (refused) return fail('invalid', `${state.table}: ${problem ?? 'value refused'}`)
      if (problem) instance.log.write('warn', 'records', problem)
      state.values[column.name] = keepSecret(column, state.stored, value, text)
    }
    return undefined
  }

  /** A secret written again with the same clear text keeps its stored form, so that nothing counts as changed. */
  function keepSecret(column: Column, stored: Row | null, given: string, text: string | null): string | null {
    const before = stored?.[column.name] ?? null
    if (before === null || text === null) return text
    if (column.type === 'password2' && sameValue(column, before, text, instance.secrets)) return before
    if (column.type === 'password' && instance.secrets.verifyPassword(given, before)) return before
    return text
  }

  function changedColumns(state: RecordState, keepSystem = false): string[] {
    return [...dictionary.columns(state.table).keys()].filter(
      (name) => (keepSystem || !MANAGED.has(name)) && (state.values[name] ?? null) !== (state.stored?.[name] ?? null),
    )
  }

  function aclRefusal(
    actor: Actor,
    state: RecordState,
    operation: 'create' | 'write',
    columns: Iterable<string>,
  ): Failure | undefined {
    if (!instance.access.allowed(actor, operation, state.table, undefined, operation === 'create' ? null : state)) {
      return fail('acl', `ACL Exception due to insufficient rights: ${operation} on ${state.table}`)
    }
    for (const name of columns) {
      if (instance.access.allowed(actor, operation, state.table, name, state)) continue
      state.values[name] = state.stored?.[name] ?? null
      state.assigned.delete(name)
      state.journal.splice(0, state.journal.length, ...state.journal.filter((entry) => entry.column !== name))
    }
    return undefined
  }

  function aborted(state: RecordState): Failure {
    const sysId = state.aborted?.by ?? ''
    const name = tables.read('sys_script', sysId)?.name ?? sysId
    return fail(
      'aborted',
      `Operation against file '${state.table}' was aborted by Business Rule '${name}^${sysId}'. Business Rule Stack:${name}`,
      { table: 'sys_script', name, sysId },
    )
  }

  const asPrevious = (state: RecordState): RecordState => ({
    table: state.table,
    values: { ...(state.stored ?? {}) },
    stored: state.stored,
    assigned: new Set(),
    journal: [],
    aborted: null,
    operation: null,
  })

  /** The physical write; a violated unique index is an answer, not an accident. */
  function store_(table: string, work: () => void, several = false): Failure | undefined {
    try {
      // A record in one class table is written by one statement, which by itself leaves nothing behind when it fails.
      if (several || dictionary.chain(table).length > 1) store.savepoint(work)
      else work()
      return undefined
    } catch (error) {
      // Asked by shape: the driver's errors may come from another realm, where instanceof says no.
      const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
      if (code !== 'SQLITE_CONSTRAINT_UNIQUE' && code !== 'SQLITE_CONSTRAINT_PRIMARYKEY') throw error
      return fail('unique', `Unique Key violation detected by database (${duplicate(table, messageOf(error))})`)
    }
  }

  function noteWrite(table: string): void {
    instance.counters.write(table)
    context.changes.note(table)
  }

  function writeJournal(state: RecordState, actor: Actor): void {
    for (const { column, text } of state.journal.splice(0)) {
      const time = storedTime(instance.clock.now())
      const user = actor.session.user.userName
      tables.insert('sys_journal_field', {
        sys_id: newSysId(),
        name: state.table,
        element: column,
        element_id: state.values.sys_id ?? null,
        value: text,
        sys_created_on: time,
        sys_created_by: user,
        sys_updated_on: time,
        sys_updated_by: user,
        sys_mod_count: '0',
      })
      noteWrite('sys_journal_field')
    }
  }

  function stamp(state: RecordState, actor: Actor, keep: boolean): void {
    const { values, stored } = state
    const time = storedTime(instance.clock.now())
    const user = actor.session.user.userName
    const own = (column: string, value: string): void => {
      if (!keep || (values[column] ?? null) === null) values[column] = value
    }
    if (!stored) {
      values.sys_id = values.sys_id ?? newSysId()
      own('sys_created_on', time)
      own('sys_created_by', user)
      own('sys_mod_count', '0')
      if (dictionary.column(state.table, 'sys_class_name')) values.sys_class_name = state.table
      if (dictionary.isA(state.table, 'sys_metadata')) stampMetadata(state, actor)
    } else {
      for (const column of ['sys_id', 'sys_class_name']) values[column] = stored[column] ?? null
      if (!keep) {
        values.sys_created_on = stored.sys_created_on ?? null
        values.sys_created_by = stored.sys_created_by ?? null
        values.sys_mod_count = String(Number(stored.sys_mod_count ?? 0) + 1)
      }
    }
    own('sys_updated_on', time)
    own('sys_updated_by', user)
  }

  function stampMetadata(state: RecordState, actor: Actor): void {
    const { values } = state
    const scope = values.sys_scope ?? scopes.sysId(actor.scope ?? 'global') ?? 'global'
    values.sys_scope = scope
    values.sys_package = values.sys_package ?? scope
    values.sys_update_name = values.sys_update_name ?? `${state.table}_${values.sys_id ?? ''}`
    const display = dictionary.displayColumn(state.table)
    values.sys_name = values.sys_name ?? (display ? (values[display] ?? null) : null)
  }

  function insertState(actor: Actor, state: RecordState, options: WriteOptions): WriteOutcome {
    const refused =
      readied(actor, state, options) ?? store_(state.table, () => tables.insert(state.table, state.values))
    if (refused) return refused
    noteWrite(state.table)
    return finish(actor, state, null, runsRules(actor, state.table, options), options)
  }

  /** Everything that comes before a new record is stored. */
  function readied(actor: Actor, state: RecordState, options: WriteOptions): Failure | undefined {
    state.operation = 'insert'
    const unfit = settle(state)
    if (unfit) return unfit
    if (options.secure) {
      const refusal = aclRefusal(actor, state, 'create', [
        ...changedColumns(state),
        ...state.journal.map((entry) => entry.column),
      ])
      if (refusal) return refusal
    }
    state.values.sys_id = state.values.sys_id ?? newSysId()
    if (dictionary.column(state.table, 'sys_class_name')) state.values.sys_class_name = state.table
    applyDefaults(context, state, actor, numbers)
    const workflow = runsRules(actor, state.table, options)
    if (workflow) {
      rules.before(state, null, actor)
      if (state.aborted) return aborted(state)
      const policy = dataPolicy(state, actor)
      if (policy) return fail('data-policy', policy)
    }
    const late = settle(state) ?? mandatoryRefusal(state)
    if (late) return late
    stamp(state, actor, options.keepSystemColumns ?? false)
    sync.beforeInsert(state)
    return undefined
  }

  function insertAll(
    actor: Actor,
    table: string,
    rows: readonly Row[],
    options: WriteOptions,
  ): WriteOutcome | { ok: true } {
    const states: RecordState[] = []
    for (const values of rows) {
      const state = reader.state(table, null)
      if (!state) return fail('unknown-table', `Table ${table} does not exist`)
      assign(state, values)
      states.push(state)
    }
    return guarded(actor, 'create', table, () => {
      for (const state of states) {
        const refused = readied(actor, state, options)
        if (refused) return refused
      }
      const violated = store_(table, () => tables.insert(table, ...states.map(({ values }) => values)), true)
      if (violated) return violated
      for (const state of states) {
        noteWrite(table)
        concluded(state, finish(actor, state, null, runsRules(actor, table, options), options))
        state.operation = null
      }
      return { ok: true }
    })
  }

  function mandatoryRefusal(state: RecordState): Failure | undefined {
    const missing = [...dictionary.columns(state.table).values()].filter(
      (column) => column.mandatory && !MANAGED.has(column.name) && (state.values[column.name] ?? null) === null,
    )
    if (missing.length === 0) return undefined
    const text = `${state.table}: mandatory columns are empty: ${missing.map((column) => column.name).join(', ')}`
    if (instance.readings.mandatoryStopsScripts) return fail('invalid', text)
    instance.log.write('debug', 'records', text)
    return undefined
  }

  function updateState(actor: Actor, state: RecordState, options: WriteOptions): WriteOutcome {
    state.operation = 'update'
    const sysId = state.stored?.sys_id ?? ''
    const keep = options.keepSystemColumns ?? false
    const unfit = settle(state)
    if (unfit) return unfit
    if (options.secure) {
      const refusal = aclRefusal(actor, state, 'write', [
        ...changedColumns(state),
        ...state.journal.map((entry) => entry.column),
      ])
      if (refusal) return refusal
    }
    const unchanged = changedColumns(state, keep).length === 0 && state.journal.length === 0
    if (unchanged && !options.force && instance.readings.unchangedUpdateIsNoop) {
      return { ok: true, sysId, row: { ...state.values }, changed: false }
    }
    const previous = asPrevious(state)
    const workflow = runsRules(actor, state.table, options)
    if (workflow) {
      rules.before(state, previous, actor)
      if (state.aborted) return aborted(state)
      const policy = dataPolicy(state, actor)
      if (policy) return fail('data-policy', policy)
    }
    const late = settle(state)
    if (late) return late
    stamp(state, actor, keep)
    const changes = Object.fromEntries(changedColumns(state, true).map((name) => [name, state.values[name] ?? null]))
    const violated = store_(state.table, () => tables.update(state.table, sysId, changes))
    if (violated) return violated
    noteWrite(state.table)
    return finish(actor, state, previous, workflow, options)
  }

  /** After the row is stored: journal, dictionary, after rules. The outcome shows what storage holds. */
  function finish(
    actor: Actor,
    state: RecordState,
    previous: RecordState | null,
    workflow: boolean,
    options: WriteOptions,
  ): WriteOutcome {
    const sysId = state.values.sys_id ?? ''
    const journal = [...state.journal]
    if (workflow) audit.changed(state, actor)
    writeJournal(state, actor)
    state.journal.push(...journal)
    sync.afterWrite(state)
    if (workflow) rules.after(state, previous, actor)
    state.journal.length = 0
    const stored = options.known ? null : tables.read(state.table, sysId)
    return { ok: true, sysId, row: stored ?? { ...state.values }, changed: true }
  }

  /** Leaves the state as a script expects it after a write: stored is what was stored, nothing assigned. */
  function concluded(state: RecordState, outcome: WriteOutcome): WriteOutcome {
    if (outcome.ok) {
      Object.assign(state.values, outcome.row)
      ;(state as { stored: Row | null }).stored = { ...outcome.row }
      state.assigned.clear()
      state.journal.length = 0
    }
    return outcome
  }

  function save(actor: Actor, state: RecordState, options: WriteOptions = {}): WriteOutcome {
    const operation: Operation = state.stored ? 'write' : 'create'
    if (state.operation !== null) return saveInside(actor, state, options)
    state.aborted = null
    try {
      return guarded(actor, operation, state.table, () => {
        if (!state.stored) return concluded(state, insertState(actor, state, options))
        if (!options.known && !tables.classOf(state.table, state.stored.sys_id ?? '')) {
          return fail('not-found', `${state.table} ${state.stored.sys_id ?? ''} does not exist any more`)
        }
        return concluded(state, updateState(actor, state, options))
      })
    } finally {
      // Also after an engine threw: the state is in no write any more.
      state.operation = null
    }
  }

  /** `current.update()` inside a rule: a write of its own, on top of what is stored by now. */
  function saveInside(actor: Actor, state: RecordState, options: WriteOptions): WriteOutcome {
    const sysId = state.values.sys_id ?? ''
    const inner = reader.state(state.table, sysId)
    if (!inner) {
      instance.log.write(
        'warn',
        'records',
        `current.update() in a before-insert rule of ${state.table} has no effect: nothing is stored yet`,
      )
      return { ok: true, sysId, row: { ...state.values }, changed: false }
    }
    for (const [name, value] of Object.entries(state.values)) {
      if (!MANAGED.has(name)) inner.values[name] = value
    }
    const outcome = save(actor, inner, options)
    if (outcome.ok) Object.assign(state.values, outcome.row)
    return outcome
  }

  const writer: Writer = {
    save,
    insert: (actor, table, values, options = {}) => {
      const state = reader.state(table, null)
      if (!state) return fail('unknown-table', `Table ${table} does not exist`)
      assign(state, values)
      return save(actor, state, options)
    },
    insertAll: (actor, table, rows, options = {}) => {
      if (rules.rulesFor(table).length === 0) return insertAll(actor, table, rows, options)
      for (const row of rows) {
        const outcome = writer.insert(actor, table, row, options)
        if (!outcome.ok) return outcome
      }
      return { ok: true }
    },
    update: (actor, table, sysId, values, options = {}) => {
      if (!dictionary.table(table)) return fail('unknown-table', `Table ${table} does not exist`)
      const state = reader.state(table, sysId)
      if (!state) return { ok: false, reason: 'not-found', message: `${table} ${sysId} does not exist` }
      assign(state, values)
      return save(actor, state, options)
    },
    delete: (actor, table, sysId, options = {}) => {
      if (!dictionary.table(table)) return fail('unknown-table', `Table ${table} does not exist`)
      const state = reader.state(table, sysId)
      if (!state) return { ok: false, reason: 'not-found', message: `${table} ${sysId} does not exist` }
      return guarded(actor, 'delete', state.table, () => deleteState(actor, state, options))
    },
  }

  function assign(state: RecordState, values: Row): void {
    for (const [name, value] of Object.entries(values)) {
      if (!dictionary.column(state.table, name)) continue
      state.values[name] = value
      state.assigned.add(name)
    }
  }

  function deleteState(actor: Actor, state: RecordState, options: WriteOptions): WriteOutcome {
    state.operation = 'delete'
    const sysId = state.values.sys_id ?? ''
    const { table } = state
    if (options.secure && !instance.access.allowed(actor, 'delete', table, undefined, state)) {
      return fail('acl', `ACL Exception due to insufficient rights: delete on ${table}`)
    }
    const workflow = runsRules(actor, table, options)
    const previous = asPrevious(state)
    if (workflow) {
      rules.before(state, previous, actor)
      if (state.aborted) return aborted(state)
    }
    const restricting = cascade.restriction(table, sysId)
    if (restricting) {
      return fail(
        'restricted',
        `${table} ${sysId} cannot be deleted: ${restricting.table}.${restricting.name} refers to it and restricts deletion`,
      )
    }
    sync.beforeDelete(state)
    tables.delete(table, sysId)
    noteWrite(table)
    if (workflow) audit.deleted(state, actor)
    cascade.follow(actor, table, sysId)
    if (!options.keepAttachments) cascade.attachments(table, sysId)
    if (workflow) rules.after(state, previous, actor)
    return { ok: true, sysId, row: { ...state.values }, changed: true }
  }

  return writer
}
