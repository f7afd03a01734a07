import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../errors.ts'
import type { RecordRow } from './values.ts'

interface Kept {
  at: number
  row: RecordRow
}

/** Records read before, by what was asked. Lives in a file of its own (mode 600) below the current folder. */
export class RowCache {
  readonly #path: string
  readonly #maxAgeMs: number
  readonly #now: () => number
  readonly #rows: Map<string, Kept>

  constructor(name: string, maxAgeMs: number, options: { folder?: string; now?: () => number } = {}) {
    if (!/^[\w.-]{1,64}$/.test(name))
      throw new UsageError(`--cache ${name}: a name of letters, digits, dot, underscore and dash.`)
    this.#path = join(options.folder ?? '.switchboard', `cache-${name}.json`)
    this.#maxAgeMs = maxAgeMs
    this.#now = options.now ?? Date.now
    const kept = existsSync(this.#path) ? (JSON.parse(readFileSync(this.#path, 'utf8')) as Record<string, Kept>) : {}
    this.#rows = new Map(Object.entries(kept))
  }

  get(key: string): RecordRow | undefined {
    const found = this.#rows.get(key)
    return found && this.#now() - found.at < this.#maxAgeMs ? found.row : undefined
  }

  put(key: string, row: RecordRow): void {
    if (this.get(key)) return
    this.#rows.set(key, { at: this.#now(), row })
    mkdirSync(dirname(this.#path), { recursive: true })
    writeFileSync(`${this.#path}.new`, JSON.stringify(Object.fromEntries(this.#rows)), { mode: 0o600 })
    renameSync(`${this.#path}.new`, this.#path)
  }
}
