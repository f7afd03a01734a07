/**
 * Pages that applications bring (`sys_ui_page`), as far as they are static: their markup inside the platform's frame, the
 * token of the session for their script, and the access controls of their name.
 */
import { randomBytes } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import type { Instance, Row } from '../core.ts'
import { escapeHtml } from '../http/errors.ts'
import type { BrowserSession } from '../http/sessions.ts'
import { operationId, typeId } from '../seed/access-controls.ts'

/** What the platform would evaluate before it sends a page; this server does not. */
const DYNAMIC = /\$\[|\$\{|<(j|g)2?:(?!jelly)/

export function findUiPage(instance: Instance, name: string): Row | undefined {
  const where = instance.records.where('sys_ui_page', 'endpoint', '=', `${name}.do`)
  return where ? instance.records.find({ table: 'sys_ui_page', where, order: [], invalid: [] })[0] : undefined
}

/** Any one of the page's access controls lets in; a page without any is for everybody who has signed in. */
export function maySee(instance: Instance, browser: BrowserSession, name: string): boolean {
  const where = instance.records.where('sys_security_acl', 'name', '=', name)
  const rows = where ? instance.records.find({ table: 'sys_security_acl', where, order: [], invalid: [] }) : []
  const own = rows.filter(
    (row) => row.active === '1' && row.type === typeId('ui_page') && row.operation === operationId('read'),
  )
  const actor = { session: browser.session, scope: null }
  return own.length === 0 || own.some((row) => instance.access.satisfies(actor, row.sys_id ?? ''))
}

export function sendUiPage(reply: FastifyReply, page: Row, browser: BrowserSession): FastifyReply {
  const markup = (page.html ?? '').replace(/^\s*<\?xml[^>]*\?>/, '').replace(/<\/?j:jelly[^>]*>/g, '')
  if (DYNAMIC.test(markup) || page.direct === '1')
    return sendPage(reply, 501, 'This page cannot be shown', '<p>The local instance shows static pages only.</p>')
  const script = `window.g_ck = ${JSON.stringify(browser.token)};`
  return sendPage(reply, 200, page.description || page.name || 'Page', markup, [script, page.client_script ?? ''])
}

/** A page in a plain frame. Only these scripts run, and they talk to this instance only. */
export function sendPage(
  reply: FastifyReply,
  status: number,
  title: string,
  markup: string,
  scripts: readonly string[] = [],
): FastifyReply {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
  const tags = scripts.map((text) => `<script nonce="${nonce}">${text.replace(/<\/(?=script)/gi, '<\\/')}</script>`)
  return reply
    .code(status)
    .headers({
      'Content-Security-Policy': policy.join('; '),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    })
    .type('text/html; charset=utf-8')
    .send(
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><link rel="icon" href="data:,">${STYLE}</head><body>${markup}${tags.join('')}</body></html>`,
    )
}

const STYLE = `<style>
  body { margin: 0; background: #ffffff; color: #1b2330; font: 16px/1.45 system-ui, sans-serif; }
  .plain { max-width: 720px; margin: 0 auto; padding: 16px; }
  .plain label { display: block; margin: 12px 0 4px; }
  .plain input { font: inherit; width: 100%; max-width: 320px; box-sizing: border-box; padding: 6px 8px; }
  .plain button { font: inherit; margin-top: 16px; padding: 6px 16px; }
  .plain dt { font-weight: 600; margin-top: 8px; }
  .plain dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
  .wide { max-width: 1200px; }
  .scroll { overflow-x: auto; }
  .plain table { border-collapse: collapse; }
  .plain th, .plain td { padding: 6px 12px 6px 0; border-bottom: 1px solid #d5dae2; text-align: left; vertical-align: top; }
  .plain a { color: #1f5f8b; }
  .plain .bad { color: #a62a2a; }
</style>`
