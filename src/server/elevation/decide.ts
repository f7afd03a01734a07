/** Sums up what approvers answered. */
import {
  approvalRows,
  judgeDecision,
  lastComment,
  releaseOpenApprovals,
  reopenApproval,
} from '../platform/approvals.ts'
import { type ApprovalMode, sumUp } from '../platform/approval-rules.ts'
import { isFalse } from '../platform/flags.ts'
import type { Row } from '../platform/records.ts'
import { markApproved, markRejected } from './item-state.ts'
import { mailProblem } from './mail-answer.ts'
import { EVENTS, SOURCE, TABLES } from './tables.ts'
import { clean, cut } from './text.ts'
import { flag, type World } from './world.ts'

export const LONGEST_COMMENT = 1000

export interface Decision {
  status: 'approved' | 'rejected'
  /** Sys_id of the approver asked, and of whoever answered: another person when a delegate did. */
  approver: string
  decider: string
  comment: string
}
interface Evaluation {
  rows: Row[]
  decision: Decision | null
  /** Decided rows that do not count, with the reason. */
  refused: { row: Row; reason: string }[]
}

/** Reads the approvals of a request; writes nothing. */
export function evaluate(world: World, own: Row): Evaluation {
  const rows = approvalRows(world.records, { table: 'sc_req_item', sysId: own.request_item ?? '' })
  const refused: Evaluation['refused'] = []
  const deciders = new Map<string, string>()
  const excluded = [own.requester ?? '', own.client ?? ''].filter((user) => user !== '')
  for (const row of rows) {
    if (row.state !== 'approved' && row.state !== 'rejected') continue
    const { decider, problem } = judgeDecision(world.records, world.clock.now(), row, excluded)
    deciders.set(row.sys_id, decider)
    const reason = problem || mailProblem(world, row) || missingComment(world, row)
    if (reason) refused.push({ row, reason })
  }
  const counts = (row: Row) => !refused.some((entry) => entry.row === row)
  const summed = sumUp(
    rows.map((row) => (counts(row) ? (row.state ?? '') : 'requested')),
    modeOf(own),
    Number(own.approvals_needed || '1'),
    !isFalse(own.rejection_ends),
  )
  const decisive = summed === 'pending' ? undefined : rows.find((row) => row.state === summed && counts(row))
  if (summed === 'pending' || !decisive) return { rows, decision: null, refused }
  return {
    rows,
    refused,
    decision: {
      status: summed,
      approver: decisive.approver ?? '',
      decider: deciders.get(decisive.sys_id) ?? '',
      comment: commentOf(world, decisive),
    },
  }
}

function modeOf(own: Row): ApprovalMode {
  return own.approval_mode === 'everyone' || own.approval_mode === 'some' ? own.approval_mode : 'anyone'
}

function commentOf(world: World, row: Row): string {
  return cut(clean(lastComment(world.records, row.sys_id)), LONGEST_COMMENT)
}

function missingComment(world: World, row: Row): string {
  if (row.state !== 'rejected' || !flag(world.settings, 'elevation.rejection_needs_comment', true)) return ''
  return commentOf(world, row) === '' ? 'A rejection needs a comment: the person who asked will read it.' : ''
}

/** Values of the request record for a decision by people. */
export function decisionValues(world: World, decision: Decision): Record<string, string> {
  return {
    status: decision.status,
    decision_source: 'approver',
    decided_by: decision.decider,
    decided_for: decision.approver,
    decided_at: world.clock.now(),
    decision_comment: decision.comment,
  }
}

/**
 * Brings a pending request to its decision if there is one by now. Idempotent. Returns the status afterwards. Answers
 * on a request that is over never count: their rows are closed again.
 */
export function settle(world: World, own: Row): string {
  const { rows, decision, refused } = evaluate(world, own)
  const subject = { table: TABLES.request, sysId: own.sys_id }
  const number = own.number || own.sys_id
  if (own.status !== 'pending') {
    closeLateAnswers(world, own, rows)
    return own.status ?? ''
  }
  for (const { row, reason } of refused) {
    reopenApproval(world.records, row, reason)
    world.events.write('warning', SOURCE, 'decision-refused', `${number}: ${row['approver.name']}: ${reason}`, subject)
  }
  if (!decision) return 'pending'
  releaseOpenApprovals(world.records, rows)
  const item = own.request_item ?? ''
  const marked = decision.status === 'approved' ? markApproved(world, item) : markRejected(world, item)
  const stored = marked.ok ? world.records.update(TABLES.request, own.sys_id, decisionValues(world, decision)) : marked
  if (!stored.ok) {
    world.events.write('error', SOURCE, stored.code, `${number} could not be decided. ${stored.message}`, subject)
    return 'pending'
  }
  world.events.write('info', SOURCE, decision.status, `${number} was ${decision.status}.`, subject)
  world.raise(EVENTS.decided, own.sys_id, own.requester ?? '', decision.status)
  return decision.status
}

/** An answer that came after expiry or cancellation is shown as what it is: no longer required. */
function closeLateAnswers(world: World, own: Row, rows: readonly Row[]): void {
  if (own.status !== 'expired' && own.status !== 'cancelled') return
  const subject = { table: TABLES.request, sysId: own.sys_id }
  for (const row of rows) {
    if (row.state !== 'approved' && row.state !== 'rejected') continue
    world.records.update('sysapproval_approver', row.sys_id, {
      state: 'not_required',
      comments: `This request is ${own.status}; the answer came too late and has no effect.`,
    })
    const who = row['approver.name'] || 'An approver'
    world.events.write('warning', SOURCE, 'late', `${own.number || own.sys_id}: ${who} answered too late.`, subject)
  }
}
