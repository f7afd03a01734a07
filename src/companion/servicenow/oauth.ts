import { request, type Dispatcher } from 'undici'
import { InstanceError, messageOf } from '../errors.ts'
import type { OAuthCredentials } from './credentials.ts'
import { signAssertion } from './jwt.ts'
import type { Token } from './token-file.ts'

/** An access token without a stated life is taken to live as long as the platform's default. Seconds. */
const DEFAULT_LIFE = 1800
const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

export interface TokenEndpoint {
  credentials: OAuthCredentials
  origin: string
  dispatcher: Dispatcher
  timeoutMs: number
  now: () => number
}
export interface CodeExchange {
  code: string
  redirectUri: string
  verifier: string
}

/** Asks for a token by the configured grant. @throws InstanceError (code `sign_in` or `not_allowed_yet`) */
export const obtainToken = async (endpoint: TokenEndpoint): Promise<Token> => {
  const { credentials, now } = endpoint
  switch (credentials.grant) {
    case 'password':
      return post(endpoint, {
        grant_type: 'password',
        username: credentials.user ?? '',
        password: credentials.password?.reveal() ?? '',
      })
    case 'client_credentials':
      return post(endpoint, { grant_type: 'client_credentials' })
    case 'jwt_bearer': {
      if (!credentials.jwt) throw signIn(endpoint, 'jwt is missing in the profile', 'Add algorithm, key and subject')
      return post(endpoint, {
        grant_type: JWT_BEARER,
        assertion: await signAssertion(credentials.jwt, credentials.clientId, now()),
      })
    }
    case 'refresh_token':
      return refreshToken(endpoint, credentials.refreshToken?.reveal() ?? '')
    case 'authorization_code':
      throw new InstanceError(
        `${endpoint.origin}: nobody has allowed access yet. Run \`switchboard records login\` once and allow it in the browser; set token_file so that it is remembered.`,
        { code: 'not_allowed_yet', status: 401 },
      )
  }
}

/** @throws InstanceError (code `refresh_expired`) when the refresh token is no longer good. */
export const refreshToken = async (endpoint: TokenEndpoint, refresh: string): Promise<Token> => {
  try {
    const token = await post(endpoint, { grant_type: 'refresh_token', refresh_token: refresh })
    return { ...token, refresh: token.refresh ?? refresh }
  } catch (error) {
    if (error instanceof InstanceError && error.code === 'sign_in')
      throw new InstanceError(
        `${endpoint.origin}: the refresh token is no longer accepted (expired or revoked). Run \`switchboard records login\`, or give a new refresh token.`,
        { code: 'refresh_expired', status: 401, cause: error },
      )
    throw error
  }
}

export const exchangeCode = (endpoint: TokenEndpoint, exchange: CodeExchange): Promise<Token> =>
  post(endpoint, {
    grant_type: 'authorization_code',
    code: exchange.code,
    redirect_uri: exchange.redirectUri,
    code_verifier: exchange.verifier,
  })

const post = async (endpoint: TokenEndpoint, grant: Record<string, string>): Promise<Token> => {
  const { credentials, origin, now } = endpoint
  const form = new URLSearchParams({
    ...credentials.tokenParameters,
    ...(credentials.scope ? { scope: credentials.scope } : {}),
    client_id: credentials.clientId,
    ...(credentials.clientSecret ? { client_secret: credentials.clientSecret.reveal() } : {}),
    ...grant,
  })
  const url = new URL(credentials.tokenUrl ?? '/oauth_token.do', origin)
  let status: number
  let text: string
  try {
    const answer = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: form.toString(),
      dispatcher: endpoint.dispatcher,
      headersTimeout: endpoint.timeoutMs,
      bodyTimeout: endpoint.timeoutMs,
    })
    status = answer.statusCode
    text = await answer.body.text()
  } catch (error) {
    throw new InstanceError(`${url.origin}${url.pathname}: no token, the connection failed (${messageOf(error)}).`, {
      code: 'connection',
      retryable: true,
      cause: error,
    })
  }
  const body = parse(text)
  const access = body['access_token']
  if (status >= 200 && status < 300 && typeof access === 'string' && access !== '') {
    const life = Number(body['expires_in'] ?? DEFAULT_LIFE)
    const refresh = body['refresh_token']
    return {
      access,
      refresh: typeof refresh === 'string' && refresh !== '' ? refresh : undefined,
      obtainedAt: now(),
      expiresAt: now() + (Number.isFinite(life) ? life : DEFAULT_LIFE) * 1000,
    }
  }
  if (status === 429 || status >= 500)
    throw new InstanceError(`${url.origin}${url.pathname}: no token (HTTP ${status}).`, {
      code: 'server_error',
      retryable: true,
      status,
    })
  const reason = [body['error'], body['error_description']].filter((part) => typeof part === 'string').join(': ')
  throw signIn(
    endpoint,
    `no token for the ${credentials.grant} grant (HTTP ${status}${reason ? `, ${reason}` : ''})`,
    'Check client id, client secret and the user: active, not locked, and for the password grant allowed to sign in interactively',
  )
}

const signIn = (endpoint: TokenEndpoint, reason: string, fix: string): InstanceError =>
  new InstanceError(`${endpoint.origin}: ${reason}. ${fix}.`, { code: 'sign_in', status: 401 })

const parse = (text: string): Record<string, unknown> => {
  try {
    const value = JSON.parse(text) as unknown
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    // A page instead of JSON: the status says what happened.
    return {}
  }
}
