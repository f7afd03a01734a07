import { setTimeout as delay } from 'node:timers/promises'
import { CookieJar } from './cookies.ts'

/** How a request ended, as far as the load on the instance is concerned. */
export type Outcome = 'done' | 'throttled' | 'failed'
/** Permission to have one request in flight. Its jar is used by nobody else meanwhile. */
export interface Slot {
  readonly jar: CookieJar
  release(outcome: Outcome): void
}
export interface LimiterOptions {
  /** Most requests in flight. */
  most: number
  /** Most requests started a second; absent: no limit but the instance's own. */
  perSecond?: number | undefined
  now?: () => number
}

/** Successes for each place in use before one more request is tried. */
const CALM = 4

/**
 * Requests in flight, adapted to what the instance takes: halved when it throttles (429, 202, 503), one more after a
 * calm stretch. Starts are spread by `perSecond` and, where the instance names an hourly limit, by what is left of it.
 */
export class Limiter {
  /** Most requests in flight. */
  readonly most: number
  readonly #now: () => number
  readonly #jars: CookieJar[] = []
  readonly #waiting: (() => void)[] = []
  readonly #perSecond: number | undefined
  #allowed: number
  #running = 0
  #calm = 0
  #nextStart = 0
  #windowEnd = 0
  #windowLimit = 0
  #windowUsed = 0
  #windowStart = 0

  constructor(options: LimiterOptions) {
    this.most = Math.max(1, options.most)
    this.#allowed = this.most
    this.#perSecond = options.perSecond
    this.#now = options.now ?? Date.now
  }

  /** Requests allowed in flight at present. */
  get allowed(): number {
    return this.#allowed
  }

  /** Waits for a place and for the pace. Rejects with the signal's reason when it is aborted meanwhile. */
  async acquire(signal?: AbortSignal): Promise<Slot> {
    signal?.throwIfAborted()
    if (this.#running >= this.#allowed) await this.#queue(signal)
    else this.#running++
    const pause = this.#pace()
    if (pause > 0)
      try {
        await delay(pause, undefined, signal ? { signal } : {})
      } catch (error) {
        this.#leave()
        throw error
      }
    const jar = this.#jars.pop() ?? new CookieJar()
    let released = false
    return {
      jar,
      release: (outcome) => {
        if (released) return
        released = true
        this.#jars.push(jar)
        this.#learn(outcome)
        this.#leave()
      },
    }
  }

  /** Takes note of an hourly limit that an answer named. `reset` in seconds since 1970. */
  observe(limit: number, reset: number): void {
    if (!(limit > 0) || !(reset > 0)) return
    if (reset * 1000 !== this.#windowEnd) {
      this.#windowEnd = reset * 1000
      this.#windowStart = this.#now()
      this.#windowUsed = 1
    }
    this.#windowLimit = limit
  }

  #queue(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        signal?.removeEventListener('abort', abort)
        this.#running++
        resolve()
      }
      const abort = (): void => {
        const at = this.#waiting.indexOf(enter)
        if (at >= 0) this.#waiting.splice(at, 1)
        reject(signal?.reason instanceof Error ? signal.reason : new Error('Stopped'))
      }
      signal?.addEventListener('abort', abort, { once: true })
      this.#waiting.push(enter)
    })
  }

  #leave(): void {
    this.#running--
    while (this.#waiting.length > 0 && this.#running < this.#allowed) this.#waiting.shift()?.()
  }

  #learn(outcome: Outcome): void {
    if (outcome === 'throttled') {
      this.#allowed = Math.max(1, Math.floor(this.#allowed / 2))
      this.#calm = 0
    } else if (outcome === 'done' && this.#allowed < this.most && ++this.#calm >= CALM * this.#allowed) {
      this.#allowed++
      this.#calm = 0
    }
  }

  /** Milliseconds to wait before the next start. */
  #pace(): number {
    const now = this.#now()
    const gap = Math.max(this.#perSecond ? 1000 / this.#perSecond : 0, this.#windowGap(now))
    this.#windowUsed++
    if (gap === 0) return 0
    const start = Math.max(now, this.#nextStart)
    this.#nextStart = start + gap
    return start - now
  }

  /** Gap that makes the calls left last until the window ends; 0 while the present pace leaves enough. */
  #windowGap(now: number): number {
    const rest = this.#windowEnd - now
    if (this.#windowLimit === 0 || rest <= 0) return 0
    const left = Math.max(1, this.#windowLimit - this.#windowUsed)
    const pace = this.#windowUsed / Math.max(1000, now - this.#windowStart)
    return pace * rest > left ? rest / left : 0
  }
}
