import type { FastifyRequest } from 'fastify'
import type { Instance, Session } from '../core.ts'
import type { Authenticator } from './authenticate.ts'
import type { FaultPlan } from './local/faults.ts'
import type { Journal } from './local/journal.ts'
import type { Latency } from './local/latency.ts'
import type { SessionQueue } from './local/session-queue.ts'
import type { Quota } from './quota.ts'
import type { BrowserSession, Sessions } from './sessions.ts'
import type { LinkForm } from './table/links.ts'

/** Turns a bearer token into the sys_id of its user; undefined when the token is not valid (any more). */
export type BearerResolver = (token: string) => string | undefined

/** Who sends a request. */
export interface Caller {
  session: Session
  /** Set when the request belongs to a signed-in browser (or SDK) session. */
  browser?: BrowserSession
}

/** What the routes of the server share. Extensions get it too. */
export interface ServerContext {
  readonly instance: Instance
  readonly sessions: Sessions
  /** OAuth registers itself here. */
  readonly bearerResolvers: BearerResolver[]
  readonly authenticator: Authenticator
  readonly linkForm: LinkForm
  readonly faults: FaultPlan
  readonly latency: Latency
  readonly quota: Quota
  readonly sessionQueue: SessionQueue
  readonly journal: Journal
  /** Caller of the request, null when it carries no credentials. @throws RestError 401 when they are wrong */
  caller(request: FastifyRequest): Caller | null
  /** As `caller`, and 401 without credentials. */
  require(request: FastifyRequest): Caller
  /** `http://host:port` as the client addressed this server. */
  origin(request: FastifyRequest): string
}
