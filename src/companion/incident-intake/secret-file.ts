import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { ConfigError } from '../errors.ts'
import { Secret } from '../secrets.ts'

/** The secret in the file; a new random one is written there when there is no such file (unless only looking). */
export const secretFrom = (path: string, dryRun: boolean): { secret: Secret; made: boolean } => {
  if (existsSync(path)) {
    const text = readFileSync(path, 'utf8').replace(/\r?\n$/, '')
    if (text === '') throw new ConfigError(`${path} is empty. Write the secret into it, or remove it to get a new one.`)
    return { secret: new Secret(text), made: false }
  }
  const text = randomBytes(24).toString('base64url')
  if (!dryRun) writeFileSync(path, `${text}\n`, { mode: 0o600, flag: 'wx' })
  return { secret: new Secret(text), made: true }
}
