import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { loanHeader } from './authenticate.ts'
import type { ServerContext } from './context.ts'
import { htmlPage } from './errors.ts'
import { damaged } from './local/faults.ts'
import type { Place } from './local/latency.ts'
import { sessionCookies } from './sessions.ts'

/** Longest URL that reaches the platform; its listener takes the long `IN` lists of clients, not more. */
export const maxUrlLength = 64 * 1024

/** Outer requests only: items of a batch came through these hooks with their batch, /_local/ never does. */
const exempt = (context: ServerContext, request: FastifyRequest): boolean => {
  if (request.url === '/_local' || request.url.startsWith('/_local/')) return true
  const loan = request.headers[loanHeader]
  return typeof loan === 'string' && context.sessions.lent(loan) !== undefined
}

const rowCounts = new WeakMap<FastifyRequest, number>()
const counterKeys = new WeakMap<FastifyRequest, string>()
/** Rows an answer holds, for the latency per row. */
export const countRows = (request: FastifyRequest, rows: number): void => {
  rowCounts.set(request, rows)
}
/** Template under which a request is counted when its path has variable parts other than ids. */
export const countAs = (request: FastifyRequest, template: string): void => {
  counterKeys.set(request, template)
}

/** Faults, latency, counters and the length limit, in front of every route. */
export function registerHooks(app: FastifyInstance, context: ServerContext): void {
  const heldAfter = new WeakSet<FastifyRequest>()
  const damages = new WeakMap<FastifyRequest, 'trailing-error' | 'cut' | 'stray'>()
  const places = new WeakMap<FastifyRequest, Place>()
  /** Requests that have a place, by connection: one listener a connection, however many requests it carries. */
  const open = new WeakMap<Socket, Set<FastifyRequest>>()
  const leave = (request: FastifyRequest): void => {
    places.get(request)?.leave()
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

  app.addHook('onRequest', async (request, reply) => {
    if (exempt(context, request)) return undefined
    if (request.url.length > maxUrlLength) return tooLong(reply)
    places.set(request, await context.latency.enter())
    leaveOnClose(request)
    const fault = context.faults.take(request.method, pathOf(request))
    if (!fault) return undefined
    if ('delayMs' in fault) {
      await new Promise<void>((resolve) => {
        setTimeout(resolve, fault.delayMs).unref()
      })
      return undefined
    }
    if ('damage' in fault) {
      damages.set(request, fault.damage)
      return undefined
    }
    if ('reset' in fault) {
      request.raw.socket.destroy()
      return reply.hijack()
    }
    if ('hold' in fault) {
      // A hijacked reply is never sent; the server cuts its connection when it closes.
      if (fault.hold === 'before') return reply.hijack()
      heldAfter.add(request)
      return undefined
    }
    count(context, request)
    reply.code(fault.status).headers(fault.headers ?? {})
    if (fault.html !== undefined) return reply.type('text/html;charset=UTF-8').send(fault.html)
    if (typeof fault.body === 'string') return reply.send(fault.body)
    return reply.type('application/json;charset=UTF-8').send(fault.body === undefined ? '' : JSON.stringify(fault.body))
  })

  app.addHook('onSend', async (request, reply, payload) => {
    if (heldAfter.has(request)) {
      count(context, request)
      await new Promise<void>((resolve) => reply.raw.once('close', () => resolve()))
      return payload
    }
    await places.get(request)?.answered(rowCounts.get(request) ?? 0)
    const opened = context.authenticator.newSession(request)
    if (opened !== undefined) reply.header('Set-Cookie', sessionCookies(opened))
    if (!reply.hasHeader('cache-control'))
      reply.headers({
        'Cache-Control': 'no-cache,no-store,must-revalidate,max-age=-1',
        Pragma: 'no-store,no-cache',
        Expires: '0',
      })
    const damage = damages.get(request)
    if (damage && typeof payload === 'string') {
      reply.removeHeader('content-length')
      return damaged(payload, damage)
    }
    return payload
  })

  app.addHook('onResponse', async (request) => {
    leave(request)
    if (!exempt(context, request)) count(context, request)
  })
}

const counted = new WeakSet<FastifyRequest>()
function count(context: ServerContext, request: FastifyRequest): void {
  if (counted.has(request)) return
  counted.add(request)
  const template = counterKeys.get(request) ?? pathOf(request).replace(/\/[0-9a-f]{32}(?=\/|$)/g, '/{id}')
  context.instance.counters.request(`${request.method} ${template}`)
}

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? ''

const tooLong = (reply: FastifyReply): FastifyReply =>
  reply
    .code(414)
    .type('text/html;charset=UTF-8')
    .send(htmlPage('Request too long', 'The address of this request is longer than this server accepts.'))
