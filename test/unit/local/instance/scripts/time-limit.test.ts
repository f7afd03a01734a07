import vm from 'node:vm'
import { TimeLimitExceeded, uninterrupted, withinTime } from '../../../../../src/local/instance/scripts/time-limit.ts'

const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' })
const script = (text: string): unknown => vm.runInContext(text, context)

test('work runs to its end, and what it throws comes out as it is', () => {
  let done = 0
  withinTime(1000, () => (done += 1))
  expect(done).toBe(1)
  const problem = new RangeError('no')
  expect(() =>
    withinTime(1000, () => {
      throw problem
    }),
  ).toThrow(problem)
})

test.each([
  ['an endless loop', 'for (;;) {}'],
  ['a loop that catches everything', 'for (;;) { try { null.x } catch (e) { } finally { continue } }'],
  ['an expression that never ends', `/^(a+)+$/.test('${'a'.repeat(60)}b')`],
])('%s is ended', (_case, text) => {
  expect(() => withinTime(50, () => void script(text))).toThrow(TimeLimitExceeded)
})

test('work inside of work has a limit of its own, and the outer work goes on after it', () => {
  let after = false
  withinTime(5000, () => {
    expect(() => withinTime(50, () => void script('for (;;) {}'))).toThrow(TimeLimitExceeded)
    withinTime(1000, () => void script('1 + 1'))
    after = script('true') === true
  })
  expect(after).toBe(true)
})

test('the outer limit holds while inner work runs', () => {
  const start = performance.now()
  expect(() => withinTime(50, () => withinTime(60_000, () => void script('for (;;) {}')))).toThrow(TimeLimitExceeded)
  expect(performance.now() - start).toBeLessThan(20_000)
  withinTime(1000, () => void script('0'))
})

test('promises of a script are settled when its work ends', () => {
  withinTime(1000, () => void script(`globalThis.seen = 0; Promise.resolve().then(() => { globalThis.seen = 1 })`))
  expect(script('globalThis.seen')).toBe(1)
})

test('a step of the platform comes to its own end though the time is up, and the script around it does not go on', () => {
  let done = false
  let after = false
  const step = (): void => {
    const end = performance.now() + 250
    while (performance.now() < end);
    done = true
  }
  const work = (): void => {
    uninterrupted(step)
    script('for (;;) {}')
    after = true
  }
  expect(() => withinTime(50, work)).toThrow(TimeLimitExceeded)
  expect({ done, after }).toEqual({ done: true, after: false })
})

test('work inside of such a step has its limit all the same', () => {
  const start = performance.now()
  let ended = false
  withinTime(60_000, () => {
    uninterrupted(() => {
      expect(() => withinTime(50, () => void script('for (;;) {}'))).toThrow(TimeLimitExceeded)
      ended = true
    })
  })
  expect(ended).toBe(true)
  expect(performance.now() - start).toBeLessThan(4000)
})
