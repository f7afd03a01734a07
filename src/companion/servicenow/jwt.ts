import { randomUUID } from 'node:crypto'
import { ConfigError, messageOf } from '../errors.ts'
import type { JwtOptions } from './credentials.ts'

const PROTECTED = ['iss', 'sub', 'aud', 'exp']

/**
 * Signed assertion for the JWT bearer grant. `jti` is new each time: the instance refuses one that it has seen.
 * @throws ConfigError when a free claim would replace a protected one, or the key does not fit the algorithm.
 */
export const signAssertion = async (options: JwtOptions, clientId: string, nowMs: number): Promise<string> => {
  const taken = Object.keys(options.claims ?? {}).filter((name) => PROTECTED.includes(name))
  if (taken.length > 0)
    throw new ConfigError(
      `jwt.claims: ${taken.join(', ')} cannot be set as a free claim. Use issuer, subject, audience or lifetime_seconds.`,
    )
  // Loaded where it is needed: most connections sign in otherwise.
  const { importPKCS8, SignJWT } = await import('jose')
  const issued = Math.floor(nowMs / 1000)
  const token = new SignJWT({ jti: randomUUID(), ...options.claims })
    .setProtectedHeader({ alg: options.algorithm, typ: 'JWT', ...(options.keyId ? { kid: options.keyId } : {}) })
    .setIssuer(options.issuer ?? clientId)
    .setSubject(options.subject)
    .setAudience(options.audience ?? clientId)
    .setIssuedAt(issued)
    .setExpirationTime(issued + (options.lifetimeSeconds ?? 300))
  try {
    const key = options.algorithm.startsWith('HS')
      ? new TextEncoder().encode(options.key.reveal())
      : await importPKCS8(options.key.reveal(), options.algorithm)
    return await token.sign(key)
  } catch (error) {
    throw new ConfigError(
      `jwt.key: cannot sign with ${options.algorithm} (${messageOf(error)}). Give a PKCS 8 private key in PEM that fits, or a shared secret for HS algorithms.`,
    )
  }
}
