import { ownThis } from './own-this.ts'

/** Names that bundled packages see in another form, in the order of the values that the text answers. */
export const sandboxed = ['globalThis', 'Function', ownThis]

/**
 * Makes what bundled packages find when they look for the global object: the language, and nothing of the platform. Who
 * gets at the constructor of functions through a function finds it as well, because nobody can tell who asks.
 *
 * To be evaluated once for each context, before any script runs.
 */
export const sandboxText = String.raw`(function () {
  const real = globalThis
  const bare = {}
  for (const name of ['Array', 'ArrayBuffer', 'BigInt', 'BigInt64Array', 'BigUint64Array', 'Boolean', 'DataView', 'Date', 'Error', 'EvalError', 'Float32Array', 'Float64Array', 'Infinity', 'Int16Array', 'Int32Array', 'Int8Array', 'JSON', 'Map', 'Math', 'NaN', 'Number', 'Object', 'Promise', 'Proxy', 'RangeError', 'ReferenceError', 'RegExp', 'Set', 'String', 'Symbol', 'SyntaxError', 'TypeError', 'URIError', 'Uint16Array', 'Uint32Array', 'Uint8Array', 'Uint8ClampedArray', 'WeakMap', 'WeakSet', 'decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'isFinite', 'isNaN', 'parseFloat', 'parseInt', 'unescape'])
    if (name in real) Object.defineProperty(bare, name, { value: real[name], writable: true, configurable: true })
  const RealFunction = Function
  const Shim = function Function(...parts) {
    return parts.length === 1 && parts[0] === 'return this' ? () => bare : RealFunction(...parts)
  }
  Object.defineProperty(Shim, 'prototype', { value: RealFunction.prototype, writable: false })
  Object.defineProperty(RealFunction.prototype, 'constructor', { value: Shim, writable: false, configurable: false })
  bare.globalThis = bare
  bare.Function = Shim
  return [bare, Shim, (value) => (value === real ? bare : value)]
})()`
