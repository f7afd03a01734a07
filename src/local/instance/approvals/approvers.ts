import type { Actor, Engine, Instance, RecordState, Row } from '../core.ts'
import { rowsWhere, textOf } from '../catalog/rows.ts'
import { changed, changedTo, entryOf, idOf, platform } from './state.ts'

const OPEN = ['requested', 'not requested']
/** Rows in these states have no say any more. */
const WITHOUT_SAY = ['not_required', 'duplicate', 'cancelled', 'skipped']

/** Approval of a record from the states of its approval rows: one rejection rejects, all must approve; null: open. */
export function rolledUpApproval(states: readonly string[]): 'approved' | 'rejected' | null {
  if (states.includes('rejected')) return 'rejected'
  const voices = states.filter((state) => !WITHOUT_SAY.includes(state))
  return voices.length > 0 && voices.every((state) => state === 'approved') ? 'approved' : null
}

/** Name of the event that a state change of an approval queues; null when the base system queues none. */
export function approvalEvent(targetTable: string, isTask: boolean, state: string): string | null {
  const what = entryOf({ requested: 'inserted', rejected: 'rejected', cancelled: 'cancelled' }, state)
  if (what === undefined) return null
  if (!isTask) return `${targetTable}.approval.${what}`
  const prefixes = { sc_request: 'request.', sc_task: 'sc_task.', std_change_proposal: 'std_change_proposal.' }
  const prefix = entryOf(prefixes, targetTable)
  return `${prefix ?? ''}approval.${what}`
}

/** Sentence of the approval history; null for states that leave no trace. */
export function historyLine(approver: string, state: string, comments: string): string | null {
  const lines = {
    requested: `${approver} is requested to approve.`,
    approved: `${approver} approved the task.`,
    rejected: `${approver} rejected the task.`,
    cancelled: `The approval of ${approver} was cancelled.`,
    not_required: `The approval of ${approver} is no longer required.`,
  }
  const line = entryOf(lines, state)
  if (line === undefined) return null
  return comments === '' ? line : `${line}\n\nApproval comments: ${comments}`
}

/** The record an approval row decides on. */
function targetOf(instance: Instance, row: Row): { table: string; id: string; isTask: boolean } | null {
  if (row.sysapproval) {
    const task = instance.records.get('task', row.sysapproval)
    return task ? { table: textOf(task, 'sys_class_name') || 'task', id: row.sysapproval, isTask: true } : null
  }
  const table = textOf(row, 'source_table')
  if (table === '' || !row.document_id) return null
  return { table, id: row.document_id, isTask: instance.dictionary.isA(table, 'task') }
}

/** Events and history of a state change; the sum of all rows where the table has an approval engine. */
export function approverChange(instance: Instance): Engine {
  return {
    name: 'approval events',
    table: 'sysapproval_approver',
    when: 'after',
    operations: ['insert', 'update'],
    run(state, actor) {
      if (!changed(state, 'state')) return
      const target = targetOf(instance, state.values)
      if (!target) return
      const now = state.values.state ?? ''
      const event = approvalEvent(target.table, target.isTask, now)
      if (event !== null) queueEvent(instance, actor, event, state)
      if (now === 'rejected') tellCoApprovers(instance, actor, state)
      if (target.isTask && !state.values.group && !state.values.wf_activity)
        writeHistory(instance, actor, state, target)
      if (target.isTask && hasApprovalEngine(instance, target.table)) rollUp(instance, actor, target)
    },
  }
}

/** Only registered events exist; a queue entry of another name would never find a listener. */
function queueEvent(instance: Instance, actor: Actor, name: string, state: RecordState): void {
  if (rowsWhere(instance, 'sysevent_register', { event_name: name }).length === 0) return
  instance.background.event(actor, name, state, state.values.approver ?? '', actor.session.user.sysId)
}

function tellCoApprovers(instance: Instance, actor: Actor, state: RecordState): void {
  if (!state.values.sysapproval) return
  const others = rowsWhere(instance, 'sysapproval_approver', { sysapproval: state.values.sysapproval, state: OPEN })
  for (const other of others) {
    const otherState = instance.records.state('sysapproval_approver', textOf(other, 'sys_id'))
    if (otherState && textOf(other, 'sys_id') !== idOf(state))
      queueEvent(instance, actor, 'approval.rejected.by.other', otherState)
  }
}

function writeHistory(
  instance: Instance,
  actor: Actor,
  state: RecordState,
  target: { table: string; id: string },
): void {
  const approver = state.values.approver ? instance.records.get('sys_user', state.values.approver) : null
  const comments = state.journal.filter((entry) => entry.column === 'comments').map((entry) => entry.text)
  const line = historyLine(
    approver?.name ?? approver?.user_name ?? 'Somebody',
    state.values.state ?? '',
    comments.join('\n'),
  )
  const column = state.values.approval_journal_column || 'approval_history'
  if (line !== null && instance.dictionary.column(target.table, column))
    instance.records.update(platform(actor), target.table, target.id, { [column]: line })
}

/** The base system has no engine for requested items; a table has one when the property of its name says so. */
function hasApprovalEngine(instance: Instance, table: string): boolean {
  const engine = instance.properties.get(`glide.approval_engine.${table}`)
  return engine !== null && !['', 'off', 'false', 'none'].includes(engine)
}

function rollUp(instance: Instance, actor: Actor, target: { table: string; id: string }): void {
  const rows = rowsWhere(instance, 'sysapproval_approver', { sysapproval: target.id })
  const approval = rolledUpApproval(rows.map((row) => textOf(row, 'state')))
  const task = instance.records.get(target.table, target.id)
  if (approval === null || !task || task.approval === approval) return
  const cancels = approval === 'rejected' && task.upon_reject === 'cancel'
  instance.records.update(platform(actor), target.table, target.id, { approval, ...(cancels ? { state: '4' } : {}) })
}

/** Closing a task or deciding it by hand leaves nothing to decide for those who have not answered yet. */
export function mootApprovals(instance: Instance): Engine {
  return {
    name: 'moot approvals',
    table: 'task',
    when: 'after',
    operations: ['update'],
    run(state, actor) {
      const cancelled = changedTo(state, 'approval', 'cancelled')
      if (
        !cancelled &&
        !changedTo(state, 'active', '0') &&
        !changedTo(state, 'approval', 'approved', 'rejected', 'not_required')
      )
        return
      const next = cancelled ? 'cancelled' : 'not_required'
      for (const row of rowsWhere(instance, 'sysapproval_approver', { sysapproval: idOf(state), state: OPEN }))
        instance.records.update(platform(actor), 'sysapproval_approver', textOf(row, 'sys_id'), { state: next })
    },
  }
}

/** Events of a decided task. */
export function taskDecisionEvents(instance: Instance): Engine {
  return {
    name: 'task approval events',
    table: 'task',
    when: 'after',
    operations: ['update'],
    run(state, actor) {
      if (!changedTo(state, 'approval', 'approved', 'rejected')) return
      const prefix = instance.dictionary.isA(state.table, 'sc_request') ? 'sc_request' : 'task'
      queueEvent(instance, actor, `${prefix}.${state.values.approval ?? ''}`, state)
    },
  }
}
