import { InstanceError } from '../errors.ts'
import type { InstanceClient } from '../servicenow/client.ts'
import type { FieldInfo, TableDescription } from './schema-rows.ts'

/** Names of the database views. */
export const readViews = async (client: InstanceClient): Promise<ReadonlySet<string>> => {
  try {
    const rows = await client.query('sys_db_view', [], ['name'])
    return new Set(rows.map((row) => row['name'] ?? ''))
  } catch (error) {
    // Not readable by everybody, and absent where views are: then a write to a view is refused by the instance alone.
    if (error instanceof InstanceError && (error.code === 'forbidden' || error.code === 'rejected')) return new Set()
    throw error
  }
}

/** Columns of a database view carry the prefix of the table they come from; its records name prefix and table. */
export const describeView = async (
  client: InstanceClient,
  view: string,
  fieldsOf: (table: string) => Promise<ReadonlyMap<string, FieldInfo>>,
): Promise<TableDescription> => {
  const parts = await client.query(
    'sys_db_view_table',
    [{ field: 'view.name', operator: '=', value: view }],
    ['table', 'variable_prefix'],
  )
  const fields = new Map<string, FieldInfo>()
  for (const part of parts)
    for (const field of (await fieldsOf(part['table'] ?? '')).values()) {
      const name = `${part['variable_prefix'] ?? ''}_${field.name}`
      fields.set(name, { ...field, name })
    }
  return { table: { name: view, label: view, parent: '', scope: '', view: true }, chain: [view], fields, stamp: '' }
}
