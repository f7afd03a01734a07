import type { FastifyRequest } from 'fastify'
import { SaxesParser } from 'saxes'
import { rawBody, readText } from './body.ts'
import type { Json, JsonObject } from './body.ts'
import { RestError } from './errors.ts'

export type Format = 'json' | 'xml'

/**
 * Format that the `Accept` header asks for; JSON when it is missing or takes anything.
 * Undefined when it names only types that this API cannot answer (406).
 */
export function acceptedFormat(accept: string | undefined): Format | undefined {
  if (accept === undefined || accept === 'application/json' || accept === '*/*' || accept.trim() === '') return 'json'
  const ranges = accept
    .split(',')
    .map((part, index) => {
      const [type = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
      const quality = parameters.find((parameter) => parameter.startsWith('q='))
      return { type, quality: quality ? Number(quality.slice(2)) : 1, index }
    })
    .filter((range) => !(range.quality <= 0))
    .sort((a, b) => b.quality - a.quality || a.index - b.index)
  for (const { type } of ranges) {
    if (type === '*/*' || type === 'application/*' || type === 'application/json' || type === 'text/json') return 'json'
    if (type === 'application/xml' || type === 'text/xml') return 'xml'
  }
  return undefined
}

/** JSON as the platform writes it in XML: objects by their keys, arrays by repeating the element. */
export function toXml(value: Json, name = 'response'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${element(name, value)}`
}

function element(name: string, value: Json): string {
  const tag = /^[A-Za-z_][\w.-]*$/.test(name) ? name : '_'
  if (Array.isArray(value)) return value.map((item) => element(name, item)).join('')
  if (value === null || value === '') return `<${tag}/>`
  if (typeof value === 'object')
    return `<${tag}>${Object.entries(value)
      .map(([key, item]) => element(key, item))
      .join('')}</${tag}>`
  return `<${tag}>${escapeXml(String(value))}</${tag}>`
}

/** Text for XML content or attributes; characters that XML cannot hold are dropped. */
export const escapeXml = (text: string): string =>
  [...text]
    .filter((character) => isXmlCharacter(character.codePointAt(0) ?? 0))
    .join('')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    // A parser reads a bare carriage return as a line feed.
    .replace(/\r/g, '&#13;')

const isXmlCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 32 && code < 0xd800) ||
  (code > 0xdfff && code !== 0xfffe && code !== 0xffff)

/** `<request><entry><field>value</field></entry></request>`: fields of the first record. @throws RestError 400 */
export function readXmlRecord(request: FastifyRequest): JsonObject {
  if (rawBody(request).length === 0) return {}
  const record: JsonObject = {}
  const open: string[] = []
  let text = ''
  let leaf = false
  let closedRecords = 0
  const parser = new SaxesParser()
  const refuse = (): never => {
    throw new RestError(400, 'Exception while reading request', 'The payload is not valid XML.')
  }
  parser.on('doctype', refuse)
  parser.on('error', refuse)
  parser.on('opentag', (tag) => {
    open.push(tag.name)
    if (open.length > 64) refuse()
    text = ''
    leaf = true
  })
  const append = (data: string): void => {
    text += data
  }
  parser.on('text', append)
  parser.on('cdata', append)
  parser.on('closetag', (tag) => {
    if (leaf && closedRecords === 0 && open.length >= 2) record[tag.name] = text
    else if (!leaf && open.length >= 2) closedRecords += 1
    leaf = false
    open.pop()
  })
  parser.write(readText(request)).close()
  return record
}
