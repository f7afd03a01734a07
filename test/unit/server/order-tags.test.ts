import { claimOperations } from '../../../src/server/aws-catalog/claim-operations.ts'
import { placeOrder } from '../../../src/server/aws-catalog/place-order.ts'
import { parseUserTags } from '../../../src/server/aws-catalog/user-tags.ts'
import { type FakeWorld, fakeWorld, withOrder } from '../../support/fake-world.ts'

let world: FakeWorld
beforeEach(() => {
  world = fakeWorld()
  withOrder(world)
  world.records.update('x_swb_hub_aws_portfolio', 'portfolio', { approval: 'none' })
})

const choice = (key: string, values: string[], origin = 'aws') => {
  world.records.add('item_option_new', `variable-${key}`, { name: `t_${key}` })
  world.records.add('x_swb_hub_aws_tag_choice', `choice-${key}`, {
    launch_path: 'path',
    tag_key: key,
    allowed_values: JSON.stringify(values),
    origin,
    variable: values.length > 1 ? `variable-${key}` : '',
    active: 'true',
  })
}
const automated = (key: string, value: string) =>
  world.records.add('x_swb_hub_aws_tag', `tag-${key}`, {
    active: 'true',
    source: 'fixed',
    portfolio: '',
    tag_key: key,
    tag_value: value,
  })
const answer = (answers: Record<string, string>) => world.given.set('item', { ...world.given.get('item'), ...answers })
/** Tags that go to AWS, or why the order was closed. */
const ordered = (): unknown => {
  placeOrder(world, 'item')
  const [operation] = claimOperations(world, { worker: 'w', limit: 1, lease_seconds: 60 }).operations
  return operation?.tags ?? world.records.get('sc_req_item', 'item', ['comments'])?.comments
}

describe('P10: tags of an order', () => {
  test('that AWS gives are left to AWS, a choice goes along', () => {
    choice('cost', ['1000'])
    choice('env', ['prod', 'test'])
    answer({ t_env: 'test' })
    expect(ordered()).toEqual([{ key: 'env', value: 'test' }])
  })

  test('must be chosen where AWS asks for a choice, from what it allows', () => {
    choice('env', ['prod', 'test'])
    expect(ordered()).toContain('The tag env needs a value.')
  })

  test('that were not offered are refused, whatever way the order came', () => {
    choice('env', ['prod', 'test'])
    answer({ t_env: 'other' })
    expect(ordered()).toContain('The tag env must be one of prod, test.')
  })

  test('of managers with a single value go along by themselves', () => {
    choice('team', ['red'], 'manager')
    expect(ordered()).toEqual([{ key: 'team', value: 'red' }])
  })

  test('in contradiction on AWS are not sent, not even by an automated tag', () => {
    choice('env', [])
    automated('env', 'prod')
    automated('cost', '1')
    expect(ordered()).toEqual([{ key: 'cost', value: '1' }])
  })

  test('that people write go last, and never replace given ones', () => {
    choice('env', ['prod', 'test'])
    automated('cost', '1')
    answer({ t_env: 'prod', user_tags: 'owner=me\nnote = a b ' })
    expect(ordered()).toEqual([
      { key: 'env', value: 'prod' },
      { key: 'cost', value: '1' },
      { key: 'owner', value: 'me' },
      { key: 'note', value: 'a b' },
    ])
  })

  test.each(['env=prod', 'cost=2'])('%s is refused where that key is given already', (line) => {
    choice('env', ['prod', 'test'])
    automated('cost', '1')
    answer({ t_env: 'prod', user_tags: line })
    expect(ordered()).toMatch(/is given and cannot be changed/)
  })

  test('are refused where the portfolio takes none of requesters', () => {
    world.records.update('x_swb_hub_aws_portfolio', 'portfolio', { user_tags: 'refused' })
    answer({ user_tags: 'owner=me' })
    expect(ordered()).toContain('takes no tags of requesters')
  })

  test('are at most 50, those that AWS gives included', () => {
    choice('cost', ['1000'])
    answer({ user_tags: Array.from({ length: 50 }, (_, index) => `k${index}=v`).join('\n') })
    expect(ordered()).toContain('at most 50 tags')
  })

  test.each([
    ['nothing', /as Key=Value/],
    ['a=1\na=2', /more than once/],
    ['aws:x=1', /belong to AWS/],
    ['a=', /1 to 256/],
    ['a=x;y', /letters, digits/],
  ])('%j is told to be wrong', (text, problem) => {
    expect(parseUserTags(text).problems.join(' ')).toMatch(problem)
  })

  test('keep an equals sign in the value', () => {
    expect(parseUserTags('query=a=b').tags).toEqual([{ key: 'query', value: 'a=b' }])
  })
})
