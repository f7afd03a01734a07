import type { Actor, RecordState, Row } from '../core.ts'
import { storedTime } from '../base/clock.ts'
import { isSecret } from '../dictionary/types.ts'
import { newSysId } from '../store/ids.ts'
import type { RecordContext } from './context.ts'

/** What happened to the records of tables whose dictionary entry asks for it. */
export interface Audit {
  /** One `sys_audit` row for every changed column and journal text. Secrets and columns marked `no_audit` are left out. */
  changed(state: RecordState, actor: Actor): void
  /** One `sys_audit_delete` row with what the record held. */
  deleted(state: RecordState, actor: Actor): void
}

export function createAudit(context: RecordContext, noteWrite: (table: string) => void): Audit {
  const { dictionary, store, tables, instance } = context
  const audited = context.changes.cached(
    ['sys_dictionary'],
    () =>
      new Set(
        store
          .all(`SELECT "name" FROM "sys_dictionary" WHERE "element" IS NULL AND "audit" = '1'`)
          .map((row) => String(row.name)),
      ),
  )

  const prepared = (table: string, actor: Actor, values: Row): Row => {
    const time = storedTime(instance.clock.now())
    const user = actor.session.user.userName
    const room = (name: string): number => dictionary.column(table, name)?.maxLength ?? 40
    const fitting = Object.entries(values).map(([name, value]) => [name, value?.slice(0, room(name)) ?? null])
    return {
      ...(Object.fromEntries(fitting) as Row),
      sys_id: newSysId(),
      sys_created_on: time,
      sys_created_by: user,
      sys_updated_on: time,
      sys_updated_by: user,
      sys_mod_count: '0',
    }
  }
  const kept = (table: string, name: string): boolean => {
    const column = dictionary.column(table, name)
    if (!column || name.startsWith('sys_') || isSecret(column.type)) return false
    return dictionary.attribute(column, 'no_audit') !== 'true'
  }

  return {
    changed: (state, actor) => {
      const { table, values, stored, journal } = state
      if (!stored || !audited().has(table)) return
      const rows: Row[] = []
      const row = (fieldname: string, oldvalue: string | null, newvalue: string | null): void => {
        const what = { tablename: table, documentkey: values.sys_id ?? null, fieldname, oldvalue, newvalue }
        const who = { user: actor.session.user.userName, record_checkpoint: values.sys_mod_count ?? null }
        rows.push(prepared('sys_audit', actor, { ...what, ...who }))
        noteWrite('sys_audit')
      }
      for (const name of dictionary.columns(table).keys()) {
        const [before, after] = [stored[name] ?? null, values[name] ?? null]
        if (before !== after && kept(table, name)) row(name, before, after)
      }
      for (const { column, text } of journal) if (kept(table, column)) row(column, null, text)
      tables.insertAll('sys_audit', rows)
    },
    deleted: ({ table, values }, actor) => {
      if (!audited().has(table)) return
      const payload = Object.entries(values)
        .filter(([name, value]) => value !== null && (name.startsWith('sys_') || kept(table, name)))
        .map(([name, value]) => `<${name}>${escaped(value ?? '')}</${name}>`)
      const display = dictionary.displayColumn(table)
      const row = prepared('sys_audit_delete', actor, {
        tablename: table,
        documentkey: values.sys_id ?? null,
        display_value: display ? (values[display] ?? null) : null,
        payload: `<?xml version="1.0" encoding="UTF-8"?><record_update><${table} action="delete">${payload.join('')}</${table}></record_update>`,
      })
      tables.insert('sys_audit_delete', row)
      noteWrite('sys_audit_delete')
    },
  }
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
