/** Makes the server as slow as a distant one: per request, per row answered, and with few requests at a time. */
export interface Latency {
  set(settings: { requestMs?: number; rowMs?: number; parallel?: number }): void
  /** Waits for a place and the time of one request; the result gives the place back. */
  enter(): Promise<() => void>
  /** Waits until the rows have taken their time; what the server worked on them already counts. */
  rows(count: number, workedMs: number): Promise<void>
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
      if (requestMs > 0) await wait(requestMs)
      let left = false
      return () => {
        if (left) return
        left = true
        running -= 1
        admit()
      }
    },
    async rows(count, workedMs) {
      const left = rowMs * count - workedMs
      if (left > 0) await wait(left)
    },
  }
}
