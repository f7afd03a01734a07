import { decideOrder } from '../../../src/server/aws-catalog/decide-order.ts'
import { placeOrder } from '../../../src/server/aws-catalog/place-order.ts'
import { type FakeWorld, fakeWorld, withOrder } from '../../support/fake-world.ts'

let world: FakeWorld
beforeEach(() => {
  world = fakeWorld()
  withOrder(world)
  world.records.add('sys_user', 'user-b', { user_name: 'second', name: 'Second', active: 'true' })
  world.records.add('sys_user', 'user-m', { user_name: 'boss', name: 'Boss', active: 'true' })
  world.records.add('sys_user_grmember', 'member-b', { group: 'group', user: 'user-b' })
  world.records.update('sys_user', 'user-r', { manager: 'user-m' })
})

const mode = (approval: string) => world.records.update('x_swb_hub_aws_portfolio', 'portfolio', { approval })
const rows = () => world.records.rows('sysapproval_approver')
const people = () => rows().map((row) => row.approver)
const queued = () => world.records.rows('x_swb_hub_aws_operation').length
const item = () => world.records.table('sc_req_item').get('item')
function answer(person: string, state: 'approved' | 'rejected') {
  const row = rows().find((one) => one.approver === person)
  world.records.update('sysapproval_approver', row?.sys_id ?? '', { state })
  decideOrder(world, 'item')
}

describe('X3: approval per portfolio', () => {
  test('anyone of the group is enough, and the others are released', () => {
    mode('group')
    placeOrder(world, 'item')
    expect(people()).toEqual(['user-a', 'user-b'])
    answer('user-b', 'approved')
    expect(queued()).toBe(1)
    expect(rows().map((row) => row.state)).toEqual(['not_required', 'approved'])
  })

  test('everyone of the group must approve', () => {
    mode('everyone')
    placeOrder(world, 'item')
    answer('user-a', 'approved')
    expect(queued()).toBe(0)
    answer('user-b', 'approved')
    expect(queued()).toBe(1)
  })

  test('the manager of the person it is for', () => {
    mode('manager')
    placeOrder(world, 'item')
    expect(people()).toEqual(['user-m'])
    answer('user-m', 'approved')
    expect(queued()).toBe(1)
  })

  test('the manager, then the group: the group is asked only once the manager has approved', () => {
    mode('manager_group')
    placeOrder(world, 'item')
    expect(people()).toEqual(['user-m'])
    answer('user-m', 'approved')
    expect(people()).toEqual(['user-m', 'user-a', 'user-b'])
    expect(queued()).toBe(0)
    decideOrder(world, 'item')
    expect(people()).toHaveLength(3)
    answer('user-a', 'approved')
    expect(queued()).toBe(1)
  })

  test('the manager, then everyone: a manager in the group is not asked again', () => {
    world.records.add('sys_user_grmember', 'member-m', { group: 'group', user: 'user-m' })
    mode('manager_everyone')
    placeOrder(world, 'item')
    answer('user-m', 'approved')
    expect(people()).toEqual(['user-m', 'user-a', 'user-b'])
    answer('user-a', 'approved')
    expect(queued()).toBe(0)
    answer('user-b', 'approved')
    expect(queued()).toBe(1)
  })

  test.each(['group', 'everyone', 'manager', 'manager_group', 'manager_everyone'])(
    'one rejection ends it with rule %s',
    (rule) => {
      mode(rule)
      placeOrder(world, 'item')
      answer(people()[0] ?? '', 'rejected')
      expect(queued()).toBe(0)
      expect(item()).toMatchObject({ approval: 'rejected', state: '4' })
    },
  )

  test.each([
    ['nobody manages the requester', { manager: '' }],
    ['the requester manages himself', { manager: 'user-r' }],
    ['the manager has left', { manager: 'user-gone' }],
  ])('waits, and an administrator is told, when %s', (_case, values) => {
    world.records.add('sys_user', 'user-gone', { active: 'false' })
    world.records.update('sys_user', 'user-r', values)
    mode('manager')
    placeOrder(world, 'item')
    expect(people()).toEqual([])
    expect(item()?.approval).toBe('requested')
    expect(world.logged).toContainEqual(expect.objectContaining({ code: 'no-approver' }))
  })

  test('an unknown rule asks the group: never nobody', () => {
    mode('whatever')
    placeOrder(world, 'item')
    expect(people()).toEqual(['user-a', 'user-b'])
  })
})
