import { invalidParameters } from '../errors.ts'
import { isObject } from '../template/parse.ts'

const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')

const ROLE_ARN = /^arn:[a-z-]+:iam::\d{12}:role\/.+$/
const ROLE_NAME = /^[\w+=,.@-]{1,64}$/
const TOPIC_ARN = /^arn:[a-z-]+:sns:[a-z0-9-]+:\d{12}:[\w-]+$/

const properties = (parameters: Record<string, unknown>): Record<string, unknown> =>
  isObject(parameters['Properties']) ? parameters['Properties'] : {}

function launchFault(parameters: Record<string, unknown>): string | undefined {
  const { RoleArn: arn, LocalRoleName: name } = parameters
  if ((arn === undefined) === (name === undefined)) return 'must have RoleArn or LocalRoleName, but not both'
  if (arn !== undefined && !(typeof arn === 'string' && ROLE_ARN.test(arn))) return 'has a RoleArn that is no role ARN'
  if (name !== undefined && !(typeof name === 'string' && ROLE_NAME.test(name))) return 'has an invalid LocalRoleName'
  return undefined
}

function notificationFault({ NotificationArns: arns }: Record<string, unknown>): string | undefined {
  const valid = isTextList(arns) && arns.every((arn) => TOPIC_ARN.test(arn))
  return valid ? undefined : 'must have NotificationArns, ARNs of SNS topics'
}

function resourceUpdateFault(parameters: Record<string, unknown>): string | undefined {
  const allowed = properties(parameters)['TagUpdateOnProvisionedProduct']
  const valid = parameters['Version'] === '2.0' && (allowed === 'ALLOWED' || allowed === 'NOT_ALLOWED')
  return valid ? undefined : 'must have Version 2.0 and TagUpdateOnProvisionedProduct ALLOWED or NOT_ALLOWED'
}

function stackSetFault(parameters: Record<string, unknown>): string | undefined {
  const { AccountList: accounts, RegionList: regions, AdminRole: admin, ExecutionRole: role } = properties(parameters)
  const valid =
    isTextList(accounts) &&
    accounts.every((account) => /^\d{12}$/.test(account)) &&
    isTextList(regions) &&
    typeof admin === 'string' &&
    ROLE_ARN.test(admin) &&
    typeof role === 'string' &&
    ROLE_NAME.test(role)
  return valid ? undefined : 'must have the properties AccountList, RegionList, AdminRole and ExecutionRole'
}

const templateFault = (parameters: Record<string, unknown>): string | undefined =>
  isObject(parameters['Rules']) && Object.keys(parameters['Rules']).length > 0 ? undefined : 'must have Rules'

const FAULTS = new Map([
  ['LAUNCH', launchFault],
  ['NOTIFICATION', notificationFault],
  ['RESOURCE_UPDATE', resourceUpdateFault],
  ['STACKSET', stackSetFault],
  ['TEMPLATE', templateFault],
])

export const isConstraintType = (type: string): boolean => FAULTS.has(type)

/**
 * The parameters of a constraint, which are JSON text; what must be in it depends on the type, as the API reference of
 * CreateConstraint lists it. Throws InvalidParametersException.
 */
export function checkedParameters(type: string, text: string): string {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw invalidParameters('Constraint parameters must be valid JSON.')
  }
  if (!isObject(parsed)) throw invalidParameters('Constraint parameters must be a JSON object.')
  const fault = FAULTS.get(type)?.(parsed)
  if (fault !== undefined) throw invalidParameters(`A ${type} constraint ${fault}.`)
  return text
}
