import type { RecordState, Row, Value } from '../core.ts'
import { isVirtual } from '../dictionary/types.ts'
import { ElementDescriptor } from './element-descriptor.ts'
import { GlideElement, type ElementOwner, type ElementRecord } from './element.ts'
import { RecordQuery } from './record-query.ts'
import { RecordVariables } from './variables.ts'

/** How the row a record stands on came about. */
export type Standing =
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

/** The reading half of a GlideRecord: the row it stands on, as values and elements. */
export abstract class RecordRow extends RecordQuery implements ElementOwner {
  protected state: RecordState | null = null
  protected standing: Standing = 'none'
  /** The last row of a query that has been read to its end: elements and values still show it, though it is no valid record. */
  protected passed: RecordState | null = null
  protected abortNext = false
  protected insertedHere = false
  protected newId: string | null = null
  private category: string | null = null
  private readonly elements = new Map<string, GlideElement>()
  private memoVariables: RecordVariables | undefined

  abstract other(table: string): ElementRecord
  abstract assign(column: string, value: unknown): void
  abstract assignStored(column: string, value: Value): void

  protected stand(standing: Standing, state: RecordState | null): void {
    this.standing = standing
    this.state = state
    this.passed = null
    this.insertedHere = false
    this.newId = null
  }

  /** Stands on values that are no stored record, for aggregates. */
  standOn(values: Row | null): void {
    this.stand(values ? 'row' : 'none', values && loaded(values, this.table))
  }

  // ---------------------------------------------------------------- elements

  current(): RecordState | null {
    return this.state ?? this.passed
  }

  /** False when the column may not be read by the user (GlideRecordSecure only). */
  readable(_column: string): boolean {
    return true
  }

  property(name: string): unknown {
    if (name === 'variables' && this.hasVariables()) return (this.memoVariables ??= new RecordVariables(this))
    return this.env.instance.dictionary.column(this.table, name) ? this.element(name) : undefined
  }

  /** Requested items always have them, other records when a producer made them. */
  private hasVariables(): boolean {
    const { catalog, dictionary } = this.env.instance
    const id = this.state?.values['sys_id']
    return dictionary.isA(this.table, 'sc_req_item') || (Boolean(id) && catalog.variablesOf(id ?? '').size > 0)
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
    const state = this.current()
    if (!found || !state || isVirtual(found.type) || !this.readable(column)) return null
    return state.values[column] ?? null
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
}

/** State of a stored row as a query or read gave it. */
export function loaded(row: Row, table: string): RecordState {
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
