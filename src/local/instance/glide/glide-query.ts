import type { Column, Value } from '../core.ts'
import { isInteger, isNumeric } from '../dictionary/types.ts'
import { GlideFailure } from '../scripts/errors.ts'
import { GuestValue } from '../scripts/realm.ts'
import { GlideAggregate } from './aggregate.ts'
import { plainText } from './convert.ts'
import type { GlideEnv } from './env.ts'
import { expose } from './expose.ts'
import { Optional, Stream } from './query-results.ts'
import { GlideRecordSecure } from './record-secure.ts'
import { GlideRecord } from './record.ts'

const operators = new Set([
  '=',
  '!=',
  '>',
  '>=',
  '<',
  '<=',
  'IN',
  'NOT IN',
  'STARTSWITH',
  'ENDSWITH',
  'CONTAINS',
  'DOES NOT CONTAIN',
  'INSTANCEOF',
  'SAMEAS',
  'NSAMEAS',
  'GT_FIELD',
  'LT_FIELD',
  'BETWEEN',
])

type Step =
  | { kind: 'where'; or: boolean; column: string; operator: string; value: unknown }
  | { kind: 'group'; or: boolean; query: GlideQuery }

interface Settings {
  steps: readonly Step[]
  order: readonly { column: string; descending: boolean }[]
  limit: number | null
  workflow: boolean
  secure: boolean
  force: boolean
}

/**
 * Queries and writes that say what is wrong: unlike GlideRecord it throws on unknown tables, columns, operators, choices
 * and on values of the wrong type. A query object never changes; every call answers a new one.
 */
export class GlideQuery {
  constructor(
    private readonly env: GlideEnv,
    readonly table: string,
    private readonly settings: Settings = {
      steps: [],
      order: [],
      limit: null,
      workflow: true,
      secure: false,
      force: false,
    },
  ) {
    if (!env.instance.dictionary.table(table)) throw new GlideFailure(`Unable to find table '${table}'`)
  }

  private with(change: Partial<Settings>): GlideQuery {
    return new GlideQuery(this.env, this.table, { ...this.settings, ...change })
  }

  private step(step: Step): GlideQuery {
    return this.with({ steps: [...this.settings.steps, step] })
  }

  // ----------------------------------------------------------------- building

  where(...args: unknown[]): GlideQuery {
    return this.step(this.condition(false, args))
  }

  orWhere(...args: unknown[]): GlideQuery {
    if (this.settings.steps.length === 0) throw new GlideFailure('orWhere() needs a where() before it')
    return this.step(this.condition(true, args))
  }

  private condition(or: boolean, args: unknown[]): Step {
    if (args[0] instanceof GlideQuery) return { kind: 'group', or, query: args[0] }
    const name = plainText(args[0]) ?? ''
    const operator = args.length > 2 ? (plainText(args[1]) ?? '') : '='
    const value = args.length > 2 ? args[2] : args[1]
    if (!operators.has(operator)) throw new GlideFailure(`Operator '${operator}' is not known (column ${name})`)
    const column = this.column(name)
    if (value === null || value === undefined) {
      throw new GlideFailure(`where('${name}', …) needs a value: use whereNull() for empty columns`)
    }
    for (const single of values(value)) this.checkType(column, single)
    return { kind: 'where', or, column: name, operator, value }
  }

  whereNull(name: unknown): GlideQuery {
    return this.empty(false, name, 'ISEMPTY')
  }

  whereNotNull(name: unknown): GlideQuery {
    return this.empty(false, name, 'ISNOTEMPTY')
  }

  orWhereNull(name: unknown): GlideQuery {
    return this.empty(true, name, 'ISEMPTY')
  }

  orWhereNotNull(name: unknown): GlideQuery {
    return this.empty(true, name, 'ISNOTEMPTY')
  }

  private empty(or: boolean, name: unknown, operator: string): GlideQuery {
    const column = plainText(name) ?? ''
    this.column(column)
    return this.step({ kind: 'where', or, column, operator, value: '' })
  }

  orderBy(...names: unknown[]): GlideQuery {
    return this.sorted(names, false)
  }

  orderByDesc(...names: unknown[]): GlideQuery {
    return this.sorted(names, true)
  }

  private sorted(names: unknown[], descending: boolean): GlideQuery {
    const more = names.map((name) => {
      const column = plainText(name) ?? ''
      this.column(column)
      return { column, descending }
    })
    return this.with({ order: [...this.settings.order, ...more] })
  }

  limit(n: unknown): GlideQuery {
    return this.with({ limit: Number(n) })
  }

  disableWorkflow(): GlideQuery {
    return this.with({ workflow: false })
  }

  forceUpdate(): GlideQuery {
    return this.with({ force: true })
  }

  withAcls(): GlideQuery {
    return this.with({ secure: true })
  }

  // ------------------------------------------------------------------ reading

  toGlideRecord(): GlideRecord {
    const record = this.settings.secure
      ? new GlideRecordSecure(this.env, this.table)
      : new GlideRecord(this.env, this.table)
    apply(record, this.settings.steps)
    for (const { column, descending } of this.settings.order) {
      if (descending) record.orderByDesc(column)
      else record.orderBy(column)
    }
    if (this.settings.limit !== null) record.setLimit(this.settings.limit)
    if (!this.settings.workflow) record.setWorkflow(false)
    return record
  }

  select(...fields: unknown[]): Stream {
    const names = this.fields(fields)
    const record = this.toGlideRecord()
    record.query()
    const found: unknown[] = []
    while (record.next()) found.push(this.read(record, names))
    return new Stream(found)
  }

  selectOne(...fields: unknown[]): Optional {
    const names = this.fields(fields)
    const record = this.with({ limit: 1 }).toGlideRecord()
    record.query()
    return record.next() ? new Optional(this.read(record, names)) : new Optional(null, 'no record found')
  }

  get(id: unknown, fields?: unknown): Optional {
    const names = this.fields(values(fields))
    const record = this.toGlideRecord()
    const key = plainText(id)
    const found = key !== null && /^[0-9a-f]{32}$/.test(key) && record.get('sys_id', key)
    return found ? new Optional(this.read(record, names)) : new Optional(null, `no record with sys_id ${key ?? ''}`)
  }

  getBy(keys: unknown, fields?: unknown): Optional {
    return this.matching(keys).selectOne(...values(fields))
  }

  private matching(keys: unknown): GlideQuery {
    return entries(keys).reduce<GlideQuery>((query, [name, value]) => {
      return value === null ? query.whereNull(name) : query.where(name, value)
    }, this)
  }

  count(): number {
    const record = this.toGlideRecord()
    record.query()
    return record.getRowCount()
  }

  sum(name: unknown): Optional {
    return this.number('SUM', name)
  }

  avg(name: unknown): Optional {
    return this.number('AVG', name)
  }

  min(name: unknown): Optional {
    return this.number('MIN', name)
  }

  max(name: unknown): Optional {
    return this.number('MAX', name)
  }

  private number(kind: string, name: unknown): Optional {
    const column = this.known(name)
    const aggregate = new GlideAggregate(this.env, this.table)
    const ids: string[] = []
    const record = this.toGlideRecord()
    record.query()
    while (record.next()) ids.push(record.getUniqueValue() ?? '')
    if (ids.length === 0) return new Optional(null, 'no records')
    aggregate.addQuery('sys_id', 'IN', ids.join(','))
    aggregate.addAggregate(kind, column)
    aggregate.setGroup(false)
    aggregate.query()
    aggregate.next()
    const result = aggregate.getAggregate(kind, column)
    return result === null
      ? new Optional(null, 'no values')
      : new Optional(isNumeric(this.column(column).type) ? Number(result) : result)
  }

  // ------------------------------------------------------------------ writing

  insert(record: unknown, fields?: unknown): Optional {
    const made = new (this.settings.secure ? GlideRecordSecure : GlideRecord)(this.env, this.table)
    made.initialize()
    this.fill(made, record)
    const id = made.insert()
    if (id === null)
      throw new GlideFailure(`Unable to insert into ${this.table}: ${made.getLastErrorMessage() ?? 'refused'}`)
    return this.get(id, fields)
  }

  /** Updates the one record that the conditions (usually the sys_id) name. */
  update(changes: unknown, fields?: unknown): Optional {
    const record = this.with({ limit: 1 }).toGlideRecord()
    record.query()
    if (!record.next()) return new Optional(null, 'no record to update')
    this.fill(record, changes)
    const id = record.update()
    if (id === null)
      throw new GlideFailure(`Unable to update ${this.table}: ${record.getLastErrorMessage() ?? 'refused'}`)
    return this.get(id, fields)
  }

  insertOrUpdate(record: unknown, fields?: unknown): Optional {
    const id = entries(record).find(([name]) => name === 'sys_id')?.[1]
    const exists = id !== undefined && this.get(id).isPresent()
    return exists ? this.where('sys_id', id).update(record, fields) : this.insert(record, fields)
  }

  updateMultiple(changes: unknown): { rowCount: number } {
    this.needsCondition('updateMultiple')
    const record = this.toGlideRecord()
    record.query()
    let rowCount = 0
    while (record.next()) {
      this.fill(record, changes)
      if (record.update() !== null) rowCount++
    }
    return { rowCount }
  }

  deleteMultiple(): void {
    this.needsCondition('deleteMultiple')
    this.toGlideRecord().deleteMultiple()
  }

  private needsCondition(name: string): void {
    if (this.settings.steps.length === 0) throw new GlideFailure(`${name}() needs a where() before it`)
  }

  private fill(record: GlideRecord, changes: unknown): void {
    for (const [name, value] of entries(changes)) {
      if (name === 'sys_id') continue
      const column = this.column(name)
      if (value !== null) this.checkType(column, value)
      record.setValue(name, value)
    }
  }

  // ------------------------------------------------------------------- checks

  private known(name: unknown): string {
    const text = plainText(name) ?? ''
    this.column(text)
    return text
  }

  private column(path: string): Column {
    const { dictionary } = this.env.instance
    let table: string | null = this.table
    let column: Column | undefined
    for (const step of path.split('.')) {
      column = table === null ? undefined : dictionary.column(table, step)
      if (!column) throw new GlideFailure(`Unknown field '${step}' in table '${table ?? ''}' (${path})`)
      table = column.reference
    }
    if (!column) throw new GlideFailure(`Unknown field '${path}' in table '${this.table}'`)
    return column
  }

  private checkType(column: Column, value: unknown): void {
    const wrong = (kind: string) =>
      new GlideFailure(
        `Unable to match value ${String(value)} with field '${column.name}' in table '${this.table}'. Expecting type '${kind}'`,
      )
    if (isNumeric(column.type) && !(typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(plainText(value) ?? ''))) {
      throw wrong(isInteger(column.type) ? 'integer' : 'decimal')
    }
    if (column.type === 'boolean' && typeof value !== 'boolean') throw wrong('boolean')
    if (column.choice === 1 || column.choice === 3) this.checkChoice(column, plainText(value))
  }

  private checkChoice(column: Column, value: Value): void {
    const element = new GlideRecord(this.env, this.table).getElement(column.name)
    const choices = element?.getChoices() ?? []
    if (value !== null && choices.length > 0 && !choices.includes(value)) {
      throw new GlideFailure(
        `Invalid choice '${value}' for field '${column.name}' (table '${this.table}'). Allowed: ${choices.join(', ')}`,
      )
    }
  }

  /** `name`, or `name$DISPLAY`, `name$CURRENCY_CODE` … : only the display flag is offered here. */
  private fields(fields: unknown[]): string[] {
    const names = fields.flatMap((field) => values(field)).map((field) => plainText(field) ?? '')
    for (const name of names) this.column(name.replace(/\$DISPLAY$/, ''))
    return names
  }

  private read(record: GlideRecord, names: string[]): Record<string, unknown> {
    const result: Record<string, unknown> = {}
    for (const name of names) {
      const path = name.replace(/\$DISPLAY$/, '')
      const element = record.getElement(path)
      const value =
        name === path ? typed(this.column(path), element?.databaseValue() ?? null) : (element?.getDisplayValue() ?? '')
      put(result, name.split('.'), value)
    }
    result['sys_id'] ??= record.getUniqueValue()
    return result
  }
}

/** Conditions of a query onto a record: OR joins to the condition before. */
function apply(record: GlideRecord, steps: readonly Step[]): void {
  let last: ReturnType<GlideRecord['addQuery']> | null = null
  for (const step of steps) {
    if (step.kind === 'group') {
      const encoded = step.query.toGlideRecord().getEncodedQuery()
      record.addEncodedQuery(step.or ? `${record.getEncodedQuery()}^NQ${encoded}` : encoded)
      last = null
    } else if (step.or && last) last.addOrCondition(step.column, step.operator, step.value)
    else last = record.addQuery(step.column, step.operator, step.value)
  }
}

function put(target: Record<string, unknown>, path: string[], value: unknown): void {
  const [first = '', ...rest] = path
  if (rest.length === 0) target[first] = value
  else {
    const next = (typeof target[first] === 'object' && target[first] !== null ? target[first] : {}) as Record<
      string,
      unknown
    >
    target[first] = next
    put(next, rest, value)
  }
}

/** Numbers and booleans as such, everything else as text. */
function typed(column: Column, value: Value): unknown {
  if (value === null) return null
  if (column.type === 'boolean') return value === '1'
  return isNumeric(column.type) ? Number(value) : value
}

function values(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  return value instanceof GuestValue && value.isArray ? value.items() : [value]
}

function entries(value: unknown): [string, unknown][] {
  if (!(value instanceof GuestValue)) throw new GlideFailure('an object of column values is needed')
  return value.keys().map((key) => [key, value.get(key) ?? null])
}

export const exposedQuery = (env: GlideEnv) =>
  expose(GlideQuery, {
    name: 'GlideQuery',
    construct: (args) => new GlideQuery(env, plainText(args[0]) ?? ''),
    methods: [
      'avg',
      'count',
      'deleteMultiple',
      'disableWorkflow',
      'forceUpdate',
      'get',
      'getBy',
      'insert',
      'insertOrUpdate',
      'limit',
      'max',
      'min',
      'orderBy',
      'orderByDesc',
      'orWhere',
      'orWhereNotNull',
      'orWhereNull',
      'select',
      'selectOne',
      'sum',
      'toGlideRecord',
      'update',
      'updateMultiple',
      'where',
      'whereNotNull',
      'whereNull',
      'withAcls',
    ],
  })
