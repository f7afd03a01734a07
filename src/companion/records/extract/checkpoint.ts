import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { InstanceError, messageOf } from '../../errors.ts'
import type { Lane } from './lanes.ts'

const schema = z.object({
  version: z.literal(1),
  /** What is being extracted; a checkpoint of something else is of no use. */
  job: z.string(),
  /** Server time at the beginning, milliseconds since 1970. */
  startedAt: z.number(),
  before: z.number().optional(),
  createdBefore: z.number().optional(),
  /** Length of the output that belongs to these lanes. */
  bytes: z.number(),
  rows: z.number(),
  lanes: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      after: z.string(),
      expected: z.number().optional(),
      rows: z.number(),
      done: z.boolean(),
    }),
  ),
})
export type CheckpointState = Omit<z.output<typeof schema>, 'version' | 'lanes'> & { lanes: Lane[] }

/** Least time between two saves, milliseconds: an interrupted run reads at most this much again. */
const INTERVAL_MS = 500

/** State of an extraction on disk. Lanes and length of the output are one snapshot, so a resumed run neither loses nor repeats. */
export class Checkpoint {
  readonly #path: string
  #savedAt = 0

  constructor(path: string) {
    this.#path = path
  }

  /** @throws InstanceError (code `checkpoint`) when it belongs to another job or cannot be read. */
  load(job: string): CheckpointState | undefined {
    if (!existsSync(this.#path)) return undefined
    let state: z.output<typeof schema>
    try {
      state = schema.parse(JSON.parse(readFileSync(this.#path, 'utf8')))
    } catch (error) {
      throw new InstanceError(
        `Checkpoint ${this.#path} cannot be read (${messageOf(error)}). Delete it to start from the beginning.`,
        { code: 'checkpoint' },
      )
    }
    if (state.job !== job)
      throw new InstanceError(
        `Checkpoint ${this.#path} belongs to another extraction (other table, query, columns, output or instance). Delete it, or name another.`,
        { code: 'checkpoint' },
      )
    return { ...state, lanes: state.lanes.map((lane) => ({ ...lane, expected: lane.expected })) }
  }

  /** Length of the output that the saved state belongs to. */
  bytes(): number {
    return schema.parse(JSON.parse(readFileSync(this.#path, 'utf8'))).bytes
  }

  save(state: CheckpointState, always: boolean): void {
    const now = performance.now()
    if (!always && now - this.#savedAt < INTERVAL_MS) return
    this.#savedAt = now
    const next = `${this.#path}.new`
    writeFileSync(next, JSON.stringify({ version: 1, ...state }))
    renameSync(next, this.#path)
  }

  remove(): void {
    rmSync(this.#path, { force: true })
  }
}
