/** Calls a scripted SOAP service the way Privilege Manager does. */
import { SaxesParser } from 'saxes'
import { Pool } from 'undici'
import { InstanceError, messageOf } from '../errors.ts'
import type { Secret } from '../secrets.ts'

export interface SoapAccount {
  /** Origin of the instance. */
  url: string
  user: string
  password: Secret
  timeoutSeconds: number
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\r/g, '&#13;')

/** One connection to the services of one instance. */
export class SoapCaller {
  readonly #pool: Pool
  readonly #account: SoapAccount

  constructor(account: SoapAccount) {
    this.#account = account
    const timeout = account.timeoutSeconds * 1000
    this.#pool = new Pool(account.url, { connections: 1, headersTimeout: timeout, bodyTimeout: timeout })
  }

  get user(): string {
    return this.#account.user
  }

  /**
   * Outputs by name. @param service name in the address, with the prefix of the application's scope
   * @throws InstanceError with what to mend: unknown service, wrong logon, missing role, fault
   */
  async call(service: string, inputs: Readonly<Record<string, string>>): Promise<Record<string, string>> {
    const { user, password } = this.#account
    const parameters = Object.entries(inputs).map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
    const body =
      '<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">' +
      `<soap:Body><execute xmlns="http://www.service-now.com/${service}">${parameters.join('')}</execute></soap:Body></soap:Envelope>`
    let status: number
    let text: string
    try {
      const answer = await this.#pool.request({
        method: 'POST',
        path: `/${service}.do?SOAP`,
        headers: {
          authorization: `Basic ${Buffer.from(`${user}:${password.reveal()}`, 'utf8').toString('base64')}`,
          'content-type': 'text/xml;charset=UTF-8',
          soapaction: `"http://www.service-now.com/${service}/execute"`,
        },
        body,
      })
      status = answer.statusCode
      text = await answer.body.text()
    } catch (error) {
      throw new InstanceError(`${this.#account.url}: ${service}: no answer (${messageOf(error)}).`, {
        code: 'connection',
        retryable: true,
        cause: error,
      })
    }
    return this.#read(service, status, text)
  }

  #read(service: string, status: number, text: string): Record<string, string> {
    const failure = (reason: string, code: string) => new InstanceError(`${service}: ${reason}`, { code, status })
    if (status === 401)
      throw failure(`the logon of ${this.#account.user} was refused. Check user name and password.`, 'unauthenticated')
    if (status === 404)
      throw failure(
        'there is no such service. Install the app, and check that scope is the one it was built with.',
        'missing',
      )
    const outputs = readAnswer(text)
    if (!outputs) throw failure(`the answer is no SOAP envelope (HTTP ${status}).`, 'not_soap')
    if (outputs.faultstring !== undefined) throw failure(faultAdvice(outputs.faultstring, this.#account.user), 'fault')
    return outputs
  }

  async close(): Promise<void> {
    await this.#pool.close()
  }
}

function faultAdvice(fault: string, user: string): string {
  if (/insufficient rights/i.test(fault)) return `${fault} Give ${user} the role soap_script.`
  if (/not authorized/i.test(fault)) return `${fault}. Give ${user} the app's role elevation_client.`
  return fault
}

/** Texts of the elements that hold no others, by local name; null when the text is no envelope. */
export function readAnswer(xml: string): Record<string, string> | null {
  const values = new Map<string, string>()
  const open: { name: string; text: string; leaf: boolean }[] = []
  let root = ''
  const parser = new SaxesParser()
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('doctype', () => {
    throw new Error('a document type is not accepted')
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    const above = open.at(-1)
    if (above) above.leaf = false
    else root = local(name)
    open.push({ name: local(name), text: '', leaf: true })
  })
  const take = (text: string) => {
    const top = open.at(-1)
    if (top) top.text += text
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed?.leaf && !values.has(closed.name)) values.set(closed.name, closed.text)
  })
  try {
    parser.write(xml).close()
  } catch {
    return null
  }
  return root === 'Envelope' ? Object.fromEntries(values) : null
}
