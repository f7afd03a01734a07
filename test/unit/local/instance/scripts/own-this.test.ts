import ts from 'typescript'
import { withOwnThis } from '../../../../../src/local/instance/scripts/own-this.ts'

const rewritten = (text: string): string =>
  withOwnThis(ts.createSourceFile('a.js', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS))

test.each([
  ['a call without an object', 'function f() { return this.a }', 'function f() { return $ownThis(this).a }'],
  ['the top and arrow functions', 'x = () => this', 'x = () => $ownThis(this)'],
  ['a default value', 'function f(a = this) {}', 'function f(a = $ownThis(this)) {}'],
  ['a line that goes on from the one before', 'a = b\nthis.c = 1', 'a = b\n$ownThis(this).c = 1'],
  ['a constructor found on it', 'new this.a.B(this)', 'new ($ownThis(this)).a.B($ownThis(this))'],
  ['a constructor that it is itself', 'new this()', 'new ($ownThis(this))()'],
  ['a strict function', "function f() { 'use strict'; return () => this }", undefined],
  ['a directive behind another', "'use x'; 'use strict'; function f() { return this }", undefined],
  ['a class', 'class A { b() { return this } c = this }', undefined],
  ['a module of the language', 'export const a = function () { return this }', undefined],
  ['words and texts', 'var o = { this: 1 }; o.this = "this" // this', undefined],
])('%s', (_what, text, expected) => {
  expect(rewritten(text)).toBe(expected ?? text)
})

test('code beside strict code is still found', () => {
  expect(rewritten("function a() { 'use strict'; this } function b() { this }")).toBe(
    "function a() { 'use strict'; this } function b() { $ownThis(this) }",
  )
})
