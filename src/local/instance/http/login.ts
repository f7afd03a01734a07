import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { queryOf, readForm } from './body.ts'
import type { ServerContext } from './context.ts'
import { noResource } from './errors.ts'
import type { BrowserSession } from './sessions.ts'
import { sessionCookie, sessionCookies } from './sessions.ts'

/** Sign-in by form, the user token that goes with it, and sign-out. */
export function registerLogin(app: FastifyInstance, context: ServerContext): void {
  app.post('/angular.do', async (request, reply) => {
    const type = queryOf(request).get('sysparm_type') ?? readForm(request).get('sysparm_type')
    if (type === 'view_form.login' || type === 'login') return login(context, request, reply)
    if (type === 'get_user') return userToken(context, request, reply)
    throw noResource('/angular.do')
  })
  const logout = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const caller = context.caller(request)
    if (caller?.browser) context.sessions.close(caller.browser.id)
    return reply.header('Set-Cookie', `${sessionCookie}=; Path=/; HttpOnly; Max-Age=0`).redirect('/', 302)
  }
  app.get('/logout.do', logout)
  app.post('/logout.do', logout)
}

/** Signs a person in and sets the cookie, or answers why not. Also for pages with a form of their own. */
export function signIn(
  context: ServerContext,
  userName: string,
  password: string,
  reply: FastifyReply,
): BrowserSession | null {
  const user = context.authenticator.verify(userName, password)
  // Accounts for web services may call APIs, but never sign in to pages.
  if (!user?.sys_id || user.web_service_access_only === '1') return null
  const browser = context.sessions.open(context.instance.access.sessionFor(user.sys_id, { interactive: true }))
  reply.header('Set-Cookie', sessionCookies(browser.id))
  return browser
}

function login(context: ServerContext, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const form = readForm(request)
  const browser = signIn(context, form.get('user_name') ?? '', form.get('user_password') ?? '', reply)
  reply.code(200).type('application/json;charset=UTF-8')
  if (!browser)
    return reply.send(
      JSON.stringify({ status: 'error', message: 'User name or password invalid', setup_multifactor_authn: false }),
    )
  return reply.send(
    JSON.stringify({ status: 'success', message: '', session_token: browser.token, setup_multifactor_authn: false }),
  )
}

/**
 * The token comes in a header of a **401** answer: clients ask with their cookie only, and being refused is how the
 * platform tells them which token to repeat. Who has no session yet gets one with 200; the first request with
 * credentials of its own (OAuth) then signs in to it.
 */
function userToken(context: ServerContext, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const caller = context.caller(request)
  reply.type('application/json;charset=UTF-8')
  if (caller?.browser) return reply.code(401).header('X-UserToken-Response', caller.browser.token).send('')
  if (caller) return reply.code(401).send('')
  return reply.code(200).header('Set-Cookie', sessionCookies(context.sessions.openAnonymous())).send('{}')
}
