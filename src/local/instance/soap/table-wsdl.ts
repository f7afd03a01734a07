/** Operations of a table, as its WSDL describes them. */
import type { Column, Instance } from '../core.ts'
import type { SchemaElement, WsdlOperation } from './wsdl.ts'

const optional = (name: string, type = 'string'): SchemaElement => ({ name, type, minOccurs: 0 })
const required = (name: string): SchemaElement => ({ name, type: 'string', minOccurs: 1 })

const STEERING = [
  optional('__encoded_query'),
  optional('__exclude_columns'),
  optional('__first_row'),
  optional('__last_row'),
  optional('__limit'),
  optional('__order_by'),
  optional('__order_by_desc'),
  optional('__use_view'),
]
const WRITTEN_BY_THE_PLATFORM = /^sys_(id|created_by|created_on|updated_by|updated_on|mod_count|class_name)$/

/** Null when there is no such table or web services may not reach it. */
export function tableOperations(instance: Instance, table: string): WsdlOperation[] | null {
  if (!instance.dictionary.table(table)?.wsAccess) return null
  const columns = [...instance.dictionary.columns(table).values()]
  const all = columns.map((column) => optional(column.name, schemaType(column)))
  const writable = columns
    .filter(({ name }) => !WRITTEN_BY_THE_PLATFORM.test(name))
    .map((column): SchemaElement => ({
      name: column.name,
      type: schemaType(column),
      minOccurs: column.mandatory ? 1 : 0,
    }))
  const operation = (name: string, fields: SchemaElement[], answer: SchemaElement[], rows?: string): WsdlOperation => ({
    name,
    request: { element: name, fields },
    response: { element: `${name}Response`, fields: answer, ...(rows === undefined ? {} : { rows }) },
  })
  return [
    operation('deleteMultiple', [...all, ...STEERING], [required('count')]),
    operation('deleteRecord', [required('sys_id')], [required('count')]),
    // A count of 0 is the answer when there is no such record.
    operation('get', [required('sys_id'), ...STEERING], [optional('count'), ...all]),
    operation('getKeys', [...all, ...STEERING], [optional('sys_id'), required('count')]),
    operation('getRecords', [...all, ...STEERING], all, 'getRecordsResult'),
    operation('insert', writable, insertAnswer(instance, table)),
    operation(
      'update',
      [required('sys_id'), ...writable.map((field) => ({ ...field, minOccurs: 0 as const }))],
      [required('sys_id')],
    ),
  ]
}

function insertAnswer(instance: Instance, table: string): SchemaElement[] {
  if (instance.dictionary.isA(table, 'sys_import_set_row'))
    return [
      required('sys_id'),
      required('table'),
      required('display_name'),
      required('display_value'),
      required('status'),
      optional('status_message'),
      optional('error_message'),
    ]
  const display = instance.dictionary.displayColumn(table)
  return [required('sys_id'), ...(display === null || display === 'sys_id' ? [] : [optional(display)])]
}

function schemaType(column: Column): string {
  switch (column.type) {
    case 'boolean':
      return 'boolean'
    case 'integer':
      return 'integer'
    case 'decimal':
    case 'float':
      return 'double'
    default:
      return 'string'
  }
}
