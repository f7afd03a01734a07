import {
  DescribeProvisionedProductCommand,
  DescribeProvisioningParametersCommand,
  DescribeRecordCommand,
  ListLaunchPathsCommand,
  ProvisionProductCommand,
  SearchProductsCommand,
  TerminateProvisionedProductCommand,
  UpdateProvisionedProductCommand,
} from '@aws-sdk/client-service-catalog'
import type { ProvisionProductCommandInput, ServiceCatalogClient } from '@aws-sdk/client-service-catalog'
import { failure, startDemo } from './support.ts'
import type { Demo } from './support.ts'

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
    const record = await launch('taken', { BucketName: demo.facts.takenBucket })
    expect(record.RecordDetail?.Status).toBe('FAILED')
    expect(record.RecordDetail?.RecordErrors?.[0]?.Description).toContain(`${demo.facts.takenBucket} already exists`)
    const product = await user.send(new DescribeProvisionedProductCommand({ Name: 'taken' }))
    expect(product.ProvisionedProductDetail?.Status).toBe('ERROR')
  })
})
