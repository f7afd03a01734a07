import type { TableDefinition } from '../core.ts'
import { baseTable, index } from './notation.ts'

const task = (prefix: string, of: string) => ({
  extends: 'task',
  crud: 'rcu',
  indexes: [index(of)],
  numbering: { prefix, start: 10_000, digits: 7 },
})

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
  baseTable('cmdb_ci_server', 'host_name:str(100) classification:str=Production firewall_status:str', {
    extends: 'cmdb_ci_computer',
    crud: 'rcu',
  }),
]
