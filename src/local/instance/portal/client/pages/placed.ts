/** Confirmation of an order. */
import type { Page, PageContext } from '../context.ts'
import { badge, emptyState, link, pageTitle, section } from '../ui/parts.ts'
import { plain } from '../ui/dom.ts'
import { progressOf } from '../view/progress.ts'
import { itemColumns, requestedItemOf } from './requested-item.ts'

/** @param id Record id of the request the order has made. */
export async function placedPage(context: PageContext, id: string): Promise<Page> {
  const [request, items] = await Promise.all([
    context.records.read('sc_request', id, ['number', 'requested_for'], context.signal),
    context.records.list('sc_req_item', {
      query: `request=${id}`,
      fields: itemColumns,
      limit: 50,
      signal: context.signal,
    }),
  ])
  const rows = items.entries.map((entry) => {
    const { label, tone } = progressOf(requestedItemOf(entry), [])
    const name = entry.display('cat_item') || entry.display('number')
    return plain(
      'li',
      link({ page: 'request', id: entry.id }, name),
      ' ',
      entry.display('number'),
      ' ',
      badge(label, tone),
    )
  })
  const title = `Order ${request.display('number')} placed`
  return {
    title,
    content: [
      pageTitle(title),
      plain('p.lead', 'Thank you. You can follow it under My requests; you need not keep this page open.'),
      rows.length === 0
        ? emptyState('Being recorded', 'Your items will appear under My requests in a moment.')
        : section('Ordered', plain('ul.plain', ...rows)),
      plain(
        'p.actions',
        link({ page: 'requests' }, 'My requests'),
        link({ page: 'home', catalog: '' }, 'Order something else'),
      ),
    ],
  }
}
