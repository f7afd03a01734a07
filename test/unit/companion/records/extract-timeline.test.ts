/**
 * How long an extraction takes by the clock of an instance with limits, nothing else counted: the share of the time in
 * which all places in flight are busy with large pages.
 */
import { createHash } from 'node:crypto'
import { extract } from '../../../../src/companion/records/extract/extract.ts'
import type { ExtractOptions, ExtractReport } from '../../../../src/companion/records/extract/options.ts'
import type { Schema } from '../../../../src/companion/records/schema.ts'
import type { InstanceClient } from '../../../../src/companion/servicenow/client.ts'
import { Limiter } from '../../../../src/companion/servicenow/limiter.ts'
import type { Exchange, InstanceRequest } from '../../../../src/companion/servicenow/transport.ts'

const REQUEST_MS = 120
const ROW_MS = 0.2
const PARALLEL = 4
/** Rows a second when all places are busy with pages of 10,000 all the time. */
const ALLOWED = (PARALLEL * 10_000) / (REQUEST_MS + 10_000 * ROW_MS)

interface Span {
  from: number
  to: number
  rows: number
}

const ids = (count: number, prefix = ''): string[] =>
  Array.from({ length: count }, (_, index) =>
    (prefix + createHash('md5').update(String(index)).digest('hex')).slice(0, 32),
  ).sort()

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** An instance that holds these keys and keeps to its limits. */
const limited = (keys: readonly string[]) => {
  const spans: Span[] = []
  const limiter = new Limiter({ most: PARALLEL })
  const place = (key: string): number => {
    let [low, high] = [0, keys.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((keys[middle] ?? '') < key) low = middle + 1
      else high = middle
    }
    return low
  }
  const matching = (query: string): [number, number] => {
    const from = /sys_id>=([0-9a-f]+)/.exec(query)?.[1]
    const after = /sys_id>([0-9a-f]+)/.exec(query)?.[1]
    const to = /sys_id<([0-9a-f]+)/.exec(query)?.[1]
    return [after ? place(`${after}0`) : from ? place(from) : 0, to === undefined ? keys.length : place(to)]
  }
  const exchange = async (request: InstanceRequest): Promise<Exchange> => {
    const parameters = new URL(request.path, 'http://instance').searchParams
    const slot = await limiter.acquire(request.signal)
    const begun = performance.now()
    const [first, end] = matching(parameters.get('sysparm_query') ?? '')
    const stats = request.path.includes('/stats/')
    const rows = stats ? [] : keys.slice(first, Math.min(end, first + Number(parameters.get('sysparm_limit'))))
    await wait(REQUEST_MS + rows.length * ROW_MS)
    slot.release('done')
    const ms = performance.now() - begun
    if (!stats) spans.push({ from: begun, to: performance.now(), rows: rows.length })
    const created = (parameters.get('sysparm_query') ?? '').includes('sys_created_on')
    return {
      status: 200,
      ms,
      length: rows.length * 300,
      headers: { 'x-total-count': String(end - first) },
      body: {
        result: stats ? { stats: { count: String(created ? 0 : keys.length) } } : rows.map((key) => ({ sys_id: key })),
      },
    }
  }
  const transport = {
    limiter,
    sent: 0,
    exchange,
    request: async (request: InstanceRequest) => (await exchange(request)).body,
    metrics: () => ({ quickestMs: REQUEST_MS }),
    serverNow: () => Date.now(),
  }
  return { client: { origin: 'http://instance', transport } as unknown as InstanceClient, spans }
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const run = async (
  keys: readonly string[],
  options: Partial<ExtractOptions> = {},
): Promise<{ report: ExtractReport; share: number; spans: Span[]; order: string[] }> => {
  const { client, spans } = limited(keys)
  const order: string[] = []
  const started = performance.now()
  let report: ExtractReport | undefined
  const work = extract(
    client,
    {} as Schema,
    { table: 'u_many', fields: ['a', 'b', 'c', 'sys_id'], unchecked: true, ...options },
    {
      // Taking a page apart and writing it takes its time as well; pages are written one after the other.
      async write(rows) {
        await wait(rows.length * 0.005)
        for (const row of rows) order.push(String(row['sys_id']))
      },
      position: () => undefined,
    },
  ).then((done) => (report = done))
  while (!report) await jest.advanceTimersByTimeAsync(10)
  await work
  const ms = performance.now() - started
  return { report, share: keys.length / ms / ALLOWED, spans, order }
}

describe('RC-11 the time of an extraction', () => {
  it('is at least 90 % of the rate that the limits allow, counts before and after included', async () => {
    const keys = ids(100_000)
    const { report, share, spans, order } = await run(keys)
    expect(report).toMatchObject({ complete: true, rows: 100_000 })
    expect(new Set(order).size).toBe(100_000)
    expect(share).toBeGreaterThan(0.9)
    // Four small pages tell what rows take; twelve that fit read the rest.
    expect(spans.length).toBeLessThanOrEqual(17)
    expect(Math.max(...spans.map(({ rows }) => rows))).toBeGreaterThan(7500)
  })

  it('leaves no place idle between the first and the last page, though pages have to be written', async () => {
    const { spans } = await run(ids(200_000))
    const [begin, end] = [Math.min(...spans.map(({ from }) => from)), Math.max(...spans.map(({ to }) => to))]
    const busy = spans.reduce((sum, { from, to }) => sum + to - from, 0)
    expect(busy / (PARALLEL * (end - begin))).toBeGreaterThan(0.95)
  })

  it('holds up where keys are not spread evenly: a reader without work takes over half of a long range', async () => {
    const { report, spans, order } = await run(ids(200_000, 'abc'))
    expect(new Set(order).size).toBe(200_000)
    expect(report.complete).toBe(true)
    const [begin, end] = [Math.min(...spans.map(({ from }) => from)), Math.max(...spans.map(({ to }) => to))]
    // One reader alone would reach a quarter.
    expect(200_000 / (end - begin) / ALLOWED).toBeGreaterThan(0.45)
  })

  it('RC-10 keeps the order of the key with one lane', async () => {
    const keys = ids(30_000)
    const { order, spans } = await run(keys, { lanes: 1 })
    expect(order).toEqual(keys)
    expect(spans.every((span, index) => index === 0 || span.from >= (spans[index - 1]?.to ?? 0))).toBe(true)
  })
})
