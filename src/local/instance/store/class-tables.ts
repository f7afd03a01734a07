import type { Row, Value } from '../core.ts'
import type { DictionaryStore } from '../dictionary/dictionary.ts'
import { isInteger } from '../dictionary/types.ts'
import { type SqlValue, type Store, quote } from './store.ts'

/** Reads and writes whole records, whose columns lie in one SQLite table per class of the hierarchy. */
export interface ClassTables {
  /** Actual class of the record, undefined when `table` or a descendant has no such record. */
  classOf(table: string, sysId: string): string | undefined
  /** Every column of the record's actual class. */
  read(table: string, sysId: string): Row | null
  insert(table: string, row: Row): void
  update(table: string, sysId: string, changes: Row): void
  delete(table: string, sysId: string): void
  /** SELECT list and FROM clause that give every column of a table; alias t0 is the table itself. */
  selection(table: string): Selection
  toRow(selection: Pick<Selection, 'numbers'>, raw: Record<string, SqlValue>): Row
}

export interface Selection {
  readonly columns: string
  readonly from: string
  /** Alias of the class table that holds a column. */
  readonly alias: ReadonlyMap<string, string>
  readonly numbers: readonly string[]
}

export function createClassTables(store: Store, dictionary: DictionaryStore): ClassTables {
  let version = -1
  let selections = new Map<string, Selection>()
  let inserts = new Map<string, { sql: string; columns: readonly string[] }[]>()

  const refresh = (): void => {
    if (version === dictionary.version) return
    version = dictionary.version
    selections = new Map()
    inserts = new Map()
  }

  function selection(table: string): Selection {
    refresh()
    const known = selections.get(table)
    if (known) return known
    const alias = new Map<string, string>()
    const numbers: string[] = []
    const chain = dictionary.chain(table)
    chain.forEach((name, level) => {
      for (const column of dictionary.table(name)?.columns.values() ?? []) {
        if (alias.has(column.name)) continue
        alias.set(column.name, `t${level}`)
        if (isInteger(column.type)) numbers.push(column.name)
      }
    })
    alias.set('sys_id', 't0')
    const made: Selection = {
      columns: [...alias].map(([column, owner]) => `${owner}.${quote(column)}`).join(', '),
      from: chain
        .map((name, level) =>
          level === 0 ? `${quote(name)} t0` : `JOIN ${quote(name)} t${level} ON t${level}."sys_id" = t0."sys_id"`,
        )
        .join(' '),
      alias,
      numbers,
    }
    selections.set(table, made)
    return made
  }

  function toRow(plan: Pick<Selection, 'numbers'>, raw: Record<string, SqlValue>): Row {
    for (const column of plan.numbers) {
      const value = raw[column]
      if (typeof value === 'number') raw[column] = String(value)
    }
    return raw as Row
  }

  function classOf(table: string, sysId: string): string | undefined {
    const root = dictionary.root(table)
    if (!dictionary.column(root, 'sys_class_name')) {
      return store.first(`SELECT 1 AS found FROM ${quote(table)} WHERE "sys_id" = ?`, [sysId]) ? table : undefined
    }
    const found = store.first(`SELECT "sys_class_name" AS class FROM ${quote(root)} WHERE "sys_id" = ?`, [sysId])
    if (!found) return undefined
    const name = typeof found.class === 'string' && dictionary.table(found.class) ? found.class : root
    return dictionary.isA(name, table) ? name : undefined
  }

  function read(table: string, sysId: string): Row | null {
    const actual = dictionary.family(table).length > 1 ? classOf(table, sysId) : table
    if (!actual) return null
    const plan = selection(actual)
    const raw = store.first(`SELECT ${plan.columns} FROM ${plan.from} WHERE t0."sys_id" = ?`, [sysId])
    return raw ? toRow(plan, raw) : null
  }

  function insertPlan(table: string): { sql: string; columns: readonly string[] }[] {
    refresh()
    const known = inserts.get(table)
    if (known) return known
    const plan = dictionary.chain(table).map((name) => {
      const own = [...(dictionary.table(name)?.columns.keys() ?? [])].filter((column) => column !== 'sys_id')
      const columns = ['sys_id', ...own]
      return {
        sql: `INSERT INTO ${quote(name)} (${columns.map(quote).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        columns,
      }
    })
    inserts.set(table, plan)
    return plan
  }

  function update(table: string, sysId: string, changes: Row): void {
    for (const name of dictionary.chain(table)) {
      const own = dictionary.table(name)?.columns
      const columns = Object.keys(changes).filter((column) => own?.has(column) && column !== 'sys_id')
      if (columns.length === 0) continue
      store.run(
        `UPDATE ${quote(name)} SET ${columns.map((column) => `${quote(column)} = ?`).join(', ')} WHERE "sys_id" = ?`,
        [...columns.map((column): Value => changes[column] ?? null), sysId],
      )
    }
  }

  return {
    classOf,
    read,
    selection,
    toRow,
    update,
    insert: (table, row) => {
      for (const { sql, columns } of insertPlan(table)) {
        store.run(
          sql,
          columns.map((column) => row[column] ?? null),
        )
      }
    },
    delete: (table, sysId) => {
      for (const name of dictionary.chain(table)) store.run(`DELETE FROM ${quote(name)} WHERE "sys_id" = ?`, [sysId])
    },
  }
}
