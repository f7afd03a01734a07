import {
  cutLane,
  laneCondition,
  newLane,
  splitKeys,
  widthOf,
  type Lane,
} from '../../../../src/companion/records/extract/lanes.ts'
import { Ranges } from '../../../../src/companion/records/extract/ranges.ts'

const LARGE = { size: 10_000, settled: true }

/** Takes ranges until there is no more, as readers one after the other would. */
async function takeAll(ranges: Ranges, page = LARGE): Promise<Lane[]> {
  const taken: Lane[] = []
  for (let lane = await ranges.take(page); lane; lane = await ranges.take(page)) {
    taken.push({ ...lane })
    lane.done = true
    ranges.finished(lane)
  }
  return taken
}

describe('RC-11 ranges of the key', () => {
  it('cover the whole key without overlap, ends open for ids of other forms', () => {
    expect(splitKeys(4).map(laneCondition)).toEqual([
      'sys_id<4',
      'sys_id>=4^sys_id<8',
      'sys_id>=8^sys_id<c',
      'sys_id>=c',
    ])
    expect(laneCondition({ from: '4', to: '8', after: '5a' })).toBe('sys_id>5a^sys_id<8')
  })

  it('are cut behind what was read of them', () => {
    const lane = newLane('4', '8')
    expect(cutLane(lane, 0.5)).toMatchObject({ from: '6', to: '8' })
    expect(lane).toMatchObject({ from: '4', to: '6', expected: undefined })
    const begun = { ...newLane('0', ''), after: '8'.padEnd(32, '0') }
    expect(widthOf(begun)).toBeCloseTo(0.5)
    expect(cutLane(begun, 0.5)).toMatchObject({ from: 'c', to: '' })
    // An id that is no hex number stands behind all that are.
    expect(cutLane({ ...newLane('', ''), after: 'global' }, 0.5)).toBeUndefined()
  })

  it('are handed out so that each fits into a page, all readers have as many, and nothing is left between', async () => {
    const taken = await takeAll(new Ranges({ atOnce: 4, rows: 100_000 }))
    expect(taken).toHaveLength(12)
    expect(taken[0]?.from).toBe('')
    expect(taken.at(-1)?.to).toBe('')
    taken.slice(1).forEach((lane, index) => expect(lane.from).toBe(taken[index]?.to))
    for (const lane of taken) expect(widthOf(lane) * 100_000).toBeCloseTo(8333, -2)
  })

  it('span several pages where pages are small for good', async () => {
    const taken = await takeAll(new Ranges({ atOnce: 4, rows: 100_000 }), { size: 250, settled: true })
    expect(widthOf(taken[0] ?? newLane('', '')) * 100_000).toBeGreaterThan(10_000)
    expect(taken.length).toBeLessThan(100)
    const growing = await new Ranges({ atOnce: 4, rows: 100_000 }).take({ size: 250, settled: false })
    expect(widthOf(growing ?? newLane('', '')) * 100_000).toBeLessThan(250)
  })

  it('are equal parts of the key when nobody could count the rows', async () => {
    expect(await takeAll(new Ranges({ atOnce: 4, rows: undefined }))).toMatchObject(splitKeys(4))
    expect(await takeAll(new Ranges({ atOnce: 1, rows: 5_000_000 }))).toMatchObject([{ from: '', to: '' }])
  })

  it('gives parts of a long range to readers who have nothing to do', async () => {
    const ranges = new Ranges({ atOnce: 2, rows: undefined })
    const low = (await ranges.take(LARGE)) as Lane
    const high = (await ranges.take(LARGE)) as Lane
    high.done = true
    ranges.finished(high)
    const idle = ranges.take(LARGE)
    low.expected = 50_000
    low.rows = 10_000
    low.after = '1'.padEnd(32, '0')
    ranges.share(low, 10_000)
    const given = (await idle) as Lane
    expect([low.to, given.from, given.to]).toEqual(['48', '48', '8'])
    // What is left is short now: nothing more to give, and the next idle reader is told when all is read.
    const second = ranges.take(LARGE)
    low.expected = 20_000
    ranges.share(low, 10_000)
    for (const lane of [low, given]) {
      lane.done = true
      ranges.finished(lane)
    }
    expect(await second).toBeUndefined()
  })

  it('keeps what was begun and not ended for the next run', async () => {
    const ranges = new Ranges({ atOnce: 4, rows: 40_000 })
    const first = (await ranges.take(LARGE)) as Lane
    const second = (await ranges.take(LARGE)) as Lane
    first.after = '0'.padEnd(32, '1')
    ranges.finished(first)
    second.done = true
    ranges.finished(second)
    const left = ranges.left()
    expect(left[0]).toBe(first)
    expect(left.map((lane) => lane.from)).toEqual(['', second.to])
    const taken = await takeAll(new Ranges({ atOnce: 4, rows: 40_000, left }))
    expect(taken[0]?.after).toBe(first.after)
    expect(taken.at(-1)?.to).toBe('')
  })
})
