/** Reads what a scripted SOAP service answers. */
import { SaxesParser } from 'saxes'
import { InstanceError } from '../errors.ts'
import type { RawAnswer } from '../servicenow/answers.ts'

/** Outputs by name. @throws InstanceError with what to mend: unknown service, wrong logon, missing role, fault */
export function readOutputs(service: string, user: string, { status, body }: RawAnswer): Record<string, string> {
  const failure = (reason: string, code: string, retryable = false) =>
    new InstanceError(`${service}: ${reason}`, { code, status, retryable })
  if (status === 401)
    throw failure(`the logon of ${user} was refused. Check user name and password.`, 'unauthenticated')
  if (status === 404)
    throw failure(
      'there is no such service. Install the app, and check that scope is the one it was built with.',
      'missing',
    )
  if (status === 429 || status === 503)
    throw failure(`the instance is too busy (HTTP ${status}). Try again later.`, 'rate_limited', true)
  const outputs = envelopeTexts(body)
  if (!outputs)
    throw failure(
      `the answer is no SOAP envelope (HTTP ${status}). Check instance.url; an instance that sleeps answers with a page.`,
      'not_soap',
    )
  if (outputs.faultstring !== undefined) throw failure(faultAdvice(outputs.faultstring, user), 'fault')
  return outputs
}

function faultAdvice(fault: string, user: string): string {
  if (/insufficient rights/i.test(fault)) return `${fault.replace(/\.?$/, '.')} Give ${user} the role soap_script.`
  if (/not authorized/i.test(fault)) return `${fault}. Give ${user} the app's role elevation_client.`
  if (/catalog item not available/i.test(fault))
    return `${fault}. Activate the item "Execute Application Workflow", or set the property elevation.catalog_item.`
  if (/too many open/i.test(fault))
    return `${fault}. Wait until earlier ones have expired, or choose another --computer.`
  return fault
}

/** Texts of the elements that hold no others, by local name; null when the text is no envelope. */
export function envelopeTexts(xml: string): Record<string, string> | null {
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
