import type { FastifyRequest } from 'fastify'
import { isObject, mediaType, readJson } from './body.ts'
import type { JsonObject } from './body.ts'
import { RestError } from './errors.ts'
import { readXmlRecord } from './formats.ts'

/** Fields of a JSON or XML body; of an array only the first record counts. @throws RestError 400, 415 */
export function readRecordBody(request: FastifyRequest): JsonObject {
  const type = mediaType(request)
  if (type === 'application/xml' || type === 'text/xml') return readXmlRecord(request)
  if (type !== '' && type !== 'application/json' && type !== 'text/json' && !type.endsWith('+json'))
    throw new RestError(415, 'Unsupported media type', `${type} is not supported`)
  const body = readJson(request)
  const first = Array.isArray(body) ? body[0] : body
  if (first === undefined) return {}
  if (!isObject(first)) throw new RestError(400, 'Exception while reading request', 'The payload is not a JSON object.')
  return first
}
