/** One requested item: progress, approvals, news, answers. Follows what happens until it has ended. */
import type { Entry } from '../api/records.ts'
import type { Page, PageContext } from '../context.ts'
import { approvalLabel, progressOf, type Approval, type Progress } from '../view/progress.ts'
import { mergedJournals, type JournalEntry } from '../view/journal.ts'
import { readable, readableLocal } from '../view/dates.ts'
import type { Fact } from '../view/record-facts.ts'
import { alertFor, badge, facts, link, pageTitle, section } from '../ui/parts.ts'
import { element, plain, replace, type Child } from '../ui/dom.ts'
import { poll } from '../poll.ts'
import { answersOf, approvalsOf, itemColumns, requestedItemOf } from './requested-item.ts'

const seconds = 3

interface Snapshot {
  item: Entry
  approvals: Approval[]
}

export async function requestPage(context: PageContext, id: string): Promise<Page> {
  const read = async (): Promise<Snapshot> => {
    const [item, approvals] = await Promise.all([
      context.records.read('sc_req_item', id, [...itemColumns, 'comments', 'work_notes'], context.signal),
      approvalsOf(context.records, id, context.signal),
    ])
    return { item, approvals }
  }
  const [snapshot, { answers }] = await Promise.all([read(), answersOf(context.records, id, context.signal)])
  const parts = {
    status: plain('div'),
    news: plain('div'),
    approvals: plain('div'),
    details: plain('div'),
    notice: plain('div'),
  }
  let progress = draw(parts, snapshot, answers)
  let before = fingerprint(snapshot)

  if (!progress.ended) {
    poll(seconds, context.signal, async () => {
      let now: Snapshot
      try {
        now = await read()
        parts.notice.replaceChildren()
      } catch (error) {
        if (!context.signal.aborted) parts.notice.replaceChildren(alertFor(error, plain('p', 'The page keeps trying.')))
        return true
      }
      const after = fingerprint(now)
      if (after !== before) {
        const former = progress.label
        progress = draw(parts, now, answers)
        before = after
        context.announce(progress.label === former ? 'This request has news.' : `Status: ${progress.label}`)
      }
      return !progress.ended
    })
  }
  const name = snapshot.item.display('cat_item') || snapshot.item.display('short_description')
  const number = snapshot.item.display('number')
  return {
    title: `${number} ${name}`,
    content: [
      element(
        'nav.trail',
        { attributes: { 'aria-label': 'Where you are' } },
        plain(
          'ol',
          plain('li', link({ page: 'requests' }, 'My requests')),
          element('li', { attributes: { 'aria-current': 'page' } }, number),
        ),
      ),
      pageTitle(name || number),
      parts.notice,
      parts.status,
      plain('div.split', plain('div', parts.news), plain('div', parts.details, parts.approvals)),
    ],
  }
}

function fingerprint({ item, approvals }: Snapshot): string {
  return JSON.stringify([item.names().map((name) => item.cell(name)), approvals])
}

function draw(
  parts: Record<'status' | 'news' | 'approvals' | 'details', HTMLElement>,
  { item, approvals }: Snapshot,
  answers: readonly Fact[],
): Progress {
  const progress = progressOf(requestedItemOf(item), approvals)
  replace(parts.status, statusCard(progress))
  replace(parts.news, section('News', ...news(item)))
  replace(parts.details, section('Details', facts(details(item)), configurationItem(item), ...answerList(answers)))
  replace(parts.approvals, approvals.length === 0 ? null : section('Approvals', approvalList(approvals)))
  return progress
}

function statusCard(progress: Progress): HTMLElement {
  const words = { done: 'done', current: 'now', upcoming: 'to come', failed: 'failed', skipped: 'left out' }
  const steps = progress.steps.map((step) => {
    const attributes = { 'data-state': step.state, 'aria-current': step.state === 'current' ? 'step' : undefined }
    return element(
      'li',
      { attributes },
      plain('span.step-title', step.title),
      element('span.visually-hidden', {}, ` (${words[step.state]})`),
      step.detail === '' ? null : plain('span.step-detail', step.detail),
    )
  })
  return plain(
    'section.card.status',
    plain('h2', 'Status ', badge(progress.label, progress.tone)),
    plain('ol.steps', ...steps),
  )
}

function news(item: Entry): Child[] {
  const entries = mergedJournals(item.display('comments'), item.display('work_notes'))
  if (entries.length === 0) return [plain('p.muted', 'No news yet.')]
  return [plain('ol.news', ...entries.map(newsEntry))]
}

function newsEntry(entry: JournalEntry): HTMLElement {
  const head = [entry.who, readableLocal(entry.when), entry.what].filter((part) => part !== '').join(' · ')
  return plain('li', head === '' ? null : plain('p.muted', head), plain('p.pre', entry.text))
}

function details(item: Entry): Fact[] {
  return [
    { label: 'Number', value: item.display('number') },
    { label: 'Order', value: item.display('request') },
    { label: 'Requested for', value: item.display('requested_for') },
    { label: 'Stage', value: item.display('stage') },
    { label: 'Ordered', value: readable(item.value('opened_at') || item.value('sys_created_on')) },
    { label: 'Closed', value: readable(item.value('closed_at')) },
  ].filter((fact) => fact.value !== '')
}

function configurationItem(item: Entry): Child {
  const ci = item.cell('configuration_item').value === '' ? item.cell('cmdb_ci') : item.cell('configuration_item')
  if (ci.value === '') return null
  return plain('p', 'You received: ', link({ page: 'product', id: ci.value }, ci.display))
}

function answerList(answers: readonly Fact[]): Child[] {
  return answers.length === 0 ? [] : [plain('h3', 'Your answers'), facts(answers)]
}

function approvalList(approvals: readonly Approval[]): HTMLElement {
  return plain(
    'ul.plain',
    ...approvals.map((row) => {
      const { label, tone } = approvalLabel(row.state)
      const comment = row.comment ?? ''
      const words = comment === '' ? null : plain('p.pre.muted', comment)
      return plain('li', row.approver || 'Somebody', ' ', badge(label, tone), words)
    }),
  )
}
