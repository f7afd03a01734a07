import type { InstanceRow } from '../servicenow/client.ts'

export interface TableInfo {
  name: string
  label: string
  /** Table it extends, '' for none. */
  parent: string
  scope: string
  /** A database view: read only. */
  view: boolean
}
export interface FieldInfo {
  name: string
  label: string
  type: string
  /** Characters; 0 when the type has no length. */
  maxLength: number
  mandatory: boolean
  readOnly: boolean
  /** Table a reference points to, '' for none. */
  reference: string
  hasChoices: boolean
  /** Table of the hierarchy that declares it. */
  declaredBy: string
}
export interface ChoiceInfo {
  value: string
  label: string
  /** Value of the column it depends on, '' for none. */
  dependentValue: string
}
export interface TableDescription {
  table: TableInfo
  /** The table and those it extends, nearest first. */
  chain: string[]
  fields: Map<string, FieldInfo>
  /** State of the dictionary that it was read from; '' when that cannot be told. */
  stamp: string
}

/** A row of `sys_db_object`. */
export const toTable = (row: InstanceRow, views: ReadonlySet<string>): TableInfo => ({
  name: row['name'] ?? '',
  label: row['label'] ?? '',
  parent: row['super_class.name'] ?? '',
  scope: row['sys_scope.scope'] ?? '',
  view: views.has(row['name'] ?? ''),
})

export const EMPTY_FIELD: FieldInfo = {
  name: '',
  label: '',
  type: '',
  maxLength: 0,
  mandatory: false,
  readOnly: false,
  reference: '',
  hasChoices: false,
  declaredBy: '',
}

/** A row of `sys_dictionary`. */
export const toField = (row: InstanceRow): FieldInfo => ({
  name: row['element'] ?? '',
  label: row['column_label'] ?? '',
  type: row['internal_type'] ?? '',
  maxLength: Number(row['max_length'] ?? 0) || 0,
  mandatory: row['mandatory'] === 'true',
  readOnly: row['read_only'] === 'true',
  reference: row['reference'] ?? '',
  hasChoices: !['', '0'].includes(row['choice'] ?? ''),
  declaredBy: row['name'] ?? '',
})
