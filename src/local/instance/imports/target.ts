/** Which record of the target table a staging row means, by the entries that coalesce. */
import type { Instance, Row, Where } from '../core.ts'
import { isReference } from '../dictionary/types.ts'
import type { Matcher } from './match.ts'
import { type Passage, entryText } from './values.ts'

/** 'insert', the record to update as it is stored, or 'skip' for a key that is empty. */
export type Target = { kind: 'insert' } | { kind: 'update'; row: Row } | { kind: 'skip' }

export function findTarget(instance: Instance, matcher: Matcher, passage: Omit<Passage, 'target' | 'action'>): Target {
  const { map } = passage
  const keys = map.entries.filter((entry) => entry.coalesce)
  if (keys.length === 0) return { kind: 'insert' }
  const conditions: Where[] = []
  const exact: [column: string, value: string][] = []
  for (const entry of keys) {
    let text = entryText(instance, passage, entry)
    if (entry.targetField === 'sys_id') {
      // A source script that answers -1 asks for a new record, whatever else there is.
      if (text === '-1') return { kind: 'insert' }
      const row = text === '' ? null : instance.records.get(map.target, text)
      if (text !== '' && !row) return { kind: 'insert' }
      if (row && keys.length === 1) return { kind: 'update', row }
    }
    if (text === '' && !entry.coalesceEmpty) return { kind: map.insertOnEmptyKey ? 'insert' : 'skip' }
    const column = instance.dictionary.column(map.target, entry.targetField)
    if (!column) continue
    if (isReference(column.type) && text !== '') {
      const found = matcher.reference(column, text, entry.referenceField)
      if (found === undefined) return { kind: 'insert' }
      text = found
    }
    const condition = instance.records.where(map.target, column.name, '=', text)
    if (condition) conditions.push(condition)
    if (entry.caseSensitive) exact.push([column.name, text])
  }
  if (conditions.length === 0) return { kind: 'insert' }
  const rows = instance.records.find({
    table: map.target,
    where: { kind: 'all', of: conditions },
    order: [{ column: 'sys_created_on', descending: false }],
    ...(exact.length === 0 ? { window: { from: 0, to: 1 } } : {}),
    invalid: [],
  })
  const found = rows.find((row) => exact.every(([column, value]) => (row[column] ?? '') === value))
  const row = found?.sys_id ? instance.records.get(map.target, found.sys_id) : null
  return row ? { kind: 'update', row } : { kind: 'insert' }
}
