import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Signature } from './signature.ts'

export interface SignedRequest {
  method: string
  /** Path with query string, as received. */
  url: string
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Longest difference between the client's clock and ours. */
export const MAX_SKEW_MS = 5 * 60_000

const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex')
const hmac = (key: Buffer | string, data: string): Buffer => createHmac('sha256', key).update(data).digest()
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

/** Deriving a key takes four HMACs and is the same all day. */
const signingKeys = new Map<string, Buffer>()
function signingKey(secret: string, day: string, region: string, service: string): Buffer {
  const id = `${secret}/${day}/${region}/${service}`
  const known = signingKeys.get(id)
  if (known) return known
  if (signingKeys.size > 5_000) signingKeys.clear()
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), service), 'aws4_request')
  signingKeys.set(id, key)
  return key
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Sorted by names, then by values: a sign of equality would sort behind digits. */
function canonicalQuery(query: string): string {
  return [...new URLSearchParams(query)]
    .filter(([key]) => key !== 'X-Amz-Signature')
    .map(([key, value]): [string, string] => [encode(key), encode(value)])
    .sort(([keyA, valueA], [keyB, valueB]) => compare(keyA, keyB) || compare(valueA, valueB))
    .map(([key, value]) => `${key}=${value}`)
    .join('&')
}

function canonicalRequest(request: SignedRequest, signature: Signature): string {
  const [raw = '/', ...rest] = request.url.split('?')
  // The path arrives encoded once and is signed encoded twice (every service but S3).
  const path = raw.replace(/\/+/g, '/').split('/').map(encode).join('/')
  const query = canonicalQuery(rest.join('?'))
  const headers = signature.signedHeaders.map((name) => {
    const value = request.headers[name]
    const text = Array.isArray(value) ? value.join(',') : (value ?? '')
    return `${name}:${text.trim().replace(/\s+/g, ' ')}`
  })
  const signed = signature.signedHeaders.join(';')
  return [request.method, path, query, ...headers, '', signed, sha256(request.body)].join('\n')
}

/** `20261120T101112Z` → milliseconds since 1970; NaN when it has another form. */
export function parseAmzDate(text: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (!match) return Number.NaN
  const [, year, month, day, hour, minute, second] = match
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

export const formatAmzDate = (time: number): string => new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '')

/** True when the signature is the one that the secret gives for this request. */
export function signatureMatches(request: SignedRequest, signature: Signature, secret: string): boolean {
  const scope = `${signature.day}/${signature.region}/${signature.service}/aws4_request`
  const text = ['AWS4-HMAC-SHA256', signature.date, scope, sha256(canonicalRequest(request, signature))].join('\n')
  const key = signingKey(secret, signature.day, signature.region, signature.service)
  const given = Buffer.from(signature.signature)
  const expected = Buffer.from(hmac(key, text).toString('hex'))
  return given.length === expected.length && timingSafeEqual(given, expected)
}
