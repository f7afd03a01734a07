import { setTimeout as delay } from 'node:timers/promises'
import { Pool } from 'undici'
import { InstanceError, messageOf, SwitchboardError, systemCodeOf } from '../errors.ts'
import type { Secret } from '../secrets.ts'
import { VERSION } from '../version.ts'
import { readAnswer, retryAfterMs, type RawAnswer } from './answers.ts'

export interface TransportOptions {
  /** Origin, for instance `https://dev12345.service-now.com`. */
  url: string
  user: string
  password: Secret
  timeoutSeconds: number
  connections: number
  /** Tries in all for one request. Default 5. */
  attempts?: number
  /** First pause between tries in milliseconds; doubles, with jitter. Default 500. */
  pauseMs?: number
  /** Told about every repeated try. */
  onRetry?: (event: { reason: string; attempt: number; waitMs: number }) => void
}

export interface InstanceRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Path below the origin, with its query. */
  path: string
  body?: unknown
  /**
   * True when carrying it out twice does no harm: reads, and writes that name the record themselves. Only then is it
   * sent again after an answer that leaves open whether it was carried out. Default: true for GET.
   */
  repeatable?: boolean
  signal?: AbortSignal
}

const LONGEST_PAUSE_MS = 60_000
/** Failures in which nothing reached the instance, so that any request may be sent again. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/** One connection pool to one instance: signs in, repeats what may be repeated, turns answers into values or errors. */
export class Transport {
  readonly origin: string
  readonly #pool: Pool
  readonly #authorization: () => string
  readonly #options: TransportOptions
  /** Requests sent, repeats included. */
  sent = 0

  constructor(options: TransportOptions) {
    this.origin = options.url
    this.#options = options
    const timeout = options.timeoutSeconds * 1000
    this.#pool = new Pool(options.url, {
      connections: options.connections,
      pipelining: 1,
      connect: { timeout: Math.min(timeout, 15_000) },
      headersTimeout: timeout,
      bodyTimeout: timeout,
    })
    this.#authorization = () =>
      `Basic ${Buffer.from(`${options.user}:${options.password.reveal()}`, 'utf8').toString('base64')}`
  }

  /** Sends a request and returns the parsed JSON body (undefined when there is none). */
  async request(request: InstanceRequest): Promise<unknown> {
    return (await this.exchange(request)).body
  }

  /** As `request`, with the headers of the answer. */
  async exchange(request: InstanceRequest): Promise<{ body: unknown; headers: RawAnswer['headers'] }> {
    const attempts = this.#options.attempts ?? 5
    const repeatable = request.repeatable ?? request.method === 'GET'
    for (let attempt = 1; ; attempt++) {
      let answer: RawAnswer | undefined
      try {
        answer = await this.#send(request)
        const body = readAnswer({ method: request.method, path: request.path, origin: this.origin }, answer)
        return { body, headers: answer.headers }
      } catch (error) {
        if (!(error instanceof SwitchboardError) || !error.retryable || attempt >= attempts) throw error
        const untouched = error.code === 'rate_limited' || error.code === 'queue_full' || error.code === 'not_sent'
        if (!repeatable && !untouched) throw error
        const asked = answer && retryAfterMs(answer, Date.now())
        // A wait of many minutes is not ours to sit out: the caller decides what to do meanwhile.
        if (asked !== undefined && asked > LONGEST_PAUSE_MS) throw error
        const waitMs = asked ?? this.#pause(attempt)
        this.#options.onRetry?.({ reason: error.message, attempt, waitMs })
        await delay(waitMs, undefined, request.signal ? { signal: request.signal } : {})
      }
    }
  }

  async close(): Promise<void> {
    await this.#pool.close()
  }

  #pause(attempt: number): number {
    const full = Math.min(LONGEST_PAUSE_MS, (this.#options.pauseMs ?? 500) * 2 ** (attempt - 1))
    return full / 2 + (Math.random() * full) / 2
  }

  async #send(request: InstanceRequest): Promise<RawAnswer> {
    this.sent++
    const body = request.body === undefined ? undefined : JSON.stringify(request.body)
    try {
      const response = await this.#pool.request({
        method: request.method,
        path: request.path,
        headers: {
          accept: 'application/json',
          'user-agent': `switchboard/${VERSION}`,
          authorization: this.#authorization(),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body }),
        ...(request.signal ? { signal: request.signal } : {}),
      })
      return { status: response.statusCode, headers: response.headers, body: await response.body.text() }
    } catch (error) {
      if (request.signal?.aborted) throw error
      throw this.#connectionError(request, error)
    }
  }

  #connectionError(request: InstanceRequest, error: unknown): InstanceError {
    const code = systemCodeOf(error)
    const what = `${this.origin}: ${request.method} ${request.path.split('?')[0] ?? ''}`
    const reasons: Record<string, string> = {
      ECONNREFUSED: 'nothing listens there. Check the host and port of instance.url.',
      ENOTFOUND: 'the host name is unknown. Check instance.url.',
      UND_ERR_HEADERS_TIMEOUT: `gave no answer within ${this.#options.timeoutSeconds} s.`,
      UND_ERR_BODY_TIMEOUT: `stopped in the middle of its answer for ${this.#options.timeoutSeconds} s.`,
    }
    const reason = reasons[code] ?? `the connection failed (${messageOf(error) || code}).`
    return new InstanceError(`${what}: ${reason}`, {
      code: NOT_SENT.has(code) ? 'not_sent' : 'connection',
      retryable: true,
      cause: error,
    })
  }
}
