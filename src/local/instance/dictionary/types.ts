/** Facts about column types (`sys_glide_object` names) that storage, queries and writes share. */

const INTEGER_TYPES = new Set(['integer', 'longint', 'long', 'auto_increment', 'order_index'])
const DECIMAL_TYPES = new Set(['decimal', 'float', 'currency', 'currency2', 'price', 'percent_complete', 'numeric'])
const DATE_TIME_TYPES = new Set(['glide_date_time', 'due_date', 'datetime', 'calendar_date_time'])
const JOURNAL_TYPES = new Set(['journal', 'journal_input'])
const REFERENCE_TYPES = new Set(['reference', 'domain_id_reference'])
/** Types whose text is cut at the column's length; scripts, markup and lists are stored as they come. */
const PLAIN_TEXT_TYPES = new Set([
  'string',
  'string_full_utf8',
  'choice',
  'email',
  'ph_number',
  'phone_number_e164',
  'translated_text',
  'translated_field',
  'ip_addr',
  'color',
])

const DEFAULT_LENGTHS: Record<string, number> = {
  reference: 32,
  GUID: 32,
  boolean: 40,
  glide_list: 1024,
  field_list: 4000,
  user_roles: 255,
  url: 1024,
  conditions: 4000,
  script: 8000,
  script_plain: 8000,
  script_server: 8000,
  html: 65536,
  translated_html: 65536,
  json: 65536,
  xml: 65536,
  journal: 4000,
  journal_input: 4000,
  journal_list: 4000,
  password2: 255,
  table_name: 80,
  field_name: 80,
  sys_class_name: 80,
}

export const isInteger = (type: string): boolean => INTEGER_TYPES.has(type)
export const isNumeric = (type: string): boolean => INTEGER_TYPES.has(type) || DECIMAL_TYPES.has(type)
export const isDateTime = (type: string): boolean => DATE_TIME_TYPES.has(type)
export const isDate = (type: string): boolean => type === 'glide_date' || type === 'date'
export const isReference = (type: string): boolean => REFERENCE_TYPES.has(type)
/** Journal columns keep their texts in sys_journal_field; `journal_list` is a view over them and is never written. */
export const isJournal = (type: string): boolean => JOURNAL_TYPES.has(type)
export const isVirtual = (type: string): boolean => isJournal(type) || type === 'journal_list'
/** Passwords, hashed or encrypted. */
export const isSecret = (type: string): boolean => type === 'password' || type === 'password2'
export const isPlainText = (type: string): boolean => PLAIN_TEXT_TYPES.has(type)
/** Length of a column of this type when the definition gives none; 40 is the platform's default. */
export const defaultLength = (type: string): number => DEFAULT_LENGTHS[type] ?? 40
