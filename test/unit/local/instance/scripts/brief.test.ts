import ts from 'typescript'
import { isBriefText } from '../../../../../src/local/instance/scripts/brief.ts'

const isBrief = (text: string): boolean =>
  isBriefText(ts.createSourceFile('script.js', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS), [
    'current',
    'previous',
  ])

test.each([
  ['a value set', `current.setValue('a', current.getValue('b') + ' more')`],
  ['a column assigned', `current.a = 'x'`],
  [
    'the form of the editor',
    `(function executeRule(current, previous /*null when async*/) { current.a = 1 })(current, previous)`,
  ],
  [
    'other names for the records',
    `(function (now, then) { if (now.getValue('a') !== then.getValue('a')) now.b = 'x' })(current, previous)`,
  ],
  [
    'variables and decisions',
    `var a = current.getValue('a'); if (!a || a == '0') { var b = a ? 1 : -2; current.b = b * 2 } else current.setAbortAction(true)`,
  ],
  ['a text with places', 'current.a = `${current.getDisplayValue("b")} on ${current.getTableName()}`'],
])('%s is brief', (_case, text) => {
  expect(isBrief(text)).toBe(true)
})

test.each([
  ['a loop', `while (true) current.a = 1`],
  ['a loop behind a decision', `if (current.getValue('a')) for (;;) {}`],
  ['a function that calls itself', `(function f(current) { f(current) })(current)`],
  ['a function declared', `function f() { f() } f()`],
  ['an arrow function', `(() => { current.a = 1 })()`],
  ['a generator', `(function* (current) { current.a = 1 })(current)`],
  ['an asynchronous function', `(async function (current) { current.a = 1 })(current)`],
  ['a default value', `(function (current, b = f()) { current.a = 1 })(current, previous)`],
  ['a function of the platform', `gs.info('x')`],
  ['a class', `new GlideRecord('incident').query()`],
  ['a method that takes functions or asks other scripts', `current.update()`],
  ['a method by a computed name', `current['setValue']('a', 'b')`],
  ['a method of a value', `current.getValue('a').repeat(9)`],
  ['a column read, whose text somebody may have replaced', `current.a = current.b + ''`],
  ['a record made a text', `current.a = '' + current`],
  ['a record in a variable', `var r = current; r.a = 1`],
  ['a name that nobody declared', `current.a = b`],
  ['a name declared in another block', `if (current.isNewRecord()) { let b = 1 } current.a = b + ''`],
  ['a global name made', `b = 1`],
  ['a record replaced', `current = previous`],
  ['a variable in the place of a record', `var current = { getValue: f }; current.getValue('a')`],
  ['a value that is called', `var a = current.getValue('a'); a()`],
  ['a regular expression', `/^(a+)+$/`],
  ['an object', `current.a = { toString: f }`],
  ['a list', `current.a = [1]`],
  ['a spread', `current.setValue(...'ab')`],
  ['a tagged text', 'current.a = current.getValue`a`'],
  ['an exception', `throw current`],
  ['an attempt', `try { current.a = 1 } catch (e) {}`],
])('%s is not', (_case, text) => {
  expect(isBrief(text)).toBe(false)
})
