import type { CatalogFixture } from './catalog-fixture.ts'
import { catalogFixture, resultOf, resultsOf } from './catalog-fixture.ts'

/** What the base access controls let people see and do over the Table API. */
let world: CatalogFixture
let requester: string
let approver: string
let ritm: string
let row: string
beforeAll(async () => {
  world = await catalogFixture()
  requester = world.user('requester')
  approver = world.user('approver', ['approver_user'])
  world.user('stranger')
  world.user('agent', ['itil'])
  const item = world.item()
  world.variable(item, 'reason')
  world.variable(item, 'hush', { type: '25', mask_use_encryption: '1' })
  const order = { itemId: item, quantity: 1, variables: { reason: 'work', hush: 'secret' } }
  const outcome = world.instance.catalog.orderNow(world.actor(requester), order)
  ritm = outcome.ok ? (outcome.requestItems[0] ?? '') : ''
  row = world.add('sysapproval_approver', {
    sysapproval: ritm,
    document_id: ritm,
    source_table: 'sc_req_item',
    approver,
    state: 'requested',
  })
})
afterAll(() => world.close())

const status = async (method: string, path: string, user: string, body?: unknown) =>
  (await world.api(method, `now/table/${path}`, user, body)).status
const rows = async (path: string, user: string) => resultsOf(await world.api('GET', `now/table/${path}`, user)) ?? []

test('a requested item is for the requester, the approver and the service desk', async () => {
  for (const user of ['requester', 'approver', 'agent'])
    expect(await status('GET', `sc_req_item/${ritm}`, user)).toBe(200)
  expect(await status('GET', `sc_req_item/${ritm}`, 'stranger')).toBe(404)
  expect(await rows('sc_req_item', 'stranger')).toEqual([])
})

test('a requester cannot change the approval of his own item', async () => {
  await world.api('PATCH', `now/table/sc_req_item/${ritm}`, 'requester', { approval: 'approved' })
  expect(world.get('sc_req_item', ritm).approval).toBe('not requested')
})

test('answers are listed with the item they belong to, without the encrypted one', async () => {
  const path = `sc_item_option_mtom?sysparm_query=request_item=${ritm}&sysparm_fields=sc_item_option.value,sc_item_option`
  const links = await rows(path, 'requester')
  expect(links).toHaveLength(2)
  expect(await rows(path, 'stranger')).toEqual([])
  const options = await rows('sc_item_option', 'requester')
  expect(options.map((option) => option.value)).toEqual(['work'])
})

test('the approver decides with comments over the Table API', async () => {
  expect((await rows('sysapproval_approver', 'approver')).map((entry) => entry.sys_id)).toEqual([row])
  expect(await status('PATCH', `sysapproval_approver/${row}`, 'stranger', { state: 'approved' })).not.toBe(200)
  const answer = await world.api('PATCH', `now/table/sysapproval_approver/${row}`, 'approver', {
    state: 'approved',
    comments: 'Fine',
  })
  expect(answer.status).toBe(200)
  expect(resultOf(answer).state).toBe('approved')
  expect(
    world.find('sys_journal_field', `element_id=${ritm}^element=approval_history`).map((entry) => entry.value),
  ).toContain('approver approved the task.\n\nApproval comments: Fine')
})

test('people find each other, but not what is private', async () => {
  const found = (await rows(`sys_user/${approver}`.replace('/', '?sysparm_query=sys_id='), 'requester'))[0] ?? {}
  expect(found.name).toBe('approver')
  expect(found).not.toHaveProperty('user_password')
  expect(found).not.toHaveProperty('mobile_phone')
  const own = resultOf(await world.api('GET', `now/table/sys_user/${requester}`, 'requester'))
  expect(own).toHaveProperty('mobile_phone')
  expect(own).not.toHaveProperty('user_password')
})

test('a user changes his own profile and no other, and never his roles', async () => {
  expect(
    await status('PATCH', `sys_user/${requester}`, 'requester', { time_zone: 'Europe/Berlin', title: 'Boss' }),
  ).toBe(200)
  expect(world.get('sys_user', requester)).toMatchObject({ time_zone: 'Europe/Berlin', title: null })
  expect(await status('PATCH', `sys_user/${approver}`, 'requester', { time_zone: 'Europe/Berlin' })).not.toBe(200)
  const admin = world.find('sys_user_role', 'name=admin')[0]?.sys_id
  expect(await status('POST', 'sys_user_has_role', 'requester', { user: requester, role: admin })).toBe(403)
})

test('catalog content is read by everybody and written by its administrators', async () => {
  world.user('catalogist', ['catalog_admin'])
  expect(await status('GET', 'sc_cat_item', 'requester')).toBe(200)
  expect(await status('POST', 'sc_cat_item', 'requester', { name: 'Mine' })).toBe(403)
  expect(await status('POST', 'sc_cat_item', 'catalogist', { name: 'Ours' })).toBe(201)
})

test('nobody delegates for somebody else', async () => {
  const delegation = {
    delegate: requester,
    starts: '2020-01-01 00:00:00',
    ends: '2030-01-01 00:00:00',
    approvals: 'true',
  }
  await world.api('POST', 'now/table/sys_user_delegate', 'requester', { ...delegation, user: approver })
  expect(world.find('sys_user_delegate', `user=${approver}`)).toEqual([])
  expect(await status('POST', 'sys_user_delegate', 'approver', { ...delegation, user: approver })).toBe(201)
})

test('metadata, settings and tables without rules are for administrators', async () => {
  for (const table of ['sys_script', 'sys_properties', 'sys_security_acl', 'syslog', 'sc_ordered_item_link'])
    expect((await world.api('GET', `now/table/${table}?sysparm_limit=5`, 'agent')).body.result ?? []).toEqual([])
})
