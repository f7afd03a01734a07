import ts from 'typescript'
import { withCheckedFlags } from '../../../../../src/local/instance/scripts/regular-expressions.ts'

const rewritten = (text: string): string =>
  withCheckedFlags(ts.createSourceFile('a.js', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS))

test.each([
  ["new RegExp('a', f)", "new RegExp('a', $regExpFlags(f))"],
  ["RegExp('a', f ? 'g' : 'i')", "RegExp('a', $regExpFlags(f ? 'g' : 'i'))"],
  ["new window.RegExp('a', /* why */ 'g')", "new window.RegExp('a', /* why */ $regExpFlags('g'))"],
  ["RegExp('a', RegExp('b', f).flags)", "RegExp('a', $regExpFlags(RegExp('b', $regExpFlags(f)).flags))"],
])('%s becomes %s', (text, expected) => {
  expect(rewritten(text)).toBe(expected)
})

test.each(["new RegExp('a')", 'new RegExp(...given)', "x instanceof RegExp, new Other('a', 'd')", "'RegExp(1, 2)'"])(
  '%s stays as it is',
  (text) => {
    expect(rewritten(text)).toBe(text)
  },
)
