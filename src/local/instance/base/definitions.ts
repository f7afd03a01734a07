import type { ColumnDefinition, ColumnOverride, TableDefinition } from '../core.ts'
import { administrationTables } from './administration-tables.ts'
import { catalogTables } from './catalog-tables.ts'
import { integrationTables } from './integration-tables.ts'
import { TABLE_LABELS } from './labels.ts'
import { baseTable, columns, index } from './notation.ts'
import { platformTables } from './platform-tables.ts'
import { processTables } from './process-tables.ts'
import { serviceTables } from './service-tables.ts'
import { loadSdkTables } from './sdk-tables.ts'

/** Metadata tables whose SDK definition leaves their parent out because the SDK adds it elsewhere. */
const METADATA = new Set([
  'sys_number',
  'sys_package',
  'sys_properties',
  'sys_script',
  'sys_scope_privilege',
  'sys_security_acl_role',
  'sys_element_mapping',
  'sys_app_module',
  'sys_ui_annotation',
  'sys_ui_annotation_element',
  'sys_ui_annotation_type',
  'sys_ui_element',
  'sys_ui_form_section',
  'sys_ui_list',
  'sys_ui_list_element',
  'sys_ui_related_list_entry',
  'sys_ux_app_config',
  'sys_ux_app_route',
  'sys_ux_macroponent',
  'sys_ux_page_registry',
  'sys_ux_screen',
  'sys_ux_screen_type',
  'sys_ws_definition',
  'sys_ws_query_parameter',
])
const PARENTS: Record<string, string> = {
  atf_input_variable: 'var_dictionary',
  sys_ws_query_parameter: 'sys_metadata',
  // The SDK writes sys_metadata for them; an instance finds producers and guides among the catalog items.
  sc_cat_item_producer: 'sc_cat_item',
  sc_cat_item_guide: 'sc_cat_item',
}

/** Columns that the documentation lists and the SDK's definitions leave out. */
const ADDED_COLUMNS: Record<string, string> = {
  sc_req_item: 'price:price(20) recurring_price:price(20)=0 stage:workflow(80)=waiting_for_approval',
  sys_journal_field: 'value:str(65536)',
  sys_user: 'roles:roles(40)',
  sys_flow_context: 'source_table:table source_record:doc(32)',
  sys_app: 'guided_setup_guid:str(32) package_resolver_version:str(40) subscription_entitlement:str(32)',
  sc_cat_item: 'view:str(40)',
  sys_dictionary: 'read_only_option:str(40)',
  sys_ws_operation: 'default_operation_uri:str(1000)',
}

/** Lengths that the SDK's definitions leave out and the default of 40 would cut. */
const LENGTHS: Record<string, Record<string, number>> = {
  sys_script: { filter_condition: 4000, condition: 254, name: 100, description: 4000, message: 4000, template: 4000 },
  sys_ws_definition: { name: 100, short_description: 1000, base_uri: 1000, doc_link: 1000 },
  sys_ws_version: { short_description: 1000 },
  sys_ws_operation: {
    name: 100,
    relative_path: 255,
    operation_uri: 1000,
    short_description: 1000,
    request_example: 4000,
    consumes: 1000,
    produces: 1000,
  },
  sys_security_acl: { name: 255, condition: 4000, description: 4000 },
  sys_element_mapping: { table: 255, field: 255, value: 65_000 },
  sys_variable_value: { value: 65_000 },
  sys_module: { path: 1000 },
  sys_atf_test: { name: 100, description: 4000 },
  sys_ui_element: { element: 255 },
  sys_ui_section: { caption: 255, title: 255 },
  sys_script_include: { api_name: 100 },
  sysauto_script: { condition: 8000 },
}

/** What columns of a type hold where a definition states no length. */
const LENGTH_OF_TYPE: Record<string, number> = { translated_text: 4000, translated_field: 255, conditions: 4000 }

/** Access from other scopes that base tables grant beyond reading; the rest of the base tables may be read only. */
const WRITABLE = [
  'task',
  'incident',
  'sc_request',
  'sc_req_item',
  'sc_task',
  'problem',
  'change_request',
  'sys_user',
  'cmdb_ci',
  'alm_asset',
]

/** Base tables whose changes and deletions are kept. */
const AUDITED = new Set([
  'incident',
  'problem',
  'change_request',
  'sc_request',
  'sc_req_item',
  'sc_task',
  'sysapproval_approver',
  'sys_user',
  'sys_user_group',
])

/** Defaults of inherited columns that a table has otherwise than its parent. */
const OVERRIDES: Record<string, ColumnOverride[]> = {
  change_request: [{ column: 'state', baseTable: 'task', defaultValue: '-5' }],
  problem: [{ column: 'state', baseTable: 'task', defaultValue: '101' }],
}

/** Defaults that the SDK's definitions have from before the states of the table were numbered anew. */
const DEFAULTS: Record<string, Record<string, string>> = { problem: { problem_state: '101' } }

/** Indexes on base tables that grow: the columns on which clients and engines search. */
const INDEXES: Record<string, string[]> = {
  task: ['number', 'parent', 'assigned_to', 'opened_by', 'correlation_id', 'sys_updated_on', 'sys_created_on'],
  sc_req_item: ['request', 'cat_item'],
  sc_task: ['request', 'request_item'],
  sc_request: ['requested_for'],
  incident: ['caller_id'],
  cmdb_ci: ['name', 'correlation_id', 'sys_updated_on'],
  sys_user: ['email', 'name'],
  sys_journal_field: ['element_id'],
  sys_attachment: ['table_sys_id'],
  sys_dictionary: ['name', 'reference'],
  sys_db_object: ['name'],
  sys_properties: ['name'],
  sys_number: ['category'],
  sys_script: ['collection'],
  sys_script_include: ['name', 'api_name'],
  sys_scope: ['scope'],
  sys_scope_privilege: ['source_scope'],
  sys_security_acl: ['name'],
  sys_security_acl_role: ['sys_security_acl'],
  sys_user_role: ['name'],
  sys_user_role_contains: ['role', 'contains'],
  sys_ws_definition: ['service_id'],
  sys_ws_operation: ['web_service_definition'],
  sysevent_script_action: ['event_name'],
  sysevent_register: ['event_name'],
  sys_metadata: ['sys_class_name', 'sys_scope'],
}

const SYSTEM_COLUMNS: ColumnDefinition[] = columns(
  'sys_id:GUID sys_created_on:dt sys_created_by:str sys_updated_on:dt sys_updated_by:str sys_mod_count:int',
).map((column) => ({ ...column, label: SYSTEM_LABEL(column.name) }))

function SYSTEM_LABEL(name: string): string {
  return (
    {
      sys_id: 'Sys ID',
      sys_created_on: 'Created',
      sys_created_by: 'Created by',
      sys_updated_on: 'Updated',
      sys_updated_by: 'Updated by',
    }[name] ?? 'Updates'
  )
}

/** Columns every table has; a definition that names them itself keeps its own. */
export const systemColumns = (): ColumnDefinition[] => SYSTEM_COLUMNS

/** Tables that the SDK's definitions lack. */
const ownTables = (): TableDefinition[] => [
  ...platformTables(),
  ...integrationTables(),
  ...administrationTables(),
  ...processTables(),
  ...catalogTables(),
  ...serviceTables(),
]

/**
 * All base tables, parents before children: the SDK's definitions, ours for what they lack, and for every table that is
 * only ever referred to a table with nothing but a name, so that references lead somewhere.
 */
export function baseDefinitions(root: string): TableDefinition[] {
  const byName = new Map<string, TableDefinition>()
  for (const table of [...loadSdkTables(root), ...ownTables()]) {
    if (!byName.has(table.name)) byName.set(table.name, completed(table))
  }
  for (const table of [...byName.values()]) {
    for (const column of table.columns) {
      const target = column.reference
      if (target && !byName.has(target)) byName.set(target, baseTable(target, 'name*:str(100)'))
    }
  }
  return parentsFirst(byName)
}

function completed(table: TableDefinition): TableDefinition {
  const parent = METADATA.has(table.name) ? 'sys_metadata' : (PARENTS[table.name] ?? table.extends ?? null)
  const present = new Set(table.columns.map((column) => column.name))
  const added = columns(ADDED_COLUMNS[table.name] ?? '_:str').filter(
    (column) => column.name !== '_' && !present.has(column.name),
  )
  const retyped = table.columns.map((given) => {
    const defaultValue = DEFAULTS[table.name]?.[given.name]
    const column = defaultValue === undefined ? given : { ...given, defaultValue }
    if (table.name === 'sc_req_item' && column.name === 'stage') return { ...column, type: 'workflow', maxLength: 80 }
    const length = LENGTHS[table.name]?.[column.name] ?? LENGTH_OF_TYPE[column.type]
    return length === undefined || (column.maxLength ?? 40) > 40 ? column : { ...column, maxLength: length }
  })
  const writable = WRITABLE.includes(table.name)
  return {
    ...table,
    label: TABLE_LABELS[table.name] ?? table.label,
    ...(AUDITED.has(table.name) ? { audit: true } : {}),
    extends: parent,
    columns: [...retyped, ...added],
    overrides: [...(table.overrides ?? []), ...(OVERRIDES[table.name] ?? [])],
    flags: { ...table.flags, ...(writable ? { createAccess: true, updateAccess: true, deleteAccess: false } : {}) },
    indexes: [...(table.indexes ?? []), ...(INDEXES[table.name] ?? []).map((name) => index(name))],
  }
}

function parentsFirst(tables: ReadonlyMap<string, TableDefinition>): TableDefinition[] {
  const ordered = new Map<string, TableDefinition>()
  const visit = (table: TableDefinition): void => {
    if (ordered.has(table.name)) return
    const parent = table.extends ? tables.get(table.extends) : undefined
    if (table.extends && !parent)
      throw new Error(`Base table ${table.name} extends ${table.extends}, which is not defined`)
    if (parent) visit(parent)
    ordered.set(table.name, table)
  }
  for (const table of tables.values()) visit(table)
  return [...ordered.values()]
}
