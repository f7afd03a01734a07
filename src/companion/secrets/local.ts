import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigError, messageOf } from '../errors.ts'

export interface SecretSource {
  /** Folder that relative file names start from. */
  directory: string
  environment: Readonly<Record<string, string | undefined>>
}

/**
 * Secret out of an environment variable or a file of this machine.
 * @throws ConfigError when it is not set, empty, not readable, or readable by others.
 */
export const readLocalSecret = (
  reference: { env: string } | { file: string },
  setting: string,
  source: SecretSource,
): string => {
  if ('env' in reference) {
    const value = source.environment[reference.env]
    if (!value)
      throw new ConfigError(`${setting}: environment variable ${reference.env} is not set. Set it before the start.`)
    return value
  }
  const path = resolve(source.directory, reference.file)
  let value: string
  try {
    value = readFileSync(path, 'utf8').replace(/\r?\n$/, '')
  } catch (error) {
    throw new ConfigError(
      `${setting}: file ${path} cannot be read (${messageOf(error)}). Correct the path or its permissions.`,
      error,
    )
  }
  refuseShared(path, setting)
  if (value === '') throw new ConfigError(`${setting}: file ${path} is empty. Write the secret into it.`)
  return value
}

/** @throws ConfigError when group or others may read a file that holds a secret. No check where modes mean nothing. */
export const refuseShared = (path: string, setting: string): void => {
  if (process.platform === 'win32') return
  const mode = statSync(path).mode & 0o777
  if ((mode & 0o077) !== 0)
    throw new ConfigError(
      `${setting}: file ${path} holds a secret and can be read by others (mode ${mode.toString(8)}). Run: chmod 600 ${path}`,
    )
}
