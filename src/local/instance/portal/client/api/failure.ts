/** What went wrong with a call, in words for the person in front of the page. */
import { firstText, objectOf } from '../json.ts'

export class Failure extends Error {
  override readonly name = 'Failure'
  constructor(
    message: string,
    /** What to do about it. */
    readonly hint: string,
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
  ) {
    super(message)
  }
}

/** @param body Parsed answer of the instance, `{"error":{"message","detail"}}` when it explains itself. */
export function failureOf(status: number, body: unknown): Failure {
  const error = objectOf(objectOf(body).error)
  const message = firstText(error, 'message')
  const detail = firstText(error, 'detail')
  const said = [message, detail].filter((part, index, all) => part !== '' && all.indexOf(part) === index).join(': ')
  return new Failure(said === '' ? fallback(status) : said, hintFor(status), status)
}

export function unreachable(): Failure {
  return new Failure('The instance did not answer.', 'Check your connection and try again.', 0)
}

function fallback(status: number): string {
  if (status === 403) return 'You are not allowed to do this.'
  if (status === 404) return 'There is no such record, or you may not see it.'
  return `The instance answered with an error (${status}).`
}

function hintFor(status: number): string {
  if (status === 400) return 'Check what you entered, or the address, and try again.'
  if (status === 401) return 'Sign in again.'
  if (status === 403) return 'Ask your administrator for the role this needs.'
  if (status === 404) return 'Go back to the list and open it from there.'
  if (status === 429 || status === 503) return 'Wait a moment and try again.'
  return 'Try again; if it happens again, tell your administrator what you did and this message.'
}
