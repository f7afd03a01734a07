/** What becomes of a request once it is ordered: people are asked, or it is decided already. */
import { requestApproval } from '../platform/approvals.ts'
import { type Result, success } from '../platform/result.ts'
import type { ApprovalRule } from './approval-rule.ts'
import { whomToAsk } from './approvers.ts'
import type { Claim } from './claim.ts'
import { markApproved, markRejected } from './item-state.ts'
import { type Requester, findRequester } from './people.ts'
import type { Placed } from './place-order.ts'
import { EVENTS, SOURCE, TABLES } from './tables.ts'
import type { World } from './world.ts'

/** Decided at the endpoint by a supervisor who signed in there: kept as history, nobody is asked. */
export function endpointOutcome(world: World, claim: Claim, placed: Placed): Result<Record<string, string>> {
  const status = claim.inputs.endpointDecision === 'approved' ? 'approved' : 'rejected'
  const marked = status === 'approved' ? markApproved(world, placed.item) : markRejected(world, placed.item)
  if (!marked.ok) return marked
  const { values } = claim.inputs
  const supervisor = findRequester(world, {
    initiator_name: values.endpoint_approver_name ?? '',
    initiator_sid: values.endpoint_approver_sid ?? '',
  })
  return success({
    status,
    decision_source: 'endpoint',
    decided_by: supervisor?.sysId ?? '',
    decided_at: world.clock.now(),
  })
}

/** People are asked, or the rule has decided. Value: what the request record keeps of it. */
export function ruleOutcome(
  world: World,
  claim: Claim,
  placed: Placed,
  rule: ApprovalRule,
  requester: Requester | null,
): Result<Record<string, string>> {
  const chosen: Record<string, string> = {
    rule: rule.sysId,
    approval_mode: rule.mode,
    approvals_needed: String(rule.needed),
    rejection_ends: String(rule.rejectionEnds),
  }
  if (rule.action !== 'ask') {
    const status = rule.action === 'approve' ? 'approved' : 'rejected'
    const marked = rule.action === 'approve' ? markApproved(world, placed.item) : markRejected(world, placed.item)
    if (!marked.ok) return marked
    const decided = { status, decision_source: 'rule', decided_at: world.clock.now(), decision_comment: rule.comment }
    return success({ ...chosen, ...decided })
  }
  const excluded = [requester?.sysId ?? '', world.userId()].filter((user) => user !== '')
  const { users, byFallback } = whomToAsk(world, rule, requester, excluded)
  const asked = requestApproval(world.records, { table: 'sc_req_item', sysId: placed.item }, users, excluded, [])
  if (!asked.ok) return asked
  const subject = { table: TABLES.request, sysId: claim.sysId }
  if (users.length === 0) {
    const mend = 'Give the approval rule people who are active, or set the property x_swb_hub.elevation.fallback_group.'
    world.events.write(
      'error',
      SOURCE,
      'no-approver',
      `${placed.number} waits because nobody can approve it. ${mend}`,
      subject,
    )
    world.raise(EVENTS.nobody, claim.sysId, '', '')
  } else if (byFallback && rule.sysId) {
    const text = `${placed.number}: the approval rule "${rule.name}" leads to nobody; the fallback group was asked.`
    world.events.write('warning', SOURCE, 'fallback', text, subject)
  }
  return success({ ...chosen, status: 'pending' })
}
