import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../errors.ts'
import type { RecordRow } from './values.ts'

interface Kept {
  at: number
  row: RecordRow
}

/**
 * Records read before, by what was asked, as long as they are fresh. Lives in a file of its own (mode 600) below the
 * current folder.
 */
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
    this.#rows = new Map(Object.entries(readKept(this.#path)).filter(([, kept]) => this.#isFresh(kept)))
  }

  get(key: string): RecordRow | undefined {
    const found = this.#rows.get(key)
    return found && this.#isFresh(found) ? found.row : undefined
  }

  #isFresh({ at }: Kept): boolean {
    return this.#now() - at < this.#maxAgeMs
  }

  put(key: string, row: RecordRow): void {
    if (this.get(key)) return
    this.#rows.set(key, { at: this.#now(), row })
    mkdirSync(dirname(this.#path), { recursive: true })
    writeFileSync(`${this.#path}.new`, JSON.stringify(Object.fromEntries(this.#rows)), { mode: 0o600 })
    renameSync(`${this.#path}.new`, this.#path)
  }
}

/** A cache that cannot be read, cut off by a full disk for instance, is an empty one. */
const readKept = (path: string): Record<string, Kept> => {
  if (!existsSync(path)) return {}
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as unknown
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, Kept>) : {}
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return {}
  }
}
