import { isNumeric } from '../dictionary/types.ts'
import { GlideFailure } from '../scripts/errors.ts'
import { GlideAggregate } from './aggregate.ts'
import { plainText } from './convert.ts'
import type { GlideEnv } from './env.ts'
import { expose } from './expose.ts'
import { QueryBuilder, type Settings } from './glide-query-builder.ts'
import { checkType } from './glide-query-checks.ts'
import { entries, readRow, values, withoutFlag } from './glide-query-rows.ts'
import { Optional, Stream } from './query-results.ts'
import { GlideRecordSecure } from './record-secure.ts'
import { GlideRecord } from './record.ts'

/**
 * Queries and writes that say what is wrong: unlike GlideRecord it throws on unknown tables, columns, operators, choices
 * and on values of the wrong type. A query object never changes; every call answers a new one.
 */
export class GlideQuery extends QueryBuilder {
  protected with(change: Partial<Settings>): this {
    return new GlideQuery(this.env, this.table, { ...this.settings, ...change }) as this
  }

  protected on(table: string): QueryBuilder {
    if (this.table !== '') return this
    const steps = this.settings.steps.map((step) => this.placed(step, table))
    return new GlideQuery(this.env, table, { ...this.settings, steps })
  }

  // ------------------------------------------------------------------ reading

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
      if (value !== null) checkType(this.env, this.table, column, value)
      record.setValue(name, value)
    }
  }

  private fields(fields: unknown[]): string[] {
    const names = fields.flatMap((field) => values(field)).map((field) => plainText(field) ?? '')
    for (const name of names) this.column(withoutFlag(name))
    return names
  }

  private read(record: GlideRecord, names: string[]): Record<string, unknown> {
    return readRow(record, names, (path) => this.column(path))
  }
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
