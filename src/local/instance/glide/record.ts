import type { Actor, Column, Query, RecordState, Row, Value, Where, WriteOptions, WriteOutcome } from '../core.ts'
import { condition, GlideQueryCondition, type ConditionSink } from './condition.ts'
import { isVirtual } from '../dictionary/types.ts'
import { columnValue } from './convert.ts'
import { GlideElement, type ElementOwner } from './element.ts'
import { ElementDescriptor } from './element-descriptor.ts'
import type { GlideEnv } from './env.ts'
import { expose } from './expose.ts'
import { queryRuleConditions } from './query-rules.ts'
import { RecordVariables } from './variables.ts'
import { mayRead } from './walk.ts'

/** How the row a record stands on came about. */
type Standing =
  /** Nothing yet: neither read nor initialised. */
  | 'none'
  /** Read from storage. */
  | 'row'
  /** `initialize()` or `newRecord()`. */
  | 'new'
  /** Values assigned without either of them: good for insert and updateMultiple, but no valid row. */
  | 'blank'
  /** Handed in by the platform: `current` and `previous`. */
  | 'given'

/**
 * Record access of scripts. Ignores access controls (GlideRecordSecure does not), obeys application scopes. Nothing here
 * throws for wrong table or column names: a wrong condition is dropped, a wrong column is not there.
 */
export class GlideRecord implements ElementOwner, ConditionSink {
  readonly table: string
  readonly invalid: string[] = []
  protected readonly secure: boolean = false
  private readonly wheres: Where[] = []
  private readonly encoded: string[] = []
  private readonly order: Query['order'] = []
  private window: { from: number; to: number } | undefined
  private forceCount = false
  private rows: Row[] = []
  private at = -1
  private total: number | undefined
  private state: RecordState | null = null
  private standing: Standing = 'none'
  private insertedHere = false
  private workflow = true
  private abortNext = false
  private newId: string | null = null
  private lastError: string | null = null
  private category: string | null = null
  private readonly elements = new Map<string, GlideElement>()
  private memoVariables: RecordVariables | undefined
  private readonly actor: Actor

  constructor(
    readonly env: GlideEnv,
    table: unknown,
    given?: { state: RecordState; actor: Actor },
  ) {
    this.table = given ? given.state.table : String(table)
    this.actor = given?.actor ?? env.actor()
    if (given) {
      this.state = given.state
      this.standing = 'given'
    }
  }

  // ---------------------------------------------------------------- elements

  current(): RecordState | null {
    return this.state
  }

  other(table: string): GlideRecord {
    return new GlideRecord(this.env, table)
  }

  /** False when the column may not be read by the user (GlideRecordSecure only). */
  readable(_column: string): boolean {
    return true
  }

  property(name: string): unknown {
    if (name === 'variables' && this.hasVariables()) return (this.memoVariables ??= new RecordVariables(this))
    return this.env.instance.dictionary.column(this.table, name) ? this.element(name) : undefined
  }

  private hasVariables(): boolean {
    return this.env.instance.dictionary.isA(this.table, 'sc_req_item')
  }

  private element(path: string): GlideElement {
    const known = this.elements.get(path)
    if (known) return known
    const made = new GlideElement(this, path)
    this.elements.set(path, made)
    return made
  }

  getElement(path: unknown): GlideElement | null {
    const name = String(path)
    const first = name.split('.')[0] ?? ''
    return this.env.instance.dictionary.column(this.table, first) ? this.element(name) : null
  }

  getElements(): GlideElement[] {
    return [...this.env.instance.dictionary.columns(this.table).keys()].map((name) => this.element(name))
  }

  // ------------------------------------------------------------------ reading

  databaseValue(): Value {
    return this.getUniqueValue()
  }

  getValue(name: unknown): Value {
    const column = String(name)
    if (column.includes('.')) {
      if (this.env.instance.readings.getValueDotWalks) return this.element(column).databaseValue()
      this.warn(`getValue('${column}') does not follow references: use getElement or the dotted property`)
      return null
    }
    const found = this.env.instance.dictionary.column(this.table, column)
    if (!found || !this.state || isVirtual(found.type) || !this.readable(column)) return null
    return this.state.values[column] ?? null
  }

  getDisplayValue(name?: unknown): string | null {
    if (!this.state) return name === undefined ? null : ''
    if (name !== undefined && name !== null) return this.element(String(name)).getDisplayValue()
    return this.env.instance.records.recordDisplay(this.state.table, this.state.values, this.env.actor().session)
  }

  getEscapedDisplayValue(): string {
    return (this.getDisplayValue() ?? '').replace(/[\\'"]/g, (sign) => `\\${sign}`)
  }

  getDisplayName(): string | null {
    return this.env.instance.dictionary.displayColumn(this.table)
  }

  getUniqueValue(): Value {
    return this.standing === 'blank' ? null : (this.state?.values['sys_id'] ?? null)
  }

  getTableName(): string {
    return this.table
  }

  getRecordClassName(): string {
    return this.state?.values['sys_class_name'] ?? this.state?.table ?? this.table
  }

  getClassDisplayValue(): string {
    return this.env.instance.dictionary.table(this.getRecordClassName())?.label ?? ''
  }

  getLabel(): string {
    return this.env.instance.dictionary.table(this.table)?.label ?? ''
  }

  getPlural(): string {
    return `${this.getLabel()}s`
  }

  getED(): ElementDescriptor {
    return new ElementDescriptor(undefined, this.table)
  }

  getAttribute(name: unknown): string | null {
    return this.element('sys_id').getAttribute(name)
  }

  getLink(noStack?: unknown): string {
    const stack = noStack === true ? '' : `&sysparm_stack=${this.table}_list.do?sysparm_query=active=true`
    return `${this.table}.do?sys_id=${this.getUniqueValue() ?? '-1'}${stack}`
  }

  getCategory(): string | null {
    return this.category
  }

  setCategory(category: unknown): void {
    this.category = String(category)
  }

  isValid(): boolean {
    return this.env.instance.dictionary.table(this.table) !== undefined
  }

  isValidField(name: unknown): boolean {
    return this.env.instance.dictionary.column(this.table, String(name)) !== undefined
  }

  isValidRecord(): boolean {
    return this.state !== null && this.standing !== 'blank' && this.standing !== 'none'
  }

  isNewRecord(): boolean {
    return this.standing === 'new' || (this.standing === 'given' && this.state?.stored === null)
  }

  isActionAborted(): boolean {
    return this.abortNext || (this.state?.aborted ?? null) !== null
  }

  operation(): string | null {
    return this.state?.operation ?? null
  }

  changes(): boolean {
    return this.getElements().some((element) => element.changes())
  }

  getLastErrorMessage(): string | null {
    return this.lastError
  }

  // ------------------------------------------------------------------ queries

  addQuery(...args: unknown[]): GlideQueryCondition {
    if (args.length === 1) {
      this.addEncodedQuery(args[0])
      return this.joined({ kind: 'all', of: [] })
    }
    const made = condition(this, this.table, args)
    if (made) this.encoded.push(`${made.column}${made.operator}${made.value}`)
    return this.joined({ kind: 'all', of: made ? [{ kind: 'any', of: [made] }] : [] })
  }

  private joined(groups: { kind: 'all'; of: Where[] }): GlideQueryCondition {
    this.wheres.push(groups)
    return new GlideQueryCondition(this, this.table, groups)
  }

  addUserQuery(...args: unknown[]): GlideQueryCondition {
    return this.addQuery(...args)
  }

  addSystemQuery(...args: unknown[]): GlideQueryCondition {
    return this.addQuery(...args)
  }

  addActiveQuery(): GlideQueryCondition {
    return this.addQuery('active', true)
  }

  addInactiveQuery(): GlideQueryCondition {
    return this.addQuery('active', false)
  }

  addNullQuery(column: unknown): GlideQueryCondition {
    return this.addQuery(column, 'ISEMPTY', '')
  }

  addNotNullQuery(column: unknown): GlideQueryCondition {
    return this.addQuery(column, 'ISNOTEMPTY', '')
  }

  /**
   * Keeps rows for which the other table has a record whose `joinColumn` equals this table's `primary`. Without columns:
   * the sys_id and the other table's first reference to this one.
   */
  addJoinQuery(joinTable: unknown, primary?: unknown, joinColumn?: unknown): GlideQueryCondition {
    const other = String(joinTable)
    const columns = this.env.instance.dictionary.columns(other)
    const column =
      joinColumn === undefined
        ? [...columns.values()].find((c) => c.reference && this.env.instance.dictionary.isA(this.table, c.reference))
            ?.name
        : String(joinColumn)
    const own = primary === undefined ? 'sys_id' : String(primary)
    const groups: { kind: 'all'; of: Where[] } = { kind: 'all', of: [] }
    if (column === undefined || !columns.has(column) || !this.isValidField(own)) {
      this.invalid.push(`join ${other}`)
      this.warn(`join of ${this.table} with ${other} was dropped: no such columns`)
    } else {
      this.wheres.push({ kind: 'related', table: other, column, primary: own, operator: '>=', count: 1, where: groups })
    }
    return new GlideQueryCondition(this, other, groups)
  }

  addEncodedQuery(query: unknown): void {
    const text = query === null || query === undefined ? '' : String(query)
    if (text === '') return
    const parsed = this.env.instance.records.query(this.table, text, this.env.actor())
    this.encoded.push(text)
    this.wheres.push(parsed.where)
    this.order.push(...parsed.order)
    this.invalid.push(...parsed.invalid)
    if (parsed.invalid.length > 0) this.warn(`query on ${this.table}: dropped ${parsed.invalid.join(', ')}`)
  }

  addUserEncodedQuery(query: unknown): void {
    this.addEncodedQuery(query)
  }

  addSystemEncodedQuery(query: unknown): void {
    this.addEncodedQuery(query)
  }

  isEncodedQueryValid(query: unknown): boolean {
    const text = query === null || query === undefined ? '' : String(query)
    if (text === '') return false
    const { invalid } = this.env.instance.records.query(this.table, text, this.env.actor())
    this.invalid.push(...invalid)
    return invalid.length === 0
  }

  isValidEncodedQuery(query: unknown): boolean {
    return this.isEncodedQueryValid(query)
  }

  getEncodedQuery(): string {
    return [
      ...this.encoded,
      ...this.order.map(({ column, descending }) => `ORDERBY${descending ? 'DESC' : ''}${column}`),
    ].join('^')
  }

  orderBy(column: unknown): void {
    this.addOrder(String(column), false)
  }

  orderByDesc(column: unknown): void {
    this.addOrder(String(column), true)
  }

  private addOrder(column: string, descending: boolean): void {
    if (this.isValidField(column.split('.')[0])) this.order.push({ column, descending })
    else this.warn(`query on ${this.table}: cannot order by unknown column ${column}`)
  }

  setLimit(limit: unknown): void {
    this.window = { from: 0, to: Math.max(0, Number(limit)) }
    this.forceCount = false
  }

  chooseWindow(from: unknown, to: unknown, forceCount?: unknown): void {
    this.window = { from: Math.max(0, Number(from)), to: Math.max(0, Number(to)) }
    this.forceCount = forceCount === true
  }

  query(column?: unknown, value?: unknown): void {
    if (column !== undefined && value !== undefined) this.addQuery(column, value)
    this.total = undefined
    this.stand('none', null)
    this.at = -1
    this.rows = this.find(this.window)
  }

  private find(window: Query['window']): Row[] {
    if (!this.isValid() || this.refusedByInvalid()) return []
    if (!mayRead(this.env, this.table)) {
      this.lastError = this.env.instance.access.scopeRefusal(this.env.scope, 'read', this.table) ?? null
      return []
    }
    const found = this.env.instance.records.find({ ...this.built(), window })
    return found.filter((row) => this.visible(row))
  }

  /** Rows of the query without a window, for aggregates. */
  matching(): Row[] {
    return this.find(undefined)
  }

  /** Stands on values that are no stored record, for aggregates. */
  standOn(values: Row | null): void {
    this.stand(values ? 'row' : 'none', values && loaded(values, this.table))
  }

  /** Conditions collected so far. */
  conditions(): Where {
    return { kind: 'all', of: this.wheres }
  }

  private built(): Query {
    const added = queryRuleConditions(this.env.instance, this.env.actor(), this.table)
    const where: Where = { kind: 'all', of: [...this.wheres, ...added] }
    return { table: this.table, where, order: this.order, invalid: this.invalid }
  }

  /** A query with a dropped condition matches nothing when the property or the session asks for strictness. */
  private refusedByInvalid(): boolean {
    if (this.invalid.length === 0) return false
    const { properties } = this.env.instance
    return properties.flag('glide.invalid_query.returns_no_rows', false) || this.env.actor().session.strictQuery
  }

  /** Row-level access control, for the secure variant. */
  protected visible(_row: Row): boolean {
    return true
  }

  next(): boolean {
    const row = this.rows[this.at + 1]
    this.at = Math.min(this.at + 1, this.rows.length)
    if (row === undefined) {
      this.stand('none', null)
      return false
    }
    this.stand('row', loaded(row, this.table))
    return true
  }

  hasNext(): boolean {
    return this.at + 1 < this.rows.length
  }

  _next(): boolean {
    return this.next()
  }

  _query(column?: unknown, value?: unknown): void {
    this.query(column, value)
  }

  getRowCount(): number {
    if (!this.forceCount) return this.rows.length
    return (this.total ??= this.find(undefined).length)
  }

  /** One argument: sys_id, then display value. Two: column and value. Stands on the first hit. */
  get(first: unknown, second?: unknown): boolean {
    this.rows = []
    this.at = -1
    this.stand('none', null)
    if (first === undefined || first === null || !this.isValid() || !mayRead(this.env, this.table)) return false
    const row = second === undefined ? this.byIdOrDisplay(first) : this.byColumn(String(first), second)
    if (!row || !this.visible(row)) return false
    this.rows = [row]
    return this.next()
  }

  private byIdOrDisplay(key: unknown): Row | null {
    const { records, dictionary } = this.env.instance
    const text = String(columnValue(idColumn, key) ?? '')
    if (text === '') return null
    const byId =
      records.queryRules(this.table).length > 0 ? this.byColumn('sys_id', text) : records.get(this.table, text)
    if (byId) return byId
    const display = dictionary.displayColumn(this.table)
    return display === null || display === 'sys_id' ? null : this.byColumn(display, text)
  }

  private byColumn(column: string, value: unknown): Row | null {
    const search = this.other(this.table)
    search.addQuery(column, value)
    search.setLimit(1)
    search.query()
    return search.next() ? (search.state?.values ?? null) : null
  }

  // ------------------------------------------------------------------ writing

  initialize(): void {
    this.stand('new', this.empty(false))
  }

  newRecord(): void {
    const state = this.empty(true)
    if (state && !state.values['sys_id']) state.values['sys_id'] = this.env.instanceId()
    this.stand('new', state)
  }

  private empty(defaults: boolean): RecordState | null {
    return this.env.instance.records.state(this.table, null, { defaults, actor: this.env.actor() })
  }

  private stand(standing: Standing, state: RecordState | null): void {
    this.standing = standing
    this.state = state
    this.insertedHere = false
    this.newId = null
  }

  setNewGuidValue(id: unknown): void {
    this.newId = String(id)
    if (this.state && this.standing !== 'row') this.state.values['sys_id'] = this.newId
  }

  setValue(name: unknown, value: unknown): void {
    this.assign(String(name), value)
  }

  assign(name: string, value: unknown): void {
    if (name.includes('.')) return this.warn(`cannot set ${name} through a reference`)
    if (name === 'variables') return this.warn('set single variables, not variables as a whole')
    const column = this.env.instance.dictionary.column(this.table, name)
    if (!column || name === 'sys_id') return
    if (isVirtual(column.type)) return this.addJournal(name, value)
    const stored = column.type === 'password2' ? this.cipher(column, value) : columnValue(column, value)
    if (stored === undefined)
      this.warn(`${String(value)} is no value for ${this.table}.${name} (${column.type}): left empty`)
    this.assignStored(name, stored ?? null)
  }

  /** setValue does not encrypt: only a cipher may be assigned, clear text goes through setDisplayValue. */
  private cipher(column: Column, value: unknown): Value | undefined {
    const text = columnValue(column, value)
    if (text === null || text === undefined || this.env.instance.secrets.decrypt(text) !== null) return text
    this.warn(`${this.table}.${column.name} is encrypted: set it by setDisplayValue on the element; it was left empty`)
    return null
  }

  assignStored(name: string, value: Value): void {
    const state = this.writable()
    if (!state) return
    state.values[name] = value
    state.assigned.add(name)
  }

  private addJournal(column: string, value: unknown): void {
    const text = value === null || value === undefined ? '' : String(value)
    const state = this.writable()
    if (state && text !== '') {
      state.journal.push({ column, text })
      state.assigned.add(column)
    }
  }

  private writable(): RecordState | null {
    if (!this.state) this.stand('blank', this.empty(false))
    return this.state
  }

  /** Sets columns from `a=1^b=2` text. */
  applyEncodedQuery(query: unknown): void {
    for (const part of String(query).split('^')) {
      const at = part.indexOf('=')
      if (at > 0) this.assign(part.slice(0, at), part.slice(at + 1))
    }
  }

  setWorkflow(on: unknown): void {
    this.workflow = on === true || on === 'true'
  }

  /** Inside a rule: prevents the write, if the rule's scope owns the table. Outside: the object's next write. */
  setAbortAction(abort: unknown): void {
    const on = abort === true || abort === 'true'
    if (this.standing !== 'given' || !this.state || this.state.operation === null) {
      this.abortNext = on
      return
    }
    const owner = this.env.instance.dictionary.table(this.state.table)?.scope
    if (owner !== this.env.scope) {
      this.warn(
        `setAbortAction on ${this.state.table} ignored: the table belongs to ${owner ?? 'nobody'}, not ${this.env.scope}`,
      )
      return
    }
    this.state.aborted = on ? { by: this.env.scriptName() } : null
  }

  insert(): Value {
    if (this.aborting()) return null
    const state = this.standing === 'row' ? this.copied() : this.writable()
    if (!state) return this.refused(`table ${this.table} does not exist`)
    if (this.newId !== null) state.values['sys_id'] = this.newId
    const outcome = this.env.instance.records.save(this.saver(), state, this.options())
    return this.settled(outcome, true)
  }

  /** A stored row inserted again becomes a new record with the same values. */
  private copied(): RecordState | null {
    const made = this.empty(false)
    if (!made || !this.state) return made
    for (const [name, value] of Object.entries(this.state.values)) {
      if (name.startsWith('sys_') || value === null) continue
      made.values[name] = value
      made.assigned.add(name)
    }
    made.journal.push(...this.state.journal)
    return made
  }

  update(_reason?: unknown): Value {
    if (this.aborting()) return null
    if (this.standing === 'none' || this.standing === 'blank' || this.standing === 'new') return this.insert()
    const state = this.standing === 'given' ? this.state : this.fullState()
    if (!state) return this.refused('the record does not exist any more')
    return this.settled(this.env.instance.records.save(this.saver(), state, this.options()), false)
  }

  /** The stored record of the row's own class with the values assigned here. */
  private fullState(): RecordState | null {
    const own = this.state
    if (!own) return null
    const full = this.env.instance.records.state(own.table, own.values['sys_id'] ?? '', { actor: this.env.actor() })
    if (!full) return null
    for (const name of own.assigned) {
      if (name in own.values) full.values[name] = own.values[name] ?? null
      full.assigned.add(name)
    }
    full.journal.push(...own.journal)
    return full
  }

  private settled(outcome: WriteOutcome, inserted: boolean): Value {
    if (!outcome.ok) return this.refused(outcome.message)
    this.lastError = null
    if (this.standing !== 'given') {
      this.stand('row', loaded(outcome.row, this.table))
      this.insertedHere = inserted
    }
    return outcome.sysId
  }

  private aborting(): boolean {
    if (this.abortNext) this.lastError = 'the action was aborted by setAbortAction'
    return this.abortNext
  }

  private refused(message: string): null {
    this.lastError = message
    this.env.instance.log.write('error', this.env.scope, `${this.table}: ${message}`)
    return null
  }

  private saver(): Actor {
    return { session: this.actor.session, scope: this.env.actor().scope }
  }

  /** setWorkflow(false) counts for tables of the own scope only. */
  private options(): WriteOptions {
    const owned = this.env.instance.dictionary.table(this.table)?.scope === this.env.scope
    return { workflow: this.workflow || !owned, secure: this.secure }
  }

  /** Writes the columns set on this object to every row of its query; journal columns are left out. */
  updateMultiple(): void {
    if (!this.state || this.aborting()) return
    const values: Row = {}
    for (const name of this.state.assigned) {
      const column = this.env.instance.dictionary.column(this.table, name)
      if (column && !isVirtual(column.type)) values[name] = this.state.values[name] ?? null
    }
    for (const row of this.find(this.window)) {
      const outcome = this.env.instance.records.update(
        this.saver(),
        row['sys_class_name'] ?? this.table,
        row['sys_id'] ?? '',
        values,
        this.options(),
      )
      if (!outcome.ok) this.refused(outcome.message)
    }
  }

  deleteRecord(): boolean {
    const id = this.getUniqueValue()
    if (id === null || this.aborting() || !this.state) return false
    if (this.insertedHere) {
      this.refused('a record inserted by this object has to be read again before it can be deleted')
      return false
    }
    const outcome = this.env.instance.records.delete(this.saver(), this.state.table, id, this.options())
    if (!outcome.ok) this.refused(outcome.message)
    return outcome.ok
  }

  /** Deletes every row of the query; a limit does not apply. */
  deleteMultiple(): void {
    if (this.aborting()) return
    for (const row of this.find(undefined)) {
      const table = row['sys_class_name'] ?? this.table
      const outcome = this.env.instance.records.delete(this.saver(), table, row['sys_id'] ?? '', this.options())
      if (!outcome.ok) this.refused(outcome.message)
    }
  }

  // ------------------------------------------------------------------- access

  canRead(): boolean {
    return this.allowed('read')
  }

  canWrite(): boolean {
    return this.allowed('write')
  }

  canCreate(): boolean {
    return this.allowed('create')
  }

  canDelete(): boolean {
    return this.allowed('delete')
  }

  private allowed(operation: 'read' | 'write' | 'create' | 'delete'): boolean {
    const state = this.isValidRecord() ? this.state : null
    return this.env.instance.access.allowed(this.env.actor(), operation, state?.table ?? this.table, undefined, state)
  }

  private warn(message: string): void {
    this.env.instance.log.write('warn', this.env.scope, message)
  }
}

const idColumn = { type: 'string' } as Parameters<typeof columnValue>[0]

/** State of a stored row as a query or read gave it. */
function loaded(row: Row, table: string): RecordState {
  return {
    table: row['sys_class_name'] ?? table,
    values: { ...row },
    stored: row,
    assigned: new Set(),
    journal: [],
    aborted: null,
    operation: null,
  }
}

export const recordMethods = [
  'addActiveQuery',
  'addEncodedQuery',
  'addInactiveQuery',
  'addJoinQuery',
  'addNotNullQuery',
  'addNullQuery',
  'addQuery',
  'addSystemEncodedQuery',
  'addSystemQuery',
  'addUserEncodedQuery',
  'addUserQuery',
  'applyEncodedQuery',
  'canCreate',
  'canDelete',
  'canRead',
  'canWrite',
  'changes',
  'chooseWindow',
  'deleteMultiple',
  'deleteRecord',
  'get',
  'getAttribute',
  'getCategory',
  'getClassDisplayValue',
  'getDisplayName',
  'getDisplayValue',
  'getED',
  'getElement',
  'getElements',
  'getEncodedQuery',
  'getEscapedDisplayValue',
  'getLabel',
  'getLastErrorMessage',
  'getLink',
  'getPlural',
  'getRecordClassName',
  'getRowCount',
  'getTableName',
  'getUniqueValue',
  'getValue',
  'hasNext',
  'initialize',
  'insert',
  'isActionAborted',
  'isEncodedQueryValid',
  'isNewRecord',
  'isValid',
  'isValidEncodedQuery',
  'isValidField',
  'isValidRecord',
  'newRecord',
  'next',
  '_next',
  'operation',
  'orderBy',
  'orderByDesc',
  'query',
  '_query',
  'setAbortAction',
  'setCategory',
  'setLimit',
  'setNewGuidValue',
  'setValue',
  'setWorkflow',
  'update',
  'updateMultiple',
] as const satisfies readonly (keyof GlideRecord)[]

export const recordProperties = {
  get: (self: GlideRecord, key: string) => self.property(key),
  set: (self: GlideRecord, key: string, value: unknown) => self.assign(key, value),
  has: (self: GlideRecord, key: string) => self.property(key) !== undefined,
  keys: (self: GlideRecord) => [...self.env.instance.dictionary.columns(self.table).keys()],
}

export const exposedRecord = (env: GlideEnv) =>
  expose(GlideRecord, {
    name: 'GlideRecord',
    methods: recordMethods,
    construct: (args) => new GlideRecord(env, args[0]),
    properties: recordProperties,
  })
