/** What I have ordered, newest first. */
import { me, type Entry } from '../api/records.ts'
import type { Page, PageContext } from '../context.ts'
import { progressOf } from '../view/progress.ts'
import { readable } from '../view/dates.ts'
import { badge, emptyState, link, pageTitle } from '../ui/parts.ts'
import { element, plain } from '../ui/dom.ts'
import { pager, type PagePart } from '../ui/pager.ts'
import { itemColumns, requestedItemOf } from './requested-item.ts'

const pageSize = 20

export async function requestsPage(context: PageContext): Promise<Page> {
  const load = async (offset: number): Promise<PagePart> => {
    const query = `requested_for=${me}^ORopened_by=${me}^ORDERBYDESCsys_created_on`
    const options = { query, fields: itemColumns, limit: pageSize, offset, signal: context.signal }
    const { entries, total } = await context.records.list('sc_req_item', options)
    return { nodes: entries.map(row), more: offset + pageSize < total }
  }
  const first = await load(0)
  const title = 'My requests'
  if (first.nodes.length === 0) {
    const start = link({ page: 'home', catalog: '' }, 'Look through the catalog')
    return {
      title,
      content: [pageTitle(title), emptyState('No requests yet', 'What you order will be listed here.', start)],
    }
  }
  const body = plain('tbody')
  const table = plain(
    'table.list',
    element('caption.visually-hidden', {}, 'My requests, newest first'),
    plain('thead', plain('tr', ...['Item', 'Number', 'Status', 'Ordered'].map(columnHead))),
    body,
  )
  const more = pager(body, first, pageSize, load)
  return { title, content: [pageTitle(title), table, more] }
}

export function columnHead(text: string): HTMLElement {
  return element('th', { attributes: { scope: 'col' } }, text)
}

/** A cell that names its column where a narrow screen shows the row as a card. */
export function cell(label: string, ...children: (Node | string)[]): HTMLElement {
  return element('td', { attributes: { 'data-label': label } }, ...children)
}

function row(entry: Entry): HTMLElement {
  const { label, tone } = progressOf(requestedItemOf(entry), [])
  const name = entry.display('cat_item') || entry.display('short_description') || entry.display('number')
  return plain(
    'tr',
    element('th', { attributes: { scope: 'row' } }, link({ page: 'request', id: entry.id }, name)),
    cell('Number', entry.display('number')),
    cell('Status', badge(label, tone)),
    cell('Ordered', readable(entry.value('opened_at') || entry.value('sys_created_on'))),
  )
}
