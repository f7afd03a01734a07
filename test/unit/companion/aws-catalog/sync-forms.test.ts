import { ListTagOptionsCommand, UpdateTagOptionCommand } from '@aws-sdk/client-service-catalog'
import { ParameterCache } from '../../../../src/companion/aws-catalog/parameter-cache.ts'
import {
  aws,
  facts,
  instance,
  idOf,
  sync,
  fault,
  administrator,
  catalog,
  withSettings,
  useSyncWorld,
} from './sync-world.ts'

useSyncWorld()

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
    withSettings({ budgets: 'managers' })
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
    withSettings({ budgets: 'everyone' })
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
    withSettings({ budgets: 'none' })
    await again()
    expect([budgets(), labels()]).toEqual([[], []])
  })

  it.each([
    ['ListBudgetsForResource', 'AccessDeniedException', 'succeeded', /Bring the sync role up to date/],
    ['DescribeBudget', 'AccessDeniedException', 'succeeded', /Bring the sync role up to date/],
    ['DescribeBudget', 'InvalidParameterException', 'partly', /^Budgets: DescribeBudget/],
  ])('stay as they are when %s answers %s, which is told', async (operation, code, outcome, message) => {
    seed('350.0')
    withSettings({ budgets: 'everyone' })
    await again()
    seed('400.0')
    await fault(operation, code)
    const [report] = await again()
    expect(report).toMatchObject({ outcome, message: expect.stringMatching(message) })
    expect([budgets().length, labels()[0]]).toEqual([2, expect.stringContaining('350.00 of 500.00')])
  })
})
