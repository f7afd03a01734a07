/**
 * The records of the instance as the use cases see them: a small port, so that a use case can be run against plain
 * objects. `glideRecords` is the real thing, a thin layer over GlideRecord.
 */
import { GlideRecord } from '@servicenow/glide'
import { JOURNALS, journalText } from './markup.ts'
import { type Result, refusal, success } from './result.ts'

/** Values as text, empty as ''. Always has `sys_id`. Dot-walked columns keep their dotted name. */
export type Row = { sys_id: string } & Record<string, string>
export type Operator = '=' | '!=' | '<=' | '<' | '>' | '>=' | 'IN'
/** Column, operator, value. A value is never parsed as a query, so text from outside is safe in it. */
export type Condition = [column: string, operator: Operator, value: string]

export interface FindOptions {
  orderBy?: string
  descending?: boolean
  limit?: number
  /** At least one of these holds, too. */
  anyOf?: Condition[]
  /** Throws when the platform does not let this app read the table: nothing found would be a wrong answer. */
  mustRead?: boolean
}

export interface Records {
  get(table: string, sysId: string, columns: string[]): Row | null
  /** Rows for which all conditions hold. */
  find(table: string, conditions: Condition[], columns: string[], options?: FindOptions): Row[]
  /** Sys_id of the new record; refused with the platform's reason (`write-refused`). */
  insert(table: string, values: Record<string, string>): Result<string>
  update(table: string, sysId: string, values: Record<string, string>): Result<string>
  remove(table: string, sysId: string): boolean
}

// Table names arrive as text; GlideRecord's own typing wants one literal table.
type AnyRecord = GlideRecord<'sys_metadata'>

function open(table: string): AnyRecord {
  return new GlideRecord(table as 'sys_metadata')
}

function read(record: AnyRecord, columns: string[]): Row {
  const row: Row = { sys_id: record.getUniqueValue() }
  for (const column of columns) {
    row[column] = column.includes('.')
      ? String(record.getElement(column) ?? '')
      : (record.getValue(column as 'sys_id') ?? '')
  }
  return row
}

function assign(record: AnyRecord, values: Record<string, string>): void {
  for (const column of Object.keys(values)) {
    const value = values[column] ?? ''
    record.setValue(column as 'sys_id', (JOURNALS.includes(column) ? journalText(value) : value) as never)
  }
}

function written(record: AnyRecord, table: string, sysId: string | null, doing: string): Result<string> {
  if (sysId) return success(sysId)
  return refusal(
    'write-refused',
    `${table} could not be ${doing}: ${record.getLastErrorMessage() || 'no reason given'}`,
  )
}

/** The platform runs such a value as a script instead of comparing with it. No record of ours holds one. */
function isEvaluated(value: string): boolean {
  return /^\s*javascript:/i.test(value)
}

/** The record of this sys_id; null when there is none. The sys_id may come from an address that somebody typed. */
function found(table: string, sysId: string): AnyRecord | null {
  if (isEvaluated(sysId)) return null
  const record = open(table)
  return record.get('sys_id', sysId) ? record : null
}

export const glideRecords: Records = {
  get(table, sysId, columns) {
    const record = found(table, sysId)
    return record ? read(record, columns) : null
  },
  find(table, conditions, columns, options = {}) {
    const [first, ...others] = options.anyOf ?? []
    if ([...conditions, ...(options.anyOf ?? [])].some(([, , value]) => isEvaluated(value))) return []
    const record = open(table)
    for (const [column, operator, value] of conditions) record.addQuery(column, operator, value)
    if (first) {
      const either = record.addQuery(first[0], first[1], first[2])
      for (const [column, operator, value] of others) either.addOrCondition(column, operator, value)
    }
    if (options.orderBy) {
      if (options.descending) record.orderByDesc(options.orderBy)
      else record.orderBy(options.orderBy)
    }
    if (options.limit !== undefined) record.setLimit(options.limit)
    record.query()
    const rows: Row[] = []
    while (record.next()) rows.push(read(record, columns))
    const refused = options.mustRead && rows.length === 0 ? record.getLastErrorMessage() : ''
    if (refused) throw new Error(refused)
    return rows
  },
  insert(table, values) {
    const record = open(table)
    record.newRecord()
    assign(record, values)
    return written(record, table, record.insert() as string | null, 'created')
  },
  update(table, sysId, values) {
    const record = found(table, sysId)
    if (!record) return refusal('not-found', `${table} has no record ${sysId}.`)
    assign(record, values)
    return written(record, table, record.update() as string | null, 'updated')
  },
  remove(table, sysId) {
    return found(table, sysId)?.deleteRecord() ?? false
  },
}
