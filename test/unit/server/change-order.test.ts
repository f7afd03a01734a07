import { claimOperations } from '../../../src/server/aws-catalog/claim-operations.ts'
import { decideOrder } from '../../../src/server/aws-catalog/decide-order.ts'
import { placeOrder } from '../../../src/server/aws-catalog/place-order.ts'
import { reportOperation } from '../../../src/server/aws-catalog/report-operation.ts'
import { type FakeWorld, fakeWorld, withOrder } from '../../support/fake-world.ts'

let world: FakeWorld

beforeEach(() => {
  world = fakeWorld()
  withOrder(world)
  const { records } = world
  records.add('x_swb_hub_aws_change_item', 'change', { operation_type: 'update' })
  records.add('x_swb_hub_aws_change_item', 'termination', { operation_type: 'terminate' })
  records.update('x_swb_hub_aws_portfolio', 'portfolio', { update_approval: 'none', terminate_approval: 'same' })
  records.add('x_swb_hub_aws_parameter', 'secret', {
    version: 'version',
    launch_path: 'path',
    parameter_key: 'Password',
    parameter_type: 'String',
    no_echo: '1',
    min_length: '8',
  })
  records.add('x_swb_hub_aws_version', 'newer', {
    product: 'product',
    version_id: 'pa-2',
    name: 'v2',
    active: 'true',
  })
  records.add('x_swb_hub_aws_parameter', 'newer-days', {
    version: 'newer',
    launch_path: 'path',
    parameter_key: 'Days',
    parameter_type: 'Number',
  })
  records.add('x_swb_hub_aws_parameter', 'newer-size', {
    version: 'newer',
    launch_path: 'path',
    parameter_key: 'Size',
    parameter_type: 'String',
  })
  records.add('x_swb_hub_aws_provisioned', 'ci', {
    name: 'my-bucket',
    owned_by: 'user-r',
    life_cycle: 'provisioned',
    aws_status: 'AVAILABLE',
    provisioned_product_id: 'pp-1',
    product: 'product',
    version: 'version',
    launch_path: 'path',
    region: 'region',
    session_name: 'first-orderer',
    arn: 'arn:kept',
    created_on_aws: '2026-01-01 00:00:00',
  })
})

function ask(kind: 'change' | 'termination', answers: Record<string, string>, openedBy = 'user-r') {
  world.records.add('sc_req_item', 'ask', {
    number: 'RITM0002',
    active: '1',
    approval: 'not requested',
    cat_item: kind,
    requested_for: openedBy,
    opened_by: openedBy,
  })
  world.given.set('ask', { provisioned: 'ci', ...answers })
  placeOrder(world, 'ask')
}
const asked = () => world.records.table('sc_req_item').get('ask')
const operations = () => world.records.rows('x_swb_hub_aws_operation')
const ci = () => world.records.table('x_swb_hub_aws_provisioned').get('ci')
const claimed = () => claimOperations(world, { worker: 'w', limit: 5, lease_seconds: 60, resume: false }).operations[0]
const report = (state: 'in_progress' | 'succeeded' | 'failed', status: string) =>
  reportOperation(world, operations()[0]?.sys_id ?? '', {
    worker: 'w',
    state,
    record: { id: 'rec-2', status: state === 'in_progress' ? 'CREATED' : 'SUCCEEDED', type: 'UPDATE' },
    provisioned: { id: 'pp-1', name: 'my-bucket', arn: '', type: '', status, status_message: '', created: '' },
  })

describe('P15: an update', () => {
  test('sends what was named and keeps every other value, under the session that owns the product', () => {
    ask('change', { parameters: ' Days = 45\n' })
    expect(operations()).toHaveLength(1)
    expect(claimed()).toMatchObject({
      type: 'update',
      session_name: 'first-orderer',
      provisioned_product_id: 'pp-1',
      version_id: 'pa-1',
      parameters: [
        { key: 'Days', value: '45', secret: false },
        { key: 'Password', value: '', secret: true, previous: true },
      ],
    })
  })

  test('takes values as they are written, and secrets only through the masked question', () => {
    ask('change', { parameters: 'Days=45', secret_parameter: 'Password=a=b=c-12345' })
    expect(claimed()?.parameters).toEqual([
      { key: 'Days', value: '45', secret: false },
      { key: 'Password', value: 'a=b=c-12345', secret: true },
    ])
  })

  test('keeps a secret that nobody names', () => {
    ask('change', { parameters: 'Days=45' })
    expect(claimed()?.parameters).toContainEqual({ key: 'Password', value: '', secret: true, previous: true })
  })

  test.each([
    ['a parameter that does not exist', { parameters: 'Nights=4' }, /There is no parameter Nights\. Known are Days/],
    ['a value that is not allowed', { parameters: 'Days=91' }, /Days must be at most 90/],
    ['a line without a name', { parameters: '45' }, /Name=Value/],
    ['a secret that is written openly', { parameters: 'Password=hunter2hunter2' }, /Password is a secret/],
    ['a secret that is too short', { secret_parameter: 'Password=short' }, /Password must have at least 8/],
    ['a parameter given twice', { parameters: 'Days=4\nDays=5' }, /more than once/],
    ['a version that does not exist', { new_version: 'v9' }, /version "v9" cannot be ordered/],
    ['a new version that needs more', { new_version: 'v2' }, /Size is new and needs a value/],
    ['nothing at all', {}, /nothing would change/],
    ['somebody else’s product', { provisioned: 'nobody' }, /does not exist/],
  ])('is refused with %s, in words the requester can act on', (_case, answers, text) => {
    ask('change', answers)
    expect(operations()).toEqual([])
    expect(asked()).toMatchObject({ state: '4' })
    expect(asked()?.comments).toMatch(text)
    expect(asked()?.comments).not.toMatch(/hunter2|short(?! )/)
  })

  test('moves to another version by its name once it has succeeded, and forgets nothing it was not told', () => {
    ask('change', { new_version: 'v2', parameters: 'Size=big' })
    expect(claimed()).toMatchObject({
      version_id: 'pa-2',
      parameters: [
        { key: 'Days', value: '', secret: false, previous: true },
        { key: 'Size', value: 'big', secret: false },
      ],
    })
    report('in_progress', 'UNDER_CHANGE')
    expect(ci()).toMatchObject({ life_cycle: 'updating', version: 'version', arn: 'arn:kept' })
    expect(asked()).toMatchObject({ state: '2', configuration_item: 'ci' })
    report('succeeded', 'AVAILABLE')
    expect(ci()).toMatchObject({ life_cycle: 'provisioned', version: 'newer', created_on_aws: '2026-01-01 00:00:00' })
    expect(asked()).toMatchObject({ state: '3' })
    expect(asked()?.comments).toMatch(/my-bucket has been changed/)
  })

  test('that fails leaves the product as it was', () => {
    ask('change', { new_version: 'v2', parameters: 'Size=big' })
    claimed()
    report('failed', 'TAINTED')
    expect(ci()).toMatchObject({ life_cycle: 'provisioned', aws_status: 'TAINTED', version: 'version' })
    expect(asked()).toMatchObject({ state: '4' })
  })

  test('is given up when what was approved no longer fits, before anything is sent', () => {
    ask('change', { parameters: 'Days=45' })
    world.records.update('x_swb_hub_aws_parameter', 'parameter', { max_value: '40' })
    expect(claimed()).toBeUndefined()
    expect(operations()[0]).toMatchObject({ state: 'failed', error_code: 'answers' })
    expect(asked()).toMatchObject({ state: '4' })
  })
})

describe('P16: a termination', () => {
  test('waits for approval as orders do, then ends the product and its item', () => {
    ask('termination', {})
    expect(operations()).toEqual([])
    const [row] = world.records.rows('sysapproval_approver')
    world.records.update('sysapproval_approver', row?.sys_id ?? '', { state: 'approved' })
    decideOrder(world, 'ask')
    expect(claimed()).toMatchObject({ type: 'terminate', parameters: [], retain_resources: false })
    report('succeeded', 'TERMINATED')
    expect(ci()).toMatchObject({ life_cycle: 'terminated', aws_status: 'TERMINATED', install_status: '7' })
    expect(asked()).toMatchObject({ state: '3' })
    expect(asked()?.comments).toMatch(/my-bucket has ended/)
  })

  test('is possible for a product in error', () => {
    world.records.update('x_swb_hub_aws_provisioned', 'ci', { life_cycle: 'error' })
    ask('termination', {})
    expect(asked()?.approval).toBe('requested')
  })

  test('that keeps the resources or ignores errors is for managers only', () => {
    ask('termination', { retain_resources: 'true' })
    expect(asked()?.comments).toMatch(/Only managers/)
    world.records.add('sys_user_role', 'role', { name: 'x_swb_hub.aws_manager' })
    world.records.add('sys_user_has_role', 'has', { user: 'user-a', role: 'role' })
    world.records.update('x_swb_hub_aws_portfolio', 'portfolio', { terminate_approval: 'none' })
    ask('termination', { retain_resources: 'true', ignore_errors: 'true' }, 'user-a')
    expect(claimed()).toMatchObject({ type: 'terminate', retain_resources: true, ignore_errors: true })
  })
})

describe('who may have a product changed', () => {
  test('nobody but its owner and managers, and others do not learn that it exists', () => {
    ask('termination', {}, 'user-a')
    expect(asked()?.comments).toMatch(/does not exist/)
    expect(operations()).toEqual([])
  })

  test.each(['provisioning', 'updating', 'terminating', 'terminated'])('not while it is %s', (life_cycle) => {
    world.records.update('x_swb_hub_aws_provisioned', 'ci', { life_cycle })
    ask('change', { parameters: 'Days=4' })
    expect(asked()?.comments).toContain(`my-bucket is ${life_cycle}`)
  })

  test('not while another operation is open', () => {
    world.records.add('x_swb_hub_aws_operation', 'open', { number: 'SWB9', provisioned: 'ci', state: 'pending' })
    ask('change', { parameters: 'Days=4' })
    expect(asked()?.comments).toMatch(/being changed by SWB9/)
  })
})
