import type { AclSeed } from './access-controls.ts'
import { DYNAMIC_ME } from './access-controls.ts'

const me = (...columns: string[]): string => columns.map((column) => `${column}DYNAMIC${DYNAMIC_ME}`).join('^OR')
const table = (
  name: string,
  read: Partial<AclSeed>[],
  change: Partial<Record<'write' | 'create' | 'delete', string[]>>,
) => [
  ...read.map((seed): AclSeed => ({ name, operations: ['read'], ...seed })),
  ...(['write', 'create', 'delete'] as const).flatMap((operation): AclSeed[] => {
    const roles = change[operation]
    return roles ? [{ name, operations: [operation], roles }] : []
  }),
]
const everybody: Partial<AclSeed> = { loggedIn: true }

/** Nothing is open that no rule opens: the wildcard admits administrators only. */
const WILDCARD: AclSeed[] = [
  { name: '*', operations: ['read', 'write', 'create', 'delete'], roles: ['admin'] },
  { name: 'sys_metadata', operations: ['read', 'write', 'create', 'delete'], roles: ['admin'] },
]

/** Approvers may read what they are asked to decide on. */
const ASKED_TO_APPROVE = [
  "var asked = new GlideRecord('sysapproval_approver');",
  "asked.addQuery('sysapproval', current.getUniqueValue());",
  "asked.addQuery('approver', gs.getUserID());",
  'asked.setLimit(1);',
  'asked.query();',
  'answer = asked.hasNext();',
].join('\n')

/** The approver has handed his approvals to the user for the present time. */
const DELEGATED_APPROVAL = [
  "var delegation = new GlideRecord('sys_user_delegate');",
  "delegation.addQuery('user', current.getValue('approver'));",
  "delegation.addQuery('delegate', gs.getUserID());",
  "delegation.addQuery('approvals', true);",
  'var now = new GlideDateTime().getValue();',
  "delegation.addQuery('starts', '<=', now);",
  "delegation.addQuery('ends', '>=', now);",
  'delegation.setLimit(1);',
  'delegation.query();',
  "answer = !gs.nil(current.getValue('approver')) && delegation.hasNext();",
].join('\n')

const incidentWork = { write: ['sn_incident_write'], create: ['sn_incident_write'], delete: ['itil_admin'] }
const requestWork = { write: ['sn_request_write'], create: ['sn_request_write'], delete: ['itil_admin'] }
const ITIL_WORKS = { write: ['itil'], create: ['itil'], delete: ['itil_admin'] }

const TASKS: AclSeed[] = [
  ...table('task', [{ roles: ['itil'] }, { condition: me('opened_by') }], ITIL_WORKS),
  ...table('incident', [{ roles: ['sn_incident_read'] }, { condition: me('caller_id', 'opened_by') }], incidentWork),
  ...table(
    'sc_request',
    [
      { roles: ['sn_request_read', 'catalog_admin'] },
      { condition: me('requested_for', 'opened_by') },
      { script: ASKED_TO_APPROVE },
    ],
    requestWork,
  ),
  ...table(
    'sc_req_item',
    [
      { roles: ['sn_request_read', 'catalog_admin'] },
      { condition: me('requested_for', 'opened_by', 'request.requested_for') },
      { script: ASKED_TO_APPROVE },
    ],
    requestWork,
  ),
  ...table('sc_task', [{ roles: ['itil'] }, { condition: me('opened_by', 'assigned_to') }], ITIL_WORKS),
  ...table('sys_journal_field', [{ roles: ['itil'] }], {}),
]

/** Columns of an approval that fix who decides about what; the approver may change his decision only. */
const APPROVAL_KEYS = ['approver', 'sysapproval', 'document_id', 'source_table', 'group', 'order']

const APPROVALS: AclSeed[] = [
  {
    name: 'sysapproval_approver',
    operations: ['read'],
    roles: ['itil', 'approval_admin'],
  },
  { name: 'sysapproval_approver', operations: ['read', 'write'], condition: me('approver') },
  { name: 'sysapproval_approver', operations: ['read', 'write'], script: DELEGATED_APPROVAL },
  { name: 'sysapproval_approver', operations: ['read'], condition: me('sysapproval.opened_by') },
  { name: 'sysapproval_approver', operations: ['write'], roles: ['approval_admin'] },
  { name: 'sysapproval_approver', operations: ['create'], roles: ['itil', 'approval_admin'] },
  { name: 'sysapproval_approver', operations: ['delete'], roles: ['admin'] },
  ...APPROVAL_KEYS.map((column): AclSeed => ({
    name: `sysapproval_approver.${column}`,
    operations: ['write'],
    roles: ['approval_admin'],
  })),
  ...table('sysapproval_group', [{ roles: ['itil', 'approval_admin'] }], { write: ['itil'], create: ['itil'] }),
  { name: 'sys_user_delegate', operations: ['read'], condition: me('user', 'delegate') },
  { name: 'sys_user_delegate', operations: ['read', 'write', 'create'], roles: ['user_admin'] },
  { name: 'sys_user_delegate', operations: ['write'], condition: me('user') },
  { name: 'sys_user_delegate', operations: ['create'], loggedIn: true },
  // A create rule of the row sees an empty record; the column's rule sees whose approvals are handed on.
  { name: 'sys_user_delegate.user', operations: ['create', 'write'], condition: me('user') },
  { name: 'sys_user_delegate.user', operations: ['create', 'write'], roles: ['user_admin'] },
  { name: 'sys_user_delegate', operations: ['delete'], roles: ['user_admin'] },
]

const CATALOG_ADMIN = { write: ['catalog_admin'], create: ['catalog_admin'], delete: ['catalog_admin'] }
const CATALOG_CONTENT = [
  'sc_cat_item',
  'sc_category',
  'sc_catalog',
  'sc_cat_item_category',
  'sc_cat_item_catalog',
  'item_option_new_set',
  'io_set_item',
  'question',
  'question_choice',
  'question_regex',
  'catalog_ui_policy',
  'catalog_ui_policy_action',
  'catalog_script_client',
]
const CRITERIA_LINKS = [
  'sc_cat_item_user_criteria_mtom',
  'sc_cat_item_user_criteria_no_mtom',
  'sc_category_user_criteria_mtom',
  'sc_category_user_criteria_no_mtom',
]

/**
 * An answer is for the person who ordered, the person the item is for and those who decide on it; encrypted answers are
 * for the fulfilling application only.
 */
const OWN_ANSWER = [
  "var link = new GlideRecord('sc_item_option_mtom');",
  "link.addQuery('sc_item_option', current.getUniqueValue());",
  'link.setLimit(1);',
  'link.query();',
  "if (!link.next() || current.item_option_new.mask_use_encryption + '' == 'true') answer = false;",
  'else {',
  '  var me = gs.getUserID();',
  "  answer = link.request_item.requested_for + '' == me || link.request_item.opened_by + '' == me;",
  '  if (!answer) {',
  "    var asked = new GlideRecord('sysapproval_approver');",
  "    asked.addQuery('sysapproval', link.getValue('request_item'));",
  "    asked.addQuery('approver', me);",
  '    asked.setLimit(1);',
  '    asked.query();',
  '    answer = asked.hasNext();',
  '  }',
  '}',
].join('\n')

/** The link between an answer and its item is as readable as the item is to the people it concerns. */
const ASKED_ABOUT_ITEM = ASKED_TO_APPROVE.replace('current.getUniqueValue()', "current.getValue('request_item')")

const CATALOG: AclSeed[] = [
  ...CATALOG_CONTENT.flatMap((name) => table(name, [everybody], CATALOG_ADMIN)),
  ...CRITERIA_LINKS.flatMap((name) => table(name, [{ roles: ['catalog', 'user_criteria_admin'] }], CATALOG_ADMIN)),
  ...table('user_criteria', [{ roles: ['catalog', 'user_criteria_admin'] }], {
    write: ['user_criteria_admin'],
    create: ['user_criteria_admin'],
    delete: ['user_criteria_admin'],
  }),
  ...table('sc_item_option', [{ roles: ['itil', 'catalog_admin'] }, { script: OWN_ANSWER }], CATALOG_ADMIN),
  ...table(
    'sc_item_option_mtom',
    [
      { roles: ['itil', 'catalog_admin'] },
      { condition: me('request_item.requested_for', 'request_item.opened_by') },
      { script: ASKED_ABOUT_ITEM },
    ],
    CATALOG_ADMIN,
  ),
  ...table('question_answer', [{ roles: ['itil', 'catalog_admin'] }], CATALOG_ADMIN),
  ...table('sc_multi_row_question_answer', [{ roles: ['itil', 'catalog_admin'] }], CATALOG_ADMIN),
  { name: 'sc_cart', operations: ['read', 'write', 'delete'], condition: me('user') },
  { name: 'sc_cart_item', operations: ['read', 'write', 'delete'], condition: me('cart.user') },
  { name: 'sc_cart', operations: ['create'], loggedIn: true },
  { name: 'sc_cart_item', operations: ['create'], loggedIn: true },
]

/** Columns of a user that everybody who has logged in may see. */
const PUBLIC_USER_COLUMNS = [
  'name',
  'user_name',
  'first_name',
  'last_name',
  'middle_name',
  'email',
  'active',
  'title',
  'department',
  'location',
  'company',
  'manager',
  'phone',
  'photo',
  'avatar',
  'vip',
  'sys_id',
  'sys_class_name',
]
/** Columns of his own record that a user may change. */
const OWN_USER_COLUMNS = [
  'phone',
  'mobile_phone',
  'home_phone',
  'time_zone',
  'preferred_language',
  'date_format',
  'time_format',
  'photo',
  'notification',
]
const USER_ADMIN = { write: ['user_admin'], create: ['user_admin'], delete: ['user_admin'] }

const PEOPLE: AclSeed[] = [
  ...table('sys_user', [everybody], USER_ADMIN),
  { name: 'sys_user', operations: ['write'], condition: me('sys_id') },
  ...PUBLIC_USER_COLUMNS.map((column): AclSeed => ({
    name: `sys_user.${column}`,
    operations: ['read'],
    loggedIn: true,
  })),
  { name: 'sys_user.*', operations: ['read'], roles: ['user_admin', 'itil'] },
  { name: 'sys_user.*', operations: ['read'], condition: me('sys_id') },
  { name: 'sys_user.*', operations: ['write', 'create'], roles: ['user_admin'] },
  ...OWN_USER_COLUMNS.flatMap((column): AclSeed[] => [
    { name: `sys_user.${column}`, operations: ['write'], condition: me('sys_id') },
    { name: `sys_user.${column}`, operations: ['write'], roles: ['user_admin'] },
  ]),
  { name: 'sys_user.user_password', operations: ['read'], roles: ['admin'] },
  { name: 'sys_user.user_password', operations: ['write'], roles: ['user_admin'] },
  ...table('sys_user_group', [everybody], USER_ADMIN),
  ...table('sys_user_grmember', [everybody], USER_ADMIN),
  ...table('sys_user_role', [everybody], { write: ['admin'], create: ['admin'], delete: ['admin'] }),
  ...table('sys_user_role_contains', [{ roles: ['user_admin'] }], { write: ['admin'], create: ['admin'] }),
  ...table('sys_user_has_role', [{ roles: ['user_admin', 'itil'] }, { condition: me('user') }], USER_ADMIN),
  ...table('sys_group_has_role', [{ roles: ['user_admin', 'itil'] }], USER_ADMIN),
  { name: 'sys_user_preference', operations: ['read', 'write', 'delete'], condition: me('user') },
  { name: 'sys_user_preference', operations: ['create'], loggedIn: true },
  ...['cmn_department', 'cmn_location', 'cmn_building', 'cmn_cost_center', 'core_company'].flatMap((name) =>
    table(name, [everybody], USER_ADMIN),
  ),
]

const ASSET_WORKS = { write: ['itil', 'asset'], create: ['itil', 'asset'], delete: ['asset', 'itil_admin'] }

const ASSETS: AclSeed[] = [
  ...table('cmdb', [{ roles: ['itil', 'asset'] }], ASSET_WORKS),
  ...table('cmdb_ci', [{ roles: ['itil', 'asset'] }, { condition: me('assigned_to', 'owned_by') }], ASSET_WORKS),
  ...table('cmdb_rel_ci', [{ roles: ['itil', 'asset'] }], ASSET_WORKS),
  ...table('cmdb_model', [{ roles: ['itil', 'asset'] }], { write: ['asset'], create: ['asset'], delete: ['asset'] }),
  ...table('alm_asset', [{ roles: ['itil', 'asset'] }, { condition: me('assigned_to', 'owned_by') }], {
    write: ['asset'],
    create: ['asset'],
    delete: ['asset'],
  }),
]

const same = (...roles: string[]) => ({ write: roles, create: roles, delete: roles })

const PLATFORM: AclSeed[] = [
  ...table('sys_choice', [{ roles: ['personalize_choices'] }], same('personalize_choices')),
  ...table('sys_documentation', [everybody], same('personalize_dictionary')),
  ...table('sys_db_object', [{ roles: ['personalize_dictionary'] }], same('admin')),
  ...table('sys_dictionary', [{ roles: ['personalize_dictionary'] }], same('personalize_dictionary')),
  ...table('sys_glide_object', [{ roles: ['personalize_dictionary'] }], same('admin')),
  ...table('sys_import_set', [{ roles: ['import_set_loader', 'import_transformer'] }], same('import_admin')),
  ...table('sys_import_set_row', [{ roles: ['import_set_loader', 'import_transformer'] }], {
    create: ['import_set_loader'],
    write: ['import_set_loader'],
    delete: ['import_admin'],
  }),
  ...['sys_transform_map', 'sys_transform_entry', 'sys_transform_script', 'sys_data_source'].flatMap((name) =>
    table(name, [{ roles: ['import_transformer'] }], same('import_admin')),
  ),
  ...['sys_ws_definition', 'sys_ws_version', 'sys_ws_operation', 'sys_web_service', 'sys_cors_rule'].flatMap((name) =>
    table(name, [{ roles: ['web_service_admin'] }], same('web_service_admin')),
  ),
  ...['oauth_entity', 'oauth_entity_profile', 'jwt_verifier_map'].flatMap((name) =>
    table(name, [{ roles: ['oauth_admin'] }], same('oauth_admin')),
  ),
  ...['sys_security_acl', 'sys_security_acl_role'].flatMap((name) =>
    table(name, [{ roles: ['admin', 'security_admin'] }], same('security_admin')),
  ),
  ...table('ecc_queue', [{ roles: ['soap_ecc'] }], { write: ['soap_ecc'], create: ['soap_ecc'], delete: ['admin'] }),
  {
    // An attachment is as readable as the record it hangs on.
    name: 'sys_attachment',
    operations: ['read', 'delete'],
    loggedIn: true,
    script: [
      "var owner = new GlideRecord(current.getValue('table_name'));",
      "answer = owner.isValid() && owner.get('sys_id', current.getValue('table_sys_id')) && owner.canRead();",
    ].join('\n'),
  },
  { name: 'sys_attachment', operations: ['create'], loggedIn: true },
  { name: 'sys_attachment', operations: ['write'], roles: ['admin'] },
  { name: 'sys_attachment_attribute', operations: ['read', 'write', 'create', 'delete'], roles: ['admin'] },
  { name: 'sys_attachment_doc', operations: ['read', 'write', 'create', 'delete'], roles: ['admin'] },
]

/** Access controls of a plain instance. */
export const BASE_ACCESS: readonly AclSeed[] = [
  ...WILDCARD,
  ...TASKS,
  ...APPROVALS,
  ...CATALOG,
  ...PEOPLE,
  ...ASSETS,
  ...PLATFORM,
]
