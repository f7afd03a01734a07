/** Sessions that SOAP calls open: a client may send the cookie back instead of its credentials, and need not. */
import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Instance, Session } from '../core.ts'
import { readCookies, sessionCookie } from '../http/sessions.ts'

export interface SoapSessions {
  /** Who has opened the session of this request; null when there is none, it was idle for too long or its user is gone. */
  find(request: FastifyRequest): Session | null
  /**
   * Keeps the caller's session going, or opens one. Answers the id that the client has to send from now on; undefined
   * when it stays the same. The id of the first answer is replaced by the second one, as it could have been planted.
   */
  follow(request: FastifyRequest, session: Session): string | undefined
}

interface Open {
  user: string
  /** Milliseconds since 1970. */
  seen: number
  rotated: boolean
}

export function createSoapSessions(instance: Instance): SoapSessions {
  /** In order of their last use, so that those that have ended are first. */
  const sessions = new Map<string, Open>()
  const now = (): number => instance.clock.now()
  const cookie = (request: FastifyRequest): string => readCookies(request.headers.cookie).get(sessionCookie) ?? ''

  /** Seconds of idleness after which a session ends, within the platform's bounds. */
  const life = (): number => {
    const seconds = Number(instance.properties.get('glide.soap.invalidate_session_timeout') ?? '60')
    return Math.min(1200, Math.max(5, Number.isFinite(seconds) ? seconds : 60)) * 1000
  }

  const dropEnded = (): void => {
    const limit = now() - life()
    for (const [id, { seen }] of sessions) {
      if (seen >= limit) return
      sessions.delete(id)
    }
  }

  const keep = (id: string, user: string, rotated: boolean): void => {
    sessions.delete(id)
    sessions.set(id, { user, seen: now(), rotated })
  }

  return {
    find(request) {
      const open = sessions.get(cookie(request))
      if (!open || open.seen < now() - life()) return null
      const user = instance.records.get('sys_user', open.user)
      return user?.active === '1' && user.locked_out !== '1' ? instance.access.sessionFor(open.user) : null
    },
    follow(request, session) {
      dropEnded()
      const id = cookie(request)
      const user = session.user.sysId
      const open = sessions.get(id)
      const ours = open?.user === user
      if (ours && (open.rotated || !instance.properties.flag('glide.ui.rotate_sessions', true))) {
        keep(id, user, true)
        return undefined
      }
      if (ours) sessions.delete(id)
      const made = randomBytes(16).toString('hex').toUpperCase()
      keep(made, user, ours)
      return made
    },
  }
}
