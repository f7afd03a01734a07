/** Calls a scripted SOAP service the way Privilege Manager does. */
import type { Transport } from '../servicenow/transport.ts'
import { readOutputs } from './soap-answer.ts'

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\r/g, '&#13;')

/** The services of one instance, as one account. */
export class SoapCaller {
  readonly #transport: Transport
  readonly user: string

  constructor(transport: Transport, user: string) {
    this.#transport = transport
    this.user = user
  }

  /**
   * Outputs by name. Every service of Privilege Manager may be called again with the same inputs, so a call that got no
   * answer is repeated.
   *
   * @param service name in the address, with the prefix of the application's scope
   * @throws InstanceError with what to mend: no answer, unknown service, wrong logon, missing role, fault
   */
  async call(service: string, inputs: Readonly<Record<string, string>>): Promise<Record<string, string>> {
    const parameters = Object.entries(inputs).map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
    let outputs: Record<string, string> = {}
    await this.#transport.exchange({
      method: 'POST',
      path: `/${service}.do?SOAP`,
      headers: {
        accept: 'text/xml',
        'content-type': 'text/xml;charset=UTF-8',
        soapaction: `"http://www.service-now.com/${service}/execute"`,
      },
      raw:
        '<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">' +
        `<soap:Body><execute xmlns="http://www.service-now.com/${service}">${parameters.join('')}</execute></soap:Body></soap:Envelope>`,
      repeatable: true,
      read: (answer) => (outputs = readOutputs(service, this.user, answer)),
    })
    return outputs
  }
}
