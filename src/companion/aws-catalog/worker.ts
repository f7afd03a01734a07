import { setTimeout as delay } from 'node:timers/promises'
import type { ClaimedOperation } from '../../contracts/aws-catalog.ts'
import { InstanceError, SwitchboardError } from '../errors.ts'
import { carryOut, type CarryOutDependencies } from './carry-out.ts'

export interface WorkerOptions extends CarryOutDependencies {
  pollSeconds: number
  concurrency: number
}

const LONGEST_WAIT_MS = 60_000

/**
 * Claims operations and carries them out side by side until `signal` says stop; then claims nothing more, lets calls
 * that are under way finish and leaves the rest to be taken over. Resolves when nothing is under way any more.
 */
export const runWorker = async (options: WorkerOptions, signal: AbortSignal): Promise<void> => {
  const underWay = new Map<string, Promise<void>>()
  /** Wakes the loop when a place becomes free. */
  let wake = new AbortController()
  // After a start, and after a claim whose answer was lost, the instance may hold operations in our name.
  let resume = true
  let failures = 0
  while (!signal.aborted) {
    const free = options.concurrency - underWay.size
    let found = 0
    if (free > 0)
      try {
        const claimed = await options.queue.claim({
          worker: options.worker,
          limit: Math.min(50, free),
          lease_seconds: options.leaseSeconds,
          ...(resume ? { resume } : {}),
        })
        resume = false
        failures = 0
        const fresh = claimed.filter((operation) => !underWay.has(operation.sys_id))
        found = fresh.length
        for (const operation of fresh) start(operation)
      } catch (error) {
        if (!(error instanceof SwitchboardError)) throw error
        resume = true
        failures++
        options.logger.error({ err: error }, 'Operations could not be claimed; trying again')
      }
    // A full claim means that more may wait.
    if (found > 0 && options.concurrency > underWay.size && found === free) continue
    await rest(Math.min(LONGEST_WAIT_MS, options.pollSeconds * 1000 * 2 ** Math.min(failures, 5)))
  }
  await Promise.all(underWay.values())

  function start(operation: ClaimedOperation): void {
    const task = carryOut(options, operation, signal)
      .catch((error: unknown) => {
        const lost = error instanceof InstanceError && (error.code === 'conflict' || error.code === 'not_found')
        const text = lost
          ? 'Another worker has taken the operation over'
          : 'The operation is left; it is taken up again when its lease ends'
        options.logger[lost ? 'info' : 'error']({ operation: operation.number, err: error }, text)
      })
      .finally(() => {
        underWay.delete(operation.sys_id)
        if (underWay.size === options.concurrency - 1) wake.abort()
      })
    underWay.set(operation.sys_id, task)
  }
  async function rest(ms: number): Promise<void> {
    wake = new AbortController()
    try {
      await delay(ms, undefined, { signal: AbortSignal.any([signal, wake.signal]) })
    } catch (error) {
      if (!signal.aborted && !wake.signal.aborted) throw error
    }
  }
}
