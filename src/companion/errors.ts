/** What went wrong, as a code that programs may test. People read the message: it names the thing, the reason and the fix. */
export interface ErrorDetails {
  code: string
  /** True when the same call may work later without anybody changing anything. Default false. */
  retryable?: boolean
  cause?: unknown
}

/** Base of every error the companion raises on purpose. */
export class SwitchboardError extends Error {
  readonly code: string
  readonly retryable: boolean

  constructor(message: string, details: ErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = new.target.name
    this.code = details.code
    this.retryable = details.retryable ?? false
  }
}

/** The configuration cannot be used. */
export class ConfigError extends SwitchboardError {
  constructor(message: string, cause?: unknown) {
    super(message, { code: 'config', cause })
  }
}

/** The command line cannot be used (exit code 64). */
export class UsageError extends SwitchboardError {
  constructor(message: string) {
    super(message, { code: 'usage' })
  }
}

/** The ServiceNow instance did not do what was asked. */
export class InstanceError extends SwitchboardError {
  /** HTTP status, 0 when there was no answer. */
  readonly status: number

  constructor(message: string, details: ErrorDetails & { status?: number }) {
    super(message, details)
    this.status = details.status ?? 0
  }
}

const SIGN_IN = new Set(['unauthenticated', 'sign_in', 'refresh_expired', 'not_allowed_yet'])

/** Whether nobody can sign in to the instance with these credentials: every further call would fail alike. */
export const isSignInError = (error: unknown): boolean => error instanceof InstanceError && SIGN_IN.has(error.code)

/**
 * Waits for work on a table that belongs to an app which may not be there; if the instance does not know the table, the
 * error also gives `advice`.
 */
export const withTableAdvice = async <T>(work: Promise<T>, advice: string): Promise<T> => {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof InstanceError && /Invalid table/i.test(error.message))) throw error
    throw new InstanceError(`${error.message} ${advice}`, { code: error.code, status: error.status, cause: error })
  }
}

/** AWS did not do what was asked. */
export class AwsError extends SwitchboardError {
  /** Code of the AWS service, for instance `ResourceNotFoundException`. */
  readonly awsCode: string
  readonly kind: AwsErrorKind

  constructor(message: string, details: ErrorDetails & { awsCode: string; kind: AwsErrorKind }) {
    super(message, details)
    this.awsCode = details.awsCode
    this.kind = details.kind
  }
}

/**
 * What to do about an AWS error: `throttled` and `transient` go away by waiting; `expired` needs new credentials;
 * `configuration` and `denied` need an administrator; `missing` says the thing is not there; `refused` is final for
 * this request.
 */
export type AwsErrorKind = 'throttled' | 'transient' | 'expired' | 'configuration' | 'denied' | 'missing' | 'refused'

/** Text of anything that was thrown. Errors of another realm are no `instanceof Error`, hence by shape. */
export const messageOf = (error: unknown): string => {
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : undefined
  return typeof message === 'string' ? message : String(error)
}

/**
 * What a parser or the file system complains about, in one line and without what it quotes of the text: that may be a
 * secret, or all of a file that is no text.
 */
export const faultOf = (error: unknown): string => {
  if (systemCodeOf(error) === 'EISDIR') return 'it is a folder. Name a file in it'
  const [line = ''] = messageOf(error).split('\n')
  return line.replace(/:$/, '').replace(/^([^:]*): .*( at line \d+, column \d+)$/, '$1$2')
}

/** System code of anything that was thrown (`ECONNREFUSED` and the like), '' when it has none. */
export const systemCodeOf = (error: unknown): string => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

/** @throws SwitchboardError (code `stopped`) once the work has been told to stop. */
export const refuseWhenStopped = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted)
    throw new SwitchboardError('Stopped before it was finished.', { code: 'stopped', retryable: true })
}
