import pino from 'pino'

export type Logger = pino.Logger

export interface LogOptions {
  level: string
  /** One JSON object a line instead of plain lines. */
  json: boolean
  /** Where lines go. Default: standard error, so that standard output stays clean for results. */
  write?: (text: string) => void
}

const HIDDEN = '[hidden]'
const SECRET_KEY =
  /^(authorization|cookie|set-cookie|password|pass|token|secret|.*[_-]?(password|token|secret)|(secret)?accesskey|secretaccesskey|sessiontoken|credentials|parameters|provisioningparameters|environment)$/i
const SECRET_TEXT = [/(\b(?:Basic|Bearer)\s+)[A-Za-z0-9+/=._~-]{6,}/gi, /(\b(?:password|secret|token)=)[^&\s"]+/gi]

/** Copy of a log record without what must not be written: credentials, cookies, tokens, parameter values. */
export const redact = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string')
    return SECRET_TEXT.reduce((text, pattern) => text.replace(pattern, `$1${HIDDEN}`), value)
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

/** Logger of the companion. */
export const createLogger = (options: LogOptions): Logger => {
  const write = options.write ?? ((text: string) => void process.stderr.write(text))
  const stream = { write: (line: string) => write(options.json ? line : plainLine(line)) }
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: (record) => redact(record) as Record<string, unknown> },
      hooks: {
        logMethod(input, method) {
          method.apply(this, input.map((part) => (typeof part === 'string' ? redact(part) : part)) as typeof input)
        },
      },
      serializers: { err: (error: unknown) => error, error: (error: unknown) => error },
    },
    stream,
  )
}

const plainLine = (line: string): string => {
  const { time, level, msg, ...rest } = JSON.parse(line) as Record<string, unknown>
  const details = Object.entries(rest)
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' ')
  const label = level === 'info' ? '' : `${String(level)}: `
  return `${String(time).slice(11, 19)} ${label}${String(msg ?? '')}${details ? `  (${details})` : ''}\n`
}
