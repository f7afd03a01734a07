import type { KeyObject } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigError, messageOf } from '../errors.ts'
import { Secret } from '../secrets.ts'
import { readAwsSecret } from './aws-secrets.ts'
import { azureName, azureVault, type AzureVault } from './azure.ts'
import { cyberArkProvider, type CyberArkProvider } from './cyberark.ts'
import { decryptValue, privateKeyOf } from './envelope.ts'
import { secretsSchema, type SecretReference, type SecretsSettings } from './reference.ts'

export interface SecretSource {
  /** Folder that relative file names start from. */
  directory: string
  environment: Readonly<Record<string, string | undefined>>
}

/** Resolves references to secrets; knows the vaults of the configuration. Close it when done. */
export class SecretResolver {
  readonly #settings: SecretsSettings
  readonly #source: SecretSource
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

  /**
   * The secret that a setting's reference names. A source that does not answer is a failure, never a reason to take
   * another. @throws ConfigError, VaultError
   */
  async resolve(reference: SecretReference, setting: string): Promise<Secret> {
    if ('env' in reference) return new Secret(this.#environment(reference.env, setting))
    if ('file' in reference) return new Secret(this.#file(reference.file, setting))
    if ('enc' in reference) return new Secret(decryptValue(reference.enc, setting, this.#privateKeys()))
    if ('azure' in reference) return new Secret(await this.#azureVault(setting).read(reference.azure))
    if ('cyberark' in reference) return new Secret(await this.#cyberArkProvider(setting).read(reference.cyberark))
    return new Secret(await readAwsSecret(reference.aws, this.#settings.aws.region))
  }

  /** Secret of a setting that the vault holds under the setting's own name, when that is switched on. */
  async fromVault(setting: string): Promise<Secret | undefined> {
    if (!this.#settings.azure?.settings) return undefined
    const value = await this.#azureVault(setting).find(azureName(setting))
    return value === undefined ? undefined : new Secret(value)
  }

  async close(): Promise<void> {
    await this.#cyberArk?.close()
  }

  #environment(name: string, setting: string): string {
    const value = this.#source.environment[name]
    if (!value) throw new ConfigError(`${setting}: environment variable ${name} is not set. Set it before the start.`)
    return value
  }

  #file(name: string, setting: string): string {
    const path = resolve(this.#source.directory, name)
    let value: string
    try {
      value = readFileSync(path, 'utf8').replace(/\r?\n$/, '')
    } catch (error) {
      throw new ConfigError(
        `${setting}: file ${path} cannot be read (${messageOf(error)}). Correct the path or its permissions.`,
        error,
      )
    }
    if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
      throw new ConfigError(`${setting}: file ${path} can be read by others. Run: chmod 600 ${path}`)
    if (value === '') throw new ConfigError(`${setting}: file ${path} is empty. Write the secret into it.`)
    return value
  }

  #privateKeys(): KeyObject[] {
    return (this.#keys ??= this.#settings.private_keys.map(({ file }, index) => {
      const key = `secrets.private_keys.${index}`
      return privateKeyOf(this.#file(file, key), `${key} (${file})`)
    }))
  }

  #azureVault(setting: string): AzureVault {
    const azure = this.#settings.azure
    if (!azure)
      throw new ConfigError(`${setting}: names a secret of Azure Key Vault, but there is no secrets.azure. Add it.`)
    const { client_secret: reference } = azure
    const key = 'secrets.azure.client_secret'
    return (this.#azure ??= azureVault(
      azure,
      reference &&
        new Secret('env' in reference ? this.#environment(reference.env, key) : this.#file(reference.file, key)),
    ))
  }

  #cyberArkProvider(setting: string): CyberArkProvider {
    const settings = this.#settings.cyberark
    if (!settings)
      throw new ConfigError(`${setting}: names an account of CyberArk, but there is no secrets.cyberark. Add it.`)
    const text = (reference: { file: string } | undefined, name: string): string | undefined =>
      reference && this.#file(reference.file, `secrets.cyberark.${name}`)
    return (this.#cyberArk ??= cyberArkProvider(settings, {
      cert: text(settings.certificate, 'certificate'),
      key: text(settings.certificate_key, 'certificate_key'),
      ca: text(settings.ca, 'ca'),
    }))
  }
}
