import type { FastifyRequest } from 'fastify'
import { RestError } from './errors.ts'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

/** Deeper nesting than any record has; a parser or serializer working through it recursively would overflow. */
const maxDepth = 200

/** Media type without parameters, lower case; '' when the request has none. */
export const mediaType = (request: FastifyRequest): string =>
  (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

export const rawBody = (request: FastifyRequest): Buffer =>
  Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)

const unreadable = (detail: string): RestError => new RestError(400, 'Exception while reading request', detail)

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Body as UTF-8 text. @throws RestError 400 when the bytes are no UTF-8 */
export function readText(request: FastifyRequest): string {
  try {
    return utf8.decode(rawBody(request))
  } catch {
    throw unreadable('The payload is not UTF-8 text.')
  }
}

/** Body as JSON; undefined when there is none. @throws RestError 400 */
export function readJson(request: FastifyRequest): Json | undefined {
  const text = readText(request)
  return text.trim() === '' ? undefined : parseJson(text)
}

export function parseJson(text: string): Json {
  if (depthExceeded(text)) throw unreadable(`The payload nests deeper than ${maxDepth} levels.`)
  try {
    return JSON.parse(text) as Json
  } catch {
    throw unreadable('The payload is not valid JSON.')
  }
}

function depthExceeded(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index)
    if (quoted) {
      if (character === 92) index += 1
      else if (character === 34) quoted = false
    } else if (character === 34) quoted = true
    else if (character === 123 || character === 91) {
      depth += 1
      if (depth > maxDepth) return true
    } else if (character === 125 || character === 93) depth -= 1
  }
  return false
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fields of a form-encoded body. */
export const readForm = (request: FastifyRequest): URLSearchParams => new URLSearchParams(readText(request))

/** Query parameters; the first of equal names counts for `get`. */
export function queryOf(request: FastifyRequest): URLSearchParams {
  const at = request.url.indexOf('?')
  return new URLSearchParams(at < 0 ? '' : request.url.slice(at + 1))
}
