import type { Actor, Instance } from '../core.ts'
import type { Variable } from './form.ts'
import { variableOf } from './form.ts'
import { rowsWhere, textOf } from './rows.ts'

/** Rows of a multi-row variable set: the answers by the name of their column. */
export type SetRows = Record<string, string>[]

const CELLS = 'sc_multi_row_question_answer'

/** Rows as they come: a list of objects, or the same as JSON text. Null: neither. */
export function rowsGiven(given: unknown): Record<string, unknown>[] | null {
  let list = given
  if (typeof given === 'string') {
    try {
      list = given.trim() === '' ? [] : JSON.parse(given)
    } catch {
      // No JSON, which is what the answer null says.
      return null
    }
  }
  const isRow = (row: unknown): boolean => typeof row === 'object' && row !== null && !Array.isArray(row)
  return Array.isArray(list) && list.every(isRow) ? (list as Record<string, unknown>[]) : null
}

/** Stores one cell for every column of every row, empty ones included, so that rows without an answer stay rows. */
export function storeRows(
  instance: Instance,
  actor: Actor,
  parent: { table: string; id: string },
  set: string,
  columns: readonly Variable[],
  rows: SetRows,
): void {
  rows.forEach((row, index) => {
    for (const column of columns) {
      const clear = row[column.name] ?? ''
      instance.records.insert(actor, CELLS, {
        parent_id: parent.id,
        parent_table_name: parent.table,
        variable_set: set,
        row_index: String(index),
        item_option_new: column.id,
        value: clear === '' ? null : column.encrypted ? instance.secrets.encrypt(clear) : clear,
      })
    }
  })
}

export interface StoredSet {
  id: string
  name: string
  label: string
  columns: Variable[]
  rows: SetRows
}

/** Multi-row sets answered for a record, with their rows as stored. */
export function storedSets(instance: Instance, parent: string): StoredSet[] {
  const cells = rowsWhere(instance, CELLS, { parent_id: parent })
  const ids = [...new Set(cells.map((cell) => textOf(cell, 'variable_set')))]
  return rowsWhere(instance, 'item_option_new_set', { sys_id: ids }).map((set) => {
    const id = textOf(set, 'sys_id')
    const columns = columnsOf(instance, id)
    const names = new Map(columns.map((column) => [column.id, column.name]))
    const rows: SetRows = []
    for (const cell of cells.filter((one) => one.variable_set === id)) {
      const row = (rows[Number(cell.row_index ?? 0)] ??= {})
      const name = names.get(textOf(cell, 'item_option_new'))
      if (name !== undefined) row[name] = textOf(cell, 'value')
    }
    return { id, name: textOf(set, 'internal_name'), label: textOf(set, 'title'), columns, rows: rows.filter(Boolean) }
  })
}

/** Questions that each row of the set answers, in their order. */
export const columnsOf = (instance: Instance, set: string): Variable[] =>
  rowsWhere(instance, 'item_option_new', { variable_set: set, active: '1' }, ['order'])
    .sort((left, right) => Number(left.order ?? 0) - Number(right.order ?? 0))
    .map((row, position) => variableOf(row, position))
    .filter((column) => column.holdsValue && column.name !== '')

/** Takes the rows of one set, or of all, away from a record. */
export function deleteRows(instance: Instance, actor: Actor, parent: string, set?: string): void {
  for (const cell of rowsWhere(instance, CELLS, { parent_id: parent, ...(set ? { variable_set: set } : {}) }))
    instance.records.delete(actor, CELLS, textOf(cell, 'sys_id'))
}
