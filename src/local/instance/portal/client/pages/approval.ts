/** One decision: what is asked for, by whom, with which answers; approve or reject with a comment. */
import { Failure } from '../api/failure.ts'
import type { Entry } from '../api/records.ts'
import type { Page, PageContext } from '../context.ts'
import { approvalLabel } from '../view/progress.ts'
import { readable } from '../view/dates.ts'
import { factsOf, type Fact } from '../view/record-facts.ts'
import { mergedJournals } from '../view/journal.ts'
import { alertBox, badge, facts, link, pageTitle, runAction, section } from '../ui/parts.ts'
import { element, freshId, plain, type Child } from '../ui/dom.ts'
import { approvalColumns, subjectOf } from './approvals.ts'
import { answersOf, itemColumns } from './requested-item.ts'

const table = 'sysapproval_approver'

export async function approvalPage(context: PageContext, id: string): Promise<Page> {
  const { records, signal } = context
  const row = await records.read(table, id, [...approvalColumns, 'comments'], signal)
  const subject = await subjectPart(context, row)
  const { label, tone } = approvalLabel(row.value('state'))
  const open = row.value('state') === 'requested'
  return {
    title: `Approval: ${subjectOf(row)}`,
    content: [
      element(
        'nav.trail',
        { attributes: { 'aria-label': 'Where you are' } },
        plain(
          'ol',
          plain('li', link({ page: 'approvals' }, 'My approvals')),
          element('li', { attributes: { 'aria-current': 'page' } }, subject.name),
        ),
      ),
      pageTitle(subject.name),
      plain('p.lead', badge(label, tone), ' ', `Asked ${readable(row.value('sys_created_on'))}`),
      ...subject.parts,
      open ? decisionForm(context, row) : earlier(row),
    ],
  }
}

async function subjectPart(context: PageContext, row: Entry): Promise<{ name: string; parts: Node[] }> {
  const { records, signal } = context
  const id = row.value('document_id') || row.value('sysapproval')
  const source = row.value('source_table') || row.value('sysapproval.sys_class_name') || 'task'
  if (source !== 'sc_req_item') {
    const record = await readIfAllowed(records.read(source, id, undefined, signal))
    return {
      name: subjectOf(row),
      parts: [section('What is asked for', record ? facts(factsOf(record)) : unreadable())],
    }
  }
  const [item, { answers, hidden }] = await Promise.all([
    readIfAllowed(records.read('sc_req_item', id, itemColumns, signal)),
    answersOf(records, id, signal),
  ])
  if (!item) return { name: subjectOf(row), parts: [section('What is asked for', unreadable())] }
  const known: Fact[] = [
    { label: 'Item', value: item.display('cat_item') },
    { label: 'Requested for', value: item.display('requested_for') },
    { label: 'Ordered by', value: item.display('opened_by') },
    { label: 'Number', value: item.display('number') },
    { label: 'Quantity', value: item.value('quantity') === '1' ? '' : item.display('quantity') },
    { label: 'Ordered', value: readable(item.value('opened_at') || item.value('sys_created_on')) },
  ]
  const answerPart: Child[] =
    answers.length > 0
      ? [facts(answers)]
      : [
          plain(
            'p.muted',
            hidden ? 'You may not read the answers of this order.' : 'No answers were given with this order.',
          ),
        ]
  return {
    name: item.display('cat_item') || item.display('number'),
    parts: [
      section('What is asked for', facts(known.filter((fact) => fact.value !== ''))),
      section('Answers', ...answerPart),
    ],
  }
}

/** Whoever is asked may decide even where he may not read: the decision form must not go away with the record. */
async function readIfAllowed(reading: Promise<Entry>): Promise<Entry | null> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Failure && (error.status === 403 || error.status === 404)) return null
    throw error
  }
}

function unreadable(): HTMLElement {
  return plain('p.muted', 'You may not read this record. Ask the person who sent it to you what it is about.')
}

function earlier(row: Entry): HTMLElement {
  const notes = mergedJournals(row.display('comments'))
  if (notes.length === 0) return plain('p.muted', 'This has been decided.')
  return section(
    'Comments',
    plain(
      'ol.news',
      ...notes.map((note) => plain('li', plain('p.muted', `${note.who} · ${note.when}`), plain('p.pre', note.text))),
    ),
  )
}

function decisionForm(context: PageContext, row: Entry): HTMLElement {
  const id = freshId('comment')
  const comment = element('textarea', { attributes: { id, rows: 3, 'aria-describedby': `${id}-help` } })
  const problem = plain('div')
  const approve = element('button.primary', { attributes: { type: 'button' } }, 'Approve')
  const reject = element('button.danger', { attributes: { type: 'button' } }, 'Reject')
  const decide = async (button: HTMLButtonElement, state: 'approved' | 'rejected', busy: string) => {
    const text = comment.value.trim()
    if (state === 'rejected' && text === '') {
      problem.replaceChildren(alertBox('Say why you reject this.', 'Your comment is what the requester will read.'))
      comment.focus()
      return
    }
    const other = button === approve ? reject : approve
    other.disabled = true
    const done = await runAction(button, busy, problem, async () => {
      await context.records.update(table, row.id, text === '' ? { state } : { state, comments: text })
      const after = await context.records.read(table, row.id, ['state'], context.signal)
      if (after.value('state') !== state) throw new Error(`The approval is still ${after.display('state')}.`)
    })
    other.disabled = false
    if (!done) return
    context.approvalsChanged()
    context.announce(state === 'approved' ? 'Approved.' : 'Rejected.')
    context.go({ page: 'approvals' })
  }
  approve.addEventListener('click', () => void decide(approve, 'approved', 'Approving…'))
  reject.addEventListener('click', () => void decide(reject, 'rejected', 'Rejecting…'))
  return section(
    'Your decision',
    plain(
      'div.field',
      element('label', { attributes: { for: id } }, 'Comment'),
      element('p.help', { attributes: { id: `${id}-help` } }, 'The requester reads it. Needed when you reject.'),
      comment,
    ),
    problem,
    plain('div.actions', approve, reject),
  )
}
