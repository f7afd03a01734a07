import vm from 'node:vm'
import { TimeLimitExceeded, withinTime } from '../../../../../src/local/instance/scripts/time-limit.ts'

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
