import type { Properties } from '../core.ts'
import type { RecordContext } from '../records/context.ts'

const inOrder = `SELECT p."name", p."value" FROM "sys_properties" p JOIN "sys_metadata" m ON m."sys_id" = p."sys_id"
  ORDER BY m."sys_created_on", p."sys_id"`

/** System properties: the sys_properties rows, read again when one was written. Of two with one name the later counts. */
export function createProperties(context: Pick<RecordContext, 'changes' | 'store'>): Properties {
  const rows = context.changes.cached(['sys_properties'], () => {
    const found = new Map<string, string | null>()
    for (const row of context.store.all(inOrder)) {
      found.set(String(row.name), row.value === null ? null : String(row.value))
    }
    return found
  })
  return {
    get: (name) => rows().get(name) ?? null,
    flag: (name, otherwise) => {
      const value = rows().get(name)
      return value === undefined || value === null ? otherwise : value.toLowerCase() === 'true'
    },
  }
}
