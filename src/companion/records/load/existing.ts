import type { InstanceClient, InstanceRow } from '../../servicenow/client.ts'
import type { QueryCondition } from '../../servicenow/query.ts'
import { encodeFilter, type Filter } from '../filter.ts'
import { readPage } from '../extract/page.ts'
import { toRow, valueOf } from '../values.ts'

/** Records found for a key value; several when the key is not unique. */
export type Existing = Map<string, InstanceRow[]>

/** Keys compare as the database does: case does not count. */
export const keyOf = (value: string): string => value.toLowerCase()

const CHUNK = 100

/** Records by the value of their key column, with the columns given. Keys must not be empty. */
export const findExisting = async (
  client: InstanceClient,
  table: string,
  key: string,
  values: readonly string[],
  columns: readonly string[],
  signal?: AbortSignal,
): Promise<Existing> => {
  const found: Existing = new Map()
  const distinct = [...new Set(values)]
  for (let start = 0; start < distinct.length; start += CHUNK) {
    const query = encodeFilter(filterOf(key, distinct.slice(start, start + CHUNK)))
    // Ten duplicates for each key is far more than a usable key has; a cut list would still hold two for a double one.
    const { rows } = await readPage(client, {
      table,
      query: `${query}^ORDERBYsys_id`,
      fields: [...new Set(['sys_id', key, ...columns])],
      display: 'value',
      limit: 10 * CHUNK,
      counted: false,
      signal,
    })
    for (const raw of rows) {
      const cells = toRow(raw, 'value')
      const row = Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, valueOf(cell)]))
      const id = keyOf(row[key] ?? '')
      found.set(id, [...(found.get(id) ?? []), row])
    }
  }
  return found
}

/** A list separates its values by commas, so values that hold one are compared singly. */
const filterOf = (key: string, values: readonly string[]): Filter => {
  const listed = values.filter((value) => !value.includes(','))
  const single = values.filter((value) => value.includes(','))
  const conditions: QueryCondition[] = [
    ...(listed.length > 0 ? [{ field: key, operator: 'IN' as const, value: listed }] : []),
    ...single.map((value) => ({ field: key, operator: '=' as const, value })),
  ]
  return { any: conditions }
}
