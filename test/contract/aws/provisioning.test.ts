import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import {
  DescribeImagesCommand,
  DescribeKeyPairsCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2'
import {
  DescribeProvisionedProductCommand,
  DescribeProvisioningParametersCommand,
  DescribeRecordCommand,
  DescribeServiceActionExecutionParametersCommand,
  ExecuteProvisionedProductServiceActionCommand,
  GetProvisionedProductOutputsCommand,
  ListLaunchPathsCommand,
  ListProvisioningArtifactsForServiceActionCommand,
  ListRecordHistoryCommand,
  ListServiceActionsForProvisioningArtifactCommand,
  ProvisionProductCommand,
  ScanProvisionedProductsCommand,
  SearchProductsCommand,
  SearchProvisionedProductsCommand,
  TerminateProvisionedProductCommand,
  UpdateProvisionedProductCommand,
} from '@aws-sdk/client-service-catalog'
import type { ProvisionProductCommandInput, ServiceCatalogClient } from '@aws-sdk/client-service-catalog'
import { failure, startDemo } from './support.ts'
import type { Demo, Keys } from './support.ts'

let demo: Demo
let user: ServiceCatalogClient
beforeAll(async () => {
  demo = await startDemo()
  user = await demo.endUser()
})
afterAll(() => demo.close())

const order = (name: string, parameters: Record<string, string> = {}): ProvisionProductCommandInput => ({
  ProductId: demo.product('Storage bucket'),
  ProvisioningArtifactId: demo.version('Storage bucket', 'v1.0'),
  ProvisionedProductName: name,
  ProvisioningParameters: Object.entries(parameters).map(([Key, Value]) => ({ Key, Value })),
  ProvisionToken: `token-${name}`,
})

/** Orders, lets the record finish, and answers it. */
async function launch(name: string, parameters: Record<string, string> = {}) {
  const started = await user.send(new ProvisionProductCommand(order(name, parameters)))
  demo.aws.advance(10)
  return user.send(new DescribeRecordCommand({ Id: started.RecordDetail?.RecordId ?? '' }))
}

describe('the way of an order', () => {
  it('goes from the search over path and parameters to a record with outputs, an update and the end', async () => {
    const products = await user.send(new SearchProductsCommand({}))
    expect(products.ProductViewSummaries?.map((product) => product.Name).sort()).toEqual([
      'Database',
      'Message topic',
      'Storage bucket',
      'Virtual machine',
    ])
    const paths = await user.send(new ListLaunchPathsCommand({ ProductId: demo.product('Storage bucket') }))
    expect(paths.LaunchPathSummaries).toHaveLength(1)
    const parameters = await user.send(
      new DescribeProvisioningParametersCommand({
        ProductId: demo.product('Storage bucket'),
        ProvisioningArtifactId: demo.version('Storage bucket', 'v1.0'),
      }),
    )
    const days = parameters.ProvisioningArtifactParameters?.find(
      (parameter) => parameter.ParameterKey === 'InfrequentAccessAfterDays',
    )
    expect(days).toMatchObject({
      ParameterType: 'Number',
      DefaultValue: '30',
      IsNoEcho: false,
      ParameterConstraints: { MinValue: '30', MaxValue: '90', ConstraintDescription: 'a number of days from 30 to 90' },
    })
    const metadata = parameters.UsageInstructions?.find((instruction) => instruction.Type === 'metadata')
    expect(JSON.parse(metadata?.Value ?? '{}')).toHaveProperty(['AWS::CloudFormation::Interface', 'ParameterGroups'])

    const started = await user.send(new ProvisionProductCommand(order('way', { BucketName: 'way-of-an-order' })))
    expect(started.RecordDetail).toMatchObject({ Status: 'CREATED', RecordType: 'PROVISION_PRODUCT' })
    const recordId = started.RecordDetail?.RecordId ?? ''
    const provisionedId = started.RecordDetail?.ProvisionedProductId ?? ''
    demo.aws.advance(1)
    expect((await user.send(new DescribeRecordCommand({ Id: recordId }))).RecordDetail?.Status).toBe('IN_PROGRESS')
    demo.aws.advance(1)
    const done = await user.send(new DescribeRecordCommand({ Id: recordId }))
    expect(done.RecordDetail?.Status).toBe('SUCCEEDED')
    const outputs = Object.fromEntries(
      (done.RecordOutputs ?? []).map((output) => [output.OutputKey, output.OutputValue]),
    )
    expect(outputs).toMatchObject({
      BucketName: 'way-of-an-order',
      BucketArn: 'arn:aws:s3:::way-of-an-order',
      Endpoint: 'https://way-of-an-order.s3.us-east-1.amazonaws.com',
    })
    expect(outputs['CloudformationStackARN']).toContain(`:stack/SC-222233334444-${provisionedId}/`)

    const update = await user.send(
      new UpdateProvisionedProductCommand({
        ProvisionedProductId: provisionedId,
        ProvisioningParameters: [
          { Key: 'BucketName', UsePreviousValue: true },
          { Key: 'DeleteAfterDays', Value: '400' },
        ],
        UpdateToken: 'update-way',
      }),
    )
    demo.aws.advance(2)
    const updated = await user.send(new DescribeRecordCommand({ Id: update.RecordDetail?.RecordId ?? '' }))
    expect(updated.RecordDetail?.Status).toBe('SUCCEEDED')

    const end = await user.send(
      new TerminateProvisionedProductCommand({ ProvisionedProductId: provisionedId, TerminateToken: 'end-way' }),
    )
    demo.aws.advance(2)
    const ended = await user.send(new DescribeRecordCommand({ Id: end.RecordDetail?.RecordId ?? '' }))
    expect(ended.RecordDetail?.Status).toBe('SUCCEEDED')
    const gone = await failure(user.send(new DescribeProvisionedProductCommand({ Id: provisionedId })))
    expect(gone.name).toBe('ResourceNotFoundException')
  })

  it('fails the record with the reason when a resource cannot be made, and leaves the product in error', async () => {
    const started = await user.send(new ProvisionProductCommand(order('taken', { BucketName: demo.facts.takenBucket })))
    const look = () => user.send(new DescribeRecordCommand({ Id: started.RecordDetail?.RecordId ?? '' }))
    demo.aws.advance(2)
    expect((await look()).RecordDetail?.Status).toBe('IN_PROGRESS_IN_ERROR')
    demo.aws.advance(1)
    const record = await look()
    expect(record.RecordDetail?.Status).toBe('FAILED')
    expect(record.RecordDetail?.RecordErrors?.[0]?.Description).toContain(`${demo.facts.takenBucket} already exists`)
    const product = await user.send(new DescribeProvisionedProductCommand({ Name: 'taken' }))
    expect(product.ProvisionedProductDetail?.Status).toBe('ERROR')
  })

  it('tells a taint from an error: an update that fails leaves the old stack and a tainted product', async () => {
    const first = await launch('tainted')
    const update = await user.send(
      new UpdateProvisionedProductCommand({
        ProvisionedProductName: 'tainted',
        ProvisioningParameters: [{ Key: 'BucketName', Value: demo.facts.takenBucket }],
        UpdateToken: 'taint',
      }),
    )
    demo.aws.advance(5)
    const record = await user.send(new DescribeRecordCommand({ Id: update.RecordDetail?.RecordId ?? '' }))
    expect(record.RecordDetail?.Status).toBe('FAILED')
    const product = await user.send(new DescribeProvisionedProductCommand({ Name: 'tainted' }))
    expect(product.ProvisionedProductDetail).toMatchObject({
      Status: 'TAINTED',
      LastSuccessfulProvisioningRecordId: first.RecordDetail?.RecordId,
      StatusMessage: expect.stringContaining('already exists'),
    })
  })

  it('shows the stack of a launch with its outputs, and never a secret', async () => {
    const keys = await demo.assume('endUser', 'abel.tuter')
    const cloudFormation = demo.keep(new CloudFormationClient(demo.settings(keys)))
    const network = await networkChoices(keys)
    const started = await user.send(
      new ProvisionProductCommand({
        ProductId: demo.product('Virtual machine'),
        ProvisioningArtifactId: demo.version('Virtual machine', 'v1.0'),
        ProvisionedProductName: 'machine',
        ProvisioningParameters: Object.entries({ ...network, AdminPassword: 'correct.horse.battery' }).map(
          ([Key, Value]) => ({ Key, Value }),
        ),
        Tags: ENVIRONMENT,
        ProvisionToken: 'machine',
      }),
    )
    demo.aws.advance(5)
    const record = await user.send(new DescribeRecordCommand({ Id: started.RecordDetail?.RecordId ?? '' }))
    expect(record.RecordDetail?.Status).toBe('SUCCEEDED')
    const arn = record.RecordOutputs?.find((output) => output.OutputKey === 'CloudformationStackARN')?.OutputValue ?? ''
    const stacks = await cloudFormation.send(new DescribeStacksCommand({ StackName: arn.split('/')[1] ?? '' }))
    const [stack] = stacks.Stacks ?? []
    expect(stack).toMatchObject({ StackId: arn, StackStatus: 'CREATE_COMPLETE' })
    expect(stack?.Parameters).toContainEqual({ ParameterKey: 'AdminPassword', ParameterValue: '****' })
    expect(stack?.Parameters).toContainEqual({ ParameterKey: 'SubnetId', ParameterValue: network.SubnetId })
    expect(stack?.Outputs?.find((output) => output.OutputKey === 'InstanceId')?.OutputValue).toMatch(
      /^i-0[0-9a-f]{16}$/,
    )
    expect(JSON.stringify([record, stacks])).not.toContain('correct.horse.battery')
  })

  it('fails the record when the network has no such subnet', async () => {
    const network = await networkChoices(await demo.assume('endUser', 'abel.tuter'))
    const started = await user.send(
      new ProvisionProductCommand({
        ProductName: 'Virtual machine',
        ProvisioningArtifactName: 'v1.0',
        ProvisionedProductName: 'nowhere',
        ProvisioningParameters: Object.entries({
          ...network,
          SubnetId: 'subnet-0',
          AdminPassword: 'correct.horse',
        }).map(([Key, Value]) => ({ Key, Value })),
        Tags: ENVIRONMENT,
        ProvisionToken: 'nowhere',
      }),
    )
    demo.aws.advance(5)
    const record = await user.send(new DescribeRecordCommand({ Id: started.RecordDetail?.RecordId ?? '' }))
    expect(record.RecordDetail?.RecordErrors?.[0]?.Description).toContain(
      'parameter value subnet-0 for parameter name SubnetId does not exist',
    )
  })
})

/** The demo asks for one of several values. */
const ENVIRONMENT = [{ Key: 'environment', Value: 'test' }]

/** Values for the virtual machine out of the look-ups that an order form makes. */
async function networkChoices(keys: Keys) {
  const ec2 = demo.keep(new EC2Client(demo.settings(keys)))
  const [vpcs, images, pairs] = [
    await ec2.send(new DescribeVpcsCommand({ Filters: [{ Name: 'is-default', Values: ['false'] }] })),
    await ec2.send(new DescribeImagesCommand({ Owners: ['self'] })),
    await ec2.send(new DescribeKeyPairsCommand({})),
  ]
  const VpcId = vpcs.Vpcs?.[0]?.VpcId ?? ''
  const inVpc = { Filters: [{ Name: 'vpc-id', Values: [VpcId] }] }
  const subnets = await ec2.send(new DescribeSubnetsCommand(inVpc))
  const groups = await ec2.send(new DescribeSecurityGroupsCommand(inVpc))
  expect(subnets.Subnets).toHaveLength(2)
  return {
    VpcId,
    SubnetId: subnets.Subnets?.[0]?.SubnetId ?? '',
    SecurityGroupIds: (groups.SecurityGroups ?? []).map((group) => group.GroupId ?? '').join(','),
    ImageId: images.Images?.[0]?.ImageId ?? '',
    KeyName: pairs.KeyPairs?.[0]?.KeyName ?? '',
  }
}

describe('an order is refused at once', () => {
  const refusal = (changes: Partial<ProvisionProductCommandInput>) =>
    failure(user.send(new ProvisionProductCommand({ ...order('refused'), ...changes })))

  it.each([
    ['a parameter that the template does not have', [{ Key: 'Colour', Value: 'red' }], '[Colour] do not exist'],
    ['a number out of its range', [{ Key: 'DeleteAfterDays', Value: '5' }], 'a number of days from 181 to 3650'],
    ['a number that is none', [{ Key: 'DeleteAfterDays', Value: 'soon' }], 'DeleteAfterDays'],
    ['a value that is no choice', [{ Key: 'Versioning', Value: 'maybe' }], "'Versioning' must be one of AllowedValues"],
    ['a text that does not match its pattern', [{ Key: 'BucketName', Value: 'Not_OK' }], 'lower-case letters'],
    [
      'the same parameter twice',
      [
        { Key: 'Versioning', Value: 'no' },
        { Key: 'Versioning', Value: 'no' },
      ],
      'Duplicate',
    ],
  ])('for %s', async (_case, ProvisioningParameters, text) => {
    const error = await refusal({ ProvisioningParameters })
    expect(error).toMatchObject({ name: 'InvalidParametersException', message: expect.stringContaining(text) })
  })

  it('for a missing value, a broken rule, an inactive version and an unknown path', async () => {
    const database = { ProductId: demo.product('Database'), PathName: 'Databases' }
    const v2 = { ...database, ProvisioningArtifactId: demo.version('Database', 'v2.0') }
    const values = (given: Record<string, string>) => Object.entries(given).map(([Key, Value]) => ({ Key, Value }))
    expect((await refusal(v2)).message).toBe('Parameters: [MasterPassword] must have values')
    const production = values({ MasterPassword: 'x'.repeat(12), Environment: 'production' })
    expect((await refusal({ ...v2, ProvisioningParameters: production })).message).toContain(
      'A production database needs a copy in a second zone',
    )
    const inactive = { ...database, ProvisioningArtifactId: demo.version('Database', 'v0.9') }
    expect((await refusal(inactive)).name).toBe('ResourceNotFoundException')
    expect((await refusal({ PathId: 'lpv2-unknown' })).name).toBe('ResourceNotFoundException')
    expect((await refusal({ ProductName: 'Storage bucket' })).message).toContain('not both')
  })

  it('for a name that is in use', async () => {
    await launch('in-use')
    const error = await refusal({ ProvisionedProductName: 'in-use', ProvisionToken: 'other' })
    expect(error).toMatchObject({ name: 'DuplicateResourceException' })
  })
})

describe('an idempotency token', () => {
  it('makes the same order once, however often it is sent', async () => {
    const [one, two] = [
      await user.send(new ProvisionProductCommand(order('once'))),
      await user.send(new ProvisionProductCommand(order('once'))),
    ]
    expect(two.RecordDetail?.RecordId).toBe(one.RecordDetail?.RecordId)
    expect(
      (await user.send(new SearchProvisionedProductsCommand({ Filters: { SearchQuery: ['name:once'] } })))
        .TotalResultsCount,
    ).toBe(1)
  })

  it('is refused for another order', async () => {
    await user.send(new ProvisionProductCommand(order('twice')))
    const error = await failure(
      user.send(new ProvisionProductCommand({ ...order('twice'), ProvisionedProductName: 'thrice' })),
    )
    expect(error.name).toBe('InvalidParametersException')
  })
})

describe('what was ordered', () => {
  it('cannot be changed while it is under change', async () => {
    await user.send(new ProvisionProductCommand(order('busy')))
    const name = { ProvisionedProductName: 'busy' }
    const errors = [
      await failure(user.send(new UpdateProvisionedProductCommand({ ...name, UpdateToken: 'busy-1' }))),
      await failure(user.send(new TerminateProvisionedProductCommand({ ...name, TerminateToken: 'busy-2' }))),
    ]
    for (const error of errors) {
      expect(error).toMatchObject({
        name: 'InvalidParametersException',
        message: expect.stringContaining('UNDER_CHANGE'),
      })
    }
  })

  it('is listed newest first in the history, and by query in the search', async () => {
    await launch('older')
    demo.aws.advance(60)
    await launch('newer')
    const history = await user.send(new ListRecordHistoryCommand({ PageSize: 2 }))
    expect(history.RecordDetails?.map((record) => record.ProvisionedProductName)).toEqual(['newer', 'older'])
    expect(history.NextPageToken).toBeDefined()
    const found = await user.send(
      new SearchProvisionedProductsCommand({ Filters: { SearchQuery: ['name:newer', 'status:AVAILABLE'] } }),
    )
    expect(found.ProvisionedProducts).toMatchObject([{ Name: 'newer', ProvisioningArtifactName: 'v1.0' }])
    const scanned = await user.send(new ScanProvisionedProductsCommand({ PageSize: 1 }))
    expect(scanned.ProvisionedProducts).toHaveLength(1)
  })

  it('gives its outputs to those whose policy allows it', async () => {
    await launch('outputs', { BucketName: 'outputs-bucket' })
    const denied = await failure(
      user.send(new GetProvisionedProductOutputsCommand({ ProvisionedProductName: 'outputs' })),
    )
    expect(denied.name).toBe('AccessDeniedException')
    const answer = await demo
      .administrator()
      .send(new GetProvisionedProductOutputsCommand({ ProvisionedProductName: 'outputs', OutputKeys: ['BucketName'] }))
    expect(answer.Outputs).toMatchObject([{ OutputKey: 'BucketName', OutputValue: 'outputs-bucket' }])
  })

  it('frees its names when it ends, unless the resources are retained', async () => {
    for (const [name, retain] of [
      ['freed', false],
      ['retained', true],
    ] as const) {
      await launch(name, { BucketName: `${name}-bucket` })
      await user.send(
        new TerminateProvisionedProductCommand({
          ProvisionedProductName: name,
          TerminateToken: name,
          RetainPhysicalResources: retain,
        }),
      )
      demo.aws.advance(5)
      const again = await launch(`${name}-again`, { BucketName: `${name}-bucket` })
      expect([name, again.RecordDetail?.Status]).toEqual([name, retain ? 'FAILED' : 'SUCCEEDED'])
    }
  })
})

describe('a service action', () => {
  it('is offered for the versions it belongs to, runs as a record and leaves the product available', async () => {
    const version = {
      ProductId: demo.product('Virtual machine'),
      ProvisioningArtifactId: demo.version('Virtual machine', 'v1.0'),
    }
    const offered = await user.send(new ListServiceActionsForProvisioningArtifactCommand(version))
    expect(offered.ServiceActionSummaries).toMatchObject([
      { Name: 'Restart-machine', DefinitionType: 'SSM_AUTOMATION' },
    ])
    const ServiceActionId = offered.ServiceActionSummaries?.[0]?.Id ?? ''
    const of = await demo
      .administrator()
      .send(new ListProvisioningArtifactsForServiceActionCommand({ ServiceActionId }))
    expect(of.ProvisioningArtifactViews).toMatchObject([{ ProvisioningArtifact: { Name: 'v1.0' } }])

    const network = await networkChoices(await demo.assume('endUser', 'abel.tuter'))
    const values = Object.entries({ ...network, AdminPassword: 'correct.horse' }).map(([Key, Value]) => ({
      Key,
      Value,
    }))
    const started = await user.send(
      new ProvisionProductCommand({
        ...version,
        ProvisionedProductName: 'restarted',
        ProvisioningParameters: values,
        Tags: ENVIRONMENT,
        ProvisionToken: 'restarted',
      }),
    )
    demo.aws.advance(5)
    const ProvisionedProductId = started.RecordDetail?.ProvisionedProductId ?? ''
    const parameters = await user.send(
      new DescribeServiceActionExecutionParametersCommand({ ProvisionedProductId, ServiceActionId }),
    )
    expect(parameters.ServiceActionParameters).toEqual([{ Name: 'InstanceId', Type: 'TARGET', DefaultValues: [] }])
    const run = await user.send(
      new ExecuteProvisionedProductServiceActionCommand({
        ProvisionedProductId,
        ServiceActionId,
        ExecuteToken: 'restart',
      }),
    )
    expect(run.RecordDetail?.RecordType).toBe('EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION')
    demo.aws.advance(5)
    const record = await user.send(new DescribeRecordCommand({ Id: run.RecordDetail?.RecordId ?? '' }))
    expect(record.RecordDetail?.Status).toBe('SUCCEEDED')
    const product = await user.send(new DescribeProvisionedProductCommand({ Id: ProvisionedProductId }))
    expect(product.ProvisionedProductDetail?.Status).toBe('AVAILABLE')
    const unknown = await failure(
      user.send(
        new ExecuteProvisionedProductServiceActionCommand({
          ProvisionedProductId,
          ServiceActionId,
          ExecuteToken: 'wrong',
          Parameters: { Colour: ['red'] },
        }),
      ),
    )
    expect(unknown).toMatchObject({ name: 'InvalidParametersException', message: expect.stringContaining('Colour') })
  })
})
