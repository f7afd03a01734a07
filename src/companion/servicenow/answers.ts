import { InstanceError } from '../errors.ts'
import { isObject } from '../is-object.ts'

export interface RawAnswer {
  status: number
  headers: Readonly<Record<string, string | string[] | undefined>>
  body: string
}

/** What was asked, in the words of a message: method and path without the query (it may hold data). */
export interface Asked {
  method: string
  path: string
  origin: string
}

const header = (answer: RawAnswer, name: string): string => {
  const value = answer.headers[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/**
 * Turns an answer into its parsed JSON body, or into an error with the reason and the fix.
 * Facts of the platform behind it: a sleeping developer instance answers 200 with an HTML page; a call over quota may
 * answer 200 with `error` beside a cut `result`; a full session queue answers 202 with nothing; very large pages may
 * not parse.
 */
export const readAnswer = (asked: Asked, answer: RawAnswer): unknown => {
  const what = `${asked.method} ${asked.path.split('?')[0] ?? ''}`
  const text = answer.body.trim()
  const failure = (reason: string, code: string, retryable = false): InstanceError =>
    new InstanceError(`${asked.origin}: ${what} ${reason}`, { code, retryable, status: answer.status })

  // Signing in and permission come first: with single sign-on the refusal itself may be a page.
  if (answer.status === 401)
    throw failure(
      'was refused: user name or password is wrong, or the user is locked or inactive. Check instance.user and instance.password, and sign in once in a browser.',
      'unauthenticated',
    )
  if (text.startsWith('<') || /text\/html/i.test(header(answer, 'content-type'))) {
    // An instance that wakes up, or a gateway in front of it, answers with pages for a while.
    const passing = answer.status === 200 || answer.status >= 500 || answer.status === 429
    throw failure(
      `answered with a page, not JSON (HTTP ${answer.status}): is the URL right, and is the instance awake?`,
      'not_json',
      passing,
    )
  }
  let parsed: unknown
  try {
    parsed = text === '' ? undefined : (JSON.parse(text) as unknown)
  } catch {
    throw failure(`answered with JSON that ends early or is broken (HTTP ${answer.status}).`, 'broken_answer', true)
  }
  if (answer.status === 202 && parsed === undefined)
    throw failure('was dropped: too many requests wait in the same session (HTTP 202, no body).', 'queue_full', true)
  const error = isObject(parsed) && isObject(parsed['error']) ? parsed['error'] : undefined
  if (answer.status >= 200 && answer.status < 300) {
    if (error) throw failure(`was cut short: ${errorText(error)}. Ask for fewer rows at a time.`, 'cut_short', true)
    return parsed
  }
  throw failure(...refusal(answer, error))
}

/**
 * Rows of a list answer. The platform can put a stray string between records when it runs out of time, so each element
 * must be an object. @throws InstanceError (code `broken_answer` or `cut_short`, both worth another try)
 */
export const rowsOf = (what: string, body: unknown): Record<string, unknown>[] => {
  const result = isObject(body) ? body['result'] : undefined
  if (!Array.isArray(result))
    throw new InstanceError(
      `${what}: the answer holds no list of records. Is something between us and the instance changing answers?`,
      { code: 'broken_answer', retryable: true },
    )
  for (const row of result as unknown[])
    if (!isObject(row))
      throw new InstanceError(`${what}: the list of records holds something else, so it was cut short.`, {
        code: 'cut_short',
        retryable: true,
      })
  return result as Record<string, unknown>[]
}

const errorText = (error: Record<string, unknown> | undefined): string => {
  const parts = [error?.['message'], error?.['detail']].filter((part) => typeof part === 'string' && part !== '')
  return parts.length > 0 ? parts.join(': ') : 'no reason given'
}

const refusal = (answer: RawAnswer, error: Record<string, unknown> | undefined): [string, string, boolean] => {
  const { status } = answer
  const reason = errorText(error)
  if (status === 403)
    return [
      `was refused (HTTP 403): ${reason}. Give the integration user the role that guards this table or API.`,
      'forbidden',
      false,
    ]
  if (status === 429) return [`hit a rate limit (HTTP 429): ${reason}.`, 'rate_limited', true]
  if (status === 404) return [`found nothing (HTTP 404): ${reason}.`, 'not_found', false]
  if (status === 408 || status === 425)
    return [`was given up by the instance (HTTP ${status}): ${reason}.`, 'server_error', true]
  if (status === 409) return [`conflicts with the present state (HTTP 409): ${reason}.`, 'conflict', false]
  if (/^Transaction cancelled/i.test(reason)) return [`took too long for the instance: ${reason}.`, 'cut_short', true]
  if (status >= 500) return [`failed on the instance (HTTP ${status}): ${reason}.`, 'server_error', true]
  return [`was not accepted (HTTP ${status}): ${reason}.`, 'rejected', false]
}

/** Milliseconds asked for by `Retry-After` (seconds or date); undefined when absent or unusable. */
export const retryAfterMs = (answer: RawAnswer, now: number): number | undefined => {
  const value = header(answer, 'retry-after').trim()
  if (value === '') return undefined
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}
