import { firstPageSize, PageSize, type WholePage } from '../../../../src/companion/records/extract/page-size.ts'

/** A full page of this size after so many milliseconds. */
const full = (asked: number, ms: number, more: Partial<WholePage> = {}): WholePage => ({
  asked,
  rows: asked,
  ms,
  ...more,
})

describe('RC-13 page size', () => {
  it('starts with 1,000 rows, with 10,000 when at most three columns are asked for', () => {
    expect([0, 1, 3, 4, 10, 60].map(firstPageSize)).toEqual([1000, 10_000, 10_000, 1000, 1000, 1000])
  })

  it('doubles after three pages under two seconds, up to 10,000', () => {
    const size = new PageSize(1000)
    size.came(full(1000, 1900))
    size.came(full(1000, 1900))
    expect(size.size).toBe(1000)
    size.came(full(1000, 1900))
    expect(size.size).toBe(2000)
    for (let page = 0; page < 5; page++) size.came(full(2000, 2100))
    expect(size.size).toBe(2000)
    for (let page = 0; page < 20; page++) size.came(full(size.size, 100))
    expect(size.size).toBe(10_000)
    expect(size.settled).toBe(true)
  })

  it('grows at once to what is expected to stay quick, where it is known what a row takes', () => {
    const size = new PageSize(1000)
    // 120 ms for the way, 0.5 ms a row.
    size.came(full(1000, 620, { overheadMs: 120 }))
    expect(size.size).toBe(4760)
    const quick = new PageSize(1000)
    quick.came(full(1000, 320, { overheadMs: 120 }))
    expect(quick.size).toBe(10_000)
  })

  it('stays where a larger page would only cost memory', () => {
    const size = new PageSize(2000)
    size.came(full(2000, 500, { overheadMs: 10 }))
    expect(size.size).toBe(2000)
    expect(size.settled).toBe(true)
  })

  it('keeps answers short enough to come whole, however quick they are', () => {
    const size = new PageSize(1000)
    size.came(full(1000, 130, { overheadMs: 120, length: 4_000_000 }))
    expect(size.size).toBe(2000)
    size.came(full(2000, 140, { overheadMs: 120, length: 16_000_000 }))
    expect(size.size).toBe(1000)
  })

  it('halves when a page was cut short, down to one, and does not come back to what failed at once', () => {
    const size = new PageSize(1000)
    size.failed(1000)
    expect(size.size).toBe(500)
    // Another page of the old size that was on its way says the same once more.
    size.failed(1000)
    expect(size.size).toBe(500)
    size.came(full(500, 200, { overheadMs: 120 }))
    expect(size.size).toBe(900)
    for (let page = 0; page < 20; page++) size.came(full(900, 200, { overheadMs: 120 }))
    expect(size.size).toBe(1000 * 10)
    for (let times = 0; times < 20; times++) size.failed(size.size)
    expect(size.size).toBe(1)
  })

  it('learns nothing from pages of another size or hardly filled ones', () => {
    const size = new PageSize(1000)
    size.came(full(500, 121, { overheadMs: 120 }))
    size.came({ asked: 1000, rows: 3, ms: 121, overheadMs: 120 })
    expect(size.size).toBe(1000)
  })
})
