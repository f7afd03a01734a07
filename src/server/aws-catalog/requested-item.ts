/** What this capability does to a requested item. Platform codes are turned into words here and nowhere else. */
import type { OperationType } from '../../contracts/aws-catalog.ts'
import { isTrue } from '../platform/flags.ts'
import type { Row } from '../platform/records.ts'
import type { Result } from '../platform/result.ts'
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

/** Task states of the platform. */
const STATE = { open: '1', workInProgress: '2', closedComplete: '3', closedIncomplete: '4' } as const

export interface RequestedItem {
  sysId: string
  number: string
  active: boolean
  approval: string
  /** What it asks for. */
  type: OperationType
  /** Only of a new order: the product that is ordered. */
  product: string
  requestedFor: string
  openedBy: string
}

/** The requested item if it orders an AWS product or a change of one, else null. */
export function requestedItem(world: World, sysId: string): RequestedItem | null {
  const row = world.records.get('sc_req_item', sysId, [
    'number',
    'active',
    'approval',
    'cat_item',
    'requested_for',
    'request.requested_for',
    'opened_by',
  ])
  if (!row || !row.cat_item) return null
  if (world.records.get(TABLES.product, row.cat_item, [])) return fromRow(row, 'provision')
  const change = world.records.get(TABLES.changeItem, row.cat_item, ['operation_type'])
  return change ? fromRow(row, change.operation_type === 'terminate' ? 'terminate' : 'update') : null
}

function fromRow(row: Row, type: OperationType): RequestedItem {
  return {
    type,
    sysId: row.sys_id,
    number: row.number ?? '',
    active: isTrue(row.active),
    approval: row.approval ?? '',
    product: type === 'provision' ? (row.cat_item ?? '') : '',
    requestedFor: row.requested_for || row['request.requested_for'] || '',
    openedBy: row.opened_by ?? '',
  }
}

/** A comment, which the requester reads. */
export function tell(world: World, sysId: string, comment: string): Result<string> {
  return world.records.update('sc_req_item', sysId, { comments: comment })
}

export function awaitApproval(world: World, sysId: string): Result<string> {
  return world.records.update('sc_req_item', sysId, { approval: 'requested' })
}

export function markApproved(world: World, sysId: string): Result<string> {
  return world.records.update('sc_req_item', sysId, { approval: 'approved', stage: 'fulfillment' })
}

export function markRejected(world: World, sysId: string, comment: string): Result<string> {
  return world.records.update('sc_req_item', sysId, {
    approval: 'rejected',
    state: STATE.closedIncomplete,
    stage: 'Request Cancelled',
    comments: comment,
  })
}

export function markInWork(world: World, sysId: string, configurationItem: string, comment: string): Result<string> {
  return world.records.update('sc_req_item', sysId, {
    state: STATE.workInProgress,
    stage: 'fulfillment',
    configuration_item: configurationItem,
    comments: comment,
  })
}

export function closeComplete(world: World, sysId: string, configurationItem: string, comment: string): Result<string> {
  return world.records.update('sc_req_item', sysId, {
    state: STATE.closedComplete,
    stage: 'completed',
    configuration_item: configurationItem,
    comments: comment,
  })
}

export function closeIncomplete(world: World, sysId: string, comment: string): Result<string> {
  return world.records.update('sc_req_item', sysId, {
    state: STATE.closedIncomplete,
    stage: 'Request Cancelled',
    comments: comment,
  })
}
