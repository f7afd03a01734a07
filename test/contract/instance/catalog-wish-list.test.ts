import type { CatalogFixture } from './catalog-fixture.ts'
import { catalogFixture, messageOf, resultOf } from './catalog-fixture.ts'

let world: CatalogFixture
let catalog: string
let laptop: string
let question: string
beforeEach(async () => {
  world = await catalogFixture()
  world.user('wisher')
  world.user('other')
  catalog = world.add('sc_catalog', { title: 'Wishes', active: '1', enable_wish_list: '1' })
  laptop = world.item({ sc_catalogs: catalog, delivery_time: '1970-01-03 00:00:00' })
  question = world.variable(laptop, 'size', { mandatory: '1' })
})
afterEach(() => world.close())

const wish = (body: object = {}, item = laptop) => world.call('POST', `items/${item}/add_to_wishlist`, 'wisher', body)
const items = async (user = 'wisher') =>
  resultOf(await world.call('GET', 'wishlist', user)).items as Record<string, unknown>[]

test('an item is put aside as far as it is answered, and is in no cart', async () => {
  const answer = await wish({ sysparm_quantity: '2' })
  expect(answer.status).toBe(200)
  const { cart_id: cart, items: brief, ...others } = resultOf(answer)
  expect(others).toEqual({})
  expect(brief).toMatchObject([
    {
      catalog_item_id: laptop,
      item_name: 'Laptop',
      quantity: '2',
      price: '$799.00',
      delivery_time: '2 Days',
      variables: { 'Your size': '' },
    },
  ])
  const listed = resultOf(await world.call('GET', 'wishlist', 'wisher'))
  expect(listed).toMatchObject({
    cart_id: cart,
    items: [{ name: 'Laptop', subtotal_price: '$1,598.00', order_guide: '' }],
  })
  const inCart = resultOf(await world.call('GET', 'cart', 'wisher'))
  expect(inCart.none).toBeUndefined()
  expect(inCart.cart_id).not.toBe(cart)
  expect(await items('other')).toEqual([])
})

test('the same item again replaces what was there', async () => {
  await wish({ variables: { size: 's' } })
  await wish({ sysparm_quantity: 3, variables: { size: 'l' } })
  expect(await items()).toMatchObject([{ quantity: '3', variables: { 'Your size': 'l' } }])
  expect(world.find('sc_item_option', `item_option_new=${question}`)).toHaveLength(1)
})

test('one item is read by its id, and only by its owner', async () => {
  const [added] = resultOf(await wish()).items as { cart_item_id: string }[]
  const path = `wishlist/${added!.cart_item_id}`
  const { body, status } = await world.call('GET', path, 'wisher')
  expect([status, body.result]).toEqual([200, added])
  expect((await world.call('GET', path, 'other')).status).toBe(404)
  expect((await world.call('GET', `wishlist/${laptop}`, 'wisher')).status).toBe(404)
})

test('its items are changed, removed and moved to the cart like those of a cart', async () => {
  const [added] = resultOf(await wish()).items as { cart_item_id: string }[]
  const path = `cart/${added!.cart_item_id}`
  expect((await world.call('PUT', path, 'wisher', { sysparm_quantity: 4 })).status).toBe(201)
  expect(await items()).toMatchObject([{ quantity: '4', variables: { 'Your size': '' } }])
  expect((await world.call('DELETE', path, 'other')).status).toBe(400)
  const body = { sysparm_quantity: 4, variables: { size: 'l' } }
  expect((await world.call('POST', `items/${laptop}/add_to_cart`, 'wisher', body)).status).toBe(200)
  expect((await world.call('DELETE', path, 'wisher')).status).toBe(204)
  expect(await items()).toEqual([])
  expect((await world.call('POST', 'cart/submit_order', 'wisher', {})).status).toBe(200)
})

test('what cannot be wished for is refused and nothing stored', async () => {
  const guide = world.add('sc_cat_item_guide', { name: 'Guide', sc_catalogs: catalog })
  const elsewhere = world.item({ name: 'Not for wish lists' })
  const refused = async (body: object, item = laptop) => {
    const answer = await wish(body, item)
    return [answer.status, messageOf(answer)]
  }
  expect(await refused({ sysparm_quantity: 0 })).toEqual([400, 'Invalid Quantity value'])
  for (const item of [guide, elsewhere, 'f'.repeat(32)])
    expect(await refused({}, item)).toEqual([400, 'Security constraints prevent ordering of Item'])
  expect(await items()).toEqual([])
})

test('a record producer can be wished for', async () => {
  const producer = world.add('sc_cat_item_producer', { name: 'Report', table_name: 'incident', sc_catalogs: catalog })
  expect((await wish({}, producer)).status).toBe(200)
  expect(await items()).toMatchObject([{ item_name: 'Report', sys_class_name: 'sc_cat_item_producer' }])
})

test('a catalog that gives up its wish list takes its items off, but not those of another that has one', async () => {
  const second = world.add('sc_catalog', { title: 'More wishes', active: '1', enable_wish_list: '1' })
  const both = world.item({ name: 'Mouse', sc_catalogs: `${catalog},${second}` })
  await wish()
  await wish({}, both)
  const system = world.instance.access.system()
  world.instance.records.update(system, 'sc_catalog', catalog, { enable_wish_list: '0' })
  expect(await items()).toMatchObject([{ item_name: 'Mouse' }])
})
