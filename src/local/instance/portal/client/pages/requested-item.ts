/** Reading a requested item and what belongs to it. */
import { Failure } from '../api/failure.ts'
import type { Entry, Listing, Records } from '../api/records.ts'
import type { Approval, RequestedItem } from '../view/progress.ts'
import { answerColumns, givenAnswers } from '../view/answers-given.ts'
import { journalOf } from '../view/journal.ts'
import type { Fact } from '../view/record-facts.ts'

export const itemColumns = [
  'number',
  'cat_item',
  'short_description',
  'state',
  'stage',
  'approval',
  'active',
  'opened_at',
  'closed_at',
  'sys_created_on',
  'requested_for',
  'opened_by',
  'quantity',
  'request',
  'configuration_item',
  'cmdb_ci',
]

export function requestedItemOf(entry: Entry): RequestedItem {
  return {
    state: entry.value('state'),
    stateLabel: entry.display('state'),
    stage: entry.value('stage'),
    stageLabel: entry.display('stage'),
    approval: entry.value('approval'),
    active: entry.value('active') !== 'false',
  }
}

/** Approvals of a record, in the order they were made. */
export async function approvalsOf(records: Records, id: string, signal: AbortSignal): Promise<Approval[]> {
  const { entries } = await records.list('sysapproval_approver', {
    query: `sysapproval=${id}^ORdocument_id=${id}^ORDERBYsys_created_on`,
    fields: ['state', 'approver', 'comments'],
    limit: 50,
    signal,
  })
  return entries.map((entry) => ({
    state: entry.value('state'),
    approver: entry.display('approver'),
    comment: journalOf(entry.display('comments'))
      .map((note) => note.text)
      .join('\n'),
  }))
}

export interface ReadAnswers {
  answers: Fact[]
  /** There are answers this person may not read. */
  hidden: boolean
}

/** Answers given with the order; references by the name of the record where it may be read. */
export async function answersOf(records: Records, id: string, signal: AbortSignal): Promise<ReadAnswers> {
  const listing = await optionRows(records, id, signal)
  if (listing === null) return { answers: [], hidden: true }
  const given = givenAnswers(listing.entries)
  const labels = await choiceLabels(
    records,
    given.map((answer) => answer.choiceOf),
    signal,
  )
  const answers = await Promise.all(
    given.map(async ({ label, value, reference, choiceOf }) => {
      const chosen = labels.get(`${choiceOf} ${value}`)
      return { label, value: chosen ?? (reference === '' ? value : await nameOf(records, reference, value, signal)) }
    }),
  )
  return { answers, hidden: listing.entries.length === 0 && listing.total > 0 }
}

/** Null when this person may not query them at all. */
async function optionRows(records: Records, id: string, signal: AbortSignal): Promise<Listing | null> {
  try {
    const query = `request_item=${id}`
    return await records.list('sc_item_option_mtom', { query, fields: answerColumns, limit: 200, signal })
  } catch (error) {
    if (error instanceof Failure && error.status === 403) return null
    throw error
  }
}

async function nameOf(records: Records, table: string, id: string, signal: AbortSignal): Promise<string> {
  const fields = ['name', 'number', 'title']
  const { entries } = await records.list(table, { query: `sys_id=${id}`, fields, limit: 1, signal })
  const names = fields.map((field) => entries[0]?.display(field) ?? '')
  return names.find((name) => name !== '') ?? id
}

/** Labels of choices by question and value; empty where they may not be read, and the values stand for themselves. */
async function choiceLabels(records: Records, questions: string[], signal: AbortSignal): Promise<Map<string, string>> {
  const ids = [...new Set(questions.filter((id) => id !== ''))]
  if (ids.length === 0) return new Map()
  try {
    const options = { query: `questionIN${ids.join(',')}`, fields: ['question', 'value', 'text'], limit: 1000, signal }
    const { entries } = await records.list('question_choice', options)
    return new Map(
      entries.map((entry) => [`${entry.value('question')} ${entry.value('value')}`, entry.display('text')]),
    )
  } catch (error) {
    if (error instanceof Failure && error.status === 403) return new Map()
    throw error
  }
}
