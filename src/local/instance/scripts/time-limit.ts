import { Session, type Runtime } from 'node:inspector'
import vm from 'node:vm'
import { Watchdog } from './watchdog.ts'

/** Work was ended because its time was up. Named as the engine names it. */
export class TimeLimitExceeded extends Error {
  readonly code = 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

/**
 * Runs `work` and ends it when the time is up, endless loops included. Exceptions of `work` pass as they are. What is
 * ended leaves no `finally` behind: callers put right what `work` and what it called had under way.
 *
 * The `timeout` of node:vm does the same, but starts and joins a thread for every run, and that of the engine's
 * inspector leaves a timer behind for each; both cost more than most scripts do. Here one thread watches all runs. What
 * it ends is an evaluation of the inspector, so the work is called from one, in a context that holds nothing else.
 *
 * @throws TimeLimitExceeded
 */
export function withinTime(milliseconds: number, work: () => void): void {
  const { session, request, global, watchdog } = (memo ??= createGuard())
  const around = watchdog.state
  let left = false
  let done = false
  let thrown: { error: unknown } | undefined
  const outer: unknown = global.run
  global.run = () => {
    watchdog.enter(milliseconds)
    try {
      work()
    } catch (error) {
      thrown = { error }
    }
    done = true
    watchdog.leave(around)
    left = true
  }
  try {
    session.post('Runtime.evaluate', request)
  } finally {
    global.run = outer
  }
  if (!left) watchdog.ended(around)
  if (thrown) throw thrown.error
  if (!done) throw new TimeLimitExceeded('Script execution timed out.')
}

/**
 * Runs a step of the platform inside of timed work: nothing ends it when the time is up, so that it leaves no half-done
 * work, unless it takes much longer than any step does.
 */
export function uninterrupted<T>(work: () => T): T {
  const { watchdog } = (memo ??= createGuard())
  const outer = watchdog.hold()
  try {
    return work()
  } finally {
    watchdog.release(outer)
  }
}

interface Guard {
  session: Session
  request: Runtime.EvaluateParameterType
  global: vm.Context
  watchdog: Watchdog
}
let memo: Guard | undefined

/** One for the process: it only has to be told from the contexts of scripts, whose endings it times. */
function createGuard(): Guard {
  const session = new Session()
  session.connect()
  let contextId = -1
  const name = 'time limit of scripts'
  session.on('Runtime.executionContextCreated', ({ params }) => {
    if (params.context.name === name) contextId = params.context.id
  })
  session.post('Runtime.enable')
  const global = vm.createContext({}, { name })
  // Only the number was wanted: an enabled domain would keep every message of the console.
  session.post('Runtime.disable')
  if (contextId < 0) throw new Error('The engine has not told which context it made.')
  return { session, request: { expression: 'run()', contextId, returnByValue: true }, global, watchdog: new Watchdog() }
}
