import { automatedTags, tagFault } from '../../../src/server/aws-catalog/automated-tags.ts'
import { claimOperations } from '../../../src/server/aws-catalog/claim-operations.ts'
import { placeOrder } from '../../../src/server/aws-catalog/place-order.ts'
import { type FakeWorld, fakeWorld, withOrder } from '../../support/fake-world.ts'

let world: FakeWorld
beforeEach(() => {
  world = fakeWorld()
  withOrder(world)
  world.records.update('x_swb_hub_aws_portfolio', 'portfolio', { approval: 'none' })
})

let count = 0
const tag = (values: Record<string, string>) =>
  world.records.add('x_swb_hub_aws_tag', `tag-${++count}`, {
    active: 'true',
    source: 'fixed',
    portfolio: '',
    ...values,
  })
const subject = { portfolio: 'portfolio', userName: 'requester', requestItem: 'RITM0001' }

describe('X9: automated tags', () => {
  test('go with every order, with values that are fixed, of the person or of the request', () => {
    tag({ tag_key: 'cost-center', tag_value: '1000' })
    tag({ tag_key: 'ordered-for', source: 'user_name' })
    tag({ tag_key: 'request', source: 'request_item' })
    placeOrder(world, 'item')
    const [operation] = claimOperations(world, { worker: 'w', limit: 1, lease_seconds: 60 }).operations
    expect(operation?.tags).toEqual([
      { key: 'cost-center', value: '1000' },
      { key: 'ordered-for', value: 'requester' },
      { key: 'request', value: 'RITM0001' },
    ])
  })

  test('of a portfolio go with its orders only, and win over those of all', () => {
    tag({ tag_key: 'a', tag_value: 'own', portfolio: 'portfolio' })
    tag({ tag_key: 'a', tag_value: 'general' })
    tag({ tag_key: 'b', tag_value: 'other', portfolio: 'another' })
    expect(automatedTags(world, subject)).toEqual([{ key: 'a', value: 'own' }])
  })

  test('that AWS would refuse never stop an order, and inactive ones are not used', () => {
    tag({ tag_key: 'aws:mine', tag_value: 'x' })
    tag({ tag_key: 'odd', tag_value: 'a<b' })
    tag({ tag_key: 'off', tag_value: 'x', active: 'false' })
    expect(automatedTags(world, subject)).toEqual([])
  })

  test.each([
    ['', 'x', /1 to 128/],
    ['a'.repeat(129), 'x', /1 to 128/],
    ['AWS:x', 'x', /belong to AWS/],
    ['k', '', /1 to 256/],
    ['k', 'v'.repeat(257), /1 to 256/],
    ['k', 'a;b', /letters, digits/],
  ])('are checked: %s=%s', (key, value, text) => {
    expect(tagFault(key, value)).toMatch(text)
  })

  test('may hold letters of any language', () => {
    expect(tagFault('Kostenstelle', 'Büro 3/Süd')).toBeNull()
  })
})
