/**
 * Who must approve an order, a change or a termination: the rule of the portfolio, as stages that follow one another.
 * Nobody found is never an approval: the item waits.
 */
import type { OperationType } from '../../contracts/aws-catalog.ts'
import { type ApprovalMode, type Decision, approversAmong, sumUp } from '../platform/approval-rules.ts'
import { approvalRows, groupNamed, membersOf, requestApproval } from '../platform/approvals.ts'
import { isTrue } from '../platform/flags.ts'
import type { Row } from '../platform/records.ts'
import { type Result, success } from '../platform/result.ts'
import { portfolioOf } from './portfolio-of.ts'
import type { Order } from './read-order.ts'
import type { RequestedItem } from './requested-item.ts'
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

/** Values of a portfolio's approval columns, `same` aside. */
export const APPROVALS: Record<string, readonly StageRule[]> = {
  none: [],
  group: [{ who: 'group', mode: 'anyone' }],
  everyone: [{ who: 'group', mode: 'everyone' }],
  manager: [{ who: 'manager', mode: 'anyone' }],
  manager_group: [
    { who: 'manager', mode: 'anyone' },
    { who: 'group', mode: 'anyone' },
  ],
  manager_everyone: [
    { who: 'manager', mode: 'anyone' },
    { who: 'group', mode: 'everyone' },
  ],
}
interface StageRule {
  who: 'group' | 'manager'
  mode: ApprovalMode
}
export interface Stage {
  people: string[]
  mode: ApprovalMode
}
export interface ApprovalRule {
  stages: Stage[]
  /** Name of the portfolio, for messages. */
  portfolio: string
}

const COLUMNS: Record<OperationType, string> = {
  provision: 'approval',
  update: 'update_approval',
  terminate: 'terminate_approval',
}

/**
 * The rule of the portfolio that the launch path belongs to. A path whose portfolio is unknown, a value nobody knows and
 * a portfolio without a group fall back to the default group: never to no approval.
 */
export function approvalRule(world: World, item: RequestedItem, order: Order): ApprovalRule {
  const portfolio = portfolioOf(world, order.product, order.launchPath.sysId)
  const column = COLUMNS[order.type]
  const row = portfolio
    ? world.records.get(TABLES.portfolio, portfolio, ['name', 'approval', 'approval_group', column])
    : null
  const own = row?.[column] ?? ''
  const wanted = own === '' || own === 'same' ? (row?.approval ?? '') : own
  const rules = APPROVALS[wanted] ?? APPROVALS.group ?? []
  return {
    stages: rules.map(({ who, mode }) => ({
      mode,
      people: who === 'manager' ? managerOf(world, item.requestedFor) : groupMembers(world, row?.approval_group ?? ''),
    })),
    portfolio: row?.name || 'of the ordered product',
  }
}

function managerOf(world: World, person: string): string[] {
  const row = world.records.get('sys_user', person, ['manager', 'manager.active'])
  return row?.manager && isTrue(row['manager.active']) ? [row.manager] : []
}

function groupMembers(world: World, group: string): string[] {
  const asked = group || groupNamed(world.records, world.settings.text('aws_catalog.default_approval_group'))
  return asked ? membersOf(world.records, asked) : []
}

export interface Progress {
  decision: Decision
  /** Everybody who may decide the stage that is open; empty: nobody was found. */
  asked: string[]
  rows: Row[]
}

/**
 * Sums up what has been decided and asks the people of the first stage that is still open. Idempotent: nobody is asked
 * twice. Rows of people who belong to no stage any more (a group has changed) count for the last one.
 */
export function advanceApproval(world: World, item: RequestedItem, rule: ApprovalRule): Result<Progress> {
  const subject = { table: 'sc_req_item', sysId: item.sysId }
  const rows = approvalRows(world.records, subject)
  if (rows.some((row) => row.state === 'rejected')) return success({ decision: 'rejected', asked: [], rows })
  for (const [index, stage] of rule.stages.entries()) {
    const earlier = new Set(rule.stages.slice(0, index).flatMap((one) => one.people))
    const last = index === rule.stages.length - 1
    const counting = rows.filter((row) => {
      const approver = row.approver ?? ''
      return stage.people.includes(approver) || (last && !earlier.has(approver))
    })
    const people = approversAmong(stage.people, [item.requestedFor])
    // Somebody who has no row yet has not approved: a manager's approval is not that of the whole group he is in.
    const complete =
      stage.mode !== 'everyone' || people.every((person) => counting.some((row) => row.approver === person))
    const states = counting.map((row) => row.state ?? '')
    if (complete && sumUp(states, stage.mode) === 'approved') continue
    const asked = requestApproval(world.records, subject, stage.people, [item.requestedFor])
    if (!asked.ok) return asked
    return success({ decision: 'pending', asked: people, rows })
  }
  return success({ decision: 'approved', asked: [], rows })
}
