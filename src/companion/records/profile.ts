import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { ConfigError, faultOf } from '../errors.ts'
import { isObject } from '../is-object.ts'
import { nearest } from '../nearest.ts'
import { SecretResolver } from '../secrets/resolve.ts'
import { resolveSettings } from '../secrets/settings.ts'
import { fromAgentNames, hasAgentNames } from '../servicenow/agent-names.ts'
import { applyConnectionEnvironment, applyConnectionOverride } from '../servicenow/connection-environment.ts'
import { connectionSchema, transportOptions } from '../servicenow/connection.ts'
import type { TransportOptions } from '../servicenow/transport.ts'

export interface ProfileSource {
  /** Configuration file; default `switchboard.yaml` in `directory` when it exists. */
  path?: string | undefined
  directory: string
  environment: Readonly<Record<string, string | undefined>>
  /** `default` is the `instance` section; others stand under `profiles`. */
  name?: string | undefined
  /** `key.path=value` that beat file and environment. */
  overrides?: readonly string[]
  /** Resolves secrets; default: one of its own, with the section `secrets` of the file. */
  secrets?: SecretResolver
}

type Tree = Record<string, unknown>
const DEFAULT = 'default'

/** Keys of the `instance` section that have other names in a profile, or none. */
const INSTANCE_KEYS: Readonly<Record<string, string>> = { connections: 'max_in_flight' }

/**
 * The connection of a profile: file, then environment, then overrides of the command.
 * Environment: `SWITCHBOARD_INSTANCE_<KEY>` for the default profile, `SWITCHBOARD_PROFILE_<NAME>_<KEY>` for others; two
 * underscores step into a section (`…_OAUTH__CLIENT_ID`). `…_PASSWORD`, `…_TOKEN` and other secrets hold the secret.
 * @throws ConfigError that lists every fault; VaultError
 */
export const loadProfile = async (source: ProfileSource): Promise<TransportOptions> => {
  const name = source.name ?? source.environment['SWITCHBOARD_PROFILE'] ?? DEFAULT
  const { content, directory } = readConfig(source)
  const key = name === DEFAULT ? 'instance' : `profiles.${name}`
  const secrets =
    source.secrets ?? new SecretResolver(content['secrets'], { directory, environment: source.environment })
  const section = sectionOf(await resolveSettings(content, secrets, directory, key), name)
  const settings = structuredClone(hasAgentNames(section) ? fromAgentNames(section, key).connection : section)
  const prefix = environmentPrefix(name)
  applyConnectionEnvironment(settings, prefix, source.environment)
  for (const override of source.overrides ?? []) applyConnectionOverride(settings, override)
  const checked = connectionSchema.safeParse(settings)
  if (!checked.success) throw new ConfigError(describe(key, settings, checked.error.issues))
  return transportOptions(checked.data, { key, directory, secrets, environmentPrefix: prefix })
}

/** Names of the profiles that a configuration file holds. */
export const profileNames = (source: ProfileSource): string[] => {
  const { content } = readConfig(source)
  return [
    ...(content['instance'] ? [DEFAULT] : []),
    ...Object.keys(isObject(content['profiles']) ? content['profiles'] : {}),
  ]
}

const readConfig = (source: ProfileSource): { content: Tree; directory: string } => {
  const path = resolve(source.directory, source.path ?? 'switchboard.yaml')
  if (!existsSync(path)) {
    if (source.path === undefined) return { content: {}, directory: source.directory }
    throw new ConfigError(`Configuration file ${path} does not exist. Correct the path given with --config.`)
  }
  try {
    const content = parse(readFileSync(path, 'utf8')) as unknown
    return { content: isObject(content) ? content : {}, directory: dirname(path) }
  } catch (error) {
    throw new ConfigError(`Configuration file ${path} is not readable YAML: ${faultOf(error)}`)
  }
}

const sectionOf = (content: Tree, name: string): Tree => {
  if (name === DEFAULT) {
    const instance = isObject(content['instance']) ? content['instance'] : {}
    return Object.fromEntries(Object.entries(instance).map(([key, value]) => [INSTANCE_KEYS[key] ?? key, value]))
  }
  const profiles = isObject(content['profiles']) ? content['profiles'] : {}
  const found = profiles[name]
  if (isObject(found)) return found
  const meant = nearest(name, Object.keys(profiles))
  throw new ConfigError(
    `profiles.${name}: no such profile. ${meant ? `Did you mean "${meant}"?` : 'Add it under profiles in the configuration file.'}`,
  )
}

const environmentPrefix = (name: string): string =>
  name === DEFAULT ? 'SWITCHBOARD_INSTANCE_' : `SWITCHBOARD_PROFILE_${name.toUpperCase().replace(/\W/g, '_')}_`

const KNOWN = Object.keys(connectionSchema.shape)

const describe = (key: string, settings: Tree, issues: readonly z.core.$ZodIssue[]): string => {
  if (settings['url'] === undefined && Object.keys(settings).length === 0)
    return `${key}: nothing says which instance to talk to. Set SWITCHBOARD_INSTANCE_URL, SWITCHBOARD_INSTANCE_USER and SWITCHBOARD_INSTANCE_PASSWORD, or write the section into switchboard.yaml.`
  const lines = issues.flatMap((issue) => {
    const path = [key, ...issue.path.map(String)].join('.')
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((name) => {
        const meant = nearest(name, KNOWN)
        return `${path}.${name}: unknown key.${meant ? ` Did you mean "${meant}"?` : ''}`
      })
    const missing = issue.code === 'invalid_type' && /received undefined/.test(issue.message)
    return [`${path}: ${missing ? 'missing' : issue.message.replace(/\.$/, '')}.`]
  })
  return ['The connection cannot be used:', ...lines.map((line) => `  ${line}`)].join('\n')
}
