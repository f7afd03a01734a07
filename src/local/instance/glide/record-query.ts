import type { Query, Row, Where } from '../core.ts'
import { condition, GlideQueryCondition, textOf, type ConditionSink } from './condition.ts'
import type { GlideEnv } from './env.ts'
import { queryRuleConditions } from './query-rules.ts'
import { mayRead } from './walk.ts'

/** The query half of a GlideRecord: conditions, order and window, and the rows they give. */
export class RecordQuery implements ConditionSink {
  readonly invalid: string[] = []
  protected window: Query['window']
  protected forceCount = false
  protected lastError: string | null = null
  /** Under the user's access controls. */
  protected readonly secure: boolean = false
  private readonly wheres: Where[] = []
  /** Texts of the conditions in the order they came; a condition object goes on writing to its own list. */
  private readonly encoded: string[][] = []
  private readonly order: Query['order'] = []
  /** Conditions that stand for what a user asks: query access controls apply to their columns. */
  private readonly asked: Where[] = []
  /** Conditions of code, of which the secure variant checks none either. */
  private readonly exempt = new Set<Where>()

  constructor(
    readonly env: GlideEnv,
    readonly table: string,
  ) {}

  isValid(): boolean {
    return this.env.instance.dictionary.table(this.table) !== undefined
  }

  isValidField(name: unknown): boolean {
    return this.env.instance.dictionary.column(this.table, String(name)) !== undefined
  }
  getLastErrorMessage(): string | null {
    return this.lastError
  }

  addQuery(...args: unknown[]): GlideQueryCondition {
    if (args.length === 1) {
      this.addEncodedQuery(args[0])
      return this.joined({ kind: 'all', of: [] })
    }
    const made = condition(this, this.table, args)
    return this.joined({ kind: 'all', of: made ? [{ kind: 'any', of: [made] }] : [] }, made ? [textOf(made)] : [])
  }

  /** The conditions of another query on the same table, held together. */
  addGroup(other: RecordQuery): GlideQueryCondition {
    const text = other.getEncodedQuery()
    return this.joined({ kind: 'all', of: [{ kind: 'any', of: [other.conditions()] }] }, text === '' ? [] : [text])
  }

  private joined(groups: { kind: 'all'; of: Where[] }, texts: string[] = []): GlideQueryCondition {
    this.wheres.push(groups)
    this.encoded.push(texts)
    return new GlideQueryCondition(this, this.table, groups, texts)
  }

  addUserQuery(...args: unknown[]): GlideQueryCondition {
    return this.marking(
      (added) => this.asked.push(...added),
      () => this.addQuery(...args),
    )
  }

  addSystemQuery(...args: unknown[]): GlideQueryCondition {
    return this.marking(
      (added) => added.forEach((where) => this.exempt.add(where)),
      () => this.addQuery(...args),
    )
  }

  private marking<T>(mark: (added: Where[]) => void, add: () => T): T {
    const before = this.wheres.length
    const result = add()
    mark(this.wheres.slice(before))
    return result
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
    this.encoded.push([text])
    this.wheres.push(parsed.where)
    this.order.push(...parsed.order)
    this.invalid.push(...parsed.invalid)
    if (parsed.invalid.length > 0) this.warn(`query on ${this.table}: dropped ${parsed.invalid.join(', ')}`)
  }

  addUserEncodedQuery(query: unknown): void {
    this.marking(
      (added) => this.asked.push(...added),
      () => this.addEncodedQuery(query),
    )
  }

  addSystemEncodedQuery(query: unknown): void {
    this.marking(
      (added) => added.forEach((where) => this.exempt.add(where)),
      () => this.addEncodedQuery(query),
    )
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
      ...this.encoded.flat(),
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

  protected find(window: Query['window']): Row[] {
    if (!this.isValid() || this.refusedByInvalid()) return []
    if (!mayRead(this.env, this.table)) {
      this.lastError = this.env.instance.access.scopeRefusal(this.env.scope, 'read', this.table) ?? null
      return []
    }
    if (this.asksTooMuch()) return []
    this.count('queries')
    const found = this.env.instance.records.find({ ...this.built(), window })
    return found.filter((row) => this.visible(row))
  }

  /** Does a condition filter by a column that the user may not filter by? Then nothing is found. */
  private asksTooMuch(): boolean {
    const of = this.secure ? this.wheres.filter((where) => !this.exempt.has(where)) : this.asked
    if (of.length === 0) return false
    const query: Query = { table: this.table, where: { kind: 'all', of }, order: [], invalid: [] }
    const refused = this.env.instance.access.unfilterable(this.env.actor(), query)
    if (refused.length > 0) this.warn(`query on ${this.table}: the user may not filter by ${refused.join(', ')}`)
    return refused.length > 0
  }

  /** Rows of the query without a window, for aggregates. */
  matching(): Row[] {
    return this.find(undefined)
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

  protected count(kind: 'queries' | 'writes'): void {
    this.env.instance.counters.script(this.env.scope, kind)
  }

  /** Row-level access control, for the secure variant. */
  protected visible(_row: Row): boolean {
    return true
  }
  protected warn(message: string): void {
    this.env.instance.log.write('warn', this.env.scope, message)
  }
}
