import type {
  DescribeStackEventsInput,
  DescribeStacksInput,
  DescribeStacksOutput,
  GetTemplateSummaryInput,
  GetTemplateSummaryOutput,
  Stack as StackView,
  ValidateTemplateInput,
  ValidateTemplateOutput,
} from '@aws-sdk/client-cloudformation'
import { handlerMap } from '../call.ts'
import type { Authorization, Call, Handler, Service } from '../call.ts'
import { settleRecords } from '../catalog/lifecycle.ts'
import { AwsError } from '../errors.ts'
import type { Stack } from '../state/entities.ts'
import { interfaceMetadata, parameterDefinitions } from '../template/parameters.ts'
import { parseTemplate, TemplateFormatError } from '../template/parse.ts'
import type { CfnTemplate } from '../template/parse.ts'

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
  DisableRollback: false,
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

const describeStacks: Handler<DescribeStacksInput, DescribeStacksOutput> = (input, call) => {
  if (input.StackName === undefined) {
    return {
      Stacks: stacksOf(call)
        .filter((stack) => stack.status !== 'DELETE_COMPLETE')
        .map(view),
    }
  }
  const stack = findStack(call, input.StackName)
  if (!stack) throw new AwsError('ValidationError', `Stack with id ${input.StackName} does not exist`)
  return { Stacks: [view(stack)] }
}

function template(body: string | undefined, url: string | undefined, call: Call): CfnTemplate {
  if ((body === undefined) === (url === undefined)) {
    throw new AwsError('ValidationError', 'Either Template URL or Template Body must be specified.')
  }
  const text = body ?? call.world.templates.all().find((candidate) => candidate.url === url)?.body
  if (text === undefined)
    throw new AwsError('ValidationError', `TemplateURL must reference a known template: ${url ?? ''}`)
  try {
    return parseTemplate(text)
  } catch (error) {
    if (error instanceof TemplateFormatError) throw new AwsError('ValidationError', error.message)
    throw error
  }
}

const getTemplateSummary: Handler<GetTemplateSummaryInput, GetTemplateSummaryOutput> = (input, call) => {
  const parsed = template(input.TemplateBody, input.TemplateURL, call)
  const metadata = interfaceMetadata(parsed)
  return {
    Parameters: parameterDefinitions(parsed).map((definition) => ({
      ParameterKey: definition.key,
      ParameterType: definition.type,
      NoEcho: definition.noEcho,
      ...(definition.defaultValue === undefined ? {} : { DefaultValue: definition.defaultValue }),
      ...(definition.description === undefined ? {} : { Description: definition.description }),
      ParameterConstraints: { AllowedValues: definition.allowedValues },
    })),
    ResourceTypes: [...new Set(Object.values(parsed.resources).map((resource) => resource.Type))],
    ...(parsed.version === undefined ? {} : { Version: parsed.version }),
    ...(parsed.description === undefined ? {} : { Description: parsed.description }),
    ...(metadata ? { Metadata: JSON.stringify(metadata) } : {}),
  }
}

const validateTemplate: Handler<ValidateTemplateInput, ValidateTemplateOutput> = (input, call) => {
  const parsed = template(input.TemplateBody, input.TemplateURL, call)
  return {
    Parameters: parameterDefinitions(parsed).map((definition) => ({
      ParameterKey: definition.key,
      NoEcho: definition.noEcho,
      ...(definition.defaultValue === undefined ? {} : { DefaultValue: definition.defaultValue }),
      ...(definition.description === undefined ? {} : { Description: definition.description }),
    })),
    ...(parsed.description === undefined ? {} : { Description: parsed.description }),
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
    DescribeStacks: describeStacks,
    GetTemplateSummary: getTemplateSummary,
    ValidateTemplate: validateTemplate,
  }),
  authorization,
  settle: settleRecords,
}
