import type { Column, Condition, Query, Where } from '../core.ts'
import type { DictionaryStore } from '../dictionary/dictionary.ts'
import { isInteger, isNumeric, isReference } from '../dictionary/types.ts'
import { type SqlValue, quote } from '../store/store.ts'
import { type Path, resolvePath } from './paths.ts'
import {
  UNIT_PREFIX,
  booleanText,
  datePart,
  dateText,
  daySpan,
  distance,
  hierarchy,
  interval,
  listItems,
  relativeTime,
} from './values.ts'

/** Parts of a SELECT over a query; `values` belong to `where`. Table aliases t0… are those of ClassTables.selection. */
export interface Compiled {
  /** FROM of the class tables that conditions and ordering need, for counting. */
  from: string
  /** Joins beyond the class tables (dot-walks), to be put behind any FROM that has all of t0…. */
  joins: string
  where: string
  values: SqlValue[]
  order: string
  /** SQL text of the columns asked for, in their order; undefined for an unknown one. */
  selected: ({ text: string; column: Column } | undefined)[]
}

/**
 * Compiles a query to SQL whose every value is bound and every name quoted.
 * @param select columns, possibly dot-walked, whose SQL text the caller wants to read
 */
export function compile(
  dictionary: DictionaryStore,
  query: Pick<Query, 'table' | 'where' | 'order'>,
  now: number,
  select: readonly string[] = [],
): Compiled {
  const values: SqlValue[] = []
  const counter = { next: 0 }
  const scope = new Scope(dictionary, query.table, '', counter)
  const where = new Compiler(dictionary, values, counter, now).where(scope, query.where)
  const order = query.order.flatMap(({ column, descending }) => {
    const path = resolvePath(dictionary, query.table, column)
    if (!path) return []
    // People read names, so a reference is ordered by what it shows.
    const shown = shownBy(dictionary, path)
    const text = scope.expression(shown)
    const comparable = isNumeric(shown.column.type) && !isInteger(shown.column.type) ? `CAST(${text} AS REAL)` : text
    return [descending ? `${comparable} DESC` : comparable]
  })
  const selected = select.map((name) => {
    const path = resolvePath(dictionary, query.table, name)
    return path && { text: scope.expression(path), column: path.column }
  })
  return { from: scope.classTables(), joins: scope.joins(), where, values, order: order.join(', '), selected }
}

/** Table aliases of one SELECT: the class tables of its table and the tables that dot-walks reach. */
class Scope {
  private readonly chain: readonly string[]
  private readonly needed = new Set<number>()
  private readonly walked = new Map<string, string>()
  private readonly joined: string[] = []

  constructor(
    private readonly dictionary: DictionaryStore,
    readonly table: string,
    private readonly prefix: string,
    private readonly counter: { next: number },
  ) {
    this.chain = dictionary.chain(table)
  }

  /** SQL text of a column, with the joins it needs noted. */
  expression(path: Path): string {
    let prefix = ''
    let reference: { key: string; text: string } | undefined
    for (const step of path.steps) {
      const text = `${this.alias(prefix, reference, step)}.${quote(step.name)}`
      prefix = prefix === '' ? step.name : `${prefix}.${step.name}`
      reference = { key: this.dictionary.attribute(step, 'reference_key') ?? 'sys_id', text }
    }
    return `${this.alias(prefix, reference, path.column)}.${quote(path.column.name)}`
  }

  private alias(prefix: string, reference: { key: string; text: string } | undefined, column: Column): string {
    if (!reference) {
      const level = column.name === 'sys_id' ? 0 : this.chain.indexOf(column.table)
      this.needed.add(level)
      return `${this.prefix}t${level}`
    }
    return this.walk(prefix, reference, column.table)
  }

  /** Alias of the class table `owner` of the record that the reference names. */
  private walk(prefix: string, reference: { key: string; text: string }, owner: string): string {
    const name = `${prefix}@${owner}`
    const known = this.walked.get(name)
    if (known) return known
    let on = { column: 'sys_id', text: reference.text }
    if (reference.key !== 'sys_id') {
      const keyOwner = this.dictionary.column(owner, reference.key)?.table
      if (keyOwner === owner) on = { column: reference.key, text: reference.text }
      else if (keyOwner) on = { column: 'sys_id', text: `${this.walk(prefix, reference, keyOwner)}."sys_id"` }
    }
    const alias = `${this.prefix}j${this.counter.next++}`
    this.walked.set(name, alias)
    this.joined.push(`LEFT JOIN ${quote(owner)} ${alias} ON ${alias}.${quote(on.column)} = ${on.text}`)
    return alias
  }

  classTables(): string {
    const base = `${this.prefix}t0`
    const levels = [...this.needed].filter((level) => level > 0).sort((a, b) => a - b)
    return [
      `${quote(this.table)} ${base}`,
      ...levels.map((level) => {
        const alias = `${this.prefix}t${level}`
        return `JOIN ${quote(this.chain[level] ?? this.table)} ${alias} ON ${alias}."sys_id" = ${base}."sys_id"`
      }),
    ].join(' ')
  }

  joins(): string {
    return this.joined.join(' ')
  }
}

/** The column that a reference shows; other columns show themselves. */
function shownBy(dictionary: DictionaryStore, path: Path): Path {
  const target = isReference(path.column.type) ? path.column.reference : null
  const display = target ? dictionary.displayColumn(target) : null
  const column = target && display ? dictionary.column(target, display) : undefined
  return target && column && !isReference(column.type)
    ? { steps: [...path.steps, path.column], column, table: target }
    : path
}

/** Escapes the wildcards of LIKE. */
const literal = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

class Compiler {
  constructor(
    private readonly dictionary: DictionaryStore,
    private readonly values: SqlValue[],
    private readonly counter: { next: number },
    private readonly now: number,
  ) {}

  where(scope: Scope, where: Where): string {
    switch (where.kind) {
      case 'never':
        return '0'
      case 'all':
        return where.of.length === 0 ? '1' : `(${where.of.map((part) => this.where(scope, part)).join(' AND ')})`
      case 'any':
        return where.of.length === 0 ? '0' : `(${where.of.map((part) => this.where(scope, part)).join(' OR ')})`
      case 'related':
        return this.related(scope, where)
      case 'condition':
        return this.condition(scope, where)
    }
  }

  private bind(value: SqlValue): string {
    this.values.push(value)
    return '?'
  }

  private related(scope: Scope, where: Extract<Where, { kind: 'related' }>): string {
    const primary = resolvePath(this.dictionary, scope.table, where.primary)
    const column = resolvePath(this.dictionary, where.table, where.column)
    if (!primary || !column) return '0'
    const outer = scope.expression(primary)
    const inner = new Scope(this.dictionary, where.table, `s${this.counter.next++}`, this.counter)
    const link = `${inner.expression(column)} = ${outer}`
    const conditions = where.where ? this.where(inner, where.where) : '1'
    const body = `FROM ${inner.classTables()} ${inner.joins()} WHERE ${link} AND ${conditions}`
    if (where.operator === '>=' && where.count === 1) return `EXISTS (SELECT 1 ${body})`
    const count = `(SELECT count(*) ${body})`
    if (where.operator === 'BETWEEN') {
      return `${count} BETWEEN ${this.bind(where.count)} AND ${this.bind(where.upper ?? where.count)}`
    }
    const operator = ['=', '!=', '<', '<=', '>', '>='].includes(where.operator) ? where.operator : '='
    return `${count} ${operator} ${this.bind(where.count)}`
  }

  private condition(scope: Scope, condition: Condition): string {
    const path = resolvePath(this.dictionary, scope.table, condition.column)
    if (!path) return '0'
    const { operator, value } = condition
    const { type } = path.column
    switch (operator) {
      case 'ANYTHING':
        return '1'
      case 'ISEMPTY':
      case 'EMPTYSTRING':
        return `${scope.expression(path)} IS NULL`
      case 'ISNOTEMPTY':
        return `${scope.expression(path)} IS NOT NULL`
      case 'CONTAINS':
        return value === '' ? '1' : this.like(scope, path, 'LIKE', `%${literal(value)}%`)
      case 'DOES NOT CONTAIN':
        return value === '' ? '1' : this.like(scope, path, 'NOT LIKE', `%${literal(value)}%`)
      case 'STARTSWITH':
        return value === '' ? '1' : this.like(scope, path, 'LIKE', `${literal(value)}%`)
      case 'ENDSWITH':
        return value === '' ? '1' : this.like(scope, path, 'LIKE', `%${literal(value)}`)
      case 'IN':
      case 'NOT IN':
        return this.list(scope.expression(path), type, operator, listItems(value))
      case 'INSTANCEOF':
        return this.list(scope.expression(path), 'string', 'IN', [...this.dictionary.family(value)])
      case '=':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.compare(scope.expression(path), type, operator, value)
      case 'BETWEEN':
      case 'ON':
      case 'NOTON':
        return this.within(scope.expression(path), type, operator, value)
      case 'SAMEAS':
      case 'NSAMEAS':
      case 'GT_FIELD':
      case 'LT_FIELD':
      case 'GT_OR_EQUALS_FIELD':
      case 'LT_OR_EQUALS_FIELD':
        return this.fields(scope, path, operator, value)
      case 'RELATIVEGT':
      case 'RELATIVELT':
      case 'RELATIVEGE':
      case 'RELATIVELE':
      case 'RELATIVEEE':
        return this.relative(scope.expression(path), operator, value)
      case 'DATEPART':
        return this.part(scope.expression(path), value)
      case 'MORETHAN':
      case 'LESSTHAN':
        return this.apart(scope, path, operator, value)
      case 'IN_HIERARCHY':
        return this.below(scope, path, value)
      case 'DYNAMIC':
      case 'IN_HIERARCHY_DYNAMIC':
      case 'CHANGES':
      case 'CHANGESFROM':
      case 'CHANGESTO':
      case 'VALCHANGES':
        // Resolved before compiling or meaningful for a single write only: no stored row answers them.
        return '0'
    }
  }

  /** Text tests on a reference look at what it displays. */
  private like(scope: Scope, path: Path, operator: 'LIKE' | 'NOT LIKE', pattern: string): string {
    return `${scope.expression(shownBy(this.dictionary, path))} ${operator} ${this.bind(pattern)} ESCAPE '\\'`
  }

  private compare(text: string, type: string, operator: '=' | '!=' | '<' | '<=' | '>' | '>=', value: string): string {
    if (value === '' || (value === 'NULL' && (operator === '=' || operator === '!='))) {
      if (operator === '=') return `${text} IS NULL`
      // Everything there is comes after nothing: '>' without a value is how pages begin.
      return operator === '<' || operator === '<=' ? '0' : `${text} IS NOT NULL`
    }
    if (type === 'boolean') {
      const wanted = booleanText(value)
      // An empty check box is not checked, so "is not" includes it; "is" compares what is stored.
      return operator === '!='
        ? `(${text} != ${this.bind(wanted)} OR ${text} IS NULL)`
        : `${text} ${operator} ${this.bind(wanted)}`
    }
    if (isNumeric(type)) {
      const number = Number(value)
      if (Number.isNaN(number)) return operator === '!=' ? `${text} IS NOT NULL` : '0'
      return `${isInteger(type) ? text : `CAST(${text} AS REAL)`} ${operator} ${this.bind(number)}`
    }
    const span = daySpan(type, value)
    if (span && operator === '=') return `${text} BETWEEN ${this.bind(span.from)} AND ${this.bind(span.to)}`
    if (span && operator === '!=') return `${text} NOT BETWEEN ${this.bind(span.from)} AND ${this.bind(span.to)}`
    const bound = span ? (operator === '<' || operator === '>=' ? span.from : span.to) : dateText(type, value)
    return `${text} ${operator} ${this.bind(bound)}`
  }

  private list(text: string, type: string, operator: 'IN' | 'NOT IN', items: readonly string[]): string {
    if (items.length === 0) return operator === 'IN' ? '0' : `${text} IS NOT NULL`
    const shown = isNumeric(type) && !isInteger(type) ? `CAST(${text} AS REAL)` : text
    const wanted = isNumeric(type)
      ? items.map(Number).filter((number) => !Number.isNaN(number))
      : items.map((item) => (type === 'boolean' ? booleanText(item) : item))
    // One bound value for lists of any length: SQLite limits the number of values, clients do not.
    return `${shown} ${operator} (SELECT value FROM json_each(${this.bind(JSON.stringify(wanted))}))`
  }

  private within(text: string, type: string, operator: 'BETWEEN' | 'ON' | 'NOTON', value: string): string {
    const span = interval(type, value)
    if (!span) return '0'
    const word = operator === 'NOTON' ? 'NOT BETWEEN' : 'BETWEEN'
    if (isNumeric(type)) {
      const [from, to] = [Number(span.from), Number(span.to)]
      if (Number.isNaN(from) || Number.isNaN(to)) return '0'
      return `${isInteger(type) ? text : `CAST(${text} AS REAL)`} ${word} ${this.bind(from)} AND ${this.bind(to)}`
    }
    return `${text} ${word} ${this.bind(span.from)} AND ${this.bind(span.to)}`
  }

  private fields(scope: Scope, path: Path, operator: string, value: string): string {
    const [name = '', unit] = value.split('@')
    const other = resolvePath(this.dictionary, scope.table, name)
    if (!other) return '0'
    const numeric = isNumeric(path.column.type)
    const shaped = (text: string): string => {
      const prefix = unit ? UNIT_PREFIX[unit] : undefined
      if (prefix) return `substr(${text}, 1, ${prefix})`
      return numeric ? `CAST(${text} AS REAL)` : text
    }
    const sign =
      { SAMEAS: '=', NSAMEAS: '!=', GT_FIELD: '>', LT_FIELD: '<', GT_OR_EQUALS_FIELD: '>=', LT_OR_EQUALS_FIELD: '<=' }[
        operator
      ] ?? '='
    return `${shaped(scope.expression(path))} ${sign} ${shaped(scope.expression(other))}`
  }

  /** More or less than so long before or after another column; "less" lies between that point and the column. */
  private apart(scope: Scope, path: Path, operator: 'MORETHAN' | 'LESSTHAN', value: string): string {
    const asked = distance(value)
    const other = asked && resolvePath(this.dictionary, scope.table, asked.column)
    if (!asked || !other) return '0'
    const own = scope.expression(path)
    const from = scope.expression(other)
    const point = `datetime(${from}, ${this.bind(asked.modifier)})`
    if (operator === 'MORETHAN') return `${own} ${asked.after ? '>' : '<'} ${point}`
    return asked.after ? `(${own} < ${point} AND ${own} >= ${from})` : `(${own} > ${point} AND ${own} <= ${from})`
  }

  /** The record itself and everything below it along a parent column of the table referred to. */
  private below(scope: Scope, path: Path, value: string): string {
    const target = path.column.reference ?? ''
    const asked = hierarchy(value, (name) => this.dictionary.column(target, name) !== undefined)
    const parent = asked && this.dictionary.column(target, asked.parent)
    if (!asked || !parent) return '0'
    const tree = `h${this.counter.next++}`
    const root = this.bind(asked.root)
    const next = `SELECT "sys_id" FROM ${quote(parent.table)} JOIN ${tree} ON ${quote(parent.name)} = ${tree}.id`
    return `${scope.expression(path)} IN (WITH RECURSIVE ${tree}(id) AS (SELECT ${root} UNION ${next}) SELECT id FROM ${tree})`
  }

  private relative(text: string, operator: string, value: string): string {
    const point = relativeTime(value, this.now)
    if (!point) return '0'
    if (operator === 'RELATIVEEE')
      return `substr(${text}, 1, ${point.prefix}) = ${this.bind(point.at.slice(0, point.prefix))}`
    const sign = { RELATIVEGT: '>', RELATIVELT: '<', RELATIVEGE: '>=', RELATIVELE: '<=' }[operator] ?? '>'
    return `${text} ${sign} ${this.bind(point.at)}`
  }

  private part(text: string, value: string): string {
    const wanted = datePart(value)
    if (!wanted) return '0'
    const number = {
      dayofweek: `((CAST(strftime('%w', ${text}) AS INTEGER) + 6) % 7 + 1)`,
      month: `CAST(strftime('%m', ${text}) AS INTEGER)`,
      quarter: `((CAST(strftime('%m', ${text}) AS INTEGER) + 2) / 3)`,
      year: `CAST(strftime('%Y', ${text}) AS INTEGER)`,
      hour: `CAST(strftime('%H', ${text}) AS INTEGER)`,
    }[wanted.part]
    return number ? `${number} ${wanted.comparison} ${this.bind(wanted.number)}` : '0'
  }
}
