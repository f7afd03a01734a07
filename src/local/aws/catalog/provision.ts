import { randomUUID } from 'node:crypto'
import type {
  ProvisionProductInput,
  ProvisionProductOutput,
  TerminateProvisionedProductInput,
  TerminateProvisionedProductOutput,
  UpdateProvisionedProductInput,
  UpdateProvisionedProductOutput,
  UpdateProvisioningParameter,
} from '@aws-sdk/client-service-catalog'
import type { Call, Handler } from '../call.ts'
import { AwsError, duplicate, invalidParameters } from '../errors.ts'
import type { ProvisionedProduct, ProvisioningParameter, RecordType, ServiceRecord, Tag } from '../state/entities.ts'
import { newId } from '../state/world.ts'
import { TemplateError } from '../template/functions.ts'
import { effectiveValues, parameterDefinitions, parameterFaults } from '../template/parameters.ts'
import { narrowedValues, ruleFaults } from '../template/rules.ts'
import { once } from './idempotency.ts'
import { launchRole, launchTarget } from './launch.ts'
import type { LaunchTarget } from './launch.ts'
import { openRecord } from './lifecycle.ts'
import { ownershipOf, provisionedBy, recordById } from './ownership.ts'
import { toTags } from './tags.ts'
import { engineType, isMadeByEngine } from './product-types.ts'
import { checkUpdatedTags, launchTags } from './tag-choices.ts'
import { recordDetail } from './views.ts'

const toValues = (parameters: readonly ProvisioningParameter[]): Record<string, string> =>
  Object.fromEntries(parameters.map(({ key, value }) => [key, value]))

/** Checks parameter values against the template, the constraints of the portfolio and the rules of both. */
export function checkParameters(call: Call, target: LaunchTarget, parameters: readonly ProvisioningParameter[]): void {
  if (new Set(parameters.map(({ key }) => key)).size !== parameters.length) {
    throw invalidParameters('Duplicate parameter keys found.')
  }
  const definitions = parameterDefinitions(target.template).map((definition) => ({
    ...definition,
    allowedValues: narrowedValues(target.rules, definition),
  }))
  const values = toValues(parameters)
  const faults = parameterFaults(definitions, values)
  if (faults.length > 0) throw invalidParameters(faults.join('; '))
  try {
    const broken = ruleFaults(target.rules, definitions, effectiveValues(definitions, values), call.region)
    if (broken.length > 0) throw invalidParameters(`Template validation error: ${broken.join('; ')}`)
  } catch (error) {
    if (error instanceof TemplateError) throw invalidParameters(error.message)
    throw error
  }
}

interface RecordContent {
  type: RecordType
  provisionedId: string
  name: string
  target: { productId: string; artifactId: string; pathId: string; launchRoleArn: string | undefined }
  parameters: ProvisioningParameter[]
  tags: Tag[]
  retainResources?: boolean
}

function newRecord(call: Call, content: RecordContent): ServiceRecord {
  const { launchRoleArn, ...target } = content.target
  return openRecord(call, {
    id: newId('rec'),
    scope: call.scope,
    sequence: call.world.records.size,
    type: content.type,
    status: 'CREATED',
    created: call.now,
    updated: call.now,
    provisionedProductId: content.provisionedId,
    provisionedProductName: content.name,
    ...engineType(call.world, content.target.productId),
    ...target,
    ...(launchRoleArn === undefined ? {} : { launchRoleArn }),
    parameters: content.parameters,
    tags: content.tags,
    errors: [],
    outputs: [],
    owner: ownershipOf(call.caller),
    retainResources: content.retainResources ?? false,
  })
}

export const targetIds = (call: Call, target: LaunchTarget) => ({
  productId: target.product.id,
  artifactId: target.artifact.id,
  pathId: target.path.id,
  launchRoleArn: launchRole(call, target.constraints),
})

/** A StackSet constraint makes every launch one of stacks in many accounts, which this endpoint does not make. */
export function refuseStackSets({ constraints, product }: LaunchTarget): void {
  if (!constraints.some((constraint) => constraint.type === 'STACKSET')) return
  throw new AwsError(
    'NotImplemented',
    `The local AWS endpoint launches no StackSets: product ${product.id} has a STACKSET constraint.`,
    501,
  )
}

/** An engine acts under the launch role; without one it could not act at all. */
function checkLaunchRole(call: Call, { product, constraints }: LaunchTarget): void {
  if (isMadeByEngine(product.type) && launchRole(call, constraints) === undefined)
    throw invalidParameters(`Products of type ${product.type} can only be launched with a launch constraint.`)
}

export const provisionProduct: Handler<ProvisionProductInput, ProvisionProductOutput> = (input, call) => {
  const recordId = once(call, input.ProvisionToken, input, () => {
    const target = launchTarget(call, input)
    refuseStackSets(target)
    const name = input.ProvisionedProductName ?? ''
    const parameters = (input.ProvisioningParameters ?? []).map((parameter) => ({
      key: parameter.Key ?? '',
      value: parameter.Value ?? '',
    }))
    if (call.world.provisioned.in(call.scope).some((candidate) => candidate.name === name)) {
      throw duplicate(`A stack named ${name} already exists.`)
    }
    checkParameters(call, target, parameters)
    checkLaunchRole(call, target)
    const tags = launchTags(call, target.path.portfolio, target.product, toTags(input.Tags))
    return startProvision(call, target, { name, parameters, tags, token: input.ProvisionToken ?? '' }).id
  })
  return { RecordDetail: recordDetail(recordById(call, recordId)) }
}

interface NewLaunch {
  name: string
  parameters: ProvisioningParameter[]
  tags: Tag[]
  token: string
}

function startProvision(call: Call, target: LaunchTarget, launch: NewLaunch): ServiceRecord {
  const provisioned = newProvisioned(call, target, launch, 'UNDER_CHANGE')
  return startRecord(call, provisioned, {
    type: 'PROVISION_PRODUCT',
    target: targetIds(call, target),
    parameters: launch.parameters,
    tags: launch.tags,
  })
}

/** Opens a record for a product, which is under change from then on. */
export function startRecord(
  call: Call,
  provisioned: ProvisionedProduct,
  content: Omit<RecordContent, 'provisionedId' | 'name'>,
): ServiceRecord {
  const record = newRecord(call, { ...content, provisionedId: provisioned.id, name: provisioned.name })
  const provisioning = content.type === 'PROVISION_PRODUCT' || content.type === 'UPDATE_PROVISIONED_PRODUCT'
  call.world.provisioned.put({
    ...provisioned,
    status: 'UNDER_CHANGE',
    lastRecordId: record.id,
    ...(provisioning ? { lastProvisioningRecordId: record.id } : {}),
  })
  return record
}

/** A product that nothing has been done for yet. */
export function newProvisioned(
  call: Call,
  target: LaunchTarget,
  launch: Omit<NewLaunch, 'parameters'>,
  status: ProvisionedProduct['status'],
): ProvisionedProduct {
  const id = newId('pp')
  const { launchRoleArn, ...ids } = targetIds(call, target)
  const stackName = `SC-${call.account}-${id}`
  return call.world.provisioned.put({
    id,
    scope: call.scope,
    name: launch.name,
    arn: `arn:${call.partition}:servicecatalog:${call.region}:${call.account}:stack/${launch.name}/${id}`,
    status,
    ...engineType(call.world, ids.productId),
    created: call.now,
    ...ids,
    ...(launchRoleArn === undefined ? {} : { launchRoleArn }),
    token: launch.token,
    tags: launch.tags,
    stackId: `arn:${call.partition}:cloudformation:${call.region}:${call.account}:stack/${stackName}/${randomUUID()}`,
    owner: ownershipOf(call.caller),
  })
}

export function refuseUnderChange(provisioned: ProvisionedProduct): void {
  if (provisioned.status !== 'UNDER_CHANGE' && provisioned.status !== 'PLAN_IN_PROGRESS') return
  throw invalidParameters(
    `Provisioned product ${provisioned.id} is in status ${provisioned.status}; another operation is in progress.`,
  )
}

/** Values after an update: `UsePreviousValue` and keys left out keep what the stack has, if the new version knows them. */
export function updatedParameters(
  call: Call,
  provisioned: ProvisionedProduct,
  target: LaunchTarget,
  changes: readonly UpdateProvisioningParameter[],
): ProvisioningParameter[] {
  const before = toValues(call.world.stacks.get(provisioned.stackId)?.parameters ?? [])
  const known = new Set(Object.keys(target.template.parameters))
  const result = new Map(Object.entries(before).filter(([key]) => known.has(key)))
  for (const { Key: key = '', Value: value, UsePreviousValue: previous } of changes) {
    if (previous !== true) result.set(key, value ?? '')
    else if (value !== undefined) throw invalidParameters(`Parameter ${key} has a value and UsePreviousValue.`)
    else if (before[key] === undefined) throw invalidParameters(`Parameter ${key} has no previous value.`)
  }
  return [...result].map(([key, value]) => ({ key, value }))
}

export const updateProvisionedProduct: Handler<UpdateProvisionedProductInput, UpdateProvisionedProductOutput> = (
  input,
  call,
) => {
  const recordId = once(call, input.UpdateToken, input, () => {
    const provisioned = provisionedBy(call, input.ProvisionedProductId, input.ProvisionedProductName)
    refuseUnderChange(provisioned)
    if (provisioned.status === 'ERROR') {
      throw invalidParameters(`Provisioned product ${provisioned.id} is in status ERROR and can only be terminated.`)
    }
    const target = launchTarget(call, {
      ...(input.ProductName === undefined
        ? { ProductId: input.ProductId ?? provisioned.productId }
        : { ProductName: input.ProductName, ProductId: input.ProductId }),
      ...(input.ProvisioningArtifactName === undefined
        ? { ProvisioningArtifactId: input.ProvisioningArtifactId ?? provisioned.artifactId }
        : {
            ProvisioningArtifactName: input.ProvisioningArtifactName,
            ProvisioningArtifactId: input.ProvisioningArtifactId,
          }),
      ...(input.PathName === undefined
        ? { PathId: input.PathId ?? provisioned.pathId }
        : { PathName: input.PathName, PathId: input.PathId }),
    })
    refuseStackSets(target)
    const parameters = updatedParameters(call, provisioned, target, input.ProvisioningParameters ?? [])
    checkParameters(call, target, parameters)
    return startRecord(call, provisioned, {
      type: 'UPDATE_PROVISIONED_PRODUCT',
      target: targetIds(call, target),
      parameters,
      tags: updatedTags(call, provisioned, target, toTags(input.Tags)),
    }).id
  })
  return { RecordDetail: recordDetail(recordById(call, recordId)) }
}

/** Tags change on update only where a RESOURCE_UPDATE constraint allows it. */
export function updatedTags(call: Call, provisioned: ProvisionedProduct, target: LaunchTarget, given: Tag[]): Tag[] {
  if (given.length === 0) return provisioned.tags
  const allowed = target.constraints.some(
    (constraint) => constraint.type === 'RESOURCE_UPDATE' && constraint.parameters.includes('"ALLOWED"'),
  )
  if (!allowed) {
    throw invalidParameters(
      'Tag updates are not allowed: the product has no RESOURCE_UPDATE constraint that allows them.',
    )
  }
  checkUpdatedTags(call, target.path.portfolio, target.product, given)
  return [...new Map([...provisioned.tags, ...given].map((tag) => [tag.Key, tag])).values()]
}

export const terminateProvisionedProduct: Handler<
  TerminateProvisionedProductInput,
  TerminateProvisionedProductOutput
> = (input, call) => {
  const recordId = once(call, input.TerminateToken, input, () => {
    const provisioned = provisionedBy(call, input.ProvisionedProductId, input.ProvisionedProductName)
    refuseUnderChange(provisioned)
    const { productId, artifactId, pathId, launchRoleArn, tags } = provisioned
    return startRecord(call, provisioned, {
      type: 'TERMINATE_PROVISIONED_PRODUCT',
      target: { productId, artifactId, pathId, launchRoleArn },
      parameters: [],
      tags,
      retainResources: input.RetainPhysicalResources === true,
    }).id
  })
  return { RecordDetail: recordDetail(recordById(call, recordId)) }
}
