import { X509Certificate, createPrivateKey, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { ConfigError, messageOf } from '../errors.ts'
import { Secret } from '../secrets.ts'
import { readCertificate } from './certificate-file.ts'

const NAME = 'Kibana incident intake'
const VALID_DAYS = 730
/** A certificate that ends sooner is made anew. */
const RENEW_DAYS = 60
const DAY_MS = 86_400_000

export interface SigningKeyRequest {
  /** Private key that Kibana signs with, made when missing. */
  keyFile: string
  /** Its certificate, made when missing and when it ends soon. */
  certificateFile: string
  /** Certificate that the instance knows already; null when there is none. */
  inUse: string | null
  /** Makes a new key although the instance knows one; the old file is kept with the ending `.old`. */
  replace: boolean
  now: Date
  dryRun: boolean
}
export interface SigningKey {
  certificatePem: string
  validTo: string
  key: 'created' | 'unchanged'
  certificate: 'created' | 'updated' | 'unchanged'
  /** Others than its owner may read the key. */
  exposed: boolean
}

/**
 * Key and certificate of the set-up. A certificate that ends soon is renewed for the same key, so that Kibana goes on
 * with what it has. The key itself is kept until somebody asks for a new one.
 * @throws ConfigError when a file is damaged, key and certificate do not belong together, or a new key would cut off a
 * Kibana that signs with the one before.
 */
export const signingKey = async (request: SigningKeyRequest): Promise<SigningKey> => {
  const { keyFile, certificateFile, now, dryRun } = request
  const kept = !request.replace && existsSync(keyFile)
  if (!kept && !request.replace && request.inUse !== null)
    throw new ConfigError(
      `${keyFile} is not there, but the instance already has a certificate of this set-up. Name the file with its key (--key-file), or make a new key with --new-key and give it to Kibana.`,
    )
  // Only here, because no other command needs the certificate library.
  const { newPrivateKey, selfSigned } = await import('./self-signed.ts')
  const keyPem = new Secret(kept ? readFileSync(keyFile, 'utf8') : await newPrivateKey())
  const key = privateKey(keyFile, keyPem)
  const known = kept && existsSync(certificateFile) ? certificateOf(certificateFile, key) : null
  if (!kept && !dryRun) {
    if (existsSync(keyFile)) renameSync(keyFile, `${keyFile}.old`)
    writeFileSync(keyFile, keyPem.reveal(), { mode: 0o600, flag: 'wx' })
  }
  const lasting = known !== null && !endsSoon(known.validTo, now)
  const pem = lasting ? known.pem : await selfSigned(keyPem.reveal(), NAME, now, VALID_DAYS)
  if (!lasting && !dryRun) {
    // A whole file or the one before, never half of one.
    writeFileSync(`${certificateFile}.new`, pem)
    renameSync(`${certificateFile}.new`, certificateFile)
  }
  return {
    certificatePem: pem,
    validTo: new X509Certificate(pem).validTo,
    key: kept ? 'unchanged' : 'created',
    certificate: lasting ? 'unchanged' : known !== null ? 'updated' : 'created',
    exposed: kept && process.platform !== 'win32' && (statSync(keyFile).mode & 0o077) !== 0,
  }
}

/** Whether a certificate needs a successor by now. */
export const endsSoon = (validTo: string, now: Date): boolean =>
  Date.parse(validTo) - now.getTime() < RENEW_DAYS * DAY_MS

function privateKey(path: string, pem: Secret): KeyObject {
  let key: KeyObject
  try {
    key = createPrivateKey(pem.reveal())
  } catch (error) {
    throw new ConfigError(
      `${path} holds no private key that can be read without a passphrase (${messageOf(error)}). Correct --key-file, or use --certificate with the certificate of a key that you keep yourself.`,
      error,
    )
  }
  if (key.asymmetricKeyType !== 'rsa')
    throw new ConfigError(`${path}: Kibana signs with RSA keys (RS256); this key has another kind.`)
  return key
}

function certificateOf(path: string, key: KeyObject): { pem: string; validTo: string } {
  // An expired one is no error here: it is made anew.
  const { pem, validTo } = readCertificate(path, new Date(0), '--certificate-file')
  if (!new X509Certificate(pem).checkPrivateKey(key))
    throw new ConfigError(
      `${path} is not the certificate of the key. Name the files that belong together, or remove it to get a new one.`,
    )
  return { pem, validTo }
}
