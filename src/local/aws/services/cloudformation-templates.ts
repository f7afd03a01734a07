import type {
  Capability,
  GetTemplateSummaryInput,
  GetTemplateSummaryOutput,
  ValidateTemplateInput,
  ValidateTemplateOutput,
} from '@aws-sdk/client-cloudformation'
import type { Call, Handler } from '../call.ts'
import { AwsError } from '../errors.ts'
import { interfaceMetadata, parameterDefinitions } from '../template/parameters.ts'
import { parseTemplate, TemplateFormatError } from '../template/parse.ts'
import type { CfnTemplate } from '../template/parse.ts'

/** Bytes of a template that is sent in the request itself. */
const MAX_BODY = 51_200

/** IAM resources that may be given a name, and the property that holds it. */
const IAM_NAMES: Readonly<Record<string, string>> = {
  'AWS::IAM::Group': 'GroupName',
  'AWS::IAM::InstanceProfile': 'InstanceProfileName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::User': 'UserName',
}
const IAM_TYPES = new Set([...Object.keys(IAM_NAMES), 'AWS::IAM::AccessKey', 'AWS::IAM::Policy', 'AWS::IAM::UserToGroupAddition']) // prettier-ignore

/** What whoever makes a stack of the template must acknowledge. */
function capabilities(template: CfnTemplate) {
  const resources = Object.values(template.resources).filter((resource) => IAM_TYPES.has(resource.Type))
  const named = resources.some(({ Type, Properties }) => Properties[IAM_NAMES[Type] ?? ''] !== undefined)
  const needed: Capability[] = []
  if (resources.length > 0) needed.push(named ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM')
  if (template.transforms.length > 0) needed.push('CAPABILITY_AUTO_EXPAND')
  if (needed.length === 0) return { Capabilities: [] }
  const causes = [...new Set([...resources.map((resource) => resource.Type), ...template.transforms])]
  return {
    Capabilities: needed,
    CapabilitiesReason: `The following resource(s) require capabilities: [${causes.join(', ')}]`,
  }
}

function template(body: string | undefined, url: string | undefined, call: Call): CfnTemplate {
  if ((body === undefined) === (url === undefined)) {
    throw new AwsError('ValidationError', 'Either Template URL or Template Body must be specified.')
  }
  if (body !== undefined && Buffer.byteLength(body) > MAX_BODY) {
    throw new AwsError(
      'ValidationError',
      `1 validation error detected: Value at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to ${MAX_BODY}`,
    )
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

export const getTemplateSummary: Handler<GetTemplateSummaryInput, GetTemplateSummaryOutput> = (input, call) => {
  if (input.StackName !== undefined || input.StackSetName !== undefined) {
    throw new AwsError('NotImplemented', 'The local AWS endpoint summarises templates, not those of stacks.', 501)
  }
  const parsed = template(input.TemplateBody, input.TemplateURL, call)
  const metadata = interfaceMetadata(parsed)
  return {
    Parameters: parameterDefinitions(parsed).map((definition) => ({
      ParameterKey: definition.key,
      ParameterType: definition.type,
      NoEcho: definition.noEcho,
      ...(definition.defaultValue === undefined ? {} : { DefaultValue: definition.defaultValue }),
      ...(definition.description === undefined ? {} : { Description: definition.description }),
      ParameterConstraints: definition.allowedValues.length > 0 ? { AllowedValues: definition.allowedValues } : {},
    })),
    ...capabilities(parsed),
    DeclaredTransforms: parsed.transforms,
    ResourceTypes: [...new Set(Object.values(parsed.resources).map((resource) => resource.Type))],
    ...(parsed.version === undefined ? {} : { Version: parsed.version }),
    ...(parsed.description === undefined ? {} : { Description: parsed.description }),
    ...(metadata ? { Metadata: JSON.stringify(metadata) } : {}),
  }
}

export const validateTemplate: Handler<ValidateTemplateInput, ValidateTemplateOutput> = (input, call) => {
  const parsed = template(input.TemplateBody, input.TemplateURL, call)
  return {
    Parameters: parameterDefinitions(parsed).map((definition) => ({
      ParameterKey: definition.key,
      NoEcho: definition.noEcho,
      ...(definition.defaultValue === undefined ? {} : { DefaultValue: definition.defaultValue }),
      ...(definition.description === undefined ? {} : { Description: definition.description }),
    })),
    ...capabilities(parsed),
    DeclaredTransforms: parsed.transforms,
    ...(parsed.description === undefined ? {} : { Description: parsed.description }),
  }
}
