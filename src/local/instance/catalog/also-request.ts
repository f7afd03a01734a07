import type { Actor, Instance } from '../core.ts'
import type { Refusal } from './answers.ts'
import { refuse } from './answers.ts'
import type { Line } from './eligibility.ts'
import { delegationRefusal } from './eligibility.ts'
import { isOn, textOf } from './rows.ts'
import { REQUESTED_FOR } from './variable-types.ts'

/** Most people one order may name besides the first. */
const LIMIT = 50

/**
 * Lines of an order that is for several people: the given one and the same item for each further person. The item must
 * ask "requested for" and allow further people; if one of them may not have it, nobody gets it.
 * @param others comma-separated sys_ids of users; '' for none
 */
export function alsoRequestedFor(instance: Instance, actor: Actor, line: Line, others: string): Line[] | Refusal {
  const people = [...new Set(others.split(',').map((id) => id.trim()))].filter(
    (id) => id !== '' && id !== line.requestedFor,
  )
  if (people.length === 0) return [line]
  const question = [...line.answers.keys()].find((variable) => variable.type === REQUESTED_FOR)
  if (!question || !isOn(question.row, 'enable_also_request_for'))
    return refuse('This item cannot be submitted for multiple people as it is not configured with Requested For')
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
