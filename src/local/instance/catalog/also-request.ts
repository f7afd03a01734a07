import type { Actor, Instance, Row } from '../core.ts'
import type { Refusal } from './answers.ts'
import { refuse } from './answers.ts'
import type { Line } from './eligibility.ts'
import { delegationRefusal } from './eligibility.ts'
import { formOf, type Variable } from './form.ts'
import { isOn, textOf } from './rows.ts'
import { REQUESTED_FOR } from './variable-types.ts'

/** Most people one order may name besides the first. */
const LIMIT = 50
/** The platform's text and number for an item that asks nobody for whom it is. */
const NOT_CONFIGURED = 'This item cannot be submitted for multiple people as it is not configured with Requested For'
const NOT_CONFIGURED_CODE = '42202'

/** Sys_ids of a comma-separated list, each once. */
const peopleIn = (list: string): string[] => [...new Set(list.split(',').map((id) => id.trim()))].filter(Boolean)

/** The question for whom an item is, when it may name several people. */
const questionFor = (form: readonly Variable[]): Variable | undefined =>
  form.find((variable) => variable.type === REQUESTED_FOR && isOn(variable.row, 'enable_also_request_for'))

/**
 * Lines of an order that is for several people: the given one and the same item for each further person. The item must
 * ask "requested for" and allow further people; if one of them may not have it, nobody gets it.
 * @param others comma-separated sys_ids of users; '' for none
 */
export function alsoRequestedFor(instance: Instance, actor: Actor, line: Line, others: string): Line[] | Refusal {
  const people = peopleIn(others).filter((id) => id !== line.requestedFor)
  if (people.length === 0) return [line]
  const question = questionFor([...line.answers.keys()])
  if (!question) return refuse(NOT_CONFIGURED)
  const roles = textOf(question.row, 'roles_to_use_also_request_for')
  if (roles !== '' && !instance.access.hasRole(actor.session, roles))
    return refuse('This item cannot be submitted for multiple people', 'The user lacks the roles of the variable')
  if (people.length > LIMIT)
    return refuse('This item cannot be submitted for multiple people', `At most ${LIMIT} further people can be named`)
  for (const person of people) {
    const refusal = delegationRefusal(instance, actor, line.item, person)
    if (refusal !== null) return refuse('This item cannot be submitted for multiple people', refusal)
  }
  return [
    line,
    ...people.map((person) => ({
      ...line,
      requestedFor: person,
      answers: new Map(line.answers).set(question, person),
    })),
  ]
}

/**
 * Names of those for whom the user may not order the item; what is wrong when it cannot be ordered for several people.
 * @param others comma-separated sys_ids of users
 */
export function invalidDelegates(
  instance: Instance,
  actor: Actor,
  item: Row,
  others: string,
): { invalidUsers: string[] } | { errCode: string; errMsg: string } {
  if (!questionFor(formOf(instance, textOf(item, 'sys_id'))))
    return { errCode: NOT_CONFIGURED_CODE, errMsg: NOT_CONFIGURED }
  return {
    invalidUsers: peopleIn(others)
      .filter((id) => delegationRefusal(instance, actor, item, id) !== null)
      .map((id) => instance.records.get('sys_user', id)?.name || id),
  }
}
