import { AwsError, messageOf, SwitchboardError, type AwsErrorKind } from '../errors.ts'

/** Codes of AWS errors by what to do about them. A code that is not here is judged by its HTTP status. */
const AWS_ERROR_KINDS: Readonly<Record<AwsErrorKind, readonly string[]>> = {
  throttled: [
    'ThrottlingException',
    'Throttling',
    'ThrottledException',
    'TooManyRequestsException',
    'RequestThrottled',
    'RequestThrottledException',
    'RequestLimitExceeded',
    'PriorRequestNotComplete',
    'SlowDown',
  ],
  transient: [
    'InternalFailure',
    'InternalServerError',
    'InternalServerException',
    'ServiceUnavailable',
    'ServiceUnavailableException',
    'RequestTimeout',
    'RequestTimeoutException',
    'TimeoutError',
    'NetworkingError',
    'ECONNRESET',
    'ECONNREFUSED',
    'EPIPE',
    'ETIMEDOUT',
    'EAI_AGAIN',
  ],
  expired: ['ExpiredToken', 'ExpiredTokenException', 'RequestExpired'],
  configuration: [
    'UnrecognizedClientException',
    'InvalidSignatureException',
    'InvalidClientTokenId',
    'SignatureDoesNotMatch',
    'IncompleteSignature',
    'MissingAuthenticationToken',
    'OptInRequired',
    'RegionDisabledException',
    'RequestTimeTooSkewed',
    'CredentialsProviderError',
    'ENOTFOUND',
  ],
  denied: ['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation'],
  missing: ['ResourceNotFoundException', 'NotFoundException'],
  refused: [
    'InvalidParametersException',
    'DuplicateResourceException',
    'InvalidStateException',
    'ResourceInUseException',
    'LimitExceededException',
    'OperationNotSupportedException',
    'TagOptionNotMigratedException',
    'ValidationException',
    'ValidationError',
  ],
}

const KIND_BY_CODE = new Map(
  Object.entries(AWS_ERROR_KINDS).flatMap(([kind, codes]) =>
    codes.map((code) => [code, kind as AwsErrorKind] as const),
  ),
)

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined

const codeOf = (error: unknown): string => {
  const name = field(error, 'name')
  const code = field(error, 'code') ?? field(error, 'Code')
  const candidates = [name, code].filter((item): item is string => typeof item === 'string')
  return (
    candidates.find((item) => KIND_BY_CODE.has(item)) ?? candidates.find((item) => item !== 'Error') ?? 'UnknownError'
  )
}

const statusOf = (error: unknown): number => {
  const status = field(field(error, '$metadata'), 'httpStatusCode')
  return typeof status === 'number' ? status : 0
}

/** Kind of an error of the SDK, by its code and, failing that, by HTTP status or the SDK's own retry hint. */
export const awsErrorKind = (error: unknown): AwsErrorKind => {
  const known = KIND_BY_CODE.get(codeOf(error))
  if (known) return known
  const status = statusOf(error)
  if (status === 429) return 'throttled'
  if (status >= 500) return 'transient'
  if (status === 403) return 'denied'
  // An answer that is none, such as the page of a proxy: whether AWS has done the work is not known.
  if (status >= 200 && status < 300) return 'transient'
  // No answer at all: the connection failed in a way the list does not name.
  return status === 0 ? 'transient' : 'refused'
}

/** The answer did not come within the time allowed. */
export const isTimeout = (error: unknown): boolean => codeOf(error) === 'TimeoutError'

/** True when AWS did not answer at all, rather than with an error. */
export const gaveNoAnswer = (error: AwsError): boolean => error.kind === 'transient' && statusOf(error.cause) === 0

/** What the SDK says in the words of its own code. */
const REASONS: Readonly<Partial<Record<string, string>>> = {
  TimeoutError: 'No answer within the time allowed (aws.timeout_seconds).',
  SyntaxError: 'The answer cannot be read; something between here and AWS may have given it.',
}

/** The same error without what `hide` takes out of texts, in its cause too. */
export const withoutSecrets = (error: AwsError, hide: (text: string) => string): AwsError =>
  new AwsError(hide(error.message), {
    code: error.code,
    awsCode: error.awsCode,
    kind: error.kind,
    retryable: error.retryable,
    cause: { $metadata: field(error.cause, '$metadata') },
  })

/** What names the failed request to AWS support; empty where there was no answer. */
export const requestFacts = (error: AwsError): { requestId: string; status: string } => {
  const requestId = field(field(error.cause, '$metadata'), 'requestId')
  const status = statusOf(error.cause)
  return { requestId: typeof requestId === 'string' ? requestId : '', status: status > 0 ? String(status) : '' }
}

const FIXES: Readonly<Partial<Record<string, string>>> = {
  UnrecognizedClientException: 'Check the credentials the companion runs with.',
  InvalidClientTokenId: 'Check the credentials the companion runs with.',
  InvalidSignatureException: 'Check the secret access key the companion runs with.',
  SignatureDoesNotMatch: 'Check the secret access key the companion runs with.',
  RequestTimeTooSkewed: 'Set the clock of this machine.',
  OptInRequired: 'Enable the region or service for the account.',
  RegionDisabledException: 'Enable STS in this region for the account.',
  CredentialsProviderError: 'Give the companion AWS credentials (environment, profile, or a role of its host).',
  ENOTFOUND: 'Check the region name and AWS_ENDPOINT_URL.',
  TimeoutError: 'Check that this machine reaches the region.',
  ECONNREFUSED: 'Check AWS_ENDPOINT_URL and that the endpoint runs.',
}

/**
 * Wraps anything thrown by the SDK. `what` says what was tried, for instance "SearchProductsAsAdmin in account
 * 123456789012, region eu-west-1". The message is the same for the same fault: nothing of one single request is in it.
 */
export const toAwsError = (what: string, error: unknown): AwsError => {
  if (error instanceof AwsError) return error
  if (error instanceof SwitchboardError) throw error
  const kind = awsErrorKind(error)
  const awsCode = codeOf(error)
  const reason = (REASONS[awsCode] ?? (messageOf(error) || 'no reason given'))
    .replace(/\s*\(?Request ?ID:? [\w-]+\)?/gi, '')
    .replace(/\.?$/, '.')
  const fix = FIXES[awsCode]
  return new AwsError(`${what}: ${awsCode}: ${reason}${fix ? ` ${fix}` : ''}`, {
    code: `aws_${kind}`,
    awsCode,
    kind,
    retryable: kind === 'throttled' || kind === 'transient' || kind === 'expired',
    cause: error,
  })
}
