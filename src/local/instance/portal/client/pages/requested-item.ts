/** Reading a requested item and what belongs to it. */
import type { Entry, Records } from '../api/records.ts'
import type { Approval, RequestedItem } from '../view/progress.ts'
import { answerColumns, givenAnswers } from '../view/answers-given.ts'
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
  return entries.map((entry) => ({ state: entry.value('state'), approver: entry.display('approver') }))
}

/** Answers given with the order; references by the name of the record where it may be read. */
export async function answersOf(records: Records, id: string, signal: AbortSignal): Promise<Fact[]> {
  const { entries } = await records.list('sc_item_option_mtom', {
    query: `request_item=${id}`,
    fields: answerColumns,
    limit: 200,
    signal,
  })
  return Promise.all(
    givenAnswers(entries).map(async ({ label, value, reference }) => {
      if (reference === '') return { label, value }
      const found = await records.list(reference, {
        query: `sys_id=${value}`,
        fields: ['name', 'number', 'title'],
        limit: 1,
        signal,
      })
      const entry = found.entries[0]
      const name = entry ? entry.display('name') || entry.display('number') || entry.display('title') : ''
      return { label, value: name === '' ? value : name }
    }),
  )
}
