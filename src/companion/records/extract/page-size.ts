/** A page that takes longer than this is large enough; the platform cancels requests after 60 s. */
const QUICK_MS = 2000
/** A doubled page that is expected to take no longer than this is tried at once. */
const LONGEST_MS = 2500
const LARGEST = 10_000
/** Pages under the time before a larger one is tried, when doubling might go past it. */
const PATIENCE = 3

/** Share of a page's time that does not depend on its size, below which a larger page only costs memory. */
const WORTH = 0.03

/** Rows of a first page: few columns make small rows. */
export const firstPageSize = (columns: number): number => {
  if (columns === 0) return 1000
  if (columns <= 3) return LARGEST
  return Math.min(5000, Math.max(1000, Math.floor(50_000 / columns)))
}

/**
 * Page size that follows what the instance can do: doubled while pages come quickly (at once when even the doubled page
 * would), halved when a page was cut short. Shared by all lanes of an extraction.
 */
export class PageSize {
  readonly #largest: number
  #size: number
  #quick = 0

  constructor(first: number, largest: number = LARGEST) {
    this.#largest = Math.max(1, largest)
    this.#size = Math.min(Math.max(1, first), this.#largest)
  }

  get size(): number {
    return this.#size
  }

  /**
   * A page of this size came whole after so many milliseconds.
   * @param overheadMs What the quickest answer of all took: the part of a request that has nothing to do with rows.
   */
  came(size: number, ms: number, overheadMs: number = Infinity): void {
    // Answers to sizes of before say nothing about the present one.
    if (size < this.#size || overheadMs < WORTH * ms) return
    const fixed = Number.isFinite(overheadMs) ? Math.min(overheadMs, ms) : 0
    const doubled = fixed + 2 * (ms - fixed)
    if (ms >= QUICK_MS) this.#quick = 0
    else if (doubled < LONGEST_MS || ++this.#quick >= PATIENCE) {
      this.#size = Math.min(this.#largest, this.#size * 2)
      this.#quick = 0
    }
  }

  /** A page of this size was cut short. */
  failed(size: number): void {
    if (size > this.#size) return
    this.#size = Math.max(1, Math.floor(size / 2))
    this.#quick = 0
  }
}
