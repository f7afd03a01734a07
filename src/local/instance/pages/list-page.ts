/** `/{table}_list.do`: the records of a table, for whoever may read them. Nothing can be changed here. */
import type { FastifyReply } from 'fastify'
import { rowsWhere } from '../catalog/rows.ts'
import type { Instance } from '../core.ts'
import { escapeHtml } from '../http/errors.ts'
import type { BrowserSession } from '../http/sessions.ts'
import { buildQuery } from '../http/table/query.ts'
import { sendPage } from './ui-page.ts'

/** Rows on the page; whoever wants others narrows the list with `sysparm_query`. */
const LIMIT = 100
/** Columns where neither application nor base system has laid a list out. */
const USUAL = ['number', 'name', 'title', 'user_name', 'short_description', 'state', 'active', 'sys_updated_on']

/** Table that `/{name}.do` lists; undefined when the name is not that of a list. */
export function listedTable(instance: Instance, name: string): string | undefined {
  const table = name.replace(/_list$/, '')
  return table !== name && instance.dictionary.table(table) ? table : undefined
}

/** @param encoded Encoded query that narrows and orders the list, '' for none. */
export function sendListPage(
  instance: Instance,
  reply: FastifyReply,
  table: string,
  encoded: string,
  browser: BrowserSession,
): FastifyReply {
  const actor = { session: browser.session, scope: null }
  const { access, dictionary, records } = instance
  const query = buildQuery(instance, actor, table, {
    query: encoded,
    filters: [],
    limit: LIMIT + 1,
    offset: 0,
    noCount: true,
    suppressPagination: true,
    display: 'false',
    excludeReferenceLink: true,
    fields: null,
  })
  query.window = { from: 0, to: LIMIT + 1 }
  const found = records.find(query)
  const columns = columnsOf(instance, table)
  const rows = found.slice(0, LIMIT).flatMap((row) => {
    const id = row.sys_id ?? ''
    const state = records.state(row.sys_class_name ?? table, id)
    if (!state || !access.allowed(actor, 'read', state.table, undefined, state)) return []
    const cells = columns.map((name, at) => {
      const shown = access.allowed(actor, 'read', state.table, name, state)
      const text = escapeHtml(shown ? records.displayValue(table, name, row, browser.session) : '')
      if (at > 0) return `<td>${text}</td>`
      return `<th scope="row"><a href="/${state.table}.do?sys_id=${encodeURIComponent(id)}">${text || '(empty)'}</a></th>`
    })
    return [`<tr>${cells.join('')}</tr>`]
  })
  const title = dictionary.table(table)?.label ?? table
  const heads = columns.map(
    (name) => `<th scope="col">${escapeHtml(dictionary.column(table, name)?.label ?? name)}</th>`,
  )
  const list =
    rows.length === 0
      ? '<p>There are no records that you may see.</p>'
      : `<div class="scroll" tabindex="0" role="region" aria-label="List"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
  const more = found.length > LIMIT ? `<p>The first ${LIMIT} are shown.</p>` : ''
  return sendPage(reply, 200, title, `<main class="plain wide"><h1>${escapeHtml(title)}</h1>${list}${more}</main>`)
}

/** Columns of the table's default list, else the usual ones that it has. */
function columnsOf(instance: Instance, table: string): string[] {
  const has = (name: string): boolean => {
    const column = instance.dictionary.column(table, name)
    return column !== undefined && !column.type.startsWith('password')
  }
  const list = rowsWhere(instance, 'sys_ui_list', { name: table, sys_user: '', parent: '' }).find(
    ({ view }) => !view || view === 'Default view',
  )
  const laidOut = list?.sys_id
    ? rowsWhere(instance, 'sys_ui_list_element', { list_id: list.sys_id })
        .sort((a, b) => Number(a.position) - Number(b.position))
        .map(({ element }) => element ?? '')
        .filter(has)
    : []
  return laidOut.length > 0 ? laidOut : USUAL.filter(has)
}
