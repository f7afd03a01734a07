import type { CatalogFixture } from './catalog-fixture.ts'
import { catalogFixture, messageOf, resultOf, resultsOf } from './catalog-fixture.ts'

let world: CatalogFixture
let guide: string
let role: string
let laptop: string
let badge: string
let hidden: string
beforeAll(async () => {
  world = await catalogFixture()
  world.user('manager')
  guide = world.add('sc_cat_item_guide', { name: 'New hire', cascade: '1', two_step: '0' })
  role = world.variable(guide, 'role', { mandatory: '1', order: '1' })
  world.variable(guide, 'site', { order: '2' })
  laptop = world.item({ name: 'Laptop' })
  world.variable(laptop, 'site', { default_value: 'nowhere' })
  world.variable(laptop, 'colour', { mandatory: '1' })
  world.variable(laptop, 'only_alone', { mandatory: '1', visible_guide: '0' })
  badge = world.item({ name: 'Badge', price: '0' })
  hidden = world.item({ name: 'Hidden', active: '0' })
  rule(badge, '', { order: '200', quantity: '2', show_quantity: '1' })
  rule(laptop, `IO:${role}=developer^ORIO:${role}=tester^EQ`, { order: '100' })
  rule(hidden, '', { order: '300' })
})
afterAll(() => world.close())

const rule = (item: string, condition: string, values: Record<string, string>) =>
  world.add('sc_cat_item_guide_items', { guide, item, condition, ...values })
const submit = (variables: object) => world.call('PUT', `items/${guide}/submit_guide`, 'manager', { variables })
const checkout = (items: unknown) => world.call('POST', `items/${guide}/checkout_guide`, 'manager', { items })
const emptyCart = async () => {
  const { cart_id: cart } = resultOf(await world.call('GET', 'cart', 'manager'))
  await world.call('DELETE', `cart/${String(cart)}/empty`, 'manager')
}

test('the items whose rules hold are answered in the order of the rules, those one may not see left out', async () => {
  const answer = await submit({ role: 'Developer', site: 'Rome' })
  expect(answer.status).toBe(200)
  expect(resultsOf(answer)).toMatchObject([
    { name: 'Laptop', sys_id: laptop, type: 'catalog_item', quantity: '1', order: '100', show_quantity: false },
    { name: 'Badge', quantity: '2', order: '200', show_quantity: true, variables: [], ui_policy: [], data_lookup: [] },
  ])
  expect(resultsOf(await submit({ role: 'cook' }))).toMatchObject([{ name: 'Badge' }])
})

test('answers to the guide are handed on to questions of the same name, when the guide cascades', async () => {
  const siteOf = async () => {
    const [first] = resultsOf(await submit({ role: 'tester', site: 'Rome' }))
    return (first?.variables as { name: string; value: string }[]).find(({ name }) => name === 'site')?.value
  }
  expect(await siteOf()).toBe('Rome')
  const system = world.instance.access.system()
  world.instance.records.update(system, 'sc_cat_item_guide', guide, { cascade: '0' })
  expect(await siteOf()).toBe('nowhere')
  world.instance.records.update(system, 'sc_cat_item_guide', guide, { cascade: '1' })
})

test('mandatory questions of the guide are demanded, and what is no guide is refused', async () => {
  const unanswered = await submit({})
  expect([unanswered.status, messageOf(unanswered)]).toEqual([400, 'Mandatory Variables are required'])
  for (const [method, action] of [
    ['PUT', 'submit_guide'],
    ['POST', 'checkout_guide'],
  ] as const)
    for (const id of [laptop, 'f'.repeat(32)])
      expect((await world.call(method, `items/${id}/${action}`, 'manager', { items: [] })).status).toBe(400)
})

test('checkout puts the chosen items into the cart, from where they are ordered as items of the guide', async () => {
  const answer = await checkout([
    { sys_id: laptop, sysparm_quantity: '3', variables: { colour: 'red' } },
    { sys_id: badge },
  ])
  expect(answer.status).toBe(200)
  expect(resultOf(answer).subtotal_price).toBe('$2,397.00')
  const { items } = resultOf(answer).none as { items: Record<string, unknown>[] }
  expect(items.map((item) => [item.item_name, item.quantity, item.order_guide]).sort()).toEqual([
    ['Badge', '1', guide],
    ['Laptop', '3', guide],
  ])
  const order = resultOf(await world.call('POST', 'cart/submit_order', 'manager', {}))
  const ordered = world.find('sc_req_item', `request=${String(order.request_id)}^ORDERBYDESCquantity`)
  expect(ordered.map((row) => [row.cat_item, row.quantity, row.order_guide])).toEqual([
    [laptop, '3', guide],
    [badge, '1', guide],
  ])
})

test('a guide of two steps orders at once', async () => {
  const system = world.instance.access.system()
  world.instance.records.update(system, 'sc_cat_item_guide', guide, { two_step: '1' })
  const answer = resultOf(await checkout([{ sys_id: badge, sysparm_quantity: 2 }]))
  world.instance.records.update(system, 'sc_cat_item_guide', guide, { two_step: '0' })
  expect(Object.keys(answer).sort()).toEqual(['request_id', 'request_number'])
  expect(world.find('sc_req_item', `request=${String(answer.request_id)}`)).toMatchObject([
    { cat_item: badge, quantity: '2', order_guide: guide },
  ])
})

test.each<[string, unknown, string]>([
  ['an item that is not there', [{ sys_id: 'f'.repeat(32) }], 'Security constraints prevent ordering of Item'],
  ['no items', [], 'Invalid Request'],
  ['items that are no list', { sys_id: 'x' }, 'Invalid Request'],
])('checkout of %s is refused', async (_what, items, message) => {
  const answer = await checkout(items)
  expect([answer.status, messageOf(answer)]).toEqual([400, message])
})

test('one item that is refused leaves the cart as it was', async () => {
  await emptyCart()
  for (const [second, message] of [
    [{ sys_id: laptop }, 'Mandatory Variables are required'],
    [{ sys_id: badge, sysparm_quantity: -1 }, 'Invalid Quantity value'],
    [{ sys_id: hidden }, 'Security constraints prevent ordering of Item'],
  ] as const) {
    const answer = await checkout([{ sys_id: badge }, second])
    expect([answer.status, messageOf(answer)]).toEqual([400, message])
  }
  expect(resultOf(await world.call('GET', 'cart', 'manager')).none).toBeUndefined()
})

test('a rule that ignores mandatory questions lets its item through unanswered', async () => {
  await emptyCart()
  const system = world.instance.access.system()
  const [row] = world.find('sc_cat_item_guide_items', `item=${laptop}`)
  world.instance.records.update(system, 'sc_cat_item_guide_items', row!.sys_id!, { ignore_mandatory_eval: '1' })
  expect((await checkout([{ sys_id: laptop }])).status).toBe(200)
})
