import { firstPageSize, PageSize, type WholePage } from '../../../../src/companion/records/extract/page-size.ts'
import { widestRow } from '../../../../src/companion/records/extract/row-width.ts'
import type { FieldInfo } from '../../../../src/companion/records/schema.ts'
import type { DisplayMode } from '../../../../src/companion/records/values.ts'

/** A full page of this size after so many milliseconds. */
const full = (asked: number, ms: number, more: Partial<WholePage> = {}): WholePage => ({
  asked,
  rows: asked,
  ms,
  ...more,
})

describe('RC-13 page size', () => {
  it('starts with 1,000 rows, with 10,000 when at most three columns are asked for', () => {
    expect([0, 1, 3, 4, 10, 60].map((columns) => firstPageSize(columns))).toEqual([
      1000, 10_000, 10_000, 1000, 1000, 1000,
    ])
  })

  it('starts with more when the dictionary proves that rows are short', () => {
    const table = { name: 't', label: '', parent: '', scope: '', view: false }
    const field = (name: string, type: string, maxLength: number): [string, FieldInfo] => [
      name,
      {
        name,
        label: '',
        type,
        maxLength,
        mandatory: false,
        readOnly: false,
        reference: '',
        hasChoices: false,
        declaredBy: 't',
      },
    ]
    const fields = new Map([
      field('sys_id', 'GUID', 32),
      field('a', 'string', 500),
      field('b', 'reference', 0),
      field('on', 'boolean', 40),
      field('text', 'html', 0),
    ])
    const width = (columns: string[], display: DisplayMode = 'value') =>
      widestRow({ table, chain: ['t'], fields, stamp: '' }, columns, display)
    const row = { sys_id: 'f'.repeat(32), a: 'x'.repeat(500), b: 'f'.repeat(32), on: 'false' }
    expect(width(['sys_id', 'a', 'b', 'on'])).toBeGreaterThanOrEqual(JSON.stringify(row).length)
    expect(firstPageSize(4, width(['sys_id', 'a', 'b', 'on']))).toBeGreaterThan(9000)
    expect(firstPageSize(4, 40_000)).toBe(1000)
    // What the dictionary does not tell: texts without length, columns of other tables, all columns, labels.
    for (const unknown of [width(['sys_id', 'text']), width(['b.name']), width([]), width(['a'], 'label')])
      expect(unknown).toBeUndefined()
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
