/** Takes in a request: one order per id of the caller, however often and from wherever it comes. */
import type { Row } from '../platform/records.ts'
import { type Result, refusal, success } from '../platform/result.ts'
import { type Inputs, differingInputs } from './inputs.ts'
import { addNote } from './item-state.ts'
import { completeOrder } from './order-request.ts'
import { requestByKey } from './request.ts'
import { SOURCE, TABLES } from './tables.ts'
import { flag, type World } from './world.ts'

/** A claim that is older belongs to a call that died. */
export const CLAIM_SECONDS = 120
/** How long the loser of a race waits for the winner. */
const WAITS = 12
const WAIT_MILLISECONDS = 100

/** Value: the id under which the caller asks for the status. */
export function createRequest(world: World, inputs: Inputs, serviceSet: string, repeated: string[]): Result<string> {
  const key = world.digest(inputs.values.approval_id ?? '')
  const known = requestByKey(world, key)
  if (known) return knownRequest(world, known, inputs, key, repeated)
  if (inputs.endpointDecision !== null && !flag(world.settings, 'elevation.accept_endpoint_decisions', true))
    return refusal('refused', 'Decisions made at endpoints are not accepted')
  const full = tooManyOpen(world, inputs)
  if (full) return full
  const token = world.newToken()
  const claim = world.records.insert(TABLES.request, {
    ...inputs.values,
    approval_key: key,
    client: world.userId(),
    status: 'creating',
    claim_token: token,
    claimed_at: world.clock.now(),
    service_set: serviceSet,
    computer_key: computerKey(world, inputs),
    initiator_key: initiatorKey(world, inputs),
    endpoint_approval: String(inputs.endpointFlag),
    shortened: String(inputs.shortened),
    unverified_hash: String(inputs.unverifiedHash),
    reminded: 'false',
    escalated: 'false',
  })
  if (claim.ok) return completeOrder(world, { sysId: claim.value, token, inputs, repeated })
  // The unique index has decided: somebody else came first, or the platform refuses to write at all.
  const winner = requestByKey(world, key)
  return winner ? knownRequest(world, winner, inputs, key, repeated) : failure(world, claim.message)
}

function knownRequest(world: World, known: Row, inputs: Inputs, key: string, repeated: string[]): Result<string> {
  let row: Row | null = known
  for (let wait = 0; row && row.status === 'creating'; wait += 1) {
    if ((row.claimed_at ?? '') < world.clock.inSeconds(-CLAIM_SECONDS)) return takeOver(world, row, inputs, repeated)
    if (wait >= WAITS) return refusal('in-progress', 'This request is being created, retry')
    world.pause(WAIT_MILLISECONDS)
    row = requestByKey(world, key)
  }
  if (!row) return refusal('in-progress', 'This request is being created, retry')
  const differing = differingInputs(row, inputs)
  if (differing.length > 0 && row.request_item)
    addNote(world, row.request_item, `The request was repeated with other values of: ${differing.join(', ')}.`)
  return success(row.request_id ?? '')
}

/** Goes on where a call has died: its order, if it came to one, is cancelled and made again. */
function takeOver(world: World, row: Row, inputs: Inputs, repeated: string[]): Result<string> {
  const token = world.newToken()
  const taken = world.records.update(TABLES.request, row.sys_id, { claim_token: token, claimed_at: world.clock.now() })
  if (!taken.ok) return failure(world, taken.message)
  const [mine] = world.records.find(TABLES.request, [['sys_id', '=', row.sys_id]], ['claim_token'], { limit: 1 })
  // Two that take over at once both write; only the one whose mark stands goes on.
  if (mine?.claim_token !== token) return refusal('in-progress', 'This request is being created, retry')
  return completeOrder(world, { sysId: row.sys_id, token, inputs, repeated, died: row.claim_token ?? '' })
}

function failure(world: World, reason: string): Result<string> {
  const reference = world.newToken().slice(0, 8)
  world.events.write('error', SOURCE, 'create-failed', `Reference ${reference}: ${reason}`)
  return refusal('failed', `The request could not be created, reference ${reference}; retry`)
}

/** Texts of endpoints are never put into queries: equal ones are found by their digest. */
export function computerKey(world: World, { values }: Inputs): string {
  return world.digest((values.agent_name || values.agent_id || '').toLowerCase())
}

export function initiatorKey(world: World, { values }: Inputs): string {
  return world.digest((values.initiator_name || values.initiator_user_name || values.initiator_sid || '').toLowerCase())
}

/** A compromised endpoint must not flood approvers. */
function tooManyOpen(world: World, inputs: Inputs): Result<string> | null {
  const caps: [column: string, key: string, most: number][] = [
    ['computer_key', computerKey(world, inputs), world.settings.number('elevation.open_per_computer', 0, 100_000, 20)],
    ['initiator_key', initiatorKey(world, inputs), world.settings.number('elevation.open_per_user', 0, 100_000, 10)],
  ]
  for (const [column, key, most] of caps) {
    if (most === 0) continue
    const open = world.records.find(
      TABLES.request,
      [
        [column, '=', key],
        ['status', 'IN', 'creating,pending'],
      ],
      [],
      { limit: most },
    )
    if (open.length >= most) return refusal('too-many-open', 'Too many open requests')
  }
  return null
}
