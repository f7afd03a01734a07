import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { ConfigError, messageOf } from '../errors.ts'
import { Secret } from '../secrets.ts'
import { instanceOrigin } from './base-url.ts'
import { JWT_ALGORITHMS, OAUTH_GRANTS, type Credentials, type OAuthCredentials } from './credentials.ts'
import { refuseShared } from './token-file.ts'
import type { TransportOptions } from './transport.ts'

/** A secret is named, never written. */
const secret = z.union([z.strictObject({ env: z.string().min(1) }), z.strictObject({ file: z.string().min(1) })], {
  error: 'must be a reference, either {env: NAME} or {file: path}; a secret is never written into the file itself',
})
type SecretReference = z.output<typeof secret>
const texts = z.record(z.string(), z.coerce.string())

export const AUTH_KINDS = ['basic', 'bearer', 'api_key', 'certificate', 'oauth'] as const

/** How to reach one instance, in the words of a configuration file. */
export const connectionSchema = z.strictObject({
  url: z.string(),
  allow_http: z.boolean().default(false),
  auth: z.enum(AUTH_KINDS).default('basic'),
  user: z.string().min(1).optional(),
  password: secret.optional(),
  token: secret.optional(),
  api_key: secret.optional(),
  oauth: z
    .strictObject({
      grant: z.enum(OAUTH_GRANTS),
      client_id: z.string().min(1),
      client_secret: secret.optional(),
      refresh_token: secret.optional(),
      scope: z.string().optional(),
      token_url: z.url().optional(),
      authorization_url: z.url().optional(),
      token_parameters: texts.default({}),
      authorization_parameters: texts.default({}),
      redirect_port: z.number().int().min(0).max(65_535).default(0),
      jwt: z
        .strictObject({
          algorithm: z.enum(JWT_ALGORITHMS),
          key: secret,
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
  proxy: z.union([z.string().min(1), secret]).optional(),
  tls: z
    .strictObject({ ca_file: z.string().optional(), cert_file: z.string().optional(), key: secret.optional() })
    .optional(),
})

export type ConnectionSettings = z.output<typeof connectionSchema>

export interface ConnectionSource {
  /** Where the settings stand, for messages: `profiles.dev`. */
  key: string
  /** Folder that relative file names start from. */
  directory: string
  environment: Readonly<Record<string, string | undefined>>
}

/** Longest `Retry-After` that bulk work sits out. */
const QUARTER_HOUR_MS = 15 * 60_000
/** Longer addresses are refused or cut by listeners and proxies on the way. */
const LONGEST_PATH = 2048

/**
 * Transport options out of checked settings: secrets read, files read, sign-in complete.
 * @throws ConfigError that names the key, the reason and the fix.
 */
export const transportOptions = (settings: ConnectionSettings, source: ConnectionSource): TransportOptions => ({
  url: instanceOrigin(settings.url, `${source.key}.url`, settings.allow_http),
  credentials: credentialsOf(settings, source),
  timeoutSeconds: settings.timeout_seconds,
  connections: settings.max_in_flight,
  perSecond: settings.max_per_second,
  attempts: settings.attempts,
  pauseMs: settings.pause_ms,
  longestRetryAfterMs: QUARTER_HOUR_MS,
  longestPath: LONGEST_PATH,
  userAgent: settings.user_agent,
  proxy:
    settings.proxy === undefined
      ? undefined
      : typeof settings.proxy === 'string'
        ? new Secret(settings.proxy)
        : readSecretReference(settings.proxy, `${source.key}.proxy`, source),
  tls: settings.tls && {
    ca:
      settings.tls.ca_file === undefined ? undefined : text(settings.tls.ca_file, `${source.key}.tls.ca_file`, source),
    cert:
      settings.tls.cert_file === undefined
        ? undefined
        : text(settings.tls.cert_file, `${source.key}.tls.cert_file`, source),
    key: settings.tls.key && readSecretReference(settings.tls.key, `${source.key}.tls.key`, source),
  },
})

const credentialsOf = (settings: ConnectionSettings, source: ConnectionSource): Credentials => {
  const need = <T>(value: T | undefined, name: string): T => {
    if (value === undefined)
      throw new ConfigError(`${source.key}.${name}: missing. Signing in by ${settings.auth} needs it.`)
    return value
  }
  const read = (reference: SecretReference | undefined, name: string): Secret =>
    readSecretReference(need(reference, name), `${source.key}.${name}`, source)
  switch (settings.auth) {
    case 'basic':
      return { kind: 'basic', user: need(settings.user, 'user'), password: read(settings.password, 'password') }
    case 'bearer':
      return { kind: 'bearer', token: read(settings.token, 'token') }
    case 'api_key':
      return { kind: 'api_key', key: read(settings.api_key, 'api_key') }
    case 'certificate':
      need(settings.tls?.cert_file, 'tls.cert_file')
      need(settings.tls?.key, 'tls.key')
      return { kind: 'certificate' }
    case 'oauth':
      return oauthOf(settings, source, need, read)
  }
}

const oauthOf = (
  settings: ConnectionSettings,
  source: ConnectionSource,
  need: <T>(value: T | undefined, name: string) => T,
  read: (reference: SecretReference | undefined, name: string) => Secret,
): OAuthCredentials => {
  const oauth = need(settings.oauth, 'oauth')
  const { grant, jwt } = oauth
  if (grant === 'jwt_bearer') need(jwt, 'oauth.jwt')
  return {
    kind: 'oauth',
    grant,
    clientId: oauth.client_id,
    clientSecret: oauth.client_secret && read(oauth.client_secret, 'oauth.client_secret'),
    user: grant === 'password' ? need(settings.user, 'user') : undefined,
    password: grant === 'password' ? read(settings.password, 'password') : undefined,
    refreshToken: grant === 'refresh_token' ? read(oauth.refresh_token, 'oauth.refresh_token') : undefined,
    scope: oauth.scope,
    tokenUrl: oauth.token_url,
    authorizationUrl: oauth.authorization_url,
    tokenParameters: oauth.token_parameters,
    authorizationParameters: oauth.authorization_parameters,
    redirectPort: oauth.redirect_port,
    tokenFile: settings.token_file === undefined ? undefined : resolve(source.directory, settings.token_file),
    jwt: jwt && {
      algorithm: jwt.algorithm,
      key: read(jwt.key, 'oauth.jwt.key'),
      keyId: jwt.key_id,
      subject: jwt.subject,
      issuer: jwt.issuer,
      audience: jwt.audience,
      lifetimeSeconds: jwt.lifetime_seconds,
      claims: jwt.claims,
    },
  }
}

/** @throws ConfigError when it is not set, empty, not readable, or readable by others. */
export const readSecretReference = (reference: SecretReference, key: string, source: ConnectionSource): Secret => {
  if ('env' in reference) {
    const value = source.environment[reference.env]
    if (!value)
      throw new ConfigError(`${key}: environment variable ${reference.env} is not set. Set it before the start.`)
    return new Secret(value)
  }
  const path = resolve(source.directory, reference.file)
  const value = text(reference.file, key, source).replace(/\r?\n$/, '')
  refuseShared(path, key)
  if (value === '') throw new ConfigError(`${key}: file ${path} is empty. Write the secret into it.`)
  return new Secret(value)
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
