import { cancelled, errorBody } from '../errors.ts'

/** What a fault does to a request: answers in the platform's place, holds it, cuts the connection or delays it. */
export type FaultAnswer =
  | { status: number; headers?: Record<string, string>; body?: unknown; html?: string }
  | { hold: 'before' | 'after' }
  | { reset: true }
  | { delayMs: number }
  /** Lets the real answer through, damaged: an error behind a cut list, text cut in the middle, a stray list element. */
  | { damage: 'trailing-error' | 'cut' | 'stray' }

export interface Fault {
  match: { method?: string; path?: string }
  /** Fitting requests to let pass before. */
  skip?: number | undefined
  /** How many requests it still applies to. */
  times: number
  answer: FaultAnswer
}
export interface FaultPlan {
  add(faults: Fault[]): void
  clear(): void
  pending(): Fault[]
  /** The first fault that fits; its count goes down. */
  take(method: string, path: string): FaultAnswer | undefined
}

export function createFaultPlan(): FaultPlan {
  let plan: Fault[] = []
  return {
    add: (faults) => {
      plan.push(...faults.map((fault) => ({ ...fault })))
    },
    clear: () => {
      plan = []
    },
    pending: () => plan,
    take(method, path) {
      const fault = plan.find((entry) => {
        if (entry.times <= 0 || !matches(entry.match, method, path)) return false
        if (!entry.skip) return true
        entry.skip -= 1
        return false
      })
      if (!fault) return undefined
      fault.times -= 1
      if (fault.times <= 0) plan = plan.filter((entry) => entry !== fault)
      return fault.answer
    },
  }
}

/** `path` is a prefix, or a pattern for the whole path (query left out) when it contains `*`. */
function matches(match: Fault['match'], method: string, path: string): boolean {
  if (match.method && match.method.toUpperCase() !== method) return false
  if (!match.path) return true
  if (!match.path.includes('*')) return path.startsWith(match.path)
  const pattern = match.path
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')
  return new RegExp(`^${pattern}$`).test(path)
}

/** A list answer as an instance damages it: out of time while it writes, or cut on the way. */
export function damaged(payload: string, kind: 'trailing-error' | 'cut' | 'stray'): string {
  if (kind === 'cut') return payload.slice(0, Math.floor(payload.length * 0.6))
  const half = Math.floor(rowsOf(payload).length / 2)
  if (kind === 'stray') return JSON.stringify({ result: [...rowsOf(payload).slice(0, half), cancelled().message] })
  return cutShort(payload, half)
}

/** A list answer that ran out of time while it was written: so many rows, then the error. */
export function cutShort(payload: string, rows: number): string {
  const { message, detail } = cancelled()
  return JSON.stringify({ result: rowsOf(payload).slice(0, rows), ...errorBody(message, detail) })
}

function rowsOf(payload: string): unknown[] {
  const { result } = JSON.parse(payload) as { result?: unknown }
  return Array.isArray(result) ? (result as unknown[]) : []
}
