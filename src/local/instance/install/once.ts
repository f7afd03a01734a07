import type { Actor, Instance } from '../core.ts'
import { findByKey } from './find.ts'
import type { PackagedRecord } from './package.ts'

const table = 'sys_upgrade_history_log'

/**
 * Applies records marked "once" the first time an instance sees them and remembers that by file, so that an upgrade
 * neither repeats them nor brings back what somebody deleted, while those that are new in the upgrade still arrive.
 */
export function onceOnly(
  instance: Instance,
  actor: Actor,
  scope: string,
): (record: PackagedRecord, apply: (record: PackagedRecord) => void) => void {
  if (!instance.dictionary.column(table, 'file_name'))
    instance.dictionary.define({
      name: table,
      label: 'Upgrade History Log',
      scope: 'global',
      flags: { access: 'public', readAccess: true, wsAccess: true },
      columns: [
        { name: 'file_name', type: 'string', label: 'File name', maxLength: 255 },
        { name: 'disposition', type: 'integer', label: 'Disposition' },
      ],
    })
  return (record, apply) => {
    const mark = `${scope}:${record.path}:${record.table}:${record.fields.get('sys_id')?.text ?? ''}`
    if (findByKey(instance, table, { file_name: mark })?.[0]) return
    apply(record)
    const written = instance.records.insert(actor, table, { file_name: mark, disposition: '1' }, { workflow: false })
    if (!written.ok) throw new Error(`The upgrade log could not be written: ${written.message}`)
  }
}
