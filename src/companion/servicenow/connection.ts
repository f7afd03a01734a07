import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { ConfigError, messageOf } from '../errors.ts'
import { secretReference, type SecretReference } from '../secrets/reference.ts'
import type { SecretResolver } from '../secrets/resolve.ts'
import { Secret } from '../secrets.ts'
import { instanceOrigin } from './base-url.ts'
import { JWT_ALGORITHMS, OAUTH_GRANTS, type Credentials, type OAuthCredentials } from './credentials.ts'
import type { TransportOptions } from './transport.ts'

const texts = z.record(z.string(), z.coerce.string())

const AUTH_KINDS = ['basic', 'bearer', 'api_key', 'certificate', 'oauth'] as const

/** How to reach one instance, in the words of a configuration file. */
export const connectionSchema = z.strictObject({
  url: z.string(),
  allow_http: z.boolean().default(false),
  auth: z.enum(AUTH_KINDS).default('basic'),
  user: z.string().min(1).optional(),
  password: secretReference.optional(),
  token: secretReference.optional(),
  api_key: secretReference.optional(),
  oauth: z
    .strictObject({
      grant: z.enum(OAUTH_GRANTS),
      client_id: z.string().min(1),
      client_secret: secretReference.optional(),
      refresh_token: secretReference.optional(),
      scope: z.string().optional(),
      token_url: z.url().optional(),
      authorization_url: z.url().optional(),
      token_parameters: texts.default({}),
      authorization_parameters: texts.default({}),
      redirect_port: z.number().int().min(0).max(65_535).default(0),
      jwt: z
        .strictObject({
          algorithm: z.enum(JWT_ALGORITHMS),
          key: secretReference,
          key_id: z.string().optional(),
          subject: z.string().min(1),
          issuer: z.string().optional(),
          audience: z.string().optional(),
          lifetime_seconds: z.number().int().min(10).max(3600).default(300),
          claims: z.record(z.string(), z.unknown()).default({}),
        })
        .optional(),
    })
    .optional(),
  /** File that keeps OAuth tokens between runs; absent: they are forgotten at the end. */
  token_file: z.string().optional(),
  timeout_seconds: z.number().min(0.1).max(600).default(60),
  /** Most requests in flight. */
  max_in_flight: z.number().int().min(1).max(32).default(4),
  /** Most requests started a second. */
  max_per_second: z.number().min(0.01).max(1000).optional(),
  attempts: z.number().int().min(1).max(20).default(6),
  /** First pause before a repeat, milliseconds. */
  pause_ms: z.number().min(0).max(60_000).default(1000),
  user_agent: z.string().min(1).optional(),
  proxy: z.union([secretReference, z.string().min(1)]).optional(),
  tls: z
    .strictObject({ ca_file: z.string().optional(), cert_file: z.string().optional(), key: secretReference.optional() })
    .optional(),
})

export type ConnectionSettings = z.output<typeof connectionSchema>

export interface ConnectionSource {
  /** Where the settings stand, for messages: `profiles.dev`. */
  key: string
  /** Folder that relative file names start from. */
  directory: string
  /** Resolves references to secrets. */
  secrets: SecretResolver
  /** Start of the environment variables that stand for these settings, for messages. */
  environmentPrefix?: string
}

/** Longest `Retry-After` that bulk work sits out. */
const QUARTER_HOUR_MS = 15 * 60_000
/** Longer addresses are refused or cut by listeners and proxies on the way. */
const LONGEST_PATH = 2048

/**
 * Transport options out of checked settings: secrets resolved, files read, sign-in complete.
 * @throws ConfigError that names the key, the reason and the fix; VaultError
 */
export const transportOptions = async (
  settings: ConnectionSettings,
  source: ConnectionSource,
): Promise<TransportOptions> => {
  const { proxy, tls } = settings
  const file = (name: string | undefined, key: string): string | undefined =>
    name === undefined ? undefined : text(name, `${source.key}.${key}`, source)
  return {
    url: instanceOrigin(settings.url, `${source.key}.url`, settings.allow_http),
    credentials: await credentialsOf(settings, source),
    timeoutSeconds: settings.timeout_seconds,
    connections: settings.max_in_flight,
    perSecond: settings.max_per_second,
    attempts: settings.attempts,
    pauseMs: settings.pause_ms,
    longestRetryAfterMs: QUARTER_HOUR_MS,
    longestPath: LONGEST_PATH,
    userAgent: settings.user_agent,
    proxy:
      typeof proxy === 'string'
        ? new Secret(proxy)
        : proxy && (await source.secrets.resolve(proxy, `${source.key}.proxy`)),
    tls: tls && {
      ca: file(tls.ca_file, 'tls.ca_file'),
      cert: file(tls.cert_file, 'tls.cert_file'),
      key: tls.key && (await source.secrets.resolve(tls.key, `${source.key}.tls.key`)),
    },
  }
}

const credentialsOf = async (settings: ConnectionSettings, source: ConnectionSource): Promise<Credentials> => {
  const need = <T>(value: T | undefined, name: string): T => {
    if (value === undefined) {
      const prefix = source.environmentPrefix
      const variable = prefix && `, or set ${prefix}${name.toUpperCase().replaceAll('.', '__')}`
      throw new ConfigError(
        `${source.key}.${name}: missing. Signing in by ${settings.auth} needs it. Write it into the configuration${variable ?? ''}.`,
      )
    }
    return value
  }
  const read = async (reference: SecretReference | undefined, name: string): Promise<Secret> => {
    const setting = `${source.key}.${name}`
    if (reference !== undefined) return source.secrets.resolve(reference, setting)
    // What a vault holds under the setting's own name need not be named in the file.
    return need(await source.secrets.byName(setting), name)
  }
  switch (settings.auth) {
    case 'basic':
      return { kind: 'basic', user: need(settings.user, 'user'), password: await read(settings.password, 'password') }
    case 'bearer':
      return { kind: 'bearer', token: await read(settings.token, 'token') }
    case 'api_key':
      return { kind: 'api_key', key: await read(settings.api_key, 'api_key') }
    case 'certificate':
      need(settings.tls?.cert_file, 'tls.cert_file')
      need(settings.tls?.key, 'tls.key')
      return { kind: 'certificate' }
    case 'oauth':
      return oauthOf(settings, source, need, read)
  }
}

const oauthOf = async (
  settings: ConnectionSettings,
  source: ConnectionSource,
  need: <T>(value: T | undefined, name: string) => T,
  read: (reference: SecretReference | undefined, name: string) => Promise<Secret>,
): Promise<OAuthCredentials> => {
  const oauth = need(settings.oauth, 'oauth')
  const { grant, jwt } = oauth
  if (grant === 'jwt_bearer') need(jwt, 'oauth.jwt')
  return {
    kind: 'oauth',
    grant,
    clientId: oauth.client_id,
    clientSecret: oauth.client_secret && (await read(oauth.client_secret, 'oauth.client_secret')),
    user: grant === 'password' ? need(settings.user, 'user') : undefined,
    password: grant === 'password' ? await read(settings.password, 'password') : undefined,
    refreshToken: grant === 'refresh_token' ? await read(oauth.refresh_token, 'oauth.refresh_token') : undefined,
    scope: oauth.scope,
    tokenUrl: oauth.token_url,
    authorizationUrl: oauth.authorization_url,
    tokenParameters: oauth.token_parameters,
    authorizationParameters: oauth.authorization_parameters,
    redirectPort: oauth.redirect_port,
    tokenFile: settings.token_file === undefined ? undefined : resolve(source.directory, settings.token_file),
    jwt: jwt && {
      algorithm: jwt.algorithm,
      key: await read(jwt.key, 'oauth.jwt.key'),
      keyId: jwt.key_id,
      subject: jwt.subject,
      issuer: jwt.issuer,
      audience: jwt.audience,
      lifetimeSeconds: jwt.lifetime_seconds,
      claims: jwt.claims,
    },
  }
}

const text = (file: string, key: string, source: ConnectionSource): string => {
  const path = resolve(source.directory, file)
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigError(
      `${key}: file ${path} cannot be read (${messageOf(error)}). Correct the path or its permissions.`,
    )
  }
}
