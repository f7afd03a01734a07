/** Approval rows (`sysapproval_approver`) as My Approvals shows them, shared by every capability that asks people. */
import { approversAmong } from './approval-rules.ts'
import type { Records, Row } from './records.ts'
import { type Result, refusal, success } from './result.ts'

export interface Subject {
  /** A table that extends task. */
  table: string
  sysId: string
}

const ROW_COLUMNS = [
  'approver',
  'approver.name',
  'approver.user_name',
  'state',
  'approval_source',
  'sys_updated_on',
  'sys_updated_by',
]

/** Sys_ids of the active members of a group; the group itself must be active. */
export function membersOf(records: Records, group: string): string[] {
  const members = records.find(
    'sys_user_grmember',
    [
      ['group', '=', group],
      ['group.active', '=', 'true'],
      ['user.active', '=', 'true'],
    ],
    ['user'],
  )
  return members.map((member) => member.user ?? '')
}

/** A group by sys_id or by its exact name; '' when there is none or the name is not unique. */
export function groupNamed(records: Records, text: string): string {
  const wanted = text.trim()
  if (wanted === '') return ''
  if (records.get('sys_user_group', wanted, [])) return wanted
  const named = records.find('sys_user_group', [['name', '=', wanted]], [], { limit: 2 })
  return named.length === 1 ? (named[0] as Row).sys_id : ''
}

/** The rows of one record, latest change first. */
export function approvalRows(records: Records, subject: Subject): Row[] {
  return records.find(
    'sysapproval_approver',
    [
      ['document_id', '=', subject.sysId],
      ['source_table', '=', subject.table],
    ],
    ROW_COLUMNS,
    { orderBy: 'sys_updated_on', descending: true },
  )
}

/**
 * Asks people: one open row each, nobody twice, none of `excluded`. Value: how many are asked now. Zero means that
 * nobody was found, and nothing has been approved by that.
 * @param rows the rows that the record has, when the caller knows them
 */
export function requestApproval(
  records: Records,
  subject: Subject,
  candidates: readonly string[],
  excluded: readonly string[],
  rows: readonly Row[] = approvalRows(records, subject),
): Result<number> {
  const asked = new Set(rows.map((row) => row.approver))
  const approvers = approversAmong(candidates, excluded)
  for (const approver of approvers) {
    if (asked.has(approver)) continue
    const created = records.insert('sysapproval_approver', {
      approver,
      sysapproval: subject.sysId,
      source_table: subject.table,
      document_id: subject.sysId,
      approval_column: 'approval',
      approval_journal_column: 'approval_history',
      state: 'requested',
    })
    if (!created.ok) return refusal(created.code, `The approval could not be requested. ${created.message}`)
  }
  return success(approvers.length)
}

/** The newest comment on an approval row, '' when there is none. */
export function lastComment(records: Records, approval: string): string {
  const [newest] = records.find(
    'sys_journal_field',
    [
      ['element_id', '=', approval],
      ['name', '=', 'sysapproval_approver'],
      ['element', '=', 'comments'],
    ],
    ['value'],
    { orderBy: 'sys_created_on', descending: true, limit: 1 },
  )
  return newest?.value ?? ''
}

/**
 * Who decided on a row, and why that does not count: '' when it does. Decisions are for the approver, for whoever he has
 * made his delegate for this time, and for administrators of approvals; never for one of `excluded`. Scripts pass every
 * access control, so this is asked again when a decision is summed up.
 */
export function judgeDecision(
  records: Records,
  now: string,
  row: Row,
  excluded: readonly string[],
): { decider: string; problem: string } {
  const approver = row.approver ?? ''
  const own = row.sys_updated_by !== '' && row.sys_updated_by === row['approver.user_name']
  const decider = own ? approver : userByName(records, row.sys_updated_by ?? '')
  if (excluded.includes(approver) || excluded.includes(decider))
    return { decider, problem: 'Nobody decides about a request of his own.' }
  if (own || isDelegate(records, now, [approver], decider) || isApprovalAdmin(records, decider))
    return { decider, problem: '' }
  return { decider, problem: 'Only the approver or his delegate may decide.' }
}

function userByName(records: Records, userName: string): string {
  if (userName === '') return ''
  return records.find('sys_user', [['user_name', '=', userName]], [], { limit: 1 })[0]?.sys_id ?? ''
}

/** Is this person asked about a record, or does he stand in for somebody who is? */
export function isAsked(records: Records, now: string, document: string, person: string): boolean {
  if (document === '' || person === '') return false
  const rows = records.find('sysapproval_approver', [['document_id', '=', document]], ['approver'])
  const approvers = rows.map((row) => row.approver ?? '').filter((approver) => approver !== '')
  return approvers.includes(person) || isDelegate(records, now, approvers, person)
}

/** Does this person decide for one of these approvers at this time? */
function isDelegate(records: Records, now: string, approvers: readonly string[], person: string): boolean {
  if (person === '' || approvers.length === 0) return false
  const found = records.find(
    'sys_user_delegate',
    [
      ['user', 'IN', approvers.join(',')],
      ['delegate', '=', person],
      ['approvals', '=', 'true'],
      ['starts', '<=', now],
      ['ends', '>=', now],
    ],
    [],
    { limit: 1 },
  )
  return found.length > 0
}

function isApprovalAdmin(records: Records, user: string): boolean {
  if (user === '') return false
  const found = records.find(
    'sys_user_has_role',
    [
      ['user', '=', user],
      ['role.name', 'IN', 'approval_admin,admin'],
    ],
    [],
    { limit: 1 },
  )
  return found.length > 0
}

/** Puts a row whose decision does not count back to open, and tells its approver why. */
export function reopenApproval(records: Records, row: Row, reason: string): void {
  records.update('sysapproval_approver', row.sys_id, { state: 'requested', comments: reason })
}

/** Takes the open rows off people's lists once the matter is decided. */
export function releaseOpenApprovals(records: Records, rows: readonly Row[]): void {
  for (const row of rows) {
    if (row.state === 'requested' || row.state === 'not requested') {
      records.update('sysapproval_approver', row.sys_id, { state: 'not_required' })
    }
  }
}
