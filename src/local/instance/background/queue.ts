import type { Instance } from '../core.ts'

interface Job {
  name: string
  work: () => void
  /** Milliseconds since 1970 by the instance's clock. */
  due: number
}

/** Longest wait before the queue looks again at what is due, in milliseconds. */
const longestWait = 60_000

/** Longest time that the end waits for due work, in milliseconds. */
const longestDrain = 5000

/**
 * Work done behind the current transaction: by due time, then in order of arrival, one at a time, each in its own
 * transaction and error boundary. Runs on `setImmediate`, never in line.
 */
export class Queue {
  private readonly jobs: Job[] = []
  private readonly waiting: (() => void)[] = []
  private pumping = false
  private stopped = false
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly instance: Instance,
    /** Called before looking for due work: may add some. Answers when to look again, null when nothing is planned. */
    private readonly plan: () => number | null,
  ) {}

  add(name: string, work: () => void, due: number): void {
    if (this.stopped) return
    // Behind everything due at the same time or before.
    let at = this.jobs.length
    while (at > 0 && (this.jobs[at - 1]?.due ?? 0) > due) at--
    this.jobs.splice(at, 0, { name, work, due })
    this.wake()
  }

  /** Looks for due work soon. */
  wake(): void {
    if (this.pumping || this.stopped) return
    this.pumping = true
    setImmediate(() => this.pump())
  }

  /** Resolves when nothing is due. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve)
      this.wake()
      if (this.stopped) this.release()
    })
  }

  /** Carries out what is due now, as a write that was acknowledged must not lose its consequences, then ends. */
  async stop(): Promise<void> {
    const patience = setTimeout(() => this.end(), longestDrain)
    await this.idle()
    clearTimeout(patience)
    this.end()
  }

  private end(): void {
    this.stopped = true
    this.jobs.length = 0
    clearTimeout(this.timer)
    this.release()
  }

  /** One piece of work a turn, so that requests get their turn in between. */
  private pump(): void {
    if (this.stopped) return
    const planned = this.plan()
    const now = this.instance.clock.now()
    const job = this.jobs[0]
    if (job && job.due <= now) {
      this.jobs.shift()
      this.carryOut(job)
      setImmediate(() => this.pump())
      return
    }
    this.pumping = false
    this.arm(Math.min(job?.due ?? Infinity, planned ?? Infinity) - now)
    this.release()
  }

  private carryOut(job: Job): void {
    try {
      this.instance.transaction(job.work)
    } catch (error) {
      this.instance.log.write('error', job.name, error instanceof Error ? error.message : String(error))
    }
  }

  private arm(wait: number): void {
    clearTimeout(this.timer)
    if (wait === Infinity) return
    this.timer = setTimeout(() => this.wake(), Math.min(Math.max(wait, 0), longestWait))
    this.timer.unref()
  }

  private release(): void {
    for (const resolve of this.waiting.splice(0)) resolve()
  }
}
