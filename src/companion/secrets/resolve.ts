import type { KeyObject } from 'node:crypto'
import { ConfigError } from '../errors.ts'
import { Secret } from '../secrets.ts'
import { readAwsParameter } from './aws-parameters.ts'
import { readAwsSecret } from './aws-secrets.ts'
import { azureName, azureVault, type AzureVault } from './azure.ts'
import { cyberArkProvider, type CyberArkProvider } from './cyberark.ts'
import { decryptValue, isEnvelope, privateKeyOf } from './envelope.ts'
import { decryptLegacyRsa } from './legacy-rsa.ts'
import { readLocalSecret, type SecretSource } from './local.ts'
import { describeReference, secretsSchema, type SecretReference, type SecretsSettings } from './reference.ts'

/**
 * Resolves references to secrets; knows the vaults of the configuration. The one place where secrets come from: whatever
 * is resolved here can be read again when it is refused.
 */
export class SecretResolver {
  readonly #settings: SecretsSettings
  readonly #source: SecretSource
  readonly #origins = new Map<string, string>()
  #azure: AzureVault | undefined
  #cyberArk: CyberArkProvider | undefined
  #keys: KeyObject[] | undefined

  /** @throws ConfigError when the section `secrets` cannot be used. */
  constructor(section: unknown, source: SecretSource) {
    const checked = secretsSchema.safeParse(section ?? {})
    if (!checked.success) {
      const faults = checked.error.issues.map((issue) => `  secrets.${issue.path.join('.')}: ${issue.message}`)
      throw new ConfigError(['The section secrets of the configuration cannot be used:', ...faults].join('\n'))
    }
    this.#settings = checked.data
    this.#source = source
  }

  /** Name of the file with encrypted settings, where there is one. */
  get encryptedFile(): string | undefined {
    return this.#settings.encrypted_file
  }

  /** Private keys that encrypted values are for. */
  get privateKeys(): readonly KeyObject[] {
    return this.#privateKeys()
  }

  /** Key path of each secret that was resolved → where it came from. */
  get origins(): ReadonlyMap<string, string> {
    return this.#origins
  }

  /**
   * The secret that a setting's reference names, unless a vault that is asked for settings by name has it. A source that
   * does not answer is a failure, never a reason to take another. @throws ConfigError, VaultError
   */
  async resolve(reference: SecretReference, setting: string): Promise<Secret> {
    const byName = await this.byName(setting)
    if (byName) return byName
    this.#origins.set(setting, describeReference(reference))
    return new Secret(await this.#read(reference, setting), () => this.#read(reference, setting, true))
  }

  /** Text of an ordinary setting that is kept elsewhere. @throws ConfigError, VaultError */
  async text(reference: SecretReference, setting: string): Promise<string> {
    this.#origins.set(setting, describeReference(reference))
    return this.#read(reference, setting)
  }

  /** Secret of a setting that the vault holds under the setting's own name, when that is switched on. */
  async byName(setting: string): Promise<Secret | undefined> {
    if (!this.#settings.azure?.settings) return undefined
    const vault = this.#azureVault(setting)
    const name = azureName(setting)
    const value = await vault.find(name)
    if (value === undefined) return undefined
    this.#origins.set(setting, `Azure Key Vault secret ${name}, by the name of the setting`)
    return new Secret(value, () => vault.read(name, true))
  }

  /** @param fresh The value was refused: what was remembered of it does not count. */
  async #read(reference: SecretReference, setting: string, fresh = false): Promise<string> {
    if ('env' in reference || 'file' in reference) return readLocalSecret(reference, setting, this.#source)
    if ('enc' in reference) return this.#decrypt(reference.enc, setting)
    if ('azure' in reference) return this.#azureVault(setting).read(reference.azure, fresh)
    if ('cyberark' in reference) return this.#cyberArkProvider(setting).read(reference.cyberark)
    if ('ssm' in reference) return readAwsParameter(reference.ssm, this.#settings.aws.region)
    return readAwsSecret(reference.aws, this.#settings.aws.region)
  }

  #decrypt(value: string, setting: string): string {
    return this.#settings.legacyRsa && !isEnvelope(value)
      ? decryptLegacyRsa(value, setting, this.#privateKeys())
      : decryptValue(value, setting, this.#privateKeys())
  }

  #privateKeys(): KeyObject[] {
    return (this.#keys ??= this.#settings.private_keys.map(({ file }, index) => {
      const key = `secrets.private_keys.${index}`
      return privateKeyOf(readLocalSecret({ file }, key, this.#source), `${key} (${file})`)
    }))
  }

  #azureVault(setting: string): AzureVault {
    const azure = this.#settings.azure
    if (!azure)
      throw new ConfigError(`${setting}: names a secret of Azure Key Vault, but there is no secrets.azure. Add it.`)
    const local = (name: 'client_secret' | 'client_certificate' | 'client_key'): Secret | undefined => {
      const reference = azure[name]
      return reference && new Secret(readLocalSecret(reference, `secrets.azure.${name}`, this.#source))
    }
    return (this.#azure ??= azureVault(azure, {
      secret: local('client_secret'),
      certificate: local('client_certificate')?.reveal(),
      key: local('client_key'),
    }))
  }

  #cyberArkProvider(setting: string): CyberArkProvider {
    const settings = this.#settings.cyberark
    if (!settings)
      throw new ConfigError(`${setting}: names an account of CyberArk, but there is no secrets.cyberark. Add it.`)
    const text = (reference: { file: string } | undefined, name: string): string | undefined =>
      reference && readLocalSecret(reference, `secrets.cyberark.${name}`, this.#source)
    return (this.#cyberArk ??= cyberArkProvider(settings, {
      cert: text(settings.certificate, 'certificate'),
      key: text(settings.certificate_key, 'certificate_key'),
      ca: text(settings.ca, 'ca'),
    }))
  }
}
