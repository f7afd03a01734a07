import { createLatency } from '../../../../src/local/instance/http/local/latency.ts'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** Milliseconds until a promise is settled, on the fake clock; what is no promise takes none. */
async function duration(work: unknown): Promise<number> {
  const started = performance.now()
  let over = false
  void Promise.resolve(work).then(() => (over = true))
  while (!over) await jest.advanceTimersByTimeAsync(1)
  return performance.now() - started
}

test('a request takes its time and that of its rows, and no more when the server worked meanwhile', async () => {
  const latency = createLatency()
  latency.set({ requestMs: 120, rowMs: 0.2 })
  const entering = latency.enter()
  expect(await duration(entering)).toBe(120)
  const place = await entering
  // The server itself worked for 150 ms of the 200 ms that a thousand rows take.
  jest.advanceTimersByTime(150)
  expect(await duration(place.answered(1000))).toBe(50)
})

test('work that took longer than the rows may is not hidden', async () => {
  const latency = createLatency()
  latency.set({ rowMs: 1 })
  const place = await latency.enter()
  jest.advanceTimersByTime(500)
  expect(await duration(place.answered(10))).toBeLessThanOrEqual(1)
})

test('time spent waiting for a place is no time of the request', async () => {
  const latency = createLatency()
  latency.set({ requestMs: 100, parallel: 1 })
  const first = latency.enter()
  const second = latency.enter()
  await duration(first)
  jest.advanceTimersByTime(70)
  ;(await first).leave()
  expect(await duration(second)).toBe(100)
})
