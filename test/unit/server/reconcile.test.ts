import type { ObservedProduct } from '../../../src/contracts/aws-catalog.ts'
import { importFound, reconcileProvisioned } from '../../../src/server/aws-catalog/reconcile.ts'
import { reconcileRequest } from '../../../src/server/aws-catalog/wire.ts'
import { presentValues, takeValues } from '../../../src/server/aws-catalog/present-values.ts'
import { type FakeWorld, fakeWorld, withOrder } from '../../support/fake-world.ts'

const observed = (over: Partial<ObservedProduct> = {}): ObservedProduct => ({
  id: 'pp-1',
  name: 'my-bucket',
  arn: 'arn:1',
  type: 'CFN_STACK',
  status: 'AVAILABLE',
  status_message: '',
  created: '2026-01-01T00:00:00.000Z',
  product_id: 'prod-1',
  version_id: 'pa-1',
  user_arn: 'arn:aws:sts::222233334444:assumed-role/EndUser/requester',
  last_record_id: 'rec-1',
  ...over,
})

let world: FakeWorld
beforeEach(() => {
  world = fakeWorld()
  withOrder(world)
  world.records.add('x_swb_hub_aws_provisioned', 'ci', {
    region: 'region',
    product: 'product',
    version: 'version',
    name: 'my-bucket',
    provisioned_product_id: 'pp-1',
    arn: 'arn:1',
    aws_status: 'AVAILABLE',
    life_cycle: 'provisioned',
    last_record_id: 'rec-1',
    values_record: 'rec-1',
    sys_updated_on: '2026-01-01 00:00:00',
  })
  world.setTime(3600)
})

const reconcile = (...products: ObservedProduct[]) => {
  const result = reconcileProvisioned(world, { region: 'region', products })
  return result.ok ? result.value : result
}
const ci = () => world.records.table('x_swb_hub_aws_provisioned').get('ci')
const found = () => world.records.rows('x_swb_hub_aws_found_product')

describe('X8, F11: reconciliation of provisioned products', () => {
  test('writes nothing when nothing has changed', () => {
    expect(reconcile(observed())).toEqual({ updated: 0, ended: 0, offered: 0, values_wanted: [] })
    expect(world.records.writes).toEqual([])
  })

  test('P15: asks for the present values once after every record, also when they cannot be read', () => {
    expect(reconcile(observed({ last_record_id: 'rec-2' }))).toMatchObject({ values_wanted: ['pp-1'] })
    expect(reconcile(observed({ last_record_id: 'rec-2', status: 'UNDER_CHANGE' }))).toMatchObject({
      values_wanted: [],
    })
    world.records.update('x_swb_hub_aws_parameter', 'parameter', { no_echo: '1' })
    world.records.update('x_swb_hub_aws_provisioned', 'ci', { launch_path: 'path' })
    const values = [
      { key: 'Days', value: 'must-not-show' },
      { key: 'Size', value: 'big' },
    ]
    const told = { region: 'region', id: 'pp-1', record: 'rec-2' }
    expect(takeValues(world, { ...told, values })).toMatchObject({ ok: true, value: { stored: 1 } })
    expect([...presentValues(world, 'ci')]).toEqual([['Size', 'big']])
    expect(reconcile(observed({ last_record_id: 'rec-2' }))).toMatchObject({ values_wanted: [] })
    takeValues(world, { ...told, record: 'rec-3' })
    expect([...presentValues(world, 'ci')]).toEqual([])
    expect(reconcile(observed({ last_record_id: 'rec-3' }))).toMatchObject({ values_wanted: [] })
    expect(takeValues(world, { ...told, id: 'pp-unknown' })).toMatchObject({ ok: false, code: 'not-found' })
  })

  test.each([
    ['TAINTED', 'provisioned'],
    ['ERROR', 'error'],
    ['UNDER_CHANGE', 'updating'],
  ])('follows a status of %s', (status, life_cycle) => {
    expect(reconcile(observed({ status, last_record_id: 'rec-2' }))).toMatchObject({ updated: 1 })
    expect(ci()).toMatchObject({ aws_status: status, life_cycle, last_record_id: 'rec-2' })
  })

  test('lets an error end when AWS says that the product is available again', () => {
    world.records.update('x_swb_hub_aws_provisioned', 'ci', { life_cycle: 'error', aws_status: 'ERROR' })
    reconcile(observed())
    expect(ci()).toMatchObject({ life_cycle: 'provisioned', aws_status: 'AVAILABLE', install_status: '1' })
  })

  test('marks what is gone as terminated, once', () => {
    expect(reconcile()).toMatchObject({ ended: 1 })
    expect(ci()).toMatchObject({ life_cycle: 'terminated', aws_status: 'TERMINATED', install_status: '7' })
    expect(reconcile()).toMatchObject({ ended: 0 })
    expect(world.logged).toContainEqual(expect.objectContaining({ code: 'ended-on-aws' }))
  })

  test('gives AWS ten minutes to list what is new', () => {
    world.setTime(300)
    expect(reconcile()).toMatchObject({ ended: 0 })
  })

  test.each(['pending', 'claimed', 'in_progress'])('leaves a product to its operation that is %s', (state) => {
    world.records.add('x_swb_hub_aws_operation', 'op', { region: 'region', provisioned: 'ci', state })
    expect(reconcile()).toMatchObject({ ended: 0 })
    expect(reconcile(observed({ status: 'UNDER_CHANGE' }))).toMatchObject({ updated: 0 })
  })

  test('offers what was launched elsewhere once, with the person whose session launched it', () => {
    const other = observed({ id: 'pp-2', name: 'elsewhere' })
    expect(reconcile(observed(), other)).toMatchObject({ offered: 1 })
    expect(reconcile(observed(), other)).toMatchObject({ offered: 0 })
    expect(found()).toEqual([
      expect.objectContaining({
        name: 'elsewhere',
        state: 'offered',
        owner: 'user-r',
        product: 'product',
        version: 'version',
      }),
    ])
    expect(world.records.rows('x_swb_hub_aws_provisioned')).toHaveLength(1)
  })

  test('imports what a manager has chosen, once, and knows it from then on', () => {
    reconcile(observed(), observed({ id: 'pp-2', name: 'elsewhere' }))
    const id = found()[0]?.sys_id ?? ''
    world.records.update('x_swb_hub_aws_found_product', id, { state: 'imported' })
    importFound(world, id)
    importFound(world, id)
    const rows = world.records.rows('x_swb_hub_aws_provisioned').filter((row) => row.name === 'elsewhere')
    expect(rows).toEqual([
      expect.objectContaining({ owned_by: 'user-r', session_name: 'requester', life_cycle: 'provisioned' }),
    ])
    expect(reconcile(observed(), observed({ id: 'pp-2', name: 'elsewhere' }))).toMatchObject({ offered: 0 })
  })

  test('is not misled by an order that AWS has taken and the worker has not told of yet', () => {
    const launched = observed({ id: 'pp-2', name: 'just-ordered' })
    world.records.add('x_swb_hub_aws_operation', 'op', {
      region: 'region',
      provisioned_name: 'just-ordered',
      state: 'claimed',
    })
    expect(reconcile(observed(), launched)).toMatchObject({ offered: 0 })
    expect(found()).toEqual([])
  })

  test('takes an offer back when the product is known by now', () => {
    const other = observed({ id: 'pp-2', name: 'elsewhere' })
    reconcile(observed(), other)
    world.records.add('x_swb_hub_aws_provisioned', 'ci-2', { region: 'region', provisioned_product_id: 'pp-2' })
    reconcile(observed(), other)
    expect(found()).toEqual([])
  })

  test('imports no second time what became known after it was offered', () => {
    reconcile(observed(), observed({ id: 'pp-2', name: 'elsewhere' }))
    const id = found()[0]?.sys_id ?? ''
    world.records.add('x_swb_hub_aws_provisioned', 'ci-2', { region: 'region', provisioned_product_id: 'pp-2' })
    world.records.update('x_swb_hub_aws_found_product', id, { state: 'imported' })
    expect(importFound(world, id)).toMatchObject({ ok: true, value: 'ci-2' })
    expect(world.records.rows('x_swb_hub_aws_provisioned')).toHaveLength(2)
  })

  test('asks for no version of products that have not changed, however many there are', () => {
    const find = jest.spyOn(world.records, 'find')
    reconcile(observed())
    expect(find.mock.calls.filter(([table]) => table === 'x_swb_hub_aws_version')).toEqual([])
  })

  test('takes an offer back when the product has ended', () => {
    reconcile(observed(), observed({ id: 'pp-2' }))
    reconcile(observed())
    expect(found()).toEqual([])
  })

  test.each([
    [null],
    [{ region: 'x', products: [] }],
    [{ region: 'a'.repeat(32) }],
    [{ region: 'a'.repeat(32), products: [{ id: 'pp' }] }],
    [{ region: 'a'.repeat(32), products: [undefined] }],
  ])('refuses the request %j', (body) => {
    expect(reconcileRequest(body)).toMatchObject({ ok: false, code: 'bad-request' })
  })
})
