import { setTimeout as delay } from 'node:timers/promises'

export interface RateOptions {
  /** First guess of calls a second. */
  start: number
  /** Slowest rate it ever falls to, calls a second. */
  floor: number
  /** Calls a second gained per clean interval. */
  gain: number
  /** Length of that interval in milliseconds. */
  intervalMs: number
  now: () => number
  wait: (ms: number) => Promise<unknown>
}

const DEFAULTS: RateOptions = {
  start: 8,
  floor: 0.5,
  gain: 0.5,
  intervalMs: 10_000,
  now: Date.now,
  wait: (ms) => delay(ms),
}

/**
 * Token bucket that finds the rate AWS allows by itself: a throttled call halves the rate, every clean interval adds a
 * little. AWS publishes no rate for Service Catalog, and the SDK's retry quota drains when calls come too fast.
 */
export class AdaptiveRate {
  readonly #options: RateOptions
  #rate: number
  #tokens: number
  #filledAt: number
  #cleanSince: number
  /** Callers are served in order: each waits for the one before. */
  #tail: Promise<void> = Promise.resolve()

  constructor(options: Partial<RateOptions> = {}) {
    this.#options = { ...DEFAULTS, ...options }
    this.#rate = this.#options.start
    this.#tokens = this.#burst()
    this.#filledAt = this.#cleanSince = this.#options.now()
  }

  /** Present rate in calls a second. */
  get rate(): number {
    return this.#rate
  }

  /** Resolves when the next call may go out. */
  acquire(): Promise<void> {
    const turn = this.#tail.then(() => this.#take())
    this.#tail = turn
    return turn
  }

  /** Tells what became of a call. */
  report(throttled: boolean): void {
    const now = this.#options.now()
    if (throttled) {
      // Calls in flight together are throttled together: they count as one signal.
      if (now - this.#cleanSince < 1000 && this.#rate < this.#options.start) return
      this.#rate = Math.max(this.#options.floor, this.#rate / 2)
      this.#tokens = Math.min(this.#tokens, 0)
      this.#cleanSince = now
    } else if (now - this.#cleanSince >= this.#options.intervalMs) {
      this.#rate += this.#options.gain
      this.#cleanSince = now
    }
  }

  async #take(): Promise<void> {
    for (;;) {
      const now = this.#options.now()
      this.#tokens = Math.min(this.#burst(), this.#tokens + ((now - this.#filledAt) / 1000) * this.#rate)
      this.#filledAt = now
      // Sums of fractions fall short of one by a hair.
      if (this.#tokens >= 1 - 1e-9) {
        this.#tokens -= 1
        return
      }
      await this.#options.wait(Math.ceil(((1 - this.#tokens) / this.#rate) * 1000))
    }
  }

  #burst(): number {
    return Math.max(1, this.#rate)
  }
}
