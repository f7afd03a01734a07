import type { CatalogFixture } from './catalog-fixture.ts'
import { catalogFixture, messageOf, resultOf, resultsOf } from './catalog-fixture.ts'

let world: CatalogFixture
let item: string
let anna: string
let guest: string
beforeAll(async () => {
  world = await catalogFixture()
  world.user('manager', ['itil'])
  anna = world.add('sys_user', { user_name: 'anna', first_name: 'Anna', last_name: 'Ernst', active: '1' })
  guest = world.add('sys_user', { user_name: 'guest2', first_name: 'Gus', last_name: 'Test', active: '0' })
  item = world.item()
  world.variable(item, 'whom', { type: '31', enable_also_request_for: '1' })
})
afterAll(() => world.close())

const invalid = (people: string, id = item) =>
  world.call('POST', `items/${id}/get_invalid_delegated_users`, 'manager', { sysparm_also_request_for: people })

test('the names of those who may not have an item are answered', async () => {
  const answer = await invalid(`${anna},${guest}`)
  expect([answer.status, resultOf(answer)]).toEqual([200, { invalidUsers: ['Gus Test'] }])
  expect(resultOf(await invalid(anna))).toEqual({ invalidUsers: [] })
})

test('an item that asks nobody for whom it is says so by number and text', async () => {
  const plain = world.item({ name: 'Plain' })
  expect(resultOf(await invalid(anna, plain))).toEqual({
    errCode: '42202',
    errMsg: 'This item cannot be submitted for multiple people as it is not configured with Requested For',
  })
})

test('without people or item the request is refused', async () => {
  expect((await invalid('')).status).toBe(400)
  expect((await invalid(anna, 'f'.repeat(32))).status).toBe(400)
})

test('an item for several people is in the cart once for each', async () => {
  const add = (others: string) =>
    world.call('POST', `items/${item}/add_to_cart`, 'manager', {
      sysparm_quantity: 1,
      sysparm_also_request_for: others,
    })
  const refused = await add(guest)
  expect([refused.status, messageOf(refused)]).toEqual([400, 'This item cannot be submitted for multiple people'])
  expect(resultOf(await world.call('GET', 'cart', 'manager')).none).toBeUndefined()
  expect(resultOf(await add(anna)).items).toHaveLength(2)
  expect(world.find('sc_cart_item', `requested_for=${anna}`)).toHaveLength(1)
})

test('items are listed for the device that is asked for', async () => {
  world.item({ name: 'Phone app', availability: 'on_mobile' })
  world.item({ name: 'Everywhere', availability: 'on_both' })
  const names = async (view: string) =>
    resultsOf(await world.call('GET', `items?sysparm_view=${view}`, 'manager')).map(({ name }) => name)
  expect(await names('mobile')).toEqual(['Everywhere', 'Phone app'])
  expect(await names('both')).toEqual(['Everywhere'])
  expect(await names('desktop')).not.toContain('Phone app')
  expect(await names('desktop')).toContain('Everywhere')
  expect(await names('')).toEqual(expect.arrayContaining(['Phone app', 'Everywhere', 'Laptop']))
})

test.each([
  ['GET', 'wishes', 400],
  ['GET', 'items/0/add_to_wishlist/more', 400],
  ['GET', 'nothing/here', 400],
  ['DELETE', 'wishlist', 405],
  ['POST', 'items', 405],
  ['GET', 'items/0/submit_guide', 405],
  ['POST', 'items/0/submit_guide', 405],
])('%s %s is no resource of the interface', async (method, path, status) => {
  const answer = await world.call(method, path, 'manager', method === 'GET' ? undefined : {})
  expect(answer.status).toBe(status)
  expect(answer.body.status).toBe('failure')
  if (status === 400) expect(messageOf(answer)).toBe('Requested URI does not represent any resource')
})
