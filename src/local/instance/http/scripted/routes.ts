import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Instance } from '../../core.ts'
import { runWhole } from '../../scripts/whole.ts'
import { mediaType, rawBody } from '../body.ts'
import type { Json } from '../body.ts'
import type { ServerContext } from '../context.ts'
import { noResource, notAuthenticated, notAuthorized, RestError } from '../errors.ts'
import { toXml } from '../formats.ts'
import { countAs } from '../hooks.ts'
import { mayExecute } from './authorize.ts'
import { corsHeaders, corsRule } from './cors.ts'
import { matchPath, readDefinitions } from './definitions.ts'
import type { Match, RestDefinitions, RestOperation } from './definitions.ts'
import { createExchange } from './exchange.ts'
import type { Exchange } from './exchange.ts'
import { restGeneration, watchRestDefinitions } from './generation.ts'
import { failureOf } from './failure.ts'
import { refuseOverlaps } from './overlap.ts'

/** Every `/api/` path that no built-in API takes belongs to the REST services of applications. */
export function registerScriptedRest(app: FastifyInstance, context: ServerContext): void {
  watchRestDefinitions(context.instance)
  refuseOverlaps(context.instance)
  const definitions = cachedDefinitions(context.instance)
  app.all('/api/*', async (request, reply) => handle(context, definitions(), request, reply))
}

function cachedDefinitions(instance: Instance): () => RestDefinitions {
  let generation = -1
  let cached: RestDefinitions = { operations: [], cors: [] }
  return () => {
    if (generation !== restGeneration(instance)) {
      generation = restGeneration(instance)
      cached = readDefinitions(instance)
    }
    return cached
  }
}

function pathSegments(request: FastifyRequest): string[] {
  const path = (request.url.split('?', 1)[0] ?? '').replace(/\/+$/, '')
  try {
    return path.split('/').slice(2).map(decodeURIComponent)
  } catch {
    throw noResource(path)
  }
}

function handle(
  context: ServerContext,
  definitions: RestDefinitions,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { instance } = context
  const matches = matchPath(definitions.operations, pathSegments(request))
  const unknown = (): RestError =>
    noResource(request.url.split('?', 1)[0] ?? '', instance.readings.unknownRestPathStatus)
  const [first] = matches
  if (!first) throw unknown()
  countAs(request, first.operation.template)
  const override = request.headers['x-http-method-override']
  const method = typeof override === 'string' && override !== '' ? override.toUpperCase() : request.method
  const { origin } = request.headers
  if (method === 'OPTIONS') return preflight(definitions, first.operation, request, reply)
  const match =
    matches.find((candidate) => candidate.operation.method === method) ??
    (method === 'HEAD' ? matches.find((candidate) => candidate.operation.method === 'GET') : undefined)
  if (!match) throw new RestError(405, 'Method not supported', `${method} is not supported by this resource`)
  const rule = origin ? corsRule(definitions.cors, match.operation.definitionId, origin) : undefined
  if (rule && origin) reply.headers(corsHeaders(rule, origin, method, false))
  return run(context, match, request, reply)
}

/** Browsers ask before they send credentials, so this is answered without login. */
function preflight(
  definitions: RestDefinitions,
  operation: RestOperation,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { origin } = request.headers
  const asked = request.headers['access-control-request-method']
  const rule = origin ? corsRule(definitions.cors, operation.definitionId, origin) : undefined
  if (rule && origin && typeof asked === 'string') reply.headers(corsHeaders(rule, origin, asked.toUpperCase(), true))
  return reply.code(200).send('')
}

function callerOf(context: ServerContext, request: FastifyRequest, operation: RestOperation): Actor {
  const caller = context.caller(request)
  if (caller) return { session: caller.session, scope: null }
  if (operation.requiresAuthentication) throw notAuthenticated()
  const where = context.instance.records.where('sys_user', 'user_name', '=', 'guest')
  const guest = where && context.instance.records.find({ table: 'sys_user', where, order: [], invalid: [] })[0]
  if (!guest?.sys_id) throw notAuthenticated()
  return { session: context.instance.access.sessionFor(guest.sys_id), scope: null }
}

/** Type to answer in: the first one of `Accept` that the operation produces. @throws RestError 406 */
function answerType(operation: RestOperation, accept: string | undefined): string {
  const [preferred = 'application/json'] = operation.produces
  if (accept === undefined || accept.trim() === '') return preferred
  for (const range of accept.split(',').map((part) => part.split(';')[0]?.trim().toLowerCase() ?? '')) {
    if (range === '*/*') return preferred
    const found = operation.produces.find((type) => {
      const name = type.toLowerCase()
      return name === range || (range.endsWith('/*') && name.startsWith(range.slice(0, -1)))
    })
    if (found) return found
  }
  throw new RestError(406, 'Not acceptable', `This resource answers ${operation.produces.join(', ')} only`)
}

function checkBody(operation: RestOperation, request: FastifyRequest): void {
  if (rawBody(request).length === 0) return
  const type = mediaType(request)
  if (type === '') throw new RestError(400, 'Bad Request', 'The Content-Type header is missing')
  if (!operation.consumes.some((accepted) => accepted === '*/*' || accepted.toLowerCase() === type))
    throw new RestError(
      415,
      'Unsupported media type',
      `This resource takes ${operation.consumes.join(', ')}, not ${type}`,
    )
}

function run(context: ServerContext, match: Match, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { instance } = context
  const { operation } = match
  const actor = callerOf(context, request, operation)
  const explicit = instance.properties.flag('glide.security.explicit_roles.enabled', false)
  if (explicit && operation.internalOnly && !instance.access.hasRole(actor.session, 'snc_internal'))
    throw notAuthorized()
  if (operation.requiresAcl && !mayExecute(instance, actor, operation.acls)) throw notAuthorized()
  const type = answerType(operation, request.headers.accept)
  if (request.method !== 'GET' && request.method !== 'HEAD') checkBody(operation, request)
  const exchange = createExchange(request, match.pathParams, operation.produces)
  let returned: unknown
  try {
    const source = { name: operation.name, text: operation.script, scope: operation.scope }
    const bindings = { request: exchange.request, response: exchange.response }
    returned = runWhole(instance, () => instance.scripts.run(source, actor, bindings))
  } catch (error) {
    throw failureOf(instance, operation.name, error)
  }
  return send(instance, operation, exchange, returned, type, reply)
}

function send(
  instance: Instance,
  operation: RestOperation,
  exchange: Exchange,
  returned: unknown,
  type: string,
  reply: FastifyReply,
): FastifyReply {
  const { answer } = exchange
  reply.headers(answer.headers)
  if (answer.error !== undefined) {
    const error = failureOf(instance, operation.name, answer.error)
    throw new RestError(error.status, error.message, error.detail)
  }
  let { body } = answer
  if (body.kind === 'none' && typeof returned === 'object' && returned !== null) {
    if (returned === exchange.request || returned === exchange.response)
      throw failureOf(instance, operation.name, new Error('The request or response object cannot be the body'))
    body = { kind: 'object', value: returned }
  }
  reply.code(answer.status ?? 200)
  const own = answer.contentType ?? answer.headers['content-type'] ?? null
  if (body.kind === 'stream') return reply.type(own ?? 'application/octet-stream').send(Buffer.concat(body.parts))
  if (body.kind === 'none' || answer.status === 204) return reply.type(own ?? `${type};charset=UTF-8`).send('')
  if (body.kind === 'text') return reply.type(own ?? `${type};charset=UTF-8`).send(body.value)
  const wrapped = { result: body.value ?? null } as Json
  const xml = /[/+]xml/.test(own ?? type)
  return reply.type(own ?? `${type};charset=UTF-8`).send(xml ? toXml(wrapped) : JSON.stringify(wrapped))
}
