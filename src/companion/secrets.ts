import { inspect } from 'node:util'

const HIDDEN = '[hidden]'
/** Shorter ones would hide ordinary words; the name of the product is the password of local demonstrations. */
const SHORTEST = 6
const NO_SECRET = new Set(['switchboard'])
const known = new Set<string>()

/** Text without any secret this process has seen: neither raw, nor encoded for URLs, nor in base 64. */
export const hideSecrets = (text: string): string => {
  let shown = text
  for (const form of known) if (shown.includes(form)) shown = shown.replaceAll(form, HIDDEN)
  return shown
}

const remember = (value: string): void => {
  if (value.length < SHORTEST || NO_SECRET.has(value)) return
  // The longest form first would be tidier; none contains another but by accident, and then both are hidden.
  for (const form of [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)]) known.add(form)
  for (const encoding of ['base64', 'base64url'] as const)
    known.add(Buffer.from(value, 'utf8').toString(encoding).replace(/=+$/, ''))
}

/** A value that may be used but never shown: printing, logging and JSON give `[hidden]`. */
export class Secret {
  #value: string

  constructor(value: string) {
    this.#value = value
    remember(value)
  }

  /** Takes over a new value where the secret was changed at its source: whoever holds this object has it from now on. */
  replace(by: Secret): boolean {
    const isNew = by.#value !== this.#value
    this.#value = by.#value
    return isNew
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
