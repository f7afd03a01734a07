/** The minute job: ends what nobody decided in time, reminds those who are asked, clears up after calls that died. */
import { approvalRows, requestApproval } from '../platform/approvals.ts'
import type { Row } from '../platform/records.ts'
import { fallbackApprovers } from './approvers.ts'
import { CLAIM_SECONDS } from './create-request.ts'
import { settle } from './decide.ts'
import { withdraw } from './item-state.ts'
import { cancelOrderMarked } from './place-order.ts'
import { ALL_COLUMNS } from './request.ts'
import { EVENTS, SOURCE, TABLES } from './tables.ts'
import type { World } from './world.ts'

/** At most this many of each kind per run; the next run goes on with the rest. */
const AT_ONCE = 500

export function watchOverRequests(world: World): void {
  expireOverdue(world)
  remind(world)
  escalate(world)
  clearDeadClaims(world)
}

/** Ends what nobody decided in time. */
export function expireOverdue(world: World): void {
  const now = world.clock.now()
  const overdue = world.records.find(
    TABLES.request,
    [
      ['status', '=', 'pending'],
      ['expires_at', '<=', now],
    ],
    ALL_COLUMNS,
    { orderBy: 'expires_at', limit: AT_ONCE },
  )
  for (const own of overdue) {
    // An answer that is not summed up yet was given in time.
    if (settle(world, own) !== 'pending') continue
    const subject = { table: TABLES.request, sysId: own.sys_id }
    const stored = world.records.update(TABLES.request, own.sys_id, { status: 'expired', cancelled_at: now })
    const closed = stored.ok ? withdraw(world, own.request_item ?? '', 'Nobody decided in time.') : stored
    if (closed.ok) world.events.write('info', SOURCE, 'expired', `${own.number ?? ''} has expired.`, subject)
    else world.events.write('error', SOURCE, closed.code, `${own.number ?? ''}: ${closed.message}`, subject)
  }
}

function pendingSince(world: World, minutes: number, mark: string): Row[] {
  if (minutes <= 0) return []
  return world.records.find(
    TABLES.request,
    [
      ['status', '=', 'pending'],
      [mark, '=', 'false'],
      ['sys_created_on', '<=', world.clock.inSeconds(-minutes * 60)],
    ],
    ALL_COLUMNS,
    { limit: AT_ONCE },
  )
}

/** One reminder per approver and request. */
export function remind(world: World): void {
  const minutes = world.settings.number('elevation.remind_minutes', 0, 525_600, 5)
  for (const own of pendingSince(world, minutes, 'reminded')) {
    if (!world.records.update(TABLES.request, own.sys_id, { reminded: 'true' }).ok) continue
    const rows = approvalRows(world.records, { table: 'sc_req_item', sysId: own.request_item ?? '' })
    for (const row of rows)
      if (row.state === 'requested') world.raise(EVENTS.reminder, own.sys_id, row.approver ?? '', own.item_number ?? '')
  }
}

/** Asks the fallback group, too, when nobody has answered for long. */
export function escalate(world: World): void {
  const minutes = world.settings.number('elevation.escalate_minutes', 0, 525_600, 0)
  const waiting = pendingSince(world, minutes, 'escalated')
  if (waiting.length === 0) return
  const approvers = fallbackApprovers(world)
  for (const own of waiting) {
    if (!world.records.update(TABLES.request, own.sys_id, { escalated: 'true' }).ok) continue
    const excluded = [own.requester ?? '', own.client ?? ''].filter((user) => user !== '')
    requestApproval(world.records, { table: 'sc_req_item', sysId: own.request_item ?? '' }, approvers, excluded)
  }
}

/** Removes claims of calls that died, with what they had ordered. */
export function clearDeadClaims(world: World): void {
  const dead = world.records.find(
    TABLES.request,
    [
      ['status', '=', 'creating'],
      ['claimed_at', '<', world.clock.inSeconds(-CLAIM_SECONDS)],
    ],
    ['claim_token'],
    { limit: AT_ONCE },
  )
  for (const claim of dead) {
    if (claim.claim_token) cancelOrderMarked(world, claim.claim_token)
    world.records.remove(TABLES.request, claim.sys_id)
    world.events.write('warning', SOURCE, 'claim-cleared', 'A request that was never completed has been cleared up.')
  }
}
