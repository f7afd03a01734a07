/**
 * A failure that a caller sees: `code` is the AWS error name, `status` the HTTP status. Anything else thrown by a handler
 * is a defect of this endpoint and answered as InternalFailure.
 */
export class AwsError extends Error {
  readonly code: string
  readonly status: number

  constructor(code: string, message: string, status = 400) {
    super(message)
    this.name = 'AwsError'
    this.code = code
    this.status = status
  }
}

export const invalidParameters = (message: string): AwsError => new AwsError('InvalidParametersException', message)
export const notFound = (message: string): AwsError => new AwsError('ResourceNotFoundException', message)
export const duplicate = (message: string): AwsError => new AwsError('DuplicateResourceException', message)
export const invalidState = (message: string): AwsError => new AwsError('InvalidStateException', message)
export const inUse = (message: string): AwsError => new AwsError('ResourceInUseException', message)
export const limitExceeded = (message: string): AwsError => new AwsError('LimitExceededException', message)

/** Errors that any operation may answer without its model naming them. */
export const COMMON_ERRORS: ReadonlySet<string> = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'ExpiredToken',
  'ExpiredTokenException',
  'IncompleteSignature',
  'InternalFailure',
  'InvalidAction',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'NotImplemented',
  'OptInRequired',
  'RequestLimitExceeded',
  'SerializationException',
  'ServiceUnavailable',
  'SignatureDoesNotMatch',
  'Throttling',
  'ThrottlingException',
  'UnauthorizedOperation',
  'UnknownOperationException',
  'UnrecognizedClientException',
  'ValidationError',
  'ValidationException',
])
