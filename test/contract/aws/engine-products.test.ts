/** Products that an engine of the customer makes: Terraform and others. */
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import {
  AssociateProductWithPortfolioCommand,
  AssociateServiceActionWithProvisioningArtifactCommand,
  CreateConstraintCommand,
  CreateProductCommand,
  CreateProvisionedProductPlanCommand,
  CreateServiceActionCommand,
  DeleteConstraintCommand,
  DescribeProvisionedProductCommand,
  DescribeRecordCommand,
  ProvisionProductCommand,
  TerminateProvisionedProductCommand,
  type ServiceCatalogClient,
} from '@aws-sdk/client-service-catalog'
import { TAKEN_BUCKET } from '../../../src/local/aws/seed/demo.ts'
import { failure, startDemo, type Demo } from './support.ts'

type EngineType = 'TERRAFORM_OPEN_SOURCE' | 'TERRAFORM_CLOUD' | 'EXTERNAL'

let demo: Demo
let administrator: ServiceCatalogClient
let user: ServiceCatalogClient
beforeAll(async () => {
  demo = await startDemo()
  administrator = demo.administrator()
  user = await demo.endUser()
})
afterAll(() => demo.close())

/** A product in the portfolio "Storage", with a launch constraint unless it is left out. */
async function product(type: EngineType, launchRole = true) {
  const name = `Bucket by ${type}${launchRole ? '' : ' without role'}`
  const made = await administrator.send(
    new CreateProductCommand({
      Name: name,
      Owner: 'Platform team',
      ProductType: type,
      ProvisioningArtifactParameters: {
        Name: 'v1.0',
        Type: type,
        Info: { LoadTemplateFromURL: 'https://templates.example.com/bucket.yaml' },
      },
      IdempotencyToken: name.replaceAll(' ', '-'),
    }),
  )
  const ProductId = made.ProductViewDetail?.ProductViewSummary?.ProductId ?? ''
  const PortfolioId = demo.portfolio('Storage')
  await administrator.send(new AssociateProductWithPortfolioCommand({ ProductId, PortfolioId }))
  const constraint = launchRole
    ? await administrator.send(
        new CreateConstraintCommand({
          ProductId,
          PortfolioId,
          Type: 'LAUNCH',
          Parameters: JSON.stringify({ LocalRoleName: 'TerraformLaunch' }),
          IdempotencyToken: `role-${type}`,
        }),
      )
    : undefined
  return {
    ProductId,
    ProvisioningArtifactId: made.ProvisioningArtifactDetail?.Id ?? '',
    constraint: constraint?.ConstraintDetail?.ConstraintId,
  }
}

const launch = async (
  { ProductId, ProvisioningArtifactId }: { ProductId: string; ProvisioningArtifactId: string },
  name: string,
  bucket = '',
) => {
  const started = await user.send(
    new ProvisionProductCommand({
      ProductId,
      ProvisioningArtifactId,
      ProvisionedProductName: name,
      ProvisioningParameters: bucket === '' ? [] : [{ Key: 'BucketName', Value: bucket }],
      ProvisionToken: `token-${name}`,
    }),
  )
  demo.aws.advance(60)
  return user.send(new DescribeRecordCommand({ Id: started.RecordDetail?.RecordId }))
}

const provisioned = async (Name: string) =>
  (await user.send(new DescribeProvisionedProductCommand({ Name }))).ProvisionedProductDetail

describe.each(['TERRAFORM_OPEN_SOURCE', 'TERRAFORM_CLOUD', 'EXTERNAL'] as const)('a product of type %s', (type) => {
  let ids: Awaited<ReturnType<typeof product>>
  beforeAll(async () => (ids = await product(type)))

  it('is launched and ended like others, but is no stack', async () => {
    const name = `one-${type.toLowerCase().replaceAll('_', '-')}`
    const record = await launch(ids, name)
    expect(record.RecordDetail).toMatchObject({ Status: 'SUCCEEDED', ProvisionedProductType: type })
    const keys = (record.RecordOutputs ?? []).map((output) => output.OutputKey)
    expect(keys).toContain('BucketArn')
    expect(keys).not.toContain('CloudformationStackARN')
    expect(await provisioned(name)).toMatchObject({ Status: 'AVAILABLE', Type: type })
    const stacks = demo.keep(new CloudFormationClient(demo.settings(demo.facts.administrator)))
    expect((await stacks.send(new DescribeStacksCommand({}))).Stacks).toEqual([])
    await user.send(
      new TerminateProvisionedProductCommand({ ProvisionedProductName: name, TerminateToken: `end-${name}` }),
    )
    demo.aws.advance(60)
    expect((await failure(provisioned(name))).name).toBe('ResourceNotFoundException')
  })

  it('is left TAINTED by a launch that fails, since nothing is rolled back', async () => {
    const name = `bad-${type.toLowerCase().replaceAll('_', '-')}`
    const record = await launch(ids, name, TAKEN_BUCKET)
    expect(record.RecordDetail).toMatchObject({ Status: 'FAILED', RecordErrors: [{ Code: 'EngineFailure' }] })
    expect(await provisioned(name)).toMatchObject({ Status: 'TAINTED' })
  })

  it('has neither plans nor service actions', async () => {
    const plan = new CreateProvisionedProductPlanCommand({
      PlanName: 'plan',
      PlanType: 'CLOUDFORMATION',
      ProductId: ids.ProductId,
      ProvisioningArtifactId: ids.ProvisioningArtifactId,
      ProvisionedProductName: 'planned',
      IdempotencyToken: `plan-${type}`,
    })
    expect(await failure(user.send(plan))).toMatchObject({
      name: 'InvalidParametersException',
      message: `Products of type ${type} have no plans.`,
    })
    const action = await administrator.send(
      new CreateServiceActionCommand({
        Name: `Restart-${type}`,
        DefinitionType: 'SSM_AUTOMATION',
        Definition: { Name: 'AWS-RestartEC2Instance', Version: '1' },
        IdempotencyToken: `action-${type}`,
      }),
    )
    const associate = new AssociateServiceActionWithProvisioningArtifactCommand({
      ProductId: ids.ProductId,
      ProvisioningArtifactId: ids.ProvisioningArtifactId,
      ServiceActionId: action.ServiceActionDetail?.ServiceActionSummary?.Id,
    })
    expect((await failure(administrator.send(associate))).message).toBe(
      `Products of type ${type} have no service actions.`,
    )
  })

  it('cannot be launched without a launch constraint', async () => {
    await administrator.send(new DeleteConstraintCommand({ Id: ids.constraint }))
    expect(await failure(launch(ids, 'no-role'))).toMatchObject({
      name: 'InvalidParametersException',
      message: expect.stringMatching(/launch constraint/),
    })
  })
})
