/** Who hears of rejected promises of a script context that nobody handles, by the context's `Object.prototype`. */
const listeners = new WeakMap<object, (reason: unknown) => void>()
let watching = false

/**
 * A promise that a script rejects and forgets must not end the process: it is reported to `listener` instead. Other
 * unhandled rejections keep ending the process, as they do without this.
 */
export function watchRejections(contextRoot: object, listener: (reason: unknown) => void): void {
  listeners.set(contextRoot, listener)
  if (watching) return
  watching = true
  process.on('unhandledRejection', (reason, promise) => {
    const report = listeners.get(rootOf(promise))
    if (report) report(reason)
    else if (process.listenerCount('unhandledRejection') === 1) throw reason
  })
}

function rootOf(value: object): object {
  const up = Object.getPrototypeOf(value) as object | null
  return up === null ? value : rootOf(up)
}
