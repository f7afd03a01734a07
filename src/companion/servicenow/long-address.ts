import { InstanceError } from '../errors.ts'
import { isObject } from '../is-object.ts'
import type { RawAnswer } from './answers.ts'
import type { InstanceRequest } from './transport.ts'

/** A read whose address is too long for the instance's listener, packed as the only item of a Batch request. */
export const throughBatch = (request: InstanceRequest): InstanceRequest => ({
  ...request,
  method: 'POST',
  path: '/api/now/v1/batch',
  body: {
    batch_request_id: '1',
    rest_requests: [
      {
        id: '1',
        method: request.method,
        url: request.path,
        headers: [{ name: 'Accept', value: 'application/json' }],
      },
    ],
  },
})

/** The item's own answer out of the answer of its batch. A batch that failed as a whole is passed on as it is. */
export const unwrapBatch = (outer: RawAnswer): RawAnswer => {
  if (outer.status !== 200) return outer
  let body: unknown
  try {
    body = JSON.parse(outer.body) as unknown
  } catch {
    // Cut or no JSON: the reader of answers names it.
    return outer
  }
  const serviced = isObject(body) ? body['serviced_requests'] : undefined
  if (!Array.isArray(serviced)) return outer
  const item: unknown = serviced[0]
  if (!isObject(item))
    throw new InstanceError('The instance did not get to a long request within the time of a batch.', {
      code: 'cut_short',
      retryable: true,
    })
  const headers: Record<string, string> = {}
  for (const header of Array.isArray(item['headers']) ? (item['headers'] as unknown[]) : [])
    if (isObject(header)) headers[String(header['name']).toLowerCase()] = String(header['value'])
  const encoded = typeof item['body'] === 'string' ? item['body'] : ''
  return { status: Number(item['status_code']), headers, body: Buffer.from(encoded, 'base64').toString('utf8') }
}
