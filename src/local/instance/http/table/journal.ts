import type { Column, Instance, Session } from '../../core.ts'

/** Columns whose texts live in `sys_journal_field`; the row itself never holds them. */
export const isJournal = (column: Column): boolean =>
  column.type === 'journal' || column.type === 'journal_input' || column.type === 'journal_list'

/** Entries of a journal column as people read them, newest first, each with time, author and the column's label. */
export function journalText(
  instance: Instance,
  table: string,
  column: Column,
  sysId: string,
  session: Session,
): string {
  const where = instance.records.where('sys_journal_field', 'element_id', '=', sysId)
  if (!where) return ''
  const columns = instance.dictionary.columns(table)
  return instance.records
    .find({ table: 'sys_journal_field', where, order: [{ column: 'sys_created_on', descending: true }], invalid: [] })
    .filter((row) => column.type === 'journal_list' || row.element === column.name)
    .map((row) => {
      const time = instance.records.displayValue('sys_journal_field', 'sys_created_on', row, session)
      const label = columns.get(row.element ?? '')?.label ?? row.element ?? ''
      return `${time} - ${authorName(instance, row.sys_created_by)} (${label})\n${row.value ?? ''}\n\n`
    })
    .join('')
}

function authorName(instance: Instance, userName: string | null | undefined): string {
  const where = userName ? instance.records.where('sys_user', 'user_name', '=', userName) : null
  const user = where ? instance.records.find({ table: 'sys_user', where, order: [], invalid: [] })[0] : undefined
  return user?.name ?? userName ?? ''
}
