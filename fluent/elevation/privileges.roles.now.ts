import '@servicenow/sdk/global'
import { CrossScopePrivilege } from '@servicenow/sdk/core'

// Exactly what the scripts of this capability touch outside the app, nothing in reserve.
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-item-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sc_req_item',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-item-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'sc_req_item',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-request-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sc_request',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-request-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'sc_request',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-catalog-item-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sc_cat_item',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-scope-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_scope',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-web-service-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_web_service',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-email-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_email',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-approval-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sysapproval_approver',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-approval-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'sysapproval_approver',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-approval-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'sysapproval_approver',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-journal-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_journal_field',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-group-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user_group',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-member-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user_grmember',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-user-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-user-role-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user_has_role',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-delegate-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user_delegate',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-computer-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'cmdb_ci_computer',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-elevation-cart'],
  status: 'allowed',
  operation: 'execute',
  targetName: 'CartJS',
  targetScope: 'sn_sc',
  targetType: 'scriptable',
})
