/** A poll. At most two reads while a request is open, one once its end has been told; one write in its life. */
import type { Row } from '../platform/records.ts'
import { type Decision, LONGEST_COMMENT, decisionValues, evaluate } from './decide.ts'
import { itemOf, requestById } from './request.ts'
import { type Answer, INVALID, type Proof, answerFor } from './status.ts'
import { SOURCE, TABLES } from './tables.ts'
import { clean, cut } from './text.ts'
import { flag, type World } from './world.ts'

export function getStatus(world: World, id: string): Answer {
  const own = requestById(world, clean(id))
  if (!own) return INVALID
  if (own.delivered_status)
    return { status: own.delivered_status as Answer['status'], comment: own.delivered_comment ?? '' }
  let found: Decision | null = null
  const proof = (): Proof | null => {
    if (own.decision_source) return storedProof(own)
    found = evaluate(world, own).decision
    return found
  }
  const answer = withApprover(
    world,
    own,
    answerFor(own, itemOf(world, own), proof, {
      trustItem: flag(world.settings, 'elevation.trust_item_approval', false),
      cancelledIsRejected: world.settings.text('elevation.cancelled_is').trim() === 'rejected',
    }),
  )
  if (answer.status !== 'pending') deliver(world, own, answer, found)
  return answer
}

function storedProof(own: Row): Proof | null {
  const { status } = own
  return status === 'approved' || status === 'rejected' ? { status, comment: own.decision_comment ?? '' } : null
}

function withApprover(world: World, own: Row, answer: Answer): Answer {
  const name = own['decided_by.name'] ?? ''
  const decided = answer.status === 'approved' || answer.status === 'rejected'
  if (!decided || name === '' || !flag(world.settings, 'elevation.name_approver', false)) return answer
  const verb = answer.status === 'approved' ? 'Approved' : 'Rejected'
  const text = answer.comment === '' ? `${verb} by ${name}` : `${verb} by ${name}: ${answer.comment}`
  return { status: answer.status, comment: cut(text, LONGEST_COMMENT) }
}

/** The first terminal answer is kept with its time and repeated from then on, whatever happens to the item. */
function deliver(world: World, own: Row, answer: Answer, decision: Decision | null): void {
  const values: Record<string, string> = {
    delivered_status: answer.status,
    delivered_comment: answer.comment,
    delivered_at: world.clock.now(),
  }
  if (own.status === 'pending') {
    if (decision && decision.status === answer.status) Object.assign(values, decisionValues(world, decision))
    else if (answer.status === 'invalid') Object.assign(values, { status: 'cancelled', cancelled_by: 'instance' })
    else Object.assign(values, { status: answer.status, decision_source: 'item', decided_at: world.clock.now() })
  }
  const subject = { table: TABLES.request, sysId: own.sys_id }
  const stored = world.records.update(TABLES.request, own.sys_id, values)
  if (stored.ok) world.events.write('info', SOURCE, 'delivered', `The caller was told: ${answer.status}.`, subject)
  else world.events.write('error', SOURCE, stored.code, stored.message, subject)
}
