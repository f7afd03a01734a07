import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import { ConfigError, faultOf } from '../errors.ts'
import { isObject } from '../is-object.ts'
import { referenceOf } from './reference.ts'
import type { SecretResolver } from './resolve.ts'

type Tree = Record<string, unknown>

/** Settings that are secrets: they stay references here, so that their value is wrapped when it is read. */
const SECRET =
  /^secrets\.|(^|\.)(password|token|api_key|client_secret|refresh_token|jwt\.key|tls\.key|proxy|deliver\.\d+\.secret|DefaultPassword)$/

/**
 * Settings as the other parts of the program take them: values of the encrypted file laid over those of the plain one,
 * and references at ordinary settings (`user: env:NAME`) replaced by what they name.
 * @param only Key path of the section that is wanted; what is beside it stays as it is written.
 * @throws ConfigError, VaultError
 */
export const resolveSettings = async (
  content: Tree,
  resolver: SecretResolver,
  directory: string,
  only = '',
): Promise<Tree> => {
  const file = resolver.encryptedFile
  const merged = file === undefined ? content : overlay(content, readEncrypted(resolve(directory, file)))
  return (await resolved(merged, '', resolver, only)) as Tree
}

const readEncrypted = (path: string): Tree => {
  let content: unknown
  try {
    content = parse(readFileSync(path, 'utf8')) as unknown
  } catch (error) {
    throw new ConfigError(`secrets.encrypted_file: ${path} cannot be read (${faultOf(error)}).`)
  }
  if (!isObject(content))
    throw new ConfigError(`secrets.encrypted_file: ${path} must hold settings in the shape of the plain file.`)
  return content
}

const overlay = (plain: unknown, encrypted: unknown): Tree => {
  const base = isObject(plain) ? plain : {}
  const over = isObject(encrypted) ? encrypted : {}
  return {
    ...base,
    ...Object.fromEntries(
      Object.entries(over).map(([key, value]) => [
        key,
        isObject(value) ? overlay(base[key], value) : typeof value === 'string' ? `enc:${value}` : value,
      ]),
    ),
  }
}

const resolved = async (value: unknown, path: string, resolver: SecretResolver, only: string): Promise<unknown> => {
  if (SECRET.test(path)) return value
  const isApart = !`${path}.`.startsWith(`${only}.`) && !`${only}.`.startsWith(`${path}.`)
  if (only !== '' && path !== '' && isApart) return value
  const below = (key: string | number, item: unknown): Promise<unknown> =>
    resolved(item, path === '' ? String(key) : `${path}.${key}`, resolver, only)
  if (Array.isArray(value)) return Promise.all(value.map((item, index) => below(index, item)))
  if (isObject(value))
    return Object.fromEntries(
      await Promise.all(Object.entries(value).map(async ([key, item]) => [key, await below(key, item)])),
    )
  const reference = typeof value === 'string' ? referenceOf(value) : undefined
  return reference ? resolver.text(reference, path) : value
}
