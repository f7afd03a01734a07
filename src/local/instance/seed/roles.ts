import type { SeedRecord } from './record.ts'
import { seedId, seedRecord } from './record.ts'

/** Ids that are the same on every instance and that clients hard-code. */
const KNOWN_IDS: Record<string, string> = {
  admin: '2831a114c611228501d4ea6c309d626d',
  itil: '282bf1fac6112285017366cb5f867469',
}

interface RoleSeed {
  name: string
  description: string
  contains?: string[]
  elevated?: boolean
}

/** Base roles and what they contain. Containment is what a role check sees: `gs.hasRole('itil')` is true for itil_admin. */
const ROLES: RoleSeed[] = [
  { name: 'public', description: 'Everybody, also without a login' },
  { name: 'snc_internal', description: 'Internal user' },
  { name: 'snc_external', description: 'External user' },
  { name: 'snc_required_script_writer_permission', description: 'May write scripts' },
  {
    name: 'admin',
    description: 'Administrator',
    contains: [
      'itil_admin',
      'catalog_admin',
      'user_admin',
      'import_admin',
      'web_service_admin',
      'approval_admin',
      'personalize_choices',
      'personalize_dictionary',
      'asset',
      'oauth_admin',
      'rest_service',
      'soap',
      'user_criteria_admin',
    ],
  },
  { name: 'security_admin', description: 'May change access controls', elevated: true },
  {
    name: 'itil',
    description: 'Works on tickets',
    contains: [
      'approver_user',
      'snc_internal',
      'sn_incident_read',
      'sn_incident_write',
      'sn_request_read',
      'sn_request_write',
    ],
  },
  { name: 'sn_incident_read', description: 'Reads incidents' },
  { name: 'sn_incident_write', description: 'Creates and updates incidents', contains: ['sn_incident_read'] },
  { name: 'sn_request_read', description: 'Reads requests and requested items' },
  { name: 'sn_request_write', description: 'Updates requests and requested items', contains: ['sn_request_read'] },
  { name: 'itil_admin', description: 'Administers tickets, may delete them', contains: ['itil'] },
  { name: 'catalog', description: 'Manages catalog content he owns' },
  { name: 'catalog_admin', description: 'Manages the service catalog', contains: ['catalog', 'user_criteria_admin'] },
  { name: 'catalog_manager', description: 'Manages one catalog', contains: ['catalog'] },
  { name: 'catalog_editor', description: 'Edits one catalog', contains: ['catalog'] },
  { name: 'user_criteria_admin', description: 'Manages user criteria' },
  { name: 'approver_user', description: 'Decides on approvals' },
  { name: 'approval_admin', description: 'Decides on everybody\u2019s approvals', contains: ['approver_user'] },
  { name: 'asset', description: 'Manages assets and configuration items' },
  { name: 'user_admin', description: 'Manages users, groups and roles' },
  { name: 'import_admin', description: 'Manages imports', contains: ['import_transformer', 'import_set_loader'] },
  { name: 'import_set_loader', description: 'Loads rows into import sets' },
  { name: 'import_transformer', description: 'Manages transform maps', contains: ['import_set_loader'] },
  { name: 'snc_platform_rest_api_access', description: 'May call the REST interfaces whose access control is active' },
  { name: 'rest_service', description: 'May call REST interfaces' },
  { name: 'soap_query', description: 'Queries over SOAP' },
  { name: 'soap_create', description: 'Inserts over SOAP' },
  { name: 'soap_update', description: 'Updates over SOAP' },
  { name: 'soap_delete', description: 'Deletes over SOAP' },
  { name: 'soap_script', description: 'Calls scripted SOAP services' },
  { name: 'soap_ecc', description: 'Uses the ECC queue over SOAP' },
  { name: 'soap_query_update', description: 'Queries and updates over SOAP', contains: ['soap_query', 'soap_update'] },
  {
    name: 'soap',
    description: 'All operations over SOAP',
    contains: ['soap_query_update', 'soap_create', 'soap_delete', 'soap_script', 'soap_ecc'],
  },
  { name: 'personalize_choices', description: 'Edits choice lists' },
  { name: 'personalize_dictionary', description: 'Reads and edits the dictionary' },
  { name: 'web_service_admin', description: 'Manages web services' },
  { name: 'oauth_admin', description: 'Manages OAuth clients' },
  { name: 'problem_admin', description: 'Administers problems' },
]

/** Sys_id of a base role. */
export function roleId(name: string): string {
  return KNOWN_IDS[name] ?? seedId('sys_user_role', name)
}

/** Everything a role stands for: itself and what it contains, at any depth. */
export function expandRole(name: string): string[] {
  const found = new Set<string>()
  const visit = (role: string): void => {
    if (found.has(role)) return
    found.add(role)
    for (const contained of ROLES.find((entry) => entry.name === role)?.contains ?? []) visit(contained)
  }
  visit(name)
  return [...found]
}

export function containmentId(role: string, contains: string): string {
  return seedId('sys_user_role_contains', `${role}>${contains}`)
}

/** `sys_user_role` and `sys_user_role_contains` rows. */
export function roleRecords(): SeedRecord[] {
  const roles = ROLES.map((role) =>
    seedRecord('sys_user_role', role.name, {
      sys_id: roleId(role.name),
      name: role.name,
      sys_name: role.name,
      description: role.description,
      elevated_privilege: role.elevated ? '1' : '0',
      grantable: '1',
      can_delegate: '1',
      scoped_admin: '0',
      ...(role.contains ? { includes_roles: role.contains.join(',') } : {}),
    }),
  )
  const contains = ROLES.flatMap((role) =>
    (role.contains ?? []).map((contained) =>
      seedRecord('sys_user_role_contains', `${role.name}>${contained}`, {
        role: roleId(role.name),
        contains: roleId(contained),
      }),
    ),
  )
  return [...roles, ...contains]
}
