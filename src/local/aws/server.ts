import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { authenticate, authenticationFault, EXPIRED_TOKEN } from './auth/authenticate.ts'
import { findCredential } from './auth/identity.ts'
import type { SignedRequest } from './auth/sigv4.ts'
import { readSignature } from './auth/signature.ts'
import type { MalformedSignature, Signature } from './auth/signature.ts'
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
import { checkForm, formFields, isAddressedTo, operationName } from './wire/incoming.ts'
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

/** The body; undefined when it is too large. It is read to its end all the same, so that the caller gets to read why. */
async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const data = chunk as Buffer
    size += data.length
    if (size <= limit) chunks.push(data)
    else chunks.length = 0
  }
  return size > limit ? undefined : Buffer.concat(chunks)
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** One AWS request on its way to an answer. */
interface Exchange {
  socket: Socket
  response: ServerResponse
  signed: SignedRequest
  /** Fields of query and EC2 requests. */
  fields: URLSearchParams
  signature: Signature | MalformedSignature | undefined
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
  const { signed, fields, signature, operation, route } = exchange
  checkForm(model, signed, fields)
  const now = endpoint.clock.now()
  const credential = authenticate(endpoint.world, signed, signature, model, Date.now(), now)
  if (!model.operation(operation)) throw unknownOperation(model, operation)
  const { region } = scopeOf(signature)
  if (!endpoint.throttle.take(credential.caller.account, region, model.id, operation)) throw throttled(model)
  const { world, behaviour } = endpoint
  const result = dispatch({ world, behaviour, now }, entry, operation, region, credential, {
    body: signed.body,
    fields,
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
    exchange.socket.destroy()
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
    account: findCredential(endpoint.world, scopeOf(signature).accessKeyId)?.account.id ?? '',
    region: scopeOf(signature).region,
  })
  if (fault && (await faultBefore(endpoint, exchange, fault))) return
  const answer = carryOut(endpoint, exchange, entry)
  if (fault && 'hold' in fault && fault.hold === 'after') await endpoint.faults.hold()
  if (fault && 'reset' in fault) {
    exchange.socket.destroy()
    return
  }
  if (fault && 'page' in fault) {
    send(exchange, fault.page.status, 'text/html', PAGE)
    return
  }
  send(exchange, 200, answer.type, answer.text)
}

/** What an unverified signature claims. */
const scopeOf = (signature: Exchange['signature']): Pick<Signature, 'accessKeyId' | 'region' | 'service'> =>
  signature && 'service' in signature ? signature : { accessKeyId: '', region: '', service: '' }

const unknownServiceText = (signature: Exchange['signature']): string => {
  const { service } = scopeOf(signature)
  return service === ''
    ? 'The request is not signed for any service.'
    : `The local AWS endpoint has no service '${service}'.`
}

async function handleAws(
  endpoint: Endpoint,
  { socket, headers, method = '', url = '/' }: IncomingMessage,
  response: ServerResponse,
  body: Buffer | undefined,
) {
  const signed: SignedRequest = { method, url, headers, body: body ?? Buffer.alloc(0) }
  const fields = formFields(signed)
  const version = fields.get('Version')
  const signature = readSignature(signed)
  const entry =
    [...endpoint.services.values()].find(({ model }) => isAddressedTo(model, signed, version)) ??
    endpoint.services.get(scopeOf(signature).service)
  const route = entry?.model.route(method, url)
  const operation = entry ? operationName(entry.model, signed, fields, route) : ''
  const requestId = randomUUID()
  const exchange: Exchange = { socket, response, signed, fields, signature, entry, operation, route, requestId }
  try {
    if (!body) throw tooLarge(entry?.model)
    await answerAws(endpoint, exchange)
  } catch (error) {
    // Refused calls may have settled records on the way.
    endpoint.world.store.flush()
    sendError(endpoint, exchange, error)
  }
}

const tooLarge = (model: ServiceModel | undefined): AwsError => {
  const code = model?.protocol === 'json' ? 'RequestEntityTooLargeException' : 'RequestEntityTooLarge'
  return new AwsError(code, `A request may have ${MAX_BODY} bytes.`, 413)
}

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && /^(127\.|::1$|::ffff:127\.)/.test(address)

function adminAnswer(
  admin: AdminHandler,
  request: IncomingMessage,
  path: string,
  body: Buffer | undefined,
): AdminAnswer {
  if (!isLoopback(request.socket.remoteAddress)) {
    return { status: 403, body: { error: 'The admin interface answers on the loopback address only.' } }
  }
  if (!body) return { status: 413, body: { error: `A request may have ${MAX_ADMIN_BODY} bytes.` } }
  return admin(request.method ?? 'GET', path.slice('/_local/'.length), body, request)
}

async function handle(endpoint: Endpoint, admin: AdminHandler, request: IncomingMessage, response: ServerResponse) {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  const isAdmin = path === '/_local' || path.startsWith('/_local/')
  const body = await readBody(request, isAdmin ? MAX_ADMIN_BODY : MAX_BODY)
  if (!isAdmin) return handleAws(endpoint, request, response, body)
  const answer = adminAnswer(admin, request, path, body)
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
