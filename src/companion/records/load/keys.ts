import { createHash } from 'node:crypto'
import { messageOf } from '../../errors.ts'
import { encodeCondition } from '../../servicenow/query.ts'

/** A checked record of a file. */
export interface Item {
  line: number
  source: Readonly<Record<string, string>>
  values: Record<string, string>
  /** Value of the key column, or the sys_id. */
  key: string
}

/** A sys_id that follows from its parts. */
export const idFrom = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)

/** The same for the same values in whatever order. */
export const contentDigest = (values: Readonly<Record<string, string>>): string =>
  idFrom(JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))))

/** The key as the file wrote it: what is compared without case is still asked for as written. */
export const rawKey = (item: Item, column: string): string => item.values[column] || item.source[column] || item.key

/** What is wrong with a value as a key: the query language cannot express everything. */
export const unsafeKey = (field: string, value: string): string[] => {
  try {
    encodeCondition({ field, operator: '=', value })
    return []
  } catch (error) {
    return [messageOf(error)]
  }
}
