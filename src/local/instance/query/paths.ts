import type { Column, Dictionary } from '../core.ts'
import { isReference } from '../dictionary/types.ts'

/** A column reached from a table, possibly across references. */
export interface Path {
  /** Reference columns on the way, outermost first. */
  readonly steps: readonly Column[]
  readonly column: Column
  /** Table on which `column` was looked up. */
  readonly table: string
}

/** Looks a column up, following references at dots; undefined when any part is unknown or no reference. */
export function resolvePath(dictionary: Dictionary, table: string, path: string): Path | undefined {
  const names = path.split('.')
  const steps: Column[] = []
  let current = table
  for (const [position, name] of names.entries()) {
    const column = dictionary.column(current, name)
    if (!column) return undefined
    if (position === names.length - 1) return { steps, column, table: current }
    if (!isReference(column.type) || !column.reference || !dictionary.table(column.reference)) return undefined
    steps.push(column)
    current = column.reference
  }
  return undefined
}
