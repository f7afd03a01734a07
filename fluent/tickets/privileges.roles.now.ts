import '@servicenow/sdk/global'
import { CrossScopePrivilege } from '@servicenow/sdk/core'

// Exactly what the scripts of this capability touch outside the app, nothing in reserve.
CrossScopePrivilege({
  $id: Now.ID['privilege-tickets-item-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sc_req_item',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-tickets-incident-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'incident',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
