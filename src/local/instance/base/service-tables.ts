import type { TableDefinition } from '../core.ts'
import { baseTable, index } from './notation.ts'

const task = (prefix: string, of: string) => ({
  extends: 'task',
  crud: 'rcu',
  indexes: [index(of)],
  numbering: { prefix, start: 10_000, digits: 7 },
})

const item = (parent: string, label?: string) => ({ extends: parent, crud: 'rcu', ...(label ? { label } : {}) })

/** Tables of service management and of the configuration database that the SDK's definitions only refer to. */
export const serviceTables = (): TableDefinition[] => [
  baseTable(
    'change_task',
    'change_request:ref>change_request+delete change_task_type:str planned_start_date:dt planned_end_date:dt on_hold:bool=false on_hold_reason:str(4000) close_code:str',
    task('CTASK', 'change_request'),
  ),
  baseTable(
    'problem_task',
    'problem:ref>problem+delete problem_task_type:str=general close_code:str cause_code:str workaround:html',
    task('PTASK', 'problem'),
  ),
  baseTable('incident_task', 'incident:ref>incident+delete', task('TASK', 'incident')),
  baseTable('cmdb_rel_type', 'name*:str(100) parent_descriptor:str child_descriptor:str', { indexes: [index('name')] }),
  baseTable(
    'cmdb_rel_ci',
    'parent:ref>cmdb_ci+delete child:ref>cmdb_ci+delete type:ref>cmdb_rel_type port:int connection_strength:str=always percent_outage:int',
    { crud: 'rcu', indexes: [index('parent'), index('child')] },
  ),
  baseTable(
    'cmdb_ci_server',
    'host_name:str(100) classification:str=Production firewall_status:str',
    item('cmdb_ci_computer'),
  ),
  baseTable('cmdb_ci_linux_server', 'kernel_release:str', item('cmdb_ci_server', 'Linux Server')),
  baseTable('cmdb_ci_unix_server', '', item('cmdb_ci_server', 'UNIX Server')),
  baseTable('cmdb_ci_win_server', '', item('cmdb_ci_server', 'Windows Server')),
  baseTable('cmdb_ci_netgear', 'device_type:str firmware_version:str', item('cmdb_ci_hardware', 'Network Gear')),
  baseTable('cmdb_ci_ip_router', '', item('cmdb_ci_netgear', 'IP Router')),
  baseTable('cmdb_ci_ip_switch', '', item('cmdb_ci_netgear', 'IP Switch')),
  baseTable(
    'cmdb_ci_appl',
    'version:str(100) install_directory:str(1024) running_process_command:str(255) tcp_port:str used_for:str is_clustered:bool',
    item('cmdb_ci', 'Application'),
  ),
  baseTable('cmdb_ci_database', 'type:str version:str(100) tcp_port:int', item('cmdb_ci', 'Database')),
  baseTable('cmdb_ci_db_instance', 'edition:str', item('cmdb_ci_appl', 'Database Instance')),
  baseTable('cmdb_ci_vm_object', 'object_id:str(255)', item('cmdb_ci', 'Virtual Machine Object')),
  baseTable(
    'cmdb_ci_vm_instance',
    'vm_inst_id:str cpus:int memory:int disks:int disks_size:int nics:int state:str guest_os_fullname:str',
    item('cmdb_ci_vm_object', 'Virtual Machine Instance'),
  ),
  baseTable(
    'task_ci',
    'task:ref>task+delete ci_item:ref>cmdb_ci+delete applied:bool applied_date:dt manual_proposed_change:bool',
    {
      label: 'CIs Affected',
      crud: 'rcud',
      indexes: [index('task'), index('ci_item')],
    },
  ),
]
