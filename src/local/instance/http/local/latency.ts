/** A request's place among those worked on at the same time. */
export interface Place {
  leave(): void
  /** Waits until the request and its rows have taken their time; what the server worked on them already counts. */
  answered(rows: number): Promise<void>
}

/** Makes the server as slow as a distant one: per request, per row answered, and with few requests at a time. */
export interface Latency {
  set(settings: { requestMs?: number; rowMs?: number; parallel?: number }): void
  /** Waits for a place and the time of one request. */
  enter(): Promise<Place>
}

export function createLatency(): Latency {
  let requestMs = 0
  let rowMs = 0
  let parallel = 0
  let running = 0
  const waiting: (() => void)[] = []
  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds).unref()
    })
  const admit = (): void => {
    while (waiting.length > 0 && (parallel <= 0 || running < parallel)) {
      running += 1
      waiting.shift()?.()
    }
  }
  return {
    set(settings) {
      requestMs = settings.requestMs ?? 0
      rowMs = settings.rowMs ?? 0
      parallel = settings.parallel ?? 0
      admit()
    },
    async enter() {
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
        admit()
      })
      // One moment for the whole request: timers that fire late, and work in between, must not add up.
      const begun = performance.now()
      const due = { requestMs, rowMs }
      if (due.requestMs > 0) await wait(due.requestMs)
      let left = false
      return {
        leave() {
          if (left) return
          left = true
          running -= 1
          admit()
        },
        async answered(rows) {
          const rest = begun + due.requestMs + due.rowMs * rows - performance.now()
          if (rest > 0) await wait(rest)
        },
      }
    },
  }
}
