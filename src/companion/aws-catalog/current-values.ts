import type { AwsTarget, ServiceCatalogCaller } from '../aws/clients.ts'
import { loadCloudFormation } from '../aws/services.ts'
import { AwsError } from '../errors.ts'

export interface CurrentValue {
  key: string
  value: string
}
/** Says which stack a provisioned product is, among its outputs. */
export const STACK_OUTPUT = 'CloudformationStackARN'
/** What CloudFormation answers for a secret. */
const MASK = /^\*+$/
const STACK = /^arn:[\w-]+:cloudformation:[^:]+:\d+:stack\//

/**
 * Parameter values of a stack as AWS holds them, without secrets. Undefined: this is no stack, or the role may not look;
 * what people see then is less, and nothing else is lost.
 * @throws AwsError for a fault that another try may not have.
 */
export const readCurrentValues = async (
  aws: ServiceCatalogCaller,
  target: AwsTarget,
  stack: string,
): Promise<CurrentValue[] | undefined> => {
  if (!STACK.test(stack)) return undefined
  const { DescribeStacksCommand } = await loadCloudFormation()
  try {
    const answer = await aws.callService('cloudformation', target, 'DescribeStacks', (client) =>
      client.send(new DescribeStacksCommand({ StackName: stack })),
    )
    return (answer.Stacks?.[0]?.Parameters ?? []).flatMap(({ ParameterKey, ParameterValue = '' }) =>
      ParameterKey && !MASK.test(ParameterValue) ? [{ key: ParameterKey, value: ParameterValue }] : [],
    )
  } catch (error) {
    if (error instanceof AwsError && !error.retryable) return undefined
    throw error
  }
}
