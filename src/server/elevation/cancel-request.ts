/** The caller has given up. */
import { settle } from './decide.ts'
import { addNote, isClosedUndecided, withdraw } from './item-state.ts'
import { ALL_COLUMNS, itemOf, requestById } from './request.ts'
import { SOURCE, TABLES } from './tables.ts'
import { clean, cut } from './text.ts'
import type { World } from './world.ts'

export type CancelResult = 'Success' | 'AlreadyDecided' | 'NotFound' | 'Failed'
const LONGEST_REASON = 4000

export function cancelRequest(world: World, id: string, comment: string): CancelResult {
  const own = requestById(world, clean(id), ALL_COLUMNS)
  if (!own) return 'NotFound'
  const reason = cut(clean(comment), LONGEST_REASON)
  // An answer that was given a moment ago and is not summed up yet counts: it came first.
  const status = own.status === 'pending' ? settle(world, own) : own.status
  if (status === 'cancelled' || status === 'expired') return 'Success'
  const item = own.request_item ?? ''
  if (status !== 'pending' || itemOf(world, own)?.approval === 'rejected') {
    addNote(world, item, `Privilege Manager cancelled after the decision.${reason ? ` ${reason}` : ''}`)
    return 'AlreadyDecided'
  }
  return withdrawRequest(world, own.sys_id, item, 'client', reason) ? 'Success' : 'Failed'
}

function withdrawRequest(world: World, sysId: string, item: string, by: string, reason: string): boolean {
  const subject = { table: TABLES.request, sysId }
  const now = itemOf(world, { sys_id: sysId, request_item: item })
  // Stored first: closing the item makes a rejection of it for a moment, and a poll must not see that.
  const stored = world.records.update(TABLES.request, sysId, {
    status: 'cancelled',
    cancelled_by: by,
    cancelled_at: world.clock.now(),
    cancel_reason: reason,
  })
  const note = `Cancelled by Privilege Manager.${reason ? ` ${reason}` : ''}`
  const closed = stored.ok && now && !isClosedUndecided(now) ? withdraw(world, item, note) : stored
  if (closed.ok) world.events.write('info', SOURCE, 'cancelled', 'The request was cancelled by its caller.', subject)
  else
    world.events.write('error', SOURCE, closed.code, `The request could not be cancelled. ${closed.message}`, subject)
  return stored.ok
}
