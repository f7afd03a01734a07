/** Lets operations begin, or ends them, as their change requests go. */
import { isTrue } from '../platform/flags.ts'
import type { Row } from '../platform/records.ts'
import {
  CHANGE,
  CHANGED_OPERATION,
  approveChange,
  cancelChange,
  closeChange,
  ensureChange,
  implementChange,
  tellRefused,
} from './change-request.ts'
import { type Gate, changeGate, changeSettings } from './change-rules.ts'
import { closeIncomplete, tell } from './requested-item.ts'
import { SOURCE, TABLES } from './tables.ts'
import type { World } from './world.ts'

/** Nothing has been sent to AWS in these states. */
const UNSENT = 'waiting,pending'
const ENDED = 'succeeded,failed,cancelled'
/** Most operations that one run of the job takes up; it runs every few minutes. */
const AT_ONCE = 200
const DAY_SECONDS = 24 * 60 * 60

/** An operation has been queued that needs a change: raise it, and say on the order what it waits for. */
export function beginChange(world: World, operationId: string): void {
  const operation = world.records.get(TABLES.operation, operationId, CHANGED_OPERATION)
  if (!operation) return
  const change = ensureChange(world, operation)
  if (!change.ok) {
    note(world, operation, 'error', 'change-refused', `waits: its change request could not be made. ${change.message}`)
    return
  }
  if (operation.change_type === 'automatic') {
    tellRefused(world, operation, approveChange(world, change.value), 'approved')
  } else {
    const number = world.records.get(CHANGE, change.value, ['number'])?.number ?? ''
    tell(world, operation.request_item ?? '', `The order is approved and waits for change request ${number}.`)
  }
  followOperation(world, { ...operation, change_request: change.value })
}

/** A change of ours has changed. Idempotent. */
export function followChange(world: World, change: string): void {
  const waiting = world.records.find(
    TABLES.operation,
    [
      ['change_request', '=', change],
      ['state', 'IN', 'waiting,pending,claimed,in_progress'],
    ],
    CHANGED_OPERATION,
  )
  for (const operation of waiting) followOperation(world, operation)
}

/** Job: what a lost rule or a refused write left behind. */
export function followAllChanges(world: World): void {
  const unraised = world.records.find(
    TABLES.operation,
    [
      ['state', '=', 'waiting'],
      ['change_request', '=', ''],
    ],
    [],
    { limit: AT_ONCE },
  )
  for (const operation of unraised) beginChange(world, operation.sys_id)
  // Many may wait for weeks: a change that somebody has just moved is the one whose rule may have been lost.
  const waiting = world.records.find(
    TABLES.operation,
    [
      ['state', '=', 'waiting'],
      ['change_request', '!=', ''],
    ],
    CHANGED_OPERATION,
    { orderBy: 'change_request.sys_updated_on', descending: true, limit: AT_ONCE },
  )
  for (const operation of waiting) followOperation(world, operation)
  const unclosed = world.records.find(
    TABLES.operation,
    [
      ['state', 'IN', ENDED],
      ['change_request.active', '=', 'true'],
      ['ended_on', '>', world.clock.inSeconds(-DAY_SECONDS)],
    ],
    [...CHANGED_OPERATION, 'error_message'],
    { limit: AT_ONCE },
  )
  for (const operation of unclosed) {
    const change = operation.change_request ?? ''
    if (operation.state === 'cancelled') cancelChange(world, change, operation.error_message ?? '')
    else
      closeChange(world, change, operation.state === 'succeeded', operation.error_message || 'It has been carried out.')
  }
}

/** True when the operation may be sent to AWS now. Asked again just before it is, because rules run late. */
export function followOperation(world: World, operation: Row): boolean {
  const gate = gateOf(world, operation.change_request ?? '')
  if (!UNSENT.split(',').includes(operation.state ?? '')) {
    if (gate.decision === 'stop' && !gate.closed)
      note(world, operation, 'warning', 'change-too-late', `is under way on AWS although its change ${gate.reason}.`)
    return false
  }
  switch (gate.decision) {
    case 'go':
      if (operation.state === 'waiting') release(world, operation)
      return true
    case 'wait':
      if (operation.state === 'pending') setState(world, operation, 'waiting')
      return false
    case 'stop':
      stop(world, operation, gate.reason)
      return false
  }
}

function gateOf(world: World, change: string): Gate {
  const row = world.records.get(CHANGE, change, ['state', 'approval', 'on_hold'])
  const standing = row && {
    state: row.state ?? '',
    approval: row.approval ?? '',
    onHold: isTrue(row.on_hold),
  }
  return changeGate(standing, changeSettings(world.settings))
}

function release(world: World, operation: Row): void {
  if (!setState(world, operation, 'pending')) return
  tellRefused(world, operation, implementChange(world, operation.change_request ?? ''), 'taken into implementation')
  note(world, operation, 'info', 'change-approved', 'may begin: its change request is approved.')
}

function stop(world: World, operation: Row, reason: string): void {
  const change = operation.change_request ?? ''
  const number = world.records.get(CHANGE, change, ['number'])?.number ?? ''
  const message = `Change request ${number} ${reason}, so nothing was sent to AWS.`
  const ended = world.records.update(TABLES.operation, operation.sys_id, {
    state: 'cancelled',
    lease_until: '',
    ended_on: world.clock.now(),
    error_code: 'change-stopped',
    error_message: message,
  })
  if (!ended.ok) {
    note(world, operation, 'error', ended.code, `could not be cancelled. ${ended.message}`)
    return
  }
  if (operation.request_item) closeIncomplete(world, operation.request_item, message)
  tellRefused(world, operation, cancelChange(world, change, message), 'cancelled')
  note(world, operation, 'info', 'change-stopped', `was cancelled. ${message}`)
}

function setState(world: World, operation: Row, state: 'waiting' | 'pending'): boolean {
  const updated = world.records.update(TABLES.operation, operation.sys_id, { state })
  if (!updated.ok) note(world, operation, 'error', updated.code, `could not be set to ${state}. ${updated.message}`)
  return updated.ok
}

function note(world: World, operation: Row, level: 'info' | 'warning' | 'error', code: string, message: string): void {
  const subject = { table: TABLES.operation, sysId: operation.sys_id }
  world.events.write(level, SOURCE, code, `${operation.number ?? operation.sys_id} ${message}`, subject)
}
