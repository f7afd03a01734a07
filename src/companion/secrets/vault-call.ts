import { request, type Dispatcher } from 'undici'
import { ConfigError, messageOf, SwitchboardError, systemCodeOf } from '../errors.ts'
import { isObject } from '../is-object.ts'

const TIMEOUT_MS = 10_000

/** A vault did not give what was asked for. Never a reason to take a value from elsewhere. */
export class VaultError extends SwitchboardError {
  readonly status: number

  constructor(message: string, details: { status?: number; retryable?: boolean; cause?: unknown } = {}) {
    super(message, { code: 'vault', retryable: details.retryable ?? false, cause: details.cause })
    this.status = details.status ?? 0
  }
}

/** Plain http only to this machine, and to the fixed address of a cloud's metadata service. */
export const checkedUrl = (text: string, key: string): URL => {
  const url = new URL(text)
  const isLocal = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|169\.254\.169\.254)$/.test(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal))
    throw new ConfigError(`${key}: ${url.origin} is not https. Secrets do not travel in clear.`)
  return url
}

/**
 * One call for JSON. Statuses other than 2xx come back as they are, for the caller's own words.
 * @throws VaultError when there is no answer or none that is JSON; the answer itself is never quoted.
 */
export const vaultCall = async (
  what: string,
  url: URL,
  options: {
    method?: 'GET' | 'POST'
    headers?: Record<string, string>
    body?: string
    dispatcher?: Dispatcher
  } = {},
): Promise<{ status: number; body: Record<string, unknown> }> => {
  let status: number
  let text: string
  try {
    const answer = await request(url, {
      method: options.method ?? 'GET',
      headers: { accept: 'application/json', ...options.headers },
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
      ...(options.body === undefined ? {} : { body: options.body }),
      ...(options.dispatcher ? { dispatcher: options.dispatcher } : {}),
    })
    status = answer.statusCode
    text = await answer.body.text()
  } catch (error) {
    throw new VaultError(`${what}: no answer from ${url.origin} (${systemCodeOf(error) || messageOf(error)}).`, {
      retryable: true,
    })
  }
  let body: unknown
  try {
    body = JSON.parse(text) as unknown
  } catch {
    body = undefined
  }
  if (isObject(body)) return { status, body }
  if (status >= 200 && status < 300)
    throw new VaultError(`${what}: ${url.origin} answered with something that is no JSON.`, { status })
  return { status, body: {} }
}
