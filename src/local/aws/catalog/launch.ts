import type {
  DescribeProvisioningParametersInput,
  DescribeProvisioningParametersOutput,
  ListLaunchPathsInput,
  ListLaunchPathsOutput,
  ProvisioningArtifactParameter,
  UsageInstruction,
} from '@aws-sdk/client-service-catalog'
import type { Call, Handler } from '../call.ts'
import { invalidParameters, notFound } from '../errors.ts'
import type { Artifact, Constraint, Portfolio, Product } from '../state/entities.ts'
import { interfaceMetadata, parameterDefinitions } from '../template/parameters.ts'
import type { ParameterDefinition } from '../template/parameters.ts'
import { isObject, parseTemplate, TemplateFormatError } from '../template/parse.ts'
import type { CfnTemplate } from '../template/parse.ts'
import { narrowedValues } from '../template/rules.ts'
import type { Rules } from '../template/rules.ts'
import { artifactOf, chosenPath, constraintsOn, exactlyOne, launchableProduct, launchPaths } from './access.ts'
import type { LaunchPath } from './access.ts'
import { paginate } from './paging.ts'
import { next } from './portfolios.ts'
import { tagChoices } from './tag-choices.ts'
import { templateBody } from './templates.ts'
import { outputKeys } from './views.ts'

/** What one launch is made of. */
export interface LaunchTarget {
  product: Product
  artifact: Artifact
  path: LaunchPath
  constraints: Constraint[]
  template: CfnTemplate
  body: string
  /** Rules of the template and of the template constraints. */
  rules: Rules
}

export interface LaunchChoice {
  ProductId?: string | undefined
  ProductName?: string | undefined
  ProvisioningArtifactId?: string | undefined
  ProvisioningArtifactName?: string | undefined
  PathId?: string | undefined
  PathName?: string | undefined
}

const constraintSummary = (constraint: Constraint) => ({
  Type: constraint.type,
  ...(constraint.description === undefined ? {} : { Description: constraint.description }),
})

/** JSON that an administrator gave with a constraint; checked when the constraint is made. */
export function constraintBody(constraint: Constraint): Record<string, unknown> {
  const parsed: unknown = JSON.parse(constraint.parameters)
  return isObject(parsed) ? parsed : {}
}

function allRules(template: CfnTemplate, constraints: readonly Constraint[]): Rules {
  const own = constraints
    .filter((constraint) => constraint.type === 'TEMPLATE')
    .map((constraint) => constraintBody(constraint)['Rules'])
    .filter(isObject)
  return Object.assign({}, template.rules, ...own) as Rules
}

/** Finds the active version of a product that a call names by id or name. */
export function activeArtifact(product: Product, id: string | undefined, name: string | undefined): Artifact {
  exactlyOne('provisioning artifact', id, name)
  const named = product.artifacts.filter((candidate) => candidate.name === name)
  if (named.length > 1) throw invalidParameters(`Multiple Provisioning Artifact with name ${name ?? ''} found.`)
  const artifact = id === undefined ? named[0] : artifactOf(product, id)
  if (!artifact?.active) throw notFound(`Provisioning artifact ${id ?? name ?? ''} not found or not active.`)
  return artifact
}

/** A version made with DisableTemplateValidation may have no template that could be launched. */
function launchTemplate(body: string): CfnTemplate {
  try {
    return parseTemplate(body)
  } catch (error) {
    if (error instanceof TemplateFormatError) throw invalidParameters(error.message)
    throw error
  }
}

/** The product, version and path that a caller wants to launch. */
export function launchTarget(call: Call, choice: LaunchChoice): LaunchTarget {
  exactlyOne('product', choice.ProductId, choice.ProductName)
  const product = launchableProduct(call, choice.ProductId, choice.ProductName)
  const artifact = activeArtifact(product, choice.ProvisioningArtifactId, choice.ProvisioningArtifactName)
  const path = chosenPath(call, product, choice.PathId, choice.PathName)
  const constraints = constraintsOn(call, path.portfolio, product)
  const body = templateBody(call.world, artifact)
  const template = launchTemplate(body)
  return { product, artifact, path, constraints, template, body, rules: allRules(template, constraints) }
}

/** ARN of the role that a LAUNCH constraint names, by ARN or by name in the calling account. */
export function launchRole(call: Call, constraints: readonly Constraint[]): string | undefined {
  const launch = constraints.find((constraint) => constraint.type === 'LAUNCH')
  if (!launch) return undefined
  const { RoleArn: arn, LocalRoleName: name } = constraintBody(launch)
  if (typeof arn === 'string') return arn
  return typeof name === 'string' ? `arn:${call.partition}:iam::${call.account}:role/${name}` : undefined
}

export const listLaunchPaths: Handler<ListLaunchPathsInput, ListLaunchPathsOutput> = (input, call) => {
  const product = launchableProduct(call, input.ProductId)
  const page = paginate(launchPaths(call, product), call, input)
  return {
    ...next(page),
    LaunchPathSummaries: page.items.map((path) => ({
      Id: path.id,
      Name: path.name,
      ConstraintSummaries: constraintsOn(call, path.portfolio, product).map(constraintSummary),
      Tags: launchPathTags(path.portfolio, product),
    })),
  }
}

const launchPathTags = (portfolio: Portfolio, product: Product) => [
  ...new Map([...portfolio.tags, ...product.tags].map((tag) => [tag.Key, tag])).values(),
]

function parameterConstraints(definition: ParameterDefinition, allowedValues: string[]) {
  return {
    AllowedValues: allowedValues,
    ...(definition.allowedPattern === undefined ? {} : { AllowedPattern: definition.allowedPattern }),
    ...(definition.constraintDescription === undefined
      ? {}
      : { ConstraintDescription: definition.constraintDescription }),
    ...(definition.minLength === undefined ? {} : { MinLength: definition.minLength }),
    ...(definition.maxLength === undefined ? {} : { MaxLength: definition.maxLength }),
    ...(definition.minValue === undefined ? {} : { MinValue: definition.minValue }),
    ...(definition.maxValue === undefined ? {} : { MaxValue: definition.maxValue }),
  }
}

/** Parameters of a template as Service Catalog describes them, their choices narrowed by rules. */
export const artifactParameters = (template: CfnTemplate, rules: Rules): ProvisioningArtifactParameter[] =>
  parameterDefinitions(template).map((definition) => ({
    ParameterKey: definition.key,
    ParameterType: definition.type,
    IsNoEcho: definition.noEcho,
    ParameterConstraints: parameterConstraints(definition, narrowedValues(rules, definition)),
    ...(definition.defaultValue === undefined ? {} : { DefaultValue: definition.defaultValue }),
    ...(definition.description === undefined ? {} : { Description: definition.description }),
  }))

/** What an order form needs beside the parameters: values are text, most of it JSON. */
function usageInstructions(call: Call, target: LaunchTarget): UsageInstruction[] {
  const { template, rules, constraints } = target
  const instructions: UsageInstruction[] = []
  const role = launchRole(call, constraints)
  if (Object.keys(rules).length > 0) instructions.push({ Type: 'rules', Value: JSON.stringify(rules) })
  const metadata = interfaceMetadata(template)
  if (metadata) instructions.push({ Type: 'metadata', Value: JSON.stringify(metadata) })
  if (template.version !== undefined) instructions.push({ Type: 'version', Value: template.version })
  if (template.description !== undefined) instructions.push({ Type: 'description', Value: template.description })
  if (role !== undefined) instructions.push({ Type: 'launchAsRole', Value: role })
  return instructions
}

export const describeProvisioningParameters: Handler<
  DescribeProvisioningParametersInput,
  DescribeProvisioningParametersOutput
> = (input, call) => {
  const target = launchTarget(call, input)
  return {
    ProvisioningArtifactParameters: artifactParameters(target.template, target.rules),
    ConstraintSummaries: target.constraints.map(constraintSummary),
    UsageInstructions: usageInstructions(call, target),
    TagOptions: tagChoices(call, target.path.portfolio, target.product).map((choice) => ({
      Key: choice.key,
      Values: choice.values,
    })),
    ProvisioningArtifactPreferences: {},
    ProvisioningArtifactOutputKeys: outputKeys(target.body),
  }
}
