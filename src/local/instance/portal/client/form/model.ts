/**
 * The order form as data, made from `variables[]` of the Service Catalog API.
 *
 * Numbers are the platform's variable types. Containers come either flat (19 starts, 24 splits into columns, 20 ends) or
 * nested in `children`; both give the same tree.
 */
import { firstText, flagOf, objectOf, objectsOf, textOf, type JsonObject } from '../json.ts'

export type Control =
  | 'yes-no'
  | 'text-area'
  | 'radio'
  | 'select'
  | 'text'
  | 'checkbox'
  | 'reference'
  | 'records'
  | 'date'
  | 'date-time'
  | 'masked'
  | 'email'
  | 'url'
  | 'ip'

export interface Choice {
  value: string
  label: string
}

export interface Field {
  kind: 'field'
  id: string
  name: string
  label: string
  control: Control
  mandatory: boolean
  readOnly: boolean
  hidden: boolean
  /** Raw value, as it is sent with the order. */
  defaultValue: string
  /** What the default of a reference reads like. */
  defaultDisplay: string
  choices: Choice[]
  /** Table a reference points to. */
  reference: string
  /** Encoded query that limits a reference; script qualifiers are left to the instance. */
  qualifier: string
  help: string
  example: string
  /** 0: no limit. */
  maxLength: number
  pattern: { source: string; flags: string; message: string } | null
}

export interface Group {
  kind: 'group'
  id: string
  name: string
  label: string
  columns: FormNode[][]
}

/** Words between the questions: labels, and questions this page cannot ask. */
export interface Note {
  kind: 'note'
  id: string
  name: string
  text: string
  /** The text as it was written with formatting; '' when it is plain. */
  html: string
  tone: 'label' | 'unsupported'
}

export type FormNode = Field | Group | Note

const controls: Readonly<Record<number, Control>> = {
  1: 'yes-no',
  2: 'text-area',
  3: 'radio',
  4: 'radio',
  5: 'select',
  6: 'text',
  7: 'checkbox',
  8: 'reference',
  9: 'date',
  10: 'date-time',
  16: 'text',
  18: 'select',
  21: 'records',
  22: 'radio',
  25: 'masked',
  26: 'email',
  27: 'url',
  28: 'ip',
  31: 'reference',
}

const containerStart = 19
const containerEnd = 20
const containerSplit = 24
const labelTypes = new Set([11, 32])
const breakType = 12
const requestedFor = 31

/** @param variables `result.variables` of `GET items/{sys_id}`. */
export function formOf(variables: unknown): FormNode[] {
  const root: FormNode[] = []
  /** Open containers, innermost last. */
  const open: Group[] = []
  const target = (): FormNode[] => open.at(-1)?.columns.at(-1) ?? root

  for (const variable of objectsOf(variables)) {
    if (variable.active !== undefined && !flagOf(variable.active)) continue
    const type = Number(variable.type)
    const children = objectsOf(variable.children)
    if (type === containerStart || children.length > 0) {
      const group: Group = { kind: 'group', ...identity(variable), label: labelOf(variable), columns: [[]] }
      target().push(group)
      if (children.length > 0) group.columns = columnsOf(children)
      else open.push(group)
    } else if (type === containerSplit) {
      open.at(-1)?.columns.push([])
    } else if (type === containerEnd) {
      open.pop()
    } else if (type !== breakType) {
      target().push(leafOf(variable, type))
    }
  }
  return root.filter(hasContent)
}

/** Every field of a form, in the order of the page. */
export function fieldsOf(nodes: readonly FormNode[]): Field[] {
  return nodes.flatMap((node) =>
    node.kind === 'field' ? [node] : node.kind === 'group' ? node.columns.flatMap((column) => fieldsOf(column)) : [],
  )
}

function columnsOf(children: JsonObject[]): FormNode[][] {
  const columns: JsonObject[][] = [[]]
  for (const child of children) {
    if (Number(child.type) === containerSplit) columns.push([])
    else columns.at(-1)?.push(child)
  }
  return columns.map((column) => formOf(column))
}

function hasContent(node: FormNode): boolean {
  if (node.kind !== 'group') return true
  node.columns = node.columns.map((column) => column.filter(hasContent)).filter((column) => column.length > 0)
  return node.columns.length > 0
}

function identity(variable: JsonObject): { id: string; name: string } {
  const id = firstText(variable, 'id', 'sys_id')
  return { id, name: firstText(variable, 'name') || id }
}

function labelOf(variable: JsonObject): string {
  return firstText(variable, 'label', 'question_text', 'title', 'name')
}

function leafOf(variable: JsonObject, type: number): Field | Note {
  if (labelTypes.has(type)) return noteOf(variable, labelOf(variable), 'label')
  const control = controls[type]
  if (control === undefined) {
    const text = `“${labelOf(variable)}” cannot be answered on this page. Ask your administrator for help with this order.`
    return noteOf(variable, text, 'unsupported')
  }
  return {
    kind: 'field',
    ...identity(variable),
    label: labelOf(variable),
    control,
    mandatory: flagOf(variable.mandatory),
    readOnly: flagOf(variable.read_only),
    hidden: flagOf(variable.hidden) || (variable.visible !== undefined && !flagOf(variable.visible)),
    defaultValue: defaultOf(variable, control),
    defaultDisplay: firstText(variable, 'displayvalue', 'display_value'),
    choices: choicesOf(variable, control, type),
    reference: firstText(variable, 'reference') || (type === requestedFor ? 'sys_user' : ''),
    qualifier: qualifierOf(variable),
    help: helpOf(variable),
    example: firstText(variable, 'example_text', 'exampleText'),
    maxLength: Number(textOf(variable.max_length)) || 0,
    pattern: patternOf(variable),
  }
}

function noteOf(variable: JsonObject, text: string, tone: Note['tone']): Note {
  return {
    kind: 'note',
    ...identity(variable),
    text,
    html: tone === 'label' ? firstText(variable, 'rich_text') : '',
    tone,
  }
}

function defaultOf(variable: JsonObject, control: Control): string {
  const value = firstText(variable, 'value', 'default_value')
  // A default that is a script is for the instance to compute, never for a person to read.
  const literal = value.startsWith('javascript:') ? '' : value
  if (control === 'checkbox') return flagOf(literal) ? 'true' : 'false'
  if (control === 'yes-no') return literal === '' ? '' : flagOf(literal) || literal === 'Yes' ? 'Yes' : 'No'
  return literal
}

function choicesOf(variable: JsonObject, control: Control, type: number): Choice[] {
  const given = objectsOf(variable.choices)
    .filter((choice) => !flagOf(choice.inactive))
    .map((choice) => ({ value: firstText(choice, 'value'), label: firstText(choice, 'label', 'text', 'value') }))
  if (control === 'yes-no') return given.length > 0 ? given.filter((choice) => choice.value !== '') : yesNo
  if (type === 4 && given.length === 0) return scaleOf(variable)
  // An empty first choice ("-- None --") is drawn by the select box itself.
  return given.filter((choice) => choice.value !== '')
}

const yesNo: Choice[] = [
  { value: 'Yes', label: 'Yes' },
  { value: 'No', label: 'No' },
]

function scaleOf(variable: JsonObject): Choice[] {
  const from = Number(firstText(variable, 'scale_min') || '0')
  const to = Number(firstText(variable, 'scale_max') || '5')
  const steps = Math.max(0, Math.min(20, to - from))
  return Array.from({ length: steps + 1 }, (_, step) => {
    const value = String(from + step)
    return { value, label: value }
  })
}

function qualifierOf(variable: JsonObject): string {
  const qualifier = firstText(variable, 'ref_qualifier', 'reference_qual', 'refQualifier')
  return qualifier.startsWith('javascript:') ? '' : qualifier.replace(/\^EQ$/, '')
}

function helpOf(variable: JsonObject): string {
  const parts = [firstText(variable, 'instructions'), firstText(variable, 'help_text'), firstText(variable, 'tooltip')]
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))].join(' ')
}

function patternOf(variable: JsonObject): Field['pattern'] {
  const given = variable.validate_regex ?? variable.regex
  const source = typeof given === 'string' ? given : firstText(objectOf(given), 'regex', 'pattern')
  // A bare record id names a rule that was not sent along: the instance checks that one.
  if (source === '' || /^[0-9a-f]{32}$/.test(source)) return null
  const details = objectOf(given)
  return {
    source,
    flags: firstText(details, 'regex_flag', 'flag'),
    message: firstText(details, 'validation_message', 'message'),
  }
}
