import { decideOrder } from '../../../src/server/aws-catalog/decide-order.ts'
import { placeOrder } from '../../../src/server/aws-catalog/place-order.ts'
import { type FakeWorld, fakeWorld, withOrder } from '../../support/fake-world.ts'

let world: FakeWorld
beforeEach(() => {
  world = fakeWorld()
  withOrder(world)
})

const item = () => world.records.table('sc_req_item').get('item')
const approvals = () => world.records.rows('sysapproval_approver')
const operations = () => world.records.rows('x_swb_hub_aws_operation')

function decide(state: 'approved' | 'rejected') {
  const [row] = approvals()
  world.records.update('sysapproval_approver', row?.sys_id ?? '', { state })
  decideOrder(world, 'item')
}

describe('placing an order', () => {
  test('asks the members of the portfolio group and lets the item wait', () => {
    placeOrder(world, 'item')
    expect(approvals()).toEqual([
      expect.objectContaining({
        approver: 'user-a',
        state: 'requested',
        sysapproval: 'item',
        document_id: 'item',
        source_table: 'sc_req_item',
      }),
    ])
    expect(item()?.approval).toBe('requested')
    expect(operations()).toEqual([])
  })

  test('asks nobody twice when it runs again', () => {
    placeOrder(world, 'item')
    placeOrder(world, 'item')
    expect(approvals()).toHaveLength(1)
  })

  test('never asks the person it is for, and says so when nobody else is left', () => {
    world.records.add('sys_user_grmember', 'member', { group: 'group', user: 'user-r' })
    placeOrder(world, 'item')
    expect(approvals()).toEqual([])
    expect(item()?.approval).toBe('requested')
    expect(operations()).toEqual([])
    expect(world.logged).toContainEqual(expect.objectContaining({ level: 'warning', code: 'no-approver' }))
  })

  test('falls back to the default group of the settings', () => {
    world.records.update('x_swb_hub_aws_portfolio', 'portfolio', { approval_group: '' })
    world.properties.set('aws_catalog.default_approval_group', 'Cloud approvers')
    placeOrder(world, 'item')
    expect(approvals()).toHaveLength(1)
  })

  test('waits when neither the portfolio nor the settings name a group', () => {
    world.records.update('x_swb_hub_aws_portfolio', 'portfolio', { approval_group: '' })
    placeOrder(world, 'item')
    expect(operations()).toEqual([])
    expect(item()?.approval).toBe('requested')
  })

  test('queues at once when the portfolio needs no approval', () => {
    world.records.update('x_swb_hub_aws_portfolio', 'portfolio', { approval: 'none' })
    placeOrder(world, 'item')
    expect(operations()).toHaveLength(1)
    expect(item()?.approval).toBe('approved')
  })

  test('a path of unknown portfolio still needs approval', () => {
    world.records.update('x_swb_hub_aws_portfolio', 'portfolio', { approval: 'none' })
    world.records.update('x_swb_hub_aws_launch_path', 'path', { portfolio: '' })
    placeOrder(world, 'item')
    expect(operations()).toEqual([])
  })

  test.each([
    ['a name AWS refuses', { provisioned_name: 'my bucket' }, /name must begin/],
    ['a value out of range', { p_Days: '91' }, /Days must be at most 90/],
    ['no value where there is no default', { p_Days: '' }, /Days needs a value/],
    ['a version that does not exist', { version: 'pa-none' }, /version "pa-none" cannot be ordered/],
  ])('closes an order with %s and says why', (_case, answers, text) => {
    withOrder(world, answers)
    placeOrder(world, 'item')
    expect(item()).toMatchObject({ state: '4', comments: expect.stringMatching(text) })
    expect(approvals()).toEqual([])
    expect(operations()).toEqual([])
  })

  test('leaves items of other catalogues alone', () => {
    world.records.update('sc_req_item', 'item', { cat_item: 'something-else' })
    world.records.writes.length = 0
    placeOrder(world, 'item')
    expect(world.records.writes).toEqual([])
  })
})

describe('deciding an order', () => {
  beforeEach(() => placeOrder(world, 'item'))

  test('approval queues one operation with a token, the session of the person and what was ordered', () => {
    decide('approved')
    expect(operations()).toEqual([
      expect.objectContaining({
        operation_type: 'provision',
        state: 'pending',
        request_item: 'item',
        version: 'version',
        launch_path: 'path',
        region: 'region',
        provisioned_name: 'my-bucket',
        token: 'token-1',
        session_name: 'requester',
        requested_for: 'user-r',
      }),
    ])
    expect(item()).toMatchObject({ approval: 'approved', stage: 'fulfillment' })
  })

  test('the same decision heard twice queues once', () => {
    decide('approved')
    decideOrder(world, 'item')
    expect(operations()).toHaveLength(1)
  })

  test('rejection closes the item, names who rejected and queues nothing', () => {
    decide('rejected')
    expect(item()).toMatchObject({ approval: 'rejected', state: '4', comments: 'Rejected by Approver.' })
    expect(operations()).toEqual([])
  })

  test('the open approvals of others are released', () => {
    world.records.add('sysapproval_approver', 'other', {
      document_id: 'item',
      source_table: 'sc_req_item',
      approver: 'user-b',
      state: 'requested',
    })
    decide('approved')
    expect(world.records.table('sysapproval_approver').get('other')?.state).toBe('not_required')
  })

  test('nothing happens before anybody has decided', () => {
    decideOrder(world, 'item')
    expect(item()?.approval).toBe('requested')
  })

  test('an approved order whose version has been withdrawn meanwhile is closed with the reason', () => {
    world.records.update('x_swb_hub_aws_version', 'version', { active: 'false' })
    decide('approved')
    expect(item()).toMatchObject({ state: '4', comments: expect.stringContaining('no version') })
    expect(operations()).toEqual([])
  })

  test('a refused write is written to the event log and does not look approved', () => {
    world.records.refused.add('x_swb_hub_aws_operation')
    decide('approved')
    expect(item()?.approval).toBe('requested')
    expect(world.logged).toContainEqual(expect.objectContaining({ level: 'error', code: 'write-refused' }))
  })
})

describe('P07: an order from a portfolio that is granted to groups', () => {
  beforeEach(() => {
    world.records.update('x_swb_hub_aws_portfolio', 'portfolio', { visibility: 'granted' })
  })

  test('is refused to who is in none of them, also when nothing is granted at all', () => {
    placeOrder(world, 'item')
    expect(item()?.comments).toMatch(/may not order from the portfolio Storage/)
    expect(operations()).toEqual([])
  })

  test('is taken from a member', () => {
    world.records.add('x_swb_hub_aws_portfolio_grant', 'grant', {
      portfolio: 'portfolio',
      user_group: 'users',
      active: 'true',
    })
    world.records.add('sys_user_group', 'users', { name: 'Users', active: 'true' })
    world.records.add('sys_user_grmember', 'membership', { group: 'users', user: 'user-r' })
    placeOrder(world, 'item')
    expect(item()?.approval).toBe('requested')
  })
})
