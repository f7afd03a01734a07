import type { Instance } from '../../core.ts'
import { ranTooLong } from '../../scripts/errors.ts'
import { cancelled, RestError } from '../errors.ts'

/** Field of an error object, which a script may have made itself or taken from `sn_ws_err`. */
function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return (value as Record<string, unknown>)[name]
}

/**
 * The answer to what a script threw or passed to `setError`: web-service errors name their own status and detail,
 * anything else is 500 with the message, never with a stack.
 */
export function failureOf(instance: Instance, script: string, error: unknown): RestError {
  if (error instanceof RestError) return error
  if (ranTooLong(error)) {
    instance.log.write('error', script, error.message)
    return cancelled()
  }
  const thrown = field(field(error, 'details'), 'thrown') ?? error
  const status = Number(field(thrown, 'status') ?? field(thrown, 'code'))
  const message = field(thrown, 'message')
  const detail = field(thrown, 'detail')
  if (Number.isInteger(status) && status >= 400 && status <= 599)
    return new RestError(
      status,
      typeof message === 'string' ? message : 'Error',
      typeof detail === 'string' ? detail : null,
    )
  const reason = field(error, 'reason') ?? message
  instance.log.write('error', script, error instanceof Error ? error.message : String(reason))
  return new RestError(500, typeof reason === 'string' && reason !== '' ? reason : 'Script error', null)
}
