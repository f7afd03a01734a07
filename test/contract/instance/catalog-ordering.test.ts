import type { CatalogFixture } from './catalog-fixture.ts'
import { catalogFixture, messageOf, resultOf, resultsOf } from './catalog-fixture.ts'

let world: CatalogFixture
let requester: string
let item: string
beforeAll(async () => {
  world = await catalogFixture()
  requester = world.user('requester')
  world.user('agent', ['itil'])
  item = world.item()
  const size = world.variable(item, 'size', { type: '5', mandatory: '1', order: '100' })
  world.add('question_choice', { question: size, text: 'Small', value: 's', order: '1' })
  world.add('question_choice', { question: size, text: 'Large', value: 'l', order: '2', price: '100' })
  world.variable(item, 'note', { order: '200', default_value: 'none' })
  world.variable(item, 'who', {
    order: '300',
    type: '8',
    reference: 'sys_user',
    default_value: 'javascript:gs.getUserID()',
  })
  world.variable(item, 'secret', { order: '400', type: '25', mask_use_encryption: '1' })
})
afterAll(() => world.close())

const order = (body: Record<string, unknown>, user = 'requester', id = item) =>
  world.call('POST', `items/${id}/order_now`, user, body)
const counts = () =>
  ['sc_request', 'sc_req_item', 'sc_item_option', 'sc_item_option_mtom'].map((table) => world.find(table, '').length)

test('153 ordering answers the new request under all its names', async () => {
  const answer = await order({ sysparm_quantity: 2, variables: { size: 'l' } })
  expect(answer.status).toBe(200)
  const result = resultOf(answer)
  expect(result).toMatchObject({ table: 'sc_request', request_number: result.number, request_id: result.sys_id })
  expect(result.number).toMatch(/^REQ\d{7}$/)
  const request = world.get('sc_request', String(result.sys_id))
  expect(request).toMatchObject({
    requested_for: requester,
    opened_by: requester,
    price: '1798.00',
    sys_created_by: 'requester',
  })
  const [ritm, ...others] = world.find('sc_req_item', `request=${String(result.sys_id)}`)
  expect(others).toEqual([])
  expect(ritm?.number).toMatch(/^RITM\d{7}$/)
  expect(ritm).toMatchObject({
    cat_item: item,
    requested_for: requester,
    quantity: '2',
    price: '899.00',
    short_description: 'A laptop',
    stage: 'waiting_for_approval',
    active: '1',
  })
})

test('154 a cart collects items, can be changed and emptied, and is ordered in one step', async () => {
  const added = await world.call('POST', `items/${item}/add_to_cart`, 'requester', {
    sysparm_quantity: '1',
    variables: { size: 's' },
  })
  expect(added.status).toBe(200)
  expect(resultOf(added)).toMatchObject({
    subtotal: '$799.00',
    items: [{ catalog_item_id: item, item_name: 'Laptop', quantity: '1' }],
  })
  const cartItem = (resultOf(added).items as Record<string, string>[])[0]?.cart_item_id ?? ''

  const changed = await world.call('PUT', `cart/${cartItem}`, 'requester', {
    sysparm_quantity: '3',
    variables: { size: 'l' },
  })
  expect(changed.status).toBe(201)
  const cart = resultOf(await world.call('GET', 'cart', 'requester'))
  expect(cart).toMatchObject({
    subtotal_price: '$2,697.00',
    none: { items: [{ quantity: '3', price: '$899.00', subtotal: 2697 }] },
  })

  expect((await world.call('DELETE', `cart/${cartItem}`, 'agent')).status).toBe(400)
  await world.call('POST', `items/${item}/add_to_cart`, 'requester', {
    sysparm_quantity: '1',
    variables: { size: 's' },
  })
  const submitted = await world.call('POST', 'cart/submit_order', 'requester', {})
  expect(submitted.status).toBe(200)
  const request = String(resultOf(submitted).request_id)
  expect(
    world
      .find('sc_req_item', `request=${request}`)
      .map((row) => row.quantity)
      .sort(),
  ).toEqual(['1', '3'])
  expect(world.get('sc_request', request).price).toBe('3496.00')

  const again = await world.call('POST', 'cart/submit_order', 'requester', {})
  expect(again.status).toBe(400)
  expect(world.find('sc_item_option', 'cart_itemISNOTEMPTY')).toEqual([])
})

test('an item in the cart never shows or deletes answers that were given to somebody else', async () => {
  await order({ sysparm_quantity: 1, variables: { size: 's', note: 'for the agent only' } }, 'agent')
  const [foreign] = world.find('sc_item_option', 'value=for the agent only')
  const added = resultOf(
    await world.call('POST', `items/${item}/add_to_cart`, 'requester', {
      sysparm_quantity: '1',
      variables: { size: 's' },
    }),
  )
  const cartItem = (added.items as Record<string, string>[])[0]?.cart_item_id ?? ''
  for (const variables of [JSON.stringify([foreign?.sys_id]), 'no list']) {
    await world.api('PATCH', `now/table/sc_cart_item/${cartItem}`, 'requester', { variables })
    expect(world.get('sc_cart_item', cartItem).variables).toBe(variables)
    const cart = await world.call('GET', 'cart', 'requester')
    expect(cart.status).toBe(200)
    expect(JSON.stringify(resultOf(cart))).not.toContain('for the agent only')
  }
  await world.api('PATCH', `now/table/sc_cart_item/${cartItem}`, 'requester', {
    variables: JSON.stringify([foreign?.sys_id]),
  })
  expect((await world.call('DELETE', `cart/${cartItem}`, 'requester')).status).toBe(204)
  expect(world.find('sc_item_option', 'value=for the agent only')).toHaveLength(1)
})

test('154 items can be taken out of the cart and the cart emptied by its owner only', async () => {
  const added = resultOf(
    await world.call('POST', `items/${item}/add_to_cart`, 'requester', {
      sysparm_quantity: '1',
      variables: { size: 's' },
    }),
  )
  const cartItem = (added.items as Record<string, string>[])[0]?.cart_item_id ?? ''
  expect((await world.call('DELETE', `cart/${cartItem}`, 'requester')).status).toBe(204)
  expect((await world.call('DELETE', `cart/${String(added.cart_id)}/empty`, 'agent')).status).toBe(400)
  expect((await world.call('DELETE', `cart/${String(added.cart_id)}/empty`, 'requester')).status).toBe(204)
  expect(world.find('sc_cart', `sys_id=${String(added.cart_id)}`)).toEqual([])
})

test('154 in two steps checkout shows a summary and submit_order places the order', async () => {
  const property = world.find('sys_properties', 'name=glide.sc.checkout.twostep')[0]?.sys_id ?? ''
  world.instance.records.update(world.instance.access.system(), 'sys_properties', property, { value: 'true' })
  try {
    await world.call('POST', `items/${item}/add_to_cart`, 'requester', {
      sysparm_quantity: '1',
      variables: { size: 's' },
    })
    const before = world.find('sc_request', '').length
    const summary = resultOf(await world.call('POST', 'cart/checkout', 'requester', {}))
    expect(summary).toMatchObject({ requested_for: requester, subtotal_price: '$799.00' })
    expect(world.find('sc_request', '').length).toBe(before)
    const submitted = await world.call('POST', 'cart/submit_order', 'requester', { special_instructions: 'Ring twice' })
    expect(world.get('sc_request', String(resultOf(submitted).request_id)).special_instructions).toBe('Ring twice')
  } finally {
    world.instance.records.update(world.instance.access.system(), 'sys_properties', property, { value: 'false' })
  }
})

test('154 ordering for somebody else needs a role of glide.sc.req_for.roles', async () => {
  const agent = world.find('sys_user', 'user_name=agent')[0]?.sys_id ?? ''
  const body = { sysparm_quantity: 1, variables: { size: 's' } }
  const before = counts()
  expect((await order({ ...body, sysparm_requested_for: agent })).status).toBe(400)
  expect(counts()).toEqual(before)
  const answer = await order({ ...body, sysparm_requested_for: requester }, 'agent')
  expect(answer.status).toBe(200)
  const request = world.get('sc_request', String(resultOf(answer).request_id))
  expect(request).toMatchObject({ requested_for: requester, opened_by: agent })
})

test.each([
  ['missing', {}],
  ['zero', { sysparm_quantity: 0 }],
  ['negative', { sysparm_quantity: '-1' }],
  ['no number', { sysparm_quantity: 'many' }],
])('156 a quantity that is %s answers 400 and nothing is stored', async (_what, quantity) => {
  const before = counts()
  const answer = await order({ ...quantity, variables: { size: 's' } })
  expect(answer.status).toBe(400)
  expect(messageOf(answer)).toBe('Invalid Quantity value')
  expect(answer.body.status).toBe('failure')
  expect(counts()).toEqual(before)
})

test('156 a missing mandatory variable answers 400 and nothing is stored', async () => {
  const before = counts()
  const answer = await order({ sysparm_quantity: 1, variables: { note: 'x' } })
  expect([answer.status, messageOf(answer)]).toEqual([400, 'Mandatory Variables are required'])
  expect(counts()).toEqual(before)
})

test('156 a value that is no choice answers 400 and nothing is stored', async () => {
  const before = counts()
  expect((await order({ sysparm_quantity: 1, variables: { size: 'Large' } })).status).toBe(400)
  expect(counts()).toEqual(before)
})

test('157 answers are rows, defaults included, and read and written by name', async () => {
  const request = String(
    resultOf(await order({ sysparm_quantity: 1, variables: { size: 's', unknown: 'x' } })).request_id,
  )
  const ritm = world.find('sc_req_item', `request=${request}`)[0]?.sys_id ?? ''
  const answers = world.instance.catalog.variablesOf(ritm)
  expect([...answers.keys()]).toEqual(['size', 'note', 'who', 'secret'])
  expect(answers.get('note')?.value).toBe('none')
  expect(answers.get('who')?.value).toBe(requester)
  expect(answers.get('secret')?.value).toBeNull()
  const links = world.find('sc_item_option_mtom', `request_item=${ritm}`)
  expect(links).toHaveLength(4)
  expect(
    world.find(
      'sc_item_option',
      `sys_idIN${links.map((link) => link.sc_item_option).join(',')}^item_option_new.name=size`,
    )[0]?.value,
  ).toBe('s')

  expect(world.instance.catalog.setVariable(ritm, 'note', 'changed')).toBe(true)
  expect(world.instance.catalog.setVariable(ritm, 'nothing', 'x')).toBe(false)
  expect(world.instance.catalog.variablesOf(ritm).get('note')?.value).toBe('changed')
})

test('157 a masked answer that asks for encryption is stored as cipher text', async () => {
  const request = String(
    resultOf(await order({ sysparm_quantity: 1, variables: { size: 's', secret: 'hunter2' } })).request_id,
  )
  const ritm = world.find('sc_req_item', `request=${request}`)[0]?.sys_id ?? ''
  const secret = world.instance.catalog.variablesOf(ritm).get('secret')
  expect(secret).toMatchObject({ encrypted: true })
  expect(secret?.value).not.toContain('hunter2')
  expect(world.instance.secrets.decrypt(secret?.value ?? '')).toBe('hunter2')
})

describe('159 user criteria', () => {
  const criterion = (values: Record<string, string>) =>
    world.add('user_criteria', { name: 'Some', active: '1', ...values })
  const available = (id: string, criteria: string) =>
    world.add('sc_cat_item_user_criteria_mtom', { sc_cat_item: id, user_criteria: criteria })
  const notAvailable = (id: string, criteria: string) =>
    world.add('sc_cat_item_user_criteria_no_mtom', { sc_cat_item: id, user_criteria: criteria })
  const mayOrder = async (id: string) => (await order({ sysparm_quantity: 1 }, 'requester', id)).status === 200

  test('159 an item is for everybody until criteria say otherwise', async () => {
    const id = world.item()
    expect(await mayOrder(id)).toBe(true)
    available(id, criterion({ user: world.user('somebody') }))
    expect(await mayOrder(id)).toBe(false)
    available(id, criterion({ user: requester }))
    expect(await mayOrder(id)).toBe(true)
  })

  test('159 "not available for" wins', async () => {
    const id = world.item()
    available(id, criterion({ user: requester }))
    notAvailable(id, criterion({ user: requester }))
    const answer = await order({ sysparm_quantity: 1 }, 'requester', id)
    expect([answer.status, messageOf(answer)]).toEqual([400, 'Security constraints prevent ordering of Item'])
    expect((await world.call('GET', `items/${id}`, 'requester')).status).toBe(400)
    const listed = resultsOf(await world.call('GET', 'items?sysparm_text=laptop', 'requester'))
    expect(listed.map((entry) => entry.sys_id)).not.toContain(id)
  })

  test('159 roles, groups and scripts count', async () => {
    const byScript = world.item()
    available(byScript, criterion({ advanced: '1', script: "answer = user_id == '" + requester + "';" }))
    expect(await mayOrder(byScript)).toBe(true)
    const byGroup = world.item()
    const group = world.add('sys_user_group', { name: 'Builders' })
    available(byGroup, criterion({ group }))
    expect(await mayOrder(byGroup)).toBe(false)
    world.add('sys_user_grmember', { user: requester, group })
    expect(await mayOrder(byGroup)).toBe(true)
    const byRole = world.item()
    available(byRole, criterion({ role: world.find('sys_user_role', 'name=itil')[0]?.sys_id ?? '' }))
    expect(await mayOrder(byRole)).toBe(false)
  })

  test('159 an item of a hidden category can still be ordered by its id, an inactive item cannot', async () => {
    const category = world.add('sc_category', { title: 'Hidden', active: '0' })
    const id = world.item({ category })
    expect(await mayOrder(id)).toBe(true)
    world.instance.records.update(world.instance.access.system(), 'sc_cat_item', id, { active: '0' })
    expect(await mayOrder(id)).toBe(false)
  })
})

test('items that are not to be ordered directly, or at all, say so', async () => {
  const never = world.item({ no_order: '1' })
  const cartOnly = world.item({ no_order_now: '1' })
  expect((await order({ sysparm_quantity: 1 }, 'requester', never)).status).toBe(400)
  expect((await order({ sysparm_quantity: 1 }, 'requester', cartOnly)).status).toBe(400)
  expect((await world.call('POST', `items/${cartOnly}/add_to_cart`, 'requester', { sysparm_quantity: 1 })).status).toBe(
    200,
  )
})

test('a rule that aborts the item undoes the whole order', async () => {
  const rule = world.add('sys_script', {
    name: 'no laptops today',
    collection: 'sc_req_item',
    when: 'before',
    action_insert: '1',
    active: '1',
    advanced: '1',
    filter_condition: 'short_description=Forbidden',
    script: '(function executeRule(current, previous) { current.setAbortAction(true) })(current, previous);',
  })
  const before = counts()
  const answer = await order({ sysparm_quantity: 1 }, 'requester', world.item({ short_description: 'Forbidden' }))
  expect([answer.status, messageOf(answer)]).toEqual([404, 'Invalid Request'])
  expect(counts()).toEqual(before)
  world.instance.records.delete(world.instance.access.system(), 'sys_script', rule)
})

test('without a login nothing is shown or ordered', async () => {
  const answer = await world.call('GET', 'items', 'nobody')
  expect(answer.status).toBe(401)
})

describe('ordering for several people', () => {
  const form = { sysparm_quantity: 1 }
  const forSeveral = () => {
    const id = world.item()
    world.variable(id, 'requested_for', { type: '31', enable_also_request_for: '1' })
    return id
  }

  test('everybody named gets an item of the same request', async () => {
    const others = [world.user('first'), world.user('second')]
    const body = { ...form, sysparm_also_request_for: others.join(',') }
    const answer = await order(body, 'agent', forSeveral())
    const request = String(resultOf(answer).request_id)
    const people = world.find('sc_req_item', `request=${request}`).map((row) => row.requested_for)
    expect(people.sort()).toEqual([...others, world.find('sys_user', 'user_name=agent')[0]?.sys_id].sort())
  })

  test('it needs an item that asks for it, and the right to order for others', async () => {
    const other = world.user('third')
    const before = counts()
    expect((await order({ ...form, sysparm_also_request_for: other }, 'agent', world.item())).status).toBe(400)
    expect((await order({ ...form, sysparm_also_request_for: other }, 'requester', forSeveral())).status).toBe(400)
    expect(counts()).toEqual(before)
  })

  test('a form tells beforehand for whom the user may order', async () => {
    const other = world.user('fourth')
    const allowed = async (user: string) =>
      resultOf(await world.call('GET', `items/${item}/delegation/${other}`, user)).result
    expect(await allowed('agent')).toBe(true)
    expect(await allowed('requester')).toBe(false)
    expect((await world.call('GET', `cart/delivery_address/${other}`, 'requester')).status).toBe(400)
    expect((await world.call('GET', `cart/delivery_address/${requester}`, 'requester')).status).toBe(200)
  })
})
