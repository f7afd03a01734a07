import type { ParameterSet } from './snapshot.ts'

export interface CachedParameters {
  set: ParameterSet
  /** Milliseconds since 1970. */
  readAt: number
  stamp: string
}

/** Where the entries outlive the process. */
export interface ParameterStore {
  load(): ReadonlyMap<string, CachedParameters>
  save(entries: ReadonlyMap<string, CachedParameters>): void
}

/**
 * Remembers launch parameters by account, region, version and path. The template of a version never changes, which makes
 * this the cheapest saving of the sync; template constraints of a portfolio can change underneath, so entries age.
 */
export class ParameterCache {
  readonly #entries: Map<string, CachedParameters>
  readonly #maxAgeMs: number
  readonly #store: ParameterStore | undefined
  readonly #now: () => number
  #news = false

  constructor(maxAgeHours: number, options: { store?: ParameterStore; now?: () => number } = {}) {
    this.#maxAgeMs = maxAgeHours * 3_600_000
    this.#store = options.store
    this.#now = options.now ?? Date.now
    this.#entries = new Map([...(this.#store?.load() ?? [])].filter(([, entry]) => this.#isFresh(entry)))
  }

  /** `stamp` stands for what the answer depends on beside the key; with another stamp it is read again. */
  async get(key: string, stamp: string, read: () => Promise<ParameterSet>): Promise<ParameterSet> {
    const kept = this.#entries.get(key)
    if (kept?.stamp === stamp && this.#isFresh(kept)) return kept.set
    const set = await read()
    this.#entries.set(key, { set, stamp, readAt: this.#now() })
    this.#news = true
    return set
  }

  /** Keeps what is new for the next process. */
  save(): void {
    if (!this.#news || !this.#store) return
    this.#store.save(new Map([...this.#entries].filter(([, entry]) => this.#isFresh(entry))))
    this.#news = false
  }

  #isFresh(entry: CachedParameters): boolean {
    return this.#now() - entry.readAt < this.#maxAgeMs
  }
}
