import { tablePath, type InstanceClient, type InstanceRow } from '../servicenow/client.ts'
import type { QueryCondition } from '../servicenow/query.ts'

/** What the set-up does on an instance. */
export interface SetupInstance {
  find(table: string, conditions: QueryCondition[], fields: string[]): Promise<InstanceRow[]>
  /** Returns the sys_id. */
  create(table: string, values: InstanceRow): Promise<string>
  update(table: string, sysId: string, values: InstanceRow): Promise<void>
}

/** Values are written as a person would type them: the platform encrypts and hashes secrets only then. */
const AS_TYPED = 'sysparm_input_display_value=true&sysparm_fields=sys_id'

export const setupInstance = (client: InstanceClient): SetupInstance => ({
  find: (table, conditions, fields) => client.query(table, conditions, fields),
  create: async (table, values) => {
    const answer = await client.transport.request({
      method: 'POST',
      path: `${tablePath(table)}?${AS_TYPED}`,
      body: values,
    })
    const result = (answer as { result?: { sys_id?: unknown } } | undefined)?.result
    return String(result?.sys_id ?? '')
  },
  update: async (table, sysId, values) => {
    await client.transport.request({
      method: 'PATCH',
      path: `${tablePath(table)}/${sysId}?${AS_TYPED}`,
      body: values,
      repeatable: true,
    })
  },
})
