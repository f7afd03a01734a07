import { createHash, createPrivateKey, randomUUID, X509Certificate } from 'node:crypto'
import { SignJWT } from 'jose'
import type { Secret } from '../secrets.ts'
import type { SecretsSettings } from './reference.ts'
import { checkedUrl, vaultCall, VaultError } from './vault-call.ts'

const API_VERSION = '7.4'
const RESOURCE = 'https://vault.azure.net'
const NAME = /^[0-9A-Za-z-]{1,127}(\/[0-9a-f]{32})?$/

/** What proves the identity of the application; nothing of it: the managed identity of the machine. */
export interface AzureIdentity {
  secret?: Secret | undefined
  /** PEM */
  certificate?: string | undefined
  /** Private key of the certificate, PEM. */
  key?: Secret | undefined
}

export interface AzureVault {
  /** Value of a secret, `name` or `name/version`. `fresh`: not what is remembered of it. @throws VaultError */
  read(name: string, fresh?: boolean): Promise<string>
  /** As `read`; undefined when the vault has no such secret. */
  find(name: string): Promise<string | undefined>
}

/** Name of a setting in the vault: parts joined by two dashes. */
export const azureName = (setting: string): string =>
  setting
    .split('.')
    .map((part) => part.replaceAll(/[^0-9A-Za-z-]/g, '-'))
    .join('--')

/** Azure Key Vault over its REST interface, with a client secret, a certificate or the managed identity of the machine. */
export const azureVault = (
  settings: NonNullable<SecretsSettings['azure']>,
  identity: AzureIdentity,
  now: () => number = Date.now,
): AzureVault => {
  const vault = checkedUrl(settings.vault, 'secrets.azure.vault')
  let token: { value: string; until: number } | undefined
  const known = new Map<string, { value: string; until: number }>()
  const signIn = async (): Promise<string> => {
    if (token && now() < token.until) return token.value
    const { status, body } = await signInBy(settings, identity, now())
    const value = body['access_token']
    if (status !== 200 || typeof value !== 'string' || value === '')
      throw new VaultError(
        `Azure Key Vault: signing in was refused (HTTP ${status}). Check tenant, client_id and client_secret (or certificate) under secrets.azure, or the managed identity of this machine.`,
        { status, retryable: status >= 500 || status === 429 },
      )
    const seconds = Number(body['expires_in'])
    token = { value, until: now() + (Number.isFinite(seconds) ? Math.max(0, seconds - 60) : 0) * 1000 }
    return value
  }
  const find = async (name: string, renewed = false): Promise<string | undefined> => {
    if (!NAME.test(name))
      throw new VaultError(`Azure Key Vault: "${name}" is no name of a secret (letters, digits, dashes).`)
    const url = new URL(`/secrets/${name}?api-version=${API_VERSION}`, vault)
    const { status, body } = await vaultCall(`Azure Key Vault secret ${name}`, url, {
      headers: { authorization: `Bearer ${await signIn()}` },
    })
    if (status === 404) return undefined
    if (status === 401 && !renewed) {
      token = undefined
      return find(name, true)
    }
    if (status !== 200)
      throw new VaultError(
        `Azure Key Vault secret ${name}: refused (HTTP ${status}). Give the identity the right to read secrets of ${vault.origin}.`,
        { status, retryable: status >= 500 || status === 429 },
      )
    const value = body['value']
    if (typeof value !== 'string' || value === '')
      throw new VaultError(`Azure Key Vault secret ${name}: the answer holds no value.`, { status })
    return value
  }
  const remembered = async (name: string, fresh: boolean): Promise<string | undefined> => {
    const held = known.get(name)
    if (!fresh && held && now() < held.until) return held.value
    const value = await find(name)
    if (value !== undefined) known.set(name, { value, until: now() + settings.cache_seconds * 1000 })
    return value
  }
  return {
    find: (name) => remembered(name, false),
    read: async (name, fresh = false) => {
      const value = await remembered(name, fresh)
      if (value === undefined)
        throw new VaultError(`Azure Key Vault: ${vault.origin} has no secret ${name}.`, { status: 404 })
      return value
    },
  }
}

const signInBy = (
  settings: NonNullable<SecretsSettings['azure']>,
  { secret, certificate, key }: AzureIdentity,
  now: number,
): ReturnType<typeof vaultCall> => {
  if (secret) return askToken(settings, () => Promise.resolve({ client_secret: secret.reveal() }))
  if (certificate === undefined && key === undefined) return byManagedIdentity(settings)
  if (certificate === undefined || key === undefined)
    throw new VaultError('Azure Key Vault: secrets.azure needs client_certificate and client_key together.')
  return askToken(settings, async (audience) => ({
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await assertion(settings.client_id ?? '', audience, certificate, key, now),
  }))
}

/** Signed by the private key; the thumbprint tells the vault's sign-in which certificate it belongs to. */
const assertion = async (
  client: string,
  audience: string,
  certificate: string,
  key: Secret,
  now: number,
): Promise<string> => {
  const seconds = Math.floor(now / 1000)
  try {
    const thumbprint = createHash('sha256').update(new X509Certificate(certificate).raw).digest('base64url')
    return await new SignJWT({})
      .setProtectedHeader({ alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint })
      .setIssuer(client)
      .setSubject(client)
      .setAudience(audience)
      .setJti(randomUUID())
      .setNotBefore(seconds - 60)
      .setExpirationTime(seconds + 300)
      .sign(createPrivateKey(key.reveal()))
  } catch {
    // The libraries' own messages may quote the key.
    throw new VaultError(
      'Azure Key Vault: secrets.azure.client_certificate or client_key is no certificate or RSA private key in PEM form.',
    )
  }
}

const askToken = async (
  settings: NonNullable<SecretsSettings['azure']>,
  proof: (audience: string) => Promise<Record<string, string>>,
): ReturnType<typeof vaultCall> => {
  if (!settings.tenant || !settings.client_id)
    throw new VaultError(
      'Azure Key Vault: secrets.azure needs tenant and client_id beside client_secret or certificate.',
    )
  const url = new URL(
    `/${encodeURIComponent(settings.tenant)}/oauth2/v2.0/token`,
    checkedUrl(settings.authority, 'secrets.azure.authority'),
  )
  return vaultCall('Azure sign-in', url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: settings.client_id,
      scope: `${RESOURCE}/.default`,
      ...(await proof(url.href)),
    }).toString(),
  })
}

const byManagedIdentity = (settings: NonNullable<SecretsSettings['azure']>): ReturnType<typeof vaultCall> => {
  const url = checkedUrl(settings.managed_identity, 'secrets.azure.managed_identity')
  url.pathname = '/metadata/identity/oauth2/token'
  url.searchParams.set('api-version', '2018-02-01')
  url.searchParams.set('resource', RESOURCE)
  if (settings.client_id) url.searchParams.set('client_id', settings.client_id)
  return vaultCall('Azure managed identity', url, { headers: { metadata: 'true' } })
}
