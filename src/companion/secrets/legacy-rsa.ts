import { constants, privateDecrypt, type KeyObject } from 'node:crypto'
import { ConfigError } from '../errors.ts'

const HASHES = ['sha256', 'sha1', 'sha512'] as const

/**
 * A short value that was encrypted with RSA alone, as the agent that this replaces does. How it pads and encodes is not
 * published, so what is usual is tried: OAEP with each hash, base 64 or hexadecimal.
 * @throws ConfigError that says nothing of the value
 */
export const decryptLegacyRsa = (value: string, setting: string, keys: readonly KeyObject[]): string => {
  const text = value.trim()
  const bytes = /^([0-9a-f]{2})+$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
  for (const key of keys) {
    // The length of what RSA gives is that of its key.
    if (bytes.length * 8 !== key.asymmetricKeyDetails?.modulusLength) continue
    for (const oaepHash of HASHES) {
      const clear = attempt(key, oaepHash, bytes)
      if (clear !== undefined) return clear
    }
  }
  throw new ConfigError(
    `${setting}: none of secrets.private_keys opens this value as RSA with OAEP. Give the key it was encrypted for, or encrypt it anew with: switchboard secrets encrypt --setting ${setting}`,
  )
}

const attempt = (key: KeyObject, oaepHash: string, bytes: Buffer): string | undefined => {
  try {
    return privateDecrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash }, bytes).toString('utf8')
  } catch {
    // Wrong key or wrong hash: OAEP tells no more, and the next one is tried.
    return undefined
  }
}
