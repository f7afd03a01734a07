/**
 * Cookies of one session. An instance works on one request of a session at a time, so every request in flight has a jar
 * of its own; a jar that is used again keeps the instance from opening a session per request.
 */
export class CookieJar {
  readonly #cookies = new Map<string, string>()

  /** Value of a `Cookie` header, undefined when there is none to send. */
  header(): string | undefined {
    if (this.#cookies.size === 0) return undefined
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Takes over `Set-Cookie` lines; an expired one or one without value is dropped. */
  keep(lines: string | readonly string[] | undefined): void {
    for (const line of typeof lines === 'string' ? [lines] : (lines ?? [])) {
      const [pair = '', ...attributes] = line.split(';')
      const at = pair.indexOf('=')
      if (at <= 0) continue
      const name = pair.slice(0, at).trim()
      const value = pair.slice(at + 1).trim()
      const gone = attributes.some((attribute) => /^\s*max-age\s*=\s*(0|-\d+)\s*$/i.test(attribute))
      if (gone || value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
  }

  clear(): void {
    this.#cookies.clear()
  }
}
