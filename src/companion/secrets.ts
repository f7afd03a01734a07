import { inspect } from 'node:util'

const HIDDEN = '[hidden]'

/** A value that may be used but never shown: printing, logging and JSON give `[hidden]`. */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  /** The clear text. Call it only where the value leaves for its destination. */
  reveal(): string {
    return this.#value
  }

  toString(): string {
    return HIDDEN
  }

  toJSON(): string {
    return HIDDEN
  }

  [inspect.custom](): string {
    return HIDDEN
  }
}
