import type { Row } from '../core.ts'

interface Kept {
  /** Class of the record, whose columns the row has. */
  readonly table: string
  readonly row: Row
  readonly size: number
}

/**
 * Rows read lately, by the root table of their class and their id: users, roles and definitions are asked for with every
 * request. Whoever writes a record drops it here; what is undone or redefined clears everything.
 */
export interface RowCache {
  get(root: string, sysId: string): Kept | undefined
  keep(root: string, table: string, row: Row): void
  drop(root: string, sysId: string): void
  clear(): void
}

/** Characters of all rows together, and of one row that is worth keeping: contents of attachments are not. */
const MOST = 16 * 1024 * 1024
const LONGEST = 64 * 1024

export function createRowCache(): RowCache {
  const rows = new Map<string, Kept>()
  let total = 0
  // Ids are compared without regard to case.
  const keyOf = (root: string, sysId: string): string => `${root}:${sysId.toLowerCase()}`
  const clear = (): void => {
    rows.clear()
    total = 0
  }
  const drop = (root: string, sysId: string): void => {
    const key = keyOf(root, sysId)
    total -= rows.get(key)?.size ?? 0
    rows.delete(key)
  }
  return {
    get: (root, sysId) => rows.get(keyOf(root, sysId)),
    keep(root, table, row) {
      const { sys_id: sysId } = row
      if (!sysId) return
      const size = sizeOf(row)
      if (size > LONGEST) return
      drop(root, sysId)
      if (total + size > MOST) clear()
      total += size
      rows.set(keyOf(root, sysId), { table, row, size })
    },
    drop,
    clear,
  }
}

/** Characters of the values, and a little for each column. */
function sizeOf(row: Row): number {
  let size = 0
  for (const name in row) size += 8 + (row[name]?.length ?? 0)
  return size
}
