import { hideSecrets } from './secrets.ts'

const HIDDEN = '[hidden]'
const SECRET_KEY =
  /^(authorization|cookie|set-cookie|password|pass|token|secret|.*[_-]?(password|token|secret)|(secret)?accesskey|secretaccesskey|sessiontoken|credentials|parameters|provisioningparameters|environment)$/i
const SECRET_TEXT = [/(\b(?:Basic|Bearer)\s+)[A-Za-z0-9+/=._~-]{6,}/gi, /(\b(?:password|secret|token)=)[^&\s"]+/gi]

/** Copy of a log record without what must not be written: credentials, cookies, tokens, parameter values. */
export const redact = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string')
    return SECRET_TEXT.reduce((text, pattern) => text.replace(pattern, `$1${HIDDEN}`), hideSecrets(value))
  if (typeof value !== 'object' || value === null || depth > 6) return value
  if (value instanceof Error) return redactError(value, depth)
  if (value instanceof Date) return value
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1))
  const plain = 'toJSON' in value && typeof value.toJSON === 'function' ? (value.toJSON as () => unknown)() : value
  if (typeof plain !== 'object' || plain === null) return plain
  return Object.fromEntries(
    Object.entries(plain).map(([key, item]) => [key, SECRET_KEY.test(key) ? HIDDEN : redact(item, depth + 1)]),
  )
}

const redactError = (error: Error, depth: number): Record<string, unknown> => ({
  type: error.name,
  message: redact(error.message),
  ...('code' in error ? { code: error.code } : {}),
  ...(error.cause === undefined ? {} : { cause: redact(error.cause, depth + 1) }),
})
