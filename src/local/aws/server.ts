import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { authenticate, authenticationFault, EXPIRED_TOKEN } from './auth/authenticate.ts'
import { findCredential } from './auth/identity.ts'
import { parseAuthorization } from './auth/sigv4.ts'
import type { Signature } from './auth/sigv4.ts'
import type { Behaviour } from './call.ts'
import type { VirtualClock } from './clock.ts'
import type { Counters } from './counters.ts'
import { dispatch, unknownOperation } from './dispatch.ts'
import { AwsError } from './errors.ts'
import type { FaultAnswer, Faults } from './faults.ts'
import type { ServiceModel } from './model/service-model.ts'
import type { ServiceEntry } from './services/registry.ts'
import type { World } from './state/world.ts'
import type { Throttle } from './throttle.ts'
import { jsonAnswer, jsonError } from './wire/json.ts'
import type { Route } from './wire/rest.ts'
import { queryAnswer, queryError, REST_UNKNOWN, restAnswer } from './wire/xml.ts'

const MAX_BODY = 1_048_576
/** Seeds of many accounts are large. */
const MAX_ADMIN_BODY = 256 * 1_048_576

/** All that the server consists of; the admin API works on the same parts. */
export interface Endpoint {
  world: World
  services: Map<string, ServiceEntry>
  behaviour: Behaviour
  clock: VirtualClock
  counters: Counters
  faults: Faults
  throttle: Throttle
  /** Milliseconds that every AWS request takes longer. */
  latency: { requestMs: number }
}

export type AdminHandler = (method: string, path: string, body: Buffer, request: IncomingMessage) => AdminAnswer
export interface AdminAnswer {
  status: number
  body: unknown
}

async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const data = chunk as Buffer
    size += data.length
    if (size > limit) throw new AwsError('RequestEntityTooLarge', `A request may have ${limit} bytes.`, 413)
    chunks.push(data)
  }
  return Buffer.concat(chunks)
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Operation name: a header in JSON services, a form field in query services, method and path in REST services. */
function operationName(model: ServiceModel, request: IncomingMessage, body: Buffer, route: Route | undefined): string {
  if (model.protocol === 'rest-xml') return route?.operation ?? ''
  if (model.protocol !== 'json') return new URLSearchParams(body.toString('utf8')).get('Action') ?? ''
  const target = String(request.headers['x-amz-target'] ?? '')
  const prefix = `${model.target ?? ''}.`
  return target.startsWith(prefix) ? target.slice(prefix.length) : target
}

/** One AWS request on its way to an answer. */
interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  body: Buffer
  signature: Signature | undefined
  entry: ServiceEntry | undefined
  operation: string
  route: Route | undefined
  requestId: string
}

function send(exchange: Exchange, status: number, type: string, text: string): void {
  const { response, requestId } = exchange
  response.writeHead(status, {
    'content-type': type,
    'x-amzn-requestid': requestId,
    // Clients correct their clocks by this header, so it tells real time whatever the virtual clock says.
    date: new Date().toUTCString(),
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

function sendError(endpoint: Endpoint, exchange: Exchange, error: unknown): void {
  const known = error instanceof AwsError ? error : new AwsError('InternalFailure', defectText(error), 500)
  endpoint.counters.error(known.code)
  const model = exchange.entry?.model
  if (model?.protocol === 'rest-xml' && known.status === 404 && known.code === 'UnknownOperationException') {
    send(exchange, known.status, 'text/xml', REST_UNKNOWN)
  } else if (model && model.protocol !== 'json') {
    const text = queryError(model, known.code, known.message, known.status, exchange.requestId)
    send(exchange, known.status, 'text/xml', text)
  } else send(exchange, known.status, 'application/x-amz-json-1.1', jsonError(known.code, known.message))
}

/** This endpoint is for developers: its own defects are shown with their place. */
const defectText = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

function throttled(model: ServiceModel): AwsError {
  if (model.protocol === 'json') return new AwsError('ThrottlingException', 'Rate exceeded', 400)
  if (model.protocol === 'ec2') return new AwsError('RequestLimitExceeded', 'Request limit exceeded.', 503)
  return new AwsError('Throttling', 'Rate exceeded', 400)
}

/** Authenticates, throttles and carries out; the answer's text, not yet sent. */
function carryOut(endpoint: Endpoint, exchange: Exchange, entry: ServiceEntry): { type: string; text: string } {
  const { model } = entry
  const { request, body, signature, operation, route } = exchange
  const signed = { method: request.method ?? '', url: request.url ?? '/', headers: request.headers, body }
  const now = endpoint.clock.now()
  const credential = authenticate(endpoint.world, signed, signature, model, Date.now(), now)
  if (!model.operation(operation)) throw unknownOperation(model, operation)
  const region = signature?.region ?? ''
  if (!endpoint.throttle.take(credential.caller.account, region, model.id, operation)) throw throttled(model)
  const { world, behaviour } = endpoint
  const result = dispatch({ world, behaviour, now }, entry, operation, region, credential, {
    body,
    url: signed.url,
    route,
  })
  // What is answered is on disk.
  world.store.flush()
  if (model.protocol === 'json') return { type: 'application/x-amz-json-1.1', text: jsonAnswer(result.value) }
  if (model.protocol === 'rest-xml')
    return { type: 'text/xml', text: restAnswer(model, result.operation.output, result.value) }
  return {
    type: 'text/xml',
    text: queryAnswer(model, operation, result.operation.output, result.value, exchange.requestId),
  }
}

const PAGE = '<!doctype html><title>Gateway</title><h1>Something went wrong</h1>'

/** What a planted fault does before the request is carried out; true when that was all. */
async function faultBefore(endpoint: Endpoint, exchange: Exchange, fault: FaultAnswer): Promise<boolean> {
  if ('error' in fault) {
    throw new AwsError(fault.error.code, fault.error.message, fault.error.status)
  }
  if ('expiredToken' in fault) {
    throw authenticationFault('expired', exchange.entry?.model.protocol ?? 'json', EXPIRED_TOKEN)
  }
  if ('page' in fault && fault.page.when === 'before') {
    send(exchange, fault.page.status, 'text/html', PAGE)
    return true
  }
  if ('delayMs' in fault) await pause(fault.delayMs)
  if ('hold' in fault && fault.hold === 'before') await endpoint.faults.hold()
  if ('reset' in fault && fault.reset !== 'after') {
    exchange.request.socket.destroy()
    return true
  }
  return false
}

async function answerAws(endpoint: Endpoint, exchange: Exchange): Promise<void> {
  const { entry, signature, operation } = exchange
  if (!entry) throw new AwsError('UnknownOperationException', unknownServiceText(signature), 404)
  endpoint.counters.request(entry.model.id, operation)
  if (endpoint.latency.requestMs > 0) await pause(endpoint.latency.requestMs)
  const fault = endpoint.faults.take({
    service: entry.model.id,
    operation,
    account: findCredential(endpoint.world, signature?.accessKeyId ?? '')?.account.id ?? '',
    region: signature?.region ?? '',
  })
  if (fault && (await faultBefore(endpoint, exchange, fault))) return
  const answer = carryOut(endpoint, exchange, entry)
  if (fault && 'hold' in fault && fault.hold === 'after') await endpoint.faults.hold()
  if (fault && 'reset' in fault) {
    exchange.request.socket.destroy()
    return
  }
  if (fault && 'page' in fault) {
    send(exchange, fault.page.status, 'text/html', PAGE)
    return
  }
  send(exchange, 200, answer.type, answer.text)
}

const unknownServiceText = (signature: Signature | undefined): string =>
  signature
    ? `The local AWS endpoint has no service '${signature.service}'.`
    : 'The request is not signed for any service.'

/**
 * Unsigned requests still say what they want: JSON ones by their target, REST ones by
 * the API version in their path, the others by the one in their form.
 */
function guessService(endpoint: Endpoint, request: IncomingMessage, body: Buffer): ServiceEntry | undefined {
  const target = String(request.headers['x-amz-target'] ?? '').split('.')[0]
  const version = new URLSearchParams(body.toString('utf8')).get('Version')
  return [...endpoint.services.values()].find(({ model }) => {
    const { apiVersion } = model.constraints
    if (model.protocol === 'json') return model.target === target
    return model.protocol === 'rest-xml' ? request.url?.startsWith(`/${apiVersion}/`) : apiVersion === version
  })
}

async function handleAws(endpoint: Endpoint, request: IncomingMessage, response: ServerResponse, body: Buffer) {
  const signature = parseAuthorization(request.headers.authorization)
  const entry = signature ? endpoint.services.get(signature.service) : guessService(endpoint, request, body)
  const route = entry?.model.route(request.method ?? '', request.url ?? '/')
  const operation = entry ? operationName(entry.model, request, body, route) : ''
  const exchange: Exchange = { request, response, body, signature, entry, operation, route, requestId: randomUUID() }
  try {
    await answerAws(endpoint, exchange)
  } catch (error) {
    // Refused calls may have settled records on the way.
    endpoint.world.store.flush()
    sendError(endpoint, exchange, error)
  }
}

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && /^(127\.|::1$|::ffff:127\.)/.test(address)

async function handle(endpoint: Endpoint, admin: AdminHandler, request: IncomingMessage, response: ServerResponse) {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  const isAdmin = path === '/_local' || path.startsWith('/_local/')
  const body = await readBody(request, isAdmin ? MAX_ADMIN_BODY : MAX_BODY)
  if (!isAdmin) return handleAws(endpoint, request, response, body)
  const answer: AdminAnswer = isLoopback(request.socket.remoteAddress)
    ? admin(request.method ?? 'GET', path.slice('/_local/'.length), body, request)
    : { status: 403, body: { error: 'The admin interface answers on the loopback address only.' } }
  endpoint.world.store.flush()
  const text = JSON.stringify(answer.body)
  response.writeHead(answer.status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
  response.end(text)
}

/** The HTTP server of the endpoint, not yet listening. */
export function httpServer(endpoint: Endpoint, admin: AdminHandler): Server {
  const server = createServer((request, response) => {
    handle(endpoint, admin, request, response).catch((error: unknown) => {
      const status = error instanceof AwsError ? error.status : 500
      if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain' })
      response.end(defectText(error))
    })
  })
  server.keepAliveTimeout = 30_000
  return server
}
