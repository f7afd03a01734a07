import type { Actor, Column, Records } from '../core.ts'
import { isReference } from '../dictionary/types.ts'
import { quote } from '../store/store.ts'
import type { RecordContext } from './context.ts'

/** What a deletion does to the records that refer to the one deleted, by each referring column's rule. */
export interface Cascade {
  /** Column whose rule forbids the deletion while a record refers to it. */
  restriction(table: string, sysId: string): Column | undefined
  follow(actor: Actor, table: string, sysId: string): void
  attachments(table: string, sysId: string): void
}

export function createCascade(context: RecordContext, records: () => Pick<Records, 'update' | 'delete'>): Cascade {
  const { dictionary, store, instance } = context

  const followed = (table: string): Column[] =>
    dictionary.referring(table).filter((column) => isReference(column.type) && column.cascade !== 'none')

  const referrers = (column: Column, sysId: string): string[] =>
    store
      .all(`SELECT "sys_id" FROM ${quote(column.table)} WHERE ${quote(column.name)} = ?`, [sysId])
      .map((row) => String(row.sys_id))

  return {
    restriction: (table, sysId) =>
      followed(table).find((column) => column.cascade === 'restrict' && referrers(column, sysId).length > 0),
    follow: (actor, table, sysId) => {
      const system: Actor = { session: actor.session, scope: null }
      for (const column of followed(table)) {
        for (const referrer of referrers(column, sysId)) {
          // Suppressed rules of the first delete do not carry over: cascaded deletes run theirs.
          if (column.cascade === 'clear')
            records().update(system, column.table, referrer, { [column.name]: null }, { workflow: false })
          if (column.cascade === 'delete' || column.cascade === 'cascade')
            records().delete(system, column.table, referrer)
          if (column.cascade === 'delete_no_workflow')
            records().delete(system, column.table, referrer, { workflow: false })
        }
      }
    },
    attachments: (table, sysId) => {
      const names = [table, `ZZ_YY${table}`]
      const found = store.all(
        `SELECT "sys_id" FROM "sys_attachment" WHERE "table_sys_id" = ? AND "table_name" IN (?, ?)`,
        [sysId, ...names],
      )
      for (const row of found) records().delete(instance.access.system(), 'sys_attachment', String(row.sys_id))
    },
  }
}
