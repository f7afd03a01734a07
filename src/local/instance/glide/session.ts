import type { Session } from '../core.ts'
import { text, type GlideEnv } from './env.ts'
import { expose } from './expose.ts'
import { userFormats } from './formats.ts'

/** `gs.getSession()`. */
export class GlideSession {
  constructor(
    private readonly env: GlideEnv,
    private readonly session: Session,
  ) {}

  getClientData(name: unknown): string | null {
    return this.session.data.get(String(name)) ?? null
  }

  putClientData(name: unknown, value: unknown): void {
    this.session.data.set(String(name), text(value) ?? '')
  }

  getProperty(name: unknown): string | null {
    return this.getClientData(name)
  }

  putProperty(name: unknown, value: unknown): void {
    this.putClientData(name, value)
  }

  clearClientData(name: unknown): void {
    this.session.data.delete(String(name))
  }

  getCurrentApplicationId(): string {
    return this.env.scope
  }

  getLanguage(): string {
    return this.session.user.language
  }

  getSessionToken(): string {
    return this.session.data.get('session_token') ?? this.session.id
  }

  getTimeZoneName(): string {
    return userFormats(this.env).zone
  }

  getUrlOnStack(): string | null {
    return this.session.data.get('url_on_stack') ?? null
  }

  isImpersonating(): boolean {
    return false
  }

  isInteractive(): boolean {
    return this.session.interactive
  }

  isLoggedIn(): boolean {
    return this.session.user.userName !== 'guest'
  }

  /** Conditions that name no column make this session's queries match nothing. */
  setStrictQuery(on: unknown): void {
    this.session.strictQuery = on === true || on === 'true'
  }

  isStrictQuery(): boolean {
    return this.session.strictQuery
  }
}

export const exposedSession = expose(GlideSession, {
  name: 'GlideSession',
  methods: [
    'clearClientData',
    'getClientData',
    'getCurrentApplicationId',
    'getLanguage',
    'getProperty',
    'getSessionToken',
    'getTimeZoneName',
    'getUrlOnStack',
    'isImpersonating',
    'isInteractive',
    'isLoggedIn',
    'isStrictQuery',
    'putClientData',
    'putProperty',
    'setStrictQuery',
  ],
})
