import { createHash } from 'node:crypto'
import type { Network, StackOutput, StackResource } from '../state/entities.ts'
import { urlSuffix } from '../state/regions.ts'
import { NO_VALUE, resolve, TemplateError } from './functions.ts'
import type { Scope } from './functions.ts'
import { effectiveValues, parameterDefinitions, typedValue } from './parameters.ts'
import type { ParameterDefinition, ParameterValues } from './parameters.ts'
import { isObject } from './parse.ts'
import type { CfnTemplate } from './parse.ts'
import { makeResource } from './resources.ts'
import type { MadeResource } from './resources.ts'

export interface StackFrame {
  partition: string
  account: string
  region: string
  stackName: string
  stackId: string
  network: Network | undefined
  /** Ids of the account's hosted zones. */
  zones: readonly string[]
}

/** What a template with these parameter values comes to. */
export interface StackPlan {
  resources: StackResource[]
  outputs: StackOutput[]
  /** Names that must be free, or be this stack's already. */
  uniqueNames: { name: string; taken: string; logicalId: string }[]
}

/**
 * Plans a stack: which resources exist under the conditions, their physical ids, the outputs. Throws TemplateError with
 * CloudFormation's words when the template cannot be carried out.
 */
export function planStack(template: CfnTemplate, given: ParameterValues, frame: StackFrame): StackPlan {
  const definitions = parameterDefinitions(template)
  const values = effectiveValues(definitions, given)
  checkAgainstAccount(definitions, values, frame)
  const { scope, made, active } = planScope(template, definitions, values, frame)
  const logicalIds = Object.keys(template.resources).filter(active)
  const resources = logicalIds.map((logicalId) => ({
    logicalId,
    physicalId: made(logicalId).physicalId,
    type: template.resources[logicalId]?.Type ?? '',
    fingerprint: createHash('sha256')
      .update(JSON.stringify(resolve(template.resources[logicalId]?.Properties ?? {}, scope)) ?? '')
      .digest('hex'),
  }))
  const outputs = Object.entries(template.outputs)
    .filter(([, output]) => output.Condition === undefined || scope.condition(output.Condition))
    .map(([key, output]) => ({
      key,
      value: outputText(resolve(output.Value, scope)),
      ...(output.Description === undefined ? {} : { description: output.Description }),
    }))
  const uniqueNames = logicalIds.flatMap((logicalId) => {
    const unique = made(logicalId).unique
    return unique ? [{ ...unique, logicalId }] : []
  })
  return { resources, outputs, uniqueNames }
}

const outputText = (value: unknown): string => (Array.isArray(value) ? value.map(String).join(',') : String(value))

/** Templates may call things what objects have of their own. */
const own = <V>(table: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

interface PlanScope {
  scope: Scope
  made(logicalId: string): MadeResource
  active(logicalId: string): boolean
}

function planScope(
  template: CfnTemplate,
  definitions: readonly ParameterDefinition[],
  values: ParameterValues,
  frame: StackFrame,
): PlanScope {
  const pseudo: Record<string, unknown> = {
    'AWS::AccountId': frame.account,
    'AWS::Region': frame.region,
    'AWS::Partition': frame.partition,
    'AWS::URLSuffix': urlSuffix(frame.partition),
    'AWS::StackName': frame.stackName,
    'AWS::StackId': frame.stackId,
    'AWS::NoValue': NO_VALUE,
    'AWS::NotificationARNs': [],
  }
  const parameters = new Map(
    definitions.map((definition) => [definition.key, typedValue(definition, values[definition.key] ?? '')]),
  )
  const conditions = new Map<string, boolean>()
  const resources = new Map<string, MadeResource>()
  const making = new Set<string>()
  const deciding = new Set<string>()

  const active = (logicalId: string): boolean => {
    const condition = template.resources[logicalId]?.Condition
    return condition === undefined || scope.condition(condition)
  }
  const made = (logicalId: string): MadeResource => {
    const known = resources.get(logicalId)
    if (known) return known
    const definition = own(template.resources, logicalId)
    if (!definition || !active(logicalId)) {
      throw new TemplateError(
        `Template format error: Unresolved resource dependencies [${logicalId}] in the Resources block of the template`,
      )
    }
    if (making.has(logicalId)) {
      throw new TemplateError(`Circular dependency between resources: [${[...making].join(', ')}]`)
    }
    making.add(logicalId)
    const properties = resolve(definition.Properties, scope)
    const resource = makeResource(definition.Type, {
      partition: frame.partition,
      account: frame.account,
      region: frame.region,
      urlSuffix: urlSuffix(frame.partition),
      stackName: frame.stackName,
      stackId: frame.stackId,
      logicalId,
      properties: isObject(properties) ? properties : {},
    })
    making.delete(logicalId)
    resources.set(logicalId, resource)
    return resource
  }
  const scope: Scope = {
    ref: (name) => {
      if (Object.hasOwn(pseudo, name)) return pseudo[name]
      const value = parameters.get(name)
      return value === undefined ? made(name).physicalId : value
    },
    attribute: (logicalId, attribute) => {
      const value = own(made(logicalId).attributes, attribute)
      if (value !== undefined) return value
      throw new TemplateError(
        `Template error: resource ${logicalId} does not support attribute type ${attribute} in Fn::GetAtt`,
      )
    },
    condition: (name) => {
      const known = conditions.get(name)
      if (known !== undefined) return known
      if (!Object.hasOwn(template.conditions, name))
        throw new TemplateError(`Template error: unresolved condition dependency ${name}`)
      if (deciding.has(name)) {
        throw new TemplateError(`Circular dependency between conditions: [${[...deciding].join(', ')}]`)
      }
      deciding.add(name)
      const value = resolve(template.conditions[name], scope)
      deciding.delete(name)
      const result = value === true || value === 'true'
      conditions.set(name, result)
      return result
    },
    mapping: (map, top, second) => {
      const level = own(template.mappings, map)
      const entry = isObject(level) ? own(level, top) : undefined
      const value = isObject(entry) ? own(entry, second) : undefined
      if (value === undefined) {
        throw new TemplateError(`Template error: Unable to get mapping for ${map}::${top}::${second}`)
      }
      return value
    },
    zones: frame.network?.zones ?? [],
  }
  return { scope, made, active }
}

/** Values of AWS-specific parameter types must exist in the account and region. */
const EXISTING: Record<string, (network: Network, zones: readonly string[]) => readonly string[]> = {
  'AWS::EC2::VPC::Id': (network) => network.vpcs.map((vpc) => vpc.id),
  'AWS::EC2::Subnet::Id': (network) => network.subnets.map((subnet) => subnet.id),
  'AWS::EC2::SecurityGroup::Id': (network) => network.securityGroups.map((group) => group.id),
  'AWS::EC2::SecurityGroup::GroupName': (network) => network.securityGroups.map((group) => group.name),
  'AWS::EC2::KeyPair::KeyName': (network) => network.keyPairs.map((pair) => pair.name),
  'AWS::EC2::AvailabilityZone::Name': (network) => network.zones,
  'AWS::EC2::Image::Id': (network) => network.images.map((image) => image.id),
  'AWS::SSM::Parameter::Name': (network) => network.parameters.map((parameter) => parameter.name),
  'AWS::Route53::HostedZone::Id': (_network, zones) => zones,
}
const NO_NETWORK: Network = {
  id: '',
  scope: '',
  zones: [],
  vpcs: [],
  subnets: [],
  securityGroups: [],
  keyPairs: [],
  images: [],
  parameters: [],
}

function checkAgainstAccount(
  definitions: readonly ParameterDefinition[],
  values: ParameterValues,
  { network = NO_NETWORK, zones }: StackFrame,
): void {
  for (const definition of definitions) {
    const type = /^List<(.+)>$/.exec(definition.type)?.[1] ?? definition.type
    const existing = own(EXISTING, type)
    if (!existing) continue
    const known = existing(network, zones)
    for (const value of [typedValue(definition, values[definition.key] ?? '')].flat()) {
      if (known.includes(value)) continue
      throw new TemplateError(
        `Parameter validation failed: parameter value ${value} for parameter name ${definition.key} does not exist`,
      )
    }
  }
}
