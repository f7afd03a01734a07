import { createHash, randomFillSync } from 'node:crypto'

/** Random bytes for the next ids: asking the system for each would take longer than all else about them. */
const pool = Buffer.alloc(4096)
let used = pool.length

/** New record id: 32 lower-case hex digits, no dashes. */
export function newSysId(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += 16
  return pool.toString('hex', used - 16, used)
}

/** Id that is the same on every instance for the same thing, so that upgrades meet the row they made before. */
export const stableSysId = (...parts: string[]): string => createHash('md5').update(parts.join('\u0000')).digest('hex')
