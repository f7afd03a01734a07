/** What Service Catalog refuses: things in use, parameters that make no sense, tokens of other questions. */
import {
  CreateConstraintCommand,
  CreatePortfolioCommand,
  CreatePortfolioShareCommand,
  CreateProductCommand,
  CreateProvisioningArtifactCommand,
  CreateServiceActionCommand,
  CreateTagOptionCommand,
  AcceptPortfolioShareCommand,
  AssociateProductWithPortfolioCommand,
  AssociateServiceActionWithProvisioningArtifactCommand,
  AssociateTagOptionWithResourceCommand,
  DeleteProductCommand,
  DeleteProvisioningArtifactCommand,
  DeleteTagOptionCommand,
  DescribePortfolioSharesCommand,
  DescribeProvisioningArtifactCommand,
  DisassociateServiceActionFromProvisioningArtifactCommand,
  DisassociateTagOptionFromResourceCommand,
  ListPortfoliosCommand,
  ListRecordHistoryCommand,
  ProvisionProductCommand,
  ScanProvisionedProductsCommand,
  SearchProductsAsAdminCommand,
  SearchProvisionedProductsCommand,
  UpdatePortfolioCommand,
} from '@aws-sdk/client-service-catalog'
import type { CreateProductCommandInput, ServiceCatalogClient } from '@aws-sdk/client-service-catalog'
import { failure, startDemo } from './support.ts'
import type { Demo } from './support.ts'

const BUCKET_URL = 'https://templates.example.com/bucket.yaml'
const BROKEN_URL = 'https://templates.example.com/broken.yaml'

let demo: Demo
let administrator: ServiceCatalogClient
beforeAll(async () => {
  demo = await startDemo()
  demo.aws.seed({
    templates: { [BROKEN_URL]: 'Resources: {B: {Type: "AWS::S3::Bucket", Properties: {A: !Ref Gone}}}' },
  })
  administrator = demo.administrator()
})
afterAll(() => demo.close())

let made = 0
const token = (): string => `token-${(made += 1)}`

const portfolio = async (): Promise<string> => {
  const answer = await administrator.send(
    new CreatePortfolioCommand({ DisplayName: 'P', ProviderName: 'p', IdempotencyToken: token() }),
  )
  return answer.PortfolioDetail?.Id ?? ''
}

/** Sends CreateProduct with changes to one that is well. */
const create = (change: Partial<CreateProductCommandInput>) =>
  administrator.send(
    new CreateProductCommand({
      Name: 'Product',
      Owner: 'Platform team',
      ProductType: 'CLOUD_FORMATION_TEMPLATE',
      ProvisioningArtifactParameters: { Name: 'v1', Info: { LoadTemplateFromURL: BUCKET_URL } },
      IdempotencyToken: token(),
      ...change,
    }),
  )
const product = async (): Promise<string> => (await create({})).ProductViewDetail?.ProductViewSummary?.ProductId ?? ''

const nameOf = async (promise: Promise<unknown>): Promise<string> => (await failure(promise)).name

describe('a page token', () => {
  const first = async () =>
    (await administrator.send(new SearchProductsAsAdminCommand({ PageSize: 1 }))).NextPageToken ?? ''

  it('is good for the next page, of another size too', async () => {
    const PageToken = await first()
    const next = await administrator.send(new SearchProductsAsAdminCommand({ PageSize: 2, PageToken }))
    expect(next.ProductViewDetails?.map((view) => view.ProductViewSummary?.Name)).toEqual([
      'Virtual machine',
      'Database',
    ])
  })

  it('is refused for another question, another operation and another region', async () => {
    const PageToken = await first()
    const others = [
      administrator.send(new SearchProductsAsAdminCommand({ PageSize: 1, PageToken, SortBy: 'Title' })),
      administrator.send(new SearchProductsAsAdminCommand({ PageToken, PortfolioId: demo.portfolio('Compute') })),
      administrator.send(new ListPortfoliosCommand({ PageToken })),
      demo.administrator('eu-west-1').send(new SearchProductsAsAdminCommand({ PageSize: 1, PageToken })),
    ]
    expect(await Promise.all(others.map(nameOf))).toEqual(others.map(() => 'InvalidParametersException'))
  })

  it('cannot be made up', async () => {
    const seal =
      Buffer.from(await first(), 'base64url')
        .toString()
        .split('/')[1] ?? ''
    for (const offset of ['-1', '0', '2', '1e0']) {
      const PageToken = Buffer.from(`${offset}/${seal}`).toString('base64url')
      expect(await nameOf(administrator.send(new SearchProductsAsAdminCommand({ PageToken })))).toBe(
        'InvalidParametersException',
      )
    }
  })
})

describe('tags', () => {
  it.each([
    ['of one key twice', [{ Key: 'a', Value: '1' }, { Key: 'a', Value: '2' }]], // prettier-ignore
    ['of AWS itself', [{ Key: 'aws:a', Value: '1' }]],
  ])('%s are refused on portfolios, products and launches', async (_case, Tags) => {
    const user = await demo.endUser()
    const calls = [
      administrator.send(
        new CreatePortfolioCommand({ DisplayName: 'P', ProviderName: 'p', Tags, IdempotencyToken: token() }),
      ),
      create({ Tags }),
      user.send(
        new ProvisionProductCommand({
          ProductId: demo.product('Storage bucket'),
          ProvisioningArtifactId: demo.version('Storage bucket', 'v1.0'),
          ProvisionedProductName: 'tagged',
          Tags,
          ProvisionToken: token(),
        }),
      ),
    ]
    expect(await Promise.all(calls.map(nameOf))).toEqual(calls.map(() => 'InvalidParametersException'))
  })

  it('of a portfolio are twenty at most', async () => {
    const Id = await portfolio()
    const add = (from: number, count: number) =>
      administrator.send(
        new UpdatePortfolioCommand({
          Id,
          AddTags: Array.from({ length: count }, (_, index) => ({ Key: `k${from + index}`, Value: 'v' })),
        }),
      )
    await add(0, 20)
    await expect(add(5, 3)).resolves.toBeDefined()
    expect(await nameOf(add(20, 1))).toBe('LimitExceededException')
  })
})

describe('a new product', () => {
  const info = (Info: Record<string, string>, Type?: 'EXTERNAL') => ({
    ProvisioningArtifactParameters: { Name: 'v1', Info, ...(Type === undefined ? {} : { Type }) },
  })
  it.each<[string, Partial<CreateProductCommandInput>]>([
    ['with a template that nobody has', info({ LoadTemplateFromURL: 'https://templates.example.com/none' })],
    ['with a template that refers to nothing', info({ LoadTemplateFromURL: BROKEN_URL })],
    ['with two sources', info({ LoadTemplateFromURL: BUCKET_URL, ImportFromPhysicalId: 'arn:aws:x' })],
    ['with a source of another name', info({ TemplateUrl: BUCKET_URL })],
    ['with a version of another type', info({ LoadTemplateFromURL: BUCKET_URL }, 'EXTERNAL')],
    ['of the marketplace', { ProductType: 'MARKETPLACE' }],
    ['without a version', { ProvisioningArtifactParameters: undefined }],
  ])('%s is refused', async (_case, change) => {
    expect(await nameOf(create(change))).toBe('InvalidParametersException')
  })

  it('may skip the check of its template, which then cannot be read', async () => {
    const answer = await create({
      ProvisioningArtifactParameters: {
        Name: 'v1',
        Info: { LoadTemplateFromURL: BROKEN_URL },
        DisableTemplateValidation: true,
      },
    })
    const ProductId = answer.ProductViewDetail?.ProductViewSummary?.ProductId ?? ''
    const ProvisioningArtifactId = answer.ProvisioningArtifactDetail?.Id ?? ''
    const describe = new DescribeProvisioningArtifactCommand({
      ProductId,
      ProvisioningArtifactId,
      IncludeProvisioningArtifactParameters: true,
    })
    expect((await failure(administrator.send(describe))).message).toContain('Unresolved resource dependencies [Gone]')
    await administrator.send(
      new AssociateProductWithPortfolioCommand({ ProductId, PortfolioId: demo.portfolio('Storage') }),
    )
    const launch = new ProvisionProductCommand({
      ProductId,
      ProvisioningArtifactId,
      ProvisionedProductName: 'broken',
      ProvisionToken: token(),
    })
    expect(await nameOf((await demo.endUser()).send(launch))).toBe('InvalidParametersException')
  })
})

describe('a constraint', () => {
  const constrain = async (Type: string, Parameters: string) => {
    const [PortfolioId, ProductId] = [await portfolio(), await product()]
    await administrator.send(new AssociateProductWithPortfolioCommand({ PortfolioId, ProductId }))
    return administrator.send(
      new CreateConstraintCommand({ PortfolioId, ProductId, Type, Parameters, IdempotencyToken: token() }),
    )
  }
  const stackSet = {
    AccountList: ['222233334444'],
    RegionList: ['us-east-1'],
    AdminRole: 'arn:aws:iam::222233334444:role/Admin',
    ExecutionRole: 'Execution',
  }

  it.each([
    ['LAUNCH', '{}'],
    ['LAUNCH', '{"RoleArn": "arn:aws:iam::222233334444:role/A", "LocalRoleName": "A"}'],
    ['LAUNCH', '{"RoleArn": "SwitchboardLaunch"}'],
    ['LAUNCH', '{"RoleArn": "arn:aws:iam::222233334444:user/A"}'],
    ['LAUNCH', '{"LocalRoleName": "a b"}'],
    ['NOTIFICATION', '{"NotificationArns": ["topic"]}'],
    ['RESOURCE_UPDATE', '{"Version": "2.0", "Properties": {"TagUpdateOnProvisionedProduct": "MAYBE"}}'],
    ['RESOURCE_UPDATE', '{"Properties": {"TagUpdateOnProvisionedProduct": "ALLOWED"}}'],
    ['STACKSET', JSON.stringify({ Version: '1.0', Properties: { ...stackSet, AccountList: ['12'] } })],
    ['TEMPLATE', '{"Rules": {}}'],
    ['TEMPLATE', 'Rules'],
    ['constructor', '{}'],
  ])('of type %s with the parameters %s is refused', async (type, parameters) => {
    expect(await nameOf(constrain(type, parameters))).toBe('InvalidParametersException')
  })

  it.each([
    ['LAUNCH', { RoleArn: 'arn:aws:iam::222233334444:role/path/Launch' }],
    ['NOTIFICATION', { NotificationArns: ['arn:aws:sns:us-east-1:222233334444:topic'] }],
    ['RESOURCE_UPDATE', { Version: '2.0', Properties: { TagUpdateOnProvisionedProduct: 'NOT_ALLOWED' } }],
    ['STACKSET', { Version: '1.0', Properties: stackSet }],
  ])('of type %s with what it must have is made', async (type, parameters) => {
    await expect(constrain(type, JSON.stringify(parameters))).resolves.toMatchObject({ Status: 'AVAILABLE' })
  })

  it('for StackSets makes launches impossible here, rather than launching a plain stack', async () => {
    const ProductId = await product()
    const PortfolioId = demo.portfolio('Storage')
    await administrator.send(new AssociateProductWithPortfolioCommand({ PortfolioId, ProductId }))
    const Parameters = JSON.stringify({ Version: '1.0', Properties: stackSet })
    await administrator.send(
      new CreateConstraintCommand({ PortfolioId, ProductId, Type: 'STACKSET', Parameters, IdempotencyToken: token() }),
    )
    const launch = new ProvisionProductCommand({
      ProductId,
      ProvisioningArtifactName: 'v1',
      ProvisionedProductName: 'everywhere',
      ProvisionToken: token(),
    })
    expect(await nameOf((await demo.endUser()).send(launch))).toBe('NotImplemented')
  })
})

describe('what is in use', () => {
  it('stays: a TagOption of a product, a version and a product with a service action', async () => {
    const ProductId = await product()
    const option = await administrator.send(new CreateTagOptionCommand({ Key: 'used', Value: 'yes' }))
    const TagOptionId = option.TagOptionDetail?.Id ?? ''
    const tagged = { ResourceId: ProductId, TagOptionId }
    await administrator.send(new AssociateTagOptionWithResourceCommand(tagged))
    const version = await administrator.send(
      new CreateProvisioningArtifactCommand({
        ProductId,
        Parameters: { Name: 'v2', Info: { LoadTemplateFromURL: BUCKET_URL } },
        IdempotencyToken: token(),
      }),
    )
    const action = await administrator.send(
      new CreateServiceActionCommand({
        Name: 'act',
        DefinitionType: 'SSM_AUTOMATION',
        Definition: { Name: 'AWS-RestartEC2Instance', Version: '1' },
        IdempotencyToken: token(),
      }),
    )
    const ProvisioningArtifactId = version.ProvisioningArtifactDetail?.Id ?? ''
    const ServiceActionId = action.ServiceActionDetail?.ServiceActionSummary?.Id ?? ''
    const offered = { ProductId, ProvisioningArtifactId, ServiceActionId }
    await administrator.send(new AssociateServiceActionWithProvisioningArtifactCommand(offered))

    const endOption = () => administrator.send(new DeleteTagOptionCommand({ Id: TagOptionId }))
    const endVersion = () =>
      administrator.send(new DeleteProvisioningArtifactCommand({ ProductId, ProvisioningArtifactId }))
    const endProduct = () => administrator.send(new DeleteProductCommand({ Id: ProductId }))
    expect(await nameOf(endOption())).toBe('ResourceInUseException')
    expect(await nameOf(endVersion())).toBe('ResourceInUseException')
    await administrator.send(new DisassociateTagOptionFromResourceCommand(tagged))
    await endOption()
    expect(await nameOf(endProduct())).toBe('ResourceInUseException')
    await administrator.send(new DisassociateServiceActionFromProvisioningArtifactCommand(offered))
    await endVersion()
    await endProduct()
  })

  it('a share that was accepted stays accepted when it is offered again', async () => {
    const PortfolioId = await portfolio()
    const share = new CreatePortfolioShareCommand({ PortfolioId, AccountId: demo.facts.hub.accountId })
    const owner = { ...demo.facts.hub }
    demo.aws.seed({
      accounts: [
        {
          id: owner.accountId,
          users: [
            {
              name: owner.userName,
              accessKeyId: owner.accessKeyId,
              secretAccessKey: owner.secretAccessKey,
              policies: [
                { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: ['servicecatalog:*', 'sts:*'], Resource: '*' }] }, // prettier-ignore
              ],
            },
          ],
        },
      ],
    })
    await administrator.send(share)
    await demo.catalog(owner).send(new AcceptPortfolioShareCommand({ PortfolioId }))
    await administrator.send(share)
    const shares = await administrator.send(new DescribePortfolioSharesCommand({ PortfolioId, Type: 'ACCOUNT' }))
    expect(shares.PortfolioShareDetails).toEqual([expect.objectContaining({ Accepted: true })])
  })
})

describe('a listing', () => {
  it.each([
    ['whose access level is for somebody', new ScanProvisionedProductsCommand({ AccessLevelFilter: { Key: 'User', Value: 'bob' } })], // prettier-ignore
    ['sorted by what objects have of their own', new SearchProvisionedProductsCommand({ SortBy: 'constructor' })],
    ['filtered by what objects have of their own', new ListRecordHistoryCommand({ SearchFilter: { Key: 'constructor', Value: 'x' } })], // prettier-ignore
  ])('%s is refused', async (_case, command) => {
    const send: (command: object) => Promise<unknown> = administrator.send.bind(administrator) as never
    expect(await nameOf(send(command))).toBe('InvalidParametersException')
  })

  it.each(['{bad', '{}', '[{"Name": "A"}]', '[{"Name": "A", "Type": "OTHER"}]'])(
    'of parameters of a service action must be one: %s is refused',
    async (Parameters) => {
      const command = new CreateServiceActionCommand({
        Name: 'odd',
        DefinitionType: 'SSM_AUTOMATION',
        Definition: { Name: 'AWS-RestartEC2Instance', Version: '1', Parameters },
        IdempotencyToken: token(),
      })
      expect(await nameOf(administrator.send(command))).toBe('InvalidParametersException')
    },
  )
})
