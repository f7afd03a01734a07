/** Reads SOAP 1.1 requests. Nothing here expands entities, follows references or accepts a document type. */
import { SaxesParser, type SaxesTagNS } from 'saxes'

export const ENVELOPE_NAMESPACE = 'http://schemas.xmlsoap.org/soap/envelope/'
const INSTANCE_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance'

/** Deeper or wider than any real call; a parser that goes on would only feed whoever sends such things. */
const DEEPEST = 100
const MOST_ELEMENTS = 20_000

export interface Parameter {
  /** Local name; parameters are told apart by nothing else. */
  name: string
  /** Text of the element and everything in it. */
  text: string
  nil: boolean
}
export interface SoapRequest {
  /** Local name of the element in the body. */
  operation: string
  /** Namespace of that element, which the answer repeats; '' for none. */
  namespace: string
  parameters: Parameter[]
}

/** The text is no SOAP 1.1 request. */
export class UnreadableEnvelope extends Error {
  override readonly name = 'UnreadableEnvelope'
}

/** @throws UnreadableEnvelope */
export function readEnvelope(text: string): SoapRequest {
  const reader = new EnvelopeReader()
  const parser = new SaxesParser({ xmlns: true })
  parser.on('doctype', () => {
    throw new UnreadableEnvelope('a document type is not accepted')
  })
  parser.on('error', (error) => {
    throw new UnreadableEnvelope(error.message)
  })
  parser.on('opentag', (tag) => reader.open(tag))
  parser.on('closetag', () => reader.close())
  parser.on('text', (part) => reader.text(part))
  parser.on('cdata', (part) => reader.text(part))
  parser.write(text.replace(/^\uFEFF/, '')).close()
  return reader.result()
}

class EnvelopeReader {
  private depth = 0
  private elements = 0
  private bodies = 0
  private inBody = false
  private request: SoapRequest | null = null
  private parameter: Parameter | null = null

  open(tag: SaxesTagNS): void {
    this.depth += 1
    this.elements += 1
    if (this.depth > DEEPEST || this.elements > MOST_ELEMENTS) throw new UnreadableEnvelope('too many elements')
    if (this.depth === 1) this.root(tag)
    else if (this.depth === 2) this.part(tag)
    else if (this.inBody && this.depth === 3) this.operation(tag)
    else if (this.inBody && this.depth === 4) {
      const nil = Object.values(tag.attributes).some(
        (attribute) =>
          attribute.local === 'nil' &&
          attribute.uri === INSTANCE_NAMESPACE &&
          /^(true|1)$/.test(attribute.value.trim()),
      )
      this.parameter = { name: tag.local, text: '', nil }
      this.request?.parameters.push(this.parameter)
    }
  }

  private root(tag: SaxesTagNS): void {
    if (tag.local !== 'Envelope' || tag.uri !== ENVELOPE_NAMESPACE)
      throw new UnreadableEnvelope('the root is no SOAP 1.1 envelope')
  }

  private part(tag: SaxesTagNS): void {
    this.inBody = tag.local === 'Body' && tag.uri === ENVELOPE_NAMESPACE
    if (this.inBody) this.bodies += 1
    if (this.bodies > 1) throw new UnreadableEnvelope('there is more than one body')
  }

  private operation(tag: SaxesTagNS): void {
    if (this.request) throw new UnreadableEnvelope('the body has more than one element')
    this.request = { operation: tag.local, namespace: tag.uri, parameters: [] }
  }

  close(): void {
    if (this.depth === 4) this.parameter = null
    this.depth -= 1
  }

  text(part: string): void {
    if (this.parameter) this.parameter.text += part
  }

  result(): SoapRequest {
    if (!this.request) throw new UnreadableEnvelope('the envelope has no body with an element in it')
    return this.request
  }
}

/** Parameters by name; of repeated ones the first counts, nil ones are left out. */
export function parameterValues(request: SoapRequest): Record<string, string> {
  const values = new Map<string, string>()
  const seen = new Set<string>()
  for (const { name, text, nil } of request.parameters) {
    if (seen.has(name)) continue
    seen.add(name)
    if (!nil) values.set(name, text)
  }
  return Object.fromEntries(values)
}
