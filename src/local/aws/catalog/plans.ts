import type {
  CreateProvisionedProductPlanInput,
  CreateProvisionedProductPlanOutput,
  DeleteProvisionedProductPlanInput,
  DeleteProvisionedProductPlanOutput,
  DescribeProvisionedProductPlanInput,
  DescribeProvisionedProductPlanOutput,
  ExecuteProvisionedProductPlanInput,
  ExecuteProvisionedProductPlanOutput,
  ListProvisionedProductPlansInput,
  ListProvisionedProductPlansOutput,
  ProvisionedProductPlanSummary,
  ResourceChange,
} from '@aws-sdk/client-service-catalog'
import type { Call, Handler } from '../call.ts'
import { invalidParameters, invalidState, notFound } from '../errors.ts'
import type { Plan, PlanChange, ProvisionedProduct, StackResource } from '../state/entities.ts'
import { newId } from '../state/world.ts'
import { parameterDefinitions } from '../template/parameters.ts'
import { once } from './idempotency.ts'
import { launchTarget } from './launch.ts'
import type { LaunchTarget } from './launch.ts'
import { isLaunchFailure, planLaunch } from './lifecycle.ts'
import { askedLevel, findProvisioned, ownershipOf, ownsAt, recordById } from './ownership.ts'
import { paginate } from './paging.ts'
import { next } from './portfolios.ts'
import { isMadeByEngine } from './product-types.ts'
import {
  checkParameters,
  newProvisioned,
  refuseStackSets,
  startRecord,
  targetIds,
  updatedParameters,
  updatedTags,
} from './provision.ts'
import { launchTags } from './tag-choices.ts'
import { toTags } from './tags.ts'
import { versionTemplate } from './templates.ts'
import { recordDetail } from './views.ts'

const PLAN_TYPE = 'CLOUDFORMATION'

function byId(call: Call, id: string | undefined): Plan {
  const plan = call.world.plans.get(id ?? '')
  if (plan?.scope !== call.scope) throw notFound(`Provisioned product plan ${id ?? ''} not found.`)
  return plan
}

function productOf(call: Call, plan: Plan): ProvisionedProduct {
  const provisioned = findProvisioned(call, plan.provisionedProductId)
  if (!provisioned) throw new Error(`Plan ${plan.id} belongs to no provisioned product`)
  return provisioned
}

/** What would change: resources that are new, gone, or have other properties than now. */
function changesBetween(before: readonly StackResource[], after: readonly StackResource[]): PlanChange[] {
  const old = new Map(before.map((resource) => [resource.logicalId, resource]))
  const kept = new Set(after.map((resource) => resource.logicalId))
  const added = after.flatMap((resource): PlanChange[] => {
    const present = old.get(resource.logicalId)
    if (!present) return [{ action: 'ADD', resource, replaces: false }]
    if (present.fingerprint === resource.fingerprint) return []
    return [{ action: 'MODIFY', resource: present, replaces: present.physicalId !== resource.physicalId }]
  })
  const removed = before
    .filter((resource) => !kept.has(resource.logicalId))
    .map((resource): PlanChange => ({ action: 'REMOVE', resource, replaces: false }))
  return [...added, ...removed]
}

/** Brings plans up to the present: one phase after its making a plan knows its changes; a carried out plan follows its record. */
export function settlePlans(call: Call): void {
  const phase = call.behaviour.recordPhaseSeconds * 1000
  for (const plan of call.world.plans.in(call.scope)) {
    if (plan.status === 'CREATE_IN_PROGRESS' && call.now >= plan.created + phase) finishPlanning(call, plan)
    if (plan.status !== 'EXECUTE_IN_PROGRESS') continue
    const record = recordById(call, plan.recordId)
    if (record.status !== 'SUCCEEDED' && record.status !== 'FAILED') continue
    const status = record.status === 'SUCCEEDED' ? 'EXECUTE_SUCCESS' : 'EXECUTE_FAILED'
    call.world.plans.put({ ...plan, status, updated: record.updated })
  }
}

function finishPlanning(call: Call, plan: Plan): void {
  const provisioned = productOf(call, plan)
  const updated = plan.created + call.behaviour.recordPhaseSeconds * 1000
  try {
    const result = planLaunch(call, plan, provisioned)
    const before = call.world.stacks.get(provisioned.stackId)?.resources ?? []
    const changes = changesBetween(before, result.resources)
    call.world.plans.put({ ...plan, status: 'CREATE_SUCCESS', changes, updated })
  } catch (error) {
    if (!isLaunchFailure(error)) throw error
    call.world.plans.put({ ...plan, status: 'CREATE_FAILED', statusMessage: error.message, updated })
  }
}

function checkNoOther(call: Call, provisioned: ProvisionedProduct): void {
  if (provisioned.status !== 'AVAILABLE' && provisioned.status !== 'TAINTED') {
    throw invalidState(`Provisioned product ${provisioned.id} is in status ${provisioned.status}.`)
  }
  const open = call.world.plans
    .in(call.scope)
    .some((plan) => plan.provisionedProductId === provisioned.id && !plan.status.startsWith('EXECUTE_'))
  if (open) throw invalidState(`Provisioned product ${provisioned.id} has a plan already.`)
}

export const createProvisionedProductPlan: Handler<
  CreateProvisionedProductPlanInput,
  CreateProvisionedProductPlanOutput
> = (input, call) => {
  const id = once(call, input.IdempotencyToken, input, () => {
    const target = launchTarget(call, {
      ProductId: input.ProductId,
      ProvisioningArtifactId: input.ProvisioningArtifactId,
      PathId: input.PathId,
    })
    refuseStackSets(target)
    const existing = findProvisioned(call, undefined, input.ProvisionedProductName)
    if (existing) checkNoOther(call, existing)
    return makePlan(call, input, target, existing).id
  })
  const plan = byId(call, id)
  return {
    PlanName: plan.name,
    PlanId: plan.id,
    ProvisionProductId: plan.provisionedProductId,
    ProvisionedProductName: plan.provisionedProductName,
    ProvisioningArtifactId: plan.artifactId,
  }
}

function makePlan(
  call: Call,
  input: CreateProvisionedProductPlanInput,
  target: LaunchTarget,
  existing: ProvisionedProduct | undefined,
): Plan {
  if (isMadeByEngine(target.product.type))
    throw invalidParameters(`Products of type ${target.product.type} have no plans.`)
  const given = input.ProvisioningParameters ?? []
  if (!existing && given.some((parameter) => parameter.UsePreviousValue === true)) {
    throw invalidParameters('UsePreviousValue needs a provisioned product that has values.')
  }
  const parameters = existing
    ? updatedParameters(call, existing, target, given)
    : given.map(({ Key: key = '', Value: value = '' }) => ({ key, value }))
  checkParameters(call, target, parameters)
  const tags = existing
    ? updatedTags(call, existing, target, toTags(input.Tags))
    : launchTags(call, target.path.portfolio, target.product, toTags(input.Tags))
  const launch = { name: input.ProvisionedProductName ?? '', tags, token: input.IdempotencyToken ?? '' }
  const provisioned = existing ?? newProvisioned(call, target, launch, 'PLAN_IN_PROGRESS')
  const { launchRoleArn, ...ids } = targetIds(call, target)
  return call.world.plans.put({
    id: newId('plan'),
    scope: call.scope,
    name: input.PlanName ?? '',
    status: 'CREATE_IN_PROGRESS',
    created: call.now,
    updated: call.now,
    provisionedProductId: provisioned.id,
    provisionedProductName: provisioned.name,
    ...ids,
    ...(launchRoleArn === undefined ? {} : { launchRoleArn }),
    parameters,
    tags,
    notificationArns: input.NotificationArns ?? [],
    changes: [],
    owner: ownershipOf(call.caller),
  })
}

const summary = (plan: Plan): ProvisionedProductPlanSummary => ({
  PlanName: plan.name,
  PlanId: plan.id,
  ProvisionProductId: plan.provisionedProductId,
  ProvisionProductName: plan.provisionedProductName,
  PlanType: PLAN_TYPE,
  ProvisioningArtifactId: plan.artifactId,
})

const changeView = (change: PlanChange): ResourceChange => ({
  Action: change.action,
  LogicalResourceId: change.resource.logicalId,
  ResourceType: change.resource.type,
  ...(change.action === 'ADD' ? {} : { PhysicalResourceId: change.resource.physicalId }),
  ...(change.action === 'MODIFY'
    ? { Replacement: change.replaces ? 'TRUE' : 'FALSE', Scope: ['PROPERTIES'], Details: [] }
    : {}),
})

/** Parameters without the values of secrets. */
function shownParameters(call: Call, plan: Plan) {
  const template = versionTemplate(call.world, plan.productId, plan.artifactId)
  const definitions = template ? parameterDefinitions(template) : []
  // Without its template nothing is known to be no secret.
  const open = new Set(definitions.filter((definition) => !definition.noEcho).map((definition) => definition.key))
  return plan.parameters.map(({ key, value }) => ({ Key: key, Value: open.has(key) ? value : '****' }))
}

export const describeProvisionedProductPlan: Handler<
  DescribeProvisionedProductPlanInput,
  DescribeProvisionedProductPlanOutput
> = (input, call) => {
  const plan = byId(call, input.PlanId)
  const page = paginate(plan.changes, call, input)
  return {
    ...next(page),
    ProvisionedProductPlanDetails: {
      ...summary(plan),
      CreatedTime: new Date(plan.created),
      UpdatedTime: new Date(plan.updated),
      PathId: plan.pathId,
      ProductId: plan.productId,
      Status: plan.status,
      NotificationArns: plan.notificationArns,
      ProvisioningParameters: shownParameters(call, plan),
      Tags: plan.tags,
      ...(plan.statusMessage === undefined ? {} : { StatusMessage: plan.statusMessage }),
    },
    ResourceChanges: page.items.map(changeView),
  }
}

export const listProvisionedProductPlans: Handler<
  ListProvisionedProductPlansInput,
  ListProvisionedProductPlansOutput
> = (input, call) => {
  const level = askedLevel(input.AccessLevelFilter)
  const found = call.world.plans
    .in(call.scope)
    .filter((plan) => ownsAt(level, call.caller, plan.owner))
    .filter((plan) => input.ProvisionProductId === undefined || plan.provisionedProductId === input.ProvisionProductId)
  const page = paginate(found, call, input)
  return { ...next(page), ProvisionedProductPlans: page.items.map(summary) }
}

export const executeProvisionedProductPlan: Handler<
  ExecuteProvisionedProductPlanInput,
  ExecuteProvisionedProductPlanOutput
> = (input, call) => {
  const recordId = once(call, input.IdempotencyToken, input, () => {
    const plan = byId(call, input.PlanId)
    if (plan.status !== 'CREATE_SUCCESS') throw invalidState(`Plan ${plan.id} is in status ${plan.status}.`)
    const provisioned = productOf(call, plan)
    const record = startRecord(call, provisioned, {
      type: provisioned.lastProvisioningRecordId === undefined ? 'PROVISION_PRODUCT' : 'UPDATE_PROVISIONED_PRODUCT',
      target: {
        productId: plan.productId,
        artifactId: plan.artifactId,
        pathId: plan.pathId,
        launchRoleArn: plan.launchRoleArn,
      },
      parameters: plan.parameters,
      tags: plan.tags,
    })
    call.world.plans.put({ ...plan, status: 'EXECUTE_IN_PROGRESS', updated: call.now, recordId: record.id })
    return record.id
  })
  return { RecordDetail: recordDetail(recordById(call, recordId)) }
}

/** A product that is no more than this plan goes with it. */
export const deleteProvisionedProductPlan: Handler<
  DeleteProvisionedProductPlanInput,
  DeleteProvisionedProductPlanOutput
> = (input, call) => {
  const plan = byId(call, input.PlanId)
  if (plan.status === 'EXECUTE_IN_PROGRESS') throw invalidParameters(`Plan ${plan.id} is being carried out.`)
  const provisioned = findProvisioned(call, plan.provisionedProductId)
  if (provisioned?.status === 'PLAN_IN_PROGRESS') call.world.provisioned.delete(provisioned.id)
  call.world.plans.delete(plan.id)
  return {}
}
