import type { Secret } from '../secrets.ts'

/** How the companion proves who it is. Secrets are wrapped; they are revealed only on their way to the instance. */
export type Credentials =
  | { kind: 'basic'; user: string; password: Secret }
  /** A token from elsewhere, sent as it is. */
  | { kind: 'bearer'; token: Secret }
  /** Header `x-sn-apikey`. */
  | { kind: 'api_key'; key: Secret }
  /** Only the client certificate of the connection (mutual TLS). */
  | { kind: 'certificate' }
  | OAuthCredentials

export const OAUTH_GRANTS = [
  'password',
  'client_credentials',
  'refresh_token',
  'authorization_code',
  'jwt_bearer',
] as const
export type OAuthGrant = (typeof OAUTH_GRANTS)[number]

export interface OAuthCredentials {
  kind: 'oauth'
  grant: OAuthGrant
  clientId: string
  /** Absent for a public client. */
  clientSecret?: Secret | undefined
  user?: string | undefined
  password?: Secret | undefined
  refreshToken?: Secret | undefined
  scope?: string | undefined
  /** Default: `/oauth_token.do` of the instance. */
  tokenUrl?: string | undefined
  /** Default: `/oauth_auth.do` of the instance. */
  authorizationUrl?: string | undefined
  /** Sent with every token request, beside the fields of the grant. */
  tokenParameters?: Readonly<Record<string, string>> | undefined
  /** Added to the address where a person allows access. */
  authorizationParameters?: Readonly<Record<string, string>> | undefined
  jwt?: JwtOptions | undefined
  /** Loopback port of the redirect; must be the one registered at the instance. 0: any. */
  redirectPort?: number | undefined
  /** File that keeps tokens between runs (mode 600). Absent: memory only. */
  tokenFile?: string | undefined
}

export const JWT_ALGORITHMS = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512', 'HS256', 'HS384', 'HS512'] as const
export type JwtAlgorithm = (typeof JWT_ALGORITHMS)[number]

export interface JwtOptions {
  algorithm: JwtAlgorithm
  /** Private key in PEM (PKCS 8), or the shared secret for HS algorithms. */
  key: Secret
  keyId?: string | undefined
  /** Whom the token is for: matched to a user at the instance. */
  subject: string
  /** Default: the client id, which is what the instance expects. */
  issuer?: string | undefined
  audience?: string | undefined
  lifetimeSeconds?: number | undefined
  /** Further claims. `iss`, `sub`, `aud` and `exp` have fields of their own and are refused here. */
  claims?: Readonly<Record<string, unknown>> | undefined
}
