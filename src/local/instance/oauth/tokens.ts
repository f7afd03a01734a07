/** Access and refresh tokens, kept in `oauth_credential`: found by their hash, told again from their cipher. */
import { createHash, randomBytes } from 'node:crypto'
import { storedTime } from '../base/clock.ts'
import type { Instance, Row } from '../core.ts'
import type { TokenAnswer } from './answer.ts'

type Kind = 'access_token' | 'refresh_token'

export interface Tokens {
  /** The current tokens of a user and client, new ones when there are none that last. */
  issue(client: Row, userId: string, withRefresh: boolean): TokenAnswer
  /** User of a valid access token. */
  userOf(token: string): string | undefined
  /** Valid refresh token of the client. */
  refresh(client: Row, token: string): Row | undefined
  revoke(token: string): void
}

const hash = (token: string): string => createHash('sha256').update(token).digest('hex')

export function createTokens(instance: Instance): Tokens {
  const { records, secrets, clock } = instance
  const system = instance.access.system()
  const find = (conditions: [string, string][]): Row[] =>
    records.find({
      table: 'oauth_credential',
      where: {
        kind: 'all',
        of: conditions.map(([column, value]) => ({ kind: 'condition', column, operator: '=', value })),
      },
      order: [{ column: 'expires', descending: true }],
      invalid: [],
    })
  const endOf = (row: Row): number => Date.parse(`${(row.expires ?? '').replace(' ', 'T')}Z`)
  const lasts = (row: Row): boolean => endOf(row) > clock.now()
  const known = instance.remember(['oauth_credential'], () => new Map<string, Row | null>())

  function make(kind: Kind, client: Row, userId: string, seconds: number): { token: string; expires: number } {
    const token = randomBytes(48).toString('base64url')
    // Stored to the second, rounded down: a token never outlives what it was promised.
    const expires = Math.floor(clock.now() / 1000 + seconds) * 1000
    const made = records.insert(
      system,
      'oauth_credential',
      {
        type: kind,
        token: hash(token),
        token_received: secrets.encrypt(token),
        peer: client.sys_id ?? null,
        user: userId,
        expires: storedTime(expires),
        issued_at: storedTime(clock.now()),
        scopes: 'useraccount',
      },
      { workflow: false },
    )
    if (!made.ok) throw new Error(`The token could not be kept: ${made.message}`)
    return { token, expires }
  }

  function current(kind: Kind, client: Row, userId: string, seconds: number): { token: string; expires: number } {
    const rows = find([
      ['type', kind],
      ['peer', client.sys_id ?? ''],
      ['user', userId],
    ])
    for (const row of rows) {
      const token = lasts(row) ? secrets.decrypt(row.token_received ?? '') : null
      if (token !== null) return { token, expires: endOf(row) }
    }
    return make(kind, client, userId, seconds)
  }

  function credential(kind: Kind, token: string): Row | undefined {
    const key = `${kind}:${hash(token)}`
    const rows = known()
    if (rows.size > 10_000) rows.clear()
    if (!rows.has(key))
      rows.set(
        key,
        find([
          ['type', kind],
          ['token', hash(token)],
        ])[0] ?? null,
      )
    const row = rows.get(key)
    return row && lasts(row) ? row : undefined
  }

  return {
    issue(client, userId, withRefresh) {
      const access = current('access_token', client, userId, Number(client.access_token_lifespan ?? 1800))
      const refresh = withRefresh
        ? current('refresh_token', client, userId, Number(client.refresh_token_lifespan ?? 8_640_000))
        : undefined
      return {
        access_token: access.token,
        ...(refresh ? { refresh_token: refresh.token } : {}),
        scope: 'useraccount',
        token_type: 'Bearer',
        expires_in: Math.max(0, Math.ceil((access.expires - clock.now()) / 1000) - 1),
      }
    },
    userOf: (token) => credential('access_token', token)?.user ?? undefined,
    refresh(client, token) {
      const row = credential('refresh_token', token)
      return row?.peer === client.sys_id ? row : undefined
    },
    revoke(token) {
      for (const row of find([['token', hash(token)]]))
        records.update(
          system,
          'oauth_credential',
          row.sys_id ?? '',
          { expires: storedTime(clock.now()) },
          { workflow: false },
        )
    },
  }
}
