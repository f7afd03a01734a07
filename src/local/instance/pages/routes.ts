/** Pages for browsers below `/{name}.do`: those of applications, a plain view of records, and the sign-in before them. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { queryOf, readForm } from '../http/body.ts'
import type { ServerContext } from '../http/context.ts'
import { escapeHtml } from '../http/errors.ts'
import { sendLinkedFile } from '../http/attachment/routes.ts'
import { signIn } from '../http/login.ts'
import { type BrowserSession, sessionCookies } from '../http/sessions.ts'
import { listedTable, sendListPage } from './list-page.ts'
import { sendRecordPage } from './record-page.ts'
import { findUiPage, maySee, sendPage, sendUiPage } from './ui-page.ts'

/** A page of this instance: a path and nothing that leads elsewhere. */
const OWN_PAGE = /^\/?[a-z0-9_]+\.do(\?[^\s]*)?$/i

export function registerPages(app: FastifyInstance, context: ServerContext): void {
  app.get('/login.do', async (request, reply) =>
    sendSignIn(reply, queryOf(request).get('sysparm_goto_url') ?? '', '', 200),
  )
  app.post('/login.do', async (request, reply) => {
    const form = readForm(request)
    const wanted = form.get('sysparm_goto_url') ?? ''
    const browser = signIn(context, form.get('user_name') ?? '', form.get('user_password') ?? '', reply)
    const target = OWN_PAGE.test(wanted) ? `/${wanted.replace(/^\//, '')}` : '/'
    if (browser) return reply.redirect(target, 303)
    return sendSignIn(reply, wanted, 'User name or password invalid')
  })
}

/** The page of that name; undefined when there is none. */
export function answerPage(
  context: ServerContext,
  name: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | undefined {
  const { instance } = context
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
  const query = queryOf(request)
  if (name === 'nav_to') {
    const target = query.get('uri') ?? ''
    // The rest of the address is the target's: links are put together with a second question mark.
    return OWN_PAGE.test(target) ? reply.redirect(`/${target.replace(/^\//, '')}`, 302) : undefined
  }
  const page = findUiPage(instance, name)
  const isRecord = !page && query.has('sys_id') && instance.dictionary.table(name) !== undefined
  const listed = page || isRecord ? undefined : listedTable(instance, name)
  if (!page && !isRecord && listed === undefined) return undefined
  const browser = visitorOf(context, request, reply)
  if (!browser) return sendSignIn(reply, request.url, '')
  if (listed !== undefined) return sendListPage(instance, reply, listed, query.get('sysparm_query') ?? '', browser)
  if (!page && name === 'sys_attachment') {
    const sent = sendLinkedFile(context, { session: browser.session, scope: null }, query.get('sys_id') ?? '', reply)
    if (sent) return sent
  }
  if (!page) return sendRecordPage(instance, reply, name, query.get('sys_id') ?? '', browser)
  if (maySee(instance, browser, name)) return sendUiPage(reply, page, browser)
  return sendPage(
    reply,
    403,
    'Security constraints prevent access',
    '<main class="plain"><h1>Security constraints prevent access to requested page</h1><p>Your roles do not let you see it.</p></main>',
  )
}

/** Who asks for a page: somebody signed in, or a caller whose credentials sign him in now. */
function visitorOf(context: ServerContext, request: FastifyRequest, reply: FastifyReply): BrowserSession | undefined {
  const caller = context.caller(request)
  if (!caller || caller.browser) return caller?.browser
  const user = context.instance.records.get('sys_user', caller.session.user.sysId)
  if (!user?.sys_id || user.web_service_access_only === '1') return undefined
  const browser = context.sessions.open(context.instance.access.sessionFor(user.sys_id, { interactive: true }))
  reply.header('Set-Cookie', sessionCookies(browser.id))
  return browser
}

function sendSignIn(reply: FastifyReply, wanted: string, reason: string, status = 401): FastifyReply {
  const alert = reason === '' ? '' : `<p class="bad" role="alert">${escapeHtml(reason)}</p>`
  return sendPage(
    reply,
    status,
    'Sign in',
    `<main class="plain"><h1>Sign in</h1>${alert}<form method="post" action="/login.do">
      <input type="hidden" name="sysparm_goto_url" value="${escapeHtml(wanted)}">
      <label for="user_name">User name</label><input id="user_name" name="user_name" autocomplete="username" required>
      <label for="user_password">Password</label><input id="user_password" name="user_password" type="password" autocomplete="current-password" required>
      <div><button type="submit">Sign in</button></div></form></main>`,
  )
}
