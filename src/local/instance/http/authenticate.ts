import { createHash, hash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Instance, Row } from '../core.ts'
import type { BearerResolver, Caller } from './context.ts'
import { notAuthenticated } from './errors.ts'
import type { Sessions } from './sessions.ts'
import { readCookies, sessionCookie } from './sessions.ts'

/** Header that carries a batch item's loan key. Worthless from outside: keys are random and live for one call. */
export const loanHeader = 'x-local-batch-item'

export interface Authenticator {
  caller(request: FastifyRequest): Caller | null
  /** The active, unlocked user with this name and password. */
  verify(userName: string, password: string): Row | null
  /** Id of the session that this request opened by its credentials, to be sent as a cookie. */
  newSession(request: FastifyRequest): string | undefined
}

export function createAuthenticator(
  instance: Instance,
  sessions: Sessions,
  bearerResolvers: BearerResolver[],
): Authenticator {
  const opened = new WeakMap<FastifyRequest, string>()

  /** What was found in the user table, by what was asked; forgotten when a user is written. */
  const known = instance.remember(['sys_user'], () => ({
    users: new Map<string, Row | null>(),
    /** Users whose name and password were right, by digest of the credentials. */
    signedIn: new Map<string, Row>(),
  }))
  const findUser = (userName: string): Row | null => {
    if (userName === '') return null
    const { users } = known()
    const found = users.get(userName)
    if (found !== undefined) return found
    const condition = instance.records.where('sys_user', 'user_name', '=', userName)
    if (!condition) return null
    const row = instance.records.find({ table: 'sys_user', where: condition, order: [], invalid: [] })[0] ?? null
    // Names that nobody has are remembered too, so their number has a limit.
    if (users.size > 10_000) users.clear()
    users.set(userName, row)
    return row
  }
  const usable = (user: Row): boolean => user.active === '1' && user.locked_out !== '1'

  // Hashing a password is slow on purpose; a client that signs every request would pay it each time. Only a digest with
  // a key of this process is kept. The stored hash is part of it, so that a changed password is checked anew.
  const digestKey = randomBytes(32).toString('hex')
  const digest = (text: string): string => hash('sha256', `${digestKey}\0${text}`)
  const verified = new Set<string>()
  const verify = (userName: string, password: string): Row | null => {
    const user = findUser(userName)
    const stored = user?.user_password
    if (!user || !stored || !usable(user)) return null
    const key = digest(`${user.sys_id}\0${stored}\0${password}`)
    if (!verified.has(key)) {
      if (!instance.secrets.verifyPassword(password, stored)) return null
      if (verified.size > 10_000) verified.clear()
      verified.add(key)
    }
    return user
  }

  const basic = (encoded: string): Caller => {
    const { signedIn } = known()
    const key = digest(encoded)
    let user = signedIn.get(key)
    if (!user) {
      const clear = Buffer.from(encoded, 'base64').toString('utf8')
      const colon = clear.indexOf(':')
      user = (colon < 0 ? null : verify(clear.slice(0, colon), clear.slice(colon + 1))) ?? undefined
      // Nobody can change it over an interface: until it is changed on a page, the account is shut out.
      if (!user || user.password_needs_reset === '1') throw notAuthenticated()
      if (signedIn.size > 10_000) signedIn.clear()
      signedIn.set(key, user)
    }
    return { session: instance.access.sessionFor(user.sys_id ?? '') }
  }

  const bearer = (token: string): Caller => {
    for (const resolve of bearerResolvers) {
      const userId = resolve(token)
      const user = userId === undefined ? null : instance.records.get('sys_user', userId)
      if (userId !== undefined && user && usable(user)) return { session: instance.access.sessionFor(userId) }
    }
    throw notAuthenticated()
  }

  const cookie = (request: FastifyRequest): Caller | null => {
    const browser = sessions.find(readCookies(request.headers.cookie).get(sessionCookie))
    if (!browser) return null
    const user = instance.records.get('sys_user', browser.session.user.sysId)
    if (!user || !usable(user)) {
      sessions.close(browser.id)
      return null
    }
    const token = request.headers['x-usertoken']
    if (isApi(request.url)) {
      // Without the token another site could let a signed-in browser call the API.
      if (token === undefined) return null
      if (typeof token !== 'string' || !same(token, browser.token)) throw notAuthenticated()
    }
    return { session: browser.session, browser }
  }

  /** Credentials sent with the cookie of an anonymous session sign in; under a new id, so that nobody can plant one. */
  const joined = (request: FastifyRequest, caller: Caller): Caller => {
    if (request.headers.cookie === undefined) return caller
    const id = readCookies(request.headers.cookie).get(sessionCookie)
    if (sessions.takeAnonymous(id)) opened.set(request, sessions.open(caller.session).id)
    return caller
  }

  return {
    verify,
    caller(request) {
      const loan = request.headers[loanHeader]
      const lent = typeof loan === 'string' ? sessions.lent(loan) : undefined
      if (lent) return { session: lent }
      const authorization = request.headers.authorization
      const scheme = /^(basic|bearer)\s+(\S+)\s*$/i.exec(authorization ?? '')
      if (scheme?.[1]?.toLowerCase() === 'basic') return joined(request, basic(scheme[2] ?? ''))
      if (scheme) return joined(request, bearer(scheme[2] ?? ''))
      if (authorization !== undefined && authorization.trim() !== '') throw notAuthenticated()
      const token = new URLSearchParams(request.url.split('?', 2)[1]).get('access_token')
      return token === null ? cookie(request) : bearer(token)
    },
    newSession: (request) => opened.get(request),
  }
}

const isApi = (url: string): boolean => url.startsWith('/api/')

/** Comparison whose time does not tell how much of a secret was right. */
export function same(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
