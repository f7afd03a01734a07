import type { Call } from '../call.ts'
import { invalidParameters } from '../errors.ts'
import { fingerprint } from '../fingerprint.ts'

/** Members that do not make a request another one. */
const IGNORED = new Set([
  'IdempotencyToken',
  'ProvisionToken',
  'UpdateToken',
  'TerminateToken',
  'ExecuteToken',
  'AcceptLanguage',
])

/**
 * Carries out `make` once per token of an account, region and operation, and answers the id it made. The same token with
 * another request is refused.
 */
export function once(call: Call, token: string | undefined, input: object, make: () => string): string {
  if (token === undefined) return make()
  const id = `${call.scope}/${call.operation}/${token}`
  const asked = fingerprint(input, IGNORED)
  const known = call.world.tokens.get(id)
  if (known) {
    if (known.fingerprint === asked) return known.recordId
    throw invalidParameters(
      `Idempotency token ${token} was used before with other parameters. Use a new token for a new request.`,
    )
  }
  const recordId = make()
  call.world.tokens.put({ id, scope: call.scope, fingerprint: asked, recordId })
  return recordId
}
