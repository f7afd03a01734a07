import type { FastifyRequest } from 'fastify'
import { mediaType, queryOf, rawBody } from '../body.ts'
import type { Json } from '../body.ts'

/** What a script has put into the answer. */
export interface ScriptedAnswer {
  status: number | null
  contentType: string | null
  headers: Record<string, string>
  body:
    | { kind: 'none' }
    | { kind: 'object'; value: unknown }
    | { kind: 'text'; value: string }
    | { kind: 'stream'; parts: Buffer[] }
  error: unknown
}
export interface Exchange {
  /** `request` (RESTAPIRequest) as the script sees it. */
  request: object
  /** `response` (RESTAPIResponse) as the script sees it. */
  response: object
  answer: ScriptedAnswer
}

const isStructured = (type: string): boolean => /[/+](json|xml)$/.test(type)
const isJson = (type: string): boolean => /[/+]json$/.test(type)

/** The two objects that a scripted REST operation works with. */
export function createExchange(
  request: FastifyRequest,
  pathParams: Record<string, string>,
  produces: string[],
): Exchange {
  const answer: ScriptedAnswer = {
    status: null,
    contentType: null,
    headers: {},
    body: { kind: 'none' },
    error: undefined,
  }
  const restRequest = createRequest(request, pathParams, produces)
  const restResponse = createResponse(answer, () => [restRequest, restResponse])
  return { request: restRequest, response: restResponse, answer }
}

function createRequest(request: FastifyRequest, pathParams: Record<string, string>, produces: string[]): object {
  const query = queryOf(request)
  const names = [...new Set(query.keys())]
  const queryParams = Object.fromEntries(names.map((name) => [name, query.getAll(name)]))
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined && !name.startsWith('x-local-')) headers[name] = [value].flat().join(',')
  const path = request.url.split('?', 1)[0] ?? ''
  return {
    body: createBody(rawBody(request), mediaType(request)),
    headers: anyCase(headers),
    pathParams,
    queryParams,
    queryString: request.url.includes('?') ? request.url.slice(request.url.indexOf('?') + 1) : '',
    uri: path,
    url: `${request.protocol}://${request.host}${path}`,
    getHeader: (name: unknown) => ownHeader(headers, String(name)) ?? null,
    getSupportedResponseContentTypes: () => produces,
  }
}

/** A class of its own, so that scripts share the object instead of getting a copy that knows one spelling only. */
class Headers {
  [name: string]: string
}
const anyCase = (headers: Headers): Headers =>
  new Proxy(headers, {
    get: (target, name) => (typeof name === 'string' ? ownHeader(target, name) : undefined),
    has: (target, name) => typeof name === 'string' && ownHeader(target, name) !== undefined,
  })

/** What every object inherits is no header; `constructor` would hand a script the server's own functions. */
const ownHeader = (headers: Headers, name: string): string | undefined =>
  Object.hasOwn(headers, name.toLowerCase()) ? headers[name.toLowerCase()] : undefined

/**
 * RESTAPIRequestBody. It is a stream that can be consumed once: whatever is read second is empty. `data` and
 * `dataString` exist for JSON and XML only.
 */
function createBody(bytes: Buffer, type: string): object {
  let consumed = false
  let entries: Json[] | undefined
  const take = (): Buffer | null => {
    if (consumed) return null
    consumed = true
    return bytes
  }
  const structured = (name: string): void => {
    if (!isStructured(type))
      throw new Error(
        `request.body.${name} needs a JSON or XML content type, not ${type || 'none'}; use request.body.dataStream`,
      )
  }
  const parsed = (name: string): unknown => {
    structured(name)
    const content = take()
    if (content === null || content.length === 0) return null
    return isJson(type) ? (JSON.parse(content.toString('utf8')) as unknown) : content.toString('utf8')
  }
  const list = (): Json[] => {
    if (entries) return entries
    const data = parsed('nextEntry')
    entries = Array.isArray(data) ? (data as Json[]) : data === null ? [] : [data as Json]
    return entries
  }
  return {
    get data(): unknown {
      return parsed('data')
    },
    get dataString(): string {
      structured('dataString')
      return take()?.toString('utf8') ?? ''
    },
    get dataStream(): object {
      return new ByteStream(take() ?? Buffer.alloc(0))
    },
    hasNext: () => list().length > 0,
    nextEntry: () => list().shift() ?? null,
  }
}

/** Bytes that pass from one platform API to another without being read by the script. */
export class ByteStream {
  constructor(readonly bytes: Buffer) {}
  toString(): string {
    return `GlideScriptableInputStream (${this.bytes.length} bytes)`
  }
}

function createResponse(answer: ScriptedAnswer, reserved: () => object[]): object {
  const setHeader = (name: unknown, value: unknown): void => {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(String(name))) throw new Error(`${String(name)} is no name of a header`)
    answer.headers[String(name).toLowerCase()] = headerText(value)
  }
  const write = (part: Buffer): void => {
    if (answer.body.kind === 'stream') answer.body.parts.push(part)
    else answer.body = { kind: 'stream', parts: [part] }
  }
  const writer = {
    writeString: (text: unknown) => write(Buffer.from(String(text), 'utf8')),
    writeStream: (stream: unknown) => {
      const bytes = bytesOf(stream)
      if (!bytes) throw new Error('writeStream needs a stream')
      write(bytes)
    },
  }
  return {
    setStatus: (status: unknown) => {
      const code = Number(status)
      if (!Number.isInteger(code) || code < 100 || code > 599) throw new Error(`${String(status)} is no HTTP status`)
      answer.status = code
    },
    setBody: (body: unknown) => {
      if (reserved().includes(body as object)) throw new Error('The request or response object cannot be the body')
      answer.body = typeof body === 'string' ? { kind: 'text', value: body } : { kind: 'object', value: body }
    },
    setContentType: (type: unknown) => {
      answer.contentType = headerText(type)
    },
    setHeader,
    setHeaders: (headers: unknown) => {
      if (typeof headers === 'object' && headers !== null)
        for (const [name, value] of Object.entries(headers)) setHeader(name, value)
    },
    setLocation: (location: unknown) => setHeader('location', location),
    setError: (error: unknown) => {
      answer.error = error ?? {}
    },
    getStreamWriter: () => writer,
  }
}

/** Text as a header can carry it: one line of ASCII, a blank for every control and a question mark for other characters. */
const headerText = (value: unknown): string =>
  Array.from(String(value), (sign) => (sign >= ' ' && sign <= '~' ? sign : sign < ' ' ? ' ' : '?')).join('')

/** Bytes of a stream object of this or another part of the platform. */
function bytesOf(stream: unknown): Buffer | null {
  if (stream instanceof ByteStream) return stream.bytes
  if (typeof stream !== 'object' || stream === null || !('bytes' in stream)) return null
  return stream.bytes instanceof Uint8Array ? Buffer.from(stream.bytes) : null
}
