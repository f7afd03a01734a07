import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigError, messageOf } from '../errors.ts'
import { Secret } from '../secrets.ts'

export type SecretReference = { env: string } | { file: string }

export interface SecretSource {
  /** Key that the secret belongs to, for messages. */
  key: string
  /** Folder that relative file names start from. */
  directory: string
  environment: Readonly<Record<string, string | undefined>>
}

/** The secret that a reference names. @throws ConfigError that names the key, the reason and the fix. */
export const resolveSecret = async (reference: SecretReference, source: SecretSource): Promise<Secret> => {
  if ('env' in reference) return fromEnvironment(reference.env, source)
  return Promise.resolve(fromFile(reference.file, source))
}

const fromEnvironment = (name: string, { key, environment }: SecretSource): Secret => {
  const value = environment[name]
  if (!value) throw new ConfigError(`${key}: environment variable ${name} is not set. Set it before the start.`)
  return new Secret(value)
}

const fromFile = (name: string, { key, directory }: SecretSource): Secret => {
  const path = resolve(directory, name)
  try {
    const value = readFileSync(path, 'utf8').replace(/\r?\n$/, '')
    if (value === '') throw new ConfigError(`${key}: file ${path} is empty. Write the secret into it.`)
    return new Secret(value)
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError(
      `${key}: file ${path} cannot be read (${messageOf(error)}). Correct the path or its permissions.`,
      error,
    )
  }
}
