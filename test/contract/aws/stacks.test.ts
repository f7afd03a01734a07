/** What CloudFormation shows of launches, while they go on and after. */
import {
  CloudFormationClient,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  GetTemplateSummaryCommand,
  ListStacksCommand,
  ValidateTemplateCommand,
  waitUntilStackCreateComplete,
  waitUntilStackDeleteComplete,
  waitUntilStackUpdateComplete,
} from '@aws-sdk/client-cloudformation'
import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2'
import {
  DescribeRecordCommand,
  ProvisionProductCommand,
  TerminateProvisionedProductCommand,
  UpdateProvisionedProductCommand,
} from '@aws-sdk/client-service-catalog'
import type { ServiceCatalogClient } from '@aws-sdk/client-service-catalog'
import { failure, startDemo } from './support.ts'
import type { Demo } from './support.ts'

let demo: Demo
let user: ServiceCatalogClient
let cloudFormation: CloudFormationClient
beforeAll(async () => {
  demo = await startDemo({ recordPhaseSeconds: 60 })
  user = await demo.endUser()
  cloudFormation = demo.keep(new CloudFormationClient(demo.settings(demo.facts.administrator)))
})
afterAll(() => demo.close())

const provision = async (name: string, BucketName: string) => {
  const answer = await user.send(
    new ProvisionProductCommand({
      ProductId: demo.product('Storage bucket'),
      ProvisioningArtifactId: demo.version('Storage bucket', 'v1.0'),
      ProvisionedProductName: name,
      ProvisioningParameters: [{ Key: 'BucketName', Value: BucketName }],
      ProvisionToken: name,
    }),
  )
  return answer.RecordDetail ?? {}
}
const update = (name: string, BucketName: string) =>
  user.send(
    new UpdateProvisionedProductCommand({
      ProvisionedProductName: name,
      ProvisioningParameters: [{ Key: 'BucketName', Value: BucketName }],
      UpdateToken: `${name}-update`,
    }),
  )
const terminate = (name: string, RetainPhysicalResources = false) =>
  user.send(
    new TerminateProvisionedProductCommand({
      ProvisionedProductName: name,
      TerminateToken: `${name}-end`,
      RetainPhysicalResources,
    }),
  )
const stackName = (record: { ProvisionedProductId?: string | undefined }): string =>
  `SC-${demo.facts.workload.accountId}-${record.ProvisionedProductId ?? ''}`
const stack = async (StackName: string) =>
  (await cloudFormation.send(new DescribeStacksCommand({ StackName }))).Stacks?.[0]

/** States of a stack: now, and after each phase of the record. */
async function states(name: string, phases: number): Promise<(string | undefined)[]> {
  const seen: (string | undefined)[] = []
  for (let phase = 0; phase <= phases; phase += 1) {
    if (phase > 0) demo.aws.advance(60)
    seen.push(
      await stack(name).then(
        (found) => found?.StackStatus,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      ),
    )
  }
  return seen
}

describe('the stack of a launch', () => {
  it('is made, changed and deleted in the states of CloudFormation', async () => {
    const name = stackName(await provision('states', 'states-of-a-stack'))
    expect(await states(name, 2)).toEqual([
      `Stack with id ${name} does not exist`,
      'CREATE_IN_PROGRESS',
      'CREATE_COMPLETE',
    ])
    await update('states', 'states-of-a-stack-2')
    expect(await states(name, 2)).toEqual(['CREATE_COMPLETE', 'UPDATE_IN_PROGRESS', 'UPDATE_COMPLETE'])
    await terminate('states')
    expect(await states(name, 2)).toEqual([
      'UPDATE_COMPLETE',
      'DELETE_IN_PROGRESS',
      `Stack with id ${name} does not exist`,
    ])
    const deleted = await cloudFormation.send(new ListStacksCommand({ StackStatusFilter: ['DELETE_COMPLETE'] }))
    const summary = deleted.StackSummaries?.find((candidate) => candidate.StackName === name)
    expect(summary?.DeletionTime).toBeInstanceOf(Date)
    expect((await stack(summary?.StackId ?? ''))?.StackStatus).toBe('DELETE_COMPLETE')
  })

  it('is rolled back when it cannot be made or changed, with the reason', async () => {
    const failed = stackName(await provision('rolled', demo.facts.takenBucket))
    const phases = await states(failed, 3)
    expect(phases.slice(1)).toEqual(['CREATE_IN_PROGRESS', 'ROLLBACK_IN_PROGRESS', 'ROLLBACK_COMPLETE'])
    expect((await stack(failed))?.StackStatusReason).toContain('already exists')
    const changed = stackName(await provision('unchanged', 'unchanged-in-the-end'))
    demo.aws.advance(120)
    await update('unchanged', demo.facts.takenBucket)
    expect((await states(changed, 3)).slice(1)).toEqual([
      'UPDATE_IN_PROGRESS',
      'UPDATE_ROLLBACK_IN_PROGRESS',
      'UPDATE_ROLLBACK_COMPLETE',
    ])
    const outputs = (await stack(changed))?.Outputs
    expect(outputs).toContainEqual(expect.objectContaining({ OutputValue: 'unchanged-in-the-end' }))
  })

  it('stays with its resources when the product is terminated without them', async () => {
    const name = stackName(await provision('kept', 'kept-by-its-stack'))
    demo.aws.advance(120)
    await terminate('kept', true)
    expect(await states(name, 2)).toEqual(['CREATE_COMPLETE', 'CREATE_COMPLETE', 'CREATE_COMPLETE'])
    const { StackResources } = await cloudFormation.send(new DescribeStackResourcesCommand({ StackName: name }))
    expect(StackResources).toEqual([
      expect.objectContaining({ PhysicalResourceId: 'kept-by-its-stack', ResourceType: 'AWS::S3::Bucket' }),
    ])
  })

  it('is what the waiters of a client wait for', async () => {
    const wait = { client: cloudFormation, maxWaitTime: 5, minDelay: 1, maxDelay: 1 }
    const record = await provision('awaited', 'awaited-by-waiters')
    const StackName = stackName(record)
    demo.aws.advance(120)
    expect((await waitUntilStackCreateComplete(wait, { StackName })).state).toBe('SUCCESS')
    await update('awaited', 'awaited-by-waiters-2')
    demo.aws.advance(120)
    expect((await waitUntilStackUpdateComplete(wait, { StackName })).state).toBe('SUCCESS')
    await terminate('awaited')
    demo.aws.advance(120)
    expect((await waitUntilStackDeleteComplete(wait, { StackName })).state).toBe('SUCCESS')
  })
})

it('frees a name for other regions as soon as its stack is gone, whoever asks first', async () => {
  const BucketName = 'one-name-in-two-regions'
  await provision('here', BucketName)
  demo.aws.advance(120)
  await terminate('here')
  demo.aws.advance(120)
  const there = await demo.endUser('abel.tuter', 'eu-west-1')
  const started = await there.send(
    new ProvisionProductCommand({
      ProductId: demo.product('Storage bucket', 'eu-west-1'),
      ProvisioningArtifactId: demo.version('Storage bucket', 'v1.0', 'eu-west-1'),
      ProvisionedProductName: 'there',
      ProvisioningParameters: [{ Key: 'BucketName', Value: BucketName }],
      ProvisionToken: 'there',
    }),
  )
  demo.aws.advance(120)
  const record = await there.send(new DescribeRecordCommand({ Id: started.RecordDetail?.RecordId ?? '' }))
  expect(record.RecordDetail?.Status).toBe('SUCCEEDED')
})

it('shows machines in EC2 although nobody has asked Service Catalog since', async () => {
  const ec2 = demo.keep(new EC2Client(demo.settings(demo.facts.administrator)))
  demo.aws.seed({
    catalogs: [
      {
        account: demo.facts.workload.accountId,
        region: 'us-east-1',
        products: [
          {
            name: 'Plain machine',
            versions: [{ name: 'v1', template: 'Resources: {I: {Type: "AWS::EC2::Instance"}}' }],
          },
        ],
        portfolios: [{ name: 'Plain', products: ['Plain machine'], principals: [demo.facts.workload.endUserRoleArn] }],
      },
    ],
  })
  await user.send(
    new ProvisionProductCommand({
      ProductName: 'Plain machine',
      ProvisioningArtifactName: 'v1',
      ProvisionedProductName: 'plain-machine',
      ProvisionToken: 'plain-machine',
    }),
  )
  demo.aws.advance(120)
  expect((await ec2.send(new DescribeInstancesCommand({}))).Reservations).toHaveLength(1)
})

describe('a template', () => {
  const body = (properties: string) => `Resources: {R: {Type: 'AWS::IAM::Role', Properties: ${properties}}}`

  it('says which capabilities it needs', async () => {
    const plain = await cloudFormation.send(new ValidateTemplateCommand({ TemplateBody: body('{}') }))
    expect(plain).toMatchObject({ Capabilities: ['CAPABILITY_IAM'], DeclaredTransforms: [] })
    const named = await cloudFormation.send(new GetTemplateSummaryCommand({ TemplateBody: body('{RoleName: a}') }))
    expect(named.Capabilities).toEqual(['CAPABILITY_NAMED_IAM'])
    expect(named.CapabilitiesReason).toContain('AWS::IAM::Role')
  })

  it.each([
    ['that refers to nothing', body('{RoleName: !Ref Gone}'), 'Unresolved resource dependencies [Gone]'],
    ['that is too long', `${body('{}')}\n#${'x'.repeat(51_200)}`, 'less than or equal to 51200'],
  ])('%s is not valid', async (_case, TemplateBody, message) => {
    const error = await failure(cloudFormation.send(new ValidateTemplateCommand({ TemplateBody })))
    expect(error).toMatchObject({ name: 'ValidationError', message: expect.stringContaining(message) })
  })
})

it('refuses a token that no listing of stacks gave', async () => {
  const error = await failure(cloudFormation.send(new DescribeStacksCommand({ NextToken: 'mine' })))
  expect(error.name).toBe('ValidationError')
})
