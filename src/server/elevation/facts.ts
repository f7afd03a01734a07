/** What is known about a request before it is ordered. */
import type { ApprovalRule } from './approval-rule.ts'
import { type Inputs, isSha1 } from './inputs.ts'
import type { Requester } from './people.ts'
import type { Facts, History } from './summary.ts'
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

/** Facts that approvers decide by; `rule` is null for what was decided at the endpoint. */
export function factsOf(world: World, inputs: Inputs, requester: Requester | null, rule: ApprovalRule | null): Facts {
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
