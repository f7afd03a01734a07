import { gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Instance } from '../core.ts'
import { TransactionCancelled } from '../base/transaction-time.ts'
import { ranTooLong } from '../scripts/errors.ts'
import { registerAggregateApi } from './aggregate/routes.ts'
import { registerAttachmentApi } from './attachment/routes.ts'
import { createAuthenticator } from './authenticate.ts'
import { registerBatchApi } from './batch.ts'
import type { Json } from './body.ts'
import type { BearerResolver, ServerContext } from './context.ts'
import { cancelled, errorBody, htmlPage, loggedUrl, noResource, notAuthenticated, RestError } from './errors.ts'
import { acceptedFormat, toXml } from './formats.ts'
import { maxUrlLength, registerHooks } from './hooks.ts'
import { createFaultPlan } from './local/faults.ts'
import { createJournal } from './local/journal.ts'
import { createLatency } from './local/latency.ts'
import { registerLocalRoutes } from './local/routes.ts'
import { createSessionQueue } from './local/session-queue.ts'
import { registerLogin } from './login.ts'
import { registerMetadataApi } from './metadata.ts'
import { createQuota, registerQuota } from './quota.ts'
import { registerRateLimits } from './rate-limit.ts'
import { registerScriptedRest } from './scripted/routes.ts'
import { registerSdkRoutes } from './sdk/routes.ts'
import { collectResources, overrideMethod } from './methods.ts'
import { createSessions } from './sessions.ts'
import type { LinkForm } from './table/links.ts'
import { registerTableApi } from './table/routes.ts'
import { createTinyUrls, registerTinyUrlApi } from './tiny-url.ts'

const bodyLimit = 10 * 1024 * 1024
const compressedLimit = 1024 * 1024

/** Adds routes of another part (catalog API, portal pages, SOAP, OAuth) to the server. */
export type Extension = (app: FastifyInstance, context: ServerContext) => void

export interface ServerOptions {
  /** 0 takes any free port. */
  port?: number
  host?: string
  extensions?: Extension[] | Extension
  /** How `Link` headers look at the edges. */
  linkForm?: LinkForm
}

/**
 * Starts the HTTP side of a local instance and resolves when it listens. Closing the server cuts requests that a fault
 * holds; the instance itself stays open.
 */
export async function createServer(instance: Instance, options: ServerOptions = {}): Promise<FastifyInstance> {
  const tinyUrls = createTinyUrls()
  const app = Fastify({
    bodyLimit,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: maxUrlLength, ignoreTrailingSlash: true },
    http: { maxHeaderSize: 4 * maxUrlLength },
    exposeHeadRoutes: true,
    rewriteUrl: (request) => {
      overrideMethod(request)
      const { url = '/' } = request
      return tinyUrls.expand(withSingleSlashes(url))
    },
    frameworkErrors: (error, request, reply) => sendError(instance, error, request, reply),
    clientErrorHandler: (error, socket) => {
      if (!socket.writable) return
      const page = htmlPage('Bad request', 'This server cannot read the request.')
      const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
      socket.end(
        `HTTP/1.1 ${status}\r\nContent-Type: text/html;charset=UTF-8\r\nContent-Length: ${Buffer.byteLength(page)}\r\nConnection: close\r\n\r\n${page}`,
      )
    },
  })
  const sessions = createSessions()
  const bearerResolvers: BearerResolver[] = []
  const authenticator = createAuthenticator(instance, sessions, bearerResolvers)
  const context: ServerContext = {
    instance,
    sessions,
    bearerResolvers,
    authenticator,
    faults: createFaultPlan(),
    latency: createLatency(),
    quota: createQuota(),
    sessionQueue: createSessionQueue(),
    journal: createJournal(),
    linkForm: options.linkForm ?? 'current',
    caller(request) {
      const caller = authenticator.caller(request)
      if (caller && request.visit) request.visit.signedIn = true
      return caller
    },
    require(request) {
      const caller = context.caller(request)
      if (!caller) throw notAuthenticated()
      return caller
    },
    origin: (request) => `${request.protocol}://${request.host}`,
  }

  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      done(null, uncompressed(request, body as Buffer))
    } catch (error) {
      done(error as Error)
    }
  })
  app.setErrorHandler((error: FastifyError, request, reply) => sendError(instance, error, request, reply))
  app.setNotFoundHandler((request, reply) => sendError(instance, notFound(request), request, reply))
  registerHooks(app, context)
  registerQuota(app, context)
  registerFormats(app)
  const refuseOtherMethods = collectResources(app)
  registerRateLimits(app, context)
  registerLocalRoutes(app, context)
  registerLogin(app, context)
  registerSdkRoutes(app, context)
  registerTableApi(app, context)
  registerAggregateApi(app, context)
  registerMetadataApi(app, context)
  registerAttachmentApi(app, context)
  registerBatchApi(app, context)
  registerTinyUrlApi(app, context, tinyUrls)
  for (const extension of [options.extensions ?? []].flat()) extension(app, context)
  registerScriptedRest(app, context)
  refuseOtherMethods()
  await app.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' })
  return app
}

/** Clients put addresses together and leave empty parts in them; the query stays as it came. */
function withSingleSlashes(url: string): string {
  const at = url.indexOf('?')
  const path = at < 0 ? url : url.slice(0, at)
  return path.includes('//') ? path.replace(/\/{2,}/g, '/') + url.slice(path.length) : url
}

/** Body as it was before the client compressed it, up to the size that a plain one may have. */
function uncompressed(request: FastifyRequest, body: Buffer): Buffer {
  const encoding = request.headers['content-encoding']?.toLowerCase() ?? 'identity'
  if (encoding === 'identity' || encoding === '') return body
  if (encoding !== 'gzip')
    throw new RestError(415, 'Unsupported media type', `Content-Encoding ${encoding} is not supported`)
  if (body.length > compressedLimit)
    throw new RestError(400, 'Exception while reading request', 'The compressed payload is larger than 1 MB.')
  try {
    return gunzipSync(body, { maxOutputLength: bodyLimit })
  } catch {
    throw new RestError(400, 'Exception while reading request', 'The compressed payload is damaged or too large.')
  }
}

/** Type that the framework gives objects; the platform writes it differently. */
const fastifyJson = 'application/json; charset=utf-8'

const isBuiltInApi = (url: string): boolean => url.startsWith('/api/now/') || url.startsWith('/api/sn_sc/')
/** Content of an attachment comes in its own type, whatever is asked for. */
const isContent = (url: string): boolean => /^\/api\/now\/(v\d\/)?attachment\/[^/]+\/file/.test(url)

/** Built-in APIs answer JSON or XML as the caller accepts; others have their own rules. */
function registerFormats(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (isBuiltInApi(request.url) && !acceptedFormat(request.headers.accept) && !isContent(request.url))
      done(new RestError(406, 'Not acceptable', `None of the types in ${request.headers.accept ?? ''} can be answered`))
    else done()
  })
  app.addHook('preSerialization', (request, reply, payload, done) => {
    if (isBuiltInApi(request.url) && acceptedFormat(request.headers.accept) === 'xml') {
      reply.type('application/xml;charset=UTF-8')
      reply.serializer((value: unknown) => toXml(value as Json))
    } else if (!reply.hasHeader('content-type') || reply.getHeader('content-type') === fastifyJson)
      reply.type('application/json;charset=UTF-8')
    done(
      null,
      wantsDebug(request) ? { ...(payload as object), session: { notifications: [], debug_logs: [] } } : payload,
    )
  })
}

/** Who asks for messages of the session gets them beside the result; there is nothing to debug here. */
const wantsDebug = (request: FastifyRequest): boolean =>
  request.headers['x-wantsessiondebugmessages'] === 'true' && isBuiltInApi(request.url)

const notFound = (request: FastifyRequest): RestError => {
  const path = request.url.split('?', 1)[0] ?? ''
  return request.url.startsWith('/api/') ? noResource(path) : new RestError(404, 'Page not found', path)
}

/** Standard error body for APIs, a page for people; never a stack trace. */
function sendError(instance: Instance, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = error instanceof RestError ? error : ranOut(error) ? cancelled() : fromFramework(error)
  if (!known)
    instance.log.write('error', 'http', `${request.method} ${loggedUrl(request.url).slice(0, 500)}: ${describe(error)}`)
  const shown = known ?? new RestError(500, 'Internal server error', null)
  reply.code(shown.status).headers(shown.headers)
  // A page's own script handles the refusal itself; the header would make the browser ask for a password.
  if (shown.status === 401 && isFromPage(request)) reply.removeHeader('WWW-Authenticate')
  if (
    !request.url.startsWith('/api/') &&
    !request.url.startsWith('/_local') &&
    (request.headers.accept ?? '').includes('text/html')
  )
    return reply.type('text/html;charset=UTF-8').send(htmlPage(shown.message, shown.detail ?? ''))
  return reply.type('application/json;charset=UTF-8').send(errorBody(shown.message, shown.detail))
}

/** Did the time of a script or of the whole transaction end it? */
const ranOut = (error: unknown): boolean => ranTooLong(error) || error instanceof TransactionCancelled

const isFromPage = (request: FastifyRequest): boolean =>
  request.headers['x-requested-with'] === 'XMLHttpRequest' || request.headers['x-usertoken'] !== undefined

function fromFramework(error: unknown): RestError | undefined {
  const { code, statusCode, message } = error as Partial<FastifyError>
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new RestError(400, 'Exception while reading request', 'The payload is larger than 10 MB.')
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return new RestError(statusCode, 'Exception while reading request', message ?? null)
  return undefined
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))
