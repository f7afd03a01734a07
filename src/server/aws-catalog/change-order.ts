/** Orders to change or to end what is provisioned already. */
import { isTrue } from '../platform/flags.ts'
import type { Row } from '../platform/records.ts'
import { type Result, refusal, success } from '../platform/result.ts'
import { type Option, chosen } from './order-choice.ts'
import { isManager } from './managers.ts'
import { changeTags } from './order-tags.ts'
import { type ParameterDefinition, changedParameters, parseChanges } from './parameter-changes.ts'
import { resourceValue } from './look-ups.ts'
import type { ParameterCheck } from './parameter-values.ts'
import { presentValues } from './present-values.ts'
import { orderablePaths, orderableVersions, parameterDefinitions } from './product-options.ts'
import type { Order } from './read-order.ts'
import type { RequestedItem } from './requested-item.ts'
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

const COLUMNS = [
  'name',
  'owned_by',
  'life_cycle',
  'aws_status',
  'provisioned_product_id',
  'product',
  'version',
  'launch_path',
  'launch_path.active',
  'region',
  'session_name',
]

/** The order to end a product, or why it is refused. */
export function readTermination(world: World, item: RequestedItem): Result<Order> {
  const found = changeable(world, item, ['provisioned', 'error'])
  if (!found.ok) return found
  const answers = world.answers.of(item.sysId, [
    { name: 'retain_resources', secret: false },
    { name: 'ignore_errors', secret: false },
  ])
  const retainResources = answers.retain_resources === 'true'
  const ignoreErrors = answers.ignore_errors === 'true'
  if ((retainResources || ignoreErrors) && !isManager(world, item.openedBy))
    return refusal(
      'manager-only',
      'Only managers of AWS products may keep the resources or ignore errors. Order again without these.',
    )
  return success({
    ...orderOf('terminate', found.value),
    version: { sysId: found.value.version ?? '' },
    launchPath: { sysId: found.value.launch_path ?? '' },
    retainResources,
    ignoreErrors,
  })
}

/** The order to change a product, or all that is wrong with it in one text. */
export function readChange(world: World, item: RequestedItem): Result<Order> {
  const found = changeable(world, item, ['provisioned'])
  if (!found.ok) return found
  const target = changeTarget(world, item.sysId, found.value)
  if (!target.ok) return target
  const changes = changesOf(world, item.sysId, found.value, target.value.version.sysId, target.value.launchPath.sysId)
  if (changes.problems.length > 0) return refusal('answers', changes.problems.join(' '))
  const tags = changeTags(world, {
    requestItem: item.sysId,
    number: item.number,
    product: found.value.product ?? '',
    launchPath: target.value.launchPath.sysId,
    userName: world.records.get('sys_user', item.requestedFor, ['user_name'])?.user_name ?? '',
  })
  if (tags.problems.length > 0) return refusal('answers', tags.problems.join(' '))
  if (
    tags.tags.length === 0 &&
    target.value.version.sysId === found.value.version &&
    changes.parameters.every((parameter) => parameter.previous === true)
  )
    return refusal(
      'nothing-to-change',
      'Neither another version nor a parameter nor a tag was given, so nothing would change.',
    )
  return success({ ...orderOf('update', found.value), ...target.value })
}

/** Parameters to send with an update, read again when a worker asks for them, so that no secret is stored twice. */
export function changesOf(
  world: World,
  requestItem: string,
  provisioned: Row,
  version: string,
  launchPath: string,
): ParameterCheck {
  const answers = world.answers.of(requestItem, [
    { name: 'parameters', secret: false },
    { name: 'secret_parameter', secret: true },
  ])
  const given = parseChanges(answers.parameters ?? '', answers.secret_parameter ?? '')
  const wanted = parameterDefinitions(world, version, launchPath)
  const before: ParameterDefinition[] =
    version === provisioned.version && launchPath === provisioned.launch_path
      ? wanted
      : parameterDefinitions(world, provisioned.version ?? '', provisioned.launch_path ?? '')
  const present = presentValues(world, provisioned.sys_id)
  for (const definition of wanted) {
    const change = given.changes.find((one) => one.key === definition.key)
    if (!change || definition.lookUp === '' || present.get(definition.key) === change.value) continue
    const found = resourceValue(world, provisioned.region ?? '', definition, change.value)
    change.value = found.value
    given.problems.push(...found.problems)
  }
  return changedParameters(wanted, before, given, present)
}

/** Version and launch path after the change: the present ones unless another version is named. */
function changeTarget(
  world: World,
  requestItem: string,
  provisioned: Row,
): Result<{ version: Pick<Option, 'sysId'>; launchPath: Pick<Option, 'sysId'> }> {
  const product = provisioned.product ?? ''
  const wanted = (world.answers.of(requestItem, [{ name: 'new_version', secret: false }]).new_version ?? '').trim()
  let version = { sysId: provisioned.version ?? '' }
  if (wanted !== '') {
    const versions = orderableVersions(world, product)
    const named = versions.filter((one) => one.name === wanted)
    const found = chosen('version', versions, named.length === 1 ? (named[0]?.id ?? '') : wanted)
    if (!found.ok) return found
    version = found.value
  }
  if (isTrue(provisioned['launch_path.active']))
    return success({ version, launchPath: { sysId: provisioned.launch_path ?? '' } })
  const launchPath = chosen('launch option', orderablePaths(world, product), '')
  return launchPath.ok ? success({ version, launchPath: launchPath.value }) : launchPath
}

function orderOf(type: 'update' | 'terminate', provisioned: Row): Omit<Order, 'version' | 'launchPath'> {
  return {
    type,
    product: provisioned.product ?? '',
    region: provisioned.region ?? '',
    provisionedName: provisioned.name ?? '',
    sessionName: provisioned.session_name ?? '',
    provisioned: provisioned.sys_id,
    provisionedProductId: provisioned.provisioned_product_id ?? '',
  }
}

/** The provisioned product that is meant, if the person who asks may have it changed and its state allows it. */
function changeable(world: World, item: RequestedItem, cycles: readonly string[]): Result<Row> {
  const answered = world.answers.of(item.sysId, [{ name: 'provisioned', secret: false }]).provisioned ?? ''
  const row = answered === '' ? null : world.records.get(TABLES.provisioned, answered, COLUMNS)
  const none = refusal('unknown', 'Choose one of your AWS products: the one that was answered does not exist.')
  if (!row) return none
  // The same words as for one that does not exist: nobody learns what others have.
  if (row.owned_by !== item.openedBy && !isManager(world, item.openedBy)) return none
  if (!row.provisioned_product_id) return refusal('wrong-state', `${row.name} is not known to AWS yet.`)
  const cycle = row.life_cycle ?? ''
  if (!cycles.includes(cycle)) {
    const standing = cycle === 'error' ? 'in an error state on AWS' : cycle
    return refusal('wrong-state', `${row.name} is ${standing} at the moment, so this cannot be done with it.`)
  }
  const open = world.records.find(
    TABLES.operation,
    [
      ['provisioned', '=', row.sys_id],
      ['state', 'IN', 'waiting,pending,claimed,in_progress'],
    ],
    ['number', 'request_item'],
    { limit: 2 },
  )
  const other = open.find((operation) => operation.request_item !== item.sysId)
  if (other) return refusal('busy', `${row.name} is being changed by ${other.number}; try again when that has ended.`)
  return success(row)
}
