import type { Call } from '../call.ts'
import { invalidParameters } from '../errors.ts'
import { pageOffset, pageToken } from '../page-token.ts'

/** Page size when the request names none. */
const DEFAULT_PAGE = 20

export interface Page<T> {
  items: T[]
  NextPageToken?: string
}

/** One page of a list; a token is good for the query that it was given for. The model limits how large a page may be. */
export function paginate<T>(
  all: readonly T[],
  call: Call,
  request: { PageSize?: number | undefined; PageToken?: string | undefined },
): Page<T> {
  const offset = request.PageToken === undefined ? 0 : pageOffset(call, request, request.PageToken)
  if (offset === undefined) throw invalidParameters('Invalid page token.')
  // A page size of 0 passes the model; AWS takes it as "no wish".
  const end = offset + (request.PageSize || DEFAULT_PAGE)
  return {
    items: all.slice(offset, end),
    ...(end < all.length ? { NextPageToken: pageToken(call, request, end) } : {}),
  }
}
