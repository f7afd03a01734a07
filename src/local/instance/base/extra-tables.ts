import type { TableDefinition } from '../core.ts'
import { baseTable, index, unique } from './notation.ts'

const meta = { extends: 'sys_metadata' }

/** Platform tables that the SDK's definitions lack: users and roles, metadata, logs, attachments, imports, services. */
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
  baseTable(
    'sys_certificate',
    'name*:str!(100) active:bool=true type:str format:str pem_certificate:str(65536) subject:str(1000) issuer:str(1000) serial_number:str(100) valid_from:dt expires:dt expires_in_days:int warn_in_days_to_expire:int notify_on_expiration:list>sys_user notify_groups:list>sys_user_group expiration_notification:bool key_store_password:password2 short_description:str(255) frequency:choice',
    meta,
  ),
  baseTable(
    'sys_cors_rule',
    'name*:str!(100) rest_api:str!(100) domain:str!(255) active:bool=true get:bool=false post:bool=false put:bool=false patch:bool=false delete:bool=false max_age:int access_control_allow_headers:str(1000) exposed_headers:str(1000) access_control_allow_credentials:bool use_resource_path:bool resource_path:str(255) for_embeddables:bool',
    meta,
  ),
  baseTable('sys_public', 'page*:str(100) active:bool=true', meta),
  baseTable(
    'sys_web_service',
    'name*:str(100) scoped_name:str(255) function_name:str(100)=execute script:script(65536) short_description:str(255) active:bool=true wsdl_compliance:bool=false wsdl:url',
    meta,
  ),
  baseTable('sys_web_service_input', 'web_service:ref>sys_web_service+delete name*:str(100) order:int', meta),
  baseTable('sys_web_service_output', 'web_service:ref>sys_web_service+delete name*:str(100) order:int', meta),
  baseTable('sys_static_wsdl', 'name*:str(100) wsdl:xml(65536) active:bool=true', meta),
  baseTable(
    'oauth_entity',
    'name*:str(100) type:str=client client_id:str(100) client_secret:password2 active:bool=true public_client:bool=false redirect_url:str(4000) logo_url:url access_token_lifespan:int=1800 refresh_token_lifespan:int=8640000 inbound_grant_type:str user:ref>sys_user client_uuid:str access:str comments:str(1000) default_grant_type:str auth_url:url token_url:url',
    {
      ...meta,
      indexes: [index('client_id')],
    },
  ),
  baseTable(
    'oauth_jwt',
    'user_field:str=email sub_claim:str=sub enable_jti_verification:bool=true jti_claim:str=jti clock_skew:int=300 jwks_cache_lifespan:int=720',
    {
      extends: 'oauth_entity',
    },
  ),
  baseTable(
    'jwt_verifier_map',
    'name*:str(100) oauth_jwt:ref>oauth_jwt+delete kid:str(255) sys_certificate:ref>sys_certificate shared_key:password2',
    meta,
  ),
  baseTable(
    'oauth_entity_profile',
    'name*:str(100) oauth_entity:ref>oauth_entity default:bool grant_type:str jwt_provider:str',
    meta,
  ),
  baseTable('oauth_entity_scope', 'name*:str(100) oauth_scope:str(255) oauth_entity:ref>oauth_entity', meta),
  baseTable(
    'oauth_credential',
    'type:str token:str(4000) token_received:password2 token_cleared:bool oauth_requestor:str oauth_requestor_profile:ref>oauth_entity_profile peer:ref>oauth_entity user:ref>sys_user expires:dt issued_at:dt scopes:str(1000)',
    {
      indexes: [index('user'), index('token')],
    },
  ),
  baseTable(
    'sys_restricted_caller_access',
    'source_scope:ref>sys_scope source_type:str source:str(255) target_scope:ref>sys_scope target_type:str target:str(255) operation:str status:str=requested',
    meta,
  ),
  baseTable(
    'sys_module',
    'name*:str(255) path:str(1000) content:script(65536) external_source:bool=false active:bool=true module_type:str',
    {
      ...meta,
      indexes: [index('path')],
    },
  ),
  baseTable(
    'sys_import_set',
    'number*:str=javascript:getNextObjNumberPadded(); table_name:table state:str=loading mode:str=synchronous data_source:ref>sys_data_source short_description:str(255) load_completed:dt load_run_time:dur sys_class_name:sys_class_name',
    {
      crud: 'rcu',
      numbering: { prefix: 'ISET', start: 10000, digits: 7 },
    },
  ),
  baseTable(
    'sys_import_set_row',
    'sys_import_set:ref>sys_import_set+delete sys_import_row:int sys_import_state:str=pending sys_import_state_comment:str(4000) sys_target_table:table sys_target_sys_id:doc sys_transform_map:ref>sys_transform_map sys_row_error:ref>sys_import_set_row_error import_set_run:ref>sys_import_set_run template_import_log:str sys_class_name:sys_class_name',
    {
      crud: 'rcu',
      indexes: [index('sys_import_set')],
    },
  ),
  // How insertMultiple treats a staging table. Which columns hold it is not public: these names are ours.
  baseTable(
    'sys_rest_insert_multiple',
    'source_table*:table transformation:str=asynchronous column_mapping:str=label active:bool=true',
    meta,
  ),
  baseTable('sys_import_set_row_error', 'import_set_row:str(32) message:str(4000) stack_trace:str(4000)'),
  baseTable(
    'sys_import_set_run',
    'set:ref>sys_import_set sys_transform_map:ref>sys_transform_map total:int inserts:int updates:int ignored:int skipped:int errors:int state:str completed:dt',
  ),
  baseTable(
    'sys_transform_map',
    'name*:str(100) source_table:table target_table:table active:bool=false order:int=100 run_business_rules:bool=false enforce_mandatory_fields:str=No copy_empty_fields:bool=false create_new_record_on_empty_coalesce_fields:bool=false coalesce:bool=false run_script:bool=false script:script(65536)',
    meta,
  ),
  baseTable(
    'sys_transform_entry',
    'map:ref>sys_transform_map+delete source_table:table source_field*:field target_table:table target_field:field coalesce:bool=false coalesce_case_sensitive:bool=false coalesce_empty_fields:bool=false choice_action:str use_source_script:bool=false source_script:script(65536) date_format:str reference_value_field:field',
    {
      ...meta,
      indexes: [index('map')],
    },
  ),
  baseTable(
    'sys_transform_script',
    'map:ref>sys_transform_map+delete when*:str=onAfter order:int=100 active:bool=true script:script(65536)',
    {
      ...meta,
      indexes: [index('map')],
    },
  ),
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

/** Tables of the catalog, approvals and configuration management that the SDK's definitions lack. */
export const processTables = (): TableDefinition[] => [
  baseTable('cmdb', 'sys_class_name:sys_class_name'),
  baseTable('cmdb_ci_hardware', 'default_gateway:str hardware_status:str hardware_substatus:str', {
    extends: 'cmdb_ci',
    crud: 'rcu',
  }),
  baseTable('cmdb_ci_computer', 'host_name:str(255) os:str(100) os_version:str(100) os_domain:str(255)', {
    label: 'Computer',
    extends: 'cmdb_ci_hardware',
    crud: 'rcu',
  }),
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
  baseTable(
    'question',
    'name*:str(100) question_text:tfield(255) type:int=6 order:int=0 active:bool=true mandatory:bool=false read_only:bool=false hidden:bool=false default_value:str(4000) reference:table reference_qual:str(4000) list_table:table lookup_table:table lookup_value:str(100) lookup_label:str(100) choice_table:table choice_field:field include_none:bool=false tooltip:ttext(255) help_text:ttext(4000) attributes:str(4000) mask_use_encryption:bool=false mask_use_confirmation:bool=false map_to_field:bool=false field:field read_roles:roles write_roles:roles create_roles:roles',
    meta,
  ),
  baseTable(
    'item_option_new',
    `cat_item:ref>sc_cat_item+delete variable_set:ref>item_option_new_set+delete unique:bool=false global:bool=false layout:str=normal example_text:ttext(255)
    description:ttext(4000) conversational_label:ttext(255) show_help:bool=false show_help_on_load:bool=false help_tag:ttext=More~information instructions:translated_html variable_width:str default_html_value:html
    use_dynamic_default:bool=false dynamic_value_field:str(255) dynamic_value_dot_walk_path:str(255) delete_roles:roles visible_standalone:bool=true visible_summary:bool=true visible_guide:bool=true
    visible_bundle:bool=true display_title:bool=false visibility:int=1 category:str macro:ref>sys_ui_macro summary_macro:ref>sys_ui_macro sp_widget:ref>sp_widget ui_page:ref>sys_ui_page
    macroponent:ref>sys_ux_macroponent use_reference_qualifier:str=simple reference_qual_condition:conditions dynamic_ref_qual:ref>sys_filter_option_dynamic lookup_price:str rec_lookup_price:str
    lookup_unique:bool=false lookup_dependent_question:ref>item_option_new choice_direction:str=down do_not_select_first:bool=false scale_min:int=0 scale_max:int=5 rich_text:html
    validate_regex:ref>question_regex delivery_plan:ref>sc_cat_item_delivery_plan pricing_implications:bool=false enable_also_request_for:bool roles_to_use_also_request_for:roles read_script:script
    post_insert_script:script topic_block:str(32) price_if_checked:price rec_price_if_checked:price
    disable_initial_slot_fill:bool=false lookup_source:str not_available_conversation:bool=false`,
    {
      extends: 'question',
      label: 'Variable',
      indexes: [index('cat_item'), index('variable_set')],
    },
  ),
  baseTable(
    'question_choice',
    'question:ref>question+delete text*:tfield(255) value:str(255) order:int=0 inactive:bool=false price:price recurring_price:price',
    {
      ...meta,
      indexes: [index('question')],
    },
  ),
  baseTable('question_regex', 'name*:str(100) regex:str(1000) regex_flag:str validation_message:ttext(255)', meta),
  baseTable(
    'question_answer',
    'question:ref>item_option_new value:str(4000) table_name:table table_sys_id:doc order:int',
    { indexes: [index('table_sys_id')] },
  ),
  baseTable(
    'sc_item_option',
    'item_option_new:ref>item_option_new value:str(8000) order:int cart_item:ref>sc_cart_item sc_cat_item_option:str(32)',
    {
      indexes: [index('item_option_new')],
    },
  ),
  baseTable('sc_item_option_mtom', 'request_item:ref>sc_req_item+delete sc_item_option:ref>sc_item_option+delete', {
    indexes: [index('request_item'), index('sc_item_option')],
  }),
  baseTable(
    'sc_multi_row_question_answer',
    'parent_id:doc parent_table_name:table variable_set:ref>item_option_new_set row_index:str item_option_new:ref>item_option_new value:str(4000)',
    {
      indexes: [index('parent_id')],
    },
  ),
  baseTable('sc_item_variables_task', 'task:ref>sc_cat_item_delivery_task variable:ref>item_option_new', meta),
  baseTable(
    'io_set_item',
    'variable_set:ref>item_option_new_set+delete sc_cat_item:ref>sc_cat_item+delete order:int=100',
    {
      ...meta,
      indexes: [index('sc_cat_item'), index('variable_set')],
    },
  ),
  baseTable('sc_cat_item_category', 'sc_cat_item:ref>sc_cat_item+delete sc_category:ref>sc_category+delete', {
    ...meta,
    indexes: [index('sc_cat_item'), index('sc_category')],
  }),
  baseTable('sc_cat_item_catalog', 'sc_cat_item:ref>sc_cat_item+delete sc_catalog:ref>sc_catalog+delete', {
    ...meta,
    indexes: [index('sc_cat_item'), index('sc_catalog')],
  }),
  baseTable(
    'sc_cat_item_user_criteria_mtom',
    'sc_cat_item:ref>sc_cat_item+delete user_criteria:ref>user_criteria+delete',
    { ...meta, indexes: [index('sc_cat_item')] },
  ),
  baseTable(
    'sc_cat_item_user_criteria_no_mtom',
    'sc_cat_item:ref>sc_cat_item+delete user_criteria:ref>user_criteria+delete',
    { ...meta, indexes: [index('sc_cat_item')] },
  ),
  baseTable(
    'sc_category_user_criteria_mtom',
    'sc_category:ref>sc_category+delete user_criteria:ref>user_criteria+delete',
    { ...meta, indexes: [index('sc_category')] },
  ),
  baseTable(
    'sc_category_user_criteria_no_mtom',
    'sc_category:ref>sc_category+delete user_criteria:ref>user_criteria+delete',
    { ...meta, indexes: [index('sc_category')] },
  ),
  baseTable(
    'sc_cart',
    'name*:str(100) user:ref>sys_user requested_for:ref>sys_user special_instructions:str(4000) delivery_address:str(4000) contact_type:str source_table:table source_id:str hidden:bool=false',
    { crud: 'rcu', indexes: [index('user')] },
  ),
  baseTable(
    'sc_cart_item',
    'cart:ref>sc_cart+delete cat_item:ref>sc_cat_item quantity:int=1 requested_for:ref>sys_user active:bool=true cart_item_name:str(100) order_guide:ref>sc_cat_item_guide variables:json',
    { crud: 'rcu', indexes: [index('cart')] },
  ),
  baseTable(
    'sc_cat_item_guide_items',
    'guide:ref>sc_cat_item_guide+delete item:ref>sc_cat_item condition:variable_conditions(4000) order:int quantity:int=1 show_quantity:bool=false use_sc_layout:bool=true ignore_mandatory_eval:bool=false',
    { ...meta, indexes: [index('guide')] },
  ),
  baseTable(
    'sc_item_produced_record',
    'producer:ref>sc_cat_item_producer record_table:table record_key:doc task:ref>task template:ref>sys_template',
  ),
  baseTable(
    'catalog_ui_policy',
    'short_description*:str(255) catalog_item:ref>sc_cat_item+delete variable_set:ref>item_option_new_set applies_to:str=item active:bool=true order:int=100 catalog_conditions:str(4000) applies_catalog:bool=true applies_req_item:bool applies_sc_task:bool applies_target_record:bool va_supported:bool on_load:bool=true reverse_if_false:bool=true run_scripts:bool=false script_true:script script_false:script isolate_script:bool ui_type:int global:bool=true inherit:bool table:table conditions:conditions model_id:str model_table:table description:str(4000) view:str set_values:str view_scripts:bool',
    meta,
  ),
  baseTable(
    'catalog_ui_policy_action',
    'ui_policy:ref>catalog_ui_policy+delete catalog_item:ref>sc_cat_item variable_set:ref>item_option_new_set catalog_variable:str(100) variable:str(100) mandatory:str visible:str disabled:str cleared:bool value:str(4000) value_action:str order:int=100 active:bool=true field_message:str(255) field_message_type:str table:table field:str',
    meta,
  ),
  baseTable(
    'catalog_script_client',
    'name*:str(100) cat_item:ref>sc_cat_item+delete variable_set:ref>item_option_new_set cat_variable:str(100) type:str=onLoad script:script(65536) active:bool=true applies_to:str=item applies_catalog:bool=true applies_req_item:bool applies_sc_task:bool applies_target_record:bool ui_type:int va_supported:bool isolate_script:bool order:int=100 published_ref:str global:bool=true table:table field:str',
    meta,
  ),
]
