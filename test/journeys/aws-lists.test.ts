/**
 * Many products at once: ordered from a list (X13), made by Terraform (X15), and taken over from another connector by a
 * list of owners (X16).
 */
import {
  AssociateProductWithPortfolioCommand,
  CreateConstraintCommand,
  CreateProductCommand,
  ListPortfoliosCommand,
  ServiceCatalogClient,
} from '@aws-sdk/client-service-catalog'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decide, followItem } from '../../src/local/demo/people.ts'
import type { RestUser } from '../../src/local/stack/rest.ts'
import { JourneyStack } from '../support/stack.ts'

jest.setTimeout(90_000)

const folder = mkdtempSync(join(tmpdir(), 'switchboard-lists-'))
let stack: JourneyStack
let admin: RestUser

beforeAll(async () => {
  stack = await JourneyStack.start(['--seed', 'demo'])
  admin = stack.user('admin')
  expect(await stack.run(['sync', '--json'])).toMatchObject({ code: 0 })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await stack.stop()
})

const file = (name: string, ...lines: string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}
const objects = (stdout: string): Record<string, unknown>[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
const itemOf = async (request: unknown): Promise<string> =>
  (await admin.rows('sc_req_item', `request.number=${String(request)}`, ['sys_id'], 1))[0]?.sys_id ?? ''

const HEADING = 'product,region,requested_for,name,Versioning'
const buckets = () =>
  file(
    'buckets.csv',
    HEADING,
    'Storage bucket,eu-west-1,requester,list-one,yes',
    'Storage bucket,us-east-1,colleague@example.com,list-two,',
  )

test('X13: nothing is ordered while a line of the list is wrong, and every wrong line is named', async () => {
  const path = file(
    'wrong.csv',
    `${HEADING},Colour`,
    'Storage bucket,eu-west-1,requester,fine,yes,',
    'Storage bucket,,requester,where,yes,',
    'No such thing,eu-west-1,requester,what,,',
    'Storage bucket,eu-west-1,nobody,who,,',
    'Storage bucket,eu-west-1,requester,fine,,',
    'Storage bucket,eu-west-1,requester,which,,red',
  )
  const { code, stderr } = await stack.run(['order', path, '--json'])
  expect(code).not.toBe(0)
  expect(stderr).toMatch(/Line 3: .*222233334444\/eu-west-1.*account and region/)
  expect(stderr).toMatch(/Line 4: there is no product "No such thing"/)
  expect(stderr).toMatch(/Line 5: there is no one active user "nobody"/)
  expect(stderr).toMatch(/Line 6: the name fine stands on line 2 already/)
  expect(stderr).toMatch(/Line 7: .*no parameter "Colour"; it has .*Versioning/)
  expect(await admin.rows('sc_req_item', 'cat_item.name=Storage bucket', ['sys_id'])).toEqual([])
})

test('X13: a list is ordered for the people it names, once, and each order is approved like any other', async () => {
  expect(objects((await stack.run(['order', buckets(), '--dry-run', '--json'])).stdout)).toEqual([
    { type: 'summary', dryRun: true, orders: 2 },
  ])
  const first = await stack.run(['order', buckets(), '--json'])
  expect(first).toMatchObject({ code: 0 })
  const [one, two, summary] = objects(first.stdout)
  expect(one).toMatchObject({ type: 'order', line: 2, name: 'list-one', outcome: 'ordered' })
  expect(summary).toMatchObject({ orders: 2, ordered: 2, exists: 0, failed: 0, left: 0 })
  expect(await admin.row('sc_req_item', await itemOf(two?.request), ['requested_for.user_name', 'approval'])).toEqual(
    expect.objectContaining({ 'requested_for.user_name': 'colleague', approval: 'requested' }),
  )

  const again = await stack.run(['order', buckets(), '--json'])
  expect(objects(again.stdout).map((line) => line.outcome)).toEqual(['exists', 'exists', undefined])
  expect(objects(again.stdout)[0]).toMatchObject({ request: one?.request })

  const worker = stack.launch(['run', '--no-sync', '--json'])
  const item = await itemOf(one?.request)
  await decide(stack.user('approver'), item, 'approved')
  await decide(stack.user('approver'), await itemOf(two?.request), 'rejected')
  await followItem(stack.user('requester'), item, 60, () => undefined)
  worker.child.kill('SIGTERM')
  await worker.finished
  expect(
    await stack
      .user('requester')
      .rows('x_swb_hub_aws_provisioned', 'name=list-one', ['life_cycle', 'owned_by.user_name']),
  ).toEqual([{ life_cycle: 'provisioned', 'owned_by.user_name': 'requester' }])

  // What was rejected may be ordered again.
  const third = await stack.run(['order', buckets(), '--json'])
  expect(objects(third.stdout).map((line) => line.outcome)).toEqual(['exists', 'ordered', undefined])
})

/** A product that Terraform makes, in the portfolio "Storage". */
async function addTerraformProduct(region: string): Promise<void> {
  const aws = new ServiceCatalogClient({
    endpoint: stack.ready.aws.url,
    region,
    credentials: stack.ready.aws.administrator,
  })
  const { PortfolioDetails = [] } = await aws.send(new ListPortfoliosCommand({}))
  const PortfolioId = PortfolioDetails.find((one) => one.DisplayName === 'Storage')?.Id
  const made = await aws.send(
    new CreateProductCommand({
      Name: 'Bucket by Terraform',
      Owner: 'Platform team',
      ProductType: 'TERRAFORM_OPEN_SOURCE',
      ProvisioningArtifactParameters: {
        Name: 'v1.0',
        Type: 'TERRAFORM_OPEN_SOURCE',
        Info: { LoadTemplateFromURL: 'https://templates.example.com/bucket.yaml' },
      },
      IdempotencyToken: 'terraform',
    }),
  )
  const ProductId = made.ProductViewDetail?.ProductViewSummary?.ProductId
  await aws.send(new AssociateProductWithPortfolioCommand({ ProductId, PortfolioId }))
  const Parameters = JSON.stringify({ LocalRoleName: 'TerraformLaunch' })
  await aws.send(
    new CreateConstraintCommand({ ProductId, PortfolioId, Type: 'LAUNCH', Parameters, IdempotencyToken: 'terraform' }),
  )
  aws.destroy()
}

test('X15: a product that Terraform makes is synced, ordered and seen like any other', async () => {
  await addTerraformProduct('eu-west-1')
  expect(await stack.run(['sync', '--json'])).toMatchObject({ code: 0 })
  const list = file('terraform.csv', 'product,requested_for,name', 'Bucket by Terraform,requester,list-terraform')
  const [placed] = objects((await stack.run(['order', list, '--json'])).stdout)
  const item = await itemOf(placed?.request)
  const worker = stack.launch(['run', '--no-sync', '--json'])
  await decide(stack.user('approver'), item, 'approved')
  await followItem(stack.user('requester'), item, 60, () => undefined)
  worker.child.kill('SIGTERM')
  await worker.finished
  const query = 'provisioned.name=list-terraform'
  expect(
    await stack
      .user('requester')
      .rows('x_swb_hub_aws_provisioned', 'name=list-terraform', [
        'life_cycle',
        'provisioned_type',
        'product.product_type',
      ]),
  ).toEqual([
    {
      life_cycle: 'provisioned',
      provisioned_type: 'TERRAFORM_OPEN_SOURCE',
      'product.product_type': 'TERRAFORM_OPEN_SOURCE',
    },
  ])
  const outputs = await stack.user('requester').rows('x_swb_hub_aws_output', query, ['output_key'])
  expect(outputs.map((output) => output.output_key)).toContain('BucketArn')
})

test('X16: what an older connector has provisioned goes to the owners that its list names', async () => {
  const [ours] = await admin.rows('x_swb_hub_aws_provisioned', 'name=list-one', ['sys_id', 'provisioned_product_id'], 1)
  const id = ours?.provisioned_product_id ?? ''
  // Known to AWS only, as everything is that was launched before Switchboard came.
  await admin.call('DELETE', `/api/now/table/x_swb_hub_aws_provisioned/${ours?.sys_id ?? ''}`)
  expect((await stack.run(['reconcile', '--region', 'eu-west-1'])).code).toBe(0)
  const path = file('owners.csv', 'awsid,name,owned_by', `${id},list-one,colleague`, 'pp-goneforever,gone,requester')

  const refused = await stack.run(['migrate', path, '--json'])
  expect(refused.code).toBe(1)
  expect(objects(refused.stdout)[0]).toMatchObject({ outcome: 'refused' })

  const manager = { SWITCHBOARD_INSTANCE_USER: 'admin', SWITCHBOARD_INSTANCE_PASSWORD: 'switchboard' }
  const dry = await stack.run(['migrate', path, '--dry-run'], manager)
  expect(dry.stdout).toMatch(new RegExp(`${id} \\(list-one\\): imported for colleague`))
  expect(dry.stdout).toMatch(/pp-goneforever: not found on AWS/)
  expect(await stack.run(['migrate', path, '--json'], manager)).toMatchObject({ code: 0 })
  expect(
    await stack
      .user('colleague')
      .rows('x_swb_hub_aws_provisioned', 'name=list-one', ['life_cycle', 'owned_by.user_name']),
  ).toEqual([{ life_cycle: 'provisioned', 'owned_by.user_name': 'colleague' }])
  const again = await stack.run(['migrate', path, '--json'], manager)
  expect(objects(again.stdout).map((line) => line.outcome)).toEqual(['known', 'not_offered', undefined])
})
