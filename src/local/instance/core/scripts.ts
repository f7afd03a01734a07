import type { Actor } from './access.ts'
import type { RecordState } from './records.ts'

export interface ScriptSource {
  /** Shown in stack traces and the log: `sys_script:<name>`. */
  name: string
  text: string
  /** Scope in whose context it runs. */
  scope: string
}
export interface Scripts {
  /**
   * Runs a script field: its text is wrapped in a function so that its declarations stay local, with `bindings` as
   * variables. Returns what the script assigned to `answer` if it did, else the value of its last expression.
   * Throws ScriptError on an uncaught exception (message and script position) or when it runs too long.
   */
  run(source: ScriptSource, actor: Actor, bindings?: Record<string, unknown>): unknown
  /** Runs a business rule's script with `current` and `previous`. */
  runRule(source: ScriptSource, actor: Actor, current: RecordState, previous: RecordState | null): void
  /** Wraps a state as the GlideRecord a script sees. */
  glideRecord(state: RecordState, actor: Actor): unknown
  /** Forgets compiled modules, script includes and contexts of a scope (after an install). */
  reset(scope?: string): void
}
