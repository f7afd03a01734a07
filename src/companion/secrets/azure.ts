import type { Secret } from '../secrets.ts'
import type { SecretsSettings } from './reference.ts'
import { checkedUrl, vaultCall, VaultError } from './vault-call.ts'

const API_VERSION = '7.4'
const RESOURCE = 'https://vault.azure.net'
const NAME = /^[0-9A-Za-z-]{1,127}(\/[0-9a-f]{32})?$/

export interface AzureVault {
  /** Value of a secret, `name` or `name/version`. @throws VaultError */
  read(name: string): Promise<string>
  /** As `read`; undefined when the vault has no such secret. */
  find(name: string): Promise<string | undefined>
}

/** Name of a setting in the vault: parts joined by two dashes. */
export const azureName = (setting: string): string =>
  setting
    .split('.')
    .map((part) => part.replaceAll(/[^0-9A-Za-z-]/g, '-'))
    .join('--')

/** Azure Key Vault over its REST interface, with a client secret or the managed identity of the machine. */
export const azureVault = (
  settings: NonNullable<SecretsSettings['azure']>,
  clientSecret: Secret | undefined,
  now: () => number = Date.now,
): AzureVault => {
  const vault = checkedUrl(settings.vault, 'secrets.azure.vault')
  let token: { value: string; until: number } | undefined
  const signIn = async (): Promise<string> => {
    if (token && now() < token.until) return token.value
    const { status, body } = clientSecret
      ? await byClientSecret(settings, clientSecret)
      : await byManagedIdentity(settings)
    const value = body['access_token']
    if (status !== 200 || typeof value !== 'string' || value === '')
      throw new VaultError(
        `Azure Key Vault: signing in was refused (HTTP ${status}). Check tenant, client_id and client_secret under secrets.azure, or the managed identity of this machine.`,
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
  return {
    find: (name) => find(name),
    read: async (name) => {
      const value = await find(name)
      if (value === undefined)
        throw new VaultError(`Azure Key Vault: ${vault.origin} has no secret ${name}.`, { status: 404 })
      return value
    },
  }
}

const byClientSecret = (
  settings: NonNullable<SecretsSettings['azure']>,
  clientSecret: Secret,
): ReturnType<typeof vaultCall> => {
  if (!settings.tenant || !settings.client_id)
    throw new VaultError('Azure Key Vault: secrets.azure needs tenant and client_id beside client_secret.')
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
      client_secret: clientSecret.reveal(),
      scope: `${RESOURCE}/.default`,
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
