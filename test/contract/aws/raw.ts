import { createHash, createHmac } from 'node:crypto'
import { request as send } from 'node:http'
import type { Demo, Keys } from './support.ts'

/** A request as it goes over the wire: no client stands between a test and the endpoint. */
export interface RawRequest {
  service: string
  body?: string
  headers?: Record<string, string>
  method?: string
  /** Path with query string. */
  path?: string
  region?: string
  keys?: Keys
  /** Name of the service in the scope of the signature, where it is not the service's. */
  signedFor?: string
  /** Signature in the query string instead of a header. */
  presigned?: boolean
  unsigned?: boolean
  /** Changes what is sent after it was signed. */
  tamper?: (sent: { headers: Record<string, string>; body: string }) => void
}

export interface RawAnswer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
  /** Name of the error, whatever the protocol. */
  code: string | undefined
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const escape = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** Signature Version 4 as AWS documents it, written for these tests only. */
function sign(demo: Demo, request: RawRequest, headers: Record<string, string>, path: string): string {
  const { accessKeyId, secretAccessKey, sessionToken } = request.keys ?? (demo.facts.administrator as Keys)
  const [folder = '/', text = ''] = path.split('?')
  const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  const scope = [date.slice(0, 8), request.region ?? 'us-east-1', request.signedFor ?? request.service, 'aws4_request']
  const query = new URLSearchParams(text)
  if (request.presigned) {
    query.set('X-Amz-Algorithm', 'AWS4-HMAC-SHA256')
    query.set('X-Amz-Credential', [accessKeyId, ...scope].join('/'))
    query.set('X-Amz-Date', date)
    query.set('X-Amz-SignedHeaders', 'host')
    if (sessionToken !== undefined) query.set('X-Amz-Security-Token', sessionToken)
  } else {
    headers['x-amz-date'] = date
    if (sessionToken !== undefined) headers['x-amz-security-token'] = sessionToken
  }
  const names = request.presigned ? ['host'] : Object.keys(headers).sort()
  const canonicalQuery = [...query]
    .map(([key, value]) => [escape(key), escape(value)])
    .sort(([a = '', x = ''], [b = '', y = '']) => (a < b || (a === b && x < y) ? -1 : 1))
    .map((pair) => pair.join('='))
    .join('&')
  const canonical = [
    request.method ?? 'POST',
    folder.split('/').map(escape).join('/'),
    canonicalQuery,
    ...names.map((name) => `${name}:${headers[name] ?? ''}`),
    '',
    names.join(';'),
    sha256(request.body ?? ''),
  ].join('\n')
  const key = scope.reduce<Buffer | string>((last, part) => hmac(last, part), `AWS4${secretAccessKey}`)
  const signature = hmac(key, ['AWS4-HMAC-SHA256', date, scope.join('/'), sha256(canonical)].join('\n')).toString('hex')
  if (request.presigned) return `${folder}?${canonicalQuery}&X-Amz-Signature=${signature}`
  headers['authorization'] =
    `AWS4-HMAC-SHA256 Credential=${[accessKeyId, ...scope].join('/')}, SignedHeaders=${names.join(';')}, Signature=${signature}`
  return path
}

/** Sends a request and reads the answer, of whatever protocol. */
export async function raw(demo: Demo, request: RawRequest): Promise<RawAnswer> {
  const { host, hostname, port } = new URL(demo.aws.url)
  const sent = { headers: { host, ...request.headers }, body: request.body ?? '' }
  const path = request.unsigned ? (request.path ?? '/') : sign(demo, request, sent.headers, request.path ?? '/')
  request.tamper?.(sent)
  return new Promise((resolve, reject) => {
    const { headers } = sent
    const call = send({ hostname, port, path, method: request.method ?? 'POST', headers }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (text: string) => (body += text))
      response.on('end', () => {
        const code = /"__type":"(\w+)"|<Code>([\w.]+)<\/Code>/.exec(body)
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body,
          code: code?.[1] ?? code?.[2],
        })
      })
    })
    call.on('error', reject)
    call.end(sent.body)
  })
}

/** A request of a JSON service. */
export const json = (operation: string, body = '{}', change: Partial<RawRequest> = {}): RawRequest => ({
  service: 'servicecatalog',
  body,
  ...change,
  headers: {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `AWS242ServiceCatalogService.${operation}`,
    ...change.headers,
  },
})

const VERSIONS: Record<string, string> = { sts: '2011-06-15', cloudformation: '2010-05-15', ec2: '2016-11-15' }

/** A request of a query service or of EC2. */
export const query = (
  service: string,
  fields: Record<string, string>,
  change: Partial<RawRequest> = {},
): RawRequest => ({
  service,
  body: new URLSearchParams({ Version: VERSIONS[service] ?? '', ...fields }).toString(),
  ...change,
  headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8', ...change.headers },
})
