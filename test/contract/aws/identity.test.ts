import { DescribeStacksCommand, CloudFormationClient } from '@aws-sdk/client-cloudformation'
import {
  DescribeRecordCommand,
  ListPortfoliosCommand,
  ProvisionProductCommand,
  SearchProductsAsAdminCommand,
  SearchProvisionedProductsCommand,
  TerminateProvisionedProductCommand,
} from '@aws-sdk/client-service-catalog'
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { failure, startDemo } from './support.ts'
import type { Demo } from './support.ts'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.close())

const assume = (changes: Partial<ConstructorParameters<typeof AssumeRoleCommand>[0]> = {}) =>
  new AssumeRoleCommand({
    RoleArn: demo.facts.workload.syncRoleArn,
    RoleSessionName: 'tester',
    ExternalId: demo.facts.workload.externalId,
    ...changes,
  })

describe('assuming a role', () => {
  it('leads into the other account under the session name', async () => {
    const keys = await demo.assume('endUser', 'abel.tuter')
    const who = await demo.sts(keys, 'eu-west-1').send(new GetCallerIdentityCommand({}))
    expect(who).toMatchObject({
      Account: demo.facts.workload.accountId,
      Arn: `arn:aws:sts::${demo.facts.workload.accountId}:assumed-role/SwitchboardEndUser/abel.tuter`,
    })
  })

  it.each([
    ['without the external id', { ExternalId: undefined }],
    ['with another external id', { ExternalId: 'guessed' }],
    ['that does not exist', { RoleArn: 'arn:aws:iam::222233334444:role/SwitchboardNobody' }],
    ['that does not trust the caller', { RoleArn: 'arn:aws:iam::222233334444:role/SwitchboardLaunch' }],
  ])('is refused for a role %s', async (_case, changes) => {
    const error = await failure(demo.sts().send(assume(changes)))
    expect(error.name).toBe('AccessDenied')
    expect(error.message).toContain(
      'User: arn:aws:iam::111122223333:user/switchboard is not authorized to perform: sts:AssumeRole on resource: ',
    )
    expect(error.$metadata?.httpStatusCode).toBe(403)
  })

  it.each([
    ['a session name with a blank', { RoleSessionName: 'two words' }, 'roleSessionName'],
    ['a session name of one letter', { RoleSessionName: 'x' }, 'roleSessionName'],
    ['a session of a minute', { DurationSeconds: 60 }, 'durationSeconds'],
    ['a session longer than the role allows', { DurationSeconds: 7200 }, 'MaxSessionDuration'],
  ])('refuses %s', async (_case, changes, word) => {
    const error = await failure(demo.sts().send(assume(changes)))
    expect(error.name).toBe('ValidationError')
    expect(error.message).toContain(word)
  })

  it('is limited to an hour when the caller is a role itself', async () => {
    const trust = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow' as const, Principal: '*' as const, Action: 'sts:AssumeRole' }],
    }
    const all = { Version: '2012-10-17', Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }] }
    demo.aws.seed({
      accounts: [
        {
          id: '333344445555',
          users: [{ name: 'chain', accessKeyId: 'AKIACHAIN0000001', secretAccessKey: 'chain', policies: [all] }],
          roles: [
            { name: 'First', trustPolicy: trust, policies: [all] },
            { name: 'Second', trustPolicy: trust, policies: [all], maxSessionDuration: 43200 },
          ],
        },
      ],
    })
    const user = demo.sts({ accessKeyId: 'AKIACHAIN0000001', secretAccessKey: 'chain' })
    const second = { RoleArn: 'arn:aws:iam::333344445555:role/Second', RoleSessionName: 'long', DurationSeconds: 7200 }
    await expect(user.send(new AssumeRoleCommand(second))).resolves.toBeDefined()
    const first = await user.send(
      new AssumeRoleCommand({ RoleArn: 'arn:aws:iam::333344445555:role/First', RoleSessionName: 'first' }),
    )
    const chained = demo.sts({
      accessKeyId: first.Credentials?.AccessKeyId ?? '',
      secretAccessKey: first.Credentials?.SecretAccessKey ?? '',
      sessionToken: first.Credentials?.SessionToken ?? '',
    })
    const error = await failure(chained.send(new AssumeRoleCommand(second)))
    expect(error).toMatchObject({ name: 'ValidationError', message: expect.stringContaining('role chaining') })
  })
})

describe('a signature', () => {
  it.each([
    ['with a wrong secret', { secretAccessKey: 'wrong' }, 'InvalidSignatureException'],
    ['with a key that nobody has', { accessKeyId: 'AKIANOBODY000000' }, 'UnrecognizedClientException'],
  ])('%s is refused', async (_case, change, name) => {
    const client = demo.catalog({ ...demo.facts.administrator, ...change })
    expect((await failure(client.send(new ListPortfoliosCommand({})))).name).toBe(name)
  })

  it('of temporary keys without their token is refused', async () => {
    const { accessKeyId, secretAccessKey } = await demo.assume('sync', 'sync')
    const client = demo.catalog({ accessKeyId, secretAccessKey })
    expect((await failure(client.send(new ListPortfoliosCommand({})))).name).toBe('UnrecognizedClientException')
  })

  it('under an expired token is refused as expired', async () => {
    const own = await startDemo()
    const client = await own.sync()
    await client.send(new ListPortfoliosCommand({}))
    own.aws.advance(3601)
    const error = await failure(client.send(new ListPortfoliosCommand({})))
    expect(error.name).toBe('ExpiredTokenException')
    await own.close()
  })

  it('of a clock that is ten minutes slow fails once, and the client corrects itself', async () => {
    const client = demo.administrator()
    client.config.systemClockOffset = -600_000
    const answer = await client.send(new ListPortfoliosCommand({}))
    expect(answer.$metadata.attempts).toBe(2)
    expect((await client.send(new ListPortfoliosCommand({}))).$metadata.attempts).toBe(1)
  })

  it('is missing: the request is refused', async () => {
    const response = await fetch(demo.aws.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWS242ServiceCatalogService.ListPortfolios',
      },
      body: '{}',
    })
    expect([response.status, await response.json()]).toEqual([
      400,
      expect.objectContaining({ __type: 'MissingAuthenticationTokenException' }),
    ])
  })

  it('is refused when the body was changed after signing', async () => {
    const client = demo.administrator()
    client.middlewareStack.add(
      (next) => (args) => {
        const request = args.request as { body: Uint8Array }
        request.body = Buffer.from('{"PageSize":6}')
        return next(args)
      },
      { step: 'deserialize', priority: 'low' },
    )
    const error = await failure(client.send(new ListPortfoliosCommand({ PageSize: 5 })))
    expect(error.name).toBe('InvalidSignatureException')
  })
})

describe('a region', () => {
  it('is another catalogue', async () => {
    const [east, west] = await Promise.all(
      ['us-east-1', 'eu-west-1'].map((region) => demo.administrator(region).send(new ListPortfoliosCommand({}))),
    )
    const ids = (answer: typeof east) => answer?.PortfolioDetails?.map((portfolio) => portfolio.Id) ?? []
    expect(ids(east)).toHaveLength(3)
    expect(ids(west).filter((id) => ids(east).includes(id))).toEqual([])
  })

  it.each([
    ['that the account has switched off', 'af-south-1', 'UnrecognizedClientException'],
    ['that does not exist', 'us-east-9', 'InvalidSignatureException'],
    ['of another partition', 'cn-north-1', 'InvalidSignatureException'],
  ])('%s is refused', async (_case, region, name) => {
    const error = await failure(demo.administrator(region).send(new ListPortfoliosCommand({})))
    expect(error.name).toBe(name)
  })
})

describe('policies', () => {
  it('refuse what they do not allow, in the words of AWS', async () => {
    const user = await demo.endUser()
    const error = await failure(user.send(new SearchProductsAsAdminCommand({})))
    expect(error.name).toBe('AccessDeniedException')
    expect(error.message).toBe(
      'User: arn:aws:sts::222233334444:assumed-role/SwitchboardEndUser/abel.tuter is not authorized to perform: servicecatalog:SearchProductsAsAdmin because no identity-based policy allows the servicecatalog:SearchProductsAsAdmin action',
    )
  })

  it('let the identity of the companion do nothing but assume roles', async () => {
    const error = await failure(demo.catalog(demo.facts.hub).send(new ListPortfoliosCommand({})))
    expect(error.name).toBe('AccessDeniedException')
  })

  it('let an end user handle only what the same session ordered', async () => {
    const [abel, beth] = [await demo.endUser('abel.tuter'), await demo.endUser('beth.anglin')]
    const record = await abel.send(
      new ProvisionProductCommand({
        ProductId: demo.product('Storage bucket'),
        ProvisioningArtifactId: demo.version('Storage bucket', 'v1.0'),
        ProvisionedProductName: 'abels-bucket',
        ProvisionToken: 'abels-bucket',
      }),
    )
    const id = record.RecordDetail?.ProvisionedProductId ?? ''
    const recordId = record.RecordDetail?.RecordId ?? ''
    demo.aws.advance(3)
    expect((await abel.send(new DescribeRecordCommand({ Id: recordId }))).RecordDetail?.Status).toBe('SUCCEEDED')
    const refused = [
      await failure(beth.send(new DescribeRecordCommand({ Id: recordId }))),
      await failure(
        beth.send(new TerminateProvisionedProductCommand({ ProvisionedProductId: id, TerminateToken: 't' })),
      ),
      await failure(
        beth.send(new SearchProvisionedProductsCommand({ AccessLevelFilter: { Key: 'Role', Value: 'self' } })),
      ),
    ]
    expect(refused.map((error) => error.name)).toEqual(Array(3).fill('AccessDeniedException'))
    const found = await beth.send(new SearchProvisionedProductsCommand({}))
    expect(found.ProvisionedProducts).toEqual([])
    const all = await (
      await demo.sync()
    ).send(new SearchProvisionedProductsCommand({ AccessLevelFilter: { Key: 'Account', Value: 'self' } }))
    expect(all.ProvisionedProducts?.find((product) => product.Id === id)).toMatchObject({
      UserArn: demo.facts.workload.endUserRoleArn,
      UserArnSession: expect.stringMatching(/\/abel\.tuter$/),
      ProductName: 'Storage bucket',
    })
  })

  it('speak of stacks by their names, and answer query services in their own form', async () => {
    const keys = await demo.assume('endUser', 'abel.tuter')
    const client = demo.keep(new CloudFormationClient(demo.settings(keys)))
    const [denied, missing] = [
      await failure(client.send(new DescribeStacksCommand({ StackName: 'payroll' }))),
      await failure(client.send(new DescribeStacksCommand({ StackName: 'SC-222233334444-pp-none' }))),
    ]
    expect(denied).toMatchObject({ name: 'AccessDenied', message: expect.stringContaining('stack/payroll/*') })
    expect(missing).toMatchObject({ name: 'ValidationError', message: expect.stringContaining('does not exist') })
  })
})

it('serves STS with no more than the endpoint variable set', async () => {
  process.env['AWS_ENDPOINT_URL'] = demo.aws.url
  try {
    const { hub } = demo.facts
    const client = demo.keep(new STSClient({ region: 'eu-west-1', credentials: hub }))
    expect((await client.send(new GetCallerIdentityCommand({}))).Account).toBe(hub.accountId)
  } finally {
    delete process.env['AWS_ENDPOINT_URL']
  }
})
