import type { RecordRow } from './values.ts'

/** Hands pages from a reader to a consumer, one at a time. */
export class PageChannel implements AsyncIterable<readonly RecordRow[]> {
  #page: readonly RecordRow[] | undefined
  #ended = false
  #error: unknown
  #dropped = false
  #consumed: () => void = () => undefined
  #arrived: () => void = () => undefined

  put(rows: readonly RecordRow[]): Promise<void> {
    if (this.#dropped) return Promise.resolve()
    this.#page = rows
    this.#arrived()
    return new Promise((resolve) => (this.#consumed = resolve))
  }

  end(error?: unknown): void {
    this.#ended = true
    this.#error = error
    this.#arrived()
  }

  drop(): void {
    this.#dropped = true
    this.#consumed()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<readonly RecordRow[]> {
    for (;;) {
      if (this.#page === undefined && !this.#ended) await new Promise<void>((resolve) => (this.#arrived = resolve))
      const page = this.#page
      if (page === undefined) {
        if (this.#error !== undefined) throw this.#error
        return
      }
      this.#page = undefined
      yield page
      this.#consumed()
    }
  }
}
