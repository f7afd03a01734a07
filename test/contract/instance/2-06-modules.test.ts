import { ScriptError } from '../../../src/local/instance/scripts/index.ts'
import { scriptFixture, type ScriptFixture } from './script-fixture.ts'

describe('2.6 JavaScript level and modules', () => {
  let it: ScriptFixture
  const root = 'x_fid/fid/1.0.0'
  const module = (path: string, content: string, values = {}) =>
    it.add('sys_module', { path, content, sys_scope: it.scope, ...values })
  const failure = (work: () => unknown): string => {
    try {
      work()
    } catch (error) {
      if (error instanceof ScriptError) return error.message
      throw error
    }
    throw new Error('nothing was thrown')
  }

  beforeAll(() => {
    it = scriptFixture()
    const app = it.find('sys_app', 'scope=x_fid')[0]
    it.instance.records.update(it.instance.access.system(), 'sys_app', app?.['sys_id'] ?? '', {
      package_json: `${root}/package.json`,
    })
    module(
      `${root}/package.json`,
      JSON.stringify({
        name: 'fid',
        version: '1.0.0',
        dependencies: { tiny: '2.1.0', '@acme/box': '^1.0.0', capital: '1.0.0' },
      }),
    )
    module(
      `${root}/src/server/util.ts`,
      'export const trim = (s) => (s ?? "").trim(); export class Money { constructor(c) { this.c = c } plus(o) { return new Money(this.c + o.c) } }',
    )
    module(
      `${root}/src/server/lib/index.ts`,
      "export { a } from './a.ts'; export * as util from '../util.js'; export default function named() { return 'default' }",
    )
    module(`${root}/src/server/lib/a.ts`, "import { b } from './b'; export const a = 'a' + b")
    module(`${root}/src/server/lib/b.js`, "export const b = 'b'")
    module(
      `${root}/src/server/rules.ts`,
      `import { gs, GlideRecord } from '@servicenow/glide'
       import { trim } from './util.ts'
       import tiny, { twice } from 'tiny'
       import box from '@acme/box/sub/deep.js'
       export function normalise(current, previous) { current.setValue('name', trim(current.getValue('name')) + twice(tiny.one) + box.deep) }
       export const count = () => { const gr = new GlideRecord('x_fid_thing'); gr.query(); return gr.getRowCount() + gs.getCurrentScopeName() }
       export const free = () => typeof gs + typeof GlideDateTime + typeof Class`,
    )
    module('x_fid/tiny/2.1.0/package.json', JSON.stringify({ name: 'tiny', main: './lib/main.js' }), {
      external_source: '1',
    })
    module(
      'x_fid/tiny/2.1.0/lib/main.js',
      "var g = Function('return this')(); exports.one = 1; exports.twice = function (n) { return n * 2 }",
      { external_source: '1' },
    )
    module(
      'x_fid/@acme/box/1.0.0/package.json',
      JSON.stringify({ exports: { '.': './index.js', './sub/deep.js': { require: './cjs/deep.js' } } }),
      { external_source: '1' },
    )
    module('x_fid/@acme/box/1.0.0/cjs/deep.js', "module.exports = { deep: 'D' }", { external_source: '1' })
    module(`${root}/src/server/broken.ts`, "import { nothing } from './absent.ts'; export const x = nothing")
    module(`${root}/src/server/circle-a.ts`, "import { b } from './circle-b.ts'; export const a = () => 'a' + b()")
    module(`${root}/src/server/circle-b.ts`, "import { a } from './circle-a.ts'; export const b = () => 'b' + typeof a")
    module(`${root}/src/server/counter.ts`, 'let n = 0; export const next = () => ++n')
    module(`${root}/src/server/unsupported.ts`, 'export class A { async m() {} }')
  })
  afterAll(() => it.close())

  test('87 a script field reaches module code through require of the path that the build writes', () => {
    const id = it.add('x_fid_thing', { name: '  bolt ' })
    it.rule(
      'before',
      `// @fluent-module normalise;false;${root}/src/server/rules.ts\nconst { normalise } = require('${root}/src/server/rules.ts');\nnormalise(current, previous);`,
    )
    it.run(`var gr = new GlideRecord('x_fid_thing'); gr.get('${id}'); gr.amount = 1; gr.update()`)
    expect(it.instance.records.get('x_fid_thing', id)?.['name']).toBe('bolt2D')
  })

  test('87 a script field may name modules relative to the root of its package', () => {
    expect(
      it.run(
        "const { trim, Money } = require('./src/server/util.ts'); [trim(' x '), new Money(1).plus(new Money(2)).c]",
      ),
    ).toEqual(['x', 3])
    expect(it.run("require('./src/server/util.js').trim(' y ')")).toBe('y')
  })

  test('relative imports resolve as written, by extension, by index and from .js to .ts', () => {
    expect(it.run(`var lib = require('./src/server/lib'); [lib.a, lib.default(), lib.util.trim(' z ')]`)).toEqual([
      'ab',
      'default',
      'z',
    ])
  })

  test('86 modules import Glide; the globals of plain scripts are not theirs', () => {
    expect(it.run(`require('${root}/src/server/rules.ts').count()`)).toMatch(/^\d+x_fid$/)
    expect(it.run(`require('${root}/src/server/rules.ts').free()`)).toContain('undefinedundefined')
  })

  test('modules may import each other in a circle and are evaluated once', () => {
    expect(it.run(`require('${root}/src/server/circle-a.ts').a()`)).toBe('abfunction')
    expect(it.run(`require('${root}/src/server/counter.ts').next() + require('./src/server/counter.ts').next()`)).toBe(
      3,
    )
  })

  test('a module that is not there is named with who asked for it', () => {
    expect(failure(() => it.run(`require('${root}/src/server/broken.ts')`))).toContain(
      `Cannot find module './absent.ts' from '${root}/src/server/broken.ts'`,
    )
    expect(failure(() => it.run("require('unknown-package')"))).toContain("Cannot find module 'unknown-package'")
  })

  test('86 another application cannot require the modules', () => {
    it.add('sys_app', { name: 'Other', scope: 'x_oth' })
    expect(failure(() => it.run(`require('${root}/src/server/util.ts')`, { scope: 'x_oth' }))).toContain(
      'in scope x_oth',
    )
  })

  test('82 a module with a construct that the engine refuses does not load', () => {
    expect(failure(() => it.run(`require('${root}/src/server/unsupported.ts')`))).toContain(
      'async class methods are not supported',
    )
  })

  test('81 scripts of an application run in the language of its own scope', () => {
    for (const [scope, level] of [
      ['x_es5', 'helsinki_es5'],
      ['x_es3', 'traditional'],
      ['x_es12', 'es_latest'],
    ])
      it.add('sys_app', { name: scope ?? '', scope: scope ?? '', js_level: level ?? '' })
    const es5 = 'var o = { get n() { return [1, 2].map(function (x) { return x * 2 }) } }; o.n.join()'
    expect(it.run(es5, { scope: 'x_es5' })).toBe('2,4')
    expect(failure(() => it.run(es5, { scope: 'x_es3' }))).toContain(
      'accessors are not available in Compatibility mode',
    )
    for (const [text, construct] of [
      ['let a = 1', 'let and const'],
      ['const a = 1', 'let and const'],
      ['var f = () => 1', 'arrow functions'],
      ['class A {}', 'classes'],
      ['var t = `x`', 'template texts'],
      ['var { a } = {}', 'destructuring patterns'],
      ['Math.max(...[1])', 'spread elements'],
      ['function f(a = 1) {}', 'rest and default parameters'],
      ['for (var x of []) {}', 'for-of loops'],
      ['var a = 1, o = { a }', 'shorthand members'],
      ['var o = {}; o?.p', 'optional chains'],
      ['var a = null ?? 1', 'operators newer than ES5'],
      ['function* g() {}', 'generators and async functions'],
      ['var b = 10n', 'BigInt numbers'],
    ]) {
      expect(failure(() => it.run(text ?? '', { scope: 'x_es5' }))).toContain(
        `${construct ?? ''} are not available in ES5 Standards mode (line 1)`,
      )
      expect(() => it.run(text ?? '', { scope: 'x_es12' })).not.toThrow()
    }
    expect(failure(() => it.run("new RegExp('a', 'u')", { scope: 'x_es5' }))).toContain('Invalid flags')
    expect(it.run("new RegExp('a', 'u').flags", { scope: 'x_es12' })).toBe('u')
    // The level of the scope counts that owns the script, not of the one that calls it.
    const app = it.find('sys_app', 'scope=x_es5')[0]?.sys_id ?? ''
    it.add('sys_script_include', {
      name: 'Old',
      api_name: 'x_es5.Old',
      access: 'public',
      script: 'var Old = function () { return `new` }',
      sys_scope: app,
      active: '1',
    })
    it.privilege('execute', 'x_es5.Old', 'sys_script_include')
    expect(failure(() => it.run('const say = x_es5.Old; say()'))).toContain('ES5 Standards')
  })

  test('88 a bundled package has no Glide, unless the build trusts it', () => {
    const tries = `exports.named = typeof gs + typeof GlideRecord
      exports.global = typeof Function('return this')().gs + typeof globalThis.GlideRecord
      exports.still = typeof Function('return this')().Array + typeof globalThis.Object
      try { exports.asked = typeof require('@servicenow/glide').gs } catch (e) { exports.asked = e.message }`
    for (const [name, external] of [
      ['stranger', '1'],
      ['friend', '0'],
    ]) {
      module(`x_fid/${name}/1.0.0/package.json`, JSON.stringify({ name, main: 'index.js' }), {
        external_source: external,
      })
      module(`x_fid/${name}/1.0.0/index.js`, tries, { external_source: external })
    }
    const seen = (name: string): unknown => it.run(`require('x_fid/${name}/1.0.0/index.js')`)
    expect(seen('stranger')).toEqual({
      named: 'undefinedundefined',
      global: 'undefinedundefined',
      still: 'functionfunction',
      asked: expect.stringContaining("'@servicenow/glide' is not open to the package x_fid/stranger"),
    })
    expect(seen('friend')).toMatchObject({ asked: 'object' })
  })

  test('88 a bundled package does not find Glide by any global object either', () => {
    module(
      'x_fid/digger/1.0.0/index.js',
      `function sloppy() { return this }
      function Root() { this.kept = 1; this.Part = function () { this.inner = 2 }; this.part = new this.Part() }
      var found = {
        top: typeof this,
        called: sloppy(),
        arrow: (() => this)(),
        given: [1].map(function () { return this })[0],
        constructed: sloppy.constructor('return this')(),
        byName: typeof global + typeof window + typeof self + typeof x_fid,
      }
      found.lines = 1
      this.left = 1
      var names = Object.keys(found).filter(function (name) { return found[name] && found[name].gs !== undefined })
      exports.names = names.join()
      exports.same = found.called === globalThis && found.arrow === globalThis && found.given === globalThis && found.constructed === globalThis
      exports.byName = found.byName
      exports.language = new found.called.Array(2).length + typeof found.called.GlideRecord
      exports.left = globalThis.left
      exports.own = new Root().part.inner + sloppy.call({ n: 3 }).n
      exports.strict = (function () { 'use strict'; return this === undefined })()`,
      { external_source: '1' },
    )
    expect(it.run("require('x_fid/digger/1.0.0/index.js')")).toEqual({
      names: '',
      same: true,
      byName: 'undefinedundefinedundefinedundefined',
      language: '2undefined',
      left: 1,
      own: 5,
      strict: true,
    })
    expect(it.run('typeof left')).toBe('undefined')
  })

  test('88 a bundled package that relies on Node does not load', () => {
    module('x_fid/noded/1.0.0/index.js', "exports.fs = require('fs')", { external_source: '1' })
    expect(failure(() => it.run("require('x_fid/noded/1.0.0/index.js')"))).toContain("Cannot find module 'fs'")
  })

  test('sub paths of the Glide package give their name spaces', () => {
    expect(
      it.run(
        "const { NotFoundError } = require('@servicenow/glide/sn_ws_err'); const { CartJS } = require('@servicenow/glide/sn_sc'); typeof NotFoundError + typeof CartJS",
      ),
    ).toBe('functionfunction')
    expect(failure(() => it.run("require('@servicenow/glide/sn_none')"))).toContain(
      "Cannot find module '@servicenow/glide/sn_none'",
    )
  })

  test('a module sees an updated text after the change', () => {
    const id = module(`${root}/src/server/fresh.ts`, 'export const v = 1')
    expect(it.run("require('./src/server/fresh.ts').v")).toBe(1)
    it.instance.records.update(it.instance.access.system(), 'sys_module', id, { content: 'export const v = 2' })
    expect(it.run("require('./src/server/fresh.ts').v")).toBe(2)
  })

  test('a failure in a module names the module and its line', () => {
    module(`${root}/src/server/fails.ts`, 'export function f() {\n  return null.x\n}')
    expect(failure(() => it.run("require('./src/server/fails.ts').f()"))).toMatch(/TypeError: .*fails\.ts:2\)/)
    expect(it.run("try { require('none') } catch (e) { answer = e.stack }")).not.toContain('/scripts/')
  })

  test('script includes are found by name, in modules through the Glide package', () => {
    it.add('sys_script_include', {
      name: 'FidUtil',
      api_name: 'x_fid.FidUtil',
      script:
        "var FidUtil = Class.create(); FidUtil.prototype = { initialize: function (n) { this.n = n }, twice: function () { return this.n * 2 }, who: function () { return gs.getCurrentScopeName() }, type: 'FidUtil' }",
      sys_scope: it.scope,
      active: '1',
    })
    module(
      `${root}/src/server/uses-include.ts`,
      "import { FidUtil } from '@servicenow/glide/x_fid'; export const four = () => new FidUtil(2).twice()",
    )
    expect(
      it.run(
        "[new FidUtil(3).twice(), new x_fid.FidUtil(4).twice(), new FidUtil().who(), require('./src/server/uses-include.ts').four()]",
      ),
    ).toEqual([6, 8, 'x_fid', 4])
  })
})
