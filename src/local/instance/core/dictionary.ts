export type CascadeRule = 'none' | 'clear' | 'cascade' | 'delete' | 'delete_no_workflow' | 'restrict'

export interface Column {
  /** Table that declares the column. */
  readonly table: string
  readonly name: string
  /** `sys_glide_object` name: string, integer, boolean, reference, glide_date_time, journal_input, password2 … */
  readonly type: string
  readonly label: string
  readonly maxLength: number
  readonly mandatory: boolean
  readonly readOnly: boolean
  readonly display: boolean
  readonly unique: boolean
  /** Target table of a reference, list or document id. */
  readonly reference: string | null
  readonly cascade: CascadeRule
  /** Literal, or an expression behind `javascript:`. Null: no default. */
  readonly defaultValue: string | null
  /** 0 no choice list, 1 with an empty choice, 3 without. */
  readonly choice: number
  readonly attributes: string
}

export interface TableDef {
  readonly name: string
  readonly label: string
  readonly sysId: string
  readonly superClass: string | null
  /** Name of the application scope that owns it ('global' for base tables). */
  readonly scope: string
  readonly access: 'public' | 'package_private'
  readonly readAccess: boolean
  readonly createAccess: boolean
  readonly updateAccess: boolean
  readonly deleteAccess: boolean
  readonly wsAccess: boolean
  readonly configurationAccess: boolean
  readonly callerAccess: string | null
  /** Own columns only; `Dictionary.columns` adds the inherited ones. */
  readonly columns: ReadonlyMap<string, Column>
}

export interface Dictionary {
  table(name: string): TableDef | undefined
  tables(): Iterable<TableDef>
  /** The table and its ancestors, nearest first; empty when the table is unknown. */
  chain(name: string): readonly string[]
  /** The table and everything that extends it. */
  family(name: string): readonly string[]
  isA(table: string, ancestor: string): boolean
  /** Own and inherited columns, overrides applied. */
  columns(table: string): ReadonlyMap<string, Column>
  column(table: string, name: string): Column | undefined
  /** Name of the display column, inherited if need be; null when there is none. */
  displayColumn(table: string): string | null
  /** Re-reads `sys_db_object`/`sys_dictionary`-like definitions after a change and adjusts the storage. */
  define(definition: TableDefinition): void
}

/** A table or added columns, as a package's `dictionary/*.xml` or a base definition gives them. */
export interface TableDefinition {
  name: string
  label?: string
  sysId?: string
  extends?: string | null
  scope: string
  /** Absent: keep what the table has (columns added to somebody else's table must not reset its flags). */
  flags?: Partial<
    Pick<
      TableDef,
      | 'access'
      | 'readAccess'
      | 'createAccess'
      | 'updateAccess'
      | 'deleteAccess'
      | 'wsAccess'
      | 'configurationAccess'
      | 'callerAccess'
    >
  >
  columns: ColumnDefinition[]
  overrides?: ColumnOverride[]
  indexes?: { name: string; unique: boolean; columns: string[] }[]
  numbering?: { prefix: string; start: number; digits: number }
  /** Changes and deletions of its records are kept in sys_audit and sys_audit_delete. Absent: keep what the table has. */
  audit?: boolean
}
export type ColumnDefinition = { name: string; type: string } & Partial<Omit<Column, 'table' | 'name' | 'type'>> & {
    choices?: ChoiceDefinition[]
  }
export interface ColumnOverride {
  column: string
  baseTable: string
  defaultValue?: string | null
  mandatory?: boolean
  readOnly?: boolean
}
export interface ChoiceDefinition {
  value: string
  label: string
  sequence?: number
  language?: string
  inactive?: boolean
  dependentValue?: string
}
