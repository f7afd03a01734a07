import type { Actor } from './access.ts'
import type { RecordState } from './records.ts'

export interface Background {
  /** Queues work behind the current transaction; runs in order of time, one at a time, each in its own error boundary. */
  enqueue(name: string, work: () => void, delaySeconds?: number): void
  /** Resolves when nothing is due any more: lets callers wait for async rules without sleeping. */
  idle(): Promise<void>
  /** Queues a registered event. */
  event(actor: Actor, name: string, state: RecordState | null, parm1: string, parm2: string, queue?: string): void
  stop(): Promise<void>
}

export interface Clock {
  /** Milliseconds since 1970, moved by `advance`. */
  now(): number
  advance(seconds: number): void
  onAdvance(listener: () => void): void
}
