import type { Instance, Session } from '../core.ts'

/** Inputs of a step by their name in the SDK, with what earlier steps gave already filled in. */
export type Inputs = Readonly<Record<string, string>>
export type Outputs = Record<string, string>

/** What the steps of one test share. */
export interface TestRun {
  readonly instance: Instance
  /** Who the following steps act as. */
  session: Session
  readonly outputs: Map<string, Outputs>
  /** Records that steps made, so that a test leaves nothing behind. */
  readonly made: { table: string; sysId: string }[]
  /** Answer to the last REST request. */
  answer: RestAnswer | null
}
export interface RestAnswer {
  status: number
  statusText: string
  headers: Record<string, string>
  body: string
  milliseconds: number
}

/** Null: passed; text: why it failed. */
export type Verdict = string | null

export const expectThat = (holds: boolean, otherwise: string): Verdict => (holds ? null : otherwise)
