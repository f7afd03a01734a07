/** A process that dies between two steps: from then on nothing it does has any effect. */

export class Killed extends Error {}

/** Counts the steps of a run and ends it before one of them. A step is one write of the state or one call to the instance. */
export class Life {
  steps: string[] = []
  #dead = false

  /** @param until Index of the step that does not happen any more; -1: lives on */
  constructor(private readonly until = -1) {}

  get ended(): boolean {
    return this.#dead
  }

  /** The same object, as long as the process lives. */
  of<T extends object>(target: T): T {
    return new Proxy(target, {
      get: (object, name) => {
        const value: unknown = Reflect.get(object, name, object)
        if (typeof value !== 'function') return value
        return (...values: unknown[]): unknown => {
          this.#step(String(name))
          const result = (value as (...given: unknown[]) => unknown).apply(object, values)
          return result instanceof Promise ? this.#arrived(result) : result
        }
      },
    })
  }

  /** What a dead process asked for never arrives. */
  async #arrived(result: Promise<unknown>): Promise<unknown> {
    const value = await result
    if (this.#dead) throw new Killed()
    return value
  }

  #step(name: string): void {
    if (this.#dead || this.steps.length === this.until) {
      this.#dead = true
      throw new Killed(name)
    }
    this.steps.push(name)
  }
}
