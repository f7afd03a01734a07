import type { Actor, Instance, Row } from '../core.ts'
import type { AnswerCheck, Refusal } from './answers.ts'
import { checkAnswers, INVALID_QUANTITY, NOT_ORDERABLE, quantityOf, refuse } from './answers.ts'
import { answerContext } from './context.ts'
import { visibilityFor } from './criteria.ts'
import type { Variable } from './form.ts'
import { formOf } from './form.ts'
import { isOn, textOf } from './rows.ts'
import { REQUESTED_FOR } from './variable-types.ts'

/** One item with its answers, checked and ready to be ordered. */
export interface Line {
  item: Row
  quantity: number
  answers: Map<Variable, string>
  requestedFor: string
  /** Order guide that it was chosen in. */
  orderGuide?: string
}
export interface LineRequest {
  itemId: string
  quantity: unknown
  requestedFor?: string | undefined
  variables: Record<string, unknown>
  /** How it is ordered: some items cannot be put into a cart, some only so. */
  by: 'order_now' | 'cart' | 'guide'
  /** Answers may be missing: of items that are kept for later, and where a guide does not insist. */
  incomplete?: boolean
}

/** The item by its id when the user may see it; null when there is none or he may not. */
export function visibleItem(instance: Instance, actor: Actor, itemId: string): Row | null {
  const item = /^[0-9a-f]{32}$/.test(itemId) ? instance.records.get('sc_cat_item', itemId) : null
  return item && visibilityFor(instance, actor).item(item) ? item : null
}

/** Checks an item, its quantity, for whom it is and its answers, in the order of the platform. Nothing is stored. */
export function checkLine(instance: Instance, actor: Actor, request: LineRequest): { ok: true; line: Line } | Refusal {
  const quantity = quantityOf(request.quantity)
  if (quantity === null) return refuse(INVALID_QUANTITY, 'sysparm_quantity must be a whole number of at least 1')
  const item = visibleItem(instance, actor, request.itemId)
  if (!item) return refuse(NOT_ORDERABLE)
  const obstacle = orderObstacle(instance, item, request.by)
  if (obstacle !== null) return refuse(NOT_ORDERABLE, obstacle)
  const form = lenient(formOf(instance, request.itemId, request.by === 'guide' ? 'guide' : 'standalone'), request)
  const checked: AnswerCheck = checkAnswers(form, request.variables, answerContext(instance, actor))
  if (!checked.ok) return checked
  const requestedFor = request.requestedFor || requestedForAnswer(checked.answers) || actor.session.user.sysId
  const refusal = delegationRefusal(instance, actor, item, requestedFor)
  if (refusal !== null) return refuse(NOT_ORDERABLE, refusal)
  return { ok: true, line: { item, quantity, answers: checked.answers, requestedFor } }
}

const lenient = (form: Variable[], { incomplete }: LineRequest): Variable[] =>
  incomplete ? form.map((variable) => ({ ...variable, mandatory: false })) : form

/** Why an item cannot be ordered in this way, or null. */
function orderObstacle(instance: Instance, item: Row, by: LineRequest['by']): string | null {
  const table = textOf(item, 'sys_class_name') || 'sc_cat_item'
  if (instance.dictionary.isA(table, 'sc_cat_item_producer')) return 'A record producer is submitted, not ordered'
  if (instance.dictionary.isA(table, 'sc_cat_item_guide')) return 'An order guide is not ordered itself'
  if (isOn(item, 'no_order')) return 'The item cannot be ordered (no_order)'
  if (by === 'order_now' && isOn(item, 'no_order_now'))
    return 'The item is ordered through the cart only (no_order_now)'
  if (by === 'cart' && isOn(item, 'no_cart')) return 'The item cannot be put into a cart (no_cart)'
  return null
}

/** The answer to a "requested for" variable names the person the item is for. */
function requestedForAnswer(answers: ReadonlyMap<Variable, string>): string {
  for (const [variable, answer] of answers) if (variable.type === REQUESTED_FOR && answer !== '') return answer
  return ''
}

/**
 * May the user order for other people? Property `glide.sc.req_for.roles` lists the roles that may; when it is empty,
 * `glide.sc.req_for.roles.default` says `allow` or `deny`.
 */
export function mayOrderForOthers(instance: Instance, actor: Actor): boolean {
  const roles = instance.properties.get('glide.sc.req_for.roles') ?? ''
  return roles === ''
    ? instance.properties.get('glide.sc.req_for.roles.default') !== 'deny'
    : instance.access.hasRole(actor.session, roles)
}

/**
 * Why the user may not order for this person, or null. An item whose access type is restricted must be visible to
 * the other person, too.
 */
export function delegationRefusal(instance: Instance, actor: Actor, item: Row | null, userId: string): string | null {
  if (userId === actor.session.user.sysId) return null
  const user = instance.records.get('sys_user', userId)
  if (!user || user.active === '0') return `There is no active user with the sys_id ${userId}`
  if (!mayOrderForOthers(instance, actor)) return 'The user may not order for other people (glide.sc.req_for.roles)'
  if (!item || textOf(item, 'access_type') === 'delegated') return null
  const other: Actor = { session: instance.access.sessionFor(userId), scope: null }
  return visibilityFor(instance, other).item(item) ? null : 'The item is not available to the person it is ordered for'
}
