/** Turns the outcome of a use case into the reply of a scripted REST route. */
import { ServiceError } from '@servicenow/glide/sn_ws_err'
import type { RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import type { Result } from './result.ts'

const STATUS: Record<string, number> = {
  'bad-request': 400,
  'not-found': 404,
  'lease-lost': 409,
  'wrong-state': 409,
  conflict: 409,
}

/**
 * 200 with the value, or the platform's error envelope: message for people, code as detail. Codes not listed here are
 * refusals by the platform (a write that did not happen), not faults of the request: 500.
 */
export function reply<T extends object>(response: RESTAPIResponse, result: Result<T>): void {
  if (result.ok) {
    response.setStatus(200)
    response.setBody(result.value as never)
    return
  }
  const error = new ServiceError()
  error.setStatus(STATUS[result.code] ?? 500)
  error.setMessage(result.message)
  error.setDetail(result.code)
  response.setError(error)
}
