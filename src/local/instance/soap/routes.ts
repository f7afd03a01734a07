/** `/<name>.do?SOAP` and `/<name>.do?WSDL`: scripted SOAP services, and tables directly. */
import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { rowsWhere } from '../catalog/rows.ts'
import type { Actor, Instance } from '../core.ts'
import { mediaType, rawBody } from '../http/body.ts'
import type { ServerContext } from '../http/context.ts'
import { htmlPage, notAuthenticated, RestError } from '../http/errors.ts'
import { readCookies, sessionCookie } from '../http/sessions.ts'
import { envelope, insufficientRights, SoapFault } from './answer.ts'
import { readEnvelope, type SoapRequest, UnreadableEnvelope } from './envelope.ts'
import { runService, type ScriptedAnswer } from './scripted.ts'
import { inputNames, outputNames, type ScriptedService, scriptedService } from './services.ts'
import { soapSwitches, type SoapSwitches } from './switches.ts'
import { runTableOperation } from './table.ts'
import { tableOperations } from './table-wsdl.ts'
import { type WsdlOperation, wsdlText } from './wsdl.ts'

/** Adds SOAP to a server. */
export function registerSoap(app: FastifyInstance, context: ServerContext): void {
  const handle = async (request: FastifyRequest<{ Params: { name: string } }>, reply: FastifyReply) => {
    const { name } = request.params
    const asked = (request.url.split('?')[1] ?? '').split(/[&=]/, 1)[0]?.toUpperCase()
    try {
      if (asked === 'WSDL') return wsdl(context, name, request, reply)
      if (asked === 'SOAP') return soap(context, name, request, reply)
    } catch (error) {
      if (error instanceof RestError && error.status === 401) return unauthorized(reply, error)
      if (error instanceof SoapFault) return sendFault(context.instance, reply, error)
      throw error
    }
    return unknownPage(reply, name)
  }
  app.get('/:name(^\\w+).do', handle)
  app.post('/:name(^\\w+).do', handle)
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

/** Who calls: the account of the request, or the guest where the instance lets calls in without a logon. */
function callerOf(context: ServerContext, request: FastifyRequest, loginRequired: boolean, guest: string): Actor {
  const caller = context.caller(request)
  if (caller) return { session: caller.session, scope: null }
  if (loginRequired) throw notAuthenticated()
  const [user] = rowsWhere(context.instance, 'sys_user', { user_name: guest, active: '1' })
  if (!user?.sys_id) throw notAuthenticated()
  return { session: context.instance.access.sessionFor(user.sys_id), scope: null }
}

// ---------------------------------------------------------------------- WSDL

function wsdl(context: ServerContext, name: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { instance } = context
  const switches = soapSwitches(instance)
  const actor = callerOf(context, request, switches.loginForWsdl, switches.guestUser)
  const operations = operationsOf(instance, name)
  if (!operations) return unknownPage(reply, name)
  if (switches.strictSecurity && !mayDo(instance, actor, 'soap_query')) {
    // A browser or generator asks here, so the refusal is a page and no fault.
    return reply
      .code(403)
      .type('text/html;charset=UTF-8')
      .send(htmlPage('Insufficient rights', 'Reading a WSDL needs the role soap_query.'))
  }
  return reply.type(XML).send(wsdlText({ name, operations, base: context.origin(request) }, switches))
}

function operationsOf(instance: Instance, name: string): WsdlOperation[] | null {
  const service = scriptedService(instance, name)
  if (!service) return tableOperations(instance, name)
  const fields = (names: string[]) => names.map((field) => ({ name: field, type: 'string', minOccurs: 0 as const }))
  // A service that takes any element has no name of its own for it.
  const operation = service.operation === '*' ? 'execute' : service.operation
  return [
    {
      name: operation,
      request: { element: operation, fields: fields(inputNames(instance, service)) },
      response: { element: `${operation}Response`, fields: fields(outputNames(instance, service)) },
    },
  ]
}

// --------------------------------------------------------------------- calls

function soap(context: ServerContext, name: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { instance } = context
  if (request.method !== 'POST')
    throw new SoapFault('Error completing SOAP request - Only HTTP POST supported', 'Only HTTP POST supported')
  const switches = soapSwitches(instance)
  const actor = callerOf(context, request, switches.loginForCalls, switches.guestUser)
  const service = scriptedService(instance, name)
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

/** Each call without cookies opens a session; a client may send its cookie back, and need not. */
function openSession(context: ServerContext, request: FastifyRequest, reply: FastifyReply, actor: Actor): void {
  if (readCookies(request.headers.cookie).has(sessionCookie) || actor.session.interactive) return
  reply.header('Set-Cookie', `${sessionCookie}=${randomBytes(16).toString('hex').toUpperCase()}; Path=/; HttpOnly`)
}
