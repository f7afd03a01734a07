/** Authorization codes: for one use, one client and one address, with proof of possession (PKCE) when asked for. */
import { createHash, randomBytes } from 'node:crypto'
import type { Clock, Row } from '../core.ts'

const LIFE_MS = 60_000

export interface Code {
  clientId: string
  userId: string
  redirectUri: string
  challenge: string | null
}

export interface Codes {
  issue(code: Code): string
  /** The code's content, once; undefined when it is unknown, used, too old, or meant for somebody else. */
  redeem(client: Row, code: string, redirectUri: string, verifier: string | null): Code | undefined
}

export function createCodes(clock: Clock): Codes {
  const waiting = new Map<string, Code & { until: number }>()
  return {
    issue(code) {
      const text = randomBytes(32).toString('base64url')
      for (const [key, { until }] of waiting) if (until < clock.now()) waiting.delete(key)
      waiting.set(text, { ...code, until: clock.now() + LIFE_MS })
      return text
    },
    redeem(client, text, redirectUri, verifier) {
      const code = waiting.get(text)
      waiting.delete(text)
      if (!code || code.until < clock.now()) return undefined
      if (code.clientId !== client.client_id || code.redirectUri !== redirectUri) return undefined
      if (code.challenge !== null && code.challenge !== proof(verifier ?? '')) return undefined
      return code
    },
  }
}

const proof = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url')
