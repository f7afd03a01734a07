/** Orders the catalog item behind a claimed request and asks for approval. Ends with a whole request or with none. */
import { requestApproval } from '../platform/approvals.ts'
import type { Row } from '../platform/records.ts'
import { type Result, refusal, success } from '../platform/result.ts'
import { type ApprovalRule, ruleFor } from './approval-rule.ts'
import { whomToAsk } from './approvers.ts'
import { ENDPOINT_FLAG, INPUTS, type Inputs, isSha1 } from './inputs.ts'
import { markApproved, markRejected, withdraw } from './item-state.ts'
import { type Requester, findComputer, findRequester, userNamed } from './people.ts'
import { type Facts, type History, historyText, summary, title } from './summary.ts'
import { CORRELATION, EVENTS, ITEM_NAME, SOURCE, TABLES } from './tables.ts'
import { cut, withVisibleDirection } from './text.ts'
import type { World } from './world.ts'

export interface Claim {
  sysId: string
  /** Names the cart and marks the order. */
  token: string
  inputs: Inputs
  /** Inputs that came more than once. */
  repeated: readonly string[]
  /** Mark of a call that died after this claim was made. */
  died?: string
}
interface Placed {
  request: string
  item: string
  number: string
}

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
  const placed = place(world, catalogItem, claim, facts)
  if (!placed.ok) return failed(world, claim, null, placed.message)
  const finished = finish(world, claim, placed.value, { requester, rule, facts })
  return finished.ok ? finished : failed(world, claim, placed.value, finished.message)
}

function orderableItem(world: World): string {
  const configured = world.settings.text('elevation.catalog_item').trim()
  const found = world.records.find(
    'sc_cat_item',
    [configured ? ['sys_id', '=', configured] : ['name', '=', ITEM_NAME], ['active', '=', 'true']],
    [],
    { limit: 2 },
  )
  return found.length === 1 ? (found[0] as Row).sys_id : ''
}

function factsOf(world: World, inputs: Inputs, requester: Requester | null, rule: ApprovalRule | null): Facts {
  const minutes = rule?.minutes ?? world.settings.number('elevation.expire_minutes', 0, 525_600, 20)
  return {
    inputs,
    requesterFound: requester !== null,
    requestedAt: world.clock.now(),
    expiresAt: minutes > 0 && inputs.endpointDecision === null ? world.clock.inSeconds(minutes * 60) : '',
    history: historyOf(world, inputs.values.sha1 ?? ''),
  }
}

/** Earlier decisions about the same file. Only a proper hash says that it is the same. */
function historyOf(world: World, sha1: string): History {
  if (!isSha1(sha1)) return { approved: 0, rejected: 0, last: '' }
  const decided = world.records.find(
    TABLES.request,
    [
      ['sha1', '=', sha1],
      ['status', 'IN', 'approved,rejected'],
    ],
    ['status', 'decided_at'],
    { orderBy: 'decided_at', descending: true, limit: 1000 },
  )
  return {
    approved: decided.filter((row) => row.status === 'approved').length,
    rejected: decided.filter((row) => row.status === 'rejected').length,
    last: decided[0]?.decided_at ?? '',
  }
}

function place(world: World, catalogItem: string, claim: Claim, facts: Facts): Result<Placed> {
  const order = world.orders.place(catalogItem, claim.token, variablesOf(claim.inputs, facts))
  if (!order.ok) return order
  const { request } = order.value
  const [item] = world.records.find('sc_req_item', [['request', '=', request]], ['number'], { limit: 1 })
  if (!item) return refusal('order-refused', `The request ${order.value.number} has no item.`)
  return success({ request, item: item.sys_id, number: item.number ?? '' })
}

/** What approvers see as answers of the order. Direction characters are shown; the record keeps the text as it came. */
function variablesOf(inputs: Inputs, facts: Facts): Record<string, string> {
  const values: Record<string, string> = {}
  for (const { name, column } of INPUTS) values[name] = cut(withVisibleDirection(inputs.values[column] ?? ''), 4000)
  values[ENDPOINT_FLAG] = String(inputs.endpointFlag)
  values.requester_known = facts.requesterFound ? 'Yes' : 'No: nobody of this name is a user of this instance'
  values.decide_until = facts.expiresAt ? `${facts.expiresAt} UTC` : 'No limit'
  values.earlier_decisions = historyText(facts.history)
  return values
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
    work_notes: notes(world, claim, background).join('\n'),
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

function notes(world: World, claim: Claim, { requester, rule }: Background): string[] {
  const { values } = claim.inputs
  const found: string[] = []
  if (!requester) found.push('The requesting user was not found among the users of this instance.')
  if (claim.repeated.length > 0) found.push(`Sent more than once, the first counts: ${claim.repeated.join(', ')}.`)
  if (claim.inputs.shortened) found.push('Some values were too long and have been cut.')
  if (rule?.sysId) found.push(`Approval rule: ${rule.name}.`)
  const twins = isSha1(values.sha1 ?? '') ? openTwins(world, claim) : []
  if (twins.length > 0)
    found.push(`The same file is asked for by the same user on the same computer in ${twins.join(', ')}.`)
  return found
}

/** Numbers of open requests for the same file by the same user on the same computer. */
function openTwins(world: World, claim: Claim): string[] {
  const own = world.records.get(TABLES.request, claim.sysId, ['computer_key', 'initiator_key'])
  const twins = world.records.find(
    TABLES.request,
    [
      ['sha1', '=', claim.inputs.values.sha1 ?? ''],
      ['status', '=', 'pending'],
      ['computer_key', '=', own?.computer_key ?? ''],
      ['initiator_key', '=', own?.initiator_key ?? ''],
    ],
    ['item_number'],
    { limit: 5 },
  )
  return twins.map((row) => row.item_number ?? '')
}

/** Decided at the endpoint by a supervisor who signed in there: kept as history, nobody is asked. */
function endpointOutcome(world: World, claim: Claim, placed: Placed): Result<Record<string, string>> {
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

function ruleOutcome(
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
  const asked = requestApproval(world.records, { table: 'sc_req_item', sysId: placed.item }, users, excluded)
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

/** Nothing half-made stays: the item is cancelled, the claim goes, and the same id can be sent again. */
function failed(world: World, claim: Claim, placed: Placed | null, reason: string): Result<string> {
  const reference = claim.token.slice(0, 8)
  if (placed) withdraw(world, placed.item, `This request could not be completed (reference ${reference}).`)
  else cancelOrderMarked(world, claim.token)
  world.records.remove(TABLES.request, claim.sysId)
  world.events.write('error', SOURCE, 'create-failed', `Reference ${reference}: ${reason}`)
  return refusal('failed', `The request could not be created, reference ${reference}; retry`)
}

/** Cancels what was ordered under a mark, if anything was. */
export function cancelOrderMarked(world: World, mark: string): void {
  const requests = world.records.find(
    'sc_request',
    [
      ['special_instructions', '=', mark],
      ['active', '=', 'true'],
    ],
    [],
    { limit: 5 },
  )
  for (const request of requests) {
    const items = world.records.find('sc_req_item', [['request', '=', request.sys_id]], [], { limit: 5 })
    for (const item of items) withdraw(world, item.sys_id, 'This request was interrupted and has been made again.')
  }
}
