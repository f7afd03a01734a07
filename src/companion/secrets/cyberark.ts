import { Agent } from 'undici'
import type { SecretsSettings } from './reference.ts'
import { checkedUrl, vaultCall, VaultError } from './vault-call.ts'

export interface CyberArkProvider {
  /** Password of an account by its object name. @throws VaultError */
  read(object: string): Promise<string>
}

/** CyberArk Central Credential Provider over its REST interface, with a client certificate where it wants one. */
export const cyberArkProvider = (
  settings: NonNullable<SecretsSettings['cyberark']>,
  tls: { cert?: string | undefined; key?: string | undefined; ca?: string | undefined },
): CyberArkProvider => {
  const base = checkedUrl(settings.url, 'secrets.cyberark.url')
  // One for each reading: they are rare, and nothing has to be closed at the end.
  const agent = (): Agent =>
    new Agent({
      connect: {
        ...(tls.cert === undefined ? {} : { cert: tls.cert }),
        ...(tls.key === undefined ? {} : { key: tls.key }),
        ...(tls.ca === undefined ? {} : { ca: tls.ca }),
      },
    })
  return {
    read: async (object) => {
      const url = new URL('/AIMWebService/api/Accounts', base)
      url.search = new URLSearchParams({ AppID: settings.app_id, Safe: settings.safe, Object: object }).toString()
      const what = `CyberArk account ${object} of safe ${settings.safe}`
      const dispatcher = agent()
      const { status, body } = await vaultCall(what, url, { dispatcher }).finally(() => dispatcher.close())
      if (status !== 200) {
        const code = typeof body['ErrorCode'] === 'string' ? `, ${body['ErrorCode']}` : ''
        throw new VaultError(
          `${what}: refused (HTTP ${status}${code}). Check that ${settings.app_id} may read this account from this machine.`,
          { status, retryable: status >= 500 },
        )
      }
      const content = body['Content']
      if (typeof content !== 'string' || content === '')
        throw new VaultError(`${what}: the answer holds no Content.`, { status })
      return content
    },
  }
}
