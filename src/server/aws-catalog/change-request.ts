/** The change request behind an operation: raised with it, moved and closed as it goes. */
import { groupNamed } from '../platform/approvals.ts'
import { isTrue } from '../platform/flags.ts'
import type { Row } from '../platform/records.ts'
import { type Result, success } from '../platform/result.ts'
import { portfolioOf } from './portfolio-of.ts'
import { type ChangeKind, type ChangeSettings, changeKind, changeSettings, statesUntil } from './change-rules.ts'
import type { Order } from './read-order.ts'
import { SOURCE, TABLES } from './tables.ts'
import type { World } from './world.ts'

export const CHANGE = 'change_request'
/** In `correlation_display` of our changes; the rule on change requests runs for these alone. */
const CHANGE_MARK = 'Switchboard'
const LONGEST_TITLE = 160

const COLUMNS: Record<Order['type'], string> = {
  provision: 'provision_change',
  update: 'update_change',
  terminate: 'terminate_change',
}

/** Which kind of change an order needs: by its portfolio, else by its account. */
export function changeFor(world: World, order: Order): ChangeKind {
  const column = COLUMNS[order.type]
  const portfolio = portfolioOf(world, order.product, order.launchPath.sysId)
  const own = portfolio ? world.records.get(TABLES.portfolio, portfolio, [column])?.[column] : ''
  const place = world.records.get(TABLES.region, order.region, [`account.${column}`])
  return changeKind(own ?? '', place?.[`account.${column}`] ?? '')
}

/** Columns of an operation that its change request is made and followed by. */
export const CHANGED_OPERATION = [
  'number',
  'operation_type',
  'state',
  'change_request',
  'change_type',
  'request_item',
  'request_item.number',
  'requested_for',
  'requested_for.name',
  'provisioned',
  'provisioned_name',
  'product.name',
  'version.name',
  'launch_path.name',
  'region.name',
]

/**
 * Sys_id of the change of an operation, made if there is none. A change that was made by a run that broke off is found
 * by its correlation.
 */
export function ensureChange(world: World, operation: Row): Result<string> {
  if (operation.change_request) return success(operation.change_request)
  const settings = changeSettings(world.settings)
  const existing = world.records.find(CHANGE, [['correlation_id', '=', operation.sys_id]], [], { limit: 1 })[0]
  const made = existing
    ? success(existing.sys_id)
    : world.records.insert(CHANGE, changeValues(world, operation, settings))
  if (!made.ok) return made
  const linked = world.records.update(TABLES.operation, operation.sys_id, { change_request: made.value })
  return linked.ok ? made : linked
}

const VERBS: Record<string, string> = { provision: 'Provision', update: 'Update', terminate: 'Terminate' }

function changeValues(world: World, operation: Row, settings: ChangeSettings): Record<string, string> {
  const text = (column: string) => operation[column] ?? ''
  const verb = VERBS[text('operation_type')] ?? 'Change'
  const group = settings.assignmentGroup ? groupNamed(world.records, settings.assignmentGroup) : ''
  const lines = [
    `${verb} ${text('provisioned_name')} on AWS.`,
    `Product: ${text('product.name')}`,
    ...(text('operation_type') === 'terminate' ? [] : [`Version: ${text('version.name')}`]),
    ...(text('launch_path.name') ? [`Launch option: ${text('launch_path.name')}`] : []),
    `Region: ${text('region.name')}`,
    `Requested for: ${text('requested_for.name')}`,
    `Order: ${text('request_item.number')}, operation ${text('number')}`,
  ]
  return {
    type: text('change_type') === 'automatic' ? settings.automaticType : text('change_type'),
    short_description: `${verb} ${text('provisioned_name')}`.slice(0, LONGEST_TITLE),
    description: lines.join('\n'),
    requested_by: text('requested_for'),
    cmdb_ci: text('provisioned'),
    parent: text('request_item'),
    correlation_id: operation.sys_id,
    correlation_display: CHANGE_MARK,
    ...(group ? { assignment_group: group } : {}),
  }
}

/** Approves a change that needs no decision of its own. Refused where the instance's change process says no. */
export function approveChange(world: World, change: string): Result<string> {
  return world.records.update(CHANGE, change, { approval: 'approved' })
}

/** Takes the change into implementation. What it passes on the way is refused or taken by the instance's own process. */
export function implementChange(world: World, change: string): Result<string> {
  return walk(world, change, 'implement', { work_start: world.clock.now() })
}

/** Closes the change with how the operation ended. One that has ended already is left alone. */
export function closeChange(world: World, change: string, successful: boolean, notes: string): Result<string> {
  const settings = changeSettings(world.settings)
  return walk(world, change, 'closed', {
    close_code: successful ? settings.successful : settings.unsuccessful,
    close_notes: notes.slice(0, 4000),
    work_end: world.clock.now(),
  })
}

/** Withdraws a change that nothing will come of. */
export function cancelChange(world: World, change: string, reason: string): Result<string> {
  const standing = world.records.get(CHANGE, change, ['active'])
  if (!standing || !isTrue(standing.active)) return success(change)
  return world.records.update(CHANGE, change, {
    state: changeSettings(world.settings).states.cancelled,
    work_notes: reason,
  })
}

function walk(
  world: World,
  change: string,
  target: 'implement' | 'closed',
  values: Record<string, string>,
): Result<string> {
  const { states } = changeSettings(world.settings)
  const standing = world.records.get(CHANGE, change, ['active', 'state'])
  if (!standing || !isTrue(standing.active)) return success(change)
  let outcome: Result<string> = success(change)
  // A process of the instance may have moved it meanwhile, or knows no such step: only the last step must work.
  for (const state of statesUntil(standing.state ?? '', target, states))
    outcome = world.records.update(CHANGE, change, { ...values, state })
  return outcome
}

/** For administrators: what the instance's change process did not take. It never holds an operation up. */
export function tellRefused(world: World, operation: Row, outcome: Result<string>, what: string): void {
  if (outcome.ok) return
  world.events.write(
    'warning',
    SOURCE,
    'change-refused',
    `${operation.number ?? operation.sys_id}: its change request could not be ${what}. ${outcome.message} Check the change model and the properties x_swb_hub.aws_catalog.change.state.*.`,
    { table: TABLES.operation, sysId: operation.sys_id },
  )
}
