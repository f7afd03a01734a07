/** Signed assertions (JSON web tokens) by which a program asks for a token of a user. */
import { createHmac, type createPublicKey, timingSafeEqual, verify, X509Certificate } from 'node:crypto'
import type { Instance, Row } from '../core.ts'
import { invalidGrant } from './answer.ts'

interface Parts {
  header: Record<string, unknown>
  claims: Record<string, unknown>
  signed: Buffer
  signature: Buffer
}

function parse(assertion: string): Parts {
  const [head = '', body = '', signature = '', ...more] = assertion.split('.')
  const object = (text: string): Record<string, unknown> => {
    try {
      const value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
    } catch {
      throw invalidGrant('The assertion is no JSON web token.')
    }
    throw invalidGrant('The assertion is no JSON web token.')
  }
  if (more.length > 0) throw invalidGrant('The assertion is no JSON web token.')
  return {
    header: object(head),
    claims: object(body),
    signed: Buffer.from(`${head}.${body}`),
    signature: Buffer.from(signature, 'base64url'),
  }
}

const conditions = (columns: Record<string, string>) => ({
  kind: 'all' as const,
  of: Object.entries(columns).map(([column, value]) => ({
    kind: 'condition' as const,
    column,
    operator: '=' as const,
    value,
  })),
})

export interface Assertions {
  /**
   * User that an assertion speaks for: signature by the verifier map of its `kid`, `aud` and `iss` the client, in time,
   * `jti` new when the client asks for that, `sub` an active user without administration rights.
   * @throws OAuthRefusal
   */
  userOf(client: Row, assertion: string): Row
}

export function createAssertions(instance: Instance): Assertions {
  const { records, clock } = instance
  const find = (table: string, columns: Record<string, string>): Row[] =>
    records.find({ table, where: conditions(columns), order: [], invalid: [] })
  /** Identifiers seen, with the time until which they count. */
  const seen = new Map<string, number>()

  function checkSignature(client: Row, { header, signed, signature }: Parts): void {
    const kid = typeof header.kid === 'string' ? header.kid : ''
    const [map] = kid === '' ? [] : find('jwt_verifier_map', { oauth_jwt: client.sys_id ?? '', kid })
    if (!map) throw invalidGrant('No verifier map of this client has the key id of the assertion.')
    const [, family, bits] = /^(RS|ES|HS)(256|384|512)$/.exec(String(header.alg)) ?? []
    if (!family || !bits) throw invalidGrant('The signature algorithm of the assertion is not allowed.')
    const fits =
      family === 'HS'
        ? fitsSharedKey(map, bits, signed, signature)
        : fitsCertificate(map, family, bits, signed, signature)
    if (!fits) throw invalidGrant('The signature of the assertion does not fit.')
  }

  /** A shared key only where one is set and no certificate is: a public key must never pass for a shared one. */
  function fitsSharedKey(map: Row, bits: string, signed: Buffer, signature: Buffer): boolean {
    const key = map.sys_certificate ? null : instance.secrets.decrypt(map.shared_key ?? '')
    if (!key) return false
    const wanted = createHmac(`sha${bits}`, key).update(signed).digest()
    return wanted.length === signature.length && timingSafeEqual(wanted, signature)
  }

  function fitsCertificate(map: Row, family: string, bits: string, signed: Buffer, signature: Buffer): boolean {
    const certificate = records.get('sys_certificate', map.sys_certificate ?? '')
    if (!certificate || certificate.active !== '1') return false
    const key = publicKey(certificate.pem_certificate ?? '', clock.now())
    if (!key || (family === 'RS' ? key.asymmetricKeyType !== 'rsa' : key.asymmetricKeyType !== 'ec')) return false
    return verify(`sha${bits}`, signed, family === 'ES' ? { key, dsaEncoding: 'ieee-p1363' } : key, signature)
  }

  function checkClaims(client: Row, claims: Record<string, unknown>): void {
    const id = client.client_id ?? ''
    const audience = Array.isArray(claims.aud) ? claims.aud : [claims.aud]
    if (!audience.includes(id)) throw invalidGrant('The audience (aud) of the assertion is not this client.')
    if (claims.iss !== id) throw invalidGrant('The issuer (iss) of the assertion is not this client.')
    const now = clock.now() / 1000
    const skew = Number(client.clock_skew ?? 300)
    const { exp, iat, nbf } = claims
    if (typeof exp !== 'number' || exp + skew <= now)
      throw invalidGrant('The assertion has expired or has no end (exp).')
    for (const from of [iat, nbf])
      if (from !== undefined && (typeof from !== 'number' || from - skew > now))
        throw invalidGrant('The assertion lies in the future (iat, nbf).')
    if (client.enable_jti_verification === '1')
      checkIdentifier(client, claims[client.jti_claim ?? 'jti'], exp + skew, now)
  }

  function checkIdentifier(client: Row, identifier: unknown, until: number, now: number): void {
    if (typeof identifier !== 'string' || identifier === '')
      throw invalidGrant('The assertion has no identifier (jti), which this client requires.')
    for (const [key, end] of seen) if (end < now) seen.delete(key)
    const key = `${client.sys_id ?? ''}:${identifier}`
    if (seen.has(key)) throw invalidGrant('The assertion was used before (jti).')
    seen.set(key, until)
  }

  return {
    userOf(client, assertion) {
      const parts = parse(assertion)
      checkSignature(client, parts)
      checkClaims(client, parts.claims)
      const subject = parts.claims[client.sub_claim ?? 'sub']
      const field = client.user_field ?? 'email'
      const users =
        typeof subject === 'string' && subject !== '' && instance.dictionary.column('sys_user', field)
          ? find('sys_user', { [field]: subject })
          : []
      const [user] = users
      if (!user?.sys_id || users.length > 1) throw invalidGrant('The subject (sub) of the assertion is no user.')
      if (instance.access.sessionFor(user.sys_id).roles.has('admin'))
        throw invalidGrant('Administrators get no token by assertion.')
      return user
    },
  }
}

/** Key of a certificate that holds at this time. */
function publicKey(pem: string, now: number): ReturnType<typeof createPublicKey> | undefined {
  let certificate: X509Certificate
  try {
    certificate = new X509Certificate(pem)
  } catch {
    // Whatever the administrator pasted, it is no certificate: no signature fits it.
    return undefined
  }
  if (Date.parse(certificate.validFrom) > now || Date.parse(certificate.validTo) < now) return undefined
  return certificate.publicKey
}
