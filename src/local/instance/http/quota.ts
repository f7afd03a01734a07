import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { TransactionCancelled } from '../base/transaction-time.ts'
import type { ServerContext } from './context.ts'
import { cancelled, errorBody, loggedUrl } from './errors.ts'
import { toXml } from './formats.ts'
import { cutShort } from './local/faults.ts'
import type { Place } from './local/latency.ts'

/** Limits of the base system's transaction quota rules, milliseconds. */
const defaults = { requestMs: 60_000, batchMs: 30_000 }

/** How long a transaction of the REST interfaces may take before it is cancelled. */
export interface Quota {
  /** One call of a Batch: what it has not begun by then comes back unserviced. Milliseconds. */
  readonly batchMs: number
  set(limits: { requestMs?: number | undefined; batchMs?: number | undefined }): void
  /** Most that a request to this route may take, milliseconds; Infinity where no rule limits it. */
  of(route: string | undefined): number
}

/** Table, Aggregate, Attachment and Import Set API, each of which has a rule of its own. */
const limited = /^\/api\/now\/(v\d\/)?(table|stats|attachment|import)(\/|$)/

export function createQuota(): Quota {
  let limits = defaults
  return {
    get batchMs() {
      return limits.batchMs
    },
    set({ requestMs, batchMs }) {
      limits = { requestMs: requestMs ?? defaults.requestMs, batchMs: batchMs ?? defaults.batchMs }
    },
    of: (route) => (route !== undefined && limited.test(route) ? limits.requestMs : Infinity),
  }
}

/**
 * Gives the work of every limited request its end: scripts are stopped then, and what would be committed later is
 * undone. To be called before the routes are registered.
 */
export function registerQuota(app: FastifyInstance, context: ServerContext): void {
  app.addHook('onRoute', (route) => {
    if (!limited.test(route.url)) return
    const { handler } = route
    route.handler = function (request, reply) {
      return inTime(context, request, () => handler.call(this, request, reply))
    }
  })
}

/**
 * Runs work of a request within what is left of its time. Handlers that wait call it themselves for what they do then.
 *
 * @throws RestError when the time was up before the work began
 */
export function inTime<T>(context: ServerContext, request: FastifyRequest, work: () => T): T {
  const limit = context.quota.of(request.routeOptions.url)
  const place = request.visit?.place
  const end = (place?.begun ?? performance.now()) + limit
  if (performance.now() > end || (place !== undefined && place.requestMs > limit)) {
    note(context, request)
    throw cancelled()
  }
  return context.instance.time.until(end, () => {
    try {
      return work()
    } catch (error) {
      if (error instanceof TransactionCancelled) note(context, request)
      throw error
    }
  })
}

const note = ({ instance }: ServerContext, { method, url }: FastifyRequest): void =>
  instance.log.write(
    'warn',
    'http',
    `Cancelling ${method} ${loggedUrl(url).slice(0, 200)} (maximum execution time exceeded)`,
  )

/**
 * The answer of a read whose time is up. Nothing written yet: the error alone. With rows that were written in time, the
 * status has been sent as well: the error follows them in the same body. Undefined: it was in time.
 */
export function outOfTime(
  reply: FastifyReply,
  payload: unknown,
  { place, rows, limit }: { place: Place; rows: number; limit: number },
): string | undefined {
  const inTime = rowsInTime(place, rows, limit)
  if (inTime === undefined || reply.statusCode >= 400) return undefined
  reply.removeHeader('content-length')
  if (inTime > 0 && typeof payload === 'string' && payload.startsWith('{')) return cutShort(payload, inTime)
  const error = cancelled()
  for (const name of ['link', 'x-total-count']) reply.removeHeader(name)
  reply.code(error.status)
  const { error: body, status } = errorBody(error.message, error.detail)
  if (/xml/.test(String(reply.getHeader('content-type')))) return toXml({ error: { ...body }, status })
  reply.type('application/json;charset=UTF-8')
  return JSON.stringify({ error: body, status })
}

/** Rows that are written before the time is up; undefined when all are. */
function rowsInTime({ begun, requestMs, rowMs }: Place, rows: number, limit: number): number | undefined {
  if (performance.now() - begun > limit || requestMs > limit) return 0
  return requestMs + rowMs * rows <= limit ? undefined : Math.floor((limit - requestMs) / rowMs)
}
