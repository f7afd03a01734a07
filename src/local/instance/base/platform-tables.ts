import type { TableDefinition } from '../core.ts'
import { baseTable, index, unique } from './notation.ts'

const meta = { extends: 'sys_metadata' }

/** Users and their roles, definitions, attachments, logs and the state of the instance: tables that the SDK lacks. */
export const platformTables = (): TableDefinition[] => [
  baseTable('sys_user_grmember', 'user:ref>sys_user+delete group:ref>sys_user_group+delete scrum_role:str', {
    indexes: [unique('user', 'group'), index('group')],
  }),
  baseTable(
    'sys_user_has_role',
    `user:ref>sys_user+delete role:ref>sys_user_role+delete granted_by:ref>sys_user_group inherited:bool=false inh_count:int
     inh_map:str(4000) included_in_role:ref>sys_user_role included_in_role_instance:ref>sys_user_role_contains state:str=active`,
    { indexes: [index('user'), index('role'), index('granted_by')] },
  ),
  baseTable(
    'sys_group_has_role',
    'group:ref>sys_user_group+delete role:ref>sys_user_role+delete inherits:bool=true granted_by:ref>sys_user_group',
    {
      indexes: [index('group'), index('role')],
    },
  ),
  baseTable(
    'sys_user_delegate',
    'user:ref!>sys_user delegate:ref!>sys_user starts:dt! ends:dt! approvals:bool=true assignments:bool=true notifications:bool=true invitations:bool=true',
    {
      crud: 'rcu',
      indexes: [index('user'), index('delegate')],
    },
  ),
  baseTable('sys_ui_action_role', 'sys_ui_action:ref>sys_ui_action+delete sys_user_role:ref>sys_user_role+delete', {
    ...meta,
    indexes: [index('sys_ui_action')],
  }),
  baseTable('sys_user_group_type', 'name*:str(100) description:str(1000)'),
  baseTable(
    'sys_choice',
    'name:table element:field value:str(255) label*:ttext(255) language:str(3)=en sequence:int inactive:bool=false dependent_value:str(255) hint:ttext(255) synonyms:str(255) inactive_on_update:bool=false',
    {
      ...meta,
      indexes: [index('name', 'element')],
    },
  ),
  baseTable('sys_choice_set', 'name:table element:field', meta),
  baseTable(
    'sys_documentation',
    'name:table element:field label*:tfield(255) plural:tfield(255) hint:tfield(255) help:tfield(4000) language:str(3)=en url:url url_target:str',
    meta,
  ),
  baseTable(
    'sys_glide_object',
    'name*:str label:str class_name:str(100) scalar_type:str scalar_length:int visible:bool=true',
    meta,
  ),
  baseTable(
    'sys_index',
    'name:str(80) logical_table_name:table index_col_name:str(1000) unique_index:bool index_descriptor:str(255)',
    meta,
  ),
  baseTable(
    'sys_attachment_doc',
    'sys_attachment:ref>sys_attachment+delete position:int length:int data:base64(4000)',
    {
      indexes: [index('sys_attachment')],
    },
  ),
  baseTable('sys_attachment_attribute', 'sys_attachment:ref>sys_attachment+delete key*:str(255) value:str(4000)', {
    indexes: [index('sys_attachment')],
  }),
  baseTable(
    'sysevent',
    'name*:str(100) parm1:str(4000) parm2:str(4000) instance:str table:table user_id:str user_name:str state:str=ready queue:str process_on:dt processed:dt processing_duration:int claimed_by:str error_msg:str(4000) descriptive_name:str(255)',
    {
      indexes: [index('state')],
    },
  ),
  baseTable(
    'syslog',
    'level:str type:str source*:str(255) message:str(8000) context_map:str(4000) sequence:str session:str',
    {
      indexes: [index('sys_created_on')],
    },
  ),
  baseTable('syslog_transaction', 'url:str(4000) type:str response_status:int response_time:int', {}),
  baseTable('sys_app_scope_log', 'message:str(4000)', {}),
  baseTable(
    'ecc_queue',
    'agent:str(80) topic*:str name:str(4000) source:str(255) queue:str state:str=ready payload:str(65536) sequence:str priority:str=2 response_to:ref>ecc_queue agent_correlator:str error_string:str(4000) processed:dt from_host:str from_sys_id:str signature:str parameters:str(4000)',
    {
      crud: 'rcu',
    },
  ),
  baseTable('sys_mutex', 'name*:str(100) acquired_on:dt acquired_by:str(100)', { indexes: [index('name')] }),
  baseTable(
    'sys_upgrade_history',
    'from_version:str(100) to_version*:str(255) upgrade_started:dt upgrade_finished:dt changes_processed:int changes_applied:int update_set:str type:str',
  ),
  baseTable('sys_cluster_state', 'system_id*:str(255) status:str=online most_recent_message:dt participation:str(40)'),
]
