import { createCipheriv, createDecipheriv, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Secrets } from '../core.ts'

const MARK = 'swbenc1:'
const HASH_MARK = 'scrypt1:'
/** 2^12 rounds: a local instance signs in on every basic-auth request. */
const COST = 4096

/**
 * Two-way secrets (AES-256-GCM) and one-way passwords (scrypt).
 * @param dataFile database file; its key lies beside it with suffix `.key`, readable by its owner only. ':memory:' gets a
 *   random key that dies with the process.
 */
export function createSecrets(dataFile: string): Secrets {
  const key = dataFile === ':memory:' ? randomBytes(32) : keyBeside(dataFile)
  return {
    encrypt: (clear) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const body = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()])
      return MARK + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
    },
    decrypt: (text) => {
      if (!text.startsWith(MARK)) return null
      const bytes = Buffer.from(text.slice(MARK.length), 'base64')
      if (bytes.length < 28) return null
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
      } catch {
        // Another instance's cipher: the tag does not fit the key. That is an answer, not a failure.
        return null
      }
    },
    hashPassword: (clear) => {
      const salt = randomBytes(16)
      return `${HASH_MARK}${salt.toString('base64')}:${derive(clear, salt).toString('base64')}`
    },
    verifyPassword: (clear, hash) => {
      if (!hash.startsWith(HASH_MARK)) return false
      const [salt = '', stored = ''] = hash.slice(HASH_MARK.length).split(':')
      const wanted = Buffer.from(stored, 'base64')
      const given = derive(clear, Buffer.from(salt, 'base64'))
      return wanted.length === given.length && timingSafeEqual(wanted, given)
    },
  }
}

const derive = (clear: string, salt: Buffer): Buffer => scryptSync(clear, salt, 32, { N: COST, r: 8, p: 1 })

/** True for text that is already a cipher or a password hash of this format. */
export const isProtected = (text: string): boolean => text.startsWith(MARK) || text.startsWith(HASH_MARK)

function keyBeside(dataFile: string): Buffer {
  const path = `${dataFile}.key`
  if (existsSync(path)) {
    const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
    if (key.length !== 32) {
      throw new Error(
        `The key file ${path} does not hold 64 hex digits; restore it from a backup, or remove it together with the data file`,
      )
    }
    return key
  }
  const key = randomBytes(32)
  writeFileSync(path, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  return key
}
