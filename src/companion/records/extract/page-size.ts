/** A page that takes longer than this is large enough; the platform cancels requests after 60 s. */
const QUICK_MS = 2000
/** A larger page that is expected to take no longer than this is tried at once. */
const LONGEST_MS = 2500
const LARGEST = 10_000
/** Pages under the time before a larger one is tried, when nothing tells how long it would take. */
const PATIENCE = 3
/** Share of a page's time that does not depend on its size, below which a larger page only costs memory. */
const WORTH = 0.03
/** What failed is not tried again at once, but a little less of it; after so many whole pages it may be once more. */
const LESS = 0.9
const FORGIVEN = 20
/** Characters of an answer: much longer ones were seen to come cut. */
const LONGEST_ANSWER = 8_000_000

/** Rows of a first page when nothing is known of them. */
const FIRST = 1000
/** So few columns make small rows, whatever they hold. */
const FEW_COLUMNS = 3

/** Rows of a first page. `widest`: characters of the longest row there can be, when the dictionary tells. */
export const firstPageSize = (columns: number, widest?: number): number => {
  if (columns > 0 && columns <= FEW_COLUMNS) return LARGEST
  if (widest === undefined) return FIRST
  return Math.min(LARGEST, Math.max(FIRST, Math.floor(LONGEST_ANSWER / widest)))
}

/** A page that came whole. */
export interface WholePage {
  /** Limit it was asked with. */
  asked: number
  rows: number
  ms: number
  /** What the quickest answer of all took: the part of a request that has nothing to do with rows. Unknown when absent. */
  overheadMs?: number | undefined
  /** Characters of the answer. */
  length?: number | undefined
}

/**
 * Page size that follows what the instance can do: as large as stays quick, judged by what a row took; doubled after
 * three quick pages where that is not known; halved when a page was cut short. Shared by all lanes of an extraction.
 */
export class PageSize {
  readonly #largest: number
  #size: number
  #most: number
  #quick = 0
  #whole = 0
  #settled: boolean

  constructor(first: number, largest: number = LARGEST) {
    this.#largest = Math.max(1, largest)
    this.#most = this.#largest
    this.#size = Math.min(Math.max(1, first), this.#largest)
    this.#settled = this.#size === this.#largest
  }

  get size(): number {
    return this.#size
  }

  /** True when larger pages are not to be expected. */
  get settled(): boolean {
    return this.#settled
  }

  came(page: WholePage): void {
    const { asked, rows, ms } = page
    // Answers to sizes of before, and pages that were hardly filled, say nothing about the present size.
    if (asked < this.#size || rows < asked / 2) return
    if (++this.#whole >= FORGIVEN) this.#most = this.#largest
    const most = Math.min(this.#most, longest(page))
    if (this.#size >= most) {
      this.#set(most)
      return
    }
    const fixed = Math.min(page.overheadMs ?? Infinity, ms)
    if (page.overheadMs === undefined || !Number.isFinite(page.overheadMs)) this.#stepUp(ms, most)
    else if (fixed < WORTH * ms) this.#settled = true
    else {
      const fits = Math.floor(((LONGEST_MS - fixed) * rows) / Math.max(1, ms - fixed))
      if (fits > this.#size) this.#set(Math.min(fits, most))
      else this.#settled = true
    }
  }

  /** A page of this size was cut short. */
  failed(size: number): void {
    if (size > this.#size) return
    this.#most = Math.max(1, Math.floor(size * LESS))
    this.#whole = 0
    this.#set(Math.max(1, Math.floor(size / 2)))
  }

  #stepUp(ms: number, most: number): void {
    if (ms >= QUICK_MS) this.#quick = 0
    else if (++this.#quick >= PATIENCE) this.#set(Math.min(most, this.#size * 2))
  }

  #set(size: number): void {
    this.#size = size
    this.#quick = 0
    this.#settled = size >= this.#largest
  }
}

/** Rows whose answer stays short enough. */
const longest = ({ rows, length }: WholePage): number =>
  length === undefined || length === 0 ? Infinity : Math.max(1, Math.floor((LONGEST_ANSWER * rows) / length))
