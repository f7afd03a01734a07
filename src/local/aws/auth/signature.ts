import type { IncomingHttpHeaders } from 'node:http'

/** What a request says of its Signature Version 4, in its `Authorization` header or in its query string. */
export interface Signature {
  accessKeyId: string
  /** `YYYYMMDD` */
  day: string
  region: string
  service: string
  signedHeaders: string[]
  /** Hexadecimal digits, if the caller keeps to the form. */
  signature: string
  /** `YYYYMMDDTHHMMSSZ`; '' when the request has no date. */
  date: string
  sessionToken?: string
  /** Seconds that a request signed in its query string is good for. */
  expires?: number
}

/** A signature that is there but not in the form that AWS asks for. */
export interface MalformedSignature {
  malformed: string
}

interface Signed {
  url: string
  headers: IncomingHttpHeaders
}

const ALGORITHM = 'AWS4-HMAC-SHA256'

/** The scope is `key/day/region/service/aws4_request`; access keys hold no slash. */
function scopeOf(credential: string): Pick<Signature, 'accessKeyId' | 'day' | 'region' | 'service'> | undefined {
  const [accessKeyId, day, region, service, end, ...rest] = credential.split('/')
  if (!accessKeyId || !day || !region || !service || end !== 'aws4_request' || rest.length > 0) return undefined
  return /^\d{8}$/.test(day) ? { accessKeyId, day, region, service } : undefined
}

const SCOPE_FORM =
  'Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/aws4_request'

/** Reads an `Authorization` header; undefined when there is none of this algorithm. */
export function parseAuthorization(
  header: string | undefined,
): Omit<Signature, 'date' | 'sessionToken' | 'expires'> | MalformedSignature | undefined {
  const [algorithm, ...rest] = (header ?? '').trim().split(/\s+/)
  if (algorithm !== ALGORITHM) return undefined
  const parts = new Map(
    rest
      .join('')
      .split(',')
      .map((part): [string, string] => [part.split('=')[0] ?? '', part.slice(part.indexOf('=') + 1)]),
  )
  const missing = ['Credential', 'Signature', 'SignedHeaders'].filter((name) => !parts.get(name))
  if (missing.length > 0) {
    return { malformed: missing.map((name) => `Authorization header requires '${name}' parameter.`).join(' ') }
  }
  const scope = scopeOf(parts.get('Credential') ?? '')
  if (!scope) return { malformed: SCOPE_FORM }
  return {
    ...scope,
    signedHeaders: (parts.get('SignedHeaders') ?? '').split(';'),
    signature: parts.get('Signature') ?? '',
  }
}

/** Signed in the query string, as `aws eks get-token` and others do it. */
function parseQuery(query: URLSearchParams): Signature | MalformedSignature {
  const value = (name: string): string => query.get(`X-Amz-${name}`) ?? ''
  const missing = ['Credential', 'Date', 'SignedHeaders', 'Signature'].filter((name) => value(name) === '')
  if (missing.length > 0) {
    return { malformed: missing.map((name) => `AWS query-string parameters must include 'X-Amz-${name}'.`).join(' ') }
  }
  const scope = scopeOf(value('Credential'))
  if (!scope) return { malformed: SCOPE_FORM }
  const expires = query.has('X-Amz-Expires') ? Number(value('Expires')) : DEFAULT_EXPIRES
  if (!Number.isInteger(expires) || expires < 1 || expires > MAX_EXPIRES) {
    return { malformed: `X-Amz-Expires must be a number of seconds from 1 to ${MAX_EXPIRES}.` }
  }
  const sessionToken = query.get('X-Amz-Security-Token')
  return {
    ...scope,
    signedHeaders: value('SignedHeaders').split(';'),
    signature: value('Signature'),
    date: value('Date'),
    expires,
    ...(sessionToken === null ? {} : { sessionToken }),
  }
}
const DEFAULT_EXPIRES = 900
const MAX_EXPIRES = 604_800

/** The signature of a request, wherever it stands; undefined when it has none. */
export function readSignature({ url, headers }: Signed): Signature | MalformedSignature | undefined {
  const query = new URLSearchParams(url.split('?').slice(1).join('?'))
  if (query.get('X-Amz-Algorithm') === ALGORITHM && headers.authorization === undefined) return parseQuery(query)
  const signature = parseAuthorization(headers.authorization)
  if (!signature || 'malformed' in signature) return signature
  const text = (name: string): string | undefined => headers[name]?.toString()
  const sessionToken = text('x-amz-security-token')
  return {
    ...signature,
    date: text('x-amz-date') ?? '',
    ...(sessionToken === undefined ? {} : { sessionToken }),
  }
}
