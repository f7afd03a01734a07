import type { TableDefinition } from '../core.ts'
import { baseTable, index } from './notation.ts'

const meta = { extends: 'sys_metadata' }

/** Questions, answers, carts, guides and forms of the service catalog: tables that the SDK lacks. */
export const catalogTables = (): TableDefinition[] => [
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
