import { ConfigError } from '../errors.ts'
import { isObject } from '../is-object.ts'
import { isVault, secretReference } from '../secrets/reference.ts'

type Tree = Record<string, unknown>

const SECRETS = new Set([
  'password',
  'token',
  'api_key',
  'oauth.client_secret',
  'oauth.refresh_token',
  'oauth.jwt.key',
  'tls.key',
])
const TEXTS = new Set(['user', 'oauth.client_id', 'oauth.scope', 'oauth.jwt.subject', 'user_agent'])

/**
 * Lays environment variables over the settings of a connection: `<PREFIX><KEY>`, two underscores step into a section
 * (`…_OAUTH__CLIENT_ID`). A variable of a secret holds the secret itself; what a vault holds beats it.
 */
export const applyConnectionEnvironment = (
  settings: Tree,
  prefix: string,
  environment: Readonly<Record<string, string | undefined>>,
): void => {
  for (const [variable, value] of Object.entries(environment)) {
    if (!variable.startsWith(prefix) || !value) continue
    const path = variable.slice(prefix.length).toLowerCase().split('__')
    const isSecret = SECRETS.has(path.join('.'))
    if (isSecret && isVault(secretReference.safeParse(at(settings, path)).data)) continue
    set(settings, path, isSecret ? { env: variable } : typed(path, value))
  }
}

/** Lays `key.path=value` of a command line over the settings. @throws ConfigError for a secret, which others could read there */
export const applyConnectionOverride = (settings: Tree, override: string): void => {
  const at = override.indexOf('=')
  const path = override.slice(0, at).split('.')
  if (at <= 0)
    throw new ConfigError(
      `--set ${override}: write key=value, for instance --set timeout_seconds=10 or --set oauth.scope=useraccount.`,
    )
  if (SECRETS.has(path.join('.')))
    throw new ConfigError(
      `--set ${path.join('.')}: a secret does not belong on a command line, where others can read it. Give ${path.join('.')}.env=NAME or ${path.join('.')}.file=PATH.`,
    )
  set(settings, path, typed(path, override.slice(at + 1)))
}

const typed = (path: readonly string[], value: string): unknown => {
  if (TEXTS.has(path.join('.')) || path.includes('claims') || path.at(-2)?.endsWith('_parameters')) return value
  if (value === 'true' || value === 'false') return value === 'true'
  return /^\d+(\.\d+)?$/.test(value) ? Number(value) : value
}

const at = (settings: Tree, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), settings)

const set = (settings: Tree, path: readonly string[], value: unknown): void => {
  let at = settings
  for (const key of path.slice(0, -1)) {
    const next = Object.hasOwn(at, key) ? at[key] : undefined
    at = isObject(next) ? next : own(at, key, {})
  }
  own(at, path.at(-1) ?? '', value)
}

/** Sets a key of the settings themselves: `__proto__` is a key like any other, which the schema then does not know. */
const own = <T>(at: Tree, key: string, value: T): T => {
  Object.defineProperty(at, key, { value, configurable: true, enumerable: true, writable: true })
  return value
}
