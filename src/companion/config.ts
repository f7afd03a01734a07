import { existsSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { configSchema, ENVIRONMENT, keysAt, type RawConfig } from './config-schema.ts'
import { ConfigError, faultOf } from './errors.ts'
import { isObject } from './is-object.ts'
import { nearest } from './nearest.ts'
import { readLocalSecret } from './secrets/local.ts'
import { describeReference, type SecretReference } from './secrets/reference.ts'
import { SecretResolver } from './secrets/resolve.ts'
import { resolveSettings } from './secrets/settings.ts'
import { Secret } from './secrets.ts'
import { fromAgentNames, hasAgentNames } from './servicenow/agent-names.ts'
import { instanceOrigin } from './servicenow/base-url.ts'
import { applyConnectionEnvironment } from './servicenow/connection-environment.ts'
import { transportOptions } from './servicenow/connection.ts'
import type { TransportOptions } from './servicenow/transport.ts'

type Tree = Record<string, unknown>
type Camel<S extends string> = S extends `${infer A}_${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S
type CamelKeys<T> = { [K in keyof T as Camel<K & string>]: T[K] }

/** The checked configuration: everything present, secrets wrapped. */
export interface Config {
  /** What messages and further accounts need of it; `ResolvedConfig.connection` has all. */
  instance: {
    url: string
    /** User and password are '' when the sign-in has none. */
    user: string
    password: Secret
    timeoutSeconds: number
    connections: number
  }
  scope: string
  worker: CamelKeys<RawConfig['worker']> & { name: string }
  sync: CamelKeys<RawConfig['sync']>
  reconcile: CamelKeys<RawConfig['reconcile']>
  aws: CamelKeys<RawConfig['aws']>
  /** As written; `switchboard tickets` checks it. */
  tickets: RawConfig['tickets']
  log: RawConfig['log']
}

export interface ConfigSource {
  /** Path given with `--config`; absent: `switchboard.yaml` in `directory` when it exists. */
  path?: string | undefined
  directory: string
  environment: Readonly<Record<string, string | undefined>>
  /** Secrets resolved before, by key path. */
  secrets?: ReadonlyMap<string, Secret>
  /** What the file says, read and resolved before; `origin` for messages. */
  content?: { content: Tree; origin: string }
}

/** The configuration with secrets that only a vault or a private key can give. */
export interface ResolvedConfig {
  config: Config
  resolver: SecretResolver
  /** How to reach the instance and sign in, secrets resolved. */
  connection: TransportOptions
}

const PASSWORD = 'instance.password'
const INSTANCE = 'SWITCHBOARD_INSTANCE_'

/**
 * As `loadConfig`, for secrets of every kind. A vault beats the environment, which beats the file; a source that does not
 * answer is a failure, never a reason to take the next. @throws ConfigError, VaultError
 */
export const loadResolvedConfig = async (source: ConfigSource): Promise<ResolvedConfig> => {
  const { content, origin } = readFile(source)
  const directory = origin === 'environment' ? source.directory : dirname(origin)
  const resolver = new SecretResolver(content['secrets'], { directory, environment: source.environment })
  const settings = ourNames(await resolveSettings(content, resolver, directory))
  const { instance } = check(applyEnvironment(settings, source.environment), origin)
  const connection = await transportOptions(
    { ...instance, max_in_flight: instance.connections ?? instance.max_in_flight },
    { key: 'instance', directory, secrets: resolver, environmentPrefix: INSTANCE },
  )
  const { credentials } = connection
  const password = credentials && 'password' in credentials ? credentials.password : undefined
  const secrets = new Map(password ? [[PASSWORD, password]] : [])
  const config = loadConfig({ ...source, secrets, content: { content: settings, origin } })
  return { config, resolver, connection }
}

/**
 * Reads, completes and checks the configuration. An environment variable beats the file.
 * @throws ConfigError that lists every fault with its key path, the reason and the fix.
 */
export const loadConfig = (source: ConfigSource): Config => {
  const { content, origin } = source.content ?? ourFile(source)
  const raw = check(applyEnvironment(content, source.environment), origin)
  const { instance } = raw
  return {
    instance: {
      url: instanceOrigin(instance.url, 'instance.url', instance.allow_http),
      user: instance.user ?? '',
      password: readPassword(instance.password, source, origin),
      timeoutSeconds: instance.timeout_seconds,
      connections: instance.connections ?? instance.max_in_flight,
    },
    scope: raw.scope,
    worker: {
      name: raw.worker.name ?? defaultWorkerName(),
      pollSeconds: raw.worker.poll_seconds,
      leaseSeconds: raw.worker.lease_seconds,
      concurrency: raw.worker.concurrency,
    },
    sync: {
      schedule: raw.sync.schedule,
      onStart: raw.sync.on_start,
      catalog: raw.sync.catalog,
      rootCategory: raw.sync.root_category,
      categoryLevels: raw.sync.category_levels,
      budgets: raw.sync.budgets,
      regionsAtOnce: raw.sync.regions_at_once,
      batchSize: raw.sync.batch_size,
      parametersHours: raw.sync.parameters_hours,
      stateDir: raw.sync.state_dir,
    },
    reconcile: { schedule: raw.reconcile.schedule },
    aws: { callsPerSecond: raw.aws.calls_per_second, timeoutSeconds: raw.aws.timeout_seconds },
    tickets: raw.tickets,
    log: raw.log,
  }
}

const check = (settings: Tree, origin: string): RawConfig => {
  const checked = configSchema.safeParse(settings)
  if (!checked.success) throw new ConfigError(describeIssues(origin, checked.error.issues))
  return checked.data
}

/** The host's name, so that a restarted worker on the same host takes its own operations back at once. */
const defaultWorkerName = (): string =>
  hostname()
    .replace(/[^A-Za-z0-9._-]/g, '-')
    .slice(0, 100) || 'switchboard'

const readFile = (source: ConfigSource): { content: Tree; origin: string } => {
  const path = resolve(source.directory, source.path ?? 'switchboard.yaml')
  if (!existsSync(path)) {
    if (source.path === undefined) return { content: {}, origin: 'environment' }
    throw new ConfigError(`Configuration file ${path} does not exist. Correct the path given with --config.`)
  }
  let content: unknown
  try {
    content = parse(readFileSync(path, 'utf8')) as unknown
  } catch (error) {
    throw new ConfigError(`Configuration file ${path} is not readable YAML: ${faultOf(error)}`)
  }
  if (content === null || content === undefined) return { content: {}, origin: path }
  if (!isObject(content))
    throw new ConfigError(
      `Configuration file ${path} must hold keys and values at its top level, for instance "scope: x_swb_hub".`,
    )
  return { content, origin: path }
}

const ourFile = (source: ConfigSource): { content: Tree; origin: string } => {
  const { content, origin } = readFile(source)
  return { content: ourNames(content), origin }
}

/** The section `instance` may be written in the names of the agent that this replaces. */
const ourNames = (content: Tree): Tree => {
  const { instance, tickets } = content
  if (!isObject(instance) || !hasAgentNames(instance)) return content
  const { connection, tickets: more } = fromAgentNames(instance, 'instance')
  return {
    ...content,
    instance: connection,
    ...(Object.keys(more).length === 0 ? {} : { tickets: { ...more, ...(isObject(tickets) ? tickets : {}) } }),
  }
}

const applyEnvironment = (content: Tree, environment: ConfigSource['environment']): Tree => {
  const merged = structuredClone(content)
  const set = (path: readonly string[], value: unknown): void => {
    let at = merged
    for (const key of path.slice(0, -1)) {
      const next = at[key]
      // A scalar where a section belongs is left alone: the schema names the fault.
      if (next !== undefined && next !== null && !isObject(next)) return
      at = (isObject(next) ? next : (at[key] = {})) as Tree
    }
    at[path.at(-1) ?? ''] = value
  }
  for (const [name, path] of Object.entries(ENVIRONMENT)) {
    const value = environment[name]
    if (value !== undefined && value !== '') set(path, TEXT_KEYS.has(path.join('.')) ? value : typed(value))
  }
  const { instance } = merged
  const section = isObject(instance) ? instance : {}
  applyConnectionEnvironment(section, INSTANCE, environment)
  if (isObject(instance) || (instance === undefined && Object.keys(section).length > 0)) merged['instance'] = section
  return merged
}

/** Keys whose value stays text even when it looks like a number. */
const TEXT_KEYS = new Set(['worker.name', 'sync.root_category', 'sync.catalog'])

const typed = (value: string): unknown => {
  if (value === 'true' || value === 'false') return value === 'true'
  return /^\d+(\.\d+)?$/.test(value) ? Number(value) : value
}

const describeIssues = (origin: string, issues: readonly z.core.$ZodIssue[]): string => {
  const lines = issues.flatMap((issue) => {
    const path = issue.path.map(String).join('.')
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => {
        const known = keysAt(issue.path)
        const meant = nearest(key, known)
        const fix = meant ? `Did you mean "${meant}"?` : `Known here: ${known.join(', ')}.`
        return `${path ? `${path}.` : ''}${key}: unknown key. ${fix}`
      })
    return [`${path || '(top level)'}: ${reasonOf(issue)}${environmentHint(path, issue)}`]
  })
  return [`The configuration (${origin}) cannot be used:`, ...lines.map((line) => `  ${line}`)].join('\n')
}

const reasonOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type' && issue.input === undefined && /received undefined/.test(issue.message))
    return 'missing.'
  return `${issue.message.replace(/\.$/, '')}.`
}

const environmentHint = (path: string, issue: z.core.$ZodIssue): string => {
  if (path === 'instance')
    return ' Set SWITCHBOARD_INSTANCE_URL, SWITCHBOARD_INSTANCE_USER and SWITCHBOARD_INSTANCE_PASSWORD, or write the section into switchboard.yaml.'
  if (path === 'instance.password') return ' Or set SWITCHBOARD_INSTANCE_PASSWORD.'
  const name = Object.entries(ENVIRONMENT).find(([, keys]) => keys.join('.') === path)?.[0]
  return issue.code === 'invalid_type' && name ? ` Set ${path} in switchboard.yaml or ${name} in the environment.` : ''
}

/** The password as far as it can be read without asking anybody; signing in resolves it in full. */
const readPassword = (reference: SecretReference | undefined, source: ConfigSource, origin: string): Secret => {
  const resolved = source.secrets?.get(PASSWORD)
  if (resolved) return resolved
  if (reference === undefined) return new Secret('')
  if (!('env' in reference || 'file' in reference))
    throw new ConfigError(
      `${PASSWORD}: ${describeReference(reference)} cannot be read here. Use {env: NAME} or {file: path}.`,
    )
  const directory = origin === 'environment' ? source.directory : dirname(origin)
  return new Secret(readLocalSecret(reference, PASSWORD, { directory, environment: source.environment }))
}
