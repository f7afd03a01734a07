import { createTransactionTime } from '../../../../../src/local/instance/base/transaction-time.ts'
import type { Actor, Instance, Row } from '../../../../../src/local/instance/core.ts'
import { createScripts, ScriptError } from '../../../../../src/local/instance/scripts/index.ts'

/** The least of an instance that running a script without records needs. */
function bareInstance(rows: Record<string, Row[]> = {}): { instance: Instance; logged: string[] } {
  const logged: string[] = []
  const session = {
    id: 's',
    user: { sysId: 'u', userName: 'tester', name: 'Test User', timeZone: 'UTC', language: 'en' },
    roles: new Set<string>(),
    interactive: false,
    strictQuery: false,
    messages: [],
    data: new Map<string, string>(),
  }
  const instance = {
    records: {
      find: ({ table }: { table: string }) => rows[table] ?? [],
      query: (table: string) => ({ table }),
      where: () => ({}),
    },
    dictionary: { table: () => undefined, column: () => undefined, columns: () => new Map() },
    access: { system: (): Actor => ({ session, scope: null }), hasRole: () => true, scopeRefusal: () => undefined },
    properties: { get: () => null, flag: () => false },
    log: { write: (_level: string, _source: string, message: string) => logged.push(message) },
    clock: { now: () => Date.now() },
    engines: { register: () => undefined },
    readings: { refusedIncludeThrows: true },
    time: createTransactionTime(),
  }
  return { instance: instance as unknown as Instance, logged }
}

function runner(options?: { limitSeconds: number }, rows?: Record<string, Row[]>) {
  const { instance, logged } = bareInstance(rows)
  const scripts = createScripts(instance, options)
  const actor = instance.access.system()
  const run = (text: string, bindings?: Record<string, unknown>) =>
    scripts.run({ name: 'test', text, scope: 'x_test' }, actor, bindings)
  return { run, logged, scripts, actor }
}

const failure = (work: () => unknown): ScriptError => {
  try {
    work()
  } catch (error) {
    if (error instanceof ScriptError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('what a script can reach', () => {
  const { run } = runner()
  const escapes: [string, string][] = [
    ['the global object', "this.constructor.constructor('return process')()"],
    ['gs', "gs.constructor.constructor('return process')()"],
    ['a method of gs', "gs.info.constructor('return process')()"],
    ['a Glide class', "GlideDateTime.constructor('return process')()"],
    ['a Glide object', "new GlideDateTime().constructor.constructor('return process')()"],
    ['require', "require.constructor('return process')()"],
    ['the function prototype', "Object.getPrototypeOf(gs.info).constructor('return process')()"],
    ['an array of the platform', "gs.getErrorMessages().constructor.constructor('return process')()"],
    ['an async function', "(async function () {}).constructor('return process')()"],
    ['a generator', "(function* () {}).constructor('return process')()"],
    ['a caught platform error', "try { gs.print('x') } catch (e) { e.constructor.constructor('return process')() }"],
    [
      'a stack overflow inside the platform',
      "function deep() { gs.nil(''); deep() } try { deep() } catch (e) { e.constructor.constructor('return process')() }",
    ],
  ]
  test.each(escapes)('%s gives no way to code from text', (_name, text) => {
    expect(failure(() => run(text)).reason).toMatch(/^EvalError/)
  })

  test('a function made to find the global object finds the one of the script', () => {
    expect(run("Function('return this')() === globalThis && typeof Function('return this')().process")).toBe(
      'undefined',
    )
  })

  test('a live binding gives no way to code from text either', () => {
    const binding = { say: (text: string) => text, nested: { deep: () => 1 } }
    for (const text of [
      "it.say.constructor('return process')()",
      "it.nested.deep.constructor('return process')()",
      "Object.getPrototypeOf(it).constructor.constructor('return process')()",
    ]) {
      expect(failure(() => run(text, { it: binding })).reason).toMatch(/^EvalError/)
    }
    expect(run('typeof it.constructor', { it: binding })).toBe('function')
    expect(run("it.say('x')", { it: binding })).toBe('x')
  })

  test('call sites of the platform cannot be inspected', () => {
    expect(
      run("Error.prepareStackTrace = function (e, sites) { return sites.length }; typeof new Error('x').stack"),
    ).toBe('string')
  })

  test('patched built-ins of a script see nothing of the platform', () => {
    expect(
      run(`var seen = []
        Array.prototype.map = function () { seen.push(this); return [] }
        Function.prototype.call = function () { seen.push(this) }
        Function.prototype.apply = function () { seen.push(this) }
        gs.getErrorMessages(); gs.info('a {0}', [1, 2]); new GlideDateTime().getValue()
        var answer = seen.length`),
    ).toBe(0)
  })

  test('85 host globals are absent', () => {
    const names = 'process,Buffer,fetch,setTimeout,setImmediate,URL,TextEncoder,structuredClone,module,exports'
    expect(run(`'${names}'.split(',').filter(function (n) { return n in globalThis }).join()`)).toBe('')
    expect(failure(() => run("require('fs')")).reason).toContain("Cannot find module 'fs'")
  })

  test('82 built-ins the engine does not have are absent', () => {
    const names = 'Intl,Reflect,WeakRef,FinalizationRegistry,Atomics,SharedArrayBuffer,WebAssembly,eval'
    expect(run(`'${names}'.split(',').filter(function (n) { return n in globalThis }).join()`)).toBe('')
  })
})

describe('what the engine refuses and runs', () => {
  const { run } = runner()

  test.each([
    ['async generators', 'async function* f() {}'],
    ['for await', 'async function f(a) { for await (const x of a) x }'],
    ['async class methods', 'class A { async m() {} }'],
    ['private members of instances', 'class A { #x = 1 }'],
    ['subclassed built-ins', 'class A extends Error {}'],
    ['new Function', "new Function('return 1')"],
    ['dynamic import', "import('./x.js')"],
    ['the regular expression flag d', '/a/d.exec("a")'],
    ['a return outside a function', 'return 1'],
    ['a text that closes the wrapper', '}); (function () {'],
  ])('82 %s are refused when the script is compiled', (_name, text) => {
    expect(failure(() => run(text)).details.kind).toBe('compile')
  })

  test('83 a let or const that is used before its declaration is undefined, not an error', () => {
    expect(
      run(`'use strict'
        var seen = [typeof early, early]
        function read() { return early }
        seen.push(read())
        const early = 1; let later, other = 2
        seen.push(early, read(), later)
        { seen.push(inner); let inner = 'x'; seen.push(inner) }
        for (let round = 0; round < 2; round++) { seen.push(step); const step = round; seen.push(step) }
        var strict = (function () { return this === undefined })()
        var answer = seen.map(String).concat(strict).join(' ')`),
    ).toBe('undefined undefined undefined 1 1 undefined undefined x undefined 0 undefined 1 true')
    expect(failure(() => run('const fixed = 1; fixed = 2')).reason).toContain('TypeError')
  })

  test('83 private members of a class are there, those of its instances are not; nor is the flag d', () => {
    expect(run('class A { static #n = 4; static twice() { return A.#n * 2 } } A.twice()')).toBe(8)
    expect(failure(() => run('class A { #n = 4 }')).reason).toContain('private member #n is not supported')
    expect(failure(() => run('class A { static #n = 4; static has(o) { return #n in o } }')).details.kind).toBe(
      'compile',
    )
    expect(failure(() => run('/a/d.exec("a")')).reason).toContain('flag')
  })

  test.each([
    "new RegExp('a', 'd')",
    "RegExp('a', 'gv')",
    "new globalThis.RegExp('a', ['d'][0])",
    "new RegExp('a', RegExp('b', 'd').flags)",
    "/a/.compile('a', 'd')",
  ])('83 %s fails at run time', (text) => {
    expect(run(`try { ${text} } catch (e) { answer = e instanceof SyntaxError && e.message }`)).toContain(
      'Invalid flags supplied to RegExp constructor',
    )
  })

  test('83 regular expressions made at run time are otherwise what they always were', () => {
    expect(
      run(`var made = new RegExp('(a)(b)?', 'gi'), copy = RegExp(made), again = new RegExp(made, 'y')
        'xAb'.replace(made, '')
        answer = [made.flags, copy === made, again.flags, made instanceof RegExp, made.constructor === RegExp, RegExp.$1,
          RegExp.length, RegExp.name, 'a,b'.split(new RegExp(',')).length, [...'aba'.matchAll(new RegExp('a', 'g'))].length,
          new RegExp().source, new RegExp(undefined, undefined).flags, Object.prototype.toString.call(made)].join(' ')`),
    ).toBe('gi true y true true A 2 RegExp 2 2 (?:)  [object RegExp]')
  })

  test('83 binary and octal text is no number, and typed arrays have no species', () => {
    expect(
      run(
        "[Number('0b1'), Number(' 0O7'), Number('0x10'), Number('12'), Number(), 0b11, new Number('5') + 1, (5) instanceof Number, new Number(5) instanceof Number, Number.isInteger(3), (3).constructor === Number].join()",
      ),
    ).toBe('NaN,NaN,16,12,0,3,6,false,true,true,true')
    expect(run('[typeof Uint8Array[Symbol.species], new Uint8Array([1, 2, 3]).slice(1).length].join()')).toBe(
      'undefined,2',
    )
  })

  test('84 the language of 2021 is usable', () => {
    expect(
      run(`class P { static z = 1; constructor(n) { this.n = n } get twice() { return this.n * 2 } }
        const { a = 1, ...rest } = { b: 2, c: 3 }
        const [first, ...others] = [1, 2, 3]
        let v = null; v ??= 7
        const said = 'a-b'.replaceAll('-', '+') + [1, 2].at(-1) + (10n ** 20n) + /(?<y>\\d+)/.exec('x42').groups.y
        var answer = [new P(4).twice, a, rest.c, others.length, v, said, rest?.nothing?.more ?? 'none'].join(' ')`),
    ).toBe('8 1 3 2 7 a+b210000000000000000000042 none')
  })
})

describe('the answer of a script', () => {
  const { run } = runner()

  test('is the value of its last expression', () => {
    expect(run('var a = 2; a * 3')).toBe(6)
    expect(run('(function () { return "x" })()')).toBe('x')
  })

  test('is what it assigned to answer, when it did', () => {
    expect(run('answer = false; 5')).toBe(false)
    expect(run('var answer = 3; for (var i = 0; i < 2; i++) answer++')).toBe(5)
    expect(run('let answer = "mine"; answer')).toBe('mine')
  })

  test('89 declarations do not leak into the next script', () => {
    run('var leaked = 1; implicit = 2; function f() {}')
    expect(run('typeof leaked + typeof implicit + typeof f')).toBe('undefinedundefinedundefined')
  })

  test('objects come back as plain data', () => {
    expect(run('({ a: [1, { b: "c" }], d: null })')).toEqual({ a: [1, { b: 'c' }], d: null })
  })
})

describe('bindings', () => {
  const { run } = runner()

  test('plain data is changed in place', () => {
    const data: Record<string, unknown> = { list: [1], gone: true }
    run('data.list.push(2); data.added = { deep: [3] }; delete data.gone', { data })
    expect(data).toEqual({ list: [1, 2], added: { deep: [3] } })
  })

  test('objects with methods are used live', () => {
    const said: unknown[] = []
    const response = { status: 0, setBody: (body: unknown) => said.push(body) }
    run('response.status = 201; response.setBody({ items: [1] })', { response })
    expect(response.status).toBe(201)
    expect(said).toEqual([{ items: [1] }])
  })

  test('a value that needs work is computed when it is read', () => {
    let reads = 0
    const request = {
      get data() {
        reads++
        return { a: [1, 2] }
      },
    }
    expect(run('Array.isArray(request.data.a) && request.data.a.length', { request })).toBe(2)
    expect(reads).toBe(2)
  })

  test('an error of the platform is an ordinary error of the script', () => {
    const it = {
      fail: () => {
        throw new TypeError('no luck')
      },
    }
    expect(run('try { it.fail() } catch (e) { answer = (e instanceof Error) + e.message }', { it })).toBe('trueno luck')
  })
})

describe('failures', () => {
  test('an uncaught exception names script, message and line', () => {
    const error = failure(() => runner().run('var a = 1\n\nnothing.here()'))
    expect(error.reason).toBe('ReferenceError: nothing is not defined')
    expect(error.details.position).toContain('test:3')
  })

  test('a thrown value of its own is kept', () => {
    expect(failure(() => runner().run("throw 'plain'")).reason).toBe('plain')
    expect(failure(() => runner().run('throw { code: 7 }')).details.thrown).toEqual({ code: 7 })
  })

  test('a service error keeps status and detail', () => {
    const error = failure(() => runner().run("throw new sn_ws_err.NotFoundError('not here', 'look elsewhere')"))
    expect(error.details.thrown).toMatchObject({ status: 404, message: 'not here', detail: 'look elsewhere' })
  })

  test('an endless script ends at its limit', () => {
    const error = failure(() => runner({ limitSeconds: 0.1 }).run('for (;;) {}'))
    expect(error.details.kind).toBe('timeout')
    expect(error.message).toContain('longer than 0.1 seconds')
  })

  test('an exception that cannot be told in time is not waited for', () => {
    const { run } = runner({ limitSeconds: 5 })
    const started = performance.now()
    const error = failure(() => run('throw { get message() { for (;;); } }'))
    expect([error.details.kind, error.reason]).toEqual(['thrown', 'unprintable value'])
    expect(performance.now() - started).toBeLessThan(4000)
  })

  test('no script replaces a method of the platform', () => {
    const { run } = runner()
    run('GlideDateTime.prototype.getValue = function () { return "mine" }')
    expect(failure(() => run('"use strict"; GlideDateTime.prototype.getValue = 1')).reason).toContain('read only')
    expect(run('new GlideDateTime("2026-01-02 03:04:05").getValue()')).toBe('2026-01-02 03:04:05')
  })

  test('a nested script shares the limit, and a caught timeout does not go on', () => {
    const { run, scripts, actor } = runner({ limitSeconds: 0.2 })
    const it = { nested: () => scripts.run({ name: 'inner', text: 'for (;;) {}', scope: 'x_other' }, actor) }
    const started = performance.now()
    const error = failure(() => run('for (;;) { try { it.nested() } catch (e) { gs.info("again") } }', { it }))
    expect(error.details.kind).toBe('timeout')
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

test('66 calls of the global scope are refused in an application, with what to use instead', () => {
  const { run } = runner()
  for (const name of ['log', 'print', 'now', 'nowDateTime', 'sleep', 'sql']) {
    expect(failure(() => run(`gs.${name}('x')`)).reason).toContain(
      `Function ${name} is not allowed in scoped applications`,
    )
  }
})

test('67 naming a class of the global scope is refused', () => {
  const { run } = runner()
  for (const name of ['GlideEncrypter', 'GlideTableDescriptor', 'Packages']) {
    expect(failure(() => run(`new ${name}()`)).reason).toContain(`${name} is not allowed in scoped applications`)
  }
})

test('66 80 log messages replace their places and survive odd values', () => {
  const { run, logged } = runner()
  run(
    "gs.info('{0} and {1}{2}', 'a', 2, null); gs.warn({ toString: function () { throw new Error('x') } }); gs.error()",
  )
  expect(logged).toEqual(['a and 2null', '(value without text)', 'undefined'])
})
