import '@servicenow/sdk/global'
import { CrossScopePrivilege } from '@servicenow/sdk/core'

// Exactly what the scripts of this capability touch outside the app, nothing in reserve.
CrossScopePrivilege({
  $id: Now.ID['privilege-requested-item-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sc_req_item',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-requested-item-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'sc_req_item',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-approval-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sysapproval_approver',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-approval-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'sysapproval_approver',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-approval-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'sysapproval_approver',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-group-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user_group',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-group-member-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user_grmember',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-user-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

CrossScopePrivilege({
  $id: Now.ID['privilege-user-role-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user_has_role',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-variable-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'item_option_new',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-change-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'change_request',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-change-create'],
  status: 'allowed',
  operation: 'create',
  targetName: 'change_request',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-change-write'],
  status: 'allowed',
  operation: 'write',
  targetName: 'change_request',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
