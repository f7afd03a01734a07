import { scriptFixture, type ScriptFixture } from './script-fixture.ts'

let it: ScriptFixture
let buyer: string
let agent: string
let friend: string
let item: string
beforeAll(() => {
  it = scriptFixture()
  it.privilege('read', 'sc_cart_item')
  for (const name of ['CartJS', 'OrderGuide']) it.privilege('execute', name, 'scriptable')
  buyer = it.user('buyer')
  agent = it.user('agent', ['itil'])
  friend = it.add('sys_user', { user_name: 'friend', first_name: 'Fay', last_name: 'Ray', active: '1' })
  item = it.add('sc_cat_item', { name: 'Laptop', short_description: 'A laptop', price: '799', active: '1' })
  it.add('item_option_new', { cat_item: item, name: 'colour', question_text: 'Colour', type: '6', active: '1' })
})
afterAll(() => it.close())

const failure = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    return String(error)
  }
  throw new Error('nothing failed')
}
/** Runs as the agent, with `cart`, a new one that holds two laptops. */
const shop = (text: string, user = agent): unknown =>
  it.run(
    `var cart = new sn_sc.CartJS(gs.generateGUID());
     var added = cart.addToCart({ sysparm_id: '${item}', sysparm_quantity: '2', variables: { colour: 'red' } });
     ${text}`,
    { user },
  )

test('what is in a cart is answered as the catalog interface answers it', () => {
  expect(shop('added')).toMatchObject({
    subtotal: '$1,598.00',
    items: [
      { catalog_item_id: item, item_name: 'Laptop', quantity: '2', price: '$799.00', variables: { Colour: 'red' } },
    ],
  })
})

test('items are records', () => {
  expect(
    shop(`var items = cart.getCartItems(), seen = []
      while (items.next()) seen.push(items.getElement('quantity').getDisplayValue() + ' x ' + items.cat_item.getDisplayValue())
      answer = seen.join()`),
  ).toBe('2 x Laptop')
})

test('a cart knows for whom it is and where it goes, and so do its orders', () => {
  const [details, placed] =
    shop(`cart.setRequestedFor('${friend}'); cart.setDeliveryAddress('Brasilia'); cart.setSpecialInstructions('soon')
    cart.addToCart({ sysparm_id: '${item}' })
    var details = cart.getCartDetails(), same = details.sys_id === cart.getCartID() && details.requested_for === cart.getRequestedFor() &&
      details.delivery_address === cart.getDeliveryAddress() && details.special_instructions === cart.getSpecialInstructions()
    delete details.sys_id; delete details.name; details.same = same
    answer = [details, cart.submitOrder({}).request_id]`) as [object, string]
  expect(details).toEqual({
    requested_for: friend,
    requested_for_display_name: 'Fay Ray',
    delivery_address: 'Brasilia',
    special_instructions: 'soon',
    same: true,
  })
  expect(it.instance.records.get('sc_request', placed)).toMatchObject({
    requested_for: friend,
    delivery_address: 'Brasilia',
    special_instructions: 'soon',
  })
  expect(it.find('sc_req_item', `request=${placed}`).map((row) => row.requested_for)).toEqual([friend, friend])
})

test('an item in the cart is changed, and one of another cart is not', () => {
  const change = "{ sysparm_quantity: '3', variables: { colour: 'blue' } }"
  expect(shop(`cart.updateItem(${change}, added.items[0].cart_item_id)`)).toMatchObject({
    subtotal: '$2,397.00',
    items: [{ quantity: '3', variables: { Colour: 'blue' } }],
  })
  const { items } = shop('added', buyer) as { items: { cart_item_id: string }[] }
  expect(failure(() => shop(`cart.updateItem(${change}, '${items[0]?.cart_item_id ?? ''}')`))).toContain(
    'Security constraints',
  )
})

test('who may order for others is known', () => {
  expect(it.run('sn_sc.CartJS.canViewRF()', { user: agent })).toBe(true)
  expect(it.run('sn_sc.CartJS.canViewRF()', { user: buyer })).toBe(false)
  expect(failure(() => shop(`cart.setRequestedFor('${friend}'); cart.submitOrder({})`, buyer))).toContain('req_for')
})

test('an item ordered at once takes its instructions along', () => {
  const { request_id: id } = it.run(
    `new sn_sc.CartJS().orderNow({ sysparm_id: '${item}', special_instructions: 'now', delivery_address: 'Rome' })`,
    { user: buyer },
  ) as { request_id: string }
  expect(it.instance.records.get('sc_request', id)).toMatchObject({
    special_instructions: 'now',
    delivery_address: 'Rome',
  })
})

test('in two steps checkout answers what would be ordered', () => {
  it.instance.records.update(
    it.instance.access.system(),
    'sys_properties',
    it.find('sys_properties', 'name=glide.sc.checkout.twostep')[0]?.sys_id ??
      it.add('sys_properties', { name: 'glide.sc.checkout.twostep', type: 'boolean' }),
    { value: 'true' },
  )
  expect(shop('cart.checkoutCart()')).toMatchObject({
    subtotal_price: '$1,598.00',
    requested_for: agent,
    none: { items: [{ item_name: 'Laptop' }] },
  })
})

test('an order guide tells what it includes', () => {
  const guide = it.add('sc_cat_item_guide', { name: 'New hire', active: '1', two_step: '1', include_items: '0' })
  const role = it.add('item_option_new', { cat_item: guide, name: 'role', type: '6', active: '1' })
  it.add('sc_cat_item_guide_items', { guide, item, condition: `IO:${role}=dev^EQ`, order: '100', quantity: '2' })
  const init = (value: string) =>
    it.run(
      `var guide = new sn_sc.OrderGuide('${guide}'); var map = { variables: { IO${role}: '${value}' } }
       answer = [guide.getID(), guide.isTwoStep(), guide.isIncludeItems(), guide.init(map)]`,
      { user: buyer },
    )
  const items = [{ sys_id: item, order: '100', quantity: '2', show_quantity: false }]
  expect(init('dev')).toEqual([guide, true, false, { items, cascade_variable_map: {}, variable_assignments: {} }])
  expect(init('cook')).toMatchObject([guide, true, false, { items: [] }])
})

test('97 the functions of a class of another platform scope need its privilege as well', () => {
  const other = scriptFixture()
  expect(other.run('try { sn_sc.CartJS.canViewRF() } catch (e) { answer = e.message }')).toMatch(/CartJS.*privilege/)
  other.close()
})
