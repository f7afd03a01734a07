import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate } from 'node:zlib'
import { Pool, ProxyAgent, type Dispatcher } from 'undici'
import { InstanceError, messageOf, systemCodeOf } from '../errors.ts'
import type { TransportOptions } from './transport.ts'

/** Failures in which nothing reached the instance, so that any request may be sent again. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
])
const decoders: Record<string, (body: Buffer) => Promise<Buffer>> = {
  gzip: promisify<Buffer, Buffer>(gunzip),
  br: promisify<Buffer, Buffer>(brotliDecompress),
  deflate: promisify<Buffer, Buffer>(inflate),
}

/** The body as text, decompressed. */
export const textOf = async (response: Dispatcher.ResponseData): Promise<string> => {
  const encoding = response.headers['content-encoding']
  const decode = typeof encoding === 'string' ? decoders[encoding.trim().toLowerCase()] : undefined
  if (!decode) return response.body.text()
  return (await decode(Buffer.from(await response.body.arrayBuffer()))).toString('utf8')
}

/** Connections that are kept and used again, one request on each at a time. */
export const connect = (options: TransportOptions): Dispatcher => {
  const timeout = options.timeoutSeconds * 1000
  const { ca, cert, key } = options.tls ?? {}
  const tls = {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key: key.reveal() }),
  }
  const limits = { pipelining: 1, headersTimeout: timeout, bodyTimeout: timeout }
  if (options.proxy)
    return new ProxyAgent({ uri: options.proxy.reveal(), requestTls: tls, connections: options.connections, ...limits })
  return new Pool(options.url, {
    connections: options.connections,
    connect: { timeout: Math.min(timeout, 15_000), ...tls },
    ...limits,
  })
}

/**
 * A failure below HTTP as an error with its reason and the fix. Code `not_sent` when nothing reached the instance.
 * @param what origin, method and path, for the message
 */
export const connectionError = (what: string, timeoutSeconds: number, error: unknown): InstanceError => {
  const code = systemCodeOf(error)
  const reasons: Record<string, string> = {
    ECONNREFUSED: 'nothing listens there. Check the host and port of instance.url.',
    ENOTFOUND: 'the host name is unknown. Check instance.url.',
    UND_ERR_HEADERS_TIMEOUT: `gave no answer within ${timeoutSeconds} s.`,
    UND_ERR_BODY_TIMEOUT: `stopped in the middle of its answer for ${timeoutSeconds} s.`,
  }
  const reason = reasons[code] ?? `the connection failed (${messageOf(error) || code}).`
  return new InstanceError(`${what}: ${reason}`, {
    code: NOT_SENT.has(code) ? 'not_sent' : 'connection',
    retryable: true,
    cause: error,
  })
}
