/** Decisions that wait for me, also as the delegate of somebody else. */
import { Failure } from '../api/failure.ts'
import { me, type Entry, type Records } from '../api/records.ts'
import type { Page, PageContext } from '../context.ts'
import { approvalLabel } from '../view/progress.ts'
import { readable } from '../view/dates.ts'
import { badge, emptyState, link, pageTitle } from '../ui/parts.ts'
import { element, plain } from '../ui/dom.ts'
import { cell, columnHead } from './requests.ts'

export const approvalColumns = [
  'state',
  'approver',
  'sysapproval',
  'source_table',
  'document_id',
  'sys_created_on',
  'sys_updated_on',
  'due_date',
  'sysapproval.short_description',
  'sysapproval.opened_by',
  'sysapproval.sys_class_name',
]

/** People whose approvals I may decide: myself, and whoever has delegated approvals to me now. */
async function deciders(records: Records, ownId: string, signal: AbortSignal): Promise<string> {
  // In UTC, as the columns are stored: the time in the person's own zone would end a delegation too early or too late.
  const now = 'javascript:gs.minutesAgo(0)'
  const query = `delegate=${me}^approvals=true^starts<=${now}^ends>=${now}`
  try {
    const { entries } = await records.list('sys_user_delegate', { query, fields: ['user'], limit: 100, signal })
    return [ownId, ...entries.map((entry) => entry.value('user'))].join(',')
  } catch (error) {
    // Who may not read delegations has none that this page could act on.
    if (error instanceof Failure && (error.status === 403 || error.status === 404)) return ownId
    throw error
  }
}

/** How many decisions wait for the person signed in. */
export async function waitingApprovals(records: Records, signal: AbortSignal): Promise<number> {
  const options = { query: `approver=${me}^state=requested`, fields: ['state'], limit: 1, signal }
  return (await records.list('sysapproval_approver', options)).total
}

export async function approvalsPage(context: PageContext): Promise<Page> {
  const { records, signal } = context
  const approvers = await deciders(records, context.person.id, signal)
  const list = (condition: string, limit: number) => {
    const query = `approverIN${approvers}^${condition}`
    return records.list('sysapproval_approver', { query, fields: approvalColumns, limit, signal })
  }
  const [waiting, decided] = await Promise.all([
    list('state=requested^ORDERBYsys_created_on', 100),
    list('stateINapproved,rejected^ORDERBYDESCsys_updated_on', 10),
  ])
  const items = await orderedItems(context, [...waiting.entries, ...decided.entries])
  const title = 'My approvals'
  return {
    title,
    content: [
      pageTitle(title),
      plain('h2', 'Waiting for you'),
      waiting.entries.length === 0
        ? emptyState('Nothing waits for you', 'New requests for your decision will be listed here.')
        : approvalTable('Waiting for your decision', waiting.entries, context.person.id, items),
      ...(decided.entries.length === 0
        ? []
        : [plain('h2', 'Decided lately'), approvalTable('Decided lately', decided.entries, context.person.id, items)]),
    ],
  }
}

/** Names of the catalogue items that the approvals are about, by the id of the requested item. */
async function orderedItems(
  { records, signal }: PageContext,
  approvals: readonly Entry[],
): Promise<ReadonlyMap<string, string>> {
  const ids = approvals
    .filter((entry) => entry.value('sysapproval.sys_class_name') === 'sc_req_item')
    .map((entry) => entry.value('sysapproval'))
  if (ids.length === 0) return new Map()
  const query = `sys_idIN${[...new Set(ids)].join(',')}`
  try {
    const { entries } = await records.list('sc_req_item', { query, fields: ['cat_item'], limit: ids.length, signal })
    return new Map(entries.map((entry) => [entry.id, entry.display('cat_item')]))
  } catch (error) {
    // Who may not read requested items sees their short descriptions.
    if (error instanceof Failure && error.status === 403) return new Map()
    throw error
  }
}

/**
 * What an approval is about, in a few words.
 * @param item Name of the catalogue item, '' where it is about something else: then the short description stands for it.
 */
export function subjectOf(entry: Entry, item = ''): string {
  const record = entry.display('sysapproval') || entry.display('document_id')
  const about = item || entry.display('sysapproval.short_description')
  const readableRecord = /^[0-9a-f]{32}$/.test(record) ? '' : record
  return [readableRecord, about].filter((part) => part !== '').join(' · ') || 'Request'
}

function approvalTable(
  caption: string,
  entries: readonly Entry[],
  ownId: string,
  items: ReadonlyMap<string, string>,
): HTMLElement {
  const rows = entries.map((entry) => {
    const { label, tone } = approvalLabel(entry.value('state'))
    const forOther = entry.value('approver') === ownId ? '' : ` (for ${entry.display('approver')})`
    const head = element(
      'th',
      { attributes: { scope: 'row' } },
      link({ page: 'approval', id: entry.id }, subjectOf(entry, items.get(entry.value('sysapproval')))),
      forOther,
    )
    return plain(
      'tr',
      head,
      cell('Asked by', entry.display('sysapproval.opened_by')),
      cell('Decision', badge(label, tone)),
      cell('Asked', readable(entry.value('sys_created_on'))),
    )
  })
  return plain(
    'table.list',
    element('caption.visually-hidden', {}, caption),
    plain('thead', plain('tr', ...['Request', 'Asked by', 'Decision', 'Asked'].map(columnHead))),
    plain('tbody', ...rows),
  )
}
