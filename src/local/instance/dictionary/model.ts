import type { Column, ColumnDefinition, ColumnOverride, TableDef, TableDefinition } from '../core.ts'
import { defaultLength } from './types.ts'

/** A table's definition as it is kept between starts. */
export interface StoredTable extends Omit<TableDef, 'columns'> {
  readonly columns: Map<string, Column>
  /** Changes this table makes to inherited columns, by column name. */
  readonly overrides: Map<string, ColumnOverride>
  /** Whether its definition asked for changes to be kept; absent when it said nothing. */
  readonly audit?: boolean
}

/** A column from its definition; what the definition leaves out takes the platform's defaults. */
export function toColumn(table: string, definition: ColumnDefinition): Column {
  return {
    table,
    name: definition.name,
    type: definition.type,
    label: definition.label ?? definition.name,
    maxLength: definition.maxLength ?? defaultLength(definition.type),
    mandatory: definition.mandatory ?? false,
    readOnly: definition.readOnly ?? false,
    display: definition.display ?? false,
    unique: definition.unique ?? false,
    reference: definition.reference ?? null,
    cascade: definition.cascade ?? 'none',
    defaultValue: definition.defaultValue ?? null,
    choice: definition.choice ?? (definition.choices?.length ? 1 : 0),
    attributes: definition.attributes ?? '',
  }
}

const CLOSED_FLAGS = {
  access: 'public' as const,
  readAccess: true,
  createAccess: false,
  updateAccess: false,
  deleteAccess: false,
  wsAccess: true,
  configurationAccess: false,
  callerAccess: null,
}

/**
 * The definition laid over what the table was: columns are added or changed, never dropped, and what the definition
 * leaves out stays. A new table is readable from all scopes and closed to writes from outside.
 */
export function merged(
  before: StoredTable | undefined,
  definition: TableDefinition,
  sysId: string,
  inherited: ReadonlySet<string>,
): StoredTable {
  const columns = new Map(before?.columns)
  for (const column of definition.columns) {
    if (!inherited.has(column.name)) columns.set(column.name, toColumn(definition.name, column))
  }
  const overrides = new Map(before?.overrides)
  for (const override of definition.overrides ?? []) {
    overrides.set(override.column, { ...overrides.get(override.column), ...override })
  }
  const audit = definition.audit ?? before?.audit
  return {
    ...(audit === undefined ? {} : { audit }),
    ...CLOSED_FLAGS,
    ...flagsOf(before),
    ...withoutUndefined(definition.flags ?? {}),
    name: definition.name,
    label: definition.label ?? before?.label ?? definition.name,
    sysId: definition.sysId ?? before?.sysId ?? sysId,
    superClass: before?.superClass ?? definition.extends ?? null,
    scope: before?.scope ?? definition.scope,
    columns,
    overrides,
  }
}

function flagsOf(table: StoredTable | undefined): Partial<typeof CLOSED_FLAGS> {
  if (!table) return {}
  const flags: Record<string, unknown> = {}
  for (const name of Object.keys(CLOSED_FLAGS)) flags[name] = table[name as keyof typeof CLOSED_FLAGS]
  return flags as Partial<typeof CLOSED_FLAGS>
}

const withoutUndefined = <T extends object>(object: T): Partial<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Partial<T>

/** The table as JSON for the private table of definitions, and back. */
export const freeze = (table: StoredTable): string =>
  JSON.stringify({ ...table, columns: [...table.columns.values()], overrides: [...table.overrides.values()] })

export function thaw(text: string): StoredTable {
  const plain = JSON.parse(text) as Omit<StoredTable, 'columns' | 'overrides'> & {
    columns: Column[]
    overrides: ColumnOverride[]
  }
  return {
    ...plain,
    columns: new Map(plain.columns.map((column) => [column.name, column])),
    overrides: new Map(plain.overrides.map((override) => [override.column, override])),
  }
}
