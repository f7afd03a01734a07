import type { Call } from '../call.ts'
import type { ProvisionedProduct, ServiceRecord, Stack, TakenName } from '../state/entities.ts'
import { GLOBAL_SCOPE, zoneScope } from '../state/entities.ts'
import { TemplateError } from '../template/functions.ts'
import { effectiveValues, parameterDefinitions } from '../template/parameters.ts'
import { planStack } from '../template/stack.ts'
import type { StackPlan } from '../template/stack.ts'
import type { World } from '../state/world.ts'
import { versionTemplate } from './templates.ts'

/** Records that are not done yet, by scope: what `settle` looks at. Rebuilt from the records after a restart. */
const openRecords = new WeakMap<World, Map<string, Set<string>>>()

const isDone = (record: ServiceRecord): boolean => record.status === 'SUCCEEDED' || record.status === 'FAILED'

function openOf(world: World): Map<string, Set<string>> {
  const known = openRecords.get(world)
  if (known) return known
  const open = new Map<string, Set<string>>()
  openRecords.set(world, open)
  for (const record of world.records.all()) if (!isDone(record)) noteOpen(open, record)
  return open
}

function noteOpen(open: Map<string, Set<string>>, record: ServiceRecord): void {
  const ids = open.get(record.scope) ?? new Set<string>()
  open.set(record.scope, ids.add(record.id))
}

/** Stores a new record and follows it from now on. */
export function openRecord(call: Call, record: ServiceRecord): ServiceRecord {
  noteOpen(openOf(call.world), record)
  return call.world.records.put(record)
}

/**
 * Brings all records up to the present, those of other accounts and regions as well, because what they take or free may be
 * missing here: CREATED, after one phase IN_PROGRESS, after another
 * phase done. What fails takes a third phase to roll back, in IN_PROGRESS_IN_ERROR. Nothing runs on its own; state is worked out
 * when somebody looks.
 */
export function settleRecords(call: Call): void {
  const open = openOf(call.world)
  for (const [scope, ids] of open) {
    const there = scope === call.scope ? call : callIn(call, scope)
    for (const id of [...ids]) {
      const record = call.world.records.get(id)
      if (!record || isDone(settleRecord(there, record))) ids.delete(id)
    }
    if (ids.size === 0) open.delete(scope)
  }
}

/** The same moment in another account and region. */
function callIn(call: Call, scope: string): Call {
  const [account = '', region = ''] = scope.split('/')
  const partition = call.world.accounts.get(account)?.partition ?? call.partition
  return { ...call, account, region, partition, scope }
}

function settleRecord(call: Call, record: ServiceRecord): ServiceRecord {
  const { records } = call.world
  const phase = call.behaviour.recordPhaseSeconds * 1000
  const [started, worked, rolledBack] = [1, 2, 3].map((phases) => record.created + phases * phase) as [
    number,
    number,
    number,
  ]
  let current = record
  if (current.status === 'CREATED' && call.now >= started) {
    current = records.put({ ...current, status: 'IN_PROGRESS', updated: started })
    beginStack(call, current, started)
  }
  if (current.status === 'IN_PROGRESS' && call.now >= worked) current = carryOut(call, current, worked)
  if (current.status === 'IN_PROGRESS_IN_ERROR' && call.now >= rolledBack) {
    current = fail(call, current, provisionedOf(call, current), rolledBack)
  }
  return current
}

/** The stack as soon as CloudFormation works on it: a new one is there from then on, others show what happens to them. */
function beginStack(call: Call, record: ServiceRecord, at: number): void {
  const provisioned = provisionedOf(call, record)
  const { stacks } = call.world
  const stack = stacks.get(provisioned.stackId)
  if (record.type === 'PROVISION_PRODUCT') {
    stacks.put({ ...stackOf(call, record, provisioned), created: at })
  } else if (stack && isUpdate(record)) {
    stacks.put({ ...withoutReason(stack), status: 'UPDATE_IN_PROGRESS', updated: at })
  } else if (stack && record.type === 'TERMINATE_PROVISIONED_PRODUCT' && !record.retainResources) {
    stacks.put({ ...withoutReason(stack), status: 'DELETE_IN_PROGRESS' })
  }
}

function withoutReason(stack: Stack): Stack {
  const { statusReason: _gone, ...rest } = stack
  return rest
}

function provisionedOf(call: Call, record: ServiceRecord): ProvisionedProduct {
  const provisioned = call.world.provisioned.get(record.provisionedProductId)
  if (!provisioned) throw new Error(`Record ${record.id} belongs to no provisioned product`)
  return provisioned
}

/** The end of a stack frees the names that its resources had. A stack that is retained stays as it is. */
function endStack(call: Call, stackId: string, at: number): void {
  const { stacks, takenNames } = call.world
  for (const name of takenNames.all()) if (name.stackId === stackId) takenNames.delete(name.id)
  const stack = stacks.get(stackId)
  if (stack) stacks.put({ ...stack, status: 'DELETE_COMPLETE', deleted: at })
}

function finishTerminate(
  call: Call,
  record: ServiceRecord,
  provisioned: ProvisionedProduct,
  at: number,
): ServiceRecord {
  const { world } = call
  if (!record.retainResources) endStack(call, provisioned.stackId, at)
  for (const plan of world.plans.in(call.scope)) {
    if (plan.provisionedProductId === provisioned.id) world.plans.delete(plan.id)
  }
  world.provisioned.delete(provisioned.id)
  return world.records.put({ ...record, status: 'SUCCEEDED', updated: at })
}

/** The resources of a launch could not be made; the message is what the user gets to read. */
class LaunchFailure extends Error {}

export const isLaunchFailure = (error: unknown): error is Error =>
  error instanceof LaunchFailure || error instanceof TemplateError

/** What is launched: a version with values. */
type Launch = Pick<ServiceRecord, 'productId' | 'artifactId' | 'parameters'>

/** What a launch comes to. Throws LaunchFailure or TemplateError when it cannot be made. */
export function planLaunch(call: Call, record: Launch, provisioned: ProvisionedProduct): StackPlan {
  const template = versionTemplate(call.world, record.productId, record.artifactId)
  if (!template) throw new LaunchFailure(`Provisioning artifact ${record.artifactId} does not exist any more.`)
  const values = Object.fromEntries(record.parameters.map(({ key, value }) => [key, value]))
  const result = planStack(template, values, {
    partition: call.partition,
    account: call.account,
    region: call.region,
    stackName: stackNameOf(provisioned),
    stackId: provisioned.stackId,
    network: call.world.networks.get(call.scope),
    zones: call.world.zones.in(zoneScope(call.account)).map((zone) => zone.id),
  })
  for (const unique of result.uniqueNames) {
    const taken = call.world.takenNames.get(unique.name)
    if (taken && taken.stackId !== provisioned.stackId) {
      throw new LaunchFailure(
        `The following resource(s) failed to create: [${unique.logicalId}]. ${unique.logicalId}: ${unique.taken}`,
      )
    }
  }
  return result
}

const stackNameOf = (provisioned: ProvisionedProduct): string => provisioned.stackId.split('/')[1] ?? provisioned.name

/** Automation documents are not run here: an action changes nothing and succeeds. */
function finishAction(call: Call, record: ServiceRecord, provisioned: ProvisionedProduct, at: number): ServiceRecord {
  // What was tainted before stays so; its message tells why.
  const status = provisioned.statusMessage === undefined ? 'AVAILABLE' : 'TAINTED'
  call.world.provisioned.put({ ...provisioned, status })
  return call.world.records.put({ ...record, status: 'SUCCEEDED', updated: at })
}

/** Ends a record, or turns it to rolling back. */
function carryOut(call: Call, record: ServiceRecord, at: number): ServiceRecord {
  const provisioned = provisionedOf(call, record)
  if (record.type === 'TERMINATE_PROVISIONED_PRODUCT') return finishTerminate(call, record, provisioned, at)
  if (record.type === 'EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION') return finishAction(call, record, provisioned, at)
  try {
    return succeed(call, record, provisioned, planLaunch(call, record, provisioned), at)
  } catch (error) {
    if (!isLaunchFailure(error)) throw error
    const reason = `${error.message}${/[.!]$/.test(error.message) ? '' : '.'}`
    if (record.provisionedType !== undefined) {
      const errors = [{ Code: 'EngineFailure', Description: reason }]
      return fail(call, { ...record, errors }, provisioned, at)
    }
    const description = `${reason} Rollback requested by user.`
    const stack = call.world.stacks.get(provisioned.stackId)
    const status = isUpdate(record) ? 'UPDATE_ROLLBACK_IN_PROGRESS' : 'ROLLBACK_IN_PROGRESS'
    if (stack) call.world.stacks.put({ ...stack, status, statusReason: description })
    return call.world.records.put({
      ...record,
      status: 'IN_PROGRESS_IN_ERROR',
      updated: at,
      errors: [{ Code: 'CloudFormationStackFailure', Description: description }],
    })
  }
}

function stackOf(call: Call, record: ServiceRecord, provisioned: ProvisionedProduct): Stack {
  const before = call.world.stacks.get(provisioned.stackId)
  const template = versionTemplate(call.world, record.productId, record.artifactId)
  const definitions = template ? parameterDefinitions(template) : []
  const values = effectiveValues(
    definitions,
    Object.fromEntries(record.parameters.map(({ key, value }) => [key, value])),
  )
  return {
    id: provisioned.stackId,
    scope: call.scope,
    name: stackNameOf(provisioned),
    status: 'CREATE_IN_PROGRESS',
    created: before?.created ?? record.created,
    ...(isUpdate(record) ? { updated: record.created } : {}),
    ...(record.provisionedType === undefined ? {} : { engine: true as const }),
    ...(template?.description === undefined ? {} : { description: template.description }),
    parameters: definitions.map(({ key, noEcho }) => ({ key, value: values[key] ?? '', noEcho })),
    outputs: before?.outputs ?? [],
    resources: before?.resources ?? [],
    tags: record.tags,
    ...(record.launchRoleArn === undefined ? {} : { roleArn: record.launchRoleArn }),
  }
}

const isUpdate = (record: ServiceRecord): boolean => record.type === 'UPDATE_PROVISIONED_PRODUCT'

function succeed(
  call: Call,
  record: ServiceRecord,
  provisioned: ProvisionedProduct,
  result: StackPlan,
  at: number,
): ServiceRecord {
  const { world } = call
  const names = new Set(result.uniqueNames.map(({ name }) => name))
  for (const taken of world.takenNames.all()) {
    if (taken.stackId === provisioned.stackId && !names.has(taken.id)) world.takenNames.delete(taken.id)
  }
  for (const name of names) {
    const taken: TakenName = { id: name, scope: GLOBAL_SCOPE, stackId: provisioned.stackId }
    world.takenNames.put(taken)
  }
  world.stacks.put({
    ...stackOf(call, record, provisioned),
    status: isUpdate(record) ? 'UPDATE_COMPLETE' : 'CREATE_COMPLETE',
    outputs: result.outputs,
    resources: result.resources,
  })
  world.provisioned.put({
    ...withoutMessage(provisioned),
    status: 'AVAILABLE',
    productId: record.productId,
    artifactId: record.artifactId,
    pathId: record.pathId,
    tags: record.tags,
    lastSuccessfulRecordId: record.id,
  })
  return world.records.put({ ...record, status: 'SUCCEEDED', updated: at, outputs: outputsOf(provisioned, result) })
}

/** Every launch of a stack answers its ARN besides what the template says. */
const outputsOf = (provisioned: ProvisionedProduct, result: StackPlan) => [
  ...result.outputs,
  ...(provisioned.provisionedType === undefined
    ? [
        {
          key: 'CloudformationStackARN',
          value: provisioned.stackId,
          description: 'The ARN of the launched Cloudformation Stack',
        },
      ]
    : []),
]

function withoutMessage(provisioned: ProvisionedProduct): ProvisionedProduct {
  const { statusMessage: _gone, ...rest } = provisioned
  return rest
}

/**
 * A failed first launch leaves ERROR and a rolled-back stack; a failed update leaves the old stack and TAINTED. Engines
 * roll nothing back: what they had made by then stays, TAINTED.
 */
function fail(call: Call, record: ServiceRecord, provisioned: ProvisionedProduct, at: number): ServiceRecord {
  const { world } = call
  const statusReason = record.errors[0]?.Description ?? ''
  const before = world.stacks.get(provisioned.stackId)
  world.stacks.put(
    isUpdate(record) && before
      ? { ...before, status: 'UPDATE_ROLLBACK_COMPLETE', statusReason, updated: at }
      : { ...stackOf(call, record, provisioned), status: 'ROLLBACK_COMPLETE', statusReason },
  )
  world.provisioned.put({
    ...provisioned,
    status: isUpdate(record) || provisioned.provisionedType !== undefined ? 'TAINTED' : 'ERROR',
    statusMessage: statusReason,
  })
  return world.records.put({ ...record, status: 'FAILED', updated: at })
}
