/** A request's place among those worked on at the same time. */
export interface Place {
  /** Moment (performance.now) at which its work began; what it waited for a place does not count. */
  readonly begun: number
  /** What the request takes besides its rows, and each row. Milliseconds. */
  readonly requestMs: number
  readonly rowMs: number
  leave(): void
  /**
   * Waits until the request and its rows have taken their time; what the server worked on them already counts. Nothing
   * to wait for: undefined. Nobody waits longer than `most` milliseconds from the beginning.
   */
  answered(rows: number, most?: number): Promise<void> | undefined
}

/** Makes the server as slow as a distant one: per request, per row answered, and with few requests at a time. */
export interface Latency {
  set(settings: { requestMs?: number; rowMs?: number; parallel?: number }): void
  /**
   * A place, at once when there is one and a request takes no time; else after the wait for both.
   * @param most milliseconds after which the request is given up, however long it takes
   */
  enter(most?: number): Place | Promise<Place>
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

  function place(): Place {
    // One moment for the whole request: timers that fire late, and work in between, must not add up.
    const begun = performance.now()
    const due = { requestMs, rowMs }
    let left = false
    return {
      begun,
      ...due,
      leave() {
        if (left) return
        left = true
        running -= 1
        admit()
      },
      answered(rows, most = Infinity) {
        if (due.requestMs <= 0 && due.rowMs <= 0) return undefined
        const rest = begun + Math.min(due.requestMs + due.rowMs * rows, most) - performance.now()
        return rest > 0 ? wait(rest) : undefined
      },
    }
  }

  return {
    set(settings) {
      requestMs = settings.requestMs ?? 0
      rowMs = settings.rowMs ?? 0
      parallel = settings.parallel ?? 0
      admit()
    },
    enter(most = Infinity) {
      if (parallel <= 0 && requestMs <= 0 && waiting.length === 0) {
        running += 1
        return place()
      }
      return admitted(most)
    },
  }

  async function admitted(most: number): Promise<Place> {
    await new Promise<void>((resolve) => {
      waiting.push(resolve)
      admit()
    })
    const made = place()
    if (requestMs > 0) await wait(Math.min(requestMs, most))
    return made
  }
}
