import { createHash, randomBytes } from 'node:crypto'

/** New record id: 32 lower-case hex digits, no dashes. */
export const newSysId = (): string => randomBytes(16).toString('hex')

/** Id that is the same on every instance for the same thing, so that upgrades meet the row they made before. */
export const stableSysId = (...parts: string[]): string => createHash('md5').update(parts.join('\u0000')).digest('hex')
