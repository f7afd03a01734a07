/** Something happened to a requested item of ours that did not come from here. */
import { settle } from './decide.ts'
import { isClosedUndecided } from './item-state.ts'
import { itemOf, requestOfItem } from './request.ts'
import { SOURCE, TABLES } from './tables.ts'
import { flag, type World } from './world.ts'

/** Idempotent; runs after every change of the item, our own included. */
export function watchItem(world: World, requestItem: string): void {
  const own = requestOfItem(world, requestItem)
  const item = own ? itemOf(world, own) : null
  if (!own || !item || own.status === 'creating') return
  const subject = { table: TABLES.request, sysId: own.sys_id }
  const log = (level: 'info' | 'warning' | 'error', code: string, message: string) =>
    world.events.write(level, SOURCE, code, `${own.item_number ?? ''}: ${message}`, subject)

  if (own.status === 'pending') {
    if (settle(world, own) !== 'pending') return
    if (isClosedUndecided(item)) {
      world.records.update(TABLES.request, own.sys_id, {
        status: 'cancelled',
        cancelled_by: 'instance',
        cancelled_at: world.clock.now(),
      })
      log('info', 'cancelled', 'the item was closed in the instance without a decision.')
    } else if (item.approval === 'approved' && !flag(world.settings, 'elevation.trust_item_approval', false)) {
      log('error', 'unproven-approval', 'the item says approved, but no approver of it did; the caller is not told so.')
    }
    return
  }
  const delivered = own.delivered_status ?? ''
  if (delivered === 'rejected' || delivered === 'invalid') {
    if (item.approval === 'approved')
      log('warning', 'drift', `approved after the caller was told ${delivered}; no effect.`)
  } else if (delivered === 'approved' && item.approval !== 'approved') {
    log('warning', 'drift', `${item.approval || 'emptied'} after the caller was told approved; no effect.`)
  }
}
