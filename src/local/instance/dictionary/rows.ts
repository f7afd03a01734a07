import type { Column, Row, TableDef, TableDefinition } from '../core.ts'
import { stableSysId } from '../store/ids.ts'

/** Rows to be written for a definition: which table, which columns identify an existing row, which values. */
export interface DefinitionRow {
  table: string
  key: string[]
  values: Row
  /** Only for a row that is not there yet: what its own application decides afterwards. */
  initial?: Row
}

const flag = (value: boolean): string => (value ? '1' : '0')

/**
 * A table's definition as the records that queries see: sys_db_object, sys_dictionary (the collection row and one per
 * column), sys_choice and sys_number.
 */
export function definitionRows(
  table: TableDef,
  definition: TableDefinition,
  superClassId: string | null,
): DefinitionRow[] {
  const columns = definition.columns.flatMap((column) => table.columns.get(column.name) ?? [])
  const system = [
    'sys_id',
    'sys_created_on',
    'sys_created_by',
    'sys_updated_on',
    'sys_updated_by',
    'sys_mod_count',
    'sys_class_name',
  ]
  const own = new Set(columns.map((column) => column.name))
  const implied = system.flatMap((name) => (own.has(name) ? [] : (table.columns.get(name) ?? [])))
  return [
    objectRow(table, superClassId),
    collectionRow(table, definition.audit),
    ...[...columns, ...implied].map((column) => columnRow(table, column)),
    ...definition.columns.flatMap((column) =>
      (column.choices ?? []).map((choice): DefinitionRow => {
        const language = choice.language ?? 'en'
        return {
          table: 'sys_choice',
          key: ['name', 'element', 'value', 'language'],
          values: {
            sys_id: stableSysId('sys_choice', table.name, column.name, choice.value, language),
            name: table.name,
            element: column.name,
            value: choice.value,
            label: choice.label,
            language,
            sequence: choice.sequence === undefined ? null : String(choice.sequence),
            inactive: flag(choice.inactive ?? false),
            dependent_value: choice.dependentValue || null,
            sys_name: choice.label,
          },
        }
      }),
    ),
    ...(definition.numbering ? [numberRow(table.name, definition.numbering)] : []),
  ]
}

function objectRow(table: TableDef, superClassId: string | null): DefinitionRow {
  return {
    table: 'sys_db_object',
    key: ['name'],
    values: {
      sys_id: table.sysId,
      name: table.name,
      label: table.label,
      super_class: superClassId,
      access: table.access,
      read_access: flag(table.readAccess),
      create_access: flag(table.createAccess),
      update_access: flag(table.updateAccess),
      delete_access: flag(table.deleteAccess),
      ws_access: flag(table.wsAccess),
      configuration_access: flag(table.configurationAccess),
      caller_access: table.callerAccess,
      sys_name: table.label,
    },
    initial: { is_extendable: '1' },
  }
}

function collectionRow(table: TableDef, audit: boolean | undefined): DefinitionRow {
  return {
    table: 'sys_dictionary',
    key: ['name', 'element'],
    values: {
      sys_id: stableSysId('sys_dictionary', table.name, ''),
      name: table.name,
      element: null,
      internal_type: 'collection',
      ...(audit === undefined ? {} : { audit: flag(audit) }),
      column_label: table.label,
      active: '1',
      sys_name: table.label,
    },
  }
}

function columnRow(table: TableDef, column: Column): DefinitionRow {
  return {
    table: 'sys_dictionary',
    key: ['name', 'element'],
    values: {
      sys_id: stableSysId('sys_dictionary', table.name, column.name),
      name: table.name,
      element: column.name,
      column_label: column.label,
      internal_type: column.type,
      max_length: String(column.maxLength),
      mandatory: flag(column.mandatory),
      read_only: flag(column.readOnly),
      display: flag(column.display),
      unique: flag(column.unique),
      primary: flag(column.name === 'sys_id'),
      reference: column.reference,
      reference_cascade_rule: column.cascade === 'none' ? null : column.cascade,
      default_value: column.defaultValue,
      choice: String(column.choice),
      attributes: column.attributes || null,
      active: '1',
      sys_name: column.label,
    },
  }
}

function numberRow(table: string, numbering: NonNullable<TableDefinition['numbering']>): DefinitionRow {
  return {
    table: 'sys_number',
    key: ['category'],
    values: {
      sys_id: stableSysId('sys_number', table),
      category: table,
      prefix: numbering.prefix,
      number: String(numbering.start),
      maximum_digits: String(numbering.digits),
      sys_name: table,
    },
  }
}
