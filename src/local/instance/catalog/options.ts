import type { Actor, CatalogVariable, Instance, Row, Value } from '../core.ts'
import type { Variable } from './form.ts'
import { variableOf } from './form.ts'
import { OrderRefused } from './refused.ts'
import { numberOf, rowsWhere, textOf } from './rows.ts'

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
  const stored: string[] = []
  for (const [variable, answer] of answers) {
    const option = instance.records.insert(actor, 'sc_item_option', {
      item_option_new: variable.id,
      value: storedValue(instance, variable.encrypted, answer),
      order: String(variable.position),
      ...('cartItem' in owner ? { cart_item: owner.cartItem } : {}),
    })
    if (!option.ok) throw new OrderRefused(`The answer to ${variable.name} was not stored: ${option.message}`)
    stored.push(option.sysId)
    if (!('requestItem' in owner)) continue
    const link = instance.records.insert(actor, 'sc_item_option_mtom', {
      request_item: owner.requestItem,
      sc_item_option: option.sysId,
    })
    if (!link.ok) throw new OrderRefused(`The answer to ${variable.name} was not linked: ${link.message}`)
  }
  // The item in the cart lists its answers itself: whether they name it is not known of every instance.
  if ('cartItem' in owner)
    instance.records.update(actor, 'sc_cart_item', owner.cartItem, { variables: JSON.stringify(stored) })
}

const storedValue = (instance: Instance, encrypted: boolean, clear: string): Value =>
  clear === '' ? null : encrypted ? instance.secrets.encrypt(clear) : clear

interface StoredAnswer {
  option: Row
  variable: Variable
}

/** Stored answers of a requested item or of an item in a cart, in form order. */
export function storedAnswers(instance: Instance, owner: AnswerOwner): StoredAnswer[] {
  const options = rowsWhere(instance, 'sc_item_option', { sys_id: optionIds(instance, owner) })
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

function optionIds(instance: Instance, owner: AnswerOwner): string[] {
  if ('requestItem' in owner)
    return rowsWhere(instance, 'sc_item_option_mtom', { request_item: owner.requestItem }).map((link) =>
      textOf(link, 'sc_item_option'),
    )
  const listed: unknown = JSON.parse(instance.records.get('sc_cart_item', owner.cartItem)?.variables ?? '[]')
  return Array.isArray(listed) ? listed.map(String) : []
}

/** Clear text of a stored answer. */
export function clearAnswer(instance: Instance, { option, variable }: StoredAnswer): string {
  const value = textOf(option, 'value')
  return variable.encrypted && value !== '' ? (instance.secrets.decrypt(value) ?? '') : value
}

/** Answers of a requested item by variable name, as `current.variables` and the request form see them. */
export function variablesOf(instance: Instance, requestItem: string): Map<string, CatalogVariable> {
  return new Map(
    storedAnswers(instance, { requestItem }).map(({ option, variable }) => [
      variable.name,
      {
        name: variable.name,
        variableId: variable.id,
        type: variable.type,
        label: variable.label,
        value: option.value ?? null,
        encrypted: variable.encrypted,
        order: variable.position,
      },
    ]),
  )
}

/** Changes one answer of a requested item. False when the item has no variable of that name or the write is refused. */
export function setVariable(instance: Instance, requestItem: string, name: string, value: Value): boolean {
  const found = storedAnswers(instance, { requestItem }).find(({ variable }) => variable.name === name)
  if (!found) return false
  const text = storedValue(instance, found.variable.encrypted, value ?? '')
  const outcome = instance.records.update(instance.access.system(), 'sc_item_option', textOf(found.option, 'sys_id'), {
    value: text,
  })
  return outcome.ok
}
