import type { Column, RecordState, Row, Value } from '../core.ts'
import { isDate, isDateTime, isVirtual } from '../dictionary/types.ts'
import { columnValue } from './convert.ts'
import { GlideDate } from './date.ts'
import { GlideDateTime } from './date-time.ts'
import { GlideDuration } from './duration.ts'
import { ElementDescriptor } from './element-descriptor.ts'
import type { GlideEnv } from './env.ts'
import { expose } from './expose.ts'
import { userFormats } from './formats.ts'
import { walk, type Place } from './walk.ts'

/** What an element needs of the record it belongs to. */
export interface ElementOwner {
  readonly env: GlideEnv
  readonly table: string
  /** State of the row the record stands on now; null without one. */
  current(): RecordState | null
  assign(column: string, value: unknown): void
  assignStored(column: string, value: Value): void
  readable(column: string): boolean
  /** A new record object on another table, of the same kind (secure or not). */
  other(table: string): ElementRecord
}
export interface ElementRecord {
  get(id: unknown): boolean
}

/**
 * A field of a record as scripts see it. It holds no value: reading shows the row the record stands on at that moment,
 * so an element kept over `next()` changes with it.
 */
export class GlideElement {
  constructor(
    readonly owner: ElementOwner,
    /** Column name, or a dot-walked path. */
    readonly path: string,
  ) {}

  private place(): Place {
    const { env, table } = this.owner
    return walk(env, table, this.owner.current()?.values ?? null, this.path)
  }

  column(): Column | undefined {
    return this.place().column
  }

  databaseValue(): Value {
    const place = this.place()
    if (!place.row || !place.column || isVirtual(place.column.type)) return null
    if (!this.path.includes('.') && !this.owner.readable(this.path)) return null
    return place.row[place.name] ?? null
  }

  getValue(): Value {
    return this.databaseValue()
  }

  toString(): string {
    const value = this.databaseValue()
    if (value === null) return ''
    return this.column()?.type === 'boolean' ? String(value === '1') : value
  }

  /** Comparison and arithmetic see a boolean column as a boolean, everything else as text. */
  toPrimitive(hint: string): unknown {
    const value = this.databaseValue()
    if (hint !== 'string' && value !== null && this.column()?.type === 'boolean') return value === '1'
    return this.toString()
  }

  nil(): boolean {
    return this.databaseValue() === null
  }

  getDisplayValue(): string {
    const place = this.place()
    if (!place.row || this.databaseValue() === null) return ''
    return this.owner.env.instance.records.displayValue(
      place.table,
      place.name,
      place.row,
      this.owner.env.actor().session,
    )
  }

  getDisplayValueLang(): string {
    return this.getDisplayValue()
  }

  getGlobalDisplayValue(): string {
    return this.getDisplayValue()
  }

  getHTMLValue(): string {
    return this.toString()
  }

  getName(): string {
    return this.place().name
  }

  getTableName(): string {
    return this.place().table
  }

  getLabel(): string {
    return this.column()?.label ?? ''
  }

  getLabelLang(): string {
    return this.getLabel()
  }

  getReferenceTable(): string | null {
    return this.column()?.reference ?? null
  }

  getRefRecord(): ElementRecord | null {
    const table = this.column()?.reference
    if (!table) return null
    const record = this.owner.other(table)
    const value = this.databaseValue()
    if (value !== null) record.get(value)
    return record
  }

  getED(): ElementDescriptor {
    return new ElementDescriptor(this.column(), this.getName())
  }

  getAttribute(name: unknown): string | null {
    const attributes = (this.column()?.attributes ?? '').split(',').map((pair) => pair.split('='))
    return attributes.find(([key]) => key?.trim() === String(name))?.[1] ?? null
  }

  getBooleanAttribute(name: unknown): boolean {
    return this.getAttribute(name) === 'true'
  }

  getChoices(dependent?: unknown): string[] {
    return this.choices()
      .filter((choice) => dependent === undefined || choice['dependent_value'] === String(dependent))
      .map((choice) => choice['value'] ?? '')
  }

  getChoiceValue(): string {
    return this.getDisplayValue()
  }

  private choices(): Row[] {
    const { records, dictionary } = this.owner.env.instance
    const { table, name } = this.place()
    for (const holder of dictionary.chain(table)) {
      const found = records.find(
        records.query('sys_choice', `name=${holder}^element=${name}^inactive!=true^ORinactiveISEMPTY^ORDERBYsequence`),
      )
      if (found.length > 0) return found
    }
    return []
  }

  /** Clear text of a `password2` column; null for other columns and unknown ciphers. */
  getDecryptedValue(): Value {
    const value = this.databaseValue()
    if (value === null || this.column()?.type !== 'password2') return null
    return this.owner.env.instance.secrets.decrypt(value)
  }

  getGlideObject(): object | null {
    const value = this.databaseValue() ?? ''
    const type = this.column()?.type ?? ''
    if (isDateTime(type)) return new GlideDateTime(this.owner.env, value === '' ? null : value)
    if (isDate(type)) return new GlideDate(this.owner.env, value === '' ? null : value)
    if (type === 'glide_duration') return new GlideDuration(this.owner.env, value)
    return null
  }

  dateNumericValue(): number {
    const value = this.databaseValue()
    return value === null ? 0 : Date.parse(`${value.replace(' ', 'T')}${value.length > 10 ? 'Z' : ''}`)
  }

  setDateNumericValue(milliseconds: unknown): void {
    const made = new GlideDateTime(this.owner.env, null)
    made.setNumericValue(milliseconds)
    this.setValue(made.getValue())
  }

  /**
   * Entries of a journal column as text, newest first: the latest `n`, all with -1. Each entry is headed by date-time,
   * author and column label and followed by an empty line.
   */
  getJournalEntry(n: unknown): string {
    const { env } = this.owner
    const { records } = env.instance
    const id = this.owner.current()?.values['sys_id']
    if (!id) return ''
    const rows = records.find(
      records.query('sys_journal_field', `element_id=${id}^element=${this.path}^ORDERBYDESCsys_created_on`),
    )
    const wanted = Number(n) === -1 ? rows : rows.slice(0, Math.max(0, Number(n)))
    const session = env.actor().session
    return wanted
      .map((row) => {
        const when = records.displayValue('sys_journal_field', 'sys_created_on', row, session)
        return `${when} - ${row['sys_created_by'] ?? ''} (${this.getLabel()})\n${row['value'] ?? ''}\n\n`
      })
      .join('')
  }

  // ------------------------------------------------------------------ changes

  private before(): Value {
    return this.owner.current()?.stored?.[this.path] ?? null
  }

  changes(): boolean {
    const column = this.column()
    const state = this.owner.current()
    if (!column || !state || this.path.includes('.') || isVirtual(column.type)) return false
    if (state.stored === null && state.operation === null) return false
    return (state.values[this.path] ?? null) !== this.before()
  }

  changesTo(value: unknown): boolean {
    return this.changes() && same(this.column(), this.databaseValue(), value)
  }

  changesFrom(value: unknown): boolean {
    return this.changes() && same(this.column(), this.before(), value)
  }

  // ------------------------------------------------------------------ writing

  setValue(value: unknown): void {
    this.owner.assign(this.path, value)
  }

  /** Takes a value as a person would type it: label, display value, date in the user's format, clear text. */
  setDisplayValue(value: unknown): void {
    const { env } = this.owner
    const column = this.column()
    const text = value === null || value === undefined ? '' : String(value)
    if (!column || text === '') return this.setValue(null)
    if (column.type === 'password2') return this.owner.assignStored(this.path, env.instance.secrets.encrypt(text))
    if (isDateTime(column.type)) {
      return this.setValue(userFormats(env).parseDateTime(text))
    }
    if (column.reference && column.type === 'reference')
      return this.setValue(this.referenceByDisplay(column.reference, text))
    const choice = this.choices().find((row) => row['label'] === text)
    this.setValue(choice ? choice['value'] : text)
  }

  private referenceByDisplay(table: string, text: string): Value {
    const { records, dictionary } = this.owner.env.instance
    const display = dictionary.displayColumn(table)
    const where = display === null ? null : records.where(table, display, '=', text)
    if (!where) return null
    return records.find({ table, where, order: [], window: { from: 0, to: 1 }, invalid: [] })[0]?.['sys_id'] ?? null
  }

  setError(message: unknown): void {
    this.owner.env.actor().session.messages.push({ level: 'error', text: String(message) })
  }

  setPhoneNumber(value: unknown): boolean {
    this.setValue(value)
    return true
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

  /** Of a walked reference the record behind it decides, else the record the element belongs to, by its own class. */
  private allowed(operation: 'read' | 'write' | 'create'): boolean {
    const { env } = this.owner
    const { access, records } = env.instance
    const place = this.place()
    const walked = this.path.includes('.')
    const state = walked ? place.row && records.state(place.table, place.row['sys_id'] ?? '') : this.owner.current()
    return access.allowed(env.actor(), operation, state?.table ?? place.table, place.name, state)
  }
}

function same(column: Column | undefined, stored: Value, value: unknown): boolean {
  return column !== undefined && stored === (columnValue(column, value) ?? null)
}

export const exposedElement = expose(GlideElement, {
  name: 'GlideElement',
  methods: [
    'canCreate',
    'canRead',
    'canWrite',
    'changes',
    'changesFrom',
    'changesTo',
    'dateNumericValue',
    'getAttribute',
    'getBooleanAttribute',
    'getChoices',
    'getChoiceValue',
    'getDecryptedValue',
    'getDisplayValue',
    'getDisplayValueLang',
    'getED',
    'getGlideObject',
    'getGlobalDisplayValue',
    'getHTMLValue',
    'getJournalEntry',
    'getLabel',
    'getLabelLang',
    'getName',
    'getReferenceTable',
    'getRefRecord',
    'getTableName',
    'getValue',
    'nil',
    'setDateNumericValue',
    'setDisplayValue',
    'setError',
    'setPhoneNumber',
    'setValue',
    'toString',
  ],
  properties: {
    get: (self, key) => walkedElement(self, key),
    set: (self, key) => {
      const { env } = self.owner
      env.instance.log.write(
        'warn',
        env.scope,
        `assignment to ${self.path}.${key} has no effect: read the record it refers to`,
      )
    },
    has: (self, key) => walkedElement(self, key) !== undefined,
    keys: () => [],
  },
  primitive: (self, hint) => self.toPrimitive(hint),
})

/** Next step of a dot-walk; undefined when the element is no reference or its table has no such column. */
function walkedElement(self: GlideElement, key: string): GlideElement | undefined {
  const table = self.column()?.reference
  if (!table || !self.owner.env.instance.dictionary.column(table, key)) return undefined
  return new GlideElement(self.owner, `${self.path}.${key}`)
}
