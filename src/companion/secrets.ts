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
  readonly #reread: (() => Promise<string>) | undefined
  #renewing: Promise<string> | undefined

  /** @param reread Reads the value again at its source, for secrets that may be changed while the program runs. */
  constructor(value: string, reread?: () => Promise<string>) {
    this.#value = value
    this.#reread = reread
    remember(value)
  }

  /**
   * Reads the value again at its source: whoever holds this object has the new one from then on. True when it is another
   * one now. However many ask at the same time, the source is asked once.
   */
  async renew(): Promise<boolean> {
    if (!this.#reread) return false
    const before = this.#value
    this.#renewing ??= this.#reread().finally(() => {
      this.#renewing = undefined
    })
    this.#value = await this.#renewing
    remember(this.#value)
    return this.#value !== before
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
