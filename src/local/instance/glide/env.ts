import type { Actor, Instance, Row } from '../core.ts'

/** What the Glide objects of one script context know about where they run. */
export interface GlideEnv {
  readonly instance: Instance
  /** Scope whose context this is. */
  readonly scope: string
  /** Who runs right now, with this context's scope. */
  actor(): Actor
  /** Scope of the script that called into this one; null when nobody of another scope did. */
  callerScope(): string | null
  /** Name of the script that runs. */
  scriptName(): string
  /** A new sys_id. */
  instanceId(): string
  /** Evaluates a script in this scope, for `javascript:` values. */
  evaluate(name: string, text: string, bindings?: Record<string, unknown>): unknown
  /** Queues a scheduled job for immediate execution. */
  runJob(sysId: string): void
  /** Runs the script include so that its name is known; false when there is none. */
  include(name: string): boolean
}

/** sys_id of a scope by its name; 'global' when the scope has no row (base system). */
export function scopeId(instance: Instance, scope: string): string {
  return scopeRow(instance, scope)?.['sys_id'] ?? 'global'
}

export function scopeRow(instance: Instance, scope: string): Row | null {
  const { records } = instance
  return records.find(records.query('sys_scope', `scope=${scope}`))[0] ?? null
}

/** Value of a script as text: null and undefined give null, booleans 'true'/'false', everything else its own text. */
export function text(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value)
}
