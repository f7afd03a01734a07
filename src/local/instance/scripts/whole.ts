import type { Instance } from '../core.ts'
import { ranTooLong } from './errors.ts'

/**
 * Runs a script that a request asks for. When its time is up, all that it wrote is undone, as its transaction is
 * cancelled; what a script wrote that fails otherwise stays.
 *
 * @throws what the script throws
 */
export function runWhole<T>(instance: Instance, work: () => T): T {
  const outcome = instance.transaction((): { value: T } | { error: unknown } => {
    try {
      return { value: work() }
    } catch (error) {
      if (ranTooLong(error)) throw error
      return { error }
    }
  })
  if ('error' in outcome) throw outcome.error
  return outcome.value
}
