/** What is looked at in the raw message before anything else happens. */
import { escaped } from '../platform/markup.ts'

/** Far above any real request; whoever sends more is not served. */
export const LONGEST_MESSAGE = 5_000_000

/**
 * Does the document declare a type? Only the part before the first element can, so text of users is never looked at.
 * Entity declarations live inside a document type: refusing that refuses them.
 */
export function declaresDocumentType(xml: string): boolean {
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < xml.length) {
    at = afterBlanks(xml, at)
    if (xml.startsWith('<?', at)) at = after(xml, '?>', at)
    else if (xml.startsWith('<!--', at)) at = after(xml, '-->', at)
    else return xml.startsWith('<!', at)
  }
  return false
}

/** In one step, however many there are: a message may hold millions. */
function afterBlanks(xml: string, from: number): number {
  const blanks = /\s*/y
  blanks.lastIndex = from
  return from + (blanks.exec(xml)?.[0].length ?? 0)
}

function after(xml: string, end: string, from: number): number {
  const found = xml.indexOf(end, from)
  return found < 0 ? xml.length : found + end.length
}

/** Ids that can be ours. Anything else is unknown without a look into the database. */
export function idKind(text: string): 'sys_id' | 'number' | null {
  if (/^[0-9a-f]{32}$/.test(text)) return 'sys_id'
  return /^[A-Z]{2,10}[0-9]{3,20}$/.test(text) ? 'number' : null
}

/** A SOAP fault as the element of a body. */
export function faultXml(code: 'Client' | 'Server', message: string): string {
  return (
    '<SOAP-ENV:Fault xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/">' +
    `<faultcode>SOAP-ENV:${code}</faultcode><faultstring>${escaped(message)}</faultstring><detail/></SOAP-ENV:Fault>`
  )
}

/** Refusals that the caller has to mend; all others are ours. */
const CLIENT_CODES = [
  'missing-input',
  'too-long',
  'too-large',
  'document-type',
  'not-allowed',
  'too-many-open',
  'refused',
]

export function faultSide(code: string): 'Client' | 'Server' {
  return CLIENT_CODES.includes(code) ? 'Client' : 'Server'
}
