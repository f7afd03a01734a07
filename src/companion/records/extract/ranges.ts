import { cutLane, newLane, splitKeys, widthOf, type Lane } from './lanes.ts'

export interface RangesOptions {
  /** Ranges read at the same time. */
  atOnce: number
  /** Rows that match in all, undefined when they could not be counted. */
  rows: number | undefined
  /** What an interrupted run left to do. */
  left?: readonly Lane[] | undefined
}

/** Standard deviations of room in a page: how evenly ids are spread decides whether a range fits into one. */
const ROOM = 3
/** Parts a range is cut into for each reader, when it is worth many pages: the last ones end together. */
const PARTS = 2

/**
 * What is left to read, handed out in ranges of the key that fit into one page: any reader can ask for any of them at
 * any time, so none waits for the end of another's page, and all end at about the same time. Where pages are small for
 * good, ranges span several of them, because the room in each page would cost requests.
 */
export class Ranges {
  readonly #waiting: Lane[]
  readonly #active = new Set<Lane>()
  readonly #givenUp: Lane[] = []
  readonly #atOnce: number
  /** Rows for the whole key, if they were spread evenly. */
  readonly #density: number | undefined
  #plan = { page: 0, cuts: 0 }
  #idle: ((lane: Lane | undefined) => void)[] = []

  constructor(options: RangesOptions) {
    this.#atOnce = options.atOnce
    this.#density = options.atOnce > 1 ? options.rows : undefined
    const fresh = (): Lane[] => (this.#density === undefined ? splitKeys(options.atOnce) : [newLane('', '')])
    this.#waiting = options.left ? options.left.filter((lane) => !lane.done) : fresh()
  }

  /** Everything that is not read to its end, for a checkpoint. */
  left(): Lane[] {
    return [...this.#givenUp, ...this.#active, ...this.#waiting].filter((lane) => !lane.done)
  }

  /** The next range, when one is to be had; undefined when all is read. `page`: its size, and whether that may grow. */
  async take(page: { size: number; settled: boolean }): Promise<Lane | undefined> {
    const ready = this.#cut(page)
    if (ready) return ready
    if (this.#active.size === 0) return undefined
    return new Promise((resolve) => this.#idle.push(resolve))
  }

  /** Called when a range is read to its end, or given up. */
  finished(lane: Lane): void {
    this.#active.delete(lane)
    if (!lane.done) this.#givenUp.push(lane)
    if (this.#active.size > 0 || this.#waiting.length > 0) return
    for (const resolve of this.#idle.splice(0)) resolve(undefined)
  }

  /** Gives parts of a range that turned out long to readers who have nothing to do. Called between its pages. */
  share(lane: Lane, pageSize: number): void {
    const pages = Math.floor(((lane.expected ?? 0) - lane.rows) / pageSize)
    let last: Lane | undefined = lane
    for (let parts = Math.min(this.#idle.length + 1, pages); last && parts > 1; parts--) {
      last = cutLane(last, 1 / parts)
      if (!last) return
      this.#active.add(last)
      this.#idle.shift()?.(last)
    }
  }

  #cut(page: { size: number; settled: boolean }): Lane | undefined {
    const lane = this.#waiting[0]
    if (!lane) return undefined
    const rest = this.#density === undefined || lane.after !== '' ? undefined : this.#cutFor(lane, page)
    if (rest) this.#waiting[0] = rest
    else this.#waiting.shift()
    this.#active.add(lane)
    return lane
  }

  #cutFor(lane: Lane, page: { size: number; settled: boolean }): Lane | undefined {
    const density = this.#density ?? 0
    const rows = this.#waiting.reduce((sum, other) => sum + density * widthOf(other), 0)
    const pages = page.settled ? Math.floor(rows / (PARTS * this.#atOnce) / page.size) : 0
    const wanted = pages > 1 ? fitting(pages * page.size) : this.#even(rows, page.size)
    const estimate = density * widthOf(lane)
    return estimate > wanted * 1.05 ? cutLane(lane, wanted / estimate) : undefined
  }

  /** Rows of a range so that all of them fit into a page and the readers end together. */
  #even(rows: number, size: number): number {
    if (this.#plan.cuts <= 0 || this.#plan.page !== size)
      this.#plan = { page: size, cuts: Math.max(1, Math.ceil(rows / fitting(size) / this.#atOnce)) * this.#atOnce }
    const share = rows / this.#plan.cuts
    this.#plan.cuts--
    return share
  }
}

/** Rows to expect of a range so that hardly ever more than `limit` are in it. */
const fitting = (limit: number): number => Math.max(limit / 2, limit - ROOM * Math.sqrt(limit))
