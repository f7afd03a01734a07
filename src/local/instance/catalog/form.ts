import type { Instance, Row } from '../core.ts'
import { isOn, numberOf, rowsWhere, textOf } from './rows.ts'
import { MASKED, MULTI_ROW, variableType } from './variable-types.ts'

export interface VariableChoice {
  value: string
  label: string
  /** Amount the choice adds to the price of the item, as stored. */
  price: string
  recurringPrice: string
}

/** A question of an ordering form. */
export interface Variable {
  id: string
  name: string
  type: number
  label: string
  mandatory: boolean
  readOnly: boolean
  /** Not on the form: hidden, or not shown in this place. */
  hidden: boolean
  holdsValue: boolean
  /** The answer is stored as cipher text. */
  encrypted: boolean
  /** Literal or `javascript:` expression. */
  defaultValue: string
  choices: VariableChoice[]
  /** Variable set it comes from; null for a variable of the item itself. */
  set: string | null
  /** Position on the form, from 0. */
  position: number
  /** Questions of one row of a multi-row set, which stands on the form like one variable; null for all others. */
  columns: Variable[] | null
  row: Row
}

/** Where a form is shown: an item by itself, or as a part of an order guide. */
export type FormPlace = 'standalone' | 'guide'

const byOrder = (left: Row, right: Row): number => numberOf(left, 'order') - numberOf(right, 'order')

/**
 * Active variables of an item in the order of its form: those of the item and of its variable sets, a set standing at
 * the order that its link to the item gives. Of two variables with the same name the first one counts, as on the form.
 */
export function formOf(instance: Instance, itemId: string, place: FormPlace = 'standalone'): Variable[] {
  const own = rowsWhere(instance, 'item_option_new', { cat_item: itemId, active: '1' })
  const links = rowsWhere(instance, 'io_set_item', { sc_cat_item: itemId })
  const sets = rowsWhere(instance, 'item_option_new', {
    variable_set: links.map((link) => textOf(link, 'variable_set')),
    active: '1',
  })
  const tables = new Map(
    rowsWhere(instance, 'item_option_new_set', {
      sys_id: links.map((link) => textOf(link, 'variable_set')),
      type: 'one_to_many',
    }).map((row) => [textOf(row, 'sys_id'), row]),
  )
  const inSet = (id: string): Row[] => sets.filter((row) => row.variable_set === id).sort(byOrder)
  const rowsOfSet = (id: string): Row[] => {
    const table = tables.get(id)
    return table ? [table] : inSet(id)
  }
  const blocks = [
    ...own
      .filter((row) => row.variable_set === null || row.variable_set === undefined)
      .map((row) => ({ order: numberOf(row, 'order'), rows: [row] })),
    ...links.map((link) => ({
      order: numberOf(link, 'order', 100),
      rows: rowsOfSet(textOf(link, 'variable_set')),
    })),
  ].sort((left, right) => left.order - right.order)
  const rows = blocks.flatMap((block) => block.rows)
  const choices = choicesByQuestion(instance, [...rows, ...[...tables.keys()].flatMap(inSet)])
  const toVariable = (row: Row, position: number): Variable =>
    variableOf(row, position, choices.get(textOf(row, 'sys_id')) ?? [], place)
  const names = new Set<string>()
  return rows
    .map((row, position) => {
      const id = textOf(row, 'sys_id')
      return tables.has(id) ? tableOf(row, position, inSet(id).map(toVariable)) : toVariable(row, position)
    })
    .filter((variable) => {
      if (!variable.holdsValue || variable.name === '') return true
      if (names.has(variable.name)) return false
      names.add(variable.name)
      return true
    })
}

/** Reads one variable from its `item_option_new` row. */
export function variableOf(
  row: Row,
  position = 0,
  choices: VariableChoice[] = [],
  place: FormPlace = 'standalone',
): Variable {
  const type = numberOf(row, 'type', 6)
  return {
    id: textOf(row, 'sys_id'),
    name: textOf(row, 'name'),
    type,
    label: textOf(row, 'question_text') || textOf(row, 'name'),
    mandatory: isOn(row, 'mandatory'),
    readOnly: isOn(row, 'read_only'),
    hidden: isOn(row, 'hidden') || row[`visible_${place}`] === '0',
    holdsValue: variableType(type).holdsValue,
    encrypted: type === MASKED && isOn(row, 'mask_use_encryption'),
    defaultValue: textOf(row, 'default_value'),
    choices,
    set: row.variable_set ?? null,
    position,
    columns: null,
    row,
  }
}

/** A multi-row set as the one variable that its rows are the answer to. */
const tableOf = (set: Row, position: number, columns: Variable[]): Variable => ({
  ...variableOf({ sys_id: textOf(set, 'sys_id'), name: textOf(set, 'internal_name') }, position),
  type: MULTI_ROW,
  label: textOf(set, 'title') || textOf(set, 'internal_name'),
  set: textOf(set, 'sys_id'),
  columns: columns.filter((column) => column.holdsValue && column.name !== ''),
  row: set,
})

function choicesByQuestion(instance: Instance, variables: Row[]): Map<string, VariableChoice[]> {
  const found = new Map<string, VariableChoice[]>()
  const questions = variables.map((row) => textOf(row, 'sys_id'))
  const rows = rowsWhere(instance, 'question_choice', { question: questions }, ['order'])
  for (const row of rows.sort(byOrder)) {
    if (isOn(row, 'inactive')) continue
    const question = textOf(row, 'question')
    const choice = {
      value: textOf(row, 'value'),
      label: textOf(row, 'text') || textOf(row, 'value'),
      price: textOf(row, 'price'),
      recurringPrice: textOf(row, 'recurring_price'),
    }
    found.set(question, [...(found.get(question) ?? []), choice])
  }
  for (const row of variables) {
    const table = textOf(row, 'choice_table')
    const field = textOf(row, 'choice_field')
    if (table === '' || field === '' || found.has(textOf(row, 'sys_id'))) continue
    const listed = rowsWhere(instance, 'sys_choice', { name: table, element: field, inactive: '0' }, ['sequence'])
    found.set(
      textOf(row, 'sys_id'),
      listed.map((choice) => ({
        value: textOf(choice, 'value'),
        label: textOf(choice, 'label'),
        price: '',
        recurringPrice: '',
      })),
    )
  }
  return found
}
