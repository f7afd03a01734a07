import type { Actor, Column, RecordState, Row, Value, WriteOptions, WriteOutcome } from '../core.ts'
import { isVirtual } from '../dictionary/types.ts'
import { columnValue } from './convert.ts'
import type { GlideEnv } from './env.ts'
import { loaded, RecordRow } from './record-row.ts'
import { mayRead } from './walk.ts'

/**
 * Record access of scripts. Ignores access controls (GlideRecordSecure does not), obeys application scopes. Nothing here
 * throws for wrong table or column names: a wrong condition is dropped, a wrong column is not there.
 */
export class GlideRecord extends RecordRow {
  private rows: Row[] = []
  private at = -1
  private total: number | undefined
  private workflow = true
  private readonly actor: Actor

  constructor(env: GlideEnv, table: unknown, given?: { state: RecordState; actor: Actor }) {
    super(env, given ? given.state.table : String(table))
    this.actor = given?.actor ?? env.actor()
    if (given) {
      this.state = given.state
      this.standing = 'given'
    }
  }

  other(table: string): GlideRecord {
    return new GlideRecord(this.env, table)
  }

  query(column?: unknown, value?: unknown): void {
    if (column !== undefined && value !== undefined) this.addQuery(column, value)
    this.total = undefined
    this.stand('none', null)
    this.at = -1
    this.rows = this.find(this.window)
  }
  next(): boolean {
    const row = this.rows[this.at + 1]
    this.at = Math.min(this.at + 1, this.rows.length)
    if (row === undefined) {
      const passed = this.current()
      this.stand('none', null)
      this.passed = passed
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
    const direct = records.queryRules(this.table).length === 0
    if (direct) this.count('queries')
    const byId = direct ? records.get(this.table, text) : this.byColumn('sys_id', text)
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
    this.count('writes')
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
    this.count('writes')
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
      this.count('writes')
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
    this.count('writes')
    const outcome = this.env.instance.records.delete(this.saver(), this.state.table, id, this.options())
    if (!outcome.ok) this.refused(outcome.message)
    return outcome.ok
  }

  /** Deletes every row of the query; a limit does not apply. */
  deleteMultiple(): void {
    if (this.aborting()) return
    for (const row of this.find(undefined)) {
      const table = row['sys_class_name'] ?? this.table
      this.count('writes')
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
}

const idColumn = { type: 'string' } as Parameters<typeof columnValue>[0]
