import {
  DeleteConstraintCommand,
  DisassociateProductFromPortfolioCommand,
  ListConstraintsForPortfolioCommand,
  UpdateProductCommand,
} from '@aws-sdk/client-service-catalog'
import { ParameterCache } from '../../../../src/companion/aws-catalog/parameter-cache.ts'
import type { Compared } from '../../../../src/companion/aws-catalog/sync.ts'
import {
  aws,
  instance,
  idOf,
  sync,
  outcomes,
  fault,
  administrator,
  catalog,
  activeProducts,
  productsOf,
  useSyncWorld,
  withTimeout,
} from './sync-world.ts'

useSyncWorld()

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
      withTimeout(0.3)
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
