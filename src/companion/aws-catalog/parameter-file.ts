import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { ConfigError, messageOf, systemCodeOf } from '../errors.ts'
import type { Logger } from '../logging.ts'
import type { CachedParameters, ParameterStore } from './parameter-cache.ts'
import type { ParameterSet } from './snapshot.ts'

const text = z.string()
const parameter = z.strictObject({
  key: text,
  type: text,
  defaultValue: text.optional().transform((value): string | undefined => value),
  noEcho: z.boolean(),
  description: text,
  allowedValues: z.array(text),
  allowedPattern: text,
  constraintDescription: text,
  minLength: text,
  maxLength: text,
  minValue: text,
  maxValue: text,
})
const entry = z.strictObject({
  stamp: text,
  readAt: z.number(),
  set: z.strictObject({
    versionId: text,
    pathId: text,
    parameters: z.array(parameter),
    groups: z.array(z.strictObject({ label: text, keys: z.array(text) })),
    labels: z.record(text, text),
    tagOptions: z.array(z.strictObject({ key: text, values: z.array(text) })),
    rules: z.array(z.strictObject({ text, keys: z.array(text) })),
  }),
})
/** Of another version, or damaged: read again from AWS. */
const content = z.strictObject({ version: z.literal(1), entries: z.record(text, entry) })

/**
 * Launch parameters in a file of the state folder, so that a single `switchboard sync` need not ask AWS for all of them
 * again. One AWS (endpoint) and one instance have one file. Never in it: a form whose secret has a default.
 */
export class ParameterFile implements ParameterStore {
  readonly #path: string
  readonly #logger: Pick<Logger, 'warn'>

  constructor(folder: string, about: readonly string[], logger: Pick<Logger, 'warn'>) {
    const name = createHash('sha256').update(about.join('|')).digest('hex').slice(0, 16)
    this.#path = join(folder, `parameters-${name}.json`)
    this.#logger = logger
  }

  load(): ReadonlyMap<string, CachedParameters> {
    let written: string
    try {
      written = readFileSync(this.#path, 'utf8')
    } catch (error) {
      if (systemCodeOf(error) === 'ENOENT') return new Map()
      throw this.#unusable(error)
    }
    try {
      return new Map(Object.entries(content.parse(JSON.parse(written)).entries))
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error
      this.#logger.warn({ path: this.#path }, 'Remembered launch parameters cannot be used; they are read again')
      return new Map()
    }
  }

  save(entries: ReadonlyMap<string, CachedParameters>): void {
    const kept = [...entries].filter(([, { set }]) => !hasSecretDefault(set))
    const draft = `${this.#path}.${process.pid}`
    try {
      mkdirSync(dirname(this.#path), { recursive: true })
      writeFileSync(draft, JSON.stringify({ version: 1, entries: Object.fromEntries(kept) }), { mode: 0o600 })
      renameSync(draft, this.#path)
    } catch (error) {
      // The sync itself has been done; the next one asks AWS a little more.
      this.#logger.warn({ err: this.#unusable(error) }, 'Launch parameters could not be remembered')
    }
  }

  #unusable(error: unknown): ConfigError {
    return new ConfigError(
      `${this.#path} cannot be used (${messageOf(error)}). Give a folder that this user may write: sync.state_dir or SWITCHBOARD_SYNC_STATE_DIR.`,
      error,
    )
  }
}

const hasSecretDefault = (set: ParameterSet): boolean =>
  set.parameters.some((one) => one.noEcho && one.defaultValue !== undefined && one.defaultValue !== '')
