/**
 * What the certificate library asks of the language and Node does not have: notes kept beside classes. Loaded for its
 * effect, before that library; leaves a complete implementation alone when one is there.
 */
interface WithMetadata {
  getMetadata?: (key: unknown, target: object) => unknown
  getOwnMetadata?: (key: unknown, target: object) => unknown
  defineMetadata?: (key: unknown, value: unknown, target: object) => void
}

const notes = new WeakMap<object, Map<unknown, unknown>>()
const reflect = Reflect as WithMetadata

if (!reflect.getMetadata) {
  reflect.defineMetadata = (key, value, target) => {
    const own = notes.get(target) ?? new Map<unknown, unknown>()
    notes.set(target, own.set(key, value))
  }
  reflect.getOwnMetadata = (key, target) => notes.get(target)?.get(key)
  reflect.getMetadata = (key, target) => {
    for (let at: object | null = target; at; at = Object.getPrototypeOf(at) as object | null)
      if (notes.get(at)?.has(key)) return notes.get(at)?.get(key)
    return undefined
  }
}
