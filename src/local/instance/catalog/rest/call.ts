import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, OrderOutcome, Row } from '../../core.ts'
import { isObject, queryOf, readJson } from '../../http/body.ts'
import type { Json } from '../../http/body.ts'
import type { ServerContext } from '../../http/context.ts'
import { RestError } from '../../http/errors.ts'
import type { Refusal } from '../answers.ts'
import type { Browse } from './browse.ts'
import { browseFor } from './browse.ts'

export type JsonObject = { [key: string]: Json }

/** One call of the catalog API, its parameters read. */
export interface Call {
  request: FastifyRequest
  reply: FastifyReply
  actor: Actor
  browse: Browse
  body: JsonObject
  query: URLSearchParams
  /** Path parameter that holds a sys_id; '' when it is none. */
  id: string
  /** The second one. */
  other: string
}
export type Route = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  handler: (call: Call) => Json | undefined,
  status?: number,
) => void

/** Registers routes below `/api/sn_sc/[v1|v2/]servicecatalog/`; every one needs a login and answers `{"result": …}`. */
export function catalogRoutes(app: FastifyInstance, context: ServerContext): Route {
  return (method, path, handler, status = 200) => {
    for (const version of ['', '/v1', '/v2'])
      app.route<{ Params: Record<string, string> }>({
        method,
        url: `/api/sn_sc${version}/servicecatalog/${path}`,
        handler: async (request, reply) => {
          const { session } = context.require(request)
          const actor: Actor = { session, scope: null }
          const result = handler({
            request,
            reply,
            actor,
            browse: browseFor(context.instance, actor),
            body: method === 'GET' || method === 'DELETE' ? {} : objectOf(readJson(request)),
            query: queryOf(request),
            id: sysId(request.params.id),
            other: sysId(request.params.other),
          })
          reply.code(status)
          return status === 204 ? reply.send() : reply.send({ result: result ?? null })
        },
      })
  }
}

const sysId = (value: string | undefined): string =>
  value !== undefined && /^[0-9a-f]{32}$/i.test(value) ? value.toLowerCase() : ''

export const textOfJson = (value: Json | undefined): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
export const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})

export const badRequest = (message: string, detail = ''): RestError => new RestError(400, message, detail)
export const refused = (refusal: Refusal): RestError => new RestError(refusal.status, refusal.message, refusal.detail)

/** The order of an outcome. @throws RestError when it was refused */
export function placed(outcome: OrderOutcome): Extract<OrderOutcome, { ok: true }> {
  if (outcome.ok) return outcome
  throw refused(outcome)
}

/** The page of a list that the caller asks for; what he may not see is left out before. */
export function page(call: Call, rows: Row[]): Row[] {
  const number = (name: string, otherwise: number): number => {
    const value = Math.trunc(Number(call.query.get(name) ?? otherwise))
    return Number.isFinite(value) && value >= 0 ? value : otherwise
  }
  const from = number('sysparm_offset', 0)
  call.reply.header('X-Total-Count', String(rows.length))
  return rows.slice(from, from + number('sysparm_limit', 10_000))
}
