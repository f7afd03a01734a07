import type { SeedRecord } from './record.ts'
import { seedId, seedRecord } from './record.ts'
import { expandRole, roleId } from './roles.ts'

/** The administrator has the same id on every instance. */
export const ADMIN_USER_ID = '6816f79cc0a8016401c5a33be04be441'
export const GUEST_USER_ID = '5136503cc611227c0183e96598c4f706'
const FINANCE_ID = 'a581ab703710200044e0bfc8bcbe5de8'
const FINANCE_HEAD_ID = '46c5bf6ca9fe1981010713e3ac7d3384'
const PROBLEM_ADMIN_ID = '26fbff173b331300ad3cc9bb34efc4bd'

/** Sys_id of a base group. */
export function groupId(name: string): string {
  return seedId('sys_user_group', name)
}

function user(userName: string, values: Record<string, string>): SeedRecord {
  return seedRecord('sys_user', userName, {
    user_name: userName,
    active: '1',
    locked_out: '0',
    web_service_access_only: '0',
    internal_integration_user: '0',
    notification: '2',
    calendar_integration: '1',
    enable_multifactor_authn: '0',
    vip: '0',
    ...values,
  })
}

/**
 * Rows that give a user a role: one direct row and one inherited row for each role it contains, as the platform keeps
 * them.
 */
export function roleGrant(userId: string, role: string): SeedRecord[] {
  return expandRole(role).map((name) =>
    seedRecord('sys_user_has_role', `${userId}:${role}:${name}`, {
      user: userId,
      role: roleId(name),
      inherited: name === role ? '0' : '1',
      state: 'active',
      ...(name === role ? {} : { included_in_role: roleId(role) }),
    }),
  )
}

/** Users, groups and the department that a plain instance has. Passwords are set by whoever starts the instance. */
export function peopleRecords(): SeedRecord[] {
  return [
    user('admin', {
      sys_id: ADMIN_USER_ID,
      first_name: 'System',
      last_name: 'Administrator',
      name: 'System Administrator',
      email: 'admin@example.com',
      title: 'System Administrator',
      department: FINANCE_ID,
    }),
    ...roleGrant(ADMIN_USER_ID, 'admin'),
    user('guest', { sys_id: GUEST_USER_ID, first_name: 'Guest', name: 'Guest' }),
    ...roleGrant(GUEST_USER_ID, 'public'),
    user('soap.guest', { first_name: 'SOAP', last_name: 'Guest', name: 'SOAP Guest', web_service_access_only: '1' }),
    // Published example data that public client test suites look up by id and address.
    user('problem.admin', {
      sys_id: PROBLEM_ADMIN_ID,
      first_name: 'Problem',
      last_name: 'Administrator',
      name: 'Problem Administrator',
      email: 'problem.admin@example.com',
    }),
    ...roleGrant(PROBLEM_ADMIN_ID, 'problem_admin'),
    user('natasha.ingram', {
      sys_id: FINANCE_HEAD_ID,
      name: 'Finance Head',
      first_name: 'Finance',
      last_name: 'Head',
      email: 'natasha.ingram@example.com',
      department: FINANCE_ID,
      mobile_phone: '+15550100',
    }),
    seedRecord('cmn_department', 'Finance', {
      sys_id: FINANCE_ID,
      name: 'Finance',
      id: '0023',
      description: 'Finance department',
      dept_head: FINANCE_HEAD_ID,
    }),
    group('Service Desk', 'First line of support'),
    group('Hardware', 'Hardware support'),
    group('CAB Approval', 'Approves changes'),
    group('Catalog Request Approvers', 'Approves requests from the service catalog'),
    ...groupWithRole('Catalog Administrators', 'Manages the service catalog', 'catalog_admin'),
    ...groupWithRole('User Administrators', 'Manages users and groups', 'user_admin'),
    ...groupWithRole('Approval Administrators', 'Decides in place of others', 'approval_admin'),
  ]
}

function group(name: string, description: string): SeedRecord {
  return seedRecord('sys_user_group', name, {
    name,
    description,
    active: '1',
    manager: ADMIN_USER_ID,
    exclude_manager: '0',
    include_members: '0',
  })
}

function groupWithRole(name: string, description: string, role: string): SeedRecord[] {
  const grant = { group: groupId(name), role: roleId(role), inherits: '1' }
  return [group(name, description), seedRecord('sys_group_has_role', `${name}:${role}`, grant)]
}
