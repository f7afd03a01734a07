/** The request record, and the requested item behind it. */
import { isTrue } from '../platform/flags.ts'
import type { Row } from '../platform/records.ts'
import { INPUTS } from './inputs.ts'
import { TABLES } from './tables.ts'
import { idKind } from './wire.ts'
import type { World } from './world.ts'

/** `creating` holds the caller's id while the item is ordered; everything else has an item. */
export type Status = 'creating' | 'pending' | 'approved' | 'rejected' | 'cancelled' | 'expired'

/** What a poll needs. Kept short: polls are most of the traffic. */
const POLL_COLUMNS = [
  'client',
  'request_id',
  'request',
  'request_item',
  'item_number',
  'status',
  'requester',
  'approval_mode',
  'approvals_needed',
  'rejection_ends',
  'decision_source',
  'decided_by.name',
  'decision_comment',
  'cancelled_by',
  'delivered_status',
  'delivered_comment',
]
/** What everything but a poll needs. */
export const ALL_COLUMNS = [
  ...POLL_COLUMNS,
  ...INPUTS.map(({ column }) => column),
  'number',
  'claim_token',
  'claimed_at',
  'expires_at',
  'endpoint_approval',
]

export interface Item {
  approval: string
  state: string
  active: boolean
}

/** The requested item as it is now. */
export function itemOf(world: World, own: Row): Item | null {
  const row = own.request_item
    ? world.records.get('sc_req_item', own.request_item, ['approval', 'state', 'active'])
    : null
  return row ? { approval: row.approval ?? '', state: row.state ?? '', active: isTrue(row.active) } : null
}

/**
 * The request that an id of the caller stands for: the id given out, the item's sys_id or number, or the sys_id of a
 * request that holds exactly one item of ours. Only what this very account created; null for everything else.
 */
export function requestById(world: World, id: string, columns: string[] = POLL_COLUMNS): Row | null {
  const kind = idKind(id)
  if (kind === null) return null
  // The account is compared here: beside it in the query, the database might go through all requests of the account.
  const found = world.records
    .find(TABLES.request, [], columns, {
      limit: 10,
      anyOf:
        kind === 'number'
          ? [['item_number', '=', id]]
          : [
              ['request_item', '=', id],
              ['request', '=', id],
            ],
    })
    .filter((row) => row.client === world.userId())
  const direct = found.filter((row) => row.request_item === id || row.item_number === id)
  const matching = direct.length > 0 ? direct : found.filter((row) => row.request === id)
  const only = matching.length === 1 ? (matching[0] ?? null) : null
  return only && only.status !== 'creating' ? only : null
}

/** The request behind a requested item. */
export function requestOfItem(world: World, requestItem: string, columns: string[] = ALL_COLUMNS): Row | null {
  if (requestItem === '') return null
  return world.records.find(TABLES.request, [['request_item', '=', requestItem]], columns, { limit: 1 })[0] ?? null
}

/** The request of the calling account with this digest of its own id. */
export function requestByKey(world: World, key: string, columns: string[] = ALL_COLUMNS): Row | null {
  const found = world.records.find(
    TABLES.request,
    [
      ['client', '=', world.userId()],
      ['approval_key', '=', key],
    ],
    columns,
    { limit: 1 },
  )
  return found[0] ?? null
}
