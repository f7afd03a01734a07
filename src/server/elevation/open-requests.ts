/** Requests that wait already: how many of a computer and of a user, and which of them ask for the same file. */
import type { Condition, Row } from '../platform/records.ts'
import { type Inputs, isSha1 } from './inputs.ts'
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

/** Where a site sets no limit, at most this many are looked at. */
const LOOKED_AT = 50
const MOST = 100_000

export interface OpenRequests {
  /** A compromised endpoint must not flood approvers: one more would be too many. */
  tooMany: boolean
  /** Numbers of the items that ask for the same file, by the same user, on the same computer. */
  twins: string[]
}

/** One query, whatever is asked. */
export function openRequests(world: World, inputs: Inputs): OpenRequests {
  const keys = keysOf(world, inputs)
  const most = {
    computer_key: world.settings.number('elevation.open_per_computer', 0, MOST, 20),
    initiator_key: world.settings.number('elevation.open_per_user', 0, MOST, 10),
  }
  const either: Condition[] = [
    ['computer_key', '=', keys.computer_key],
    ['initiator_key', '=', keys.initiator_key],
  ]
  const open = world.records.find(
    TABLES.request,
    [['status', 'IN', 'creating,pending']],
    ['status', 'computer_key', 'initiator_key', 'sha1', 'item_number'],
    // Fewer than both limits together cannot hide that one of them is reached.
    { anyOf: either, limit: (most.computer_key || LOOKED_AT) + (most.initiator_key || LOOKED_AT) },
  )
  const isFull = (column: 'computer_key' | 'initiator_key') =>
    most[column] > 0 && open.filter((row) => row[column] === keys[column]).length >= most[column]
  const isTwin = (row: Row) =>
    row.status === 'pending' &&
    row.computer_key === keys.computer_key &&
    row.initiator_key === keys.initiator_key &&
    row.sha1 === inputs.values.sha1
  return {
    tooMany: isFull('computer_key') || isFull('initiator_key'),
    twins: isSha1(inputs.values.sha1 ?? '')
      ? open
          .filter(isTwin)
          .map((row) => row.item_number ?? '')
          .slice(0, 5)
      : [],
  }
}

/** Texts of endpoints are never put into queries: equal ones are found by their digest. */
export function keysOf(world: World, { values }: Inputs): { computer_key: string; initiator_key: string } {
  const computer = values.agent_name || values.agent_id || ''
  const initiator = values.initiator_name || values.initiator_user_name || values.initiator_sid || ''
  return {
    computer_key: world.digest(computer.toLowerCase()),
    initiator_key: world.digest(initiator.toLowerCase()),
  }
}
