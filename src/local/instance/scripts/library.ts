/** Helpers that scripts of the platform expect as globals: class creation in the old style. */
export const libraryText = String.raw`(function (global) {
  const define = (on, name, value) => Object.defineProperty(on, name, { value, writable: true, enumerable: false, configurable: true })
  define(global, 'Class', {
    create() {
      return function () {
        if (typeof this.initialize === 'function') this.initialize.apply(this, arguments)
      }
    },
  })
  define(Object, 'extend', (destination, source) => {
    for (const key in source) destination[key] = source[key]
    return destination
  })
  define(Object, 'clone', (source) => Object.extend({}, source))
  define(Object, 'extendsObject', (parent, own) => {
    const made = Object.clone(parent.prototype)
    Object.extend(made, own)
    return made
  })
})(globalThis)`
