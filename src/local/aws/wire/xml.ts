import type { NormalizedSchema } from '@smithy/core/schema'
import type { ServiceModel } from '../model/service-model.ts'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#xD;',
}

/** XML has no way to write some characters, control characters and halves of pairs among them. */
const NOT_XML = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Text of an element; what XML cannot write becomes the replacement character. A bare CR would be read as a line feed. */
export const escapeXml = (text: string): string =>
  text.replace(NOT_XML, '\ufffd').replace(/[&<>"'\r]/g, (character) => ENTITIES[character] ?? '')

const element = (tag: string, content: string): string => `<${tag}>${content}</${tag}>`

/** XML of one value along its schema; '' when there is none. */
function write(schema: NormalizedSchema, value: unknown, tag: string): string {
  if (value === undefined || value === null) return ''
  if (schema.isStructSchema()) return element(tag, writeMembers(schema, value as Record<string, unknown>))
  if (schema.isListSchema()) {
    const traits = schema.getMergedTraits()
    const inner = schema.getValueSchema()
    const name = traits.xmlFlattened ? tag : (inner.getMergedTraits().xmlName ?? 'member')
    const items = (value as unknown[]).map((item) => write(inner, item, name)).join('')
    return traits.xmlFlattened ? items : element(tag, items)
  }
  if (schema.isMapSchema()) {
    const entries = Object.entries(value as Record<string, unknown>).map(([key, item]) =>
      element('entry', element('key', escapeXml(key)) + write(schema.getValueSchema(), item, 'value')),
    )
    return element(tag, entries.join(''))
  }
  return element(tag, value instanceof Date ? value.toISOString() : escapeXml(String(value)))
}

function writeMembers(schema: NormalizedSchema, value: Record<string, unknown>): string {
  let text = ''
  for (const [name, member] of schema.structIterator()) {
    text += write(member, value[name], member.getMergedTraits().xmlName ?? name)
  }
  return text
}

/** Answer of a query service: `<OpResponse><OpResult>…`; an operation without output has no result element. */
export function queryAnswer(
  model: ServiceModel,
  operation: string,
  schema: NormalizedSchema,
  value: Record<string, unknown>,
  requestId: string,
): string {
  if (model.protocol === 'ec2') {
    const body = schema.isUnitSchema() ? '' : writeMembers(schema, value)
    return `<${operation}Response xmlns="${model.xmlns ?? ''}">${element('requestId', requestId)}${body}</${operation}Response>`
  }
  const result = schema.isUnitSchema() ? '' : element(`${operation}Result`, writeMembers(schema, value))
  const metadata = element('ResponseMetadata', element('RequestId', requestId))
  return `<${operation}Response xmlns="${model.xmlns ?? ''}">${result}${metadata}</${operation}Response>`
}

/** Answer of a REST service: the output itself is the root. */
export function restAnswer(model: ServiceModel, schema: NormalizedSchema, value: Record<string, unknown>): string {
  if (schema.isUnitSchema()) return ''
  const name = schema.getMergedTraits().xmlName ?? schema.getName() ?? ''
  return `<?xml version="1.0"?>\n<${name} xmlns="${model.xmlns ?? ''}">${writeMembers(schema, value)}</${name}>`
}

/** What answers at a path or to a method that the service does not have. */
export const REST_UNKNOWN = '<UnknownOperationException/>\n'

export function queryError(
  model: ServiceModel,
  code: string,
  message: string,
  status: number,
  requestId: string,
): string {
  const inner = element('Code', escapeXml(code)) + element('Message', escapeXml(message))
  if (model.protocol === 'ec2') {
    return `<Response>${element('Errors', element('Error', inner))}${element('RequestID', requestId)}</Response>`
  }
  const type = element('Type', status < 500 ? 'Sender' : 'Receiver')
  return `<ErrorResponse xmlns="${model.xmlns ?? ''}">${element('Error', type + inner)}${element('RequestId', requestId)}</ErrorResponse>`
}
