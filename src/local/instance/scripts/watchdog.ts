import { Worker } from 'node:worker_threads'

/** Positions in the shared cells. */
const STATE = 0
const ALIVE = 1
/** Lowest two bits of the state; the others count its changes, so that no decision outlives what it was made on. */
const IDLE = 0
const RUNNING = 1
const ENDING = 2
const CHANGING = 3

/** How often the thread looks at the time, and how long it stays when nothing runs. Milliseconds. */
const glance = 25
const linger = 10_000

/**
 * The thread. It waits on a cell that nobody notifies: telling it of every run would cost more than looking now and
 * then. An end is asked of the main thread's inspector, the one way into a thread that does not come back.
 */
const text = `
const { Session } = require('node:inspector')
const { cells, deadline } = require('node:worker_threads').workerData
// Connected for one message: the process does not exit while anybody is.
function end() {
  const session = new Session()
  session.connectToMainThread()
  session.post('Runtime.terminateExecution')
  session.disconnect()
}
const now = () => performance.timeOrigin + performance.now()
let busy = now()
for (;;) {
  const state = Atomics.load(cells, ${STATE})
  const kind = state & 3
  if (kind === ${RUNNING}) {
    busy = now()
    const left = deadline[0] - busy
    if (left > 0) Atomics.wait(cells, ${STATE}, state, Math.min(left, ${glance}))
    else if (Atomics.compareExchange(cells, ${STATE}, state, state - ${RUNNING} + ${ENDING}) === state) end()
  } else if (kind === ${IDLE} && now() - busy > ${linger}) {
    Atomics.store(cells, ${ALIVE}, 0)
    if (Atomics.load(cells, ${STATE}) === state || Atomics.compareExchange(cells, ${ALIVE}, 0, 1) === 1) break
  } else Atomics.wait(cells, ${STATE}, state, ${glance})
}
`

/** How long a step of the platform inside of a script may go on when the script's time is up. Milliseconds. */
const patience = 5000

/** What is timed at a moment: when its time is up, and whether a step of the platform is under way in it. */
interface Timed {
  readonly deadline: number
  readonly held: boolean
}

/**
 * Ends evaluations of the main thread whose time is up: one thread for all of them, which leaves when none has come for
 * a while. An end unwinds everything up to the innermost evaluation of the inspector, so `enter` and `leave` are called
 * inside it: then no end ever comes when there is nothing to be ended.
 */
export class Watchdog {
  private readonly cells = new Int32Array(new SharedArrayBuffer(8))
  private readonly deadline = new Float64Array(new SharedArrayBuffer(8))
  private now: Timed | undefined

  /** For `leave` and `ended`. */
  get state(): Timed | undefined {
    return this.now
  }

  /** From now on the innermost evaluation ends when the time is up, or that of what is around it. */
  enter(milliseconds: number): void {
    const outer = this.now
    const own = performance.timeOrigin + performance.now() + milliseconds
    this.change({ deadline: Math.min(own, outer?.deadline ?? own), held: false })
    if (Atomics.compareExchange(this.cells, ALIVE, 0, 1) === 0) this.start()
  }

  /** What was entered is over; the time of what is around it counts again. @param outer `state` before it was entered */
  leave(outer: Timed | undefined): void {
    this.change(outer)
  }

  /** A step of the platform begins, which is given the time to come to its own end. Answers for `release`. */
  hold(): Timed | undefined {
    const outer = this.now
    if (outer && !outer.held) this.change({ deadline: outer.deadline, held: true })
    return outer
  }

  release(outer: Timed | undefined): void {
    if (this.now !== outer) this.change(outer)
  }

  /** To be called behind an evaluation that was ended. @param before `state` before that evaluation */
  ended(before: Timed | undefined): void {
    this.show(Atomics.load(this.cells, STATE), before)
  }

  private change(next: Timed | undefined): void {
    for (;;) {
      const state = Atomics.load(this.cells, STATE)
      // An end that was asked for comes any moment, and ends this loop.
      if ((state & 3) === ENDING) continue
      if (Atomics.compareExchange(this.cells, STATE, state, state | CHANGING) === state) return this.show(state, next)
    }
  }

  private show(state: number, next: Timed | undefined): void {
    this.now = next
    this.deadline[0] = next ? next.deadline + (next.held ? patience : 0) : 0
    Atomics.store(this.cells, STATE, (((state >> 2) + 1) << 2) | (next ? RUNNING : IDLE))
  }

  private start(): void {
    const { cells, deadline } = this
    new Worker(text, { eval: true, execArgv: [], workerData: { cells, deadline } }).unref()
  }
}
