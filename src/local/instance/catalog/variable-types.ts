/** What kind of answer a catalog variable takes; the numbers are the platform's `item_option_new.type`. */
export interface VariableType {
  /** As the catalog API names it. */
  friendly: string
  /** As a person reads it. */
  label: string
  /** False for labels, breaks and containers. */
  holdsValue: boolean
}

const value = (friendly: string, label: string): VariableType => ({ friendly, label, holdsValue: true })
const layout = (friendly: string, label: string): VariableType => ({ friendly, label, holdsValue: false })

/** No type of a question: a set of questions that is answered by rows. */
export const MULTI_ROW = 0
export const YES_NO = 1
export const MULTIPLE_CHOICE = 3
export const NUMERIC_SCALE = 4
export const SELECT_BOX = 5
export const CHECK_BOX = 7
export const REFERENCE = 8
export const DATE = 9
export const DATE_TIME = 10
export const LOOKUP_SELECT = 18
export const CONTAINER_START = 19
export const CONTAINER_END = 20
export const LIST_COLLECTOR = 21
export const LOOKUP_CHOICE = 22
export const CONTAINER_SPLIT = 24
export const MASKED = 25
export const REQUESTED_FOR = 31

const TYPES: Readonly<Record<number, VariableType>> = {
  [MULTI_ROW]: value('multi_row', 'Multi Row Variable Set'),
  [YES_NO]: value('yes_no', 'Yes / No'),
  2: value('multi_line_text', 'Multi Line Text'),
  [MULTIPLE_CHOICE]: value('multiple_choice', 'Multiple Choice'),
  [NUMERIC_SCALE]: value('numeric_scale', 'Numeric Scale'),
  [SELECT_BOX]: value('select_box', 'Select Box'),
  6: value('single_line_text', 'Single Line Text'),
  [CHECK_BOX]: value('check_box', 'CheckBox'),
  [REFERENCE]: value('reference', 'Reference'),
  [DATE]: value('date', 'Date'),
  [DATE_TIME]: value('date_time', 'Date/Time'),
  11: layout('label', 'Label'),
  12: layout('break', 'Break'),
  14: layout('macro', 'Custom'),
  15: layout('ui_page', 'UI Page'),
  16: value('wide_single_line_text', 'Wide Single Line Text'),
  17: layout('macro_with_label', 'Custom with Label'),
  [LOOKUP_SELECT]: value('lookup_select_box', 'Lookup Select Box'),
  [CONTAINER_START]: layout('container_start', 'Container Start'),
  [CONTAINER_END]: layout('container_end', 'Container End'),
  [LIST_COLLECTOR]: value('list_collector', 'List Collector'),
  [LOOKUP_CHOICE]: value('lookup_multiple_choice', 'Lookup Multiple Choice'),
  23: value('html', 'HTML'),
  [CONTAINER_SPLIT]: layout('container_split', 'Container Split'),
  [MASKED]: value('masked', 'Masked'),
  26: value('email', 'Email'),
  27: value('url', 'URL'),
  28: value('ip_address', 'IP Address'),
  29: value('duration', 'Duration'),
  [REQUESTED_FOR]: value('requested_for', 'Requested For'),
  32: layout('rich_text_label', 'Rich Text Label'),
  33: value('attachment', 'Attachment'),
}

/** Facts about a type code; an unknown code is treated as single line text, which loses nothing. */
export function variableType(code: number): VariableType {
  return TYPES[code] ?? value('single_line_text', 'Single Line Text')
}
