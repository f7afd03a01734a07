/** A requested item for an AWS product has come in: check what was answered, then ask for approval. */
import { groupNamed, membersOf, requestApproval } from '../platform/approvals.ts'
import { type Result, refusal, success } from '../platform/result.ts'
import { isProvisionedName } from './names.ts'
import { type Option, chosen } from './order-choice.ts'
import { parameterValues } from './parameter-values.ts'
import { orderablePaths, orderableVersions, parameterAnswers, parameterDefinitions } from './product-options.ts'
import { queueProvisioning } from './queue-operation.ts'
import { type RequestedItem, awaitApproval, closeIncomplete, requestedItem } from './requested-item.ts'
import { SOURCE, TABLES } from './tables.ts'
import type { World } from './world.ts'

export interface Order {
  version: Option
  launchPath: Option
  provisionedName: string
}

/** Idempotent: an item that is already waiting, decided or closed is left alone. */
export function placeOrder(world: World, requestItem: string): void {
  const item = requestedItem(world, requestItem)
  if (!item || !item.active || item.approval === 'approved' || item.approval === 'rejected') return

  const order = readOrder(world, item)
  if (!order.ok) {
    closeIncomplete(world, item.sysId, `This order cannot be carried out. ${order.message}`)
    note(world, item, 'warning', 'order-refused', `${item.number} was closed: ${order.message}`)
    return
  }
  const rule = approvalRule(world, order.value.launchPath, item.product)
  if (rule.approval === 'none') {
    queueProvisioning(world, item, order.value)
    return
  }
  askForApproval(world, item, rule)
}

/** What is ordered, or all that is wrong with it in one text. */
export function readOrder(world: World, item: RequestedItem): Result<Order> {
  const fixed = world.answers.of(item.sysId, [
    { name: 'provisioned_name', secret: false },
    { name: 'version', secret: false },
    { name: 'launch_path', secret: false },
  ])
  const version = chosen('version', orderableVersions(world, item.product), fixed.version ?? '')
  const launchPath = chosen('launch option', orderablePaths(world, item.product), fixed.launch_path ?? '')
  if (!version.ok) return version
  if (!launchPath.ok) return launchPath

  const provisionedName = (fixed.provisioned_name ?? '').trim()
  const problems: string[] = []
  if (!isProvisionedName(provisionedName)) {
    problems.push(
      'The name must begin with a letter or digit and hold only letters, digits, dots, dashes and underscores, at most 128.',
    )
  }
  const definitions = parameterDefinitions(world, version.value.sysId, launchPath.value.sysId)
  problems.push(...parameterValues(definitions, parameterAnswers(world, item.sysId, definitions)).problems)
  if (problems.length > 0) return refusal('answers', problems.join(' '))
  return success({ version: version.value, launchPath: launchPath.value, provisionedName })
}

interface ApprovalRule {
  approval: string
  group: string
  portfolio: string
}

/**
 * The rule of the portfolio that the launch path belongs to. A path whose portfolio is unknown, and a portfolio without
 * a group, fall back to the default group: never to no approval.
 */
function approvalRule(world: World, launchPath: Option, product: string): ApprovalRule {
  const path = world.records.get(TABLES.launchPath, launchPath.sysId, ['portfolio'])
  const portfolio = path?.portfolio || onlyPortfolioOf(world, product)
  const row = portfolio ? world.records.get(TABLES.portfolio, portfolio, ['name', 'approval', 'approval_group']) : null
  return {
    approval: row?.approval || 'group',
    group: row?.approval_group || groupNamed(world.records, world.settings.text('aws_catalog.default_approval_group')),
    portfolio: row?.name || 'of the ordered product',
  }
}

function onlyPortfolioOf(world: World, product: string): string {
  const links = world.records.find(
    TABLES.portfolioProduct,
    [
      ['product', '=', product],
      ['active', '=', 'true'],
    ],
    ['portfolio'],
    { limit: 2 },
  )
  const only = links[0]
  return links.length === 1 && only ? (only.portfolio ?? '') : ''
}

function askForApproval(world: World, item: RequestedItem, rule: ApprovalRule): void {
  const candidates = rule.group ? membersOf(world.records, rule.group) : []
  const asked = requestApproval(world.records, { table: 'sc_req_item', sysId: item.sysId }, candidates, [
    item.requestedFor,
  ])
  if (!asked.ok) {
    note(world, item, 'error', asked.code, `${item.number} waits: ${asked.message}`)
    return
  }
  const waiting = awaitApproval(world, item.sysId)
  if (!waiting.ok) note(world, item, 'error', waiting.code, `${item.number}: ${waiting.message}`)
  if (asked.value > 0) return
  note(
    world,
    item,
    'warning',
    'no-approver',
    `${item.number} waits because nobody can approve it. Give the portfolio ${rule.portfolio} an approval group with active members other than the requester, or set the property x_swb_hub.aws_catalog.default_approval_group.`,
  )
}

function note(world: World, item: RequestedItem, level: 'warning' | 'error', code: string, message: string): void {
  world.events.write(level, SOURCE, code, message, { table: 'sc_req_item', sysId: item.sysId })
}
