/** What a fault does to a request: answers in the platform's place, holds it, cuts the connection or delays it. */
export type FaultAnswer =
  | { status: number; headers?: Record<string, string>; body?: unknown; html?: string }
  | { hold: 'before' | 'after' }
  | { reset: true }
  | { delayMs: number }

export interface Fault {
  match: { method?: string; path?: string }
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
      const fault = plan.find((entry) => entry.times > 0 && matches(entry.match, method, path))
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
