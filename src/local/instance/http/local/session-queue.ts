/**
 * One transaction at a time for each session, as the platform works: others of the same session wait, and when too many
 * wait the next is dropped. Off until a length is set.
 */
export interface SessionQueue {
  readonly on: boolean
  /** Most requests of a session that wait; undefined: sessions do not matter. */
  set(mostWaiting: number | undefined): void
  /** Calls `go` when it is the request's turn, and `drop` when too many wait already; the result ends its turn. */
  enter(session: string | undefined, go: () => void, drop: () => void): () => void
}

interface Line {
  busy: boolean
  waiting: (() => void)[]
}

export function createSessionQueue(): SessionQueue {
  let most: number | undefined
  const lines = new Map<string, Line>()
  const nothing = (): void => undefined
  return {
    get on() {
      return most !== undefined
    },
    set(mostWaiting) {
      most = mostWaiting
    },
    enter(session, go, drop) {
      if (most === undefined || session === undefined) {
        go()
        return nothing
      }
      const line = lines.get(session) ?? { busy: false, waiting: [] }
      lines.set(session, line)
      if (line.busy && line.waiting.length >= most) {
        drop()
        return nothing
      }
      let over = false
      const turn = (): void => {
        line.busy = true
        go()
      }
      if (line.busy) line.waiting.push(turn)
      else turn()
      return () => {
        if (over) return
        over = true
        const at = line.waiting.indexOf(turn)
        // One whose connection went away while it waited never had its turn.
        if (at >= 0) return void line.waiting.splice(at, 1)
        const next = line.waiting.shift()
        if (next) next()
        else lines.delete(session)
      }
    },
  }
}
