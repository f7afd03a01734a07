import type { Row } from '../../../src/local/instance/core.ts'
import type { CatalogFixture } from './catalog-fixture.ts'
import { catalogFixture } from './catalog-fixture.ts'

let world: CatalogFixture
let requester: string
let approver: string
let other: string
beforeAll(async () => {
  world = await catalogFixture()
  requester = world.user('requester')
  approver = world.user('approver', ['approver_user'])
  other = world.user('other', ['approver_user'])
})
afterAll(() => world.close())

const update = (table: string, id: string, values: Row) => {
  const outcome = world.instance.records.update(world.instance.access.system(), table, id, values)
  if (!outcome.ok) throw new Error(outcome.message)
}
/** Orders an item and returns the ids of the request and the requested item. */
const order = (values: Row = {}): { request: string; ritm: string } => {
  const outcome = world.instance.catalog.orderNow(world.actor(requester), {
    itemId: world.item(values),
    quantity: 1,
    variables: {},
  })
  if (!outcome.ok) throw new Error(outcome.message)
  return { request: outcome.requestId, ritm: outcome.requestItems[0] ?? '' }
}
const ask = (task: string, user = approver) =>
  world.add('sysapproval_approver', {
    sysapproval: task,
    approver: user,
    source_table: 'sc_req_item',
    document_id: task,
    state: 'requested',
  })
const state = (row: string) => world.get('sysapproval_approver', row).state

test('160 an approval row without a state is not requested yet', () => {
  const { ritm } = order()
  expect(state(world.add('sysapproval_approver', { sysapproval: ritm, approver }))).toBe('not requested')
})

test('161 a requested item has no engine: decisions leave it alone', () => {
  const { ritm } = order()
  update('sysapproval_approver', ask(ritm), { state: 'approved' })
  expect(world.get('sc_req_item', ritm).approval).toBe('not requested')
})

describe('161 with an approval engine for the table', () => {
  beforeAll(() => {
    world.add('sys_properties', { name: 'glide.approval_engine.problem', value: 'approval_engine', type: 'string' })
  })
  const problem = () => world.add('problem', { short_description: 'x' })

  test('161 all approvals approve', () => {
    const task = problem()
    const rows = [ask(task), ask(task, other)]
    update('sysapproval_approver', rows[0] ?? '', { state: 'approved' })
    expect(world.get('problem', task).approval).toBe('not requested')
    update('sysapproval_approver', rows[1] ?? '', { state: 'approved' })
    expect(world.get('problem', task).approval).toBe('approved')
    expect(world.get('problem', task).approval_set).toMatch(/^\d{4}-/)
  })

  test('161 one rejection rejects and leaves nothing for the others to decide', () => {
    const task = problem()
    const rows = [ask(task), ask(task, other)]
    update('sysapproval_approver', rows[0] ?? '', { state: 'rejected' })
    expect(world.get('problem', task).approval).toBe('rejected')
    expect(state(rows[1] ?? '')).toBe('not_required')
  })
})

test('161 setting the approval of a task by hand closes open rows, decided ones stay', () => {
  const { ritm } = order()
  const rows = [ask(ritm), ask(ritm, other)]
  update('sysapproval_approver', rows[0] ?? '', { state: 'approved' })
  update('sc_req_item', ritm, { approval: 'approved' })
  expect(rows.map(state)).toEqual(['approved', 'not_required'])
})

test('161 closing a task makes its open approvals moot', () => {
  const { ritm } = order()
  const row = ask(ritm)
  update('sc_req_item', ritm, { state: '3' })
  expect(state(row)).toBe('not_required')
})

describe('162 who may decide over web services', () => {
  const decide = (user: string, row: string, values: Row = { state: 'approved' }) =>
    world.instance.records.update(world.actor(user), 'sysapproval_approver', row, values, { secure: true }).ok &&
    state(row)

  test('162 the approver may, others may not', () => {
    const row = ask(order().ritm)
    expect(decide(requester, row)).toBe(false)
    expect(decide(other, row)).toBe(false)
    expect(decide(approver, row)).toBe('approved')
  })

  test('162 a delegate may while the delegation lasts', () => {
    const row = ask(order().ritm)
    const delegate = world.user('delegate')
    const delegation = (starts: string, ends: string, approvals: string) =>
      world.add('sys_user_delegate', { user: approver, delegate, starts, ends, approvals })
    delegation('2000-01-01 00:00:00', '2000-12-31 00:00:00', '1')
    delegation('2000-01-01 00:00:00', '2999-12-31 00:00:00', '0')
    expect(decide(delegate, row)).toBe(false)
    delegation('2000-01-01 00:00:00', '2999-12-31 00:00:00', '1')
    expect(decide(delegate, row)).toBe('approved')
  })

  test('162 an approval administrator may', () => {
    expect(decide(world.user('approval_boss', ['approval_admin']), ask(order().ritm))).toBe('approved')
  })

  test('162 an approver cannot hand his row to somebody else', () => {
    const row = ask(order().ritm)
    decide(approver, row, { approver: other })
    expect(world.get('sysapproval_approver', row).approver).toBe(approver)
  })
})

test('163 a new request is approved at once, which says nothing about its item', () => {
  const { request, ritm } = order()
  expect(world.get('sc_request', request)).toMatchObject({
    approval: 'approved',
    request_state: 'in_process',
    active: '1',
  })
  expect(world.get('sc_req_item', ritm)).toMatchObject({ approval: 'not requested', stage: 'waiting_for_approval' })
})

test('163 an item with a workflow is asked for, one with a delivery plan takes over the approval', () => {
  const workflow = world.add('wf_workflow', { name: 'w' })
  const plan = world.add('sc_cat_item_delivery_plan', { name: 'p' })
  expect(world.get('sc_req_item', order({ workflow }).ritm).approval).toBe('requested')
  expect(world.get('sc_req_item', order({ delivery_plan: plan }).ritm).approval).toBe('approved')
})

test('163 rejecting the request rejects its waiting items', () => {
  const { request, ritm } = order()
  update('sc_request', request, { approval: 'rejected' })
  expect(world.get('sc_request', request)).toMatchObject({ request_state: 'closed_rejected', state: '4', active: '0' })
  expect(world.get('sc_req_item', ritm).approval).toBe('rejected')
})

test('closing an item ends its stage and, with the last one, the request', () => {
  const { request, ritm } = order()
  update('sc_req_item', ritm, { state: '3' })
  expect(world.get('sc_req_item', ritm)).toMatchObject({ stage: 'completed', active: '0' })
  expect(world.get('sc_req_item', ritm).closed_at).toMatch(/^\d{4}-/)
  expect(world.get('sc_request', request)).toMatchObject({ request_state: 'closed_complete', state: '3', active: '0' })
})

test('an item closed incomplete is rejected and its request incomplete', () => {
  const { request, ritm } = order()
  update('sc_req_item', ritm, { state: '4' })
  expect(world.get('sc_req_item', ritm)).toMatchObject({ stage: 'Request Cancelled', approval: 'rejected' })
  expect(world.get('sc_request', request)).toMatchObject({ request_state: 'closed_incomplete', active: '0' })
})

test('decisions are told in the approval history with their comments', () => {
  const { ritm } = order()
  update('sysapproval_approver', ask(ritm), { state: 'rejected', comments: 'Too dear' })
  const entries = world.find('sys_journal_field', `element_id=${ritm}^element=approval_history`).map((row) => row.value)
  expect(entries).toEqual(
    expect.arrayContaining([
      'approver is requested to approve.',
      'approver rejected the task.\n\nApproval comments: Too dear',
    ]),
  )
})

test('approval events are queued', async () => {
  const { ritm } = order()
  const row = ask(ritm)
  await world.instance.background.idle()
  expect(world.find('sysevent', `instance=${row}`).map((event) => event.name)).toEqual(['approval.inserted'])
})

test('a reopened task is active again', () => {
  const { ritm } = order()
  update('sc_req_item', ritm, { state: '3' })
  update('sc_req_item', ritm, { state: '2' })
  expect(world.get('sc_req_item', ritm)).toMatchObject({ active: '1', closed_at: null, closed_by: null })
})

test('the priority of an incident follows impact and urgency', () => {
  const incident = world.add('incident', { short_description: 'x', impact: '1', urgency: '1' })
  expect(world.get('incident', incident)).toMatchObject({ priority: '1', active: '1', opened_by: 'system' })
  expect(world.get('incident', incident).opened_at).toMatch(/^\d{4}-/)
  update('incident', incident, { urgency: '3' })
  expect(world.get('incident', incident).priority).toBe('3')
  update('incident', incident, { state: '6' })
  expect(world.get('incident', incident)).toMatchObject({ active: '1', incident_state: '6' })
})

describe('own answers', () => {
  const readable = (user: string, ritm: string, name: string) => {
    const option =
      world.find('sc_item_option_mtom', `request_item=${ritm}^sc_item_option.item_option_new.name=${name}`)[0]
        ?.sc_item_option ?? ''
    return world.instance.access.allowed(
      world.actor(user),
      'read',
      'sc_item_option',
      undefined,
      world.instance.records.state('sc_item_option', option),
    )
  }

  test('a requester reads his own answers except encrypted ones, others read none', () => {
    const id = world.item()
    world.variable(id, 'plain')
    world.variable(id, 'hush', { type: '25', mask_use_encryption: '1' })
    const outcome = world.instance.catalog.orderNow(world.actor(requester), {
      itemId: id,
      quantity: 1,
      variables: { plain: 'a', hush: 'b' },
    })
    const ritm = outcome.ok ? (outcome.requestItems[0] ?? '') : ''
    expect(readable(requester, ritm, 'plain')).toBe(true)
    expect(readable(requester, ritm, 'hush')).toBe(false)
    expect(readable(other, ritm, 'plain')).toBe(false)
    ask(ritm)
    expect(readable(approver, ritm, 'plain')).toBe(true)
    expect(readable(approver, ritm, 'hush')).toBe(false)
  })
})

describe('inherited roles', () => {
  const held = (user: string) =>
    world
      .find('sys_user_has_role', `user=${user}`)
      .map((row) => `${world.get('sys_user_role', row.role ?? '').name ?? ''}${row.inherited === '1' ? '*' : ''}`)
      .sort()

  test('membership in a group and containment make inherited rows, which go with their cause', () => {
    const group = world.add('sys_user_group', { name: 'Fulfillers' })
    const itil = world.find('sys_user_role', 'name=itil')[0]?.sys_id ?? ''
    const user = world.user('newcomer')
    const membership = world.add('sys_user_grmember', { user, group })
    expect(held(user)).toEqual([])
    world.add('sys_group_has_role', { group, role: itil })
    expect(held(user)).toEqual(expect.arrayContaining(['approver_user*', 'itil*', 'sn_incident_read*']))
    world.instance.records.delete(world.instance.access.system(), 'sys_user_grmember', membership)
    expect(held(user)).toEqual([])
  })
})
