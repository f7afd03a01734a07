import type { Instance } from '../core.ts'
import { deleteAttachment } from '../http/attachment/store.ts'
import { restDefinitionsChanged } from '../http/scripted/generation.ts'
import { findByKey } from './find.ts'

/**
 * Removes an application: the rows of its tables, all its application files and its own row. The definitions of its
 * tables stay in the storage, empty, until the application comes back. False when it is not installed.
 */
export function uninstallApplication(instance: Instance, scopeId: string): boolean {
  const application = instance.records.get('sys_app', scopeId)
  const scope = application?.scope
  if (!application || !scope) return false
  const actor = instance.access.system()
  instance.transaction(() => {
    const remove = (table: string, key: Record<string, string>): number => {
      let removed = 0
      for (const row of findByKey(instance, table, key) ?? [])
        if (row.sys_id && instance.records.get(table, row.sys_id))
          if (instance.records.delete(actor, table, row.sys_id, { workflow: false }).ok) removed += 1
      return removed
    }
    const own = [...instance.dictionary.tables()].filter((table) => table.scope === scope).map((table) => table.name)
    // References that restrict deletion hold a row back until the one that refers to it is gone.
    while (own.some((table) => remove(table, {}) > 0)) continue
    for (const table of ['sys_upgrade_history_log', 'sys_choice'])
      if (instance.dictionary.table(table)) removeMarks(instance, table, scope)
    for (const row of findByKey(instance, 'sys_attachment', { table_sys_id: scopeId }) ?? [])
      deleteAttachment(instance, actor, row.sys_id ?? '', { workflow: false })
    remove('sys_metadata', { sys_scope: scopeId })
    remove('sys_app', { sys_id: scopeId })
  })
  instance.scripts.reset(scope)
  restDefinitionsChanged(instance)
  instance.log.write('info', 'install', `${application.name ?? scope} was removed`)
  return true
}

/** Rows that name the scope's files or tables by text rather than by reference. */
function removeMarks(instance: Instance, table: string, scope: string): void {
  const column = table === 'sys_choice' ? 'name' : 'file_name'
  const where = instance.records.where(table, column, 'STARTSWITH', table === 'sys_choice' ? `${scope}_` : `${scope}:`)
  if (!where) return
  for (const row of instance.records.find({ table, where, order: [], invalid: [] }))
    instance.records.delete(instance.access.system(), table, row.sys_id ?? '', { workflow: false })
}
