/** Orders the catalog item behind a claimed request and asks for approval. Ends with a whole request or with none. */
import { type Result, refusal, success } from '../platform/result.ts'
import { type ApprovalRule, ruleFor } from './approval-rule.ts'
import type { Claim } from './claim.ts'
import { factsOf } from './facts.ts'
import { withdraw } from './item-state.ts'
import { endpointOutcome, ruleOutcome } from './outcome.ts'
import { type Requester, findComputer, findRequester, userNamed } from './people.ts'
import { type Placed, cancelOrderMarked, orderableItem, placeOrder } from './place-order.ts'
import { type Facts, summary, title } from './summary.ts'
import { CORRELATION, EVENTS, ITEM_NAME, SOURCE, TABLES } from './tables.ts'
import type { World } from './world.ts'

export function completeOrder(world: World, claim: Claim): Result<string> {
  try {
    return complete(world, claim)
  } catch (error) {
    // Whatever it was, the caller must be able to send the same id again.
    return failed(world, claim, null, String(error))
  }
}

function complete(world: World, claim: Claim): Result<string> {
  if (claim.died) cancelOrderMarked(world, claim.died)
  const catalogItem = orderableItem(world)
  if (!catalogItem) {
    world.records.remove(TABLES.request, claim.sysId)
    world.events.write('error', SOURCE, 'no-item', `The catalog item "${ITEM_NAME}" is missing or not active.`)
    return refusal('no-item', 'Catalog item not available')
  }
  const requester = findRequester(world, claim.inputs.values)
  const rule = claim.inputs.endpointDecision === null ? ruleFor(world, claim.inputs, requester) : null
  const facts = factsOf(world, claim.inputs, requester, rule)
  const placed = placeOrder(world, catalogItem, claim, facts)
  if (!placed.ok) return failed(world, claim, null, placed.message)
  const finished = finish(world, claim, placed.value, { requester, rule, facts })
  return finished.ok ? finished : failed(world, claim, placed.value, finished.message)
}

interface Background {
  requester: Requester | null
  /** Null for what was decided at the endpoint. */
  rule: ApprovalRule | null
  facts: Facts
}

/** Everything after the order, in an order in which the request record comes last: until then a poll finds nothing. */
function finish(world: World, claim: Claim, placed: Placed, background: Background): Result<string> {
  const { requester, rule, facts } = background
  const requestedFor = requester?.sysId || userNamed(world, world.settings.text('elevation.fallback_user'))
  const described = world.records.update('sc_req_item', placed.item, {
    ...(requestedFor ? { requested_for: requestedFor } : {}),
    correlation_id: claim.inputs.values.approval_id ?? '',
    correlation_display: CORRELATION,
    short_description: title(claim.inputs),
    description: summary(facts),
    work_notes: notes(claim, background).join('\n'),
    ...(rule?.action === 'ask' ? { approval: 'requested' } : {}),
  })
  if (!described.ok) return described
  if (requestedFor) {
    const told = world.records.update('sc_request', placed.request, { requested_for: requestedFor })
    if (!told.ok) return told
  }
  const outcome =
    rule === null ? endpointOutcome(world, claim, placed) : ruleOutcome(world, claim, placed, rule, requester)
  if (!outcome.ok) return outcome
  if (!isStillOurs(world, claim)) return refusal('in-progress', 'another call has taken this request over')
  const given = world.settings.text('elevation.request_id_form').trim() === 'ritm_number' ? placed.number : placed.item
  const stored = world.records.update(TABLES.request, claim.sysId, {
    ...outcome.value,
    request_id: given,
    request: placed.request,
    request_item: placed.item,
    item_number: placed.number,
    requester: requester?.sysId ?? '',
    computer: findComputer(world, claim.inputs.values.agent_name ?? ''),
    expires_at: facts.expiresAt,
    claim_token: '',
  })
  if (!stored.ok) return stored
  const subject = { table: TABLES.request, sysId: claim.sysId }
  world.events.write('info', SOURCE, 'created', `${placed.number} was ordered.`, subject)
  if (outcome.value.status === 'pending') world.raise(EVENTS.requested, claim.sysId, requester?.sysId ?? '', '')
  else world.raise(EVENTS.decided, claim.sysId, requester?.sysId ?? '', outcome.value.status ?? '')
  return success(given)
}

/** A call that took too long may have been taken for dead: whoever took over makes the order that counts. */
function isStillOurs(world: World, { sysId, token }: Claim): boolean {
  return world.records.get(TABLES.request, sysId, ['claim_token'])?.claim_token === token
}

function notes(claim: Claim, { requester, rule }: Background): string[] {
  const found: string[] = []
  if (!requester) found.push('The requesting user was not found among the users of this instance.')
  if (claim.repeated.length > 0) found.push(`Sent more than once, the first counts: ${claim.repeated.join(', ')}.`)
  if (claim.inputs.shortened) found.push('Some values were too long and have been cut.')
  if (rule?.sysId) found.push(`Approval rule: ${rule.name}.`)
  if (claim.twins.length > 0)
    found.push(`The same file is asked for by the same user on the same computer in ${claim.twins.join(', ')}.`)
  return found
}

/** Nothing half-made stays: the item is cancelled, the claim goes, and the same id can be sent again. */
function failed(world: World, claim: Claim, placed: Placed | null, reason: string): Result<string> {
  const reference = claim.token.slice(0, 8)
  if (placed) withdraw(world, placed.item, `This request could not be completed (reference ${reference}).`)
  else cancelOrderMarked(world, claim.token)
  if (isStillOurs(world, claim)) world.records.remove(TABLES.request, claim.sysId)
  world.events.write('error', SOURCE, 'create-failed', `Reference ${reference}: ${reason}`)
  return refusal('failed', `The request could not be created, reference ${reference}; retry`)
}
