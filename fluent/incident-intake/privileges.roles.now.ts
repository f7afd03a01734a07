import '@servicenow/sdk/global'
import { CrossScopePrivilege } from '@servicenow/sdk/core'

// Exactly what the scripts of this capability touch outside the app. Incidents are written by the transform engine.
CrossScopePrivilege({
  $id: Now.ID['privilege-incident-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'incident',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
// Used where Security Incident Response is active, and names a table that is not there where it is not.
CrossScopePrivilege({
  $id: Now.ID['privilege-si-incident-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sn_si_incident',
  targetScope: 'sn_si',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-choice-read'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_choice',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-set-body'],
  status: 'allowed',
  operation: 'execute',
  targetName: 'ScriptableServiceResultBuilder.setBody',
  targetScope: 'global',
  targetType: 'scriptable',
})
