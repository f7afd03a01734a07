/** Takes in a request: one order per id of the caller, however often and from wherever it comes. */
import type { Row } from '../platform/records.ts'
import { type Result, refusal, success } from '../platform/result.ts'
import { type Inputs, differingInputs } from './inputs.ts'
import { addNote } from './item-state.ts'
import { keysOf, openRequests } from './open-requests.ts'
import { completeOrder } from './order-request.ts'
import { requestByKey } from './request.ts'
import { SOURCE, TABLES } from './tables.ts'
import { flag, type World } from './world.ts'

/** A claim that is older belongs to a call that died. */
export const CLAIM_SECONDS = 120
/**
 * How often the loser of a race looks whether the winner is done. The platform gives an app no way to sleep, and a loop
 * that only lets time pass takes the processor from the very call that is waited for; so it is asked a few times, each
 * of which waits for the database, and then told to come again.
 */
const LOOKS = 25

/** Value: the id under which the caller asks for the status. */
export function createRequest(world: World, inputs: Inputs, serviceSet: string, repeated: string[]): Result<string> {
  const key = world.digest(inputs.values.approval_id ?? '')
  const known = requestByKey(world, key)
  if (known) return knownRequest(world, known, { inputs, key, repeated })
  if (inputs.endpointDecision !== null && !flag(world.settings, 'elevation.accept_endpoint_decisions', true))
    return refusal('refused', 'Decisions made at endpoints are not accepted')
  const { tooMany, twins } = openRequests(world, inputs)
  if (tooMany) return refusal('too-many-open', 'Too many open requests')
  const token = world.newToken()
  const claim = world.records.insert(TABLES.request, {
    ...inputs.values,
    ...keysOf(world, inputs),
    approval_key: key,
    client: world.userId(),
    status: 'creating',
    claim_token: token,
    claimed_at: world.clock.now(),
    service_set: serviceSet,
    endpoint_approval: String(inputs.endpointFlag),
    shortened: String(inputs.shortened),
    unverified_hash: String(inputs.unverifiedHash),
    reminded: 'false',
    escalated: 'false',
  })
  if (claim.ok) return completeOrder(world, { sysId: claim.value, token, inputs, repeated, twins })
  // The unique index has decided: somebody else came first, or the platform refuses to write at all.
  const winner = requestByKey(world, key)
  return winner ? knownRequest(world, winner, { inputs, key, repeated }) : failure(world, claim.message)
}

interface Call {
  inputs: Inputs
  key: string
  repeated: string[]
}

function knownRequest(world: World, known: Row, call: Call): Result<string> {
  let row: Row | null = known
  for (let look = 1; row && row.status === 'creating'; look += 1) {
    if ((row.claimed_at ?? '') < world.clock.inSeconds(-CLAIM_SECONDS)) return takeOver(world, row, call)
    if (look > LOOKS) break
    row = requestByKey(world, call.key)
  }
  if (!row || row.status === 'creating') return refusal('in-progress', 'This request is being created, retry')
  const differing = differingInputs(row, call.inputs)
  if (differing.length > 0 && row.request_item)
    addNote(world, row.request_item, `The request was repeated with other values of: ${differing.join(', ')}.`)
  return success(row.request_id ?? '')
}

/** Goes on where a call has died: its order, if it came to one, is cancelled and made again. */
function takeOver(world: World, row: Row, { inputs, repeated }: Call): Result<string> {
  const token = world.newToken()
  const taken = world.records.update(TABLES.request, row.sys_id, {
    ...inputs.values,
    ...keysOf(world, inputs),
    claim_token: token,
    claimed_at: world.clock.now(),
  })
  if (!taken.ok) return failure(world, taken.message)
  const [mine] = world.records.find(TABLES.request, [['sys_id', '=', row.sys_id]], ['claim_token'], { limit: 1 })
  // Two that take over at once both write; only the one whose mark stands goes on.
  if (mine?.claim_token !== token) return refusal('in-progress', 'This request is being created, retry')
  const { twins } = openRequests(world, inputs)
  return completeOrder(world, { sysId: row.sys_id, token, inputs, repeated, twins, died: row.claim_token ?? '' })
}

function failure(world: World, reason: string): Result<string> {
  const reference = world.newToken().slice(0, 8)
  world.events.write('error', SOURCE, 'create-failed', `Reference ${reference}: ${reason}`)
  return refusal('failed', `The request could not be created, reference ${reference}; retry`)
}
