import type { TableDefinition } from '../core.ts'
import { baseTable, index } from './notation.ts'

const meta = { extends: 'sys_metadata' }

/** Certificates, web services, OAuth, modules and imports: tables that the SDK lacks. */
export const integrationTables = (): TableDefinition[] => [
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
]
