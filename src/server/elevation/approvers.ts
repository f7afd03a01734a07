/** Who is asked. Nobody found is never an approval: the request waits, and administrators are told. */
import { approversAmong } from '../platform/approval-rules.ts'
import { groupNamed, membersOf } from '../platform/approvals.ts'
import type { ApprovalRule } from './approval-rule.ts'
import type { Requester } from './people.ts'
import type { World } from './world.ts'

export interface Asked {
  users: string[]
  /** The rule led to nobody, so the fallback group is asked. */
  byFallback: boolean
}

/** First the rule's people, then the fallback group; never one of `excluded`. */
export function whomToAsk(
  world: World,
  rule: ApprovalRule,
  requester: Requester | null,
  excluded: readonly string[],
): Asked {
  const candidates = [
    ...active(world, rule.users),
    // Known to be active, or empty.
    ...(rule.askManager && requester ? [requester.manager] : []),
    ...(rule.group ? membersOf(world.records, rule.group) : []),
  ]
  const users = approversAmong(candidates, excluded)
  if (users.length > 0) return { users, byFallback: false }
  return { users: approversAmong(fallbackApprovers(world), excluded), byFallback: true }
}

/** Members of the group that is asked when nobody else is found; empty when none is named. */
export function fallbackApprovers(world: World): string[] {
  const group = groupNamed(world.records, world.settings.text('elevation.fallback_group'))
  return group ? membersOf(world.records, group) : []
}

function active(world: World, users: readonly string[]): string[] {
  const named = users.filter((user) => user !== '')
  if (named.length === 0) return []
  const found = world.records.find(
    'sys_user',
    [
      ['sys_id', 'IN', named.join(',')],
      ['active', '=', 'true'],
    ],
    [],
    { limit: 500 },
  )
  return found.map((row) => row.sys_id)
}
