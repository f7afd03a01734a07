import type { Write } from '../writes.ts'
import { idFrom, type Item } from './keys.ts'
import type { LoadOptions, Reject } from './options.ts'

/** What becomes of a record of a file. */
export type Plan = { write: Write } | { reject: Reject['code']; reason: string } | { unchanged: true }

/** Compares a record of a file with those of the table that have its key. */
export const planWrite = (
  item: Item,
  found: readonly Readonly<Record<string, string>>[],
  { table, mode, key, inputDisplay }: Pick<LoadOptions, 'table' | 'mode' | 'key' | 'inputDisplay'>,
): Plan => {
  const column = key ?? 'sys_id'
  const [record, other] = found
  if (other)
    return {
      reject: 'ambiguous',
      reason: `${found.length} records have ${column} "${item.key}"; nothing says which is meant`,
    }
  const sysId = record?.['sys_id'] ?? ''
  if (mode === 'delete') return record ? { write: { kind: 'delete', sysId } } : { unchanged: true }
  if (!record) {
    if (mode === 'update')
      return { reject: 'not_found', reason: `no record has ${column} "${item.key}", or this user may not see it` }
    const id = item.values['sys_id'] || (key === undefined ? item.key : idFrom(table, key, item.key))
    return { write: { kind: 'create', sysId: id, values: item.values } }
  }
  if (mode === 'create')
    // With a key the record is somebody's already; without one it is this line, carried out before.
    return key === undefined
      ? { unchanged: true }
      : { reject: 'ambiguous', reason: `a record with ${key} "${item.key}" exists already (${sysId})` }
  const changes = Object.fromEntries(
    Object.entries(item.values).filter(
      ([name, value]) => name !== 'sys_id' && (inputDisplay || record[name] !== value),
    ),
  )
  return Object.keys(changes).length === 0 ? { unchanged: true } : { write: { kind: 'update', sysId, values: changes } }
}
