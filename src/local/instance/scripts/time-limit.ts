import { Session, type Runtime } from 'node:inspector'
import vm from 'node:vm'

/** `work` was ended because its time was up. Named as the engine names it. */
export class TimeLimitExceeded extends Error {
  readonly code = 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

/**
 * Runs `work` and ends it when the time is up, endless loops included. Exceptions of `work` pass as they are.
 *
 * The `timeout` of node:vm does the same, but starts and joins a thread for every run, which costs more than most
 * scripts do. The engine's own inspector ends an evaluation by a timer in a thread that is there already; so the work
 * is called from an evaluation, in a context that holds nothing else.
 *
 * @throws TimeLimitExceeded
 */
export function withinTime(milliseconds: number, work: () => void): void {
  const { session, contextId, global } = (memo ??= createGuard())
  let ended = false
  let thrown: { error: unknown } | undefined
  const outer: unknown = global.run
  global.run = () => {
    try {
      work()
    } catch (error) {
      thrown = { error }
    }
    ended = true
  }
  try {
    const request: Runtime.EvaluateParameterType = {
      expression: 'run()',
      contextId,
      returnByValue: true,
      // Not in the typing of Node 20; the protocol has it since Chrome 71.
      ...{ timeout: Math.max(1, Math.ceil(milliseconds)) },
    }
    session.post('Runtime.evaluate', request)
  } finally {
    global.run = outer
  }
  if (thrown) throw thrown.error
  if (!ended) throw new TimeLimitExceeded('Script execution timed out.')
}

interface Guard {
  session: Session
  contextId: number
  global: vm.Context
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
  return { session, contextId, global }
}
