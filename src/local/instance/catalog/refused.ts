import type { Instance } from '../core.ts'
import type { Refusal } from './answers.ts'
import { refuse } from './answers.ts'

/** An order that cannot be completed once writing has begun; undoes what was written. */
export class OrderRefused extends Error {
  override readonly name = 'OrderRefused'
}

/** Runs writes that belong together in one transaction. A refusal undoes all of them and becomes the outcome. */
export function wholly<T>(instance: Instance, work: () => T): T | Refusal {
  try {
    return instance.transaction(work)
  } catch (error) {
    if (error instanceof OrderRefused) return refuse('Invalid Request', error.message, 404)
    throw error
  }
}
