import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
  type KeyObject,
} from 'node:crypto'
import { ConfigError } from '../errors.ts'

/**
 * One encrypted value: a fresh AES-256-GCM key wrapped with RSA-OAEP (SHA-256). The name of the setting is part of what is
 * authenticated, so that a value cannot be moved to another setting; the fingerprint of the key tells which key it is
 * for, so that keys can change one value at a time.
 * Text: `swb1.<fingerprint>.<wrapped key>.<nonce>.<ciphertext and tag>`, base64url.
 */
const VERSION = 'swb1'
const LEAST_BITS = 2048
const TAG_BYTES = 16

const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' } as const
const aad = (setting: string): Buffer => Buffer.from(`switchboard setting ${setting}`, 'utf8')
const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** First 16 bytes of SHA-256 over the public key. */
export const fingerprint = (key: KeyObject): string => {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 32)
}

export const newKeyPair = (bits = 3072): { publicKey: string; privateKey: string } => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: bits })
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** RSA public key, or certificate that holds one (PEM). @throws ConfigError */
export const publicKeyOf = (pem: string, where: string): KeyObject => {
  let key: KeyObject
  try {
    key = createPublicKey(pem)
  } catch (error) {
    throw new ConfigError(`${where} holds no public key or certificate in PEM form.`, error)
  }
  return checkedKey(key, where)
}

/** @throws ConfigError */
export const privateKeyOf = (pem: string, where: string): KeyObject => {
  try {
    return checkedKey(createPrivateKey(pem), where)
  } catch (error) {
    if (error instanceof ConfigError) throw error
    // The library's own message may quote the key.
    throw new ConfigError(`${where} holds no unencrypted private key in PEM form.`)
  }
}

const checkedKey = (key: KeyObject, where: string): KeyObject => {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (key.asymmetricKeyType !== 'rsa' || bits < LEAST_BITS)
    throw new ConfigError(
      `${where} must be an RSA key of at least ${LEAST_BITS} bits. Make one with: switchboard secrets keygen`,
    )
  return key
}

export const encryptValue = (value: string, setting: string, publicKey: KeyObject): string => {
  const key = randomBytes(32)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(aad(setting))
  const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()])
  const wrapped = publicEncrypt({ key: publicKey, ...oaep }, key)
  return [VERSION, fingerprint(publicKey), encode(wrapped), encode(nonce), encode(sealed)].join('.')
}

/** Whether a text is an encrypted value of ours. */
export const isEnvelope = (text: string): boolean => text.trim().startsWith(`${VERSION}.`)

/** @throws ConfigError that says why, and nothing of the value. */
export const decryptValue = (envelope: string, setting: string, keys: readonly KeyObject[]): string => {
  const [version, print, wrapped, nonce, sealed, ...more] = envelope.trim().split('.')
  if (version !== VERSION || !print || !wrapped || !nonce || !sealed || more.length > 0)
    throw new ConfigError(
      `${setting}: is no encrypted value. Make one with: switchboard secrets encrypt --setting ${setting}`,
    )
  const key = keys.find((candidate) => fingerprint(candidate) === print)
  if (!key)
    throw new ConfigError(
      `${setting}: is encrypted for the key ${print}, which is not among secrets.private_keys. Add that key, or encrypt the value anew.`,
    )
  try {
    const body = Buffer.from(sealed, 'base64url')
    const decipher = createDecipheriv(
      'aes-256-gcm',
      privateDecrypt({ key, ...oaep }, Buffer.from(wrapped, 'base64url')),
      Buffer.from(nonce, 'base64url'),
      { authTagLength: TAG_BYTES },
    )
    decipher.setAAD(aad(setting))
    decipher.setAuthTag(body.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(body.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    throw new ConfigError(
      `${setting}: the encrypted value was changed or belongs to another setting. Encrypt it anew for ${setting}.`,
    )
  }
}
