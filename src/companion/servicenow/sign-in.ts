import type { Dispatcher } from 'undici'
import { InstanceError, messageOf, SwitchboardError } from '../errors.ts'
import type { Secret } from '../secrets.ts'
import type { Credentials, OAuthCredentials } from './credentials.ts'
import { obtainToken, refreshToken, type TokenEndpoint } from './oauth.ts'
import { fileTokens, memoryTokens, type Token, type TokenStore } from './token-file.ts'

/** Signs requests. */
export interface SignIn {
  headers(): Promise<Readonly<Record<string, string>>>
  /** After a 401 to a request with these headers: true when trying once more makes sense. */
  renew(used: Readonly<Record<string, string>>): Promise<boolean>
}

export interface SignInOptions {
  origin: string
  dispatcher: Dispatcher
  timeoutMs: number
  now?: () => number
}

export const createSignIn = (credentials: Credentials, options: SignInOptions): SignIn => {
  switch (credentials.kind) {
    case 'basic': {
      const { user, password } = credentials
      return held(password, options.origin, (value) => ({
        authorization: `Basic ${Buffer.from(`${user}:${value}`, 'utf8').toString('base64')}`,
      }))
    }
    case 'bearer':
      return held(credentials.token, options.origin, (value) => ({ authorization: `Bearer ${value}` }))
    case 'api_key':
      return held(credentials.key, options.origin, (value) => ({ 'x-sn-apikey': value }))
    case 'certificate':
      return { headers: () => Promise.resolve({}), renew: () => Promise.resolve(false) }
    case 'oauth':
      return new TokenSource(credentials, options)
  }
}

/** Reads a refused secret again at its source; true when it is another one now. @throws InstanceError (code `unauthenticated`) */
const renewed = async (secret: Secret | undefined, origin: string): Promise<boolean> => {
  try {
    return (await secret?.renew()) ?? false
  } catch (error) {
    throw new InstanceError(
      `${origin}: signing in was refused, and the secret could not be read again. ${messageOf(error)}`,
      {
        code: 'unauthenticated',
        status: 401,
        retryable: error instanceof SwitchboardError && error.retryable,
        cause: error,
      },
    )
  }
}

/** One secret that is sent as it is. When it is refused, it may have been changed at its source: it is read there again. */
const held = (secret: Secret, origin: string, headersOf: (value: string) => Record<string, string>): SignIn => ({
  headers: () => Promise.resolve(headersOf(secret.reveal())),
  renew: async (used) => {
    const isOther = (): boolean =>
      Object.entries(headersOf(secret.reveal())).some(([name, value]) => used[name] !== value)
    // Another request may have found the new one meanwhile.
    if (!isOther()) await renewed(secret, origin)
    return isOther()
  },
})

/**
 * One token for all concurrent requests: renewed at 80 % of its life or 60 s before its end, whichever comes first, by
 * one request however many wait for it. The instance hands the same token out again within its life; then it is used to
 * its end.
 */
export class TokenSource implements SignIn {
  readonly #endpoint: TokenEndpoint
  readonly #store: TokenStore
  #token: Token | undefined
  #renewAt = 0
  #pending: Promise<Token> | undefined

  constructor(credentials: OAuthCredentials, options: SignInOptions) {
    this.#endpoint = { credentials, now: Date.now, ...options }
    this.#store = credentials.tokenFile ? fileTokens(credentials.tokenFile) : memoryTokens()
    const kept = this.#store.load()
    if (kept) this.#take(kept)
  }

  async headers(): Promise<Record<string, string>> {
    return { authorization: `Bearer ${(await this.#current()).access}` }
  }

  async renew(used: Readonly<Record<string, string>>): Promise<boolean> {
    const held = this.#token
    // Another request has renewed it meanwhile: that one is worth a try.
    if (held && used['authorization'] !== `Bearer ${held.access}`) return true
    const next = await this.#once(held?.refresh)
    return `Bearer ${next.access}` !== used['authorization']
  }

  /** Keeps a token that was obtained in another way (a person allowed access in the browser). */
  accept(token: Token): void {
    this.#take(token)
    this.#store.save(token)
  }

  get endpoint(): TokenEndpoint {
    return this.#endpoint
  }

  async #current(): Promise<Token> {
    if (this.#token && this.#endpoint.now() < this.#renewAt) return this.#token
    return this.#once(this.#token?.refresh)
  }

  #once(refresh: string | undefined): Promise<Token> {
    this.#pending ??= this.#obtain(refresh).finally(() => {
      this.#pending = undefined
    })
    return this.#pending
  }

  async #obtain(refresh: string | undefined): Promise<Token> {
    const { grant } = this.#endpoint.credentials
    const token = await this.#ask(refresh, grant === 'password')
    const same = token.access === this.#token?.access
    this.#take(token)
    if (same) this.#renewAt = token.expiresAt
    this.#store.save(token)
    return token
  }

  /** When the sign-in itself is refused, its secrets are read again at their sources, and it is tried once more. */
  async #ask(refresh: string | undefined, canStartOver: boolean): Promise<Token> {
    try {
      return await this.#askOnce(refresh, canStartOver)
    } catch (error) {
      if (!(error instanceof InstanceError) || error.status !== 401) throw error
      const { clientSecret, password, refreshToken: granted, jwt } = this.#endpoint.credentials
      let changed = false
      for (const secret of [clientSecret, password, jwt?.key])
        changed = (await renewed(secret, this.#endpoint.origin)) || changed
      // A refresh token from the source replaces the one that the instance handed out since.
      if (await renewed(granted, this.#endpoint.origin)) return this.#askOnce(undefined, canStartOver)
      if (!changed) throw error
      return this.#askOnce(refresh, canStartOver)
    }
  }

  async #askOnce(refresh: string | undefined, canStartOver: boolean): Promise<Token> {
    if (refresh === undefined) return obtainToken(this.#endpoint)
    try {
      return await refreshToken(this.#endpoint, refresh)
    } catch (error) {
      // With user and password at hand an expired refresh token is no obstacle.
      if (canStartOver) return obtainToken(this.#endpoint)
      throw error
    }
  }

  #take(token: Token): void {
    this.#token = token
    const life = token.expiresAt - token.obtainedAt
    this.#renewAt = token.obtainedAt + Math.max(0, Math.min(life * 0.8, life - 60_000))
  }
}
