/** Runs a scripted SOAP service. */
import type { Actor, Instance } from '../core.ts'
import { XMLDocument2, XMLNode } from '../glide/xml-document.ts'
import { ScriptError } from '../scripts/errors.ts'
import { runWhole } from '../scripts/whole.ts'
import { type Field, operationResponse, SoapFault } from './answer.ts'
import { parameterValues, type SoapRequest } from './envelope.ts'
import type { ScriptedService } from './services.ts'
import type { SoapSwitches } from './switches.ts'

/** What the script fills. A class of its own, so that scripts share the object instead of getting a copy. */
class SoapResponse {
  [name: string]: unknown
}

export interface ScriptedAnswer {
  /** The element in the body. */
  body: string
  fault: boolean
}

/** @throws SoapFault when the script fails */
export function runService(
  instance: Instance,
  service: ScriptedService,
  actor: Actor,
  request: SoapRequest,
  text: string,
  switches: SoapSwitches,
): ScriptedAnswer {
  const response = new SoapResponse()
  const document = new XMLDocument2()
  document.parseLater(text)
  try {
    const source = { name: `sys_web_service:${service.name}`, text: service.script, scope: service.scope }
    const bindings = {
      request: parameterValues(request),
      response,
      soapRequestXML: text,
      soapRequestDocument: document,
    }
    runWhole(instance, () => instance.scripts.run(source, { session: actor.session, scope: service.scope }, bindings))
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error
    instance.log.write('error', `sys_web_service:${service.name}`, error.message)
    throw new SoapFault(error.reason)
  }
  const own = response['soapResponseElement']
  if (own instanceof XMLNode) {
    const body = own.toString()
    return { body, fault: /(^|:)Fault$/.test(own.getNodeName()) }
  }
  const fields = outputs(service, response, switches)
  return { body: operationResponse(request.operation, request.namespace, fields), fault: false }
}

/** In order of assignment; with compliance on, in declared order and nothing undeclared. */
function outputs(service: ScriptedService, response: SoapResponse, switches: SoapSwitches): Field[] {
  const assigned = Object.keys(response).filter((name) => name !== 'soapResponseElement')
  const names = service.compliant
    ? service.outputs.filter((name) => assigned.includes(name))
    : assigned.filter((name) => /^[A-Za-z_][\w.-]*$/.test(name))
  const fields = names.map((name) => ({ name, value: textValue(response[name]) }))
  return switches.omitEmptyOutputs ? fields.filter(({ value }) => value !== '') : fields
}

const textValue = (value: unknown): string => (value === null || value === undefined ? '' : String(value))
