/**
 * The part of the bridge that lives inside a script context. Everything a script can reach is made here, from the
 * context's own intrinsics; host functions are only held in closures and never handed out, host exceptions never pass.
 *
 * Called once per context with the host's functions; answers the makers the host needs. Written as text because it has
 * to be evaluated in the context. It takes copies of the intrinsics it uses, so scripts that patch them do no harm.
 */
export const bootstrapText = String.raw`(function (host) {
  'use strict'
  const { apply, construct, getPrototypeOf } = Reflect
  const ObjectPrototype = Object.prototype
  const create = Object.create
  const defineProperty = Object.defineProperty
  const stringify = JSON.stringify
  const parse = JSON.parse
  const isArray = Array.isArray
  const StringOf = String
  const DateOf = Date
  const ProxyOf = Proxy
  const dateValue = Date.prototype.getTime
  const errorTypes = { Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError }

  const split = StringOf.prototype.split
  const test = RegExp.prototype.test
  const ownFrame = /(\(|at )(\/|[A-Z]:\\|file:|node:|platform:)/

  // An exception may pass to the script only when it belongs to a script context; a host exception (for example a stack
  // overflow inside a host function) is replaced.
  const roots = new WeakSet([ObjectPrototype])
  const { has, add } = WeakSet.prototype
  const familiar = (value) => {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return true
    let root = value
    for (let up = getPrototypeOf(root); up !== null; up = getPrototypeOf(root)) root = up
    return root === value || apply(has, roots, [root])
  }
  const contain = (thrown) => (familiar(thrown) ? thrown : new errorTypes.Error('internal error of the platform'))
  const call = (f, args) => {
    try {
      return apply(f, undefined, args)
    } catch (thrown) {
      throw contain(thrown)
    }
  }

  // Methods of the class win over columns of the same name; on live objects the object's own members win.
  const wrapperHandler = {
    get(target, key) {
      if (typeof key === 'symbol' || key in target) return target[key]
      return call(host.get, [target, key])
    },
    set(target, key, value) {
      if (typeof key === 'symbol') return false
      call(host.set, [target, key, value])
      return true
    },
    has: (target, key) => key in target || (typeof key === 'string' && call(host.has, [target, key])),
    deleteProperty: (target, key) => typeof key === 'string' && call(host.remove, [target, key]),
    ownKeys: (target) => call(host.keys, [target]),
    getOwnPropertyDescriptor(target, key) {
      if (typeof key !== 'string' || !call(host.has, [target, key])) return undefined
      return { value: call(host.get, [target, key]), writable: true, enumerable: true, configurable: true }
    },
    defineProperty: () => false,
    preventExtensions: () => false,
    setPrototypeOf: () => false,
  }

  const liveHandler = {
    __proto__: wrapperHandler,
    get(target, key) {
      if (typeof key === 'symbol') return target[key]
      const found = call(host.get, [target, key])
      return found === undefined ? target[key] : found
    },
  }

  const hide = (object, key, value) => {
    defineProperty(object, key, { value, writable: false, enumerable: false, configurable: false })
  }

  const method = (name, id) =>
    defineProperty({ f(...args) { return call(host.method, [id, this, args]) } }.f, 'name', { value: name })

  return {
    errorTypes,
    objectPrototype: ObjectPrototype,
    promise: Promise,
    makeError(type, message) {
      const made = new (errorTypes[type] || errorTypes.Error)(message)
      // Our own files are none of the script's business.
      const lines = apply(split, made.stack, ['\n'])
      let stack = lines[0]
      for (let at = 1; at < lines.length; at++) {
        if (!apply(test, ownFrame, [lines[at]])) stack += '\n' + lines[at]
      }
      defineProperty(made, 'stack', { value: stack, writable: true, enumerable: false, configurable: true })
      return made
    },
    makeDate: (milliseconds) => new DateOf(milliseconds),
    makeArray: (...items) => items,
    append(array, ...items) {
      for (let at = 0; at < items.length; at++) {
        defineProperty(array, array.length, { value: items[at], writable: true, enumerable: true, configurable: true })
      }
    },
    makeObject() { return {} },
    put(object, key, value) {
      defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true })
    },
    hide,
    refuse(object, key, id) {
      defineProperty(object, key, { get: method(key, id), enumerable: false, configurable: false })
    },
    lazy(object, key, id) {
      defineProperty(object, key, {
        get() {
          const value = call(host.method, [id, undefined, []])
          defineProperty(object, key, { value, writable: true, enumerable: false, configurable: true })
          return value
        },
        set(value) {
          defineProperty(object, key, { value, writable: true, enumerable: false, configurable: true })
        },
        enumerable: false,
        configurable: true,
      })
    },
    makeFunction: method,
    makeClass(name, id, methods, primitive) {
      const C = {
        [name]: function (...args) {
          if (new.target === undefined) throw new errorTypes.TypeError(name + ' must be called with new')
          return call(host.construct, [id, args])
        },
      }[name]
      const prototype = C.prototype
      for (const [key, methodId] of methods) {
        // Nobody's to replace: brief scripts run unwatched because they can call nothing but these.
        hide(prototype, key, method(key, methodId))
      }
      if (primitive !== undefined) {
        defineProperty(prototype, Symbol.toPrimitive, { value: method('toPrimitive', primitive), enumerable: false })
      }
      return C
    },
    makeWrapper(prototype, kind) {
      const target = create(prototype)
      if (kind === 'fixed') return { target, wrapper: target }
      return { target, wrapper: new ProxyOf(target, kind === 'live' ? liveHandler : wrapperHandler) }
    },
    invoke: (f, self, ...args) => apply(f, self, args),
    instantiate: (f, ...args) => construct(f, args),
    removeGlobal(name) { delete globalThis[name] },
    text: (value) => StringOf(value),
    json: (value) => stringify(value),
    parse: (text) => parse(text),
    isArray,
    isFunction: (value) => typeof value === 'function',
    dateOf(value) {
      try {
        return apply(dateValue, value, [])
      } catch (notADate) {
        return undefined
      }
    },
    keys: (value) => stringify(Object.keys(value)),
    read: (value, key) => value[key],
    describe(thrown) {
      try {
        if (thrown !== null && typeof thrown === 'object') {
          const name = thrown.name, message = thrown.message, stack = thrown.stack
          return stringify([name === undefined ? null : StringOf(name), message === undefined ? null : StringOf(message), stack === undefined ? null : StringOf(stack), message === undefined ? StringOf(thrown) : null])
        }
        return stringify([null, null, null, StringOf(thrown)])
      } catch (failed) {
        return '[null,null,null,"unprintable value"]'
      }
    },
    adopt(root) { apply(add, roots, [root]) },
  }
})`

/** What the engine of the platform does not have, taken from a fresh context before any script runs. */
export const removedGlobals = [
  'Intl',
  'Reflect',
  'WeakRef',
  'FinalizationRegistry',
  'Atomics',
  'SharedArrayBuffer',
  'WebAssembly',
  'eval',
  'console',
]

/**
 * Newer than ECMAScript 2021 and not announced for the platform, plus the hook through which a script could look at the
 * call sites of host code.
 */
export const trimText = String.raw`(function () {
  for (const [holder, names] of [
    [Array.prototype, ['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [Array, ['fromAsync']],
    [Object, ['groupBy']],
    [Map, ['groupBy']],
    [Promise, ['withResolvers', 'try']],
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
  ]) for (const name of names) delete holder[name]
  // The accessor by which subclasses of typed arrays say what their methods make.
  delete Object.getPrototypeOf(Int8Array)[Symbol.species]
  // Text with a binary or octal prefix is no number.
  const NumberOf = Number
  const { construct } = Reflect
  const prefixed = RegExp.prototype.test.bind(/^\s*0[bo]/i)
  const PlainNumber = function Number(...given) {
    const [value] = given
    const made = typeof value === 'string' && prefixed(value) ? NaN : NumberOf(...given)
    return new.target === undefined ? made : construct(NumberOf, [made], new.target)
  }
  for (const key of Object.getOwnPropertyNames(NumberOf))
    Object.defineProperty(PlainNumber, key, Object.getOwnPropertyDescriptor(NumberOf, key))
  NumberOf.prototype.constructor = PlainNumber
  Object.defineProperty(globalThis, 'Number', { value: PlainNumber, writable: true, enumerable: false, configurable: true })
  // Code from text is refused; the one form that libraries use to find the global object is answered.
  const FunctionPrototype = Function.prototype
  const global = globalThis
  const Shim = function Function(...parts) {
    if (parts.length === 1 && parts[0] === 'return this') return () => global
    throw new EvalError('creating functions from text is not allowed on this platform')
  }
  Object.defineProperty(Shim, 'prototype', { value: FunctionPrototype, writable: false })
  Object.defineProperty(FunctionPrototype, 'constructor', { value: Shim, writable: false, configurable: true })
  Object.defineProperty(global, 'Function', { value: Shim, writable: true, enumerable: false, configurable: true })
  delete Error.captureStackTrace
  Object.defineProperty(Error, 'prepareStackTrace', { value: undefined, writable: false, configurable: false })
  Error.stackTraceLimit = 10
})()`
