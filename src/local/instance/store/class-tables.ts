import type { Column, Row, Value } from '../core.ts'
import type { DictionaryStore } from '../dictionary/dictionary.ts'
import { isInteger } from '../dictionary/types.ts'
import { createRowCache } from './row-cache.ts'
import { type SqlValue, type Store, quote } from './store.ts'

/** Reads and writes whole records, whose columns lie in one SQLite table per class of the hierarchy. */
export interface ClassTables {
  /** Actual class of the record, undefined when `table` or a descendant has no such record. */
  classOf(table: string, sysId: string): string | undefined
  /** Every column of the record's actual class. */
  read(table: string, sysId: string): Row | null
  insert(table: string, ...rows: readonly Row[]): void
  /** Many new rows of one table in one statement a class. They are not kept for reading, as rows that are only written. */
  insertAll(table: string, rows: readonly Row[]): void
  update(table: string, sysId: string, changes: Row): void
  delete(table: string, sysId: string): void
  /** Rows of a table with all their columns. @param rest SQL behind FROM; alias t0 is the table itself */
  select(table: string, rest?: string, values?: readonly SqlValue[]): Row[]
  /** As `select`, with these columns only. @param from FROM clause with the aliases that their SQL texts name */
  selectColumns(
    columns: readonly { text: string; column: Column }[],
    from: string,
    rest: string,
    values: readonly SqlValue[],
  ): Row[]
}

/** How the values of a SELECT become rows. */
interface Shape {
  readonly names: readonly string[]
  /** Positions of the columns that the database keeps as numbers. */
  readonly numbers: readonly number[]
  /** A row with nothing in it: copies of one object are laid out alike, which makes them fast to fill and to read. */
  readonly blank: Row
}
interface Selection extends Shape {
  /** SELECT and FROM of every column. */
  readonly sql: string
  readonly byId: string
}

const shapeOf = (columns: readonly Column[]): Shape => ({
  names: columns.map(({ name }) => name),
  numbers: columns.flatMap(({ type }, index) => (isInteger(type) ? [index] : [])),
  blank: JSON.parse(JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, null])))) as Row,
})

interface InsertPlan {
  readonly head: string
  readonly marks: string
  /** For one row. */
  readonly sql: string
  readonly columns: readonly string[]
}

/** A value as a row read from storage has it; undefined when only storage can tell what it makes of it. */
function asStored(value: unknown, isNumber: boolean): Value | undefined {
  if (value === null || value === undefined) return null
  if (typeof value !== 'string' || loneSurrogate.test(value)) return undefined
  return isNumber && !(value.length < 16 && String(Number(value)) === value) ? undefined : value
}
const loneSurrogate = /\p{Surrogate}/u

function toRow({ names, numbers, blank }: Shape, list: SqlValue[]): Row {
  for (const index of numbers) {
    const value = list[index]
    if (typeof value === 'number') list[index] = String(value)
  }
  const row = { ...blank }
  for (let index = 0; index < names.length; index += 1) row[names[index] as string] = list[index] as Value
  return row
}

/** Keeps the number of values below what the database takes in one statement, and the kinds of statements few. */
const ROWS_A_STATEMENT = 50

export function createClassTables(store: Store, dictionary: DictionaryStore): ClassTables {
  let version = -1
  let selections = new Map<string, Selection>()
  let inserts = new Map<string, InsertPlan[]>()
  const cache = createRowCache()
  store.onUndo(() => cache.clear())

  const refresh = (): void => {
    if (version === dictionary.version) return
    version = dictionary.version
    selections = new Map()
    inserts = new Map()
    cache.clear()
  }

  function selection(table: string): Selection {
    refresh()
    const known = selections.get(table)
    if (known) return known
    const columns = new Map<string, { column: Column; text: string }>()
    const chain = dictionary.chain(table)
    chain.forEach((name, level) => {
      for (const column of dictionary.table(name)?.columns.values() ?? []) {
        const owner = column.name === 'sys_id' ? 't0' : `t${level}`
        if (!columns.has(column.name)) columns.set(column.name, { column, text: `${owner}.${quote(column.name)}` })
      }
    })
    const all = [...columns.values()]
    const from = chain
      .map((name, level) =>
        level === 0 ? `${quote(name)} t0` : `JOIN ${quote(name)} t${level} ON t${level}."sys_id" = t0."sys_id"`,
      )
      .join(' ')
    const sql = `SELECT ${all.map(({ text }) => text).join(', ')} FROM ${from}`
    const made = { ...shapeOf(all.map(({ column }) => column)), sql, byId: `${sql} WHERE t0."sys_id" = ?` }
    selections.set(table, made)
    return made
  }

  function classOf(table: string, sysId: string): string | undefined {
    refresh()
    const root = dictionary.root(table)
    const known = cache.get(root, sysId)
    if (known?.row.sys_id === sysId) return dictionary.isA(known.table, table) ? known.table : undefined
    if (!dictionary.column(root, 'sys_class_name')) {
      return store.first(`SELECT 1 AS found FROM ${quote(table)} WHERE "sys_id" = ?`, [sysId]) ? table : undefined
    }
    const found = store.first(`SELECT "sys_class_name" AS class FROM ${quote(root)} WHERE "sys_id" = ?`, [sysId])
    if (!found) return undefined
    const name = typeof found.class === 'string' && dictionary.table(found.class) ? found.class : root
    return dictionary.isA(name, table) ? name : undefined
  }

  function read(table: string, sysId: string): Row | null {
    refresh()
    const root = dictionary.root(table)
    const known = cache.get(root, sysId)
    if (known?.row.sys_id === sysId) return dictionary.isA(known.table, table) ? { ...known.row } : null
    const actual = dictionary.family(table).length > 1 ? classOf(table, sysId) : table
    if (!actual) return null
    const plan = selection(actual)
    const list = store.firstList(plan.byId, [sysId])
    if (!list) return null
    const row = toRow(plan, list)
    cache.keep(root, actual, row)
    return { ...row }
  }

  function insertPlan(table: string): InsertPlan[] {
    refresh()
    const known = inserts.get(table)
    if (known) return known
    const plan = dictionary.chain(table).map((name) => {
      const own = [...(dictionary.table(name)?.columns.keys() ?? [])].filter((column) => column !== 'sys_id')
      const columns = ['sys_id', ...own]
      const head = `INSERT INTO ${quote(name)} (${columns.map(quote).join(', ')})`
      const marks = `(${columns.map(() => '?').join(', ')})`
      return { head, marks, sql: `${head} VALUES ${marks}`, columns }
    })
    inserts.set(table, plan)
    return plan
  }

  /** Keeps what was just written, so that it need not be read back; a row that is hard to foretell is left to storage. */
  function keep(root: string, table: string, before: Row, changes: Row): void {
    const { names, numbers } = selection(table)
    const row = { ...before }
    for (const [index, name] of names.entries()) {
      if (!Object.hasOwn(changes, name)) continue
      const value = asStored(changes[name], numbers.includes(index))
      if (value === undefined) return
      row[name] = value
    }
    if ((row.sys_class_name ?? table) === table) cache.keep(root, table, row)
  }

  function insertAll(table: string, rows: readonly Row[]): void {
    const root = dictionary.root(table)
    for (const row of rows) cache.drop(root, row.sys_id ?? '')
    for (const { sql, columns } of insertPlan(table)) {
      const tuple = `(${columns.map(() => '?').join(', ')})`
      for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
        const part = rows.slice(from, from + ROWS_A_STATEMENT)
        store.run(
          sql + `, ${tuple}`.repeat(part.length - 1),
          part.flatMap((row) => columns.map((column) => row[column] ?? null)),
        )
      }
    }
  }

  function insert(table: string, ...rows: readonly Row[]): void {
    const root = dictionary.root(table)
    for (const row of rows) cache.drop(root, row.sys_id ?? '')
    for (const { head, marks, sql, columns } of insertPlan(table)) {
      // A statement takes a limited number of values.
      const most = Math.floor(30_000 / columns.length)
      for (let at = 0; at < rows.length; at += most) {
        const portion = rows.slice(at, at + most)
        store.run(
          portion.length === 1 ? sql : `${head} VALUES ${portion.map(() => marks).join(', ')}`,
          portion.flatMap((row) => columns.map((column) => row[column] ?? null)),
        )
      }
    }
    for (const row of rows) keep(root, table, selection(table).blank, row)
  }

  function update(table: string, sysId: string, changes: Row): void {
    const root = dictionary.root(table)
    const known = cache.get(root, sysId)
    cache.drop(root, sysId)
    for (const name of dictionary.chain(table)) {
      const own = dictionary.table(name)?.columns
      const columns = Object.keys(changes).filter((column) => own?.has(column) && column !== 'sys_id')
      if (columns.length === 0) continue
      store.run(
        `UPDATE ${quote(name)} SET ${columns.map((column) => `${quote(column)} = ?`).join(', ')} WHERE "sys_id" = ?`,
        [...columns.map((column): Value => changes[column] ?? null), sysId],
      )
    }
    if (known?.row.sys_id === sysId && known.table === table) keep(root, table, known.row, changes)
  }

  return {
    classOf,
    read,
    select: (table, rest = '', values = []) => {
      const plan = selection(table)
      return store.lists(plan.sql + rest, values).map((list) => toRow(plan, list))
    },
    selectColumns: (columns, from, rest, values) => {
      const shape = shapeOf(columns.map(({ column }) => column))
      const sql = `SELECT ${columns.map(({ text }) => text).join(', ')} FROM ${from}${rest}`
      return store.lists(sql, values).map((list) => toRow(shape, list))
    },
    update,
    insert,
    insertAll,
    delete: (table, sysId) => {
      cache.drop(dictionary.root(table), sysId)
      for (const name of dictionary.chain(table)) store.run(`DELETE FROM ${quote(name)} WHERE "sys_id" = ?`, [sysId])
    },
  }
}
