/** Order, update and terminate over two accounts and two regions, through the catalog's own interface. */
import {
  AssociatePrincipalWithPortfolioCommand,
  DescribeProductAsAdminCommand,
  ListPortfoliosCommand,
  ProvisionProductCommand,
  SearchProductsAsAdminCommand,
  SearchProvisionedProductsCommand,
  ServiceCatalogClient,
  TerminateProvisionedProductCommand,
  UpdateProvisionedProductCommand,
} from '@aws-sdk/client-service-catalog'
import { AwsView } from '../../src/local/demo/aws-view.ts'
import type { Fields, RestUser } from '../../src/local/stack/rest.ts'
import { eventually, JourneyStack, type StartedProgram } from '../support/stack.ts'

jest.setTimeout(90_000)

const SECOND = '500000000000'
const CATALOG = '/api/sn_sc/servicecatalog'
let stack: JourneyStack
let admin: RestUser
let requester: RestUser
let worker: StartedProgram

beforeAll(async () => {
  stack = await JourneyStack.start(['--seed', 'demo'])
  admin = stack.user('admin')
  requester = stack.user('requester')
  const { externalId } = (await stack.local('aws', 'POST', 'seed', {
    kind: 'scale',
    accounts: 1,
    regions: ['eu-west-1'],
    portfolios: 1,
    products: 1,
    versions: 2,
    parameters: 2,
  })) as { externalId: string }
  const account = await admin.create('x_swb_hub_aws_account', {
    name: 'Second',
    account_id: SECOND,
    partition: 'aws',
    sync_role_arn: `arn:aws:iam::${SECOND}:role/SwitchboardSync`,
    end_user_role_arn: `arn:aws:iam::${SECOND}:role/SwitchboardEndUser`,
    external_id: externalId,
    active: 'true',
  })
  await admin.create('x_swb_hub_aws_region', { account: account.sys_id ?? '', region: 'eu-west-1', active: 'true' })
  const synced = await stack.run(['sync', '--json'])
  expect([synced.code, synced.stderr]).toEqual([0, ''])
  worker = stack.launch(['run', '--no-sync', '--json'])
})

afterAll(async () => {
  worker.child.kill('SIGTERM')
  expect((await worker.finished).code).toBe(0)
  await stack.stop()
})

const itemNamed = async (table: string, query: string) =>
  (await admin.rows(table, query, ['sys_id'], 1))[0]?.sys_id ?? ''

/** Orders as the requester; the value is the requested item. */
async function order(item: string, variables: Record<string, string>): Promise<string> {
  const answer = (await requester.call('POST', `${CATALOG}/items/${item}/order_now`, {
    sysparm_quantity: '1',
    variables,
  })) as { request_id: string }
  const [placed] = await requester.rows('sc_req_item', `request=${answer.request_id}`, ['sys_id'], 1)
  return placed?.sys_id ?? ''
}

async function approve(item: string): Promise<void> {
  const approver = stack.user('approver')
  const row = await eventually(async () => {
    const { active } = await admin.row('sc_req_item', item, ['active'])
    if (active === 'false') throw new Error(`The request was closed instead: ${await comments(item)}`)
    return (await approver.rows('sysapproval_approver', `sysapproval=${item}^state=requested`, ['sys_id'], 1))[0]
  })
  await approver.update('sysapproval_approver', row.sys_id ?? '', { state: 'approved' })
}

const ended = (item: string): Promise<Fields> =>
  eventually(async () => {
    const row = await requester.row('sc_req_item', item, ['active', 'state', 'configuration_item', 'approval'])
    return row.active === 'false' ? row : undefined
  })

const comments = async (item: string): Promise<string> =>
  (await admin.rows('sys_journal_field', `element_id=${item}^element=comments`, ['value']))
    .map((row) => row.value)
    .join('\n')

const provisioned = (sysId: string): Promise<Fields> =>
  requester.row('x_swb_hub_aws_provisioned', sysId, [
    'name',
    'life_cycle',
    'aws_status',
    'version.name',
    'owned_by.user_name',
  ])

async function namesOnAws(account: string, region: string): Promise<string[]> {
  const [row] = await admin.rows('x_swb_hub_aws_account', `account_id=${account}`, [
    'sync_role_arn',
    'end_user_role_arn',
    'external_id',
  ])
  const view = new AwsView(stack.ready.aws, row as Fields)
  try {
    return await view.provisionedNames(region, 'requester')
  } finally {
    view.close()
  }
}

interface Place {
  account: string
  region: string
  name: string
  product: string
  change: Fields
}
const places: Place[] = [
  {
    account: '222233334444',
    region: 'us-east-1',
    name: 'cycle-one',
    product: 'Storage bucket',
    change: { parameters: 'DeleteAfterDays=400' },
  },
  { account: SECOND, region: 'eu-west-1', name: 'cycle-two', product: 'Product 001', change: { new_version: 'v2.0' } },
]

/** Ordered, changed and ended. */
async function live({ account, region, name, product, change }: Place): Promise<void> {
  const item = await itemNamed(
    'x_swb_hub_aws_product',
    `name=${product}^region.region=${region}^region.account.account_id=${account}`,
  )
  const first = await order(item, {
    provisioned_name: name,
    ...(product === 'Product 001' ? { version: await olderVersion(item) } : {}),
  })
  await approve(first)
  const ready = await ended(first)
  expect(ready).toMatchObject({ state: '3', approval: 'approved' })
  const ci = ready.configuration_item ?? ''
  expect(await provisioned(ci)).toMatchObject({
    name,
    life_cycle: 'provisioned',
    aws_status: 'AVAILABLE',
    'owned_by.user_name': 'requester',
  })
  expect(await namesOnAws(account, region)).toContain(name)

  const changing = await order(await itemNamed('x_swb_hub_aws_change_item', 'operation_type=update'), {
    provisioned: ci,
    ...change,
  })
  await approve(changing)
  expect(await ended(changing)).toMatchObject({ state: '3', configuration_item: ci })
  expect(await comments(changing)).toContain(`${name} has been changed.`)
  if (product === 'Product 001') expect(await versionOf(ci)).toBe('v2.0')

  const ending = await order(await itemNamed('x_swb_hub_aws_change_item', 'operation_type=terminate'), {
    provisioned: ci,
  })
  await approve(ending)
  expect(await ended(ending)).toMatchObject({ state: '3', configuration_item: ci })
  expect(await provisioned(ci)).toMatchObject({ life_cycle: 'terminated', aws_status: 'TERMINATED' })
  expect(await namesOnAws(account, region)).not.toContain(name)
}

/** Side by side: the two have nothing in common, and most of the time goes to waiting for AWS. */
const lives = new Map<string, Promise<Error | undefined>>()
function lifeOf(place: Place): Promise<Error | undefined> | undefined {
  if (lives.size === 0)
    for (const one of places)
      lives.set(
        one.name,
        live(one).then(
          () => undefined,
          (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
        ),
      )
  return lives.get(place.name)
}

test.each(places)('X4, P15, P16, F13, F14: ordered, changed and ended in $account/$region', async (place) => {
  const failure = await lifeOf(place)
  if (failure) throw failure
  expect(lives.size).toBe(places.length)
})

const olderVersion = async (item: string): Promise<string> =>
  (await admin.rows('x_swb_hub_aws_version', `product=${item}^name=v1.0`, ['version_id'], 1))[0]?.version_id ?? ''
const versionOf = async (ci: string): Promise<string> =>
  (await admin.row('x_swb_hub_aws_provisioned', ci, ['version.name']))['version.name'] ?? ''

test('X9: automated tags go with the order to AWS', async () => {
  await admin.create('x_swb_hub_aws_tag', { tag_key: 'ordered-for', source: 'user_name', active: 'true' })
  await expect(
    admin.create('x_swb_hub_aws_tag', { tag_key: 'aws:mine', source: 'fixed', tag_value: 'x', active: 'true' }),
  ).rejects.toThrow()
  const item = await order(await itemNamed('x_swb_hub_aws_product', 'name=Storage bucket^region.region=eu-west-1'), {
    provisioned_name: 'cycle-tagged',
  })
  await approve(item)
  expect(await ended(item)).toMatchObject({ state: '3' })
  const aws = new ServiceCatalogClient({
    endpoint: stack.ready.aws.url,
    region: 'eu-west-1',
    credentials: stack.ready.aws.administrator,
  })
  const { ProvisionedProducts = [] } = await aws.send(
    new SearchProvisionedProductsCommand({
      AccessLevelFilter: { Key: 'Account', Value: 'self' },
      Filters: { SearchQuery: ['name:cycle-tagged'] },
    }),
  )
  aws.destroy()
  expect(ProvisionedProducts[0]?.Tags).toContainEqual({ Key: 'ordered-for', Value: 'requester' })
})

describe('P18: a termination that needs a normal change', () => {
  const changeOf = (item: string): Promise<Fields> =>
    eventually(async () => (await admin.rows('change_request', `parent=${item}`, ['sys_id', 'number', 'state'], 1))[0])
  let ci = ''

  beforeAll(async () => {
    const [account] = await admin.rows('x_swb_hub_aws_account', 'account_id=222233334444', ['sys_id'], 1)
    await admin.update('x_swb_hub_aws_account', account?.sys_id ?? '', {
      provision_change: 'automatic',
      terminate_change: 'normal',
    })
  })

  test('the order itself has one that is approved with it and closed with its success', async () => {
    const item = await order(await itemNamed('x_swb_hub_aws_product', 'name=Storage bucket^region.region=us-east-1'), {
      provisioned_name: 'cycle-changed',
    })
    await approve(item)
    const done = await ended(item)
    expect(done).toMatchObject({ state: '3' })
    ci = done.configuration_item ?? ''
    const change = await changeOf(item)
    expect(
      await admin.row('change_request', change.sys_id ?? '', ['type', 'state', 'approval', 'close_code', 'cmdb_ci']),
    ).toEqual({ type: 'standard', state: '3', approval: 'approved', close_code: 'successful', cmdb_ci: ci })
  })

  test('rejected, nothing reaches AWS and the order is closed with the reason', async () => {
    const item = await order(await itemNamed('x_swb_hub_aws_change_item', 'operation_type=terminate'), {
      provisioned: ci,
    })
    await approve(item)
    const change = await changeOf(item)
    await admin.update('change_request', change.sys_id ?? '', { approval: 'rejected' })
    expect(await ended(item)).toMatchObject({ state: '4' })
    expect(await comments(item)).toContain(`${change.number} was rejected, so nothing was sent to AWS.`)
    expect(await provisioned(ci)).toMatchObject({ life_cycle: 'provisioned', aws_status: 'AVAILABLE' })
    expect(await admin.row('change_request', change.sys_id ?? '', ['state'])).toEqual({ state: '4' })
  })

  test('approved and scheduled, it is carried out and the change is closed', async () => {
    const item = await order(await itemNamed('x_swb_hub_aws_change_item', 'operation_type=terminate'), {
      provisioned: ci,
    })
    await approve(item)
    const change = await changeOf(item)
    const steps: Fields[] = [{ state: '-4' }, { state: '-3' }, { approval: 'approved' }, { state: '-2' }]
    for (const step of steps) await admin.update('change_request', change.sys_id ?? '', step)
    expect(await ended(item)).toMatchObject({ state: '3', configuration_item: ci })
    expect(await admin.row('change_request', change.sys_id ?? '', ['state', 'close_code', 'close_notes'])).toEqual({
      state: '3',
      close_code: 'successful',
      close_notes: 'cycle-changed has ended.',
    })
    expect(await namesOnAws('222233334444', 'us-east-1')).not.toContain('cycle-changed')
  })
})

test('somebody else can neither change nor end it, and does not learn that it exists', async () => {
  const [ci] = await admin.rows('x_swb_hub_aws_provisioned', 'name=cycle-one', ['sys_id'], 1)
  const ending = await itemNamed('x_swb_hub_aws_change_item', 'operation_type=terminate')
  const stranger = stack.user('approver')
  const answer = (await stranger.call('POST', `${CATALOG}/items/${ending}/order_now`, {
    sysparm_quantity: '1',
    variables: { provisioned: ci?.sys_id ?? '' },
  })) as { request_id: string }
  const [placed] = await admin.rows('sc_req_item', `request=${answer.request_id}`, ['sys_id'], 1)
  const item = placed?.sys_id ?? ''
  await eventually(async () => {
    const row = await admin.row('sc_req_item', item, ['active'])
    return row.active === 'false' ? row : undefined
  })
  expect(await comments(item)).toContain('does not exist')
})

test('P07, X2, F25: a portfolio that is granted to a group is seen and ordered by its members only', async () => {
  const [portfolio] = await admin.rows('x_swb_hub_aws_portfolio', 'name=Storage^region.region=us-east-1', ['sys_id'], 1)
  const item = await itemNamed('x_swb_hub_aws_product', 'name=Storage bucket^region.region=us-east-1')
  const seen = async (): Promise<boolean> => {
    const found = (await requester.call('GET', `${CATALOG}/items?sysparm_text=Storage%20bucket&sysparm_limit=100`)) as {
      sys_id: string
    }[]
    return found.some((one) => one.sys_id === item)
  }
  expect(await seen()).toBe(true)
  const waiting = await order(item, { provisioned_name: 'cycle-granted' })

  await admin.update('x_swb_hub_aws_portfolio', portfolio?.sys_id ?? '', { visibility: 'granted' })
  expect((await stack.run(['sync', '--json'])).code).toBe(0)
  expect(await seen()).toBe(false)
  // Ordered before it was closed to them: refused once it is approved.
  await approve(waiting)
  expect(await ended(waiting)).toMatchObject({ state: '4' })
  expect(await comments(waiting)).toContain('may not order from the portfolio Storage')

  const group = await admin.create('sys_user_group', { name: 'Storage users', active: 'true' })
  const [person] = await admin.rows('sys_user', 'user_name=requester', ['sys_id'], 1)
  await admin.create('sys_user_grmember', { user: person?.sys_id ?? '', group: group.sys_id ?? '' })
  await admin.create('x_swb_hub_aws_portfolio_grant', {
    portfolio: portfolio?.sys_id ?? '',
    user_group: group.sys_id ?? '',
    active: 'true',
  })
  expect((await stack.run(['sync', '--json'])).code).toBe(0)
  expect(await seen()).toBe(true)
  await stack.local('instance', 'POST', 'counters/reset')
  expect((await stack.run(['sync', '--json'])).code).toBe(0)
  expect((await stack.counters('instance')).writes).toEqual({})
})

describe('X8, F11: what happens in the AWS console', () => {
  const region = 'us-east-1'
  let aws: ServiceCatalogClient
  let id = ''

  beforeAll(() => {
    aws = new ServiceCatalogClient({
      endpoint: stack.ready.aws.url,
      region,
      credentials: stack.ready.aws.administrator,
    })
  })
  afterAll(() => aws.destroy())

  const reconcile = async () => {
    const { code, stdout } = await stack.run(['reconcile', '--json', '--region', region])
    expect(code).toBe(0)
    return JSON.parse(stdout.split('\n')[0] ?? '') as Record<string, number>
  }

  test('a product launched there is offered, and imported for the person a manager names', async () => {
    const { PortfolioDetails = [] } = await aws.send(new ListPortfoliosCommand({}))
    await aws.send(
      new AssociatePrincipalWithPortfolioCommand({
        PortfolioId: PortfolioDetails.find((one) => one.DisplayName === 'Storage')?.Id ?? '',
        PrincipalARN: 'arn:aws:iam::222233334444:user/administrator',
        PrincipalType: 'IAM',
      }),
    )
    await stack.local('aws', 'POST', 'clock', { advanceSeconds: 120 })
    const { ProductViewDetails = [] } = await aws.send(new SearchProductsAsAdminCommand({}))
    const product = ProductViewDetails.find((one) => one.ProductViewSummary?.Name === 'Storage bucket')
    const ProductId = product?.ProductViewSummary?.ProductId ?? ''
    const { ProvisioningArtifactSummaries = [] } = await aws.send(new DescribeProductAsAdminCommand({ Id: ProductId }))
    const [path] = await admin.rows(
      'x_swb_hub_aws_launch_path',
      `product.product_id=${ProductId}^active=true`,
      ['path_id'],
      1,
    )
    const { RecordDetail } = await aws.send(
      new ProvisionProductCommand({
        ProductId,
        ProvisioningArtifactId: ProvisioningArtifactSummaries[0]?.Id ?? '',
        PathId: path?.path_id ?? '',
        ProvisionedProductName: 'launched-elsewhere',
        ProvisionToken: 'elsewhere-1',
      }),
    )
    id = RecordDetail?.ProvisionedProductId ?? ''
    await stack.local('aws', 'POST', 'clock', { advanceSeconds: 600 })
    expect(await reconcile()).toMatchObject({ offered: 1 })
    expect(await reconcile()).toMatchObject({ offered: 0, updated: 0 })
    const [found] = await admin.rows('x_swb_hub_aws_found_product', `provisioned_product_id=${id}`, [
      'sys_id',
      'name',
      'state',
      'product.name',
    ])
    expect(found).toMatchObject({ name: 'launched-elsewhere', state: 'offered', 'product.name': 'Storage bucket' })

    const [person] = await admin.rows('sys_user', 'user_name=requester', ['sys_id'], 1)
    await admin.update('x_swb_hub_aws_found_product', found?.sys_id ?? '', {
      owner: person?.sys_id ?? '',
      state: 'imported',
    })
    expect(
      await requester.rows('x_swb_hub_aws_provisioned', 'name=launched-elsewhere', ['life_cycle', 'aws_status']),
    ).toEqual([{ life_cycle: 'provisioned', aws_status: 'AVAILABLE' }])
  })

  test('a change and an end there are seen, and a second look writes nothing', async () => {
    await aws.send(
      new UpdateProvisionedProductCommand({
        ProvisionedProductId: id,
        ProvisioningParameters: [{ Key: 'DeleteAfterDays', Value: '500' }],
        UpdateToken: 'elsewhere-2',
      }),
    )
    expect(await reconcile()).toMatchObject({ updated: 1 })
    const row = async () =>
      (await admin.rows('x_swb_hub_aws_provisioned', 'name=launched-elsewhere', ['life_cycle', 'aws_status'], 1))[0]
    expect(await row()).toMatchObject({ life_cycle: 'updating', aws_status: 'UNDER_CHANGE' })
    await stack.local('aws', 'POST', 'clock', { advanceSeconds: 600 })
    await reconcile()
    expect(await row()).toMatchObject({ life_cycle: 'provisioned', aws_status: 'AVAILABLE' })

    await aws.send(new TerminateProvisionedProductCommand({ ProvisionedProductId: id, TerminateToken: 'elsewhere-3' }))
    await stack.local('aws', 'POST', 'clock', { advanceSeconds: 600 })
    // Just changed here, so it might only be listed late.
    expect(await reconcile()).toMatchObject({ ended: 0 })
    await stack.local('instance', 'POST', 'clock', { advanceSeconds: 700 })
    expect(await reconcile()).toMatchObject({ ended: 1 })
    expect(await row()).toMatchObject({ life_cycle: 'terminated', aws_status: 'TERMINATED' })
    await stack.local('instance', 'POST', 'counters/reset')
    await reconcile()
    expect((await stack.counters('instance')).writes).toEqual({})
  })
})

test('P02, P03, P08: the button on an account has every region tried, with the reason and the fix on the region', async () => {
  const [account] = await admin.rows('x_swb_hub_aws_account', `account_id=${SECOND}`, ['sys_id', 'external_id'], 1)
  const region = async () =>
    (await admin.rows('x_swb_hub_aws_region', `account=${account?.sys_id}`, ['sys_id', 'status', 'message'], 1))[0]
  const validated = async () => {
    // What the button does.
    await admin.update('x_swb_hub_aws_region', (await region())?.sys_id ?? '', { status: 'checking', message: '' })
    return eventually(async () => {
      const row = await region()
      return row?.status === 'checking' ? undefined : row
    })
  }
  expect(await validated()).toMatchObject({ status: 'ok', message: '' })
  await admin.update('x_swb_hub_aws_account', account?.sys_id ?? '', { external_id: 'wrong' })
  const failed = await validated()
  expect(failed).toMatchObject({ status: 'failed' })
  expect(failed.message).toMatch(/SwitchboardSync[\s\S]*external ID[\s\S]*SwitchboardEndUser/)
  const logged = await eventually(async () => {
    const found = await admin.rows('x_swb_hub_aws_request_log', `account_id=${SECOND}^action=AssumeRole`, [
      'region',
      'code',
      'request_id',
      'message',
    ])
    return found.length >= 2 ? found : undefined
  })
  expect(logged).toContainEqual(
    expect.objectContaining({ region: 'eu-west-1', code: 'AccessDenied', request_id: expect.stringMatching(/./) }),
  )
  await expect(requester.rows('x_swb_hub_aws_request_log', '', ['code'])).rejects.toThrow('403')
  await admin.update('x_swb_hub_aws_account', account?.sys_id ?? '', { external_id: account?.external_id ?? '' })
  expect(await validated()).toMatchObject({ status: 'ok', message: '' })
})

describe('a region that an administrator switches off', () => {
  const orderable = async (): Promise<boolean> => {
    const found = (await requester.call('GET', `${CATALOG}/items?sysparm_text=Product%20001&sysparm_limit=100`)) as {
      name: string
    }[]
    return found.some((one) => one.name === 'Product 001')
  }
  const whether = (wanted: boolean): Promise<true> =>
    eventually(async () => ((await orderable()) === wanted ? true : undefined))

  test('offers nothing until it is on again, and what is under way there goes on', async () => {
    const item = await itemNamed('x_swb_hub_aws_product', `name=Product 001^region.account.account_id=${SECOND}`)
    const under = await order(item, { provisioned_name: 'cycle-switched', version: await olderVersion(item) })
    await approve(under)
    const [account] = await admin.rows('x_swb_hub_aws_account', `account_id=${SECOND}`, ['sys_id'], 1)
    await eventually(
      async () => (await admin.rows('x_swb_hub_aws_operation', `request_item=${under}`, ['state'], 1))[0],
    )
    await admin.update('x_swb_hub_aws_account', account?.sys_id ?? '', { active: 'false' })
    await whether(false)
    expect(await ended(under)).toMatchObject({ state: '3' })
    await admin.update('x_swb_hub_aws_account', account?.sys_id ?? '', { active: 'true' })
    await whether(true)
  })
})

describe('P25: who may read and write what', () => {
  type Who = 'owner' | 'colleague' | 'ordering' | 'service desk' | 'manager' | 'administrator' | 'companion'
  const USERS: Record<Who, string> = {
    owner: '',
    colleague: '',
    ordering: 'x_swb_hub.aws_user',
    'service desk': 'itil',
    manager: 'x_swb_hub.aws_manager',
    administrator: 'x_swb_hub.admin',
    companion: 'x_swb_hub.companion',
  }
  const everybody = Object.keys(USERS) as Who[]
  const staff: Who[] = ['manager', 'administrator', 'companion']
  const app: Who[] = ['administrator', 'companion']
  /** Table → who reads its rows, and who writes them. Everybody else is refused. */
  const ACCESS: Record<string, { read: Who[]; write: Who[]; remove: Who[] }> = {
    aws_account: { read: staff, write: ['administrator'], remove: ['administrator'] },
    aws_region: { read: staff, write: app, remove: ['administrator'] },
    aws_portfolio: { read: staff, write: staff, remove: app },
    aws_portfolio_product: { read: staff, write: app, remove: app },
    aws_product: { read: everybody, write: app, remove: app },
    aws_version: { read: staff, write: app, remove: app },
    aws_launch_path: { read: staff, write: app, remove: app },
    aws_parameter: { read: staff, write: app, remove: app },
    aws_tag: { read: staff, write: ['manager', 'administrator'], remove: ['manager', 'administrator'] },
    aws_operation: { read: ['owner', ...staff], write: ['administrator'], remove: ['administrator'] },
    aws_provisioned: { read: ['owner', ...staff], write: ['administrator'], remove: ['administrator'] },
    aws_output: { read: ['owner', ...staff], write: ['administrator'], remove: ['administrator'] },
    aws_request_log: { read: ['administrator'], write: [], remove: ['administrator'] },
    event_log: { read: ['administrator'], write: [], remove: ['administrator'] },
  }
  const user = (who: Who): RestUser => {
    if (who === 'owner') return requester
    if (who === 'colleague') return stack.user('colleague')
    const login = stack.ready.instance.users.find(({ roles }) => roles.includes(USERS[who]))
    return stack.user(login?.user ?? '')
  }
  const allowed = async (call: () => Promise<unknown>): Promise<boolean> => {
    try {
      await call()
      return true
    } catch (error) {
      if (/: (400|403|404) /.test(String(error))) return false
      throw error
    }
  }
  const among = async (people: readonly Who[], may: (who: Who) => Promise<boolean>): Promise<Who[]> => {
    const answers = await Promise.all(people.map(may))
    return people.filter((_who, index) => answers[index])
  }

  test.each(Object.keys(ACCESS))('%s', async (name) => {
    const table = `x_swb_hub_${name}`
    const { read, write, remove } = ACCESS[name] ?? { read: [], write: [], remove: [] }
    const [row] = await admin.rows(table, '', ['sys_id'], 1)
    const sysId = row?.sys_id ?? ''
    expect(sysId).not.toBe('')
    const readers = await among(everybody, async (who) => {
      const rows: Fields[] = []
      await allowed(async () => rows.push(...(await user(who).rows(table, '', ['sys_id'], 1))))
      return rows.length > 0
    })
    expect(readers).toEqual(everybody.filter((who) => read.includes(who)))
    // Changes nothing where it is allowed.
    const writers = await among(everybody, (who) => allowed(() => user(who).update(table, sysId, { sys_id: sysId })))
    expect(writers).toEqual(everybody.filter((who) => write.includes(who)))
    const others = everybody.filter((who) => !remove.includes(who))
    const path = `/api/now/table/${table}/${sysId}`
    expect(await among(others, (who) => allowed(() => user(who).call('DELETE', path)))).toEqual([])
  })

  test('managers make and remove tags and grants, administrators accounts; nobody else', async () => {
    const made: [string, Fields, Who[]][] = [
      ['aws_tag', { tag_key: 'access', source: 'fixed', tag_value: 'x' }, ['manager', 'administrator']],
      ['aws_portfolio_grant', { active: 'false' }, ['manager', 'administrator']],
      ['aws_account', { name: 'Access', account_id: '999988887777', partition: 'aws' }, ['administrator']],
      ['aws_operation', { operation_type: 'provision', token: 'access' }, ['administrator']],
      ['aws_request_log', { action: 'access' }, ['companion']],
      ['event_log', { message: 'access' }, []],
    ]
    for (const [name, values, who] of made) {
      const makers: Who[] = []
      for (const person of everybody)
        await allowed(async () => {
          const created = await user(person).create(`x_swb_hub_${name}`, values)
          makers.push(person)
          await admin.call('DELETE', `/api/now/table/x_swb_hub_${name}/${created.sys_id}`)
        })
      expect([name, makers]).toEqual([name, who])
    }
  })

  test('the external id is for administrators and the companion, session names for managers', async () => {
    const sees = (table: string, column: string) =>
      among(staff, async (who) =>
        Boolean((await user(who).rows(table, `${column}ISNOTEMPTY`, [column], 1))[0]?.[column]),
      )
    expect(await sees('x_swb_hub_aws_account', 'external_id')).toEqual(['administrator', 'companion'])
    expect(await sees('x_swb_hub_aws_operation', 'session_name')).toEqual(['manager', 'administrator'])
    const [own] = await requester.rows('x_swb_hub_aws_provisioned', '', ['name', 'session_name'], 1)
    expect(own?.name).toMatch(/^cycle-|^launched-/)
    expect(own?.session_name ?? '').toBe('')
  })

  test('P20: the people of a configuration item see what was done and what came out; acting is for its owner', async () => {
    const colleague = stack.user('colleague')
    const [ci] = await requester.rows('x_swb_hub_aws_provisioned', 'name=cycle-tagged', ['sys_id'], 1)
    const [person] = await admin.rows('sys_user', 'user_name=colleague', ['sys_id'], 1)
    const seen = async (who: RestUser) =>
      Promise.all(
        ['aws_operation', 'aws_output'].map(
          async (name) =>
            (await who.rows(`x_swb_hub_${name}`, `provisioned=${ci?.sys_id}`, ['sys_id', 'token']).catch(() => []))
              .length,
        ),
      )
    const [operations, outputs] = await seen(requester)
    expect([operations, (outputs ?? 0) > 0]).toEqual([1, true])
    const [event] = await requester.rows(
      'x_swb_hub_aws_operation',
      `provisioned=${ci?.sys_id}`,
      ['state', 'record_id', 'token'],
      1,
    )
    expect(event).toMatchObject({ state: 'succeeded', record_id: expect.stringMatching(/^rec-/) })
    expect(event?.token ?? '').toBe('')
    expect(await seen(colleague)).toEqual([0, 0])
    await admin.update('x_swb_hub_aws_provisioned', ci?.sys_id ?? '', { assigned_to: person?.sys_id ?? '' })
    expect(await seen(colleague)).toEqual([operations, outputs])
    const ending = await itemNamed('x_swb_hub_aws_change_item', 'operation_type=terminate')
    const answer = (await colleague.call('POST', `${CATALOG}/items/${ending}/order_now`, {
      sysparm_quantity: '1',
      variables: { provisioned: ci?.sys_id ?? '' },
    })) as { request_id: string }
    const [placed] = await admin.rows('sc_req_item', `request=${answer.request_id}`, ['sys_id'], 1)
    await eventually(async () => {
      const row = await admin.row('sc_req_item', placed?.sys_id ?? '', ['active'])
      return row.active === 'false' ? row : undefined
    })
    expect(await comments(placed?.sys_id ?? '')).toContain('does not exist')
  })

  test('only the companion reaches the queue', async () => {
    const path = '/api/x_swb_hub/v1/aws_catalog/operations/claim'
    const refused: string[] = []
    for (const who of everybody)
      await user(who)
        .call('POST', path, {})
        .catch((error: unknown) => refused.push(`${who} ${/: (\d+) /.exec(String(error))?.[1]}`))
    expect(refused).toEqual(everybody.map((who) => `${who} ${who === 'companion' ? 400 : 403}`))
  })
})
