import type { Clock } from '../core.ts'

/** The instance's clock: the machine's time plus an offset that tests move forward. */
export function createClock(now: () => number = Date.now): Clock {
  let offset = 0
  const listeners: (() => void)[] = []
  return {
    now: () => now() + offset,
    advance: (seconds) => {
      offset += seconds * 1000
      for (const listener of listeners) listener()
    },
    onAdvance: (listener) => {
      listeners.push(listener)
    },
  }
}

/** Milliseconds since 1970 as a stored date-time: 'yyyy-MM-dd HH:mm:ss' in UTC. */
export const storedTime = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')
