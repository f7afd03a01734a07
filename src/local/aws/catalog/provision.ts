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
import { duplicate, invalidParameters } from '../errors.ts'
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
import { toTags } from './portfolios.ts'
import { launchTags } from './tag-choices.ts'
import { recordDetail } from './views.ts'

const toValues = (parameters: readonly ProvisioningParameter[]): Record<string, string> =>
  Object.fromEntries(parameters.map(({ key, value }) => [key, value]))

/** Checks parameter values against the template, the constraints of the portfolio and the rules of both. */
function checkParameters(call: Call, target: LaunchTarget, parameters: readonly ProvisioningParameter[]): void {
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

export function newRecord(call: Call, content: RecordContent): ServiceRecord {
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

const targetIds = (call: Call, target: LaunchTarget) => ({
  productId: target.product.id,
  artifactId: target.artifact.id,
  pathId: target.path.id,
  launchRoleArn: launchRole(call, target.constraints),
})

export const provisionProduct: Handler<ProvisionProductInput, ProvisionProductOutput> = (input, call) => {
  const recordId = once(call, input.ProvisionToken, input, () => {
    const target = launchTarget(call, input)
    const name = input.ProvisionedProductName ?? ''
    const parameters = (input.ProvisioningParameters ?? []).map((parameter) => ({
      key: parameter.Key ?? '',
      value: parameter.Value ?? '',
    }))
    if (call.world.provisioned.in(call.scope).some((candidate) => candidate.name === name)) {
      throw duplicate(`A stack named ${name} already exists.`)
    }
    checkParameters(call, target, parameters)
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
  const { name, parameters, tags, token } = launch
  const id = newId('pp')
  const ids = targetIds(call, target)
  const record = newRecord(call, {
    type: 'PROVISION_PRODUCT',
    provisionedId: id,
    name,
    target: ids,
    parameters,
    tags,
  })
  const stackName = `SC-${call.account}-${id}`
  call.world.provisioned.put({
    id,
    scope: call.scope,
    name,
    arn: `arn:${call.partition}:servicecatalog:${call.region}:${call.account}:stack/${name}/${id}`,
    status: 'UNDER_CHANGE',
    created: call.now,
    productId: ids.productId,
    artifactId: ids.artifactId,
    pathId: ids.pathId,
    ...(ids.launchRoleArn === undefined ? {} : { launchRoleArn: ids.launchRoleArn }),
    lastRecordId: record.id,
    lastProvisioningRecordId: record.id,
    token,
    tags,
    stackId: `arn:${call.partition}:cloudformation:${call.region}:${call.account}:stack/${stackName}/${record.id.slice(4)}`,
    owner: ownershipOf(call.caller),
  })
  return record
}

export function refuseUnderChange(provisioned: ProvisionedProduct): void {
  if (provisioned.status !== 'UNDER_CHANGE' && provisioned.status !== 'PLAN_IN_PROGRESS') return
  throw invalidParameters(
    `Provisioned product ${provisioned.id} is in status ${provisioned.status}; another operation is in progress.`,
  )
}

/** Values after an update: `UsePreviousValue` and keys left out keep what the stack has, if the new version knows them. */
function updatedParameters(
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
    const parameters = updatedParameters(call, provisioned, target, input.ProvisioningParameters ?? [])
    checkParameters(call, target, parameters)
    const record = newRecord(call, {
      type: 'UPDATE_PROVISIONED_PRODUCT',
      provisionedId: provisioned.id,
      name: provisioned.name,
      target: targetIds(call, target),
      parameters,
      tags: updatedTags(provisioned, target, toTags(input.Tags)),
    })
    call.world.provisioned.put({
      ...provisioned,
      status: 'UNDER_CHANGE',
      lastRecordId: record.id,
      lastProvisioningRecordId: record.id,
    })
    return record.id
  })
  return { RecordDetail: recordDetail(recordById(call, recordId)) }
}

/** Tags change on update only where a RESOURCE_UPDATE constraint allows it. */
function updatedTags(provisioned: ProvisionedProduct, target: LaunchTarget, given: Tag[]): Tag[] {
  if (given.length === 0) return provisioned.tags
  const allowed = target.constraints.some(
    (constraint) => constraint.type === 'RESOURCE_UPDATE' && constraint.parameters.includes('"ALLOWED"'),
  )
  if (!allowed) {
    throw invalidParameters(
      'Tag updates are not allowed: the product has no RESOURCE_UPDATE constraint that allows them.',
    )
  }
  return [...new Map([...provisioned.tags, ...given].map((tag) => [tag.Key, tag])).values()]
}

export const terminateProvisionedProduct: Handler<
  TerminateProvisionedProductInput,
  TerminateProvisionedProductOutput
> = (input, call) => {
  const recordId = once(call, input.TerminateToken, input, () => {
    const provisioned = provisionedBy(call, input.ProvisionedProductId, input.ProvisionedProductName)
    refuseUnderChange(provisioned)
    const record = newRecord(call, {
      type: 'TERMINATE_PROVISIONED_PRODUCT',
      provisionedId: provisioned.id,
      name: provisioned.name,
      target: {
        productId: provisioned.productId,
        artifactId: provisioned.artifactId,
        pathId: provisioned.pathId,
        launchRoleArn: provisioned.launchRoleArn,
      },
      parameters: [],
      tags: provisioned.tags,
      retainResources: input.RetainPhysicalResources === true,
    })
    call.world.provisioned.put({ ...provisioned, status: 'UNDER_CHANGE', lastRecordId: record.id })
    return record.id
  })
  return { RecordDetail: recordDetail(recordById(call, recordId)) }
}
