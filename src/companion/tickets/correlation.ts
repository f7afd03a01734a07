import { createHash } from 'node:crypto'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648 base 32 in lower case, without padding. */
const base32 = (bytes: Uint8Array): string => {
  let bits = 0
  let value = 0
  let text = ''
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      text += ALPHABET[(value >>> (bits - 5)) & 31] ?? ''
      bits -= 5
    }
    value &= (1 << bits) - 1
  }
  return bits > 0 ? text + (ALPHABET[(value << (5 - bits)) & 31] ?? '') : text
}

/**
 * Key that finds the ticket of one attempt at one order again: 35 characters, the same whoever computes it. Lengths are
 * part of what is hashed, so that no two different triples give the same text.
 */
export const correlationId = (connection: string, orderId: string, attempt: number): string =>
  `mp-${base32(
    createHash('sha256')
      .update(JSON.stringify([connection, orderId, attempt]))
      .digest()
      .subarray(0, 20),
  )}`
