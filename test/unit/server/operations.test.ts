import type { OperationReport } from '../../../src/contracts/aws-catalog.ts'
import { claimOperations } from '../../../src/server/aws-catalog/claim-operations.ts'
import { lifeCycle, nextState } from '../../../src/server/aws-catalog/operation-state.ts'
import { instanceTime } from '../../../src/server/aws-catalog/provisioned-product.ts'
import { reportOperation } from '../../../src/server/aws-catalog/report-operation.ts'
import { claimRequest, operationReport } from '../../../src/server/aws-catalog/wire.ts'
import { type FakeWorld, fakeWorld, withOrder } from '../../support/fake-world.ts'

let world: FakeWorld
let operation: string

beforeEach(() => {
  world = fakeWorld()
  withOrder(world)
  operation = world.records.add('x_swb_hub_aws_operation', 'operation', {
    number: 'SWB0001',
    operation_type: 'provision',
    state: 'pending',
    request_item: 'item',
    requested_for: 'user-r',
    product: 'product',
    version: 'version',
    launch_path: 'path',
    region: 'region',
    provisioned_name: 'my-bucket',
    token: 'token',
    session_name: 'requester',
  })
})

const claim = (worker = 'w1', resume = false) =>
  claimOperations(world, { worker, limit: 10, lease_seconds: 60, resume }).operations
const stored = () => world.records.table('x_swb_hub_aws_operation').get(operation)
const item = () => world.records.table('sc_req_item').get('item')

const report = (state: OperationReport['state'], more: Partial<OperationReport> = {}) =>
  reportOperation(world, operation, { worker: 'w1', state, ...more })

const accepted: Partial<OperationReport> = {
  record: { id: 'rec-1', status: 'CREATED', type: 'PROVISION_PRODUCT' },
  provisioned: {
    id: 'pp-1',
    name: 'my-bucket',
    arn: 'arn:aws:servicecatalog:eu-west-1:222233334444:stack/my-bucket/pp-1',
    type: 'CFN_STACK',
    status: 'UNDER_CHANGE',
    status_message: '',
    created: '2026-01-01T00:00:10.000Z',
  },
}
const finished: Partial<OperationReport> = {
  ...accepted,
  provisioned: { ...(accepted.provisioned as NonNullable<OperationReport['provisioned']>), status: 'AVAILABLE' },
  outputs: [{ key: 'BucketName', value: 'my-bucket-1', description: 'Name' }],
}

describe('claiming', () => {
  test('hands out all that is needed to provision', () => {
    expect(claim()).toEqual([
      expect.objectContaining({
        sys_id: 'operation',
        type: 'provision',
        state: 'claimed',
        token: 'token',
        attempts: 1,
        account: {
          account_id: '222233334444',
          partition: 'aws',
          end_user_role_arn: 'arn:aws:iam::222233334444:role/EndUser',
          external_id: 'external',
          fips: false,
        },
        region: 'eu-west-1',
        product_id: 'prod-1',
        version_id: 'pa-1',
        path_id: 'lpv2-1',
        parameters: [{ key: 'Days', value: '30', secret: false }],
        request_item: { sys_id: 'item', number: 'RITM0001' },
      }),
    ])
  })

  test('gives an operation to one worker only while its lease lasts', () => {
    claim('w1')
    expect(claim('w2')).toEqual([])
    world.setTime(61)
    expect(claim('w2')).toHaveLength(1)
    expect(stored()?.worker).toBe('w2')
  })

  test('a restarted worker takes back at once what its name still holds', () => {
    claim('w1')
    expect(claim('w1')).toEqual([])
    expect(claim('w1', true)).toHaveLength(1)
  })

  test('an operation that AWS has accepted is handed out to be followed, not to be sent again', () => {
    claim()
    report('in_progress', accepted)
    world.setTime(10_000)
    expect(claim('w2')).toEqual([expect.objectContaining({ state: 'in_progress', record_id: 'rec-1', attempts: 1 })])
  })

  test('a retry waits for its time', () => {
    claim()
    report('retry', { retry_seconds: 30, error: { code: 'ThrottlingException', message: 'Rate exceeded' } })
    expect(claim()).toEqual([])
    world.setTime(30)
    expect(claim()).toEqual([expect.objectContaining({ attempts: 2, token: 'token' })])
  })
})

describe('reporting', () => {
  beforeEach(() => void claim())

  test('acceptance makes the configuration item, links it to the requested item and tells the requester once', () => {
    report('in_progress', accepted)
    const [ci] = world.records.rows('x_swb_hub_aws_provisioned')
    expect(ci).toMatchObject({ name: 'my-bucket', owned_by: 'user-r', life_cycle: 'provisioning', install_status: '4' })
    expect(item()).toMatchObject({ configuration_item: ci?.sys_id, state: '2' })
    expect(item()?.comments).toContain('rec-1')
    world.records.writes.length = 0
    report('in_progress', accepted)
    expect(world.records.writes).not.toContain('update sc_req_item')
  })

  test('success stores outputs, closes the item and names the outputs in a comment', () => {
    report('in_progress', accepted)
    expect(report('succeeded', finished)).toMatchObject({ ok: true, value: { state: 'succeeded' } })
    expect(world.records.rows('x_swb_hub_aws_output')).toEqual([
      expect.objectContaining({ output_key: 'BucketName', value: 'my-bucket-1' }),
    ])
    expect(world.records.rows('x_swb_hub_aws_provisioned')[0]).toMatchObject({
      life_cycle: 'provisioned',
      aws_status: 'AVAILABLE',
      install_status: '1',
    })
    expect(item()).toMatchObject({ state: '3', comments: expect.stringContaining('BucketName: my-bucket-1') })
  })

  test('the same end reported twice changes nothing', () => {
    report('succeeded', finished)
    world.records.writes.length = 0
    expect(report('succeeded', finished)).toMatchObject({ ok: true })
    expect(world.records.writes).toEqual([])
  })

  test('a report cut off before the operation was written can be sent again without a second item', () => {
    world.records.refused.add('x_swb_hub_aws_operation')
    expect(report('in_progress', accepted)).toMatchObject({ ok: false, code: 'write-refused' })
    world.records.refused.clear()
    report('in_progress', accepted)
    expect(world.records.rows('x_swb_hub_aws_provisioned')).toHaveLength(1)
  })

  test('failure closes the item with the reason', () => {
    report('failed', { error: { code: 'DuplicateResourceException', message: 'The name is taken.' } })
    expect(stored()).toMatchObject({ state: 'failed', error_code: 'DuplicateResourceException' })
    expect(item()).toMatchObject({ state: '4', comments: expect.stringContaining('The name is taken.') })
  })

  test('a worker that has lost its lease is refused', () => {
    expect(reportOperation(world, operation, { worker: 'w2', state: 'succeeded' })).toMatchObject({
      ok: false,
      code: 'lease-lost',
    })
  })

  test('an unknown operation is refused', () => {
    expect(reportOperation(world, 'none', { worker: 'w1', state: 'failed' })).toMatchObject({ code: 'not-found' })
  })

  test('outputs that AWS no longer gives are removed', () => {
    report('in_progress', { ...accepted, outputs: [{ key: 'Old', value: '1', description: '' }] })
    report('succeeded', finished)
    expect(world.records.rows('x_swb_hub_aws_output').map((row) => row.output_key)).toEqual(['BucketName'])
  })
})

test.each([
  ['claimed', 'in_progress', 'in_progress'],
  ['claimed', 'retry', 'pending'],
  ['in_progress', 'succeeded', 'succeeded'],
  ['in_progress', 'failed', 'failed'],
] as const)('%s and a report of %s give %s', (state, reported, next) => {
  expect(nextState({ number: 'SWB1', state, worker: 'w' }, { worker: 'w', state: reported })).toMatchObject({
    ok: true,
    value: { state: next },
  })
})

test('an ended operation cannot change its end', () => {
  expect(
    nextState({ number: 'SWB1', state: 'failed', worker: 'w' }, { worker: 'w', state: 'succeeded' }),
  ).toMatchObject({
    code: 'wrong-state',
  })
})

test.each([
  ['provision', 'in_progress', 'UNDER_CHANGE', 'provisioning'],
  ['provision', 'succeeded', 'AVAILABLE', 'provisioned'],
  ['provision', 'succeeded', 'TAINTED', 'provisioned'],
  ['provision', 'failed', 'ERROR', 'error'],
  ['update', 'failed', 'TAINTED', 'provisioned'],
  ['terminate', 'succeeded', 'TERMINATED', 'terminated'],
] as const)('%s, %s, AWS says %s: the item is %s', (type, state, status, cycle) => {
  expect(lifeCycle(type, state, status)).toBe(cycle)
})

test('only UTC times of AWS become times of a record', () => {
  expect(instanceTime('2026-01-01T10:20:30.123Z')).toBe('2026-01-01 10:20:30')
  expect(instanceTime('2026-01-01T10:20:30+02:00')).toBe('')
})

describe('what the companion sends is checked', () => {
  const claimBody = { worker: 'w1', limit: 5, lease_seconds: 60 }
  test.each([
    [null],
    ['text'],
    [[]],
    [{ ...claimBody, worker: 'a b' }],
    [{ ...claimBody, worker: 'w^ORstate=succeeded' }],
    [{ ...claimBody, limit: 0 }],
    [{ ...claimBody, limit: '5' }],
    [{ ...claimBody, lease_seconds: 1.5 }],
    [{ ...claimBody, resume: 'yes' }],
  ])('claim %j is refused', (body) => {
    expect(claimRequest(body)).toMatchObject({ ok: false, code: 'bad-request' })
  })

  test.each([
    [{}],
    [{ worker: 'w1', state: 'done' }],
    [{ worker: 'w1', state: 'failed', error: { code: 'x' } }],
    [{ worker: 'w1', state: 'succeeded', outputs: {} }],
    [{ worker: 'w1', state: 'succeeded', outputs: [{ key: 1 }] }],
    [{ worker: 'w1', state: 'in_progress', record: { id: 'r'.repeat(101), status: 'CREATED', type: 't' } }],
    [{ worker: 'w1', state: 'retry', retry_seconds: -1 }],
  ])('report %j is refused', (body) => {
    expect(operationReport(body)).toMatchObject({ ok: false, code: 'bad-request' })
  })

  test('what fits is taken', () => {
    expect(claimRequest({ ...claimBody, resume: true })).toMatchObject({ ok: true })
    expect(operationReport({ worker: 'w1', state: 'succeeded', ...finished })).toMatchObject({ ok: true })
  })
})
