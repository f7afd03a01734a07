import { decideOrder } from '../../../src/server/aws-catalog/decide-order.ts'
import { claimOperations } from '../../../src/server/aws-catalog/claim-operations.ts'
import { placeOrder } from '../../../src/server/aws-catalog/place-order.ts'
import { alignAccount, alignProducts } from '../../../src/server/aws-catalog/region-activity.ts'
import { type FakeWorld, fakeWorld, withOrder } from '../../support/fake-world.ts'

let world: FakeWorld
beforeEach(() => {
  world = fakeWorld()
  withOrder(world)
  world.records.update('x_swb_hub_aws_product', 'product', { active: 'true' })
  world.records.add('x_swb_hub_aws_product', 'withdrawn', { region: 'region', active: 'false' })
  world.records.add('x_swb_hub_aws_product', 'elsewhere', { region: 'other', active: 'true' })
})

const active = (product: string) => world.records.table('x_swb_hub_aws_product').get(product)?.active
const item = () => world.records.table('sc_req_item').get('item')
const set = (table: 'region' | 'account', on: boolean) => {
  world.records.update(`x_swb_hub_aws_${table}`, table, { active: String(on) })
  if (table === 'region') alignProducts(world, 'region')
  else alignAccount(world, 'account')
}

describe.each(['region', 'account'] as const)('when a %s is switched off', (what) => {
  test('its products leave the catalog, and come back with it; those of others and withdrawn ones stay as they are', () => {
    set(what, false)
    expect(['product', 'withdrawn', 'elsewhere'].map(active)).toEqual(['false', 'false', 'true'])
    set(what, true)
    expect(['product', 'withdrawn', 'elsewhere'].map(active)).toEqual(['true', 'false', 'true'])
    world.records.writes.length = 0
    set(what, true)
    expect(world.records.writes).toEqual([`update x_swb_hub_aws_${what}`])
  })

  test('an order that is on its way is refused, before and after its approval', () => {
    placeOrder(world, 'item')
    const [row] = world.records.rows('sysapproval_approver')
    world.records.update('sysapproval_approver', row?.sys_id ?? '', { state: 'approved' })
    set(what, false)
    decideOrder(world, 'item')
    expect(item()).toMatchObject({ state: '4', comments: expect.stringContaining('switched off') })
    expect(world.records.rows('x_swb_hub_aws_operation')).toEqual([])
  })

  test('an operation that is queued goes on', () => {
    world.records.update('x_swb_hub_aws_portfolio', 'portfolio', { approval: 'none' })
    placeOrder(world, 'item')
    set(what, false)
    expect(claimOperations(world, { worker: 'w', limit: 1, lease_seconds: 60 }).operations).toHaveLength(1)
  })
})

test('a region comes back only when its account is on too', () => {
  set('region', false)
  set('account', false)
  set('region', true)
  expect(active('product')).toBe('false')
  set('account', true)
  expect(active('product')).toBe('true')
})
