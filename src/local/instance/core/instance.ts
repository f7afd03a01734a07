import type { Access } from './access.ts'
import type { Background, Clock } from './background.ts'
import type { Catalog } from './catalog.ts'
import type { Dictionary } from './dictionary.ts'
import type { Readings } from './readings.ts'
import type { Engine, Records } from './records.ts'
import type { Scripts } from './scripts.ts'
import type { Counters, Log, Properties, Secrets, TransactionTime } from './services.ts'

export interface Instance {
  readonly dictionary: Dictionary
  readonly records: Records
  readonly access: Access
  readonly scripts: Scripts
  readonly background: Background
  readonly catalog: Catalog
  readonly secrets: Secrets
  readonly properties: Properties
  readonly counters: Counters
  readonly clock: Clock
  readonly log: Log
  readonly readings: Readings
  readonly engines: { register(engine: Engine): void }
  /** A value that is built again after any of the tables was written, by whomever. For definitions that change rarely. */
  remember<T>(tables: readonly string[], build: () => T): () => T
  readonly time: TransactionTime
  /** Runs the writes of `work` in one storage transaction; rolls back when it throws or its time is up. */
  transaction<T>(work: () => T): T
  close(): Promise<void>
}
