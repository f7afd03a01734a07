import { createHash } from 'node:crypto'
import type { Call } from './call.ts'
import { fingerprint } from './fingerprint.ts'

/** Members that may differ from page to page of one query. */
const PER_PAGE = new Set(['AcceptLanguage', 'MaxResults', 'NextToken', 'PageSize', 'PageToken'])

type Query = Pick<Call, 'operation' | 'scope'>

const sealOf = (call: Query, request: object, offset: number): string =>
  createHash('sha256')
    .update(JSON.stringify([call.scope, call.operation, fingerprint(request, PER_PAGE), offset]))
    .digest('base64url')
    .slice(0, 22)

/** Token of the page that begins at an offset; good for the same query of the same account and region only. */
export const pageToken = (call: Query, request: object, offset: number): string =>
  Buffer.from(`${offset}/${sealOf(call, request, offset)}`).toString('base64url')

/** Offset that a token stands for; undefined when it was not given for this very query. */
export function pageOffset(call: Query, request: object, token: string): number | undefined {
  const [digits = '', seal] = Buffer.from(token, 'base64url').toString().split('/')
  const offset = Number(digits)
  return /^\d+$/.test(digits) && seal === sealOf(call, request, offset) ? offset : undefined
}
