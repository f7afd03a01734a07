import type { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import type { Dispatcher } from 'undici'
import { InstanceError, SwitchboardError } from '../errors.ts'
import type { Secret } from '../secrets.ts'
import { VERSION } from '../version.ts'
import { readAnswer, retryAfterMs, type RawAnswer } from './answers.ts'
import type { Credentials } from './credentials.ts'
import { Limiter, type Outcome, type Slot } from './limiter.ts'
import { throughBatch, unwrapBatch } from './long-address.ts'
import { newMetrics, type TransportMetrics } from './metrics.ts'
import { createSignIn, type SignIn } from './sign-in.ts'
import { connect, connectionError, textOf } from './wire.ts'

/** Who signs in: a user with a password (basic authentication), or any other credentials. */
type SignInOptions = { user: string; password: Secret; credentials?: undefined } | { credentials: Credentials }

export type TransportOptions = SignInOptions & {
  /** Origin, for instance `https://dev12345.service-now.com`. */
  url: string
  timeoutSeconds: number
  /** Most requests in flight; fewer while the instance throttles. */
  connections: number
  /** Tries in all for one request. Default 5. */
  attempts?: number | undefined
  /** First pause between tries in milliseconds; doubles, with jitter. Default 500. */
  pauseMs?: number | undefined
  /** Longest `Retry-After` to sit out, milliseconds. Default one minute: the worker has other things to do. */
  longestRetryAfterMs?: number | undefined
  /** Requests started a second, at most. */
  perSecond?: number | undefined
  /** Paths longer than this travel inside a Batch request. Default: never. */
  longestPath?: number | undefined
  userAgent?: string | undefined
  /** Proxy for every connection, with user and password in it if it wants them. */
  proxy?: Secret | undefined
  /** Certificate authorities to trust instead of the built-in ones, and our own certificate for mutual TLS (PEM). */
  tls?: { ca?: string | undefined; cert?: string | undefined; key?: Secret | undefined } | undefined
  /** Told about every repeated try. */
  onRetry?: ((event: { reason: string; attempt: number; waitMs: number }) => void) | undefined
}

export interface InstanceRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Path below the origin, with its query. */
  path: string
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is, instead of `body`; needs a content type in `headers`. A stream is opened anew for each try. */
  raw?: Buffer | string | (() => Readable)
  headers?: Readonly<Record<string, string>>
  /**
   * True when carrying it out twice does no harm: reads, and writes that name the record themselves. Only then is it
   * sent again after an answer that leaves open whether it was carried out. Default: true for GET.
   */
  repeatable?: boolean
  /** Error codes that the caller handles himself: no repeat. */
  giveUpOn?: readonly string[]
  /** Looks at a parsed answer; what it throws counts like any failed answer. */
  check?: (body: unknown) => void
  /** Turns the answer into its value, for interfaces that do not speak JSON. What it throws counts likewise. */
  read?: (answer: RawAnswer) => unknown
  timeoutSeconds?: number | undefined
  attempts?: number | undefined
  signal?: AbortSignal | undefined
}

export interface Exchange {
  body: unknown
  headers: RawAnswer['headers']
  status: number
  /** Milliseconds from sending it to the end of the answer, the last time it was sent. */
  ms: number
  /** Characters of the answer's body. */
  length: number
}

const LONGEST_PAUSE_MS = 60_000
/** A page instead of JSON may be an instance that wakes up, or a wrong address: worth few tries. */
const PAGE_ATTEMPTS = 3
const UNTOUCHED = new Set(['rate_limited', 'queue_full', 'not_sent'])

/**
 * One way to one instance: signs in, keeps connections and as many requests in flight as the instance takes, repeats
 * what may be repeated, turns answers into values or errors.
 */
export class Transport {
  readonly origin: string
  readonly signIn: SignIn
  readonly limiter: Limiter
  readonly dispatcher: Dispatcher
  readonly #options: TransportOptions
  readonly #metrics: TransportMetrics
  #clockAhead: number | undefined

  constructor(options: TransportOptions) {
    this.origin = options.url
    this.#options = options
    this.dispatcher = connect(options)
    this.limiter = new Limiter({ most: options.connections, perSecond: options.perSecond })
    this.#metrics = newMetrics(options.connections)
    this.signIn = createSignIn(
      options.credentials ?? { kind: 'basic', user: options.user, password: options.password },
      { origin: options.url, dispatcher: this.dispatcher, timeoutMs: options.timeoutSeconds * 1000 },
    )
  }

  /** Requests sent, repeats included. */
  get sent(): number {
    return this.#metrics.requests
  }

  /**
   * The instance's clock by its last answer, milliseconds since 1970 and never ahead of it; undefined before an answer
   * that told. Clocks of two machines can be minutes apart.
   */
  serverNow(): number | undefined {
    return this.#clockAhead === undefined ? undefined : Date.now() + this.#clockAhead
  }

  metrics(): TransportMetrics {
    return { ...this.#metrics, failures: { ...this.#metrics.failures }, inFlightAllowed: this.limiter.allowed }
  }

  /** Sends a request and returns the parsed JSON body (undefined when there is none). */
  async request(request: InstanceRequest): Promise<unknown> {
    return (await this.exchange(request)).body
  }

  /** As `request`, with headers and status of the answer. */
  async exchange(request: InstanceRequest): Promise<Exchange> {
    const attempts = request.attempts ?? this.#options.attempts ?? 5
    let renewed = false
    for (let attempt = 1; ; attempt++) {
      let answer: RawAnswer | undefined
      try {
        const sent = await this.#send(request)
        answer = sent.answer
        if (answer.status === 401 && !renewed) {
          renewed = true
          if (await this.signIn.renew(sent.signed)) {
            attempt--
            continue
          }
        }
        const asked = { method: request.method, path: request.path, origin: this.origin }
        const body = request.read ? request.read(answer) : readAnswer(asked, answer)
        request.check?.(body)
        return { body, headers: answer.headers, status: answer.status, ms: sent.ms, length: answer.body.length }
      } catch (error) {
        if (error instanceof SwitchboardError)
          this.#metrics.failures[error.code] = (this.#metrics.failures[error.code] ?? 0) + 1
        await this.#waitToRepeat(request, error, answer, attempt, attempts)
      }
    }
  }

  /**
   * Sends a request and hands out the answer's body as a stream, or an error for an answer that is none. The place in
   * flight is given back when the stream ends. Only the way to the first byte is tried again.
   */
  async stream(request: InstanceRequest): Promise<{ body: Readable; headers: RawAnswer['headers'] }> {
    const attempts = request.attempts ?? this.#options.attempts ?? 5
    let renewed = false
    for (let attempt = 1; ; attempt++) {
      let answer: RawAnswer | undefined
      const slot = await this.limiter.acquire(request.signal)
      try {
        const signed = await this.signIn.headers()
        const response = await this.#dispatch(request, slot, signed)
        if (response.statusCode >= 200 && response.statusCode < 300 && response.statusCode !== 202) {
          response.body.once('close', () => slot.release('done'))
          return { body: response.body, headers: response.headers }
        }
        answer = { status: response.statusCode, headers: response.headers, body: await response.body.text() }
        if (answer.status === 401 && !renewed) {
          renewed = true
          if (await this.signIn.renew(signed)) {
            slot.release('failed')
            attempt--
            continue
          }
        }
        readAnswer({ method: request.method, path: request.path, origin: this.origin }, answer)
        throw new InstanceError(`${this.origin}: no file in the answer (HTTP ${response.statusCode}).`, {
          code: 'broken_answer',
          retryable: true,
        })
      } catch (error) {
        slot.release('failed')
        await this.#waitToRepeat(request, this.#asKnown(request, error), answer, attempt, attempts)
      }
    }
  }

  async close(): Promise<void> {
    await this.dispatcher.close()
  }

  /** Waits when the request may be sent again; throws the error when not. */
  async #waitToRepeat(
    request: InstanceRequest,
    error: unknown,
    answer: RawAnswer | undefined,
    attempt: number,
    attempts: number,
  ): Promise<void> {
    // Whoever stopped it knows why; that nothing more was tried is not the reason.
    const stopped = (): void => request.signal?.throwIfAborted()
    stopped()
    if (!(error instanceof SwitchboardError) || !error.retryable || request.giveUpOn?.includes(error.code)) throw error
    if (attempt >= (error.code === 'not_json' ? Math.min(attempts, PAGE_ATTEMPTS) : attempts)) throw error
    const repeatable = request.repeatable ?? request.method === 'GET'
    if (!repeatable && !UNTOUCHED.has(error.code)) throw error
    const asked = answer && retryAfterMs(answer, Date.now())
    // A wait of many minutes is not ours to sit out unless told so: the caller decides what to do meanwhile.
    if (asked !== undefined && asked > (this.#options.longestRetryAfterMs ?? LONGEST_PAUSE_MS)) throw error
    const waitMs = asked ?? this.#pause(attempt)
    this.#metrics.retries++
    this.#metrics.waitedMs += waitMs
    this.#options.onRetry?.({ reason: error.message, attempt, waitMs })
    await delay(waitMs, undefined, request.signal ? { signal: request.signal } : {}).catch((error: unknown) => {
      stopped()
      throw error
    })
  }

  /** Full jitter: any moment up to the doubled pause, so that clients that failed together do not come back together. */
  #pause(attempt: number): number {
    return Math.random() * Math.min(LONGEST_PAUSE_MS, (this.#options.pauseMs ?? 500) * 2 ** (attempt - 1))
  }

  async #send(
    request: InstanceRequest,
  ): Promise<{ answer: RawAnswer; signed: Readonly<Record<string, string>>; ms: number }> {
    const signed = await this.signIn.headers()
    const slot = await this.limiter.acquire(request.signal)
    let outcome: Outcome = 'failed'
    const started = performance.now()
    try {
      const limit = this.#options.longestPath
      const packed = limit !== undefined && request.method === 'GET' && request.path.length > limit
      const response = await this.#dispatch(packed ? throughBatch(request) : request, slot, signed)
      const body = await textOf(response)
      this.#metrics.received += body.length
      const outer: RawAnswer = { status: response.statusCode, headers: response.headers, body }
      const answer = packed ? unwrapBatch(outer) : outer
      outcome = isThrottled(answer) ? 'throttled' : 'done'
      if (outcome === 'throttled') this.#metrics.throttled++
      this.#observe(answer)
      const ms = performance.now() - started
      if (outcome === 'done') this.#metrics.quickestMs = Math.min(this.#metrics.quickestMs, ms)
      return { answer, signed, ms }
    } catch (error) {
      throw this.#asKnown(request, error)
    } finally {
      this.#metrics.busyMs += performance.now() - started
      // Given back before the answer is taken apart: the next request is on its way meanwhile.
      slot.release(outcome)
    }
  }

  async #dispatch(
    request: InstanceRequest,
    slot: Slot,
    signed: Readonly<Record<string, string>>,
  ): Promise<Dispatcher.ResponseData> {
    this.#metrics.requests++
    const raw = typeof request.raw === 'function' ? request.raw() : request.raw
    const body = raw ?? (request.body === undefined ? undefined : JSON.stringify(request.body))
    const cookie = slot.jar.header()
    const timeout = (request.timeoutSeconds ?? this.#options.timeoutSeconds) * 1000
    const response = await this.dispatcher.request({
      origin: this.origin,
      method: request.method,
      path: request.path,
      headers: {
        accept: 'application/json',
        'accept-encoding': 'gzip, br',
        'user-agent': this.#options.userAgent ?? `switchboard/${VERSION}`,
        ...signed,
        ...(cookie === undefined ? {} : { cookie }),
        ...(body === undefined || request.raw !== undefined ? {} : { 'content-type': 'application/json' }),
        ...request.headers,
      },
      headersTimeout: timeout,
      bodyTimeout: timeout,
      ...(body === undefined ? {} : { body }),
      ...(request.signal ? { signal: request.signal } : {}),
    })
    if (response.statusCode === 401) slot.jar.clear()
    else slot.jar.keep(response.headers['set-cookie'])
    return response
  }

  #observe(answer: RawAnswer): void {
    const date = answer.headers['date']
    const told = typeof date === 'string' ? Date.parse(date) : Number.NaN
    if (!Number.isNaN(told)) this.#clockAhead = told - Date.now()
    const limit = answer.headers['x-ratelimit-limit']
    if (limit !== undefined) this.limiter.observe(Number(limit), Number(answer.headers['x-ratelimit-reset']))
  }

  #asKnown(request: InstanceRequest, error: unknown): unknown {
    if (request.signal?.aborted || error instanceof SwitchboardError) return error
    const seconds = request.timeoutSeconds ?? this.#options.timeoutSeconds
    return connectionError(`${this.origin}: ${request.method} ${request.path.split('?')[0] ?? ''}`, seconds, error)
  }
}

const isThrottled = (answer: RawAnswer): boolean =>
  answer.status === 429 || answer.status === 503 || (answer.status === 202 && answer.body.trim() === '')
