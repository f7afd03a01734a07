import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sessionCookie } from './sessions.ts'

const prefix = randomBytes(6).toString('hex')
let count = 0
/** Number of a transaction: 24 hex digits, one after the other. */
const nextId = (): string => `${prefix}${(count++).toString(16).padStart(12, '0')}`

/**
 * Headers that every answer of the platform carries. A caller without cookies gets those of a session; they stand for
 * nothing by themselves, since a call by cookie needs the token of a signed-in session as well.
 */
export function stamp(request: FastifyRequest, reply: FastifyReply, signedIn: boolean): void {
  const id = nextId()
  reply.header('Server', 'ServiceNow')
  reply.header('X-Transaction-ID', id)
  if (!request.url.startsWith('/api/')) return
  reply.header('X-Is-Logged-In', signedIn ? 'true' : 'false')
  if (signedIn && request.headers.cookie === undefined && !reply.hasHeader('set-cookie'))
    reply.header('Set-Cookie', [
      `${sessionCookie}=${id.toUpperCase()}${prefix.slice(0, 8).toUpperCase()}; Path=/; HttpOnly; SameSite=Lax`,
      'glide_user_route=glide.local; Path=/; HttpOnly',
    ])
}
