import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { loanHeader } from './authenticate.ts'
import type { ServerContext } from './context.ts'
import { htmlPage, loggedUrl } from './errors.ts'
import { type FaultAnswer, damaged } from './local/faults.ts'
import type { Place } from './local/latency.ts'
import { outOfTime } from './quota.ts'
import { readCookies, sessionCookie, sessionCookies } from './sessions.ts'
import { stamp } from './stamp.ts'

/** Longest URL that reaches the platform; its listener takes the long `IN` lists of clients, not more. */
export const maxUrlLength = 64 * 1024

/** What is noted about a request on its way through the server. */
class Visit {
  place: Place | undefined
  /** Ends the request's turn in its session. */
  turnOver: (() => void) | undefined
  /** The answer is worked out and then never sent. */
  held = false
  damage: 'trailing-error' | 'cut' | 'stray' | undefined
  counted = false
  signedIn = false
  rows = 0
  template: string | undefined
  /** @param limit milliseconds that the request may take */
  constructor(readonly limit: number) {}
}
declare module 'fastify' {
  interface FastifyRequest {
    /** Null for requests that faults, latency and counters leave alone. */
    visit: Visit | null
  }
}

/** Outer requests only: items of a batch came through these hooks with their batch, /_local/ never does. */
const exempt = (context: ServerContext, request: FastifyRequest): boolean => {
  if (request.url === '/_local' || request.url.startsWith('/_local/')) return true
  const loan = request.headers[loanHeader]
  return typeof loan === 'string' && context.sessions.lent(loan) !== undefined
}

/** Rows an answer holds, for the latency per row. */
export const countRows = (request: FastifyRequest, rows: number): void => {
  if (request.visit) request.visit.rows = rows
}
/** Template under which a request is counted when its path has variable parts other than ids. */
export const countAs = (request: FastifyRequest, template: string): void => {
  if (request.visit) request.visit.template = template
}

/**
 * Faults, latency, counters and the length limit, in front of every route. Written with callbacks: most requests wait
 * for nothing, and promises for them would cost as much as the work.
 */
export function registerHooks(app: FastifyInstance, context: ServerContext): void {
  app.decorateRequest('visit', null)
  /** Requests that have a place, by connection: one listener a connection, however many requests it carries. */
  const open = new WeakMap<Socket, Set<FastifyRequest>>()
  const leave = (request: FastifyRequest): void => {
    request.visit?.place?.leave()
    request.visit?.turnOver?.()
    open.get(request.raw.socket)?.delete(request)
  }
  const leaveOnClose = (request: FastifyRequest): void => {
    const { socket } = request.raw
    const known = open.get(socket)
    if (known) return void known.add(request)
    const requests = new Set([request])
    open.set(socket, requests)
    socket.once('close', () => requests.forEach(leave))
  }

  app.addHook('onRequest', (request, reply, done) => {
    if (exempt(context, request)) return done()
    const visit = (request.visit = new Visit(context.quota.of(request.routeOptions.url)))
    if (request.url.length > maxUrlLength) return void tooLong(reply)
    const admit = (place: Place): void => {
      visit.place = place
      leaveOnClose(request)
      const fault = context.faults.take(request.method, pathOf(request))
      if (fault) strike(fault, visit, request, reply, done)
      else done()
    }
    const enter = (): void => {
      const place = context.latency.enter(visit.limit)
      if (place instanceof Promise) void place.then(admit)
      else admit(place)
    }
    if (!context.sessionQueue.on) return enter()
    leaveOnClose(request)
    visit.turnOver = context.sessionQueue.enter(sessionOf(request), enter, () => void reply.code(202).send(''))
  })

  /** What a fault does to a request as it comes; the request goes on when `done` is called. */
  function strike(
    fault: FaultAnswer,
    visit: Visit,
    request: FastifyRequest,
    reply: FastifyReply,
    done: () => void,
  ): void {
    if ('delayMs' in fault) {
      setTimeout(done, fault.delayMs).unref()
    } else if ('damage' in fault) {
      visit.damage = fault.damage
      done()
    } else if ('reset' in fault) {
      request.raw.socket.destroy()
      reply.hijack()
    } else if ('hold' in fault) {
      // A hijacked reply is never sent; the server cuts its connection when it closes.
      if (fault.hold === 'before') return void reply.hijack()
      visit.held = true
      done()
    } else {
      count(context, request)
      reply.code(fault.status).headers(fault.headers ?? {})
      if (fault.html !== undefined) reply.type('text/html;charset=UTF-8').send(fault.html)
      else if (typeof fault.body === 'string') reply.send(fault.body)
      else reply.type('application/json;charset=UTF-8').send(fault.body === undefined ? '' : JSON.stringify(fault.body))
    }
  }

  app.addHook('onSend', (request, reply, payload, done) => {
    const { visit } = request
    if (visit?.held) {
      count(context, request)
      reply.raw.once('close', () => done(null, payload))
      return
    }
    // Before the wait: when it is over, the time of what is just in time is up as well.
    const late =
      visit?.place && isRead(request) ? outOfTime(reply, payload, { ...visit, place: visit.place }) : undefined
    const finish = (): void => {
      const opened = context.authenticator.newSession(request)
      if (opened !== undefined) reply.header('Set-Cookie', sessionCookies(opened))
      if (!reply.hasHeader('cache-control')) reply.headers(uncached)
      if (visit) stamp(request, reply, visit.signedIn)
      if (visit?.damage && typeof payload === 'string' && payload.startsWith('{')) {
        reply.removeHeader('content-length')
        done(null, damaged(payload, visit.damage))
      } else done(null, late ?? payload)
    }
    const rest = visit?.place?.answered(visit.rows, visit.limit)
    if (rest) void rest.then(finish)
    else finish()
  })

  app.addHook('onResponse', (request, reply, done) => {
    if (request.visit) {
      leave(request)
      count(context, request)
      if (context.journal.on) note(context, request, reply.statusCode)
    }
    done()
  })
}

const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD'

const sessionOf = (request: FastifyRequest): string | undefined =>
  readCookies(request.headers.cookie).get(sessionCookie)

const note = (context: ServerContext, request: FastifyRequest, status: number): void =>
  context.journal.note({
    method: request.method,
    url: loggedUrl(request.url),
    status,
    session: sessionOf(request) ?? '',
    userAgent: request.headers['user-agent'] ?? '',
  })

const uncached = {
  'Cache-Control': 'no-cache,no-store,must-revalidate,max-age=-1',
  Pragma: 'no-store,no-cache',
  Expires: '0',
}

function count(context: ServerContext, request: FastifyRequest): void {
  const { visit } = request
  if (!visit || visit.counted) return
  visit.counted = true
  const template = visit.template ?? pathOf(request).replace(/\/[0-9a-f]{32}(?=\/|$)/g, '/{id}')
  context.instance.counters.request(`${request.method} ${template}`)
}

const pathOf = (request: FastifyRequest): string => {
  const { url } = request
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}

const tooLong = (reply: FastifyReply): FastifyReply =>
  reply
    .code(414)
    .type('text/html;charset=UTF-8')
    .send(htmlPage('Request too long', 'The address of this request is longer than this server accepts.'))
