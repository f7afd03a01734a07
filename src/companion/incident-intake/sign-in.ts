import { resolve } from 'node:path'
import { UsageError } from '../errors.ts'
import { readCertificate } from './certificate-file.ts'
import type { SetupInstance } from './instance-port.ts'
import { secretFrom } from './secret-file.ts'
import { type SetupRequest, type Step, certificateInUse } from './setup.ts'
import { endsSoon, signingKey } from './signing-key.ts'

export interface SignInOptions {
  basic?: boolean
  certificate?: string
  keyFile: string
  certificateFile: string
  newKey?: boolean
  keyId: string
  clientId?: string
  clientSecretFile: string
}
export interface SignIn {
  jwt: SetupRequest['jwt']
  /** What was made in files, to be told before what was made on the instance. */
  steps: Step[]
  notes: string[]
  /** What to type into Kibana for its private key. */
  keyHint: string
}

/** @throws UsageError when the options contradict each other */
export const checkSignIn = ({ basic, certificate, newKey }: SignInOptions): void => {
  if (basic && (certificate !== undefined || newKey))
    throw new UsageError('--basic goes without OAuth: leave out --certificate and --new-key, or --basic.')
  if (certificate !== undefined && newKey)
    throw new UsageError('--certificate names a key of your own: leave out --new-key, or --certificate.')
}

/**
 * How Kibana will sign in: by user name and password, with a key of the caller's own, or with one that is made here.
 * @throws ConfigError when a file cannot be used
 */
export const prepareSignIn = async (
  instance: SetupInstance,
  options: SignInOptions,
  now: Date,
  dryRun: boolean,
): Promise<SignIn> => {
  checkSignIn(options)
  if (options.basic) return { jwt: null, steps: [], notes: [], keyHint: '' }
  const of = (certificatePem: string): SetupRequest['jwt'] => ({
    certificatePem,
    keyId: options.keyId,
    clientSecret: secretFrom(resolve(options.clientSecretFile), dryRun).secret,
    clientId: options.clientId ?? null,
  })
  if (options.certificate !== undefined) {
    const { pem, validTo } = readCertificate(resolve(options.certificate), now)
    return {
      jwt: of(pem),
      steps: [],
      notes: endsSoon(validTo, now) ? [`The certificate ends on ${validTo}. Renew it before.`] : [],
      keyHint: 'the PEM key that belongs to the certificate',
    }
  }
  const keyFile = resolve(options.keyFile)
  const certificateFile = resolve(options.certificateFile)
  const inUse = await certificateInUse(instance)
  const made = await signingKey({ keyFile, certificateFile, inUse, replace: options.newKey ?? false, now, dryRun })
  return {
    jwt: of(made.certificatePem),
    steps: [
      { what: `private key in ${keyFile}`, change: made.key },
      { what: `certificate in ${certificateFile}, valid to ${made.validTo}`, change: made.certificate },
    ],
    notes: made.exposed ? [`Others may read ${keyFile}: take their rights away (chmod 600).`] : [],
    keyHint: `the text in ${keyFile}`,
  }
}
