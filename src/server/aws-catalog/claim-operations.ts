/** Hands due operations to a worker, with all that it needs to carry them out. */
import type {
  ClaimRequest,
  ClaimResponse,
  ClaimedOperation,
  OperationType,
  Partition,
} from '../../contracts/aws-catalog.ts'
import { isTrue } from '../platform/flags.ts'
import type { Condition, Row } from '../platform/records.ts'
import type { Tag } from './automated-tags.ts'
import { closeChange, tellRefused } from './change-request.ts'
import { changesOf } from './change-order.ts'
import { type OrderTags, changeTags, orderTags } from './order-tags.ts'
import type { ParameterCheck, ParameterValue } from './parameter-values.ts'
import { followOperation } from './follow-change.ts'
import { orderedParameters } from './product-options.ts'
import { closeIncomplete } from './requested-item.ts'
import { SOURCE, TABLES } from './tables.ts'
import type { World } from './world.ts'

const COLUMNS = [
  'number',
  'operation_type',
  'state',
  'token',
  'attempts',
  'session_name',
  'provisioned_name',
  'record_id',
  'provisioned_product_id',
  'version',
  'launch_path',
  'retain_resources',
  'ignore_errors',
  'provisioned',
  'provisioned.version',
  'provisioned.launch_path',
  'change_request',
  'request_item',
  'request_item.number',
  'requested_for.user_name',
  'product',
  'product.product_id',
  'version.version_id',
  'launch_path.path_id',
  'region',
  'region.region',
  'region.account.account_id',
  'region.account.partition',
  'region.account.end_user_role_arn',
  'region.account.external_id',
  'region.account.fips',
]

/**
 * Due are: pending ones whose time has come, and ones whose worker has been silent longer than its lease. With `resume`
 * also what this worker's name still holds from before it was restarted.
 */
export function claimOperations(world: World, request: ClaimRequest): ClaimResponse {
  const operations: ClaimedOperation[] = []
  for (const row of dueOperations(world, request)) {
    // The change may have been withdrawn a moment ago: its rule runs late, AWS would not know.
    if (row.change_request && row.state === 'pending' && !followOperation(world, row)) continue
    const claimed = claim(world, row, request)
    if (claimed) operations.push(claimed)
  }
  const validate = regionsToValidate(world)
  return validate.length > 0 ? { operations, validate } : { operations }
}

function regionsToValidate(world: World): string[] {
  return world.records.find(TABLES.region, [['status', '=', 'checking']], [], { limit: 20 }).map((row) => row.sys_id)
}

function dueOperations(world: World, request: ClaimRequest): Row[] {
  const now = world.clock.now()
  const due = new Map<string, Row>()
  const collect = (conditions: Condition[]) => {
    if (due.size >= request.limit) return
    const found = world.records.find(TABLES.operation, conditions, COLUMNS, {
      orderBy: 'sys_created_on',
      limit: request.limit - due.size,
    })
    for (const row of found) due.set(row.sys_id, row)
  }
  if (request.resume) {
    collect([
      ['state', 'IN', 'claimed,in_progress'],
      ['worker', '=', request.worker],
    ])
  }
  collect([
    ['state', 'IN', 'claimed,in_progress'],
    ['lease_until', '<', now],
  ])
  collect([
    ['state', '=', 'pending'],
    ['next_attempt', '=', ''],
  ])
  collect([
    ['state', '=', 'pending'],
    ['next_attempt', '<=', now],
  ])
  return [...due.values()]
}

function claim(world: World, row: Row, request: ClaimRequest): ClaimedOperation | null {
  const state = row.state === 'in_progress' ? 'in_progress' : 'claimed'
  const attempts = Number(row.attempts || '0') + (state === 'claimed' ? 1 : 0)
  const held = world.records.update(TABLES.operation, row.sys_id, {
    state,
    worker: request.worker,
    lease_until: world.clock.inSeconds(request.lease_seconds),
    attempts: String(attempts),
  })
  if (!held.ok) {
    world.events.write(
      'error',
      SOURCE,
      held.code,
      `${row.number ?? row.sys_id} could not be claimed. ${held.message}`,
      {
        table: TABLES.operation,
        sysId: row.sys_id,
      },
    )
    return null
  }
  // AWS has those of a submitted one already; here they only tell the worker what to keep out of its messages.
  const parameters = parametersOf(world, row)
  const tags = tagsOf(world, row)
  const problems = [...parameters.problems, ...tags.problems]
  // Judged before the first try only: later AWS may have taken the request without our hearing of it.
  if (problems.length > 0 && state === 'claimed' && attempts <= 1) {
    giveUp(world, row, problems.join(' '))
    return null
  }
  return describe(row, state, attempts, parameters.parameters, tags.tags)
}

/** What was right when it was approved is not any more, and nothing has been sent to AWS. */
function giveUp(world: World, row: Row, reason: string): void {
  const subject = { table: TABLES.operation, sysId: row.sys_id }
  const message = `It can no longer be carried out. ${reason}`
  world.records.update(TABLES.operation, row.sys_id, {
    state: 'failed',
    lease_until: '',
    ended_on: world.clock.now(),
    error_code: 'answers',
    error_message: message,
  })
  if (row.request_item) closeIncomplete(world, row.request_item, message)
  if (row.change_request) tellRefused(world, row, closeChange(world, row.change_request, false, message), 'closed')
  world.events.write('warning', SOURCE, 'order-refused', `${row.number ?? row.sys_id}: ${message}`, subject)
}

function describe(
  row: Row,
  state: 'claimed' | 'in_progress',
  attempts: number,
  parameters: ParameterValue[],
  tags: Tag[],
): ClaimedOperation {
  const text = (column: string) => row[column] ?? ''
  return {
    sys_id: row.sys_id,
    number: text('number'),
    type: text('operation_type') as OperationType,
    state,
    token: text('token'),
    attempts,
    account: {
      account_id: text('region.account.account_id'),
      partition: text('region.account.partition') as Partition,
      end_user_role_arn: text('region.account.end_user_role_arn'),
      external_id: text('region.account.external_id'),
      fips: isTrue(row['region.account.fips']),
    },
    region: text('region.region'),
    session_name: text('session_name'),
    product_id: text('product.product_id'),
    version_id: text('version.version_id'),
    path_id: text('launch_path.path_id'),
    provisioned_name: text('provisioned_name'),
    parameters,
    tags,
    record_id: text('record_id'),
    provisioned_product_id: text('provisioned_product_id'),
    retain_resources: isTrue(row.retain_resources),
    ignore_errors: isTrue(row.ignore_errors),
    request_item: { sys_id: text('request_item'), number: text('request_item.number') },
  }
}

function tagsOf(world: World, row: Row): OrderTags {
  const order = {
    requestItem: row.request_item ?? '',
    number: row['request_item.number'] ?? '',
    product: row.product ?? '',
    launchPath: row.launch_path ?? '',
    userName: row['requested_for.user_name'] ?? '',
  }
  if (row.operation_type === 'terminate') return { tags: [], problems: [] }
  return row.operation_type === 'update' ? changeTags(world, order) : orderTags(world, order)
}

/** With problems, too, as far as it goes: secrets must be known to be kept out of messages. */
function parametersOf(world: World, row: Row): ParameterCheck {
  const text = (column: string) => row[column] ?? ''
  switch (text('operation_type')) {
    case 'terminate':
      return { parameters: [], problems: [] }
    case 'update': {
      const before = {
        version: text('provisioned.version'),
        launch_path: text('provisioned.launch_path'),
        region: text('region'),
      }
      const provisioned: Row = { sys_id: text('provisioned'), ...before }
      return changesOf(world, text('request_item'), provisioned, text('version'), text('launch_path'))
    }
    default:
      return orderedParameters(world, {
        requestItem: text('request_item'),
        region: text('region'),
        version: text('version'),
        launchPath: text('launch_path'),
      })
  }
}
