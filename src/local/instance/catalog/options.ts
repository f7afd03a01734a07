import type { Actor, CatalogVariable, Instance, Row, Value } from '../core.ts'
import { newSysId } from '../store/ids.ts'
import type { Variable } from './form.ts'
import { variableOf } from './form.ts'
import { OrderRefused } from './refused.ts'
import { columnsOf, deleteRows, rowsGiven, storedSets, storeRows } from './multi-row.ts'
import type { SetRows, StoredSet } from './multi-row.ts'
import { type Match, numberOf, rowsWhere, textOf } from './rows.ts'
import { MULTI_ROW } from './variable-types.ts'

/** Ties answers to what they were given for: a requested item or an item in a cart. */
export type AnswerOwner = { requestItem: string } | { cartItem: string }

/**
 * Stores one `sc_item_option` row per question, empty answers included, so that scripts can set any variable later.
 * Answers of masked variables that ask for encryption are stored as cipher text.
 */
export function storeAnswers(
  instance: Instance,
  actor: Actor,
  owner: AnswerOwner,
  answers: ReadonlyMap<Variable, string>,
): void {
  const options: Row[] = []
  const parent =
    'requestItem' in owner
      ? { table: 'sc_req_item', id: owner.requestItem }
      : { table: 'sc_cart_item', id: owner.cartItem }
  for (const [variable, answer] of answers) {
    if (variable.columns) {
      storeRows(instance, actor, parent, variable.id, variable.columns, (rowsGiven(answer) ?? []) as SetRows)
      continue
    }
    options.push({
      sys_id: newSysId(),
      item_option_new: variable.id,
      value: storedValue(instance, variable.encrypted, answer),
      order: String(variable.position),
      ...('cartItem' in owner ? { cart_item: owner.cartItem } : {}),
    })
  }
  const ids = options.map(({ sys_id: id }) => id ?? '')
  storeAll(instance, actor, 'sc_item_option', options)
  if ('requestItem' in owner)
    storeAll(
      instance,
      actor,
      'sc_item_option_mtom',
      ids.map((id) => ({ request_item: owner.requestItem, sc_item_option: id })),
    )
  // The item in the cart lists its answers itself: whether they name it is not known of every instance.
  else instance.records.update(actor, 'sc_cart_item', owner.cartItem, { variables: JSON.stringify(ids) })
}

/** Forms have dozens of questions, so their answers are stored together. */
function storeAll(instance: Instance, actor: Actor, table: string, rows: Row[]): void {
  const outcome = instance.records.insertAll(actor, table, rows)
  if (!outcome.ok) throw new OrderRefused(`The answers were not stored: ${outcome.message}`)
}

const storedValue = (instance: Instance, encrypted: boolean, clear: string): Value =>
  clear === '' ? null : encrypted ? instance.secrets.encrypt(clear) : clear

interface StoredAnswer {
  option: Row
  variable: Variable
}

/** Stored answers of a requested item or of an item in a cart, in form order. */
export function storedAnswers(instance: Instance, owner: AnswerOwner): StoredAnswer[] {
  const options = optionsOf(instance, owner)
  const questions = new Map(
    rowsWhere(instance, 'item_option_new', { sys_id: options.map((option) => textOf(option, 'item_option_new')) }).map(
      (row) => [textOf(row, 'sys_id'), row],
    ),
  )
  return options
    .flatMap((option) => {
      const row = questions.get(textOf(option, 'item_option_new'))
      return row ? [{ option, variable: variableOf(row, numberOf(option.order ? option : row, 'order')) }] : []
    })
    .sort((left, right) => left.variable.position - right.variable.position)
}

function optionsOf(instance: Instance, owner: AnswerOwner): Row[] {
  if ('cartItem' in owner) {
    // Rather not by the list in the cart item, which its owner may write: it could name the answers of somebody else.
    const match: Match = instance.dictionary.column('sc_item_option', 'cart_item')
      ? { cart_item: owner.cartItem }
      : { sys_id: listedOptions(instance, owner.cartItem) }
    return rowsWhere(instance, 'sc_item_option', match)
  }
  const links = rowsWhere(instance, 'sc_item_option_mtom', { request_item: owner.requestItem })
  return rowsWhere(instance, 'sc_item_option', { sys_id: links.map((link) => textOf(link, 'sc_item_option')) })
}

/** Answers that an item in the cart lists, for instances whose answers do not name it; none when the list is no list. */
function listedOptions(instance: Instance, cartItem: string): string[] {
  try {
    const listed: unknown = JSON.parse(instance.records.get('sc_cart_item', cartItem)?.variables ?? '[]')
    return Array.isArray(listed) ? listed.map(String) : []
  } catch {
    return []
  }
}

/** Deletes what an item in a cart was answered. */
export function forgetAnswers(instance: Instance, actor: Actor, cartItem: string): void {
  for (const { option } of storedAnswers(instance, { cartItem }))
    instance.records.delete(actor, 'sc_item_option', textOf(option, 'sys_id'))
  deleteRows(instance, actor, cartItem)
}

/** Rows of the multi-row sets of a record as JSON by the set's name, secrets in clear text. */
export function clearSets(instance: Instance, parent: string): Record<string, string> {
  const clear = ({ columns, rows }: StoredSet): SetRows =>
    rows.map((row) =>
      Object.fromEntries(
        columns.map(({ name, encrypted }) => {
          const value = row[name] ?? ''
          return [name, encrypted && value !== '' ? (instance.secrets.decrypt(value) ?? '') : value]
        }),
      ),
    )
  return Object.fromEntries(storedSets(instance, parent).map((set) => [set.name, JSON.stringify(clear(set))]))
}

/** Clear text of a stored answer. */
export function clearAnswer(instance: Instance, { option, variable }: StoredAnswer): string {
  const value = textOf(option, 'value')
  return variable.encrypted && value !== '' ? (instance.secrets.decrypt(value) ?? '') : value
}

/**
 * Answers of a requested item, or of a record that a producer made, by variable name: as `current.variables` and the
 * request form see them. The rows of a multi-row set are one answer, JSON.
 */
export function variablesOf(instance: Instance, record: string): Map<string, CatalogVariable> {
  const found = new Map<string, CatalogVariable>()
  for (const { option, variable } of [
    ...storedAnswers(instance, { requestItem: record }),
    ...produced(instance, record),
  ])
    found.set(variable.name, {
      name: variable.name,
      variableId: variable.id,
      type: variable.type,
      label: variable.label,
      value: option.value ?? null,
      encrypted: variable.encrypted,
      order: variable.position,
    })
  for (const set of storedSets(instance, record))
    found.set(set.name, {
      name: set.name,
      variableId: set.id,
      type: MULTI_ROW,
      label: set.label,
      value: set.rows.length > 0 ? JSON.stringify(set.rows) : null,
      encrypted: false,
      order: found.size,
    })
  return found
}

/** Answers that were given to the record producer that made a record. */
function produced(instance: Instance, record: string): StoredAnswer[] {
  const answers = rowsWhere(instance, 'question_answer', { table_sys_id: record }, ['order'])
  const questions = new Map(
    rowsWhere(instance, 'item_option_new', { sys_id: answers.map((row) => textOf(row, 'question')) }).map((row) => [
      textOf(row, 'sys_id'),
      row,
    ]),
  )
  return answers
    .flatMap((option) => {
      const row = questions.get(textOf(option, 'question'))
      return row ? [{ option, variable: variableOf(row, numberOf(option, 'order')) }] : []
    })
    .sort((left, right) => left.variable.position - right.variable.position)
}

/** Changes one answer of a record. False when it has no variable of that name or the write is refused. */
export function setVariable(instance: Instance, record: string, name: string, value: Value): boolean {
  const { records } = instance
  const system = instance.access.system()
  const write = (table: string, { option, variable }: StoredAnswer): boolean =>
    records.update(system, table, textOf(option, 'sys_id'), {
      value: storedValue(instance, variable.encrypted, value ?? ''),
    }).ok
  const named = ({ variable }: StoredAnswer): boolean => variable.name === name
  const ordered = storedAnswers(instance, { requestItem: record }).find(named)
  if (ordered) return write('sc_item_option', ordered)
  const answered = produced(instance, record).find(named)
  if (answered) return write('question_answer', answered)
  return setRows(instance, record, name, value)
}

/** Replaces the rows of a multi-row set of the item, which need not have had any. */
function setRows(instance: Instance, record: string, name: string, value: Value): boolean {
  const system = instance.access.system()
  const item = instance.records.get('sc_req_item', record)
  const links = item ? rowsWhere(instance, 'io_set_item', { sc_cat_item: textOf(item, 'cat_item') }) : []
  const ids = [
    ...storedSets(instance, record).map(({ id }) => id),
    ...links.map((link) => textOf(link, 'variable_set')),
  ]
  const [set] = rowsWhere(instance, 'item_option_new_set', { sys_id: ids, type: 'one_to_many', internal_name: name })
  const rows = rowsGiven(value ?? '')
  if (!set || !rows) return false
  const id = textOf(set, 'sys_id')
  const text = (row: Record<string, unknown>): Record<string, string> =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, String(cell ?? '')]))
  instance.transaction(() => {
    deleteRows(instance, system, record, id)
    storeRows(instance, system, { table: 'sc_req_item', id: record }, id, columnsOf(instance, id), rows.map(text))
  })
  return true
}
