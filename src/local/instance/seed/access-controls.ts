import type { SeedRecord } from './record.ts'
import { seedId, seedRecord } from './record.ts'
import { roleId } from './roles.ts'

/** Attribute "user is authenticated": the same id on every instance, so packages refer to it by id. */
export const AUTHENTICATED_ATTRIBUTE = '239bdf0c47d23110ba46ff58936d4330'
const ADMIN_ATTRIBUTE = '8637f144b732111074f706dd1e11a981'
/** Access control that the SDK gives a scripted REST route whose author named none. */
export const REST_DEFAULT_ACL = 'cf9d01d3e73003009d6247e603f6a990'
/** Dynamic filter option "Me". */
export const DYNAMIC_ME = '90d1921e5f510100a9ad2572f2b477fe'
/** Dynamic filter option "One of My Groups". */
export const DYNAMIC_MY_GROUPS = 'd6435e965f510100a9ad2572f2b477fe'

/** Operations with the ids that the SDK writes for those it does not refer to by name. */
const OPERATIONS: Record<string, string | null> = {
  read: null,
  write: null,
  create: null,
  delete: null,
  execute: null,
  conditional_table_query_range: '7aad4c50b7f4621062b62181ce11a918',
  data_fabric: 'e60cd19b4f602210f2c160cc32ce0b06',
  query_match: '521c7497b7300210240b06dd1e11a979',
  query_range: 'e66cf897b7300210240b06dd1e11a9fd',
  edit_task_relations: 'b718b0e2c0a80204005b2705d3b6a0a0',
  edit_ci_relations: 'b7199572c0a8020400ee6d907c07d6cc',
  save_as_template: 'e5a2b9c50a0a0bc5005dd4a3096ac37b',
  add_to_list: '394af8150a0a0b270096f5ac9d6bac47',
  report_on: 'f6861c32c0a8016400647951e901525d',
  list_edit: '54f535270a0a0b8c007c67009ab2bdc0',
  report_view: '0997ab83733303005978e4b9cdf6a7b9',
  personalize_choices: '76742c60c0a801657735f3789a7327d0',
}
const TYPES: Record<string, string | null> = {
  record: null,
  pd_action: null,
  client_callable_flow_object: null,
  client_callable_script_include: null,
  GraphQL: null,
  processor: null,
  REST_Endpoint: null,
  ui_page: null,
  ux_page: 'b9eb8a1b873303002941b53046cb0b18',
  ux_route: 'b9eb8a1b873303002941b53046cb1234',
  ux_data_broker: '6d9c40e9531210101cb3ddeeff7b12f6',
}

export const operationId = (name: string): string => OPERATIONS[name] ?? seedId('sys_security_operation', name)
export const typeId = (name: string): string => TYPES[name] ?? seedId('sys_security_type', name)

export type AclOperation = 'read' | 'write' | 'create' | 'delete'
export interface AclSeed {
  /** `table`, `table.column`, `table.*`, `*`. */
  name: string
  operations: AclOperation[]
  /** Any one of these roles; none: no role is needed. */
  roles?: string[]
  /** Filter on the record, `javascript:` free so that it costs no script run. */
  condition?: string
  script?: string
  /** Anybody who has logged in passes (in place of a role). */
  loggedIn?: boolean
  adminOverrides?: boolean
}

/** Rows of one access control per operation. The counter keeps several controls of the same name apart. */
export function aclRecords(seeds: readonly AclSeed[]): SeedRecord[] {
  const seen = new Map<string, number>()
  return seeds.flatMap((seed) =>
    seed.operations.flatMap((operation) => {
      const key = `${seed.name}:${operation}`
      const nth = (seen.get(key) ?? 0) + 1
      seen.set(key, nth)
      const control = seedRecord('sys_security_acl', `${key}:${nth}`, {
        name: seed.name,
        sys_name: seed.name,
        type: typeId('record'),
        operation: operationId(operation),
        active: '1',
        decision_type: 'allow',
        admin_overrides: seed.adminOverrides === false ? '0' : '1',
        advanced: seed.script ? '1' : '0',
        local_or_existing: seed.loggedIn ? 'Existing' : 'Local',
        ...(seed.loggedIn ? { security_attribute: AUTHENTICATED_ATTRIBUTE } : {}),
        ...(seed.condition ? { condition: seed.condition } : {}),
        ...(seed.script ? { script: seed.script } : {}),
      })
      const id = control.values.sys_id ?? ''
      const roles = (seed.roles ?? []).map((role) =>
        seedRecord('sys_security_acl_role', `${key}:${nth}:${role}`, {
          sys_security_acl: id,
          sys_user_role: roleId(role),
        }),
      )
      return [control, ...roles]
    }),
  )
}

/** Operations, types, attributes and dynamic filter options that access controls refer to. */
export function securityVocabularyRecords(): SeedRecord[] {
  return [
    ...Object.keys(OPERATIONS).map((name) =>
      seedRecord('sys_security_operation', name, { sys_id: operationId(name), name, sys_name: name }),
    ),
    ...Object.keys(TYPES).map((name) =>
      seedRecord('sys_security_type', name, { sys_id: typeId(name), name, sys_name: name }),
    ),
    attribute(AUTHENTICATED_ATTRIBUTE, 'UserIsAuthenticated', 'User is authenticated', 'answer = gs.isLoggedIn();'),
    attribute(ADMIN_ATTRIBUTE, 'HasAdminRole', 'Has admin role', "answer = gs.hasRole('admin');"),
    dynamicOption(DYNAMIC_ME, 'Me', 'gs.getUserID()', 'sys_user'),
    dynamicOption(DYNAMIC_MY_GROUPS, 'One of My Groups', MY_GROUPS_SCRIPT, 'sys_user_group'),
    {
      table: 'sys_security_acl',
      values: {
        sys_id: REST_DEFAULT_ACL,
        name: 'Scripted REST External Default',
        sys_name: 'Scripted REST External Default',
        type: typeId('REST_Endpoint'),
        operation: operationId('execute'),
        active: '1',
        decision_type: 'allow',
        admin_overrides: '1',
        advanced: '0',
        local_or_existing: 'Existing',
        security_attribute: AUTHENTICATED_ATTRIBUTE,
      },
    },
  ]
}

function attribute(sysId: string, name: string, label: string, script: string): SeedRecord {
  const values = { name, sys_name: name, label, script, type: 'boolean', active: '1', is_system: '1', is_dynamic: '1' }
  return { table: 'sys_security_attribute', values: { sys_id: sysId, ...values } }
}

const MY_GROUPS_SCRIPT =
  "var ids = []; var link = new GlideRecord('sys_user_grmember'); link.addQuery('user', gs.getUserID()); link.query(); while (link.next()) ids.push(link.getValue('group')); ids"

function dynamicOption(sysId: string, label: string, script: string, table: string): SeedRecord {
  return {
    table: 'sys_filter_option_dynamic',
    values: {
      sys_id: sysId,
      label,
      sys_name: label,
      script,
      table,
      active: '1',
      available_for_filter: '1',
      available_for_default: '1',
      available_for_ref_qual: '1',
    },
  }
}
