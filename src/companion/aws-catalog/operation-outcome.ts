import type { ClaimedOperation, OperationReport, OperationType } from '../../contracts/aws-catalog.ts'
import { type AwsError } from '../errors.ts'

type Outcome = Omit<OperationReport, 'worker'>

/** How often a fault is waited out before the order fails with it. */
const PATIENCE = { transient: 20, configuration: 6, settling: 5 }
const LONGEST_WAIT_SECONDS = 300

/** Just after a grant AWS may not see it yet: these messages go away within a minute or two, or mean what they say. */
const SETTLING = [/no launch paths? found/i, /profile does not exist/i]

/** Seconds before the next try: 5, 10, 20 … 300. */
const retrySeconds = (attempts: number): number => Math.min(LONGEST_WAIT_SECONDS, 5 * 2 ** Math.max(0, attempts - 1))

/** What to report when AWS did not take a request. */
export const submissionFailure = (operation: ClaimedOperation, error: AwsError): Outcome => {
  const attempts = Math.max(1, operation.attempts)
  const report = { code: error.awsCode.slice(0, 100), message: explain(operation, error) }
  if (operation.type === 'terminate' && error.kind === 'missing')
    return { state: 'succeeded', ...gone(operation, 'It was no longer there.') }
  const patience = patienceWith(error)
  if (attempts < patience) return { state: 'retry', retry_seconds: retrySeconds(attempts), error: report }
  return { state: 'failed', error: report }
}

const patienceWith = (error: AwsError): number => {
  if (SETTLING.some((pattern) => pattern.test(error.message))) return PATIENCE.settling
  if (error.kind === 'configuration') return PATIENCE.configuration
  return error.retryable ? PATIENCE.transient : 0
}

/** Part of a report that says the provisioned product exists no more. */
export const gone = (operation: ClaimedOperation, message: string): Pick<Outcome, 'provisioned'> =>
  operation.provisioned_product_id === ''
    ? {}
    : {
        provisioned: {
          id: operation.provisioned_product_id,
          name: operation.provisioned_name,
          arn: '',
          type: '',
          status: 'TERMINATED',
          status_message: message,
          created: '',
        },
      }

const DOING: Record<OperationType, string> = { provision: 'create', update: 'change', terminate: 'end' }

/** Text without the values of secret parameters, which AWS may repeat when it refuses them. */
export const hideSecrets = (operation: ClaimedOperation, text: string): string =>
  operation.parameters
    .filter((parameter) => parameter.secret && parameter.value !== '')
    .reduce((hidden, parameter) => hidden.replaceAll(parameter.value, '[hidden]'), text)

/** The refusal in words the person who ordered can act on; what AWS said stands behind. */
const explain = (operation: ClaimedOperation, error: AwsError): string => {
  const hint = hintFor(operation, error)
  const said = hideSecrets(operation, error.message)
  return hint ? `${hint} (${said})` : `AWS did not ${DOING[operation.type]} the product: ${said}`
}

const hintFor = (operation: ClaimedOperation, error: AwsError): string | undefined => {
  const place = `account ${operation.account.account_id}, region ${operation.region}`
  if (/no launch paths? found/i.test(error.message))
    return `The product has no launch path for the end-user role in ${place}: an administrator must grant that role on the portfolio.`
  if (/more than one launch path/i.test(error.message))
    return 'The product can be launched in several ways and none was chosen: order again with a launch option.'
  if (operation.type === 'update' && operation.tags.length > 0 && /tag update|RESOURCE_UPDATE/i.test(error.message))
    return 'The portfolio does not allow to change tags of this product: order the change again without tags.'
  if (/TagOption/.test(error.message))
    return 'The tags that AWS asks for have changed since they were last read: order again after the next sync.'
  switch (error.awsCode) {
    case 'DuplicateResourceException':
      return `A product named "${operation.provisioned_name}" exists already in ${place}: order again under another name.`
    case 'ResourceNotFoundException':
      return operation.type === 'provision'
        ? `The product, its version or its launch path is no longer in the catalogue of ${place}: order it again after the next sync.`
        : `The product no longer exists in ${place}.`
    case 'InvalidStateException':
      return 'The product is being changed at the moment: try again when that change has ended.'
    case 'LimitExceededException':
      return `A quota of ${place} is used up: an administrator must raise it or free something.`
    default:
      return error.kind === 'denied'
        ? `The end-user role of ${place} may not ${DOING[operation.type]} this product: an administrator must extend its policy.`
        : undefined
  }
}

export interface RecordError {
  Code?: string | undefined
  Description?: string | undefined
}

/** Error of a record that ended FAILED. */
export const recordFailure = (
  operation: ClaimedOperation,
  errors: readonly RecordError[],
): NonNullable<Outcome['error']> => {
  const reasons = errors
    .map((error) => [error.Code, error.Description].filter(Boolean).join(': '))
    .filter((text) => text !== '')
  return {
    code: (errors[0]?.Code || 'RecordFailed').slice(0, 100),
    message: `AWS could not ${DOING[operation.type]} the product: ${hideSecrets(operation, reasons.join('; ')) || 'it gave no reason'}`,
  }
}
