/**
 * Calls to the instance with the browser's session.
 *
 * The session lives in a cookie this code cannot read. Besides the cookie, every call carries the user token, which the
 * instance hands out in the header `X-UserToken-Response` of `get_user` (that call answers 401 even when it succeeds).
 */
import { objectOf, textOf } from '../json.ts'
import type { Answer, Connection, Query } from './contract.ts'
import { Failure, failureOf, unreachable } from './failure.ts'

/**
 * @param onExpired Called when the instance no longer knows the session; resolves once the person has signed in again,
 *   and the call that failed is then made once more.
 */
export function createConnection(onExpired: () => Promise<void>): Connection {
  let token = ''
  const keep = (given: string) => {
    token = given
    // Where client scripts find it on the platform's pages, too.
    Object.assign(globalThis, { g_ck: given })
  }

  async function send(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store' })
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error
      throw unreachable()
    }
  }

  async function refreshToken(): Promise<boolean> {
    const response = await send('/angular.do?sysparm_type=get_user', { method: 'POST', headers: baseHeaders() })
    keep(response.headers.get('X-UserToken-Response') ?? '')
    return token !== ''
  }

  function baseHeaders(): Record<string, string> {
    const headers: Record<string, string> = { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' }
    if (token !== '') headers['X-UserToken'] = token
    return headers
  }

  async function call(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<Answer> {
    const attempt = () => {
      const headers = baseHeaders()
      if (body !== undefined) headers['Content-Type'] = 'application/json'
      return send(path, {
        method,
        headers,
        body: body === undefined ? null : JSON.stringify(body),
        signal: signal ?? null,
      })
    }
    let response = await attempt()
    if (response.status === 401 && (await refreshToken())) response = await attempt()
    if (response.status === 401) {
      await onExpired()
      response = await attempt()
    }
    const parsed = await bodyOf(response)
    if (!response.ok) throw failureOf(response.status, parsed)
    const total = response.headers.get('X-Total-Count')
    return { result: objectOf(parsed).result ?? null, total: total === null ? null : Number(total) }
  }

  return {
    get: (path, query = {}, signal) => call('GET', withQuery(path, query), undefined, signal),
    post: (path, body) => call('POST', path, body),
    patch: (path, body) => call('PATCH', path, body),
    async signIn(userName, password) {
      token = ''
      const form = new URLSearchParams({
        sysparm_type: 'login',
        'ni.nolog.user_password': 'true',
        user_name: userName,
        user_password: password,
      })
      const response = await send('/angular.do?sysparm_type=view_form.login', {
        method: 'POST',
        headers: { ...baseHeaders(), 'Content-Type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
      })
      const answer = objectOf(await bodyOf(response))
      if (!response.ok || textOf(answer.status) !== 'success') {
        const reason = textOf(answer.message) || 'User name or password is wrong.'
        throw new Failure(reason, 'Check both and try again.', response.status)
      }
      if (!(await refreshToken())) throw new Failure('The instance gave no user token.', 'Try again.', response.status)
    },
    async signOut() {
      const response = await send('/logout.do', { method: 'GET', headers: baseHeaders(), redirect: 'follow' })
      if (!response.ok) throw failureOf(response.status, null)
      keep('')
    },
    resume: refreshToken,
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text()
  if (text === '') return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    // An HTML error page says nothing a person could use; the status does.
    return null
  }
}

function withQuery(path: string, query: Query): string {
  const entries = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries).toString()}`
}
