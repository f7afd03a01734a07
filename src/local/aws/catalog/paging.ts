import { invalidParameters } from '../errors.ts'

/** Page size when the request names none. */
const DEFAULT_PAGE = 20

export interface Page<T> {
  items: T[]
  NextPageToken?: string
}

const encodeToken = (operation: string, offset: number): string =>
  Buffer.from(JSON.stringify([operation, offset])).toString('base64url')

function decodeToken(operation: string, token: string): number {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(token, 'base64url').toString())
    if (Array.isArray(parsed) && parsed[0] === operation && Number.isInteger(parsed[1])) return Number(parsed[1])
  } catch {
    // Falls through to the one answer for every token that is not ours.
  }
  throw invalidParameters('Invalid page token.')
}

/** One page of a list; tokens belong to the operation that gave them. The model limits how large a page may be. */
export function paginate<T>(
  all: readonly T[],
  operation: string,
  request: { PageSize?: number | undefined; PageToken?: string | undefined },
): Page<T> {
  const offset = request.PageToken === undefined ? 0 : decodeToken(operation, request.PageToken)
  // A page size of 0 passes the model; AWS takes it as "no wish".
  const size = request.PageSize || DEFAULT_PAGE
  const end = offset + size
  return { items: all.slice(offset, end), ...(end < all.length ? { NextPageToken: encodeToken(operation, end) } : {}) }
}
