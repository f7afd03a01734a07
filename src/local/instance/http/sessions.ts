import { randomBytes } from 'node:crypto'
import type { Session } from '../core.ts'

/** A signed-in session that lives in cookies. */
export interface BrowserSession {
  readonly id: string
  /** Token that requests other than page views must repeat (`X-UserToken`, `sysparm_ck`). */
  readonly token: string
  readonly session: Session
}
export interface Sessions {
  open(session: Session): BrowserSession
  find(id: string | undefined): BrowserSession | undefined
  close(id: string): void
  /** A session nobody has signed in to yet; its id is good for one sign-in. */
  openAnonymous(): string
  /** Takes an anonymous id away; false when there is none (any more). */
  takeAnonymous(id: string | undefined): boolean
  /** One-time key under which a batch item runs as its batch's caller. */
  lend(session: Session): { key: string; end(): void }
  lent(key: string): Session | undefined
}

export const sessionCookie = 'JSESSIONID'

/** Programs that never send their cookie back open a session with every call: the longest unused one makes room. */
const mostSessions = 10_000

export function createSessions(): Sessions {
  const sessions = new Map<string, BrowserSession>()
  const anonymous = new Set<string>()
  const loans = new Map<string, Session>()
  const secret = (bytes: number): string => randomBytes(bytes).toString('hex')
  return {
    open(session) {
      const opened: BrowserSession = { id: secret(16).toUpperCase(), token: secret(36), session }
      const [oldest] = sessions.keys()
      if (sessions.size >= mostSessions && oldest !== undefined) sessions.delete(oldest)
      sessions.set(opened.id, opened)
      return opened
    },
    find(id) {
      const found = id === undefined ? undefined : sessions.get(id)
      if (found) {
        // To the end: the map is in the order of the last use.
        sessions.delete(found.id)
        sessions.set(found.id, found)
      }
      return found
    },
    close: (id) => {
      sessions.delete(id)
    },
    openAnonymous() {
      const id = secret(16).toUpperCase()
      if (anonymous.size > 1000) anonymous.clear()
      anonymous.add(id)
      return id
    },
    takeAnonymous: (id) => id !== undefined && anonymous.delete(id),
    lend(session) {
      const key = secret(24)
      loans.set(key, session)
      return { key, end: () => loans.delete(key) }
    },
    lent: (key) => loans.get(key),
  }
}

/** `Set-Cookie` values of a session. */
export const sessionCookies = (id: string): string[] => [
  `${sessionCookie}=${id}; Path=/; HttpOnly; SameSite=Lax`,
  'glide_user_route=glide.local; Path=/; HttpOnly',
]

/** Cookies of a request by name; the first of equal names counts. */
export function readCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    const name = part.slice(0, at).trim()
    if (at > 0 && !cookies.has(name)) cookies.set(name, part.slice(at + 1).trim())
  }
  return cookies
}
