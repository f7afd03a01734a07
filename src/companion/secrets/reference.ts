import { z } from 'zod'

const name = z.string().min(1).max(1024)

/**
 * Where a secret is: environment, file, a value encrypted for this very setting, Azure Key Vault, CyberArk Central
 * Credential Provider, AWS Secrets Manager, AWS Systems Manager Parameter Store. Written as `{env: NAME}` or, shorter, `env:NAME`.
 */
const references = z.union(
  [
    z.strictObject({ env: name }),
    z.strictObject({ file: name }),
    z.strictObject({ enc: z.string().min(1) }),
    z.strictObject({ azure: name }),
    z.strictObject({ cyberark: name }),
    z.strictObject({ aws: name }),
    z.strictObject({ ssm: name }),
  ],
  {
    error:
      'must be a reference, either {env: NAME} or {file: path} or one of {enc}, {azure}, {cyberark}, {aws}, {ssm}; a secret is never written into the file itself',
  },
)
export type SecretReference = z.output<typeof references>

const PREFIXES: Readonly<Record<string, string>> = {
  env: 'env',
  file: 'file',
  enc: 'enc',
  akv: 'azure',
  cyberark: 'cyberark',
  'aws-sm': 'aws',
  'aws-ssm': 'ssm',
}

const fromText = (value: unknown): unknown => {
  if (typeof value !== 'string') return value
  const [, prefix = '', rest = ''] = /^([a-z-]+):(.+)$/s.exec(value) ?? []
  const kind = PREFIXES[prefix]
  return kind === undefined ? value : { [kind]: rest }
}

/** A secret is named, never written. */
export const secretReference = z.preprocess(fromText, references)

/** The reference that a text such as `env:NAME` is; undefined when it is an ordinary text. */
export const referenceOf = (text: string): SecretReference | undefined => {
  const value = fromText(text)
  return typeof value === 'string' ? undefined : (value as SecretReference)
}

/** Whether a reference points to a vault: those beat the environment. */
export const isVault = (reference: unknown): boolean => {
  const kinds = typeof reference === 'object' && reference !== null ? Object.keys(reference) : []
  return kinds.some((kind) => kind === 'azure' || kind === 'cyberark' || kind === 'aws' || kind === 'ssm')
}

/** Words for messages and for `secrets check`: where, never what. */
export const describeReference = (reference: SecretReference): string => {
  const [[kind = '', value = ''] = []] = Object.entries(reference)
  const names: Readonly<Record<string, string>> = {
    env: 'environment variable',
    file: 'file',
    azure: 'Azure Key Vault secret',
    cyberark: 'CyberArk account',
    aws: 'AWS Secrets Manager secret',
    ssm: 'AWS parameter',
  }
  return kind === 'enc' ? 'encrypted in the configuration' : `${names[kind] ?? kind} ${value}`
}

const secretFile = z.strictObject({ file: name })
const local = z.union([z.strictObject({ env: name }), secretFile])

/** Section `secrets`: how to reach what holds secrets. Its own secrets come from environment or file. */
export const secretsSchema = z.strictObject({
  /** File in the shape of the configuration whose values are encrypted; they beat those of the plain file. */
  encrypted_file: z.string().min(1).optional(),
  /** Also takes values that were encrypted with RSA alone, by the agent that this replaces. */
  legacyRsa: z.boolean().default(false),
  /** Private keys (PEM) that encrypted values are for; several while keys change. */
  private_keys: z.array(secretFile).default([]),
  azure: z
    .strictObject({
      vault: z.url(),
      tenant: z.string().min(1).optional(),
      client_id: z.string().min(1).optional(),
      /** Neither this nor a certificate: the managed identity of the machine. */
      client_secret: local.optional(),
      /** Certificate (PEM) that is registered with the application, and its private key. */
      client_certificate: secretFile.optional(),
      client_key: secretFile.optional(),
      /** Seconds for which a value is not asked for again. */
      cache_seconds: z.number().min(0).max(86_400).default(300),
      authority: z.url().default('https://login.microsoftonline.com'),
      managed_identity: z.url().default('http://169.254.169.254'),
      /** Look every secret setting up by its name (`instance--password`); what the vault has, wins. */
      settings: z.boolean().default(false),
    })
    .optional(),
  cyberark: z
    .strictObject({
      url: z.url(),
      app_id: z.string().min(1),
      safe: z.string().min(1),
      certificate: secretFile.optional(),
      certificate_key: secretFile.optional(),
      ca: secretFile.optional(),
    })
    .optional(),
  aws: z.strictObject({ region: z.string().min(1).optional() }).default({}),
})
export type SecretsSettings = z.output<typeof secretsSchema>
