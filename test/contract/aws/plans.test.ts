import {
  CreateProvisionedProductPlanCommand,
  DeleteProvisionedProductPlanCommand,
  DescribeProvisionedProductCommand,
  DescribeProvisionedProductPlanCommand,
  DescribeRecordCommand,
  ExecuteProvisionedProductPlanCommand,
  ListProvisionedProductPlansCommand,
  TerminateProvisionedProductCommand,
} from '@aws-sdk/client-service-catalog'
import type { ServiceCatalogClient } from '@aws-sdk/client-service-catalog'
import { failure, startDemo } from './support.ts'
import type { Demo } from './support.ts'

let demo: Demo
let user: ServiceCatalogClient
beforeAll(async () => {
  demo = await startDemo()
  user = await demo.endUser()
})
afterAll(() => demo.close())

const create = (name: string, parameters: Record<string, string> = {}, token = name) =>
  user.send(
    new CreateProvisionedProductPlanCommand({
      PlanName: `plan-${token}`,
      PlanType: 'CLOUDFORMATION',
      ProductId: demo.product('Database'),
      ProvisioningArtifactId: demo.version('Database', 'v2.0'),
      PathId: demo.pathOf('Databases', 'Database'),
      ProvisionedProductName: name,
      ProvisioningParameters: Object.entries(parameters).map(([Key, Value]) => ({ Key, Value })),
      IdempotencyToken: token,
    }),
  )
const describePlan = (PlanId = '') => user.send(new DescribeProvisionedProductPlanCommand({ PlanId }))

async function execute(PlanId = '') {
  const started = await user.send(
    new ExecuteProvisionedProductPlanCommand({ PlanId, IdempotencyToken: `run-${PlanId}` }),
  )
  demo.aws.advance(5)
  return user.send(new DescribeRecordCommand({ Id: started.RecordDetail?.RecordId ?? '' }))
}

const secret = 'correct.horse.battery'

describe('a plan', () => {
  it('for a new product shows what will be made, is carried out once, and never shows a secret', async () => {
    const plan = await create('planned', { MasterPassword: secret })
    const planned = () => user.send(new DescribeProvisionedProductCommand({ Name: 'planned' }))
    expect((await planned()).ProvisionedProductDetail?.Status).toBe('PLAN_IN_PROGRESS')
    expect((await describePlan(plan.PlanId)).ProvisionedProductPlanDetails?.Status).toBe('CREATE_IN_PROGRESS')
    const early = await failure(execute(plan.PlanId))
    expect(early.name).toBe('InvalidStateException')
    demo.aws.advance(1)
    const ready = await describePlan(plan.PlanId)
    expect(ready.ProvisionedProductPlanDetails?.Status).toBe('CREATE_SUCCESS')
    expect(ready.ResourceChanges).toEqual([
      { Action: 'ADD', LogicalResourceId: 'Database', ResourceType: 'AWS::RDS::DBInstance' },
    ])
    expect(ready.ProvisionedProductPlanDetails?.ProvisioningParameters).toEqual([
      { Key: 'MasterPassword', Value: '****' },
    ])
    expect((await execute(plan.PlanId)).RecordDetail).toMatchObject({
      Status: 'SUCCEEDED',
      RecordType: 'PROVISION_PRODUCT',
    })
    expect((await describePlan(plan.PlanId)).ProvisionedProductPlanDetails?.Status).toBe('EXECUTE_SUCCESS')
    expect((await planned()).ProvisionedProductDetail?.Status).toBe('AVAILABLE')
  })

  it('for an update shows what changes: modified, added and nothing else', async () => {
    const first = await create('changed', { MasterPassword: secret }, 'changed-1')
    demo.aws.advance(1)
    await execute(first.PlanId)
    const second = await create('changed', { Environment: 'production', MultiZone: 'true' }, 'changed-2')
    const other = await failure(create('changed', {}, 'changed-3'))
    expect(other).toMatchObject({
      name: 'InvalidStateException',
      message: expect.stringContaining('has a plan already'),
    })
    demo.aws.advance(1)
    expect((await describePlan(second.PlanId)).ResourceChanges).toEqual([
      expect.objectContaining({ Action: 'MODIFY', LogicalResourceId: 'Database', Replacement: 'FALSE' }),
      { Action: 'ADD', LogicalResourceId: 'Alarms', ResourceType: 'AWS::SNS::Topic' },
    ])
    const record = await execute(second.PlanId)
    expect(record.RecordDetail).toMatchObject({ Status: 'SUCCEEDED', RecordType: 'UPDATE_PROVISIONED_PRODUCT' })
    await user.send(
      new TerminateProvisionedProductCommand({ ProvisionedProductName: 'changed', TerminateToken: 'gone' }),
    )
    demo.aws.advance(5)
    expect((await failure(describePlan(second.PlanId))).name).toBe('ResourceNotFoundException')
  })

  it('that is deleted before it was carried out takes its product with it', async () => {
    const plan = await create('dropped', { MasterPassword: secret })
    const list = () =>
      user.send(new ListProvisionedProductPlansCommand({ ProvisionProductId: plan.ProvisionProductId }))
    expect((await list()).ProvisionedProductPlans).toHaveLength(1)
    await user.send(new DeleteProvisionedProductPlanCommand({ PlanId: plan.PlanId ?? '' }))
    expect((await list()).ProvisionedProductPlans).toEqual([])
    const gone = await failure(user.send(new DescribeProvisionedProductCommand({ Name: 'dropped' })))
    expect(gone.name).toBe('ResourceNotFoundException')
  })

  it("is refused for parameters that the template does not allow, and is nobody else's business", async () => {
    expect((await failure(create('refused', {}))).message).toBe('Parameters: [MasterPassword] must have values')
    const plan = await create('private', { MasterPassword: secret })
    const beth = await demo.endUser('beth.anglin')
    const error = await failure(beth.send(new DescribeProvisionedProductPlanCommand({ PlanId: plan.PlanId ?? '' })))
    expect(error.name).toBe('AccessDeniedException')
  })
})
