import { changesOf } from '../../../src/server/aws-catalog/change-order.ts'
import { claimOperations } from '../../../src/server/aws-catalog/claim-operations.ts'
import { removeGoneResources } from '../../../src/server/aws-catalog/look-ups.ts'
import { placeOrder } from '../../../src/server/aws-catalog/place-order.ts'
import { type FakeWorld, fakeWorld, withOrder } from '../../support/fake-world.ts'

const GROUP_1 = 'a'.repeat(32)
const GROUP_2 = 'b'.repeat(32)
const ELSEWHERE = 'c'.repeat(32)
let world: FakeWorld
beforeEach(() => {
  world = fakeWorld()
  withOrder(world)
  world.records.update('x_swb_hub_aws_portfolio', 'portfolio', { approval: 'none' })
  const parameter = (key: string, parameter_type: string, look_up: string) => {
    world.records.add('item_option_new', `variable-${key}`, { name: `p_${key}` })
    world.records.add('x_swb_hub_aws_parameter', `parameter-${key}`, {
      version: 'version',
      launch_path: 'path',
      parameter_key: key,
      variable: `variable-${key}`,
      parameter_type,
      look_up,
      default_value: '""',
    })
  }
  parameter('Subnet', 'AWS::EC2::Subnet::Id', 'subnet')
  parameter('Groups', 'List<AWS::EC2::SecurityGroup::Id>', 'security_group')
  const resource = (sysId: string, kind: string, resource_id: string, region = 'region', active = 'true') =>
    world.records.add('x_swb_hub_aws_resource', sysId, { region, kind, resource_id, active })
  resource('subnet-row', 'subnet', 'subnet-1')
  resource('gone-row', 'subnet', 'subnet-gone', 'region', 'false')
  resource(GROUP_1, 'security_group', 'sg-1')
  resource(GROUP_2, 'security_group', 'sg-2')
  resource(ELSEWHERE, 'security_group', 'sg-3', 'other')
})

const ordered = (answers: Record<string, string>): unknown => {
  world.given.set('item', { ...world.given.get('item'), ...answers })
  placeOrder(world, 'item')
  const [operation] = claimOperations(world, { worker: 'w', limit: 1, lease_seconds: 60 }).operations
  if (!operation) return world.records.get('sc_req_item', 'item', ['comments'])?.comments
  return Object.fromEntries(operation.parameters.map((one) => [one.key, one.value]))
}

describe('X5: answers that name AWS resources', () => {
  test('go to AWS as ids, whether the form listed or collected them', () => {
    expect(ordered({ p_Subnet: 'subnet-1', p_Groups: `${GROUP_1},${GROUP_2}` })).toMatchObject({
      Subnet: 'subnet-1',
      Groups: 'sg-1,sg-2',
    })
  })

  test.each([
    [{ p_Subnet: 'subnet-9' }, 'Subnet: there is no subnet-9 in the region.'],
    [{ p_Subnet: 'subnet-gone' }, 'Subnet: there is no subnet-gone in the region.'],
    [{ p_Subnet: 'sg-1' }, 'Subnet: there is no sg-1 in the region.'],
    [{ p_Groups: `${GROUP_1},${ELSEWHERE}` }, 'Groups: there is no'],
  ])('%j is refused, whatever way the order came', (answers, reason) => {
    expect(ordered(answers)).toContain(reason)
  })

  test('are checked when a product is changed, too', () => {
    world.given.set('change', { parameters: 'Subnet=subnet-1\nGroups=sg-1,sg-9' })
    const provisioned = { sys_id: 'ci', version: 'version', launch_path: 'path', region: 'region' }
    const check = changesOf(world, 'change', provisioned, 'version', 'path')
    expect(check.problems).toEqual(['Groups: there is no sg-9 in the region.'])
    expect(check.parameters).toContainEqual({ key: 'Subnet', value: 'subnet-1', secret: false })
  })

  test('what has been gone for long is deleted', () => {
    world.records.update('x_swb_hub_aws_resource', 'gone-row', { sys_updated_on: '2025-11-01 00:00:00' })
    expect(removeGoneResources(world, 30)).toBe(1)
    expect(world.records.get('x_swb_hub_aws_resource', 'gone-row', [])).toBeNull()
  })
})
