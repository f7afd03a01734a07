import type {
  DescribeStackEventsInput,
  DescribeStackResourcesInput,
  DescribeStackResourcesOutput,
  DescribeStacksInput,
  DescribeStacksOutput,
  ListStacksInput,
  ListStacksOutput,
  ResourceStatus,
  Stack as StackView,
} from '@aws-sdk/client-cloudformation'
import { handlerMap } from '../call.ts'
import type { Authorization, Call, Handler, Service } from '../call.ts'
import { settleRecords } from '../catalog/lifecycle.ts'
import { AwsError } from '../errors.ts'
import { pageOffset, pageToken } from '../page-token.ts'
import type { Stack } from '../state/entities.ts'
import { getTemplateSummary, validateTemplate } from './cloudformation-templates.ts'

const MASK = '****'

const view = (stack: Stack): StackView => ({
  StackId: stack.id,
  StackName: stack.name,
  CreationTime: new Date(stack.created),
  StackStatus: stack.status as NonNullable<StackView['StackStatus']>,
  Parameters: stack.parameters.map(({ key, value, noEcho }) => ({
    ParameterKey: key,
    ParameterValue: noEcho ? MASK : value,
  })),
  Outputs: stack.outputs.map((output) => ({
    OutputKey: output.key,
    OutputValue: output.value,
    ...(output.description === undefined ? {} : { Description: output.description }),
  })),
  Tags: stack.tags,
  NotificationARNs: [],
  RollbackConfiguration: {},
  DisableRollback: false,
  EnableTerminationProtection: false,
  DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
  ...(stack.deleted === undefined ? {} : { DeletionTime: new Date(stack.deleted) }),
  ...(stack.updated === undefined ? {} : { LastUpdatedTime: new Date(stack.updated) }),
  ...(stack.statusReason === undefined ? {} : { StackStatusReason: stack.statusReason }),
  ...(stack.description === undefined ? {} : { Description: stack.description }),
  ...(stack.roleArn === undefined ? {} : { RoleARN: stack.roleArn }),
})

const stacksOf = (call: Call): Stack[] => call.world.stacks.in(call.scope).filter((stack) => !stack.engine)

/** A deleted stack is found by its ARN only. */
function findStack(call: Call, nameOrId: string): Stack | undefined {
  const known = stacksOf(call)
  const byId = known.find((stack) => stack.id === nameOrId)
  return byId ?? known.find((stack) => stack.name === nameOrId && stack.status !== 'DELETE_COMPLETE')
}

function stackNamed(call: Call, nameOrId: string): Stack {
  const stack = findStack(call, nameOrId)
  if (!stack) throw new AwsError('ValidationError', `Stack with id ${nameOrId} does not exist`)
  return stack
}

const PAGE = 100

/** One page of stacks; listings take no page size. */
function paged(call: Call, stacks: Stack[], input: { NextToken?: string | undefined }) {
  const offset = input.NextToken === undefined ? 0 : pageOffset(call, input, input.NextToken)
  if (offset === undefined) throw new AwsError('ValidationError', 'The specified NextToken is invalid.')
  const end = offset + PAGE
  return {
    items: stacks.slice(offset, end),
    rest: end < stacks.length ? { NextToken: pageToken(call, input, end) } : {},
  }
}

const describeStacks: Handler<DescribeStacksInput, DescribeStacksOutput> = (input, call) => {
  const found =
    input.StackName === undefined
      ? stacksOf(call).filter((stack) => stack.status !== 'DELETE_COMPLETE')
      : [stackNamed(call, input.StackName)]
  const { items, rest } = paged(call, found, input)
  return { Stacks: items.map(view), ...rest }
}

/** Those that are deleted as well. */
const listStacks: Handler<ListStacksInput, ListStacksOutput> = (input, call) => {
  const wanted: readonly string[] = input.StackStatusFilter ?? []
  const found = stacksOf(call).filter((stack) => wanted.length === 0 || wanted.includes(stack.status))
  const { items, rest } = paged(call, found, input)
  const summaries = items.map(view).map((stack) => ({
    StackId: stack.StackId,
    StackName: stack.StackName,
    TemplateDescription: stack.Description,
    CreationTime: stack.CreationTime,
    LastUpdatedTime: stack.LastUpdatedTime,
    DeletionTime: stack.DeletionTime,
    StackStatus: stack.StackStatus,
    StackStatusReason: stack.StackStatusReason,
    DriftInformation: stack.DriftInformation,
  }))
  return { StackSummaries: summaries, ...rest }
}

/** Resources are seen when all of them are there: how far a stack has come in between is not modelled. */
const describeStackResources: Handler<DescribeStackResourcesInput, DescribeStackResourcesOutput> = (input, call) => {
  if (input.StackName === undefined) {
    throw new AwsError('ValidationError', 'Stack name must be specified: stacks are not found by their resources here.')
  }
  const stack = stackNamed(call, input.StackName)
  const wanted = stack.resources.filter(
    (resource) => input.LogicalResourceId === undefined || resource.logicalId === input.LogicalResourceId,
  )
  if (input.LogicalResourceId !== undefined && wanted.length === 0) {
    const text = `Resource ${input.LogicalResourceId} does not exist for stack ${stack.name}`
    throw new AwsError('ValidationError', text)
  }
  const status: ResourceStatus = stack.status === 'DELETE_COMPLETE' ? 'DELETE_COMPLETE' : 'CREATE_COMPLETE'
  return {
    StackResources: wanted.map((resource) => ({
      StackName: stack.name,
      StackId: stack.id,
      LogicalResourceId: resource.logicalId,
      PhysicalResourceId: resource.physicalId,
      ResourceType: resource.type,
      Timestamp: new Date(stack.deleted ?? stack.updated ?? stack.created),
      ResourceStatus: status,
      DriftInformation: { StackResourceDriftStatus: 'NOT_CHECKED' },
    })),
  }
}

/** Policies speak of stacks as `stack/NAME/*`. */
function authorization(input: Record<string, unknown>, call: Call): Authorization {
  const name = (input as Partial<DescribeStackEventsInput>).StackName
  if (name === undefined) return { resource: '*' }
  if (name.startsWith('arn:')) return { resource: name }
  return { resource: `arn:${call.partition}:cloudformation:${call.region}:${call.account}:stack/${name}/*` }
}

export const cloudFormation: Service = {
  handlers: handlerMap({
    DescribeStackResources: describeStackResources,
    DescribeStacks: describeStacks,
    GetTemplateSummary: getTemplateSummary,
    ListStacks: listStacks,
    ValidateTemplate: validateTemplate,
  }),
  authorization,
  settle: settleRecords,
}
