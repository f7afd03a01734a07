import type { ParameterSet } from './snapshot.ts'

interface Entry {
  set: ParameterSet
  readAt: number
  stamp: string
}

/**
 * Remembers launch parameters by account, region, version and path. The template of a version never changes, which makes
 * this the cheapest saving of the sync; template constraints of a portfolio can change underneath, so entries age.
 */
export class ParameterCache {
  readonly #entries = new Map<string, Entry>()
  readonly #maxAgeMs: number
  readonly #now: () => number

  constructor(maxAgeHours: number, now: () => number = Date.now) {
    this.#maxAgeMs = maxAgeHours * 3_600_000
    this.#now = now
  }

  /** `stamp` stands for what the answer depends on beside the key; with another stamp it is read again. */
  async get(key: string, stamp: string, read: () => Promise<ParameterSet>): Promise<ParameterSet> {
    const kept = this.#entries.get(key)
    if (kept?.stamp === stamp && this.#now() - kept.readAt < this.#maxAgeMs) return kept.set
    const set = await read()
    this.#entries.set(key, { set, stamp, readAt: this.#now() })
    return set
  }
}
