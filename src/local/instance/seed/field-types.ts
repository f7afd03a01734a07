import { labelFrom } from '../base/notation.ts'
import type { SeedRecord } from './record.ts'
import { seedRecord } from './record.ts'

/** Types of columns by how the database holds them. */
const TYPES: Record<string, string> = {
  string:
    'string choice translated_text translated_field script script_plain script_server html translated_html html_script html_template email_script url email ph_number phone_number_e164 json xml css color image user_image wiki_text multi_line_text char ip_addr version workflow conditions condition_string expression name_value_pairs simple_name_values json_translations template_value user_input documentation_field base64 password password2 journal journal_input journal_list user_roles glide_list slush_bucket properties radio variables glide_var sysevent_name field_name field_list table_name short_table_name sys_class_name system_class_name sys_class_code sys_class_path domain_path record_hierarchy_path glyphicon bootstrap_color catalog_preview glide_action_list',
  GUID: 'GUID reference document_id domain_id',
  boolean: 'boolean',
  integer: 'integer order_index percent_complete day_of_week days_of_week week_of_month month_of_year',
  longint: 'longint long',
  decimal: 'decimal currency price',
  float: 'float',
  datetime: 'glide_date_time due_date calendar_date_time glide_duration timer',
  date: 'glide_date',
  time: 'glide_time glide_utc_time',
}

/** `sys_glide_object`: what columns can be, by the name that the dictionary uses. */
export const fieldTypeRecords = (): SeedRecord[] =>
  Object.entries(TYPES).flatMap(([scalar, names]) =>
    names.split(' ').map((name) =>
      seedRecord('sys_glide_object', name, {
        name,
        sys_name: name,
        label: labelFrom(name.replace(/^glide_/, '')),
        scalar_type: scalar,
        visible: '1',
      }),
    ),
  )
