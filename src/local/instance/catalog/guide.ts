import type { Actor, Instance, OrderOutcome, Row } from '../core.ts'
import type { Refusal } from './answers.ts'
import { checkAnswers, NOT_ORDERABLE, refuse } from './answers.ts'
import { keepLines } from './cart.ts'
import { holds, variableTerms } from './condition.ts'
import { answerContext } from './context.ts'
import { checkLine, visibleItem, type Line } from './eligibility.ts'
import { formOf, type Variable } from './form.ts'
import { placeOrder } from './order.ts'
import { isOn, numberOf, rowsWhere, textOf } from './rows.ts'
import { REQUESTED_FOR } from './variable-types.ts'

/** An item that a guide includes for the needs described. */
export interface GuideItem {
  item: Row
  /** Its rule (`sc_cat_item_guide_items`). */
  rule: Row
  /** Answers to the guide's questions that the item's questions of the same names take over. */
  given: Record<string, string>
}
/** What is chosen of a guide for checkout. */
export interface GuideChoice {
  itemId: string
  /** Undefined: one. */
  quantity: unknown
  variables: Record<string, unknown>
}

/** The guide by its id with its rules in their order; null when the user may not see it or it is none. */
function guideOf(instance: Instance, actor: Actor, id: string): { guide: Row; rules: Row[] } | null {
  const item = visibleItem(instance, actor, id)
  if (!item || !instance.dictionary.isA(textOf(item, 'sys_class_name'), 'sc_cat_item_guide')) return null
  const rules = rowsWhere(instance, 'sc_cat_item_guide_items', { guide: id })
  const guide = instance.records.get('sc_cat_item_guide', id) ?? item
  return { guide, rules: rules.sort((left, right) => numberOf(left, 'order') - numberOf(right, 'order')) }
}

/**
 * The items that a guide includes for the answers to its questions: those whose rule holds and which the user may see.
 * An item that several rules include comes once.
 */
export function submitGuide(
  instance: Instance,
  actor: Actor,
  guideId: string,
  variables: Record<string, unknown>,
): { ok: true; items: GuideItem[] } | Refusal {
  const found = guideOf(instance, actor, guideId)
  if (!found) return refuse(NOT_ORDERABLE)
  const checked = checkAnswers(formOf(instance, guideId), variables, answerContext(instance, actor))
  if (!checked.ok) return checked
  const given = isOn(found.guide, 'cascade')
    ? Object.fromEntries([...checked.answers].map(([variable, answer]) => [variable.name, answer]))
    : {}
  const valueOf = valuesFor(actor, checked.answers)
  const included = new Map<string, GuideItem>()
  for (const rule of found.rules) {
    const item = visibleItem(instance, actor, textOf(rule, 'item'))
    if (!item || included.has(textOf(item, 'sys_id'))) continue
    if (holds(variableTerms(textOf(rule, 'condition')), valueOf))
      included.set(textOf(item, 'sys_id'), { item, rule, given })
  }
  return { ok: true, items: [...included.values()] }
}

/** Values that conditions of rules ask for: answers by `IO:<id>`, for whom and by whom the guide is submitted. */
function valuesFor(actor: Actor, answers: ReadonlyMap<Variable, string>): (field: string) => string | undefined {
  const values = new Map([...answers].map(([variable, answer]) => [`IO:${variable.id}`, answer]))
  const user = actor.session.user.sysId
  const person = [...answers].find(([variable, answer]) => variable.type === REQUESTED_FOR && answer !== '')?.[1]
  values.set('requested_by', user).set('requested_for', person ?? user)
  return (field) => values.get(field)
}

/**
 * Checks out what was chosen of a guide. A guide of two steps orders it at once; else it is added to the user's cart.
 * All of it or, when one item is refused, nothing.
 */
export function checkoutGuide(
  instance: Instance,
  actor: Actor,
  guideId: string,
  choices: readonly GuideChoice[],
): { ok: true; cart: Row } | OrderOutcome {
  const found = guideOf(instance, actor, guideId)
  if (!found) return refuse(NOT_ORDERABLE)
  if (choices.length === 0) return refuse('Invalid Request', 'items must list at least one item')
  const lines: Line[] = []
  for (const { itemId, quantity = 1, variables } of choices) {
    const rule = found.rules.find((candidate) => candidate.item === itemId)
    const incomplete = rule !== undefined && isOn(rule, 'ignore_mandatory_eval')
    const checked = checkLine(instance, actor, { itemId, quantity, variables, by: 'guide', incomplete })
    if (!checked.ok) return checked
    lines.push({ ...checked.line, orderGuide: guideId })
  }
  if (!isOn(found.guide, 'two_step')) return keepLines(instance, actor, lines)
  return placeOrder(instance, actor, lines, { requestedFor: actor.session.user.sysId })
}
