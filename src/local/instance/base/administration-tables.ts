import type { TableDefinition } from '../core.ts'
import { baseTable, index } from './notation.ts'

const meta = { extends: 'sys_metadata' }

/** Templates, policies, schedules, audit, update sets and tests: tables that the SDK lacks. */
export const administrationTables = (): TableDefinition[] => [
  baseTable(
    'sys_template',
    'name*:str(100) table:table template:template_value active:bool=true user:ref>sys_user',
    meta,
  ),
  baseTable(
    'sys_data_policy2',
    'short_description*:str(255) model_table:table active:bool=true conditions:conditions enforce_ui:bool inherit:bool reverse_if_false:bool=true',
    meta,
  ),
  baseTable(
    'sys_data_policy_rule',
    'sys_data_policy:ref>sys_data_policy2+delete table:table field*:field mandatory:str disabled:str',
    meta,
  ),
  baseTable('sys_hub_flow_component', '', meta),
  baseTable('sys_sentiment_details', 'name*:str(100)'),
  baseTable(
    'sys_trigger',
    'name*:str(255) next_action:dt trigger_type:int state:int script:script job_context:str(65000) document:str(80) document_key:str',
  ),
  baseTable('sys_sync_history', 'name:str'),
  baseTable('sys_tag', 'name*:str(100) active:bool=true'),
  baseTable('label_entry', 'label:ref>sys_tag table:table table_key:doc title:str(255)'),
  baseTable(
    'sys_audit',
    'tablename:table documentkey:str(32) fieldname:field oldvalue:str(255) newvalue:str(255) user:str reason:str record_checkpoint:int',
    {
      indexes: [index('documentkey')],
    },
  ),
  baseTable(
    'sys_rate_limit_rules',
    'name*:str(100) active:bool=true user:ref>sys_user role:ref>sys_user_role method:str path:str(255) request_limit:int',
    meta,
  ),
  baseTable('sys_audit_delete', 'tablename:table documentkey:str(32) display_value:str(255) payload:xml'),
  baseTable('sys_update_xml', 'name:str(255) type:str target_name:str(255) payload:xml action:str', {}),
  baseTable(
    'sys_update_set',
    'name*:str(100) state:str=in_progress application:ref>sys_scope description:str(4000)',
    meta,
  ),
  baseTable('sys_atf_test_result', 'test:ref>sys_atf_test status:str output:str(8000) start_time:dt end_time:dt'),
  baseTable('sys_atf_test_suite', 'name*:str(100) description:str(4000) active:bool=true', meta),
  baseTable('sys_atf_test_suite_test', 'test:ref>sys_atf_test test_suite:ref>sys_atf_test_suite order:int', meta),
]
