import type { TableDefinition } from '../core.ts'
import { baseTable, index } from './notation.ts'

const meta = { extends: 'sys_metadata' }

/** Configuration items and approvals: tables that the SDK lacks. */
export const processTables = (): TableDefinition[] => [
  baseTable('cmdb', 'sys_class_name:sys_class_name'),
  baseTable('cmdb_ci_hardware', 'default_gateway:str hardware_status:str hardware_substatus:str', {
    extends: 'cmdb_ci',
    crud: 'rcu',
  }),
  baseTable(
    'cmdb_ci_computer',
    'host_name:str(255) os:str(100) os_version:str(100) os_domain:str(255) os_service_pack:str ram:int disk_space:dec cpu_count:int cpu_core_count:int cpu_name:str cpu_type:str cpu_speed:dec form_factor:str virtual:bool',
    {
      label: 'Computer',
      extends: 'cmdb_ci_hardware',
      crud: 'rcu',
    },
  ),
  baseTable('bsm_chart', 'name*:str(100)', meta),
  baseTable(
    'sysapproval_approver',
    'approver:ref>sys_user sysapproval:ref>task+delete source_table:table document_id:doc state:str=not~requested state_binding:ref>sysapproval_group group:ref>sysapproval_group order:int iteration:int=1 approval_source:str approval_reason:str(160) approval_column:field approval_journal_column:field process_step:str(32) wf_activity:ref>wf_activity expected_start:dt due_date:dt comments:journal(4000)',
    {
      label: 'Approval',
      crud: 'rcu',
      indexes: [index('approver', 'state'), index('sysapproval'), index('document_id')],
    },
  ),
  baseTable('sysapproval_group', 'wait_for:str approval_user:ref>sys_user reject_handling:str admin_override:bool', {
    extends: 'task',
    crud: 'rcu',
  }),
]
