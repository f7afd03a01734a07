import pino from 'pino'
import { redact } from './redact.ts'

export { redact }

export type Logger = pino.Logger

export interface LogOptions {
  level: string
  /** One JSON object a line instead of plain lines. */
  json: boolean
  /** Where lines go. Default: standard error, so that standard output stays clean for results. */
  write?: (text: string) => void
}

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
