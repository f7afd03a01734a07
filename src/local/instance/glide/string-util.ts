import { createHash } from 'node:crypto'
import type { ExposedClass } from '../scripts/realm.ts'
import { plainText } from './convert.ts'
import { expose } from './expose.ts'

/** `GlideStringUtil`: static helpers only. */
export class GlideStringUtil {}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const signs = Object.fromEntries(Object.entries(entities).map(([sign, entity]) => [entity, sign]))
const on =
  (f: (text: string) => unknown) =>
  (args: unknown[]): unknown =>
    f(plainText(args[0]) ?? '')

export const exposedStringUtil: ExposedClass = expose(GlideStringUtil, {
  name: 'GlideStringUtil',
  methods: [],
  statics: {
    base64Decode: on((t) => Buffer.from(t, 'base64').toString('utf8')),
    base64Encode: on((t) => Buffer.from(t, 'utf8').toString('base64')),
    dotToUnderBar: on((t) => t.replace(/\./g, '_')),
    escapeForHomePage: on((t) => t.replace(/\\/g, '\\\\').replace(/\//g, '\\/')),
    escapeHTML: on((t) => t.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)),
    escapeNonPrintable: on((t) =>
      t.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ),
    escapeQueryTermSeparator: on((t) => t.replace(/\^/g, '^^')),
    escapeTicks: on((t) => t.replace(/'/g, "\\'")),
    getHTMLValue: on((t) => t),
    getNumeric: on((t) => Number(t.replace(/[^\d.-]/g, '')) || 0),
    isBase64: on((t) => t !== '' && /^[A-Za-z0-9+/]*={0,2}$/.test(t) && t.length % 4 === 0),
    isEligibleSysID: on((t) => /^[0-9a-f]{32}$/i.test(t)),
    newLinesToBreaks: on((t) => t.replace(/\r?\n/g, '<br/>')),
    nil: on((t) => t === ''),
    normalizeWhitespace: on((t) => t.replace(/\s+/g, ' ').trim()),
    notNil: on((t) => t !== ''),
    stripHTML: on((t) => t.replace(/<[^>]*>/g, '')),
    toHTML: on((t) => t.replace(/\r?\n/g, '<br/>')),
    unEscapeHTML: on((t) => t.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => signs[entity] ?? entity)),
    unescapeHTML: on((t) => t.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => signs[entity] ?? entity)),
  },
})

/** `GlideDigest`: digests of text. */
export class GlideDigest {
  getMD5Base64(value: unknown): string {
    return digest('md5', value, 'base64')
  }

  getMD5Hex(value: unknown): string {
    return digest('md5', value, 'hex').toUpperCase()
  }

  getSHA1Base64(value: unknown): string {
    return digest('sha1', value, 'base64')
  }

  getSHA1Hex(value: unknown): string {
    return digest('sha1', value, 'hex').toUpperCase()
  }

  getSHA256Base64(value: unknown): string {
    return digest('sha256', value, 'base64')
  }

  getSHA256Hex(value: unknown): string {
    return digest('sha256', value, 'hex').toUpperCase()
  }
}

const digest = (kind: string, value: unknown, encoding: 'hex' | 'base64') =>
  createHash(kind)
    .update(plainText(value) ?? '')
    .digest(encoding)

export const exposedDigest = expose(GlideDigest, {
  name: 'GlideDigest',
  construct: () => new GlideDigest(),
  methods: ['getMD5Base64', 'getMD5Hex', 'getSHA1Base64', 'getSHA1Hex', 'getSHA256Base64', 'getSHA256Hex'],
})
