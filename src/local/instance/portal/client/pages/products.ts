/** Products provisioned in AWS that belong to me, with their outputs. */
import { Failure } from '../api/failure.ts'
import { me, type Entry, type Records } from '../api/records.ts'
import type { Page, PageContext } from '../context.ts'
import { productLabel } from '../view/progress.ts'
import { readable } from '../view/dates.ts'
import { badge, emptyState, facts, link, pageTitle, section } from '../ui/parts.ts'
import { element, plain } from '../ui/dom.ts'
import { pager, type PagePart } from '../ui/pager.ts'
import { cell, columnHead } from './requests.ts'

const pageSize = 20
const columns = [
  'name',
  'aws_status',
  'status_message',
  'life_cycle',
  'region',
  'product',
  'created_on_aws',
  'sys_created_on',
]

/** Does the instance have the table of provisioned products, and may this person read it? */
export async function hasProducts(records: Records, appScope: string, signal: AbortSignal): Promise<boolean> {
  try {
    await records.list(`${appScope}_aws_provisioned`, { query: '', fields: ['name'], limit: 1, signal })
    return true
  } catch (error) {
    if (error instanceof Failure && [400, 403, 404].includes(error.status)) return false
    throw error
  }
}

export async function productsPage(context: PageContext): Promise<Page> {
  const load = async (offset: number): Promise<PagePart> => {
    const query = `owned_by=${me}^ORassigned_to=${me}^ORDERBYDESCsys_created_on`
    const options = { query, fields: columns, limit: pageSize, offset, signal: context.signal }
    const { entries, total } = await context.records.list(`${context.appScope}_aws_provisioned`, options)
    return { nodes: entries.map(row), more: offset + pageSize < total }
  }
  const first = await load(0)
  const title = 'My AWS products'
  if (first.nodes.length === 0) {
    const start = link({ page: 'home', catalog: '' }, 'Look through the catalog')
    const empty = emptyState(
      'No AWS products yet',
      'Products you have ordered appear here once AWS has begun with them.',
      start,
    )
    return { title, content: [pageTitle(title), empty] }
  }
  const body = plain('tbody')
  const heads = ['Name', 'Product', 'Status', 'Region', 'Since']
  const table = plain(
    'table.list',
    element('caption.visually-hidden', {}, title),
    plain('thead', plain('tr', ...heads.map(columnHead))),
    body,
  )
  return { title, content: [pageTitle(title), table, pager(body, first, pageSize, load)] }
}

function row(entry: Entry): HTMLElement {
  const { label, tone } = productLabel(entry.value('aws_status'), entry.value('life_cycle'))
  return plain(
    'tr',
    element(
      'th',
      { attributes: { scope: 'row' } },
      link({ page: 'product', id: entry.id }, entry.display('name') || entry.id),
    ),
    cell('Product', entry.display('product')),
    cell('Status', badge(label, tone)),
    cell('Region', entry.display('region')),
    cell('Since', readable(entry.value('created_on_aws') || entry.value('sys_created_on'))),
  )
}

export async function productPage(context: PageContext, id: string): Promise<Page> {
  const { records, signal, appScope } = context
  const [product, outputs, values, events] = await Promise.all([
    records.read(`${appScope}_aws_provisioned`, id, columns, signal),
    records.list(`${appScope}_aws_output`, {
      query: `provisioned=${id}^ORDERBYoutput_key`,
      fields: ['provisioned', 'output_key', 'value', 'description'],
      limit: 100,
      signal,
    }),
    partOf(records, `${appScope}_aws_value`, id, 'ORDERBYparameter_key', ['parameter_key', 'value'], signal),
    partOf(
      records,
      `${appScope}_aws_operation`,
      id,
      'ORDERBYDESCsys_created_on',
      ['number', 'operation_type', 'state', 'sys_created_on', 'ended_on', 'error_message'],
      signal,
    ),
  ])
  const name = product.display('name') || 'AWS product'
  const { label, tone } = productLabel(product.value('aws_status'), product.value('life_cycle'))
  const known = [
    { label: 'Product', value: product.display('product') },
    { label: 'Region', value: product.display('region') },
    { label: 'Status on AWS', value: product.display('aws_status') },
    { label: 'Created', value: readable(product.value('created_on_aws')) },
    { label: 'Message', value: product.display('status_message') },
  ].filter((fact) => fact.value !== '')
  return {
    title: name,
    content: [
      element(
        'nav.trail',
        { attributes: { 'aria-label': 'Where you are' } },
        plain(
          'ol',
          plain('li', link({ page: 'products' }, 'My AWS products')),
          element('li', { attributes: { 'aria-current': 'page' } }, name),
        ),
      ),
      pageTitle(name),
      section('Status', plain('p', badge(label, tone)), facts(known)),
      section('Outputs', outputList(outputs.entries.filter((entry) => entry.value('provisioned') === id))),
      ...(values.length === 0 ? [] : [section('Present values', valueList(values))]),
      ...(events.length === 0 ? [] : [section('History', history(events))]),
    ],
  }
}

function outputList(outputs: readonly Entry[]): HTMLElement {
  if (outputs.length === 0) return plain('p.muted', 'This product has given no outputs.')
  const list = plain('dl.facts')
  for (const output of outputs) {
    const value = output.value('value')
    const shown = /^https?:\/\//.test(value)
      ? element('a', { attributes: { href: value, rel: 'noopener noreferrer', target: '_blank' } }, value)
      : plain('span.code', value)
    const description = output.display('description')
    list.append(
      plain(
        'div',
        plain('dt', output.display('output_key')),
        plain('dd', shown, description === '' ? null : plain('p.muted', description)),
      ),
    )
  }
  return list
}

/** Rows that belong to a product; none where the instance lacks the table or the person may not read it. */
async function partOf(
  records: Records,
  table: string,
  product: string,
  order: string,
  fields: string[],
  signal: AbortSignal,
): Promise<Entry[]> {
  try {
    const query = `provisioned=${product}^${order}`
    const { entries } = await records.list(table, { query, fields: ['provisioned', ...fields], limit: 100, signal })
    return entries.filter((entry) => entry.value('provisioned') === product)
  } catch (error) {
    if (error instanceof Failure && [400, 403, 404].includes(error.status)) return []
    throw error
  }
}

function valueList(values: readonly Entry[]): HTMLElement {
  const list = plain('dl.facts')
  for (const entry of values)
    list.append(
      plain('div', plain('dt', entry.display('parameter_key')), plain('dd', plain('span.code', entry.value('value')))),
    )
  return list
}

function history(events: readonly Entry[]): HTMLElement {
  const list = plain('dl.facts')
  for (const entry of events) {
    const error = entry.display('error_message')
    list.append(
      plain(
        'div',
        plain('dt', `${entry.display('operation_type')} (${entry.display('number')})`),
        plain(
          'dd',
          `${entry.display('state')}, ${readable(entry.value('ended_on') || entry.value('sys_created_on'))}`,
          error === '' ? null : plain('p.muted', error),
        ),
      ),
    )
  }
  return list
}
