/** `/<name>.do?SOAP` and `/<name>.do?WSDL`: scripted SOAP services, and tables directly. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { rowsWhere } from '../catalog/rows.ts'
import type { Actor, Instance } from '../core.ts'
import { mediaType, rawBody } from '../http/body.ts'
import type { ServerContext } from '../http/context.ts'
import { htmlPage, notAuthenticated, RestError } from '../http/errors.ts'
import { answerJsonV2 } from '../http/json-v2.ts'
import { sessionCookie } from '../http/sessions.ts'
import { checkUserToken } from '../http/user-token.ts'
import { answerPage } from '../pages/routes.ts'
import { envelope, insufficientRights, SoapFault } from './answer.ts'
import { readEnvelope, type SoapRequest, UnreadableEnvelope } from './envelope.ts'
import { runService, type ScriptedAnswer } from './scripted.ts'
import { createServiceRegister, type ScriptedService, type ServiceRegister } from './services.ts'
import { createSoapSessions, type SoapSessions } from './sessions.ts'
import { soapSwitches, type SoapSwitches } from './switches.ts'
import { runTableOperation } from './table.ts'
import { tableOperations } from './table-wsdl.ts'
import { type WsdlOperation, wsdlText } from './wsdl.ts'

/** Adds SOAP to a server. */
export function registerSoap(app: FastifyInstance, server: ServerContext): void {
  const { instance } = server
  const context: SoapContext = {
    server,
    instance,
    services: createServiceRegister(instance),
    sessions: createSoapSessions(instance),
  }
  const handle = async (request: FastifyRequest<{ Params: { name: string } }>, reply: FastifyReply) => {
    const { name } = request.params
    const asked = (request.url.split('?')[1] ?? '').split(/[&=]/, 1)[0]?.toUpperCase()
    try {
      if (asked === 'WSDL') return wsdl(context, name, request, reply)
      if (asked === 'SOAP') return soap(context, name, request, reply)
    } catch (error) {
      if (error instanceof RestError && error.status === 401) return unauthorized(reply, error)
      if (error instanceof SoapFault) return sendFault(instance, reply, error)
      throw error
    }
    if (asked === 'JSONV2') return answerJsonV2(server, name, request, reply)
    return answerPage(server, name, request, reply) ?? unknownPage(reply, name)
  }
  app.get('/:name(^\\w+).do', handle)
  app.post('/:name(^\\w+).do', handle)
}

interface SoapContext {
  server: ServerContext
  instance: Instance
  services: ServiceRegister
  sessions: SoapSessions
}

const XML = 'text/xml;charset=UTF-8'

function unauthorized(reply: FastifyReply, error: RestError): FastifyReply {
  return reply
    .code(401)
    .headers(error.headers)
    .type('text/html;charset=UTF-8')
    .send(htmlPage('User Not Authenticated', ''))
}

function unknownPage(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .code(404)
    .type('text/html;charset=UTF-8')
    .send(htmlPage('Page not found', `There is no page, service or table ${name}.`))
}

const sendFault = (instance: Instance, reply: FastifyReply, fault: SoapFault): FastifyReply =>
  reply.code(instance.readings.soapFaultStatus).type(XML).send(envelope(fault.toXml()))

/** Who calls: the account of the request or of its session, or the guest where the instance lets calls in without a logon. */
function callerOf(context: SoapContext, request: FastifyRequest, loginRequired: boolean, guest: string): Actor {
  const caller = context.server.caller(request)
  if (caller && request.method === 'POST') checkUserToken(caller, request, null)
  const session = caller?.session ?? context.sessions.find(request)
  if (session) return { session, scope: null }
  if (loginRequired) throw notAuthenticated()
  const [user] = rowsWhere(context.instance, 'sys_user', { user_name: guest, active: '1' })
  if (!user?.sys_id) throw notAuthenticated()
  return { session: context.instance.access.sessionFor(user.sys_id), scope: null }
}

// ---------------------------------------------------------------------- WSDL

function wsdl(context: SoapContext, name: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { instance, services } = context
  const switches = soapSwitches(instance)
  const actor = callerOf(context, request, switches.loginForWsdl, switches.guestUser)
  const operations = operationsOf(instance, services, name)
  if (!operations) return unknownPage(reply, name)
  if (switches.strictSecurity && !mayDo(instance, actor, 'soap_query')) {
    // A browser or generator asks here, so the refusal is a page and no fault.
    return reply
      .code(403)
      .type('text/html;charset=UTF-8')
      .send(htmlPage('Insufficient rights', 'Reading a WSDL needs the role soap_query.'))
  }
  const text =
    services.staticWsdl(name) ?? wsdlText({ name, operations, base: context.server.origin(request) }, switches)
  return reply.type(XML).send(text)
}

function operationsOf(instance: Instance, services: ServiceRegister, name: string): WsdlOperation[] | null {
  const service = services.service(name)
  if (!service) return tableOperations(instance, name)
  const fields = (names: readonly string[]) =>
    names.map((field) => ({ name: field, type: 'string', minOccurs: 0 as const }))
  // A service that takes any element has no name of its own for it.
  const operation = service.operation === '*' ? 'execute' : service.operation
  return [
    {
      name: operation,
      request: { element: operation, fields: fields(service.inputs) },
      response: { element: `${operation}Response`, fields: fields(service.outputs) },
    },
  ]
}

// --------------------------------------------------------------------- calls

function soap(context: SoapContext, name: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { instance } = context
  if (request.method !== 'POST')
    throw new SoapFault('Error completing SOAP request - Only HTTP POST supported', 'Only HTTP POST supported')
  const switches = soapSwitches(instance)
  const actor = callerOf(context, request, switches.loginForCalls, switches.guestUser)
  const service = context.services.service(name)
  if (!service && !instance.dictionary.table(name)) return unknownService(instance, reply, name)
  openSession(context, request, reply, actor)
  if (switches.xmlContentTypeOnly && mediaType(request) !== 'text/xml')
    throw new SoapFault('Error completing SOAP request - Content-Type must be text/xml')
  if (switches.signedOnly) throw new SoapFault('Request was not signed')
  const text = bodyText(request)
  const call = parse(text)
  const { body, fault } = service
    ? callService(instance, service, actor, call, text, switches)
    : runTableOperation(instance, name, actor, call, switches)
  return reply
    .code(fault ? instance.readings.soapFaultStatus : 200)
    .type(XML)
    .send(envelope(body))
}

function unknownService(instance: Instance, reply: FastifyReply, name: string): FastifyReply {
  if (instance.readings.unknownSoapServiceIsFault)
    throw new SoapFault(`There is no web service ${name}`, 'Error completing SOAP request')
  return unknownPage(reply, name)
}

/** UTF-8, whatever the document says of itself. */
function bodyText(request: FastifyRequest): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(rawBody(request))
  } catch {
    throw new SoapFault('Unable to parse SOAP document')
  }
}

function parse(text: string): SoapRequest {
  try {
    return readEnvelope(text)
  } catch (error) {
    if (!(error instanceof UnreadableEnvelope)) throw error
    throw new SoapFault('Unable to parse SOAP document')
  }
}

function callService(
  instance: Instance,
  service: ScriptedService,
  actor: Actor,
  call: SoapRequest,
  text: string,
  switches: SoapSwitches,
): ScriptedAnswer {
  if (switches.strictSecurity && !mayDo(instance, actor, 'soap_script'))
    throw insufficientRights('running scripted web services')
  const named = service.operation === '*' || service.operation === call.operation
  if (!named && instance.readings.soapComparesOperation)
    throw new SoapFault(`The service ${service.name} has no operation ${call.operation}`)
  return runService(instance, service, actor, call, text, switches)
}

const mayDo = (instance: Instance, actor: Actor, role: string): boolean =>
  instance.access.hasRole(actor.session, `soap,${role}`)

/** Each call without the cookie of a session opens one; browsers have theirs already. */
function openSession(context: SoapContext, request: FastifyRequest, reply: FastifyReply, { session }: Actor): void {
  if (session.interactive) return
  const id = context.sessions.follow(request, session)
  if (id !== undefined) reply.header('Set-Cookie', `${sessionCookie}=${id}; Path=/; HttpOnly`)
}
