/** What a requested item asks for, checked: a new product, or something to be done with one that exists. */
import type { OperationType } from '../../contracts/aws-catalog.ts'
import { type Result, refusal, success } from '../platform/result.ts'
import { portfolioOf } from './portfolio-of.ts'
import { readChange, readTermination } from './change-order.ts'
import { mayOrderFrom } from './grants.ts'
import { isProvisionedName, sessionName } from './names.ts'
import { type Option, chosen } from './order-choice.ts'
import { orderTags } from './order-tags.ts'
import { orderablePaths, orderableVersions, orderedParameters } from './product-options.ts'
import { mayOrderIn } from './region-activity.ts'
import type { RequestedItem } from './requested-item.ts'
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

export interface Order {
  type: OperationType
  product: string
  region: string
  version: Pick<Option, 'sysId'>
  launchPath: Pick<Option, 'sysId'>
  provisionedName: string
  /** AWS ties ownership to it: that of the first order stays for ever. */
  sessionName: string
  /** Configuration item of what is changed or ended. */
  provisioned?: string
  provisionedProductId?: string
  retainResources?: boolean
  ignoreErrors?: boolean
}

/** What is ordered, or all that is wrong with it in one text. */
export function readOrder(world: World, item: RequestedItem): Result<Order> {
  if (item.type === 'update') return readChange(world, item)
  if (item.type === 'terminate') return readTermination(world, item)
  return readProvisioning(world, item)
}

function readProvisioning(world: World, item: RequestedItem): Result<Order> {
  const fixed = world.answers.of(item.sysId, [
    { name: 'provisioned_name', secret: false },
    { name: 'version', secret: false },
    { name: 'launch_path', secret: false },
  ])
  const version = chosen('version', orderableVersions(world, item.product), fixed.version ?? '')
  const launchPath = chosen('launch option', orderablePaths(world, item.product), fixed.launch_path ?? '')
  if (!version.ok) return version
  if (!launchPath.ok) return launchPath

  const provisionedName = (fixed.provisioned_name ?? '').trim()
  const problems: string[] = []
  if (!isProvisionedName(provisionedName)) {
    problems.push(
      'The name must begin with a letter or digit and hold only letters, digits, dots, dashes and underscores, at most 128.',
    )
  }
  const region = world.records.get(TABLES.product, item.product, ['region'])?.region ?? ''
  problems.push(
    ...orderedParameters(world, {
      requestItem: item.sysId,
      region,
      version: version.value.sysId,
      launchPath: launchPath.value.sysId,
    }).problems,
  )
  const person = world.records.get('sys_user', item.requestedFor, ['user_name'])
  const userName = person?.user_name ?? ''
  problems.push(
    ...orderTags(world, {
      requestItem: item.sysId,
      number: item.number,
      product: item.product,
      launchPath: launchPath.value.sysId,
      userName,
    }).problems,
  )
  if (problems.length > 0) return refusal('answers', problems.join(' '))
  const granted = mayOrderFrom(world, portfolioOf(world, item.product, launchPath.value.sysId), item.requestedFor)
  if (!granted.ok) return granted
  const open = mayOrderIn(world, region)
  if (!open.ok) return open
  return success({
    type: 'provision',
    product: item.product,
    region,
    version: version.value,
    launchPath: launchPath.value,
    provisionedName,
    sessionName: sessionName(userName, item.requestedFor),
  })
}
