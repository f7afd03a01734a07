/** Approval rules: records that say whom to ask, by what is asked for. */
import type { ApprovalMode } from '../platform/approval-rules.ts'
import { isFalse, isTrue } from '../platform/flags.ts'
import type { Row } from '../platform/records.ts'
import type { Inputs } from './inputs.ts'
import { isSha1 } from './inputs.ts'
import type { Requester } from './people.ts'
import { TABLES } from './tables.ts'
import { flag, type World } from './world.ts'

export interface ApprovalRule {
  /** '' for the rule that holds when no record fits. */
  sysId: string
  name: string
  action: 'ask' | 'reject' | 'approve'
  mode: ApprovalMode
  needed: number
  users: string[]
  group: string
  askManager: boolean
  /** False: others may still approve what one has rejected. */
  rejectionEnds: boolean
  /** Minutes to decide; null: the property's. */
  minutes: number | null
  comment: string
}

/** Pattern column of a rule → columns of the request, one of which must fit. */
const PATTERNS: readonly [pattern: string, columns: string[]][] = [
  ['policy', ['policy_name', 'policy_id']],
  ['computer', ['agent_name', 'agent_id']],
  ['initiator', ['initiator_name', 'initiator_user_name', 'initiator_sid']],
  ['publisher', ['company_name']],
  ['path', ['file_path']],
  ['hash', ['sha1']],
]
const RULE_COLUMNS = [
  'name',
  'action',
  'approval_mode',
  'approvals_needed',
  'approver_users',
  'approver_group',
  'ask_manager',
  'rejection_ends',
  'minutes',
  'comment',
  'requester_department',
  'requester_group',
  ...PATTERNS.map(([column]) => column),
]

/** `*` stands for any text; case does not matter. No pattern language beyond that, so no pattern takes long. */
export function fits(pattern: string, text: string): boolean {
  const parts = pattern.trim().toLowerCase().split('*')
  const [first = ''] = parts
  const last = parts[parts.length - 1] ?? ''
  const whole = text.toLowerCase()
  if (parts.length === 1) return whole === first
  if (!whole.startsWith(first) || whole.length < first.length + last.length) return false
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    const found = whole.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return whole.endsWith(last) && whole.length - last.length >= at
}

/** The active rule that fits and comes first by order; the plain one (ask the manager) when none does. */
export function ruleFor(world: World, inputs: Inputs, requester: Requester | null): ApprovalRule {
  const rules = world.records.find(TABLES.rule, [['active', '=', 'true']], RULE_COLUMNS, {
    orderBy: 'order',
    limit: 500,
  })
  for (const row of rules) {
    if (!fitsInputs(row, inputs) || !fitsPerson(world, row, requester)) continue
    const rule = fromRow(row)
    if (rule.action === 'approve' && !mayApproveByRule(world, row, inputs)) continue
    return rule
  }
  return {
    sysId: '',
    name: '',
    action: 'ask',
    mode: 'anyone',
    needed: 1,
    users: [],
    group: '',
    askManager: true,
    rejectionEnds: true,
    minutes: null,
    comment: '',
  }
}

function fitsInputs(row: Row, inputs: Inputs): boolean {
  return PATTERNS.every(([column, from]) => {
    const pattern = row[column] ?? ''
    return pattern.trim() === '' || from.some((name) => fits(pattern, inputs.values[name] ?? ''))
  })
}

function fitsPerson(world: World, row: Row, requester: Requester | null): boolean {
  const { requester_department: department = '', requester_group: group = '' } = row
  if (department !== '' && department !== requester?.department) return false
  if (group === '') return true
  if (!requester) return false
  const conditions: [string, '=', string][] = [
    ['group', '=', group],
    ['user', '=', requester.sysId],
  ]
  return world.records.find('sys_user_grmember', conditions, [], { limit: 1 }).length > 0
}

/** Approval without a person needs the property, and a rule that names one file by its SHA-1. */
function mayApproveByRule(world: World, row: Row, inputs: Inputs): boolean {
  return (
    flag(world.settings, 'elevation.allow_approving_rules', false) &&
    isSha1((row.hash ?? '').trim()) &&
    isSha1(inputs.values.sha1 ?? '')
  )
}

function fromRow(row: Row): ApprovalRule {
  const { action, approval_mode: mode } = row
  const minutes = Number(row.minutes || 'NaN')
  return {
    sysId: row.sys_id,
    name: row.name ?? '',
    action: action === 'reject' || action === 'approve' ? action : 'ask',
    mode: mode === 'everyone' || mode === 'some' ? mode : 'anyone',
    needed: Math.max(1, Number(row.approvals_needed || '1') || 1),
    users: (row.approver_users ?? '').split(',').filter((user) => user !== ''),
    group: row.approver_group ?? '',
    askManager: isTrue(row.ask_manager),
    rejectionEnds: !isFalse(row.rejection_ends),
    minutes: minutes > 0 ? minutes : null,
    comment: row.comment ?? '',
  }
}
