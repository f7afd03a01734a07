import type { Row } from '../core.ts'
import type { GlideEnv } from './env.ts'
import { expose } from './expose.ts'
import { recordMethods, recordProperties } from './record-exposed.ts'
import { GlideRecord } from './record.ts'

/**
 * GlideRecord under the user's access controls: rows he may not read are skipped, columns he may not read look empty,
 * columns he may not write are dropped when the record is saved.
 */
export class GlideRecordSecure extends GlideRecord {
  protected override readonly secure = true
  private readableRow: Row | null = null
  private readonly readableColumns = new Map<string, boolean>()

  override other(table: string): GlideRecordSecure {
    return new GlideRecordSecure(this.env, table)
  }

  override readable(column: string): boolean {
    const state = this.current()
    if (!state?.stored) return true
    if (this.readableRow !== state.stored) {
      this.readableRow = state.stored
      this.readableColumns.clear()
    }
    const known = this.readableColumns.get(column)
    if (known !== undefined) return known
    const allowed = this.env.instance.access.allowed(this.env.actor(), 'read', state.table, column, state)
    this.readableColumns.set(column, allowed)
    return allowed
  }

  protected override visible(row: Row): boolean {
    const { records, access } = this.env.instance
    const table = row['sys_class_name'] ?? this.table
    const state = records.state(table, row['sys_id'] ?? '')
    return state !== null && access.allowed(this.env.actor(), 'read', table, undefined, state)
  }
}

export const exposedRecordSecure = (env: GlideEnv) =>
  expose(GlideRecordSecure, {
    name: 'GlideRecordSecure',
    methods: recordMethods,
    construct: (args) => new GlideRecordSecure(env, args[0]),
    properties: recordProperties,
  })
