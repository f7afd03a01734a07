/** kill -9 of the worker between any two steps, then a restart: exactly one provisioned product, and all sides agree. */
import { AwsView } from '../../src/local/demo/aws-view.ts'
import { type CatalogItem, catalogueOf, decide, followItem, orderProduct } from '../../src/local/demo/people.ts'
import type { Fields, RestUser } from '../../src/local/stack/rest.ts'
import { JourneyStack, eventually } from '../support/stack.ts'

jest.setTimeout(120_000)

const REGION = 'us-east-1'
const CLAIM = '/api/x_swb_hub/v1/aws_catalog/operations/claim'

let stack: JourneyStack
let admin: RestUser
let requester: RestUser
let aws: AwsView
let items: CatalogItem[]

beforeAll(async () => {
  stack = await JourneyStack.start(['--seed', 'demo'])
  admin = stack.user('admin')
  requester = stack.user('requester')
  expect(await stack.run(['sync', '--json'])).toMatchObject({ code: 0 })
  const [account] = await admin.rows('x_swb_hub_aws_account', '', ['sync_role_arn', 'end_user_role_arn', 'external_id'])
  aws = new AwsView(stack.ready.aws, account as Fields)
  const inRegion = new Set(
    (await admin.rows('x_swb_hub_aws_product', `region.region=${REGION}`, ['sys_id'])).map((row) => row.sys_id),
  )
  items = (await catalogueOf(requester)).filter((item) => inRegion.has(item.sysId))
})

afterAll(async () => {
  aws.close()
  await stack.stop()
})

interface Side {
  side: 'instance' | 'aws'
  match: Record<string, string>
}
const claim: Side = { side: 'instance', match: { method: 'POST', path: CLAIM } }
const report: Side = {
  side: 'instance',
  match: { method: 'POST', path: '/api/x_swb_hub/v1/aws_catalog/operations/*/report' },
}
const provision: Side = { side: 'aws', match: { operation: 'ProvisionProduct' } }
const describe_ = { side: 'aws', match: { operation: 'DescribeRecord' } } as const
const assume = { side: 'aws', match: { operation: 'AssumeRole' } } as const

async function holding(side: 'instance' | 'aws'): Promise<boolean> {
  const state = await stack.local(side, 'GET', 'faults')
  return side === 'aws' ? (state as { holding: number }).holding > 0 : (state as unknown[]).length === 0
}

const operationOf = async (item: string) =>
  (await admin.rows('x_swb_hub_aws_operation', `request_item=${item}`, ['state', 'record_id', 'provisioned'], 1))[0]

test.each([
  ['before it has claimed', claim, 'before'],
  ['after it has claimed, before it knows', claim, 'after'],
  ['before it has credentials', assume, 'before'],
  ['before AWS has the request', provision, 'before'],
  ['after AWS has the request, before the worker knows', provision, 'after'],
  ['before acceptance is reported', report, 'before'],
  ['after acceptance is reported, before the worker knows', report, 'after'],
  ['while it follows the record', describe_, 'before'],
  ['before the end is reported', { ...report, last: true }, 'before'],
  ['after the end is reported, before the worker knows', { ...report, last: true }, 'after'],
] as const)('killed %s', async (step, where, hold) => {
  const name = `killed-${step.replaceAll(/[^a-z]+/g, '-')}`
  const order = await orderProduct(requester, items, name)
  await decide(stack.user('approver'), order.itemSysId, 'approved')
  await eventually(async () => await operationOf(order.itemSysId))

  const plant = () => stack.local(where.side, 'POST', 'faults', [{ match: where.match, times: 1, answer: { hold } }])
  const last = 'last' in where
  if (!last) await plant()
  const victim = stack.launch(['run', '--no-sync', '--worker', 'victim', '--json'])
  if (last) {
    await eventually(async () => ((await operationOf(order.itemSysId))?.state === 'in_progress' ? true : undefined))
    await plant()
  }
  await eventually(async () => ((await holding(where.side)) ? true : undefined))
  victim.child.kill('SIGKILL')
  await victim.finished
  await stack.local(where.side, 'DELETE', 'faults')

  const successor = stack.launch(['run', '--no-sync', '--worker', 'victim', '--json'])
  const item = await followItem(requester, order.itemSysId, 60, () => undefined)
  successor.child.kill('SIGTERM')
  expect((await successor.finished).code).toBe(0)

  expect(item.state).toBe('3')
  expect((await aws.provisionedNames(REGION, 'requester')).filter((found) => found === name)).toEqual([name])
  expect(await operationOf(order.itemSysId)).toMatchObject({ state: 'succeeded', provisioned: item.configuration_item })
  expect(
    await admin.rows('x_swb_hub_aws_provisioned', `request_item=${order.itemSysId}`, [
      'name',
      'aws_status',
      'life_cycle',
    ]),
  ).toEqual([{ name, aws_status: 'AVAILABLE', life_cycle: 'provisioned' }])
})

test('another worker takes over when the lease of a killed one has ended', async () => {
  const order = await orderProduct(requester, items, 'killed-for-good')
  await decide(stack.user('approver'), order.itemSysId, 'approved')
  await eventually(async () => await operationOf(order.itemSysId))
  await stack.local('aws', 'POST', 'faults', [{ match: provision.match, times: 1, answer: { hold: 'after' } }])
  const victim = stack.launch(['run', '--no-sync', '--worker', 'victim', '--json'])
  await eventually(async () => ((await holding('aws')) ? true : undefined))
  victim.child.kill('SIGKILL')
  await victim.finished
  await stack.local('aws', 'DELETE', 'faults')

  await stack.local('instance', 'POST', 'clock', { advanceSeconds: 3600 })
  const other = stack.launch(['run', '--no-sync', '--worker', 'other', '--json'])
  const item = await followItem(requester, order.itemSysId, 60, () => undefined)
  other.child.kill('SIGTERM')
  await other.finished
  expect(item.state).toBe('3')
  expect((await aws.provisionedNames(REGION, 'requester')).filter((found) => found === 'killed-for-good')).toHaveLength(
    1,
  )
})
