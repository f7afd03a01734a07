import { changeGate, changeKind, changeSettings, statesUntil } from '../../../src/server/aws-catalog/change-rules.ts'
import { claimOperations } from '../../../src/server/aws-catalog/claim-operations.ts'
import { followAllChanges, followChange } from '../../../src/server/aws-catalog/follow-change.ts'
import { placeOrder } from '../../../src/server/aws-catalog/place-order.ts'
import { reportOperation } from '../../../src/server/aws-catalog/report-operation.ts'
import { type FakeWorld, fakeWorld, withOrder } from '../../support/fake-world.ts'

let world: FakeWorld
beforeEach(() => {
  world = fakeWorld()
  withOrder(world)
  for (const [name, value] of Object.entries({ scheduled: '-2', implement: '-1', review: '0', closed: '3' }))
    world.properties.set(`aws_catalog.change.state.${name}`, value)
  world.records.update('x_swb_hub_aws_portfolio', 'portfolio', { approval: 'none' })
})

const wanted = (kind: string) =>
  world.records.update('x_swb_hub_aws_portfolio', 'portfolio', { provision_change: kind })
const operation = () => world.records.rows('x_swb_hub_aws_operation')[0]
const change = () => world.records.rows('change_request')[0]
const item = () => world.records.table('sc_req_item').get('item')
const claim = () => claimOperations(world, { worker: 'w', limit: 10, lease_seconds: 60 }).operations
/** Somebody works on the change; then the rule on change requests runs. */
function set(values: Record<string, string>) {
  world.records.update('change_request', change()?.sys_id ?? '', values)
  followChange(world, change()?.sys_id ?? '')
}
const report = (state: 'in_progress' | 'succeeded' | 'failed') =>
  reportOperation(world, operation()?.sys_id ?? '', {
    worker: 'w',
    state,
    record: { id: 'rec-1', status: 'CREATED', type: 'PROVISION_PRODUCT' },
    provisioned: {
      id: 'pp-1',
      name: 'my-bucket',
      arn: '',
      type: '',
      status: 'AVAILABLE',
      status_message: '',
      created: '',
    },
    ...(state === 'failed' ? { error: { code: 'LimitExceeded', message: 'Too many' } } : {}),
  })

describe('P18: which change an action needs', () => {
  test.each([
    ['', '', 'none'],
    ['account', '', 'none'],
    ['account', 'normal', 'normal'],
    ['none', 'normal', 'none'],
    ['emergency', 'none', 'emergency'],
    ['something new', 'none', 'normal'],
  ])('portfolio %p, account %p: %p', (portfolio, account, kind) => {
    expect(changeKind(portfolio, account)).toBe(kind)
  })

  test('the account decides where the portfolio leaves it to it', () => {
    world.records.update('x_swb_hub_aws_account', 'account', { provision_change: 'standard' })
    placeOrder(world, 'item')
    expect(change()?.type).toBe('standard')
    expect(operation()).toMatchObject({ state: 'waiting', change_request: change()?.sys_id })
  })

  test('no change, no waiting', () => {
    wanted('none')
    placeOrder(world, 'item')
    expect([change(), operation()?.state]).toEqual([undefined, 'pending'])
  })
})

describe('P18: an operation with a change request', () => {
  beforeEach(() => {
    wanted('normal')
    world.records.add('sys_user_group', 'cab', { name: 'Cloud changes', active: 'true' })
    world.properties.set('aws_catalog.change.assignment_group', 'Cloud changes')
    placeOrder(world, 'item')
  })

  test('says on the change what is to be done, for whom and by which group, and on the order what it waits for', () => {
    expect(change()).toMatchObject({
      short_description: 'Provision my-bucket',
      description: expect.stringMatching(
        /Product: Bucket[\s\S]*Version: v1[\s\S]*Launch option: Storage[\s\S]*RITM0001/,
      ),
      type: 'normal',
      assignment_group: 'cab',
      requested_by: 'user-r',
      parent: 'item',
      correlation_id: operation()?.sys_id,
      correlation_display: 'Switchboard',
    })
    expect(item()).toMatchObject({ approval: 'approved', comments: expect.stringContaining('CHG0030001') })
    expect(claim()).toEqual([])
  })

  test('begins when the change is approved and scheduled, and takes it into implementation', () => {
    set({ state: '-3', approval: 'approved' })
    expect(operation()?.state).toBe('waiting')
    set({ state: '-2' })
    expect(operation()?.state).toBe('pending')
    expect(change()).toMatchObject({ state: '-1', work_start: expect.stringMatching(/^2026/) })
    expect(claim()).toHaveLength(1)
  })

  test('waits for implementation where the settings say so', () => {
    world.properties.set('aws_catalog.change.start', 'implement')
    set({ state: '-2', approval: 'approved' })
    expect(operation()?.state).toBe('waiting')
    set({ state: '-1' })
    expect(operation()?.state).toBe('pending')
  })

  test.each([
    ['rejected', { approval: 'rejected' }],
    ['cancelled', { state: '4' }],
    ['ended before', { state: '3' }],
  ])('a change that was %s ends the operation and the order, and AWS never hears of it', (word, values) => {
    set(values)
    expect(operation()).toMatchObject({ state: 'cancelled', error_code: 'change-stopped' })
    expect(item()).toMatchObject({ state: '4', comments: expect.stringContaining(word) })
    expect(change()?.active).toBe('0')
    expect(claim()).toEqual([])
    set({ approval: 'approved', state: '-1' })
    expect(operation()?.state).toBe('cancelled')
  })

  test('a change withdrawn after its approval stops what has not been sent, even before the rule has run', () => {
    set({ state: '-2', approval: 'approved' })
    world.records.update('change_request', change()?.sys_id ?? '', { state: '4' })
    expect(claim()).toEqual([])
    expect(operation()?.state).toBe('cancelled')
  })

  test('on hold means waiting again', () => {
    set({ state: '-2', approval: 'approved' })
    set({ on_hold: '1' })
    expect(operation()?.state).toBe('waiting')
    set({ on_hold: '0' })
    expect(operation()?.state).toBe('pending')
  })

  test('what AWS has begun goes on; that its change was cancelled is told', () => {
    set({ state: '-2', approval: 'approved' })
    claim()
    report('in_progress')
    expect(change()).toMatchObject({ cmdb_ci: operation()?.provisioned, work_notes: expect.stringContaining('rec-1') })
    set({ state: '4' })
    expect(operation()?.state).toBe('in_progress')
    expect(world.logged).toContainEqual(expect.objectContaining({ level: 'warning', code: 'change-too-late' }))
  })

  test.each([
    ['succeeded', 'successful', /is ready/],
    ['failed', 'unsuccessful', /Too many/],
  ] as const)('%s closes the change as %s with notes', (state, code, notes) => {
    set({ state: '-2', approval: 'approved' })
    claim()
    report('in_progress')
    report(state)
    expect(change()).toMatchObject({ state: '3', close_code: code, close_notes: expect.stringMatching(notes) })
    expect(operation()?.state).toBe(state)
    followChange(world, change()?.sys_id ?? '')
    expect(world.logged.map((entry) => entry.code)).not.toContain('change-too-late')
  })

  test('a change that does not take its end holds nothing up; it is told, and closed by the job', () => {
    set({ state: '-2', approval: 'approved' })
    claim()
    world.records.refused.add('change_request')
    expect(report('succeeded')).toMatchObject({ ok: true })
    expect(item()?.state).toBe('3')
    expect(world.logged).toContainEqual(expect.objectContaining({ level: 'warning', code: 'change-refused' }))
    world.records.refused.clear()
    followAllChanges(world)
    expect(change()).toMatchObject({ state: '3', close_code: 'successful' })
  })
})

describe('P18: a change that is approved with the order', () => {
  test('is there for the record: approved, in implementation, and the operation begins at once', () => {
    wanted('automatic')
    placeOrder(world, 'item')
    expect(change()).toMatchObject({ type: 'standard', approval: 'approved', state: '-1' })
    expect(operation()?.state).toBe('pending')
  })
})

describe('what broke off is taken up again', () => {
  test('a change that could not be made is made by the job, once', () => {
    wanted('automatic')
    world.records.refused.add('change_request')
    placeOrder(world, 'item')
    expect(operation()).toMatchObject({ state: 'waiting' })
    expect(world.logged).toContainEqual(expect.objectContaining({ level: 'error', code: 'change-refused' }))
    world.records.refused.clear()
    followAllChanges(world)
    followAllChanges(world)
    expect(world.records.rows('change_request')).toHaveLength(1)
    expect(operation()?.state).toBe('pending')
  })

  test('a change is made however many operations wait for theirs', () => {
    for (let number = 0; number < 200; number++) {
      world.records.add('change_request', `c${number}`, { state: '-4', active: '1' })
      world.records.add('x_swb_hub_aws_operation', `o${number}`, { state: 'waiting', change_request: `c${number}` })
    }
    wanted('automatic')
    world.records.refused.add('change_request')
    placeOrder(world, 'item')
    world.records.refused.clear()
    followAllChanges(world)
    const own = world.records.rows('x_swb_hub_aws_operation').find((row) => row.request_item === 'item')
    expect(own?.state).toBe('pending')
  })

  test('a change whose operation was not told of it is found again', () => {
    wanted('normal')
    placeOrder(world, 'item')
    world.records.update('x_swb_hub_aws_operation', operation()?.sys_id ?? '', { change_request: '' })
    followAllChanges(world)
    expect(world.records.rows('change_request')).toHaveLength(1)
    expect(operation()?.change_request).toBe(change()?.sys_id)
  })

  test('a deleted change ends the operation', () => {
    wanted('normal')
    placeOrder(world, 'item')
    world.records.remove('change_request', change()?.sys_id ?? '')
    followAllChanges(world)
    expect(operation()?.state).toBe('cancelled')
  })
})

test('states that an instance does not have are left out', () => {
  world.properties.set('aws_catalog.change.state.review', '')
  const { states } = changeSettings(world.settings)
  expect(statesUntil('-1', 'closed', states)).toEqual(['3'])
  expect(statesUntil('-5', 'implement', states)).toEqual(['-2', '-1'])
  expect(changeGate({ state: '', approval: 'approved', onHold: false }, changeSettings(world.settings))).toEqual({
    decision: 'go',
  })
})
