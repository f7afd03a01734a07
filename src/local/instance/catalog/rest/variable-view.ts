import type { Actor, Instance, Row } from '../../core.ts'
import type { Json } from '../../http/body.ts'
import { defaultOf } from '../context.ts'
import type { Variable } from '../form.ts'
import { moneyOf, shown } from '../prices.ts'
import { answerDisplay } from '../producer.ts'
import { isOn, numberOf, textOf } from '../rows.ts'
import {
  CONTAINER_END,
  CONTAINER_START,
  LIST_COLLECTOR,
  LOOKUP_CHOICE,
  LOOKUP_SELECT,
  MASKED,
  NUMERIC_SCALE,
  REQUESTED_FOR,
  variableType,
} from '../variable-types.ts'

/** Most choices a lookup variable offers. */
const LOOKUP_LIMIT = 500

/**
 * Variables in form order; what stands between the start and the end of a container is in its `children`.
 * @param given answers by name, which stand in the place of defaults
 */
export function variablesView(
  instance: Instance,
  actor: Actor,
  form: readonly Variable[],
  given: Record<string, string> = {},
): Json[] {
  const top: Json[] = []
  const open: Json[][] = [top]
  for (const variable of form) {
    if (variable.type === CONTAINER_END) {
      if (open.length > 1) open.pop()
      continue
    }
    const children: Json[] = variable.columns ? variablesView(instance, actor, variable.columns) : []
    open.at(-1)?.push({ ...variableView(instance, actor, variable, given[variable.name]), children })
    if (variable.type === CONTAINER_START) open.push(children)
  }
  return top
}

function variableView(
  instance: Instance,
  actor: Actor,
  variable: Variable,
  given: string | undefined,
): { [key: string]: Json } {
  const { row } = variable
  const type = variableType(variable.type)
  const value = variable.type === MASKED || !variable.holdsValue ? '' : (given ?? defaultOf(instance, actor, variable))
  return {
    id: variable.id,
    sys_id: variable.id,
    name: variable.name,
    label: variable.label,
    type: variable.type,
    friendly_type: type.friendly,
    display_type: type.label,
    active: true,
    mandatory: variable.mandatory,
    read_only: variable.readOnly,
    hidden: variable.hidden,
    value,
    displayvalue: answerDisplay(instance, variable, value),
    choices: choicesView(instance, actor, variable),
    order: numberOf(row, 'order'),
    variable_set: variable.set ?? '',
    help_text: textOf(row, 'help_text'),
    help_tag: textOf(row, 'help_tag'),
    instructions: textOf(row, 'instructions'),
    tooltip: textOf(row, 'tooltip'),
    example_text: textOf(row, 'example_text'),
    show_help: isOn(row, 'show_help'),
    attributes: textOf(row, 'attributes'),
    max_length: Number(/(?:^|,)max_length=(\d+)/.exec(textOf(row, 'attributes'))?.[1] ?? 0),
    reference:
      variable.type === REQUESTED_FOR
        ? 'sys_user'
        : textOf(row, variable.type === LIST_COLLECTOR ? 'list_table' : 'reference'),
    ref_qualifier: qualifierOf(row),
    pricing_implications: isOn(row, 'pricing_implications'),
    mask_use_confirmation: isOn(row, 'mask_use_confirmation'),
    validate_regex: patternOf(instance, row),
    render_label: variable.type !== 7,
    ...(variable.type === NUMERIC_SCALE
      ? { scale_min: numberOf(row, 'scale_min'), scale_max: numberOf(row, 'scale_max', 5) }
      : {}),
    ...(variable.type === 32 ? { rich_text: textOf(row, 'rich_text') } : {}),
  }
}

function choicesView(instance: Instance, actor: Actor, variable: Variable): Json[] {
  const choices = [LOOKUP_SELECT, LOOKUP_CHOICE].includes(variable.type)
    ? lookupChoices(instance, actor, variable.row)
    : variable.choices.map(({ value, label, price, recurringPrice }) => ({
        label,
        value,
        ...(price === '' ? {} : { price: shown(moneyOf(price)) }),
        ...(recurringPrice === '' ? {} : { recurring_price: shown(moneyOf(recurringPrice)) }),
      }))
  const none = isOn(variable.row, 'include_none') ? [{ label: '-- None --', value: '' }] : []
  return [...none, ...choices].map((choice, index) => ({ ...choice, index }))
}

/** Choices out of another table, narrowed by the variable's qualifier. */
function lookupChoices(instance: Instance, actor: Actor, row: Row): { label: string; value: string }[] {
  const table = textOf(row, 'lookup_table')
  if (!instance.dictionary.table(table)) return []
  const valueColumn = textOf(row, 'lookup_value') || 'sys_id'
  const labels = textOf(row, 'lookup_label')
    .split(',')
    .filter((column) => column !== '')
  const query = instance.records.query(table, qualifierOf(row), actor)
  return instance.records.find({ ...query, window: { from: 0, to: LOOKUP_LIMIT } }).flatMap((found) => {
    const value = found[valueColumn]
    if (!value) return []
    const label = labels.map((column) => instance.records.displayValue(table, column, found)).join(' ')
    return [{ value, label: label || instance.records.recordDisplay(table, found) }]
  })
}

/** Encoded query that limits a reference or lookup. */
function qualifierOf(row: Row): string {
  if (row.use_reference_qualifier === 'dynamic') return ''
  if (row.use_reference_qualifier === 'advanced') return textOf(row, 'reference_qual')
  return textOf(row, 'reference_qual_condition') || textOf(row, 'reference_qual')
}

function patternOf(instance: Instance, row: Row): Json {
  const rule = row.validate_regex ? instance.records.get('question_regex', row.validate_regex) : null
  if (!rule) return ''
  return {
    regex: textOf(rule, 'regex'),
    regex_flag: textOf(rule, 'regex_flag'),
    validation_message: textOf(rule, 'validation_message'),
  }
}
