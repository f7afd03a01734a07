import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  DescribeCopyProductStatusCommand,
  DescribeProductCommand,
  DescribeRecordCommand,
  ListPortfoliosCommand,
  ProvisionProductCommand,
  SearchProductsAsAdminCommand,
  SearchProductsCommand,
  ServiceCatalogClient,
} from '@aws-sdk/client-service-catalog'
import { AssumeRoleCommand } from '@aws-sdk/client-sts'
import { createLocalAws } from '../../../src/local/aws/index.ts'
import { Demo, failure, startDemo } from './support.ts'

let demo: Demo
let client: ServiceCatalogClient
beforeAll(async () => {
  demo = await startDemo()
  client = demo.administrator()
})
beforeEach(() => demo.admin('DELETE', 'faults'))
afterAll(() => demo.close())

const list = (): Promise<unknown> => client.send(new ListPortfoliosCommand({}))

describe('the admin interface', () => {
  it('counts requests and writes by operation, and itself not at all', async () => {
    await demo.admin('POST', 'counters/reset')
    await list()
    await list()
    await demo.admin('GET', 'ready')
    expect((await demo.admin('GET', 'counters')).body).toEqual({
      requests: { 'servicecatalog.ListPortfolios': 2 },
      writes: {},
      errors: {},
      statements: 0,
    })
  })

  it.each([
    ['an operation that does not exist', 'POST', 'nothing', undefined, 404],
    ['a fault without an answer', 'POST', 'faults', [{ match: {} }], 400],
    ['a clock that goes back', 'POST', 'clock', { advanceSeconds: -1 }, 400],
    ['a seed with a wrong account number', 'POST', 'seed', { accounts: [{ id: '12' }] }, 400],
  ])('refuses %s', async (_case, method, path, body, status) => {
    const answer = await demo.admin(method, path, body)
    expect(answer.status).toBe(status)
    expect(answer.body).toHaveProperty('error')
  })

  it('seeds an estate of any size within the quotas', async () => {
    const own = await startDemo()
    const size = {
      accounts: 2,
      regions: ['eu-central-1', 'eu-west-1'],
      portfolios: 3,
      products: 7,
      versions: 2,
      paths: 2,
    }
    const answer = await own.admin('POST', 'seed', { kind: 'scale', ...size })
    const facts = answer.body as { accounts: { syncRoleArn: string; endUserRoleArn: string }[]; externalId: string }
    expect(facts.accounts).toHaveLength(2)
    const keysOf = async (RoleArn: string) => {
      const { externalId: ExternalId } = facts
      const given = await own.sts().send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'scale', ExternalId }))
      const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = given.Credentials ?? {}
      return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
    }
    const last = facts.accounts[1]
    const sync = own.catalog(await keysOf(last?.syncRoleArn ?? ''), 'eu-west-1')
    const user = own.catalog(await keysOf(last?.endUserRoleArn ?? ''), 'eu-west-1')
    expect((await sync.send(new ListPortfoliosCommand({}))).PortfolioDetails).toHaveLength(3)
    expect((await sync.send(new SearchProductsAsAdminCommand({}))).ProductViewDetails).toHaveLength(7)
    const [product] = (await user.send(new SearchProductsCommand({}))).ProductViewSummaries ?? []
    const described = await user.send(new DescribeProductCommand({ Id: product?.ProductId ?? '' }))
    expect([described.LaunchPaths?.length, described.ProvisioningArtifacts?.length]).toEqual([2, 2])
    await own.close()
  })

  it('seeds the demo anew and answers its facts', async () => {
    const own = await startDemo()
    const answer = await own.admin('POST', 'seed', { kind: 'demo' })
    expect(answer.body).toEqual(JSON.parse(JSON.stringify({ ...own.facts })))
    await own.close()
  })
})

describe('faults on demand', () => {
  it('answer an error as often as asked, to the operation asked', async () => {
    const error = { code: 'InternalServerError', message: 'out of order', status: 500 }
    await demo.admin('POST', 'faults', [{ match: { operation: 'ListPortfolios' }, times: 1, answer: { error } }])
    const answer = await client.send(new ListPortfoliosCommand({}))
    expect(answer.$metadata.attempts).toBe(2)
  })

  it('cut the connection before and after the request is carried out; a client tries again', async () => {
    for (const reset of [true, 'after']) {
      await demo.admin('POST', 'faults', [{ match: { account: demo.facts.workload.accountId }, answer: { reset } }])
      expect((await client.send(new ListPortfoliosCommand({}))).PortfolioDetails).toHaveLength(3)
    }
  })

  it('say that a token has expired', async () => {
    await demo.admin('POST', 'faults', [{ match: { region: 'us-east-1' }, answer: { expiredToken: true } }])
    expect((await failure(list())).name).toBe('ExpiredTokenException')
  })

  it('hold an answer until they are cleared', async () => {
    await demo.admin('POST', 'faults', [{ match: {}, answer: { hold: 'after' } }])
    let done = false
    const call = list().then(() => (done = true))
    const isHolding = async () => ((await demo.admin('GET', 'faults')).body as { holding: number }).holding === 1
    while (!(await isHolding()));
    expect(done).toBe(false)
    await demo.admin('DELETE', 'faults')
    await call
    expect(done).toBe(true)
  })

  it('leave other operations alone', async () => {
    await demo.admin('POST', 'faults', [{ match: { operation: 'ProvisionProduct' }, answer: { expiredToken: true } }])
    await expect(list()).resolves.toBeDefined()
  })
})

describe('request rates', () => {
  it('refuse what comes too fast, by account, region and operation', async () => {
    const slow = await startDemo({ profile: { read: { rate: 0.001, burst: 3 }, write: undefined, sts: undefined } })
    const [one, other] = [slow.administrator(), slow.administrator('eu-west-1')]
    const impatient = slow.keep(
      new ServiceCatalogClient({ ...slow.settings(slow.facts.administrator), maxAttempts: 1 }),
    )
    for (let i = 0; i < 3; i += 1) await one.send(new ListPortfoliosCommand({}))
    const refused = await failure(impatient.send(new ListPortfoliosCommand({})))
    expect(refused).toMatchObject({ name: 'ThrottlingException', message: 'Rate exceeded' })
    await expect(other.send(new ListPortfoliosCommand({}))).resolves.toMatchObject({ $metadata: { attempts: 1 } })
    await expect(impatient.send(new SearchProductsAsAdminCommand({}))).resolves.toBeDefined()
    expect(slow.aws.counters().errors).toEqual({ ThrottlingException: 1 })
    await slow.close()
  })

  it('are what the default retry of a client waits for', async () => {
    const error = { code: 'ThrottlingException', message: 'Rate exceeded' }
    await demo.admin('POST', 'faults', [{ match: {}, times: 1, answer: { error } }])
    expect((await client.send(new ListPortfoliosCommand({}))).$metadata.attempts).toBe(2)
  })
})

describe('strictness', () => {
  it('answers one validation error for all faults of a request', async () => {
    const error = await failure(
      client.send(new ListPortfoliosCommand({ PageSize: 500, AcceptLanguage: 'x'.repeat(101) })),
    )
    expect(error.name).toBe('ValidationException')
    expect(error.message).toMatch(
      /^2 validation errors detected: Value .* at 'acceptLanguage' .*; Value '500' at 'pageSize'/,
    )
  })

  it('says so when it does not carry out an operation', async () => {
    const error = await failure(
      client.send(new DescribeCopyProductStatusCommand({ CopyProductToken: 'copyproduct-x' })),
    )
    expect(error.message).toContain('does not carry out servicecatalog:DescribeCopyProductStatus')
  })

  it('refuses a page token that it did not give', async () => {
    const error = await failure(client.send(new ListPortfoliosCommand({ PageToken: 'mine' })))
    expect(error.name).toBe('InvalidParametersException')
  })
})

describe('a data file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-aws-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const start = async (dataFile: string) => {
    const aws = await createLocalAws({ dataFile })
    return new Demo(aws, aws.seedDemo())
  }
  const order = (from: Demo) =>
    new ProvisionProductCommand({
      ProductId: from.product('Storage bucket'),
      ProvisioningArtifactId: from.version('Storage bucket', 'v1.0'),
      ProvisionedProductName: 'kept',
      ProvisionToken: 'kept',
    })

  it('keeps sessions, records and tokens over a restart', async () => {
    const file = join(folder, 'kept.sqlite')
    const before = await start(file)
    const keys = await before.assume('endUser', 'abel.tuter')
    // What is ordered in an advanced future must not lie ahead after the restart.
    before.aws.advance(1800)
    const record = await before.catalog(keys).send(order(before))
    await before.close()
    const after = await start(file)
    const user = after.catalog(keys)
    after.aws.advance(5)
    const again = await user.send(order(after))
    expect(again.RecordDetail?.RecordId).toBe(record.RecordDetail?.RecordId)
    const done = await user.send(new DescribeRecordCommand({ Id: record.RecordDetail?.RecordId ?? '' }))
    expect(done.RecordDetail?.Status).toBe('SUCCEEDED')
    expect((await user.send(new SearchProductsCommand({}))).ProductViewSummaries).toHaveLength(4)
    await after.close()
  })

  it('has every acknowledged write when the process is killed', async () => {
    const file = join(folder, 'killed.sqlite')
    const child = spawn(process.execPath, [join(__dirname, 'child.cjs'), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    const reference = await startDemo()
    const killed = new Demo({ ...reference.aws, url: line.toString().trim() }, reference.facts)
    const keys = await killed.assume('endUser', 'abel.tuter')
    const record = await killed.catalog(keys).send(order(killed))
    const exit = once(child, 'exit')
    child.kill('SIGKILL')
    await exit
    await killed.close()

    const after = await start(file)
    after.aws.advance(5)
    const done = await after.catalog(keys).send(new DescribeRecordCommand({ Id: record.RecordDetail?.RecordId ?? '' }))
    expect(done.RecordDetail?.Status).toBe('SUCCEEDED')
    await after.close()
  })
})
