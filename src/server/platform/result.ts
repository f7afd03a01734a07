/**
 * Outcome of something that may be refused. On the instance `Error` cannot be subclassed, so an expected refusal is a
 * value with a stable code; throwing is left to bugs.
 */
export interface Refusal {
  ok: false
  /** Stable, for programs: `lease-lost`, `not-found` … */
  code: string
  /** For people: names the thing, the reason and what to do. */
  message: string
}
export type Result<T> = { ok: true; value: T } | Refusal

export function success<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refusal(code: string, message: string): Refusal {
  return { ok: false, code, message }
}
