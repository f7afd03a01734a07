/** `/{table}.do?sys_id=…`: what a record holds, for whoever may read it. Nothing can be changed here. */
import type { FastifyReply } from 'fastify'
import type { Instance } from '../core.ts'
import { escapeHtml } from '../http/errors.ts'
import type { BrowserSession } from '../http/sessions.ts'
import { sendPage } from './ui-page.ts'

export function sendRecordPage(
  instance: Instance,
  reply: FastifyReply,
  table: string,
  sysId: string,
  browser: BrowserSession,
): FastifyReply {
  const actor = { session: browser.session, scope: null }
  const { access, dictionary, records } = instance
  const stored = records.get(table, sysId)
  const state = stored ? records.state(stored.sys_class_name ?? table, sysId) : null
  if (!stored || !state || !access.allowed(actor, 'read', state.table, undefined, state))
    return sendPage(
      reply,
      404,
      'Record not found',
      '<main class="plain"><h1>Record not found</h1><p>It is not there, or you may not read it.</p></main>',
    )
  const facts = [...dictionary.columns(state.table).values()]
    .filter(({ name, type }) => !name.startsWith('sys_') && !type.startsWith('password'))
    .filter(({ name }) => (stored[name] ?? '') !== '' && access.allowed(actor, 'read', state.table, name, state))
    .sort((a, b) => a.label.localeCompare(b.label))
    .map(({ name, label }) => {
      const value = records.displayValue(state.table, name, stored, browser.session)
      return `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`
    })
  const label = dictionary.table(state.table)?.label ?? state.table
  const title = `${label} ${records.recordDisplay(state.table, stored, browser.session)}`
  const heading = `<h1>${escapeHtml(title)}</h1>`
  return sendPage(reply, 200, title, `<main class="plain">${heading}<dl>${facts.join('')}</dl></main>`)
}
