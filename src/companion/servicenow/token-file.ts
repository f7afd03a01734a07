import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ConfigError, messageOf } from '../errors.ts'
import { refuseShared } from '../secrets/local.ts'

/** A token as the instance gave it. Times in milliseconds since 1970. */
export interface Token {
  access: string
  refresh?: string | undefined
  obtainedAt: number
  expiresAt: number
}

/** Keeps tokens between runs. Only used when somebody asked for it. */
export interface TokenStore {
  load(): Token | undefined
  save(token: Token): void
}

export const memoryTokens = (): TokenStore => ({ load: () => undefined, save: () => undefined })

/** @throws ConfigError when others may read the file, or it holds something else. */
export const fileTokens = (path: string): TokenStore => ({
  load() {
    if (!existsSync(path)) return undefined
    refuseShared(path, 'token_file')
    try {
      const value = JSON.parse(readFileSync(path, 'utf8')) as unknown
      return isToken(value) ? value : undefined
    } catch (error) {
      throw new ConfigError(`token_file: ${path} cannot be read (${messageOf(error)}). Delete it and sign in again.`)
    }
  },
  save(token) {
    mkdirSync(dirname(path), { recursive: true })
    const next = `${path}.${process.pid}.new`
    writeFileSync(next, JSON.stringify(token), { mode: 0o600 })
    chmodSync(next, 0o600)
    renameSync(next, path)
  },
})

const isToken = (value: unknown): value is Token =>
  typeof value === 'object' &&
  value !== null &&
  'access' in value &&
  typeof value.access === 'string' &&
  'expiresAt' in value &&
  typeof value.expiresAt === 'number' &&
  'obtainedAt' in value &&
  typeof value.obtainedAt === 'number'
