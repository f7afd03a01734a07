import type { Dispatcher } from 'undici'
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
      return fixed(() => ({
        authorization: `Basic ${Buffer.from(`${user}:${password.reveal()}`, 'utf8').toString('base64')}`,
      }))
    }
    case 'bearer':
      return fixed(() => ({ authorization: `Bearer ${credentials.token.reveal()}` }))
    case 'api_key':
      return fixed(() => ({ 'x-sn-apikey': credentials.key.reveal() }))
    case 'certificate':
      return fixed(() => ({}))
    case 'oauth':
      return new TokenSource(credentials, options)
  }
}

const fixed = (make: () => Record<string, string>): SignIn => ({
  headers: () => Promise.resolve(make()),
  renew: () => Promise.resolve(false),
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

  async #ask(refresh: string | undefined, canStartOver: boolean): Promise<Token> {
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
