import {
  DeleteConstraintCommand,
  DisassociateProductFromPortfolioCommand,
  ListConstraintsForPortfolioCommand,
  ListTagOptionsCommand,
  ServiceCatalogClient,
  UpdateProductCommand,
  UpdateTagOptionCommand,
} from '@aws-sdk/client-service-catalog'
import { ParameterCache } from '../../../../src/companion/aws-catalog/parameter-cache.ts'
import {
  syncCatalog,
  type Compared,
  type RegionReport,
  type SyncOptions,
  type SyncSettings,
} from '../../../../src/companion/aws-catalog/sync.ts'
import { AwsClients } from '../../../../src/companion/aws/clients.ts'
import { stsAssumeRole } from '../../../../src/companion/aws/credentials.ts'
import { createLogger } from '../../../../src/companion/logging.ts'
import { Secret } from '../../../../src/companion/secrets.ts'
import { InstanceClient } from '../../../../src/companion/servicenow/client.ts'
import { createLocalAws, type DemoFacts, type LocalAws } from '../../../../src/local/aws/index.ts'
import { FakeInstance } from './fake-instance.ts'
import { SETTINGS } from './samples.ts'

const VARIABLES = [
  'AWS_ENDPOINT_URL',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_REGION',
  'AWS_EC2_METADATA_DISABLED',
  'AWS_PROFILE',
] as const
const before = Object.fromEntries(VARIABLES.map((name) => [name, process.env[name]]))

/** sys_id of a region row. */
const idOf = (region: string): string => region.replaceAll('-', '')

let aws: LocalAws
let facts: DemoFacts
let instance: FakeInstance
let client: InstanceClient
let clients: AwsClients
/** Settings of a single test. */
let over: Partial<SyncSettings>

beforeEach(async () => {
  over = {}
  aws = await createLocalAws()
  facts = aws.seedDemo()
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: facts.hub.accessKeyId,
    AWS_SECRET_ACCESS_KEY: facts.hub.secretAccessKey,
    AWS_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
  })
  instance = await FakeInstance.start('x_swb_hub')
  instance.insert('aws_account', {
    sys_id: 'acc',
    active: 'true',
    name: 'Workload',
    account_id: facts.workload.accountId,
    partition: 'aws',
    sync_role_arn: facts.workload.syncRoleArn,
    end_user_role_arn: facts.workload.endUserRoleArn,
    external_id: facts.workload.externalId,
  })
  for (const region of facts.regions)
    instance.insert('aws_region', {
      sys_id: idOf(region),
      account: 'acc',
      region,
      active: 'true',
      status: 'not_checked',
      message: '',
    })
  client = new InstanceClient({
    url: instance.url,
    user: 'a',
    password: new Secret('b'),
    timeoutSeconds: 5,
    connections: 4,
    pauseMs: 5,
  })
  clients = new AwsClients({ callsPerSecond: 50, timeoutSeconds: 5, assumeRole: stsAssumeRole(5, () => undefined) })
})
afterEach(async () => {
  clients.close()
  await client.close()
  await instance.close()
  await aws.close()
  for (const name of VARIABLES)
    if (before[name] === undefined) Reflect.deleteProperty(process.env, name)
    else process.env[name] = before[name]
})

const sync = (
  options: SyncOptions = {},
  cache = new ParameterCache(24),
  categoryLevels: SyncSettings['categoryLevels'] = 'auto',
  compared?: Compared,
): Promise<RegionReport[]> =>
  syncCatalog(
    {
      client,
      aws: clients,
      cache,
      logger: createLogger({ level: 'error', json: true, write: () => undefined }),
      ...(compared ? { compared } : {}),
      settings: { ...SETTINGS, categoryLevels, regionsAtOnce: 4, batchSize: 25, ...over },
    },
    options,
  )
const outcomes = (reports: RegionReport[]): Record<string, string> =>
  Object.fromEntries(reports.map((report) => [report.region, report.outcome]))
const fault = (operation: string, code: string, over: object = {}): Promise<Response> =>
  fetch(`${aws.url}/_local/faults`, {
    method: 'POST',
    body: JSON.stringify([
      {
        match: { operation, region: 'us-east-1', ...over },
        times: 50,
        answer: { error: { code, message: 'on purpose' } },
      },
    ]),
  })
const administrator = (): ServiceCatalogClient =>
  new ServiceCatalogClient({
    region: 'us-east-1',
    credentials: { accessKeyId: facts.administrator.accessKeyId, secretAccessKey: facts.administrator.secretAccessKey },
  })
const catalog = () =>
  facts.catalogs.find((one) => one.region === 'us-east-1' && one.account === facts.workload.accountId)
const activeProducts = (region: string): string[] =>
  instance
    .rows('aws_product', { region: idOf(region), active: 'true' })
    .map((row) => row['name'] ?? '')
    .sort()
const productsOf = {
  'us-east-1': ['Database', 'Message topic', 'Storage bucket', 'Virtual machine'],
  'eu-west-1': ['Database', 'Storage bucket', 'Virtual machine'],
}

describe('sync of a whole account', () => {
  it('brings local and shared portfolios of every region onto the instance, once', async () => {
    const reports = await sync()
    expect(outcomes(reports)).toEqual({ 'us-east-1': 'succeeded', 'eu-west-1': 'succeeded' })
    expect(activeProducts('us-east-1')).toEqual(productsOf['us-east-1'])
    expect(activeProducts('eu-west-1')).toEqual(productsOf['eu-west-1'])
    expect(instance.rows('aws_portfolio', { share_type: 'imported' }).map((row) => row['name'])).toEqual([
      'Shared services',
    ])
    expect(instance.rows('sc_category', { title: 'AWS Products' })).toHaveLength(1)
    expect(instance.rows('aws_region').map((row) => row['status'])).toEqual(['ok', 'ok'])
    expect(instance.rows('aws_sync_run')).toHaveLength(2)
    expect(instance.rows('aws_sync_run', { region: idOf('us-east-1') })[0]).toMatchObject({
      outcome: 'succeeded',
      deactivated: '0',
      failed: '0',
      message: '',
    })
    const [{ created = 0, calls = 0 } = {}] = reports.filter((report) => report.region === 'us-east-1')
    expect(created).toBeGreaterThan(100)
    expect(calls).toBeGreaterThan(10)
    expect(instance.rows('aws_sync_run', { region: idOf('us-east-1') })[0]?.['created']).toBe(String(created))
  })

  it('writes nothing at all when nothing has changed, and reads parameters only once', async () => {
    const cache = new ParameterCache(24)
    const [first] = await sync({}, cache)
    instance.writes.clear()
    const again = await sync({}, cache)
    expect(instance.totalWrites()).toBe(0)
    expect(again.every((report) => report.created + report.updated + report.deactivated === 0)).toBe(true)
    expect(again[0]?.calls).toBeLessThan(first?.calls ?? 0)
  })

  it.each(['ListPortfolios', 'DescribeProvisioningParameters'])(
    'leaves a region that stops answering at %s as it is, says so, and brings it up to date next time',
    async (operation) => {
      await sync()
      const Id = catalog()?.products['Storage bucket']
      await administrator().send(new UpdateProductCommand({ Id, Name: 'Object store' }))
      await fetch(`${aws.url}/_local/faults`, {
        method: 'POST',
        body: JSON.stringify([{ match: { operation, region: 'us-east-1' }, times: 100, answer: { hold: 'before' } }]),
      })
      clients.close()
      clients = new AwsClients({
        callsPerSecond: 50,
        timeoutSeconds: 0.3,
        assumeRole: stsAssumeRole(5, () => undefined),
      })
      const reports = await sync()
      expect(outcomes(reports)).toEqual({ 'us-east-1': 'failed', 'eu-west-1': 'succeeded' })
      const { message = '', calls = 0 } = reports.find((report) => report.region === 'us-east-1') ?? {}
      expect(message).toMatch(/us-east-1: TimeoutError: No answer within the time allowed/)
      expect(calls).toBeLessThan(40)
      expect(instance.rows('aws_region', { region: 'us-east-1' })[0]).toMatchObject({ status: 'failed', message })
      expect(activeProducts('us-east-1')).toEqual(productsOf['us-east-1'])
      await fetch(`${aws.url}/_local/faults`, { method: 'DELETE' })
      expect(outcomes(await sync())).toEqual({ 'us-east-1': 'succeeded', 'eu-west-1': 'succeeded' })
      expect(activeProducts('us-east-1')).toContain('Object store')
    },
  )

  it('shows on a dry run what it would write, and writes nothing', async () => {
    const [report] = await sync({ dryRun: true, region: 'eu-west-1' })
    expect(report?.changes?.length).toBeGreaterThan(50)
    expect(report?.region).toBe('eu-west-1')
    expect(instance.totalWrites()).toBe(0)
  })

  it('writes exactly the column that changed', async () => {
    await sync()
    instance.writes.clear()
    await administrator().send(
      new UpdateProductCommand({ Id: catalog()?.products['Storage bucket'], Name: 'Object store' }),
    )
    await sync()
    expect(Object.fromEntries(instance.writes)).toEqual({ x_swb_hub_aws_product: 1, x_swb_hub_aws_sync_run: 1 })
    expect(instance.rows('aws_sync_run').at(-1)).toMatchObject({
      region: idOf('us-east-1'),
      created: '0',
      updated: '1',
    })
  })

  it('withdraws a product that left its only portfolio, in its own region only', async () => {
    await sync()
    const PortfolioId = catalog()?.portfolios['Storage']
    const ProductId = catalog()?.products['Storage bucket']
    const { ConstraintDetails = [] } = await administrator().send(
      new ListConstraintsForPortfolioCommand({ PortfolioId, ProductId }),
    )
    for (const { ConstraintId } of ConstraintDetails)
      await administrator().send(new DeleteConstraintCommand({ Id: ConstraintId }))
    await administrator().send(new DisassociateProductFromPortfolioCommand({ ProductId, PortfolioId }))
    await sync()
    expect(activeProducts('us-east-1')).toEqual(['Database', 'Message topic', 'Virtual machine'])
    expect(activeProducts('eu-west-1')).toEqual(productsOf['eu-west-1'])
  })
})

describe('sync when something fails', () => {
  it('withdraws nothing of a portfolio it could not read, and says so without repeating itself', async () => {
    await sync()
    await fault('SearchProductsAsAdmin', 'AccessDeniedException')
    instance.writes.clear()
    const reports = await sync()
    expect(outcomes(reports)).toEqual({ 'us-east-1': 'partly', 'eu-west-1': 'succeeded' })
    expect(activeProducts('us-east-1')).toEqual(productsOf['us-east-1'])
    expect(instance.rows('aws_region', { region: 'us-east-1' })[0]?.['message']).toMatch(
      /Products of portfolio .*AccessDeniedException: on purpose/,
    )
    expect(instance.rows('aws_region', { region: 'us-east-1' })[0]?.['status']).toBe('ok')
    instance.writes.clear()
    await sync()
    expect(instance.totalWrites()).toBe(0)
  })

  it('reports a region that cannot be read and goes on with the others', async () => {
    await fault('ListPortfolios', 'AccessDeniedException')
    expect(outcomes(await sync())).toEqual({ 'us-east-1': 'failed', 'eu-west-1': 'succeeded' })
    expect(activeProducts('eu-west-1')).toEqual(productsOf['eu-west-1'])
    expect(instance.rows('aws_region', { region: 'us-east-1' })[0]).toMatchObject({ status: 'failed' })
    expect(instance.rows('aws_sync_run', { region: idOf('us-east-1') })[0]).toMatchObject({
      outcome: 'failed',
      created: '0',
    })
  })

  it('names the role and the fix when a role cannot be assumed', async () => {
    const account = instance.rows('aws_account')[0]
    if (account) account['external_id'] = 'wrong-id'
    const [report] = await sync({ region: 'us-east-1' })
    expect(report?.outcome).toBe('failed')
    expect(report?.message).toMatch(
      /AssumeRole of arn:aws:iam::\d+:role\/\w+ .*Check that the role exists, that its trust policy names/,
    )
    expect(report?.message).not.toContain('wrong-id')
  })

  it('leaves a product alone whose details cannot be read, and brings the others', async () => {
    await sync()
    await fault('DescribeProvisioningParameters', 'InternalFailure')
    instance.writes.clear()
    const reports = await sync({ region: 'us-east-1' })
    expect(reports[0]?.outcome).toBe('partly')
    expect(activeProducts('us-east-1')).toEqual(productsOf['us-east-1'])
    expect([...instance.writes.keys()].sort()).toEqual(['x_swb_hub_aws_region', 'x_swb_hub_aws_sync_run'])
  }, 60_000)

  it('keeps a new product inactive while a part of it cannot be written, and completes it later', async () => {
    instance.refuse = (method, table, values) =>
      method === 'POST' && table === 'item_option_new' && values['name'] === 'p_BucketName' ? 'by a rule' : undefined
    const [report] = await sync({ region: 'us-east-1' })
    expect(report?.outcome).toBe('partly')
    expect(report?.message).toMatch(/item_option_new p_BucketName: create failed: by a rule/)
    expect(activeProducts('us-east-1')).toEqual(['Database', 'Message topic', 'Virtual machine'])
    instance.refuse = () => undefined
    const [mended] = await sync({ region: 'us-east-1' })
    expect(mended).toMatchObject({ outcome: 'succeeded', failed: 0 })
    expect(activeProducts('us-east-1')).toEqual(productsOf['us-east-1'])
  })

  it('writes nothing below a product that could not be written', async () => {
    instance.refuse = (_method, table, values) =>
      table.endsWith('aws_product') && values['name'] === 'Database' ? 'no' : undefined
    const [report] = await sync({ region: 'us-east-1' })
    expect(report?.failed).toBeGreaterThan(20)
    const products = new Set(instance.rows('aws_product').map((row) => row['sys_id']))
    expect(instance.rows('item_option_new').every((row) => products.has(row['cat_item']))).toBe(true)
    expect(instance.rows('aws_version').every((row) => products.has(row['product']))).toBe(true)
  })

  it('says which regions there are when none matches', async () => {
    await expect(sync({ region: 'ap-south-1' })).rejects.toThrow(
      /No active region matches region ap-south-1\. Active are: 222233334444\/eu-west-1, 222233334444\/us-east-1/,
    )
  })

  it('stops between two calls when told to', async () => {
    const stop = new AbortController()
    stop.abort()
    const reports = await sync({ signal: stop.signal })
    expect(reports.map((report) => report.outcome)).toEqual(['failed', 'failed'])
    expect(instance.totalWrites()).toBe(0)
  })
})

describe('X11: category levels', () => {
  const parents = (): string[] => {
    const titles = new Map(instance.rows('sc_category').map((row) => [row['sys_id'], row['title'] ?? '']))
    return instance
      .rows('sc_category', { active: 'true' })
      .map((row) => `${titles.get(row['parent']) ?? ''} > ${row['title']}`)
      .filter((path) => path !== ' > AWS Products')
      .sort()
  }

  it('tells portfolios of the same name apart by region as soon as the instance has two, and writes nothing again', async () => {
    await sync()
    const paths = parents()
    expect(paths).toEqual(
      expect.arrayContaining([
        'AWS Products > Workload · eu-west-1',
        'AWS Products > Workload · us-east-1',
        'Workload · eu-west-1 > Compute',
        'Workload · us-east-1 > Compute',
      ]),
    )
    expect(paths.filter((path) => path.startsWith('AWS Products >'))).toHaveLength(2)
    const writes = instance.totalWrites()
    await sync()
    expect(instance.totalWrites()).toBe(writes)
    // Which regions one sync is asked for makes no difference to where portfolios stand.
    await sync({ region: 'us-east-1' })
    expect(instance.totalWrites()).toBe(writes)
  })

  it('follows the setting both ways, withdraws a level that is not wanted, and needs none for a single region', async () => {
    await sync({}, undefined, 'region')
    await sync({}, undefined, 'none')
    expect(parents().every((path) => path.startsWith('AWS Products > '))).toBe(true)
    expect(parents()).not.toContain('AWS Products > Workload · us-east-1')
    await sync({}, undefined, 'region')
    expect(parents()).toContain('Workload · us-east-1 > Compute')
    instance.insert('aws_region', {
      ...instance.rows('aws_region', { region: 'eu-west-1' })[0],
      sys_id: idOf('eu-west-1'),
      active: 'false',
    })
    await sync()
    expect(parents()).toContain('AWS Products > Compute')
    expect(parents()).not.toContain('AWS Products > Workload · us-east-1')
  })

  it('renames the level with its account', async () => {
    await sync()
    instance.insert('aws_account', { ...instance.rows('aws_account')[0], sys_id: 'acc', name: 'Renamed' })
    await sync()
    expect(parents()).toContain('AWS Products > Renamed · us-east-1')
    expect(parents()).not.toContain('AWS Products > Workload · us-east-1')
  })
})

describe('P07, X2: grants', () => {
  const portfolio = (name: string) =>
    instance.rows('aws_portfolio', { name, region: idOf('us-east-1') })[0]?.['sys_id'] ?? ''
  const product = (name: string) =>
    instance.rows('aws_product', { name, region: idOf('us-east-1') })[0]?.['sys_id'] ?? ''
  const close = (name: string, ...groups: string[]) => {
    const sys_id = portfolio(name)
    instance.insert('aws_portfolio', { ...instance.table('aws_portfolio').get(sys_id), sys_id, visibility: 'granted' })
    for (const group of groups)
      instance.insert('aws_portfolio_grant', {
        sys_id: `${sys_id}${group}`,
        portfolio: sys_id,
        user_group: group,
        active: 'true',
      })
  }
  const links = (name: string) =>
    instance
      .rows('sc_cat_item_user_criteria_mtom', { sc_cat_item: product(name) })
      .map((row) => instance.table('user_criteria').get(row['user_criteria'] ?? '')?.['group'])
      .sort()

  it('put the groups of every portfolio of a product on its item, and write nothing the second time', async () => {
    await sync()
    close('Compute', 'g2', 'g1')
    close('Databases', 'g3')
    await sync()
    expect(links('Virtual machine')).toEqual(['g1,g2'])
    expect(links('Database')).toEqual(['g1,g2', 'g3'])
    expect(links('Storage bucket')).toEqual([])
    const writes = instance.totalWrites()
    await sync()
    expect(instance.totalWrites()).toBe(writes)
  })

  it('leave a product open that is also in a portfolio for everybody', async () => {
    await sync()
    close('Compute', 'g1')
    await sync()
    expect(links('Virtual machine')).toEqual(['g1'])
    expect(links('Database')).toEqual([])
  })

  it('hide from everybody what is granted to no group yet, and open again when the portfolio is', async () => {
    await sync()
    close('Compute')
    await sync()
    const [criterion] = instance.rows('user_criteria', { active: 'true' })
    expect(criterion).toMatchObject({ group: '', advanced: 'true', script: 'answer = false;' })
    const sys_id = portfolio('Compute')
    instance.insert('aws_portfolio', { ...instance.table('aws_portfolio').get(sys_id), sys_id, visibility: 'everyone' })
    await sync()
    expect(links('Virtual machine')).toEqual([])
    expect(instance.rows('user_criteria', { active: 'true' })).toEqual([])
  })

  it('stay as they are while the products of a portfolio cannot be read', async () => {
    await sync()
    close('Compute', 'g1')
    await sync()
    await fault('SearchProductsAsAdmin', 'AccessDeniedException')
    await sync()
    expect(links('Virtual machine')).toEqual(['g1'])
  })
})

describe('P10: TagOptions', () => {
  const told = (key: string): string[] =>
    instance.rows('aws_tag_choice', { tag_key: key, active: 'true' }).map((row) => row['allowed_values'] ?? '')

  it('come with the parameters at the price of one call a region, and a change to one is seen at once', async () => {
    const cache = new ParameterCache(24)
    const [first] = await sync({ region: 'us-east-1' }, cache)
    expect(told('data-class')).toEqual(['["internal"]'])
    expect(told('environment')).toEqual(['["development","production","test"]'])
    const [again] = await sync({ region: 'us-east-1' }, cache)
    expect(again?.calls).toBeLessThan(first?.calls ?? 0)
    const client = administrator()
    const { TagOptionDetails = [] } = await client.send(new ListTagOptionsCommand({}))
    const Id = TagOptionDetails.find((option) => option.Value === 'test')?.Id
    await client.send(new UpdateTagOptionCommand({ Id, Active: false }))
    client.destroy()
    await sync({ region: 'us-east-1' }, cache)
    expect(told('environment')).toEqual(['["development","production"]'])
  })

  it('that the sync role may not list are no fault of the sync, which says what to mend', async () => {
    await fault('ListTagOptions', 'AccessDeniedException')
    const [report] = await sync({ region: 'us-east-1' })
    expect(report).toMatchObject({ outcome: 'succeeded' })
    expect(report?.message).toContain('Bring the sync role up to date')
    expect(told('data-class')).toEqual(['["internal"]'])
  })
})

describe('X5: what parameters choose from', () => {
  const chosen = (name: string): string[] =>
    instance.rows('item_option_new', { name, active: 'true' }).map((row) => row['type'] ?? '')
  const kinds = (): string[] => [
    ...new Set(instance.rows('aws_resource', { active: 'true' }).map((row) => row['kind'] ?? '')),
  ]

  it('is read once a region and kind, and written by people where the role may not look', async () => {
    const first = await sync({ region: 'us-east-1' })
    expect(first[0]).toMatchObject({ outcome: 'succeeded' })
    expect(kinds().sort()).toEqual(['image', 'key_pair', 'security_group', 'subnet', 'vpc'])
    expect([chosen('p_SubnetId'), chosen('p_SecurityGroupIds')]).toEqual([['18'], ['21']])
    await fault('DescribeSubnets', 'UnauthorizedOperation')
    const [denied] = await sync({ region: 'us-east-1' })
    expect(denied).toMatchObject({ outcome: 'succeeded' })
    expect(denied?.message).toContain('Choices of subnet: people write them')
    expect([chosen('p_SubnetId'), chosen('p_VpcId')]).toEqual([['6'], ['18']])
  })

  describe('hosted zones of Route 53', () => {
    const template = JSON.stringify({
      AWSTemplateFormatVersion: '2010-09-09',
      Parameters: {
        Zone: { Type: 'AWS::Route53::HostedZone::Id', Default: 'Z0DEMO2CORP' },
        Zones: { Type: 'List<AWS::Route53::HostedZone::Id>' },
      },
      Resources: { Topic: { Type: 'AWS::SNS::Topic' } },
    })
    const region = 'eu-west-1'
    const calls = (): unknown => aws.counters().requests['route53.ListHostedZones']
    beforeEach(() => {
      aws.seed({
        hostedZones: Array.from({ length: 100 }, (_, index) => ({
          account: facts.workload.accountId,
          id: `Z9${index}`,
          name: `z${index}.example.com`,
        })),
        catalogs: [
          {
            account: facts.workload.accountId,
            region,
            products: [{ name: 'Web site', versions: [{ name: 'v1.0', template }] }],
            portfolios: [{ name: 'Web', products: ['Web site'], principals: [facts.workload.endUserRoleArn] }],
          },
        ],
      })
    })

    it('are those of the account in every region, by the id that CloudFormation takes', async () => {
      await sync({ region: 'us-east-1' })
      // Only a region that has a use for them asks.
      expect(calls()).toBeUndefined()
      expect((await sync({ region }))[0]).toMatchObject({ outcome: 'succeeded', message: '' })
      // Two pages.
      expect(calls()).toBe(2)
      const zones = instance.rows('aws_resource', { kind: 'hosted_zone' })
      expect(zones).toHaveLength(102)
      expect(zones.find((row) => row['resource_id'] === 'Z0DEMO2CORP')).toMatchObject({
        region: idOf(region),
        name: 'corp.example.com · private · Internal names (Z0DEMO2CORP)',
        active: 'true',
      })
      expect([chosen('p_Zone'), chosen('p_Zones')]).toEqual([['18'], ['21']])
      expect(instance.rows('item_option_new', { name: 'p_Zone' })[0]).toMatchObject({ default_value: 'Z0DEMO2CORP' })
    })

    it('are written by people where the role may not list them', async () => {
      await fault('ListHostedZones', 'AccessDenied', { region: 'us-east-1' })
      const [report] = await sync({ region })
      expect(report).toMatchObject({ outcome: 'succeeded' })
      expect(report?.message).toContain('Choices of hosted zone: people write them')
      expect([chosen('p_Zone'), chosen('p_Zones')]).toEqual([['6'], ['16']])
    })
  })

  it('stays while AWS has a fault, which is told', async () => {
    await sync({ region: 'us-east-1' })
    await fault('DescribeVpcs', 'InvalidParameterValue')
    const [report] = await sync({ region: 'us-east-1' })
    expect(report).toMatchObject({ outcome: 'partly', updated: 0, deactivated: 0 })
    expect(report?.message).toContain('Choices of vpc: DescribeVpcs in account 222233334444')
    expect(chosen('p_VpcId')).toEqual(['18'])
  })
})

describe('X10: budgets', () => {
  const seed = (actual: string): void => {
    const resources = [catalog()?.portfolios['Storage'] ?? '', catalog()?.products['Virtual machine'] ?? '']
    aws.seed({
      catalogs: [
        {
          account: facts.workload.accountId,
          region: 'us-east-1',
          budgets: [{ name: 'Research', resources, limit: '500.0', actual, forecast: '480.5' }],
        },
      ],
    })
  }
  const budgets = (): Record<string, string>[] => instance.rows('aws_budget', { active: 'true' })
  const labels = (): string[] =>
    instance.rows('item_option_new', { name: 'budgets', active: 'true' }).map((row) => row['question_text'] ?? '')
  const again = () => sync({ region: 'us-east-1' })

  it('are neither asked for nor shown unless somebody wants them', async () => {
    seed('350.0')
    await again()
    expect([budgets(), labels()]).toEqual([[], []])
  })

  it('of portfolios and products are listed for managers', async () => {
    seed('350.0')
    over = { budgets: 'managers' }
    expect((await again())[0]).toMatchObject({ outcome: 'succeeded', message: '' })
    expect(budgets().map((row) => [row['portfolio'] !== '', row['product'] !== ''])).toEqual([
      [true, false],
      [false, true],
    ])
    expect(budgets()[0]).toMatchObject({
      budget_name: 'Research',
      unit: 'USD',
      limit_amount: '500.00',
      actual_spend: '350.00',
      forecast_spend: '480.50',
    })
    expect(labels()).toEqual([])
  })

  it('stand on the order forms of what they watch if everyone is to see them, and follow what is spent', async () => {
    seed('350.0')
    over = { budgets: 'everyone' }
    await again()
    const text = 'Budget Research: 350.00 of 500.00 USD spent, 480.50 expected.'
    // The machine by itself, the bucket by its portfolio.
    expect(labels()).toEqual([text, text])
    instance.writes.clear()
    await again()
    expect(instance.totalWrites()).toBe(0)
    seed('400.0')
    await again()
    expect(labels()[0]).toContain('400.00 of 500.00')
    over = { budgets: 'none' }
    await again()
    expect([budgets(), labels()]).toEqual([[], []])
  })

  it.each([
    ['ListBudgetsForResource', 'AccessDeniedException', 'succeeded', /Bring the sync role up to date/],
    ['DescribeBudget', 'AccessDeniedException', 'succeeded', /Bring the sync role up to date/],
    ['DescribeBudget', 'InvalidParameterException', 'partly', /^Budgets: DescribeBudget/],
  ])('stay as they are when %s answers %s, which is told', async (operation, code, outcome, message) => {
    seed('350.0')
    over = { budgets: 'everyone' }
    await again()
    seed('400.0')
    await fault(operation, code)
    const [report] = await again()
    expect(report).toMatchObject({ outcome, message: expect.stringMatching(message) })
    expect([budgets().length, labels()[0]]).toEqual([2, expect.stringContaining('350.00 of 500.00')])
  })
})

describe('a worker that syncs again and again', () => {
  it('asks the instance little while AWS is unchanged, and follows AWS and grants at once', async () => {
    const compared: Compared = new Map()
    const cache = new ParameterCache(24)
    const again = () => sync({ region: 'us-east-1' }, cache, 'auto', compared)
    await again()
    let reads = instance.reads
    await again()
    expect(instance.reads - reads).toBeLessThanOrEqual(
      instance.rows('aws_portfolio', { visibility: 'granted' }).length > 0 ? 5 : 4,
    )
    const client = administrator()
    const [product] = instance.rows('aws_product', { region: idOf('us-east-1'), name: 'Database' })
    await client.send(new UpdateProductCommand({ Id: product?.['product_id'], Name: 'Renamed' }))
    client.destroy()
    await again()
    expect(activeProducts('us-east-1')).toContain('Renamed')
    const [portfolio] = instance.rows('aws_portfolio', { name: 'Compute', region: idOf('us-east-1') })
    instance.insert('aws_portfolio', { ...portfolio, visibility: 'granted' })
    await again()
    expect(instance.rows('user_criteria', { active: 'true' })).toHaveLength(1)
    // A write that failed is tried again with the next sync.
    const other = administrator()
    await other.send(new UpdateProductCommand({ Id: product?.['product_id'], Name: 'Renamed again' }))
    other.destroy()
    instance.refuse = (_method, table) => (table === 'x_swb_hub_aws_product' ? 'not now' : undefined)
    await again()
    instance.refuse = () => undefined
    await again()
    expect(activeProducts('us-east-1')).toContain('Renamed again')
    reads = instance.reads
    await again()
    expect(instance.reads - reads).toBeLessThanOrEqual(
      instance.rows('aws_portfolio', { visibility: 'granted' }).length > 0 ? 5 : 4,
    )
  })
})
