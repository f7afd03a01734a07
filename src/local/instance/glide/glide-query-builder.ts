import type { Column } from '../core.ts'
import { GlideFailure } from '../scripts/errors.ts'
import { plainText } from './convert.ts'
import type { GlideEnv } from './env.ts'
import { checkOperator, checkType, columnAt } from './glide-query-checks.ts'
import { values } from './glide-query-rows.ts'
import { GlideRecordSecure } from './record-secure.ts'
import { GlideRecord } from './record.ts'

type Step =
  | { kind: 'where'; or: boolean; column: string; operator: string; value: unknown }
  | { kind: 'group'; or: boolean; query: QueryBuilder }

export interface Settings {
  steps: readonly Step[]
  order: readonly { column: string; descending: boolean }[]
  limit: number | null
  workflow: boolean
  secure: boolean
  force: boolean
}

const nothing: Settings = { steps: [], order: [], limit: null, workflow: true, secure: false, force: false }

/** What a query asks for. It never changes: every call answers a new one. */
export abstract class QueryBuilder {
  constructor(
    protected readonly env: GlideEnv,
    readonly table: string,
    protected readonly settings: Settings = nothing,
  ) {
    if (table !== '' && !env.instance.dictionary.table(table)) throw noTable(table)
  }

  protected abstract with(change: Partial<Settings>): this

  /** A query without a table, as groups of conditions may be written, on the table of the query it is a group of. */
  protected abstract on(table: string): QueryBuilder

  private step(step: Step): this {
    return this.with({ steps: [...this.settings.steps, step] })
  }

  where(...args: unknown[]): this {
    return this.step(this.condition(false, args))
  }

  orWhere(...args: unknown[]): this {
    if (this.settings.steps.length === 0) throw new GlideFailure('orWhere() needs a where() before it')
    return this.step(this.condition(true, args))
  }

  private condition(or: boolean, args: unknown[]): Step {
    if (args[0] instanceof QueryBuilder) return this.placed({ kind: 'group', or, query: args[0] }, this.table)
    const name = plainText(args[0]) ?? ''
    const operator = args.length > 2 ? (plainText(args[1]) ?? '') : '='
    const value = args.length > 2 ? args[2] : args[1]
    checkOperator(operator, name)
    if (value === null || value === undefined) {
      throw new GlideFailure(`where('${name}', …) needs a value: use whereNull() for empty columns`)
    }
    return this.placed({ kind: 'where', or, column: name, operator, value }, this.table)
  }

  /** A step as it is good for a table; without one there is nothing to check yet. */
  protected placed(step: Step, table: string): Step {
    if (table === '') return step
    if (step.kind === 'group') return { ...step, query: step.query.on(table) }
    const column = columnAt(this.env, table, step.column)
    if (step.operator !== 'ISEMPTY' && step.operator !== 'ISNOTEMPTY')
      for (const single of values(step.value)) checkType(this.env, table, column, single)
    return step
  }

  whereNull(name: unknown): this {
    return this.empty(false, name, 'ISEMPTY')
  }

  whereNotNull(name: unknown): this {
    return this.empty(false, name, 'ISNOTEMPTY')
  }

  orWhereNull(name: unknown): this {
    return this.empty(true, name, 'ISEMPTY')
  }

  orWhereNotNull(name: unknown): this {
    return this.empty(true, name, 'ISNOTEMPTY')
  }

  private empty(or: boolean, name: unknown, operator: string): this {
    const step: Step = { kind: 'where', or, column: plainText(name) ?? '', operator, value: '' }
    return this.step(this.placed(step, this.table))
  }

  orderBy(...names: unknown[]): this {
    return this.sorted(names, false)
  }

  orderByDesc(...names: unknown[]): this {
    return this.sorted(names, true)
  }

  private sorted(names: unknown[], descending: boolean): this {
    const more = names.map((name) => {
      const column = plainText(name) ?? ''
      this.column(column)
      return { column, descending }
    })
    return this.with({ order: [...this.settings.order, ...more] })
  }

  limit(n: unknown): this {
    return this.with({ limit: Number(n) })
  }

  disableWorkflow(): this {
    return this.with({ workflow: false })
  }

  forceUpdate(): this {
    return this.with({ force: true })
  }

  withAcls(): this {
    return this.with({ secure: true })
  }

  toGlideRecord(): GlideRecord {
    if (this.table === '') throw noTable(this.table)
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

  protected known(name: unknown): string {
    const text = plainText(name) ?? ''
    this.column(text)
    return text
  }

  protected column(path: string): Column {
    return columnAt(this.env, this.table, path)
  }
}

const noTable = (table: string): GlideFailure => new GlideFailure(`Unable to find table '${table}'`)

/** Conditions of a query onto a record: OR joins to the condition or group before. */
function apply(record: GlideRecord, steps: readonly Step[]): void {
  let last: ReturnType<GlideRecord['addQuery']> | null = null
  for (const step of steps) {
    if (step.kind === 'group') {
      const group = step.query.toGlideRecord()
      if (step.or && last) last.addOrGroup(group.conditions(), group.getEncodedQuery())
      else last = record.addGroup(group)
    } else if (step.or && last) last.addOrCondition(step.column, step.operator, step.value)
    else last = record.addQuery(step.column, step.operator, step.value)
  }
}
