import {
  AcceptPortfolioShareCommand,
  AssociatePrincipalWithPortfolioCommand,
  AssociateProductWithPortfolioCommand,
  AssociateTagOptionWithResourceCommand,
  CreateConstraintCommand,
  CreatePortfolioCommand,
  CreatePortfolioShareCommand,
  CreateProductCommand,
  CreateProvisioningArtifactCommand,
  CreateTagOptionCommand,
  DeletePortfolioCommand,
  DeletePortfolioShareCommand,
  DeleteProductCommand,
  DescribeConstraintCommand,
  DescribePortfolioCommand,
  DescribePortfolioSharesCommand,
  DescribeProductAsAdminCommand,
  DescribeProductCommand,
  DescribeProductViewCommand,
  DescribeProvisioningArtifactCommand,
  DescribeProvisioningParametersCommand,
  DisassociateProductFromPortfolioCommand,
  ListAcceptedPortfolioSharesCommand,
  ListBudgetsForResourceCommand,
  ListConstraintsForPortfolioCommand,
  ListLaunchPathsCommand,
  ListOrganizationPortfolioAccessCommand,
  ListPortfoliosForProductCommand,
  ListPortfoliosCommand,
  ListPrincipalsForPortfolioCommand,
  ListProvisioningArtifactsCommand,
  ListResourcesForTagOptionCommand,
  ListTagOptionsCommand,
  paginateListPortfolios,
  paginateSearchProductsAsAdmin,
  ResourceInUseException,
  ResourceNotFoundException,
  SearchProductsAsAdminCommand,
  SearchProductsCommand,
  UpdateProvisioningArtifactCommand,
  UpdateTagOptionCommand,
} from '@aws-sdk/client-service-catalog'
import type { ServiceCatalogClient } from '@aws-sdk/client-service-catalog'
import { failure, startDemo } from './support.ts'
import type { Demo } from './support.ts'

let demo: Demo
let admin: ServiceCatalogClient
let user: ServiceCatalogClient
beforeAll(async () => {
  demo = await startDemo()
  admin = demo.administrator()
  user = await demo.endUser()
})
afterAll(() => demo.close())

const account = '444455556666'
const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }] }
const keys = { accessKeyId: 'AKIAPAGES0000001', secretAccessKey: 'pages' }

/** An account of its own with nothing in it. */
const emptyAccount = (): ServiceCatalogClient => {
  demo.aws.seed({ accounts: [{ id: account, users: [{ name: 'root', ...keys, policies: [everything] }] }] })
  return demo.catalog(keys)
}

describe('reading the catalogue as an administrator', () => {
  it('pages through portfolios and products with the paginators of the client', async () => {
    const template = 'Resources: {T: {Type: "AWS::SNS::Topic"}}'
    const names = Array.from({ length: 45 }, (_unused, index) => `Item ${String(index).padStart(2, '0')}`)
    emptyAccount()
    demo.aws.seed({
      catalogs: [
        {
          account,
          region: 'us-west-2',
          products: names.map((name) => ({ name, versions: [{ name: 'v1', template }] })),
          portfolios: names.map((name) => ({ name, products: name === 'Item 00' ? names : [] })),
        },
      ],
    })
    const client = demo.catalog(keys, 'us-west-2')
    const portfolios: string[] = []
    for await (const page of paginateListPortfolios({ client, pageSize: 20 }, {})) {
      portfolios.push(...(page.PortfolioDetails ?? []).map((portfolio) => portfolio.DisplayName ?? ''))
      expect(page.PortfolioDetails?.[0]?.CreatedTime).toBeInstanceOf(Date)
    }
    expect(portfolios).toEqual(names)
    const [first] = (await client.send(new ListPortfoliosCommand({ PageSize: 1 }))).PortfolioDetails ?? []
    const pages: number[] = []
    for await (const page of paginateSearchProductsAsAdmin({ client }, { PortfolioId: first?.Id ?? '' })) {
      pages.push(page.ProductViewDetails?.length ?? 0)
    }
    expect(pages).toEqual([20, 20, 5])
  })

  it('answers products with ARNs and times, by portfolio, sorted and filtered', async () => {
    const found = await admin.send(
      new SearchProductsAsAdminCommand({
        PortfolioId: demo.portfolio('Compute'),
        SortBy: 'Title',
        SortOrder: 'DESCENDING',
      }),
    )
    expect(found.ProductViewDetails?.map((product) => product.ProductViewSummary?.Name)).toEqual([
      'Virtual machine',
      'Database',
    ])
    expect(found.ProductViewDetails?.[0]).toMatchObject({
      Status: 'AVAILABLE',
      ProductARN: `arn:aws:catalog:us-east-1:222233334444:product/${demo.product('Virtual machine')}`,
    })
    const text = await admin.send(
      new SearchProductsAsAdminCommand({ Filters: { FullTextSearch: ['cheaper classes'] } }),
    )
    expect(text.ProductViewDetails).toHaveLength(1)
  })

  it('tells versions apart by guidance and by whether they are active', async () => {
    const versions = await admin.send(new ListProvisioningArtifactsCommand({ ProductId: demo.product('Database') }))
    expect(
      versions.ProvisioningArtifactDetails?.map(({ Name, Active, Guidance }) => ({ Name, Active, Guidance })),
    ).toEqual([
      { Name: 'v0.9', Active: false, Guidance: 'DEFAULT' },
      { Name: 'v1.0', Active: true, Guidance: 'DEPRECATED' },
      { Name: 'v2.0', Active: true, Guidance: 'DEFAULT' },
    ])
    const described = await user.send(new DescribeProductCommand({ Id: demo.product('Database') }))
    expect(described.ProvisioningArtifacts?.map((version) => version.Name)).toEqual(['v1.0', 'v2.0'])
  })

  it('reads constraints, principals and parameters without a path', async () => {
    const listed = await admin.send(new ListConstraintsForPortfolioCommand({ PortfolioId: demo.portfolio('Compute') }))
    const launch = listed.ConstraintDetails?.find((constraint) => constraint.Type === 'LAUNCH')
    const constraint = await admin.send(new DescribeConstraintCommand({ Id: launch?.ConstraintId ?? '' }))
    expect(JSON.parse(constraint.ConstraintParameters ?? '')).toEqual({ LocalRoleName: 'SwitchboardLaunch' })
    const principals = await admin.send(
      new ListPrincipalsForPortfolioCommand({ PortfolioId: demo.portfolio('Databases') }),
    )
    expect(principals.Principals).toEqual([
      { PrincipalARN: 'arn:aws:iam:::role/SwitchboardEnd*', PrincipalType: 'IAM_PATTERN' },
    ])
    const artifact = await admin.send(
      new DescribeProvisioningArtifactCommand({
        ProductId: demo.product('Virtual machine'),
        ProvisioningArtifactId: demo.version('Virtual machine', 'v1.0'),
        IncludeProvisioningArtifactParameters: true,
      }),
    )
    const password = artifact.ProvisioningArtifactParameters?.find((one) => one.ParameterKey === 'AdminPassword')
    expect(password).toMatchObject({ IsNoEcho: true, ParameterConstraints: { MinLength: '12', MaxLength: '64' } })
  })

  it('answers modelled errors that are instances of the classes of the client', async () => {
    const error = await failure(admin.send(new DescribePortfolioCommand({ Id: 'port-nothing' })))
    expect(error).toBeInstanceOf(ResourceNotFoundException)
    expect(error.$metadata?.attempts).toBe(1)
  })
})

describe('what an end user sees', () => {
  it('is the products of portfolios granted to the role, by name or by pattern', async () => {
    const paths = await user.send(new ListLaunchPathsCommand({ ProductId: demo.product('Database') }))
    expect(paths.LaunchPathSummaries?.map((path) => path.Name)).toEqual(['Compute', 'Databases'])
    expect(new Set(paths.LaunchPathSummaries?.map((path) => path.Id)).size).toBe(2)
  })

  it('is nothing for a role that no portfolio is granted to, whatever its policy says', async () => {
    const found = await admin.send(new SearchProductsCommand({}))
    expect(found.ProductViewSummaries).toEqual([])
    const error = await failure(admin.send(new ListLaunchPathsCommand({ ProductId: demo.product('Database') })))
    expect(error).toMatchObject({
      name: 'ResourceNotFoundException',
      message: `No launch paths found for resource: ${demo.product('Database')}`,
    })
    const product = await failure(admin.send(new DescribeProductCommand({ Id: demo.product('Database') })))
    expect(product.name).toBe('ResourceNotFoundException')
  })

  it('includes what another account shares and this one has accepted', async () => {
    const shares = await admin.send(new ListAcceptedPortfolioSharesCommand({}))
    expect(shares.PortfolioDetails).toMatchObject([{ DisplayName: 'Shared services' }])
    expect(shares.PortfolioDetails?.[0]?.ARN).toContain(':111122223333:portfolio/')
    const organization = await admin.send(
      new ListAcceptedPortfolioSharesCommand({ PortfolioShareType: 'AWS_ORGANIZATIONS' }),
    )
    expect(organization.PortfolioDetails).toEqual([])
    const products = await admin.send(
      new SearchProductsAsAdminCommand({ PortfolioId: shares.PortfolioDetails?.[0]?.Id ?? '' }),
    )
    expect(products.ProductViewDetails).toHaveLength(1)
    const portfolios = await admin.send(
      new ListPortfoliosForProductCommand({
        ProductId: products.ProductViewDetails?.[0]?.ProductViewSummary?.ProductId ?? '',
      }),
    )
    expect(portfolios.PortfolioDetails?.map((portfolio) => portfolio.DisplayName)).toEqual(['Shared services'])
  })

  it('needs the path where there are several, and narrows choices by the constraints of the path', async () => {
    const version = { ProductId: demo.product('Database'), ProvisioningArtifactId: demo.version('Database', 'v2.0') }
    const error = await failure(user.send(new DescribeProvisioningParametersCommand(version)))
    expect(error).toMatchObject({
      name: 'InvalidParametersException',
      message: 'More than one launch path ids exist. Please specify the launch path id',
    })
    const named = await user.send(new DescribeProvisioningParametersCommand({ ...version, PathName: 'Databases' }))
    expect(named.ConstraintSummaries).toEqual([{ Type: 'LAUNCH', Description: 'Launch as SwitchboardLaunch' }])
    const rules = named.UsageInstructions?.find((instruction) => instruction.Type === 'rules')
    expect(JSON.parse(rules?.Value ?? '{}')).toHaveProperty('ProductionIsRedundant')
    const machine = await user.send(
      new DescribeProvisioningParametersCommand({
        ProductId: demo.product('Virtual machine'),
        ProvisioningArtifactId: demo.version('Virtual machine', 'v1.0'),
      }),
    )
    const size = machine.ProvisioningArtifactParameters?.find((one) => one.ParameterKey === 'InstanceType')
    expect(size?.ParameterConstraints?.AllowedValues).toEqual(['t3.micro', 't3.small', 't3.medium'])
  })

  it('is found by the id of the view too', async () => {
    const products = await user.send(new SearchProductsCommand({ Filters: { FullTextSearch: ['storage bucket'] } }))
    const [view] = products.ProductViewSummaries ?? []
    expect(view?.HasDefaultPath).toBe(true)
    const described = await user.send(new DescribeProductViewCommand({ Id: view?.Id ?? '' }))
    expect(described.ProductViewSummary?.ProductId).toBe(demo.product('Storage bucket'))
  })
})

describe('setting a catalogue up through the API', () => {
  const url = 'https://templates.example.com/bucket.yaml'

  it('makes a portfolio with a product that an end user can then order, and takes it down again', async () => {
    const portfolio = await admin.send(
      new CreatePortfolioCommand({ DisplayName: 'Made here', ProviderName: 'Test', IdempotencyToken: 'made-here' }),
    )
    const again = await admin.send(
      new CreatePortfolioCommand({ DisplayName: 'Made here', ProviderName: 'Test', IdempotencyToken: 'made-here' }),
    )
    const PortfolioId = portfolio.PortfolioDetail?.Id ?? ''
    expect(again.PortfolioDetail?.Id).toBe(PortfolioId)
    const product = await admin.send(
      new CreateProductCommand({
        Name: 'Made bucket',
        Owner: 'Test',
        ProductType: 'CLOUD_FORMATION_TEMPLATE',
        ProvisioningArtifactParameters: { Name: 'one', Info: { LoadTemplateFromURL: url } },
        IdempotencyToken: 'made-bucket',
      }),
    )
    const ProductId = product.ProductViewDetail?.ProductViewSummary?.ProductId ?? ''
    await admin.send(new AssociateProductWithPortfolioCommand({ ProductId, PortfolioId }))
    await admin.send(
      new AssociatePrincipalWithPortfolioCommand({
        PortfolioId,
        PrincipalARN: demo.facts.workload.endUserRoleArn,
        PrincipalType: 'IAM',
      }),
    )
    await admin.send(
      new CreateConstraintCommand({
        PortfolioId,
        ProductId,
        Type: 'LAUNCH',
        Parameters: JSON.stringify({ LocalRoleName: 'SwitchboardLaunch' }),
        IdempotencyToken: 'launch',
      }),
    )
    expect((await user.send(new DescribeProductCommand({ Id: ProductId }))).LaunchPaths).toHaveLength(1)
    const second = await admin.send(
      new CreateProvisioningArtifactCommand({
        ProductId,
        Parameters: { Name: 'two', Info: { LoadTemplateFromURL: url } },
        IdempotencyToken: 'two',
      }),
    )
    await admin.send(
      new UpdateProvisioningArtifactCommand({
        ProductId,
        ProvisioningArtifactId: second.ProvisioningArtifactDetail?.Id ?? '',
        Active: false,
      }),
    )
    expect((await user.send(new DescribeProductCommand({ Id: ProductId }))).ProvisioningArtifacts).toHaveLength(1)
    expect(
      (await admin.send(new DescribeProductAsAdminCommand({ Id: ProductId }))).ProvisioningArtifactSummaries,
    ).toHaveLength(2)
    const busy = await failure(admin.send(new DeleteProductCommand({ Id: ProductId })))
    expect(busy).toBeInstanceOf(ResourceInUseException)
    expect((await failure(admin.send(new DeletePortfolioCommand({ Id: PortfolioId })))).name).toBe(
      'ResourceInUseException',
    )
    const constrained = await failure(
      admin.send(new DisassociateProductFromPortfolioCommand({ ProductId, PortfolioId })),
    )
    expect(constrained.name).toBe('ResourceInUseException')
  })

  it.each([
    ['a template that nobody knows', { LoadTemplateFromURL: 'https://elsewhere.example.com/x' }, 'Unable to load'],
    ['no template', {}, 'LoadTemplateFromURL'],
  ])('refuses a product with %s', async (_case, Info, text) => {
    const error = await failure(
      admin.send(
        new CreateProductCommand({
          Name: 'Bad',
          Owner: 'Test',
          ProductType: 'CLOUD_FORMATION_TEMPLATE',
          ProvisioningArtifactParameters: { Info },
        }),
      ),
    )
    expect(error).toMatchObject({ name: 'InvalidParametersException', message: expect.stringContaining(text) })
  })

  it('shares a portfolio: seen by the other account once it is accepted', async () => {
    const other = emptyAccount()
    const PortfolioId = demo.portfolio('Storage')
    await admin.send(new CreatePortfolioShareCommand({ PortfolioId, AccountId: account }))
    const shares = () => other.send(new ListAcceptedPortfolioSharesCommand({}))
    expect((await shares()).PortfolioDetails).toEqual([])
    await other.send(new AcceptPortfolioShareCommand({ PortfolioId }))
    expect((await shares()).PortfolioDetails).toHaveLength(1)
    const described = await admin.send(new DescribePortfolioSharesCommand({ PortfolioId, Type: 'ACCOUNT' }))
    expect(described.PortfolioShareDetails).toEqual([{ PrincipalId: account, Accepted: true, Type: 'ACCOUNT' }])
    const organization = { Type: 'ACCOUNT' as const, Value: '555566667777' }
    await admin.send(new CreatePortfolioShareCommand({ PortfolioId, OrganizationNode: organization }))
    const nodes = await admin.send(
      new ListOrganizationPortfolioAccessCommand({ PortfolioId, OrganizationNodeType: 'ACCOUNT' }),
    )
    expect(nodes.OrganizationNodes).toEqual([organization])
    await admin.send(new DeletePortfolioShareCommand({ PortfolioId, AccountId: account }))
    expect((await shares()).PortfolioDetails).toEqual([])
  })

  it('combines TagOptions of portfolio and product', async () => {
    const option = async (Key: string, Value: string, ...ResourceIds: string[]) => {
      const made = await admin.send(new CreateTagOptionCommand({ Key, Value }))
      const TagOptionId = made.TagOptionDetail?.Id ?? ''
      for (const ResourceId of ResourceIds) {
        await admin.send(new AssociateTagOptionWithResourceCommand({ TagOptionId, ResourceId }))
      }
      return TagOptionId
    }
    const [portfolio, product] = [demo.portfolio('Storage'), demo.product('Storage bucket')]
    const both = await option('stage', 'test', portfolio, product)
    await option('stage', 'live', portfolio)
    const red = await option('team', 'red', product)
    await option('team', 'blue', product)
    const parameters = await user.send(
      new DescribeProvisioningParametersCommand({
        ProductId: product,
        ProvisioningArtifactId: demo.version('Storage bucket', 'v1.0'),
      }),
    )
    expect(parameters.TagOptions).toEqual([
      { Key: 'stage', Values: ['test'] },
      { Key: 'data-class', Values: ['internal'] },
      { Key: 'team', Values: ['red', 'blue'] },
    ])
    await admin.send(new UpdateTagOptionCommand({ Id: red, Active: false }))
    const fewer = await user.send(
      new DescribeProvisioningParametersCommand({
        ProductId: product,
        ProvisioningArtifactId: demo.version('Storage bucket', 'v1.0'),
      }),
    )
    expect(fewer.TagOptions).toContainEqual({ Key: 'team', Values: ['blue'] })
    const resources = await admin.send(new ListResourcesForTagOptionCommand({ TagOptionId: both }))
    expect(resources.ResourceDetails?.map((resource) => resource.Id)).toEqual([portfolio, product])
    expect((await admin.send(new ListTagOptionsCommand({ Filters: { Key: 'team' } }))).TagOptionDetails).toHaveLength(2)
  })

  it('answers the budgets that a seed gives a resource', async () => {
    demo.aws.seed({
      catalogs: [
        {
          account: demo.facts.workload.accountId,
          region: 'us-east-1',
          budgets: [{ name: 'storage-2026', resources: [demo.portfolio('Storage')] }],
        },
      ],
    })
    const budgets = await admin.send(new ListBudgetsForResourceCommand({ ResourceId: demo.portfolio('Storage') }))
    expect(budgets.Budgets).toEqual([{ BudgetName: 'storage-2026' }])
  })
})
