/**
 * Every fault in every call of an order, and a worker that dies there: real use cases of the instance, real companion,
 * local AWS. At the end of each run: the order has ended, nothing was provisioned twice, no secret is anywhere, and both
 * sides agree.
 */
import {
  DescribeProductCommand,
  SearchProvisionedProductsCommand,
  ServiceCatalogClient,
} from '@aws-sdk/client-service-catalog'
import type { OperationQueue } from '../../../../src/companion/aws-catalog/operation-wire.ts'
import { AwsClients } from '../../../../src/companion/aws/clients.ts'
import { stsAssumeRole } from '../../../../src/companion/aws/credentials.ts'
import { carryOut } from '../../../../src/companion/aws-catalog/carry-out.ts'
import { InstanceError, SwitchboardError } from '../../../../src/companion/errors.ts'
import { createLogger } from '../../../../src/companion/logging.ts'
import { createLocalAws, type DemoFacts, type LocalAws } from '../../../../src/local/aws/index.ts'
import { claimOperations } from '../../../../src/server/aws-catalog/claim-operations.ts'
import { placeOrder } from '../../../../src/server/aws-catalog/place-order.ts'
import { reportOperation } from '../../../../src/server/aws-catalog/report-operation.ts'
import { type FakeWorld, fakeWorld, withOrder } from '../../../support/fake-world.ts'

const SECRET = 'Correct-Horse-42-Battery'
const NAME = 'matrix-database'
/** More turns than any fault here needs; an order that has not ended by then is lost. */
const TURNS = 15

const error = (code: string, status: number) => ({ error: { code, message: `on purpose, not ${SECRET}`, status } })
const AWS_FAULTS: Record<string, object> = {
  throttle: error('ThrottlingException', 400),
  'an internal error': error('InternalFailure', 500),
  'a cut connection before the work': { reset: 'before' },
  'a cut connection after the work': { reset: 'after' },
  'an expired token': { expiredToken: true },
  'a refusal': error('AccessDeniedException', 400),
  'a slow answer': { delayMs: 300 },
}
const AWS_CALLS = ['AssumeRole', 'ProvisionProduct', 'DescribeRecord', 'DescribeProvisionedProduct']
const INSTANCE_FAULTS: Record<string, (work: () => void) => void> = {
  '429': () => refuse('rate_limited', 429),
  '500 before the work': () => refuse('server_error', 500),
  '500 after the work': (work) => {
    work()
    refuse('server_error', 500)
  },
  'a page of HTML': () => refuse('broken_answer', 200),
  'an expired token': () => refuse('unauthorized', 401),
}

class Killed extends Error {}
const refuse = (code: string, status: number): never => {
  throw new InstanceError(`The instance answered ${status}.`, { code, status })
}

let aws: LocalAws
let facts: DemoFacts
let world: FakeWorld
let log: string
const environment = { ...process.env }

beforeEach(async () => {
  aws = await createLocalAws()
  facts = aws.seedDemo()
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: facts.hub.accessKeyId,
    AWS_SECRET_ACCESS_KEY: facts.hub.secretAccessKey,
    AWS_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
  })
  log = ''
  const catalog = facts.catalogs.find((one) => one.region === 'us-east-1' && one.account === facts.workload.accountId)
  const product = catalog?.products['Database'] ?? ''
  const { version, path } = await choiceOf(product)
  world = fakeWorld()
  withOrder(world, { provisioned_name: NAME, p_MasterPassword: SECRET })
  const { records } = world
  records.update('x_swb_hub_aws_account', 'account', {
    account_id: facts.workload.accountId,
    end_user_role_arn: facts.workload.endUserRoleArn,
    external_id: facts.workload.externalId,
  })
  records.update('x_swb_hub_aws_region', 'region', { region: 'us-east-1' })
  records.update('x_swb_hub_aws_portfolio', 'portfolio', { approval: 'none' })
  records.update('x_swb_hub_aws_product', 'product', { product_id: product })
  records.update('x_swb_hub_aws_version', 'version', { version_id: version })
  records.update('item_option_new', 'variable', { name: 'p_MasterPassword' })
  records.update('x_swb_hub_aws_parameter', 'parameter', {
    parameter_key: 'MasterPassword',
    parameter_type: 'String',
    no_echo: '1',
    min_value: '',
    max_value: '',
  })
  records.update('x_swb_hub_aws_launch_path', 'path', { path_id: path })
  placeOrder(world, 'item')
})
afterEach(async () => {
  process.env = { ...environment }
  await aws.close()
})

const clients = () =>
  new AwsClients({ callsPerSecond: 100, timeoutSeconds: 5, assumeRole: stsAssumeRole(5, () => undefined) })

/** The version and launch path that are ordered. */
async function choiceOf(product: string): Promise<{ version: string; path: string }> {
  const caller = clients()
  const answer = await caller.call(
    {
      accountId: facts.workload.accountId,
      region: 'us-east-1',
      purpose: 'sync',
      roleArn: facts.workload.endUserRoleArn,
      externalId: facts.workload.externalId,
      sessionName: 'test',
    },
    'DescribeProduct',
    (client) => client.send(new DescribeProductCommand({ Id: product })),
  )
  caller.close()
  const version = answer.ProvisioningArtifacts?.find((one) => one.Name === 'v2.0')?.Id ?? ''
  return { version, path: answer.LaunchPaths?.[0]?.Id ?? '' }
}

type Step = 'claim' | 'report'
/** One turn of one worker process: claims what is due and carries it out. `disturb` may fail a step of the instance. */
async function turn(disturb: (step: Step, work: () => void) => void): Promise<void> {
  const process = clients()
  const done = <T>(step: Step, work: () => T): T => {
    let result: { value: T } | undefined
    const once = () => void (result ??= { value: work() })
    disturb(step, once)
    once()
    return (result as unknown as { value: T }).value
  }
  const queue: OperationQueue = {
    claim: async (request) => done('claim', () => claimOperations(world, request).operations),
    report: async (operation, report) => {
      const answer = done('report', () => {
        const stored = reportOperation(world, operation, report)
        if (!stored.ok) throw new SwitchboardError(stored.message, { code: stored.code })
        return stored.value
      })
      // What AWS has accepted is ready at the next look.
      await passTime()
      return answer
    },
  }
  try {
    const [operation] = await queue.claim({ worker: 'w', limit: 1, lease_seconds: 60, resume: true })
    if (!operation) return
    await carryOut(
      {
        aws: process,
        queue,
        logger: createLogger({ level: 'debug', json: true, write: (text) => (log += text) }),
        worker: 'w',
        leaseSeconds: 60,
        lookMs: { first: 1, longest: 2 },
      },
      operation,
      new AbortController().signal,
    )
  } catch (fault) {
    if (!(fault instanceof SwitchboardError || fault instanceof Killed)) throw fault
  } finally {
    process.close()
  }
}

const passTime = () =>
  fetch(`${aws.url}/_local/clock`, { method: 'POST', body: JSON.stringify({ advanceSeconds: 300 }) })

const operation = () => world.records.rows('x_swb_hub_aws_operation')[0]

/** Turns until the order has ended; between two of them time passes on both sides. */
async function untilEnded(disturb: (step: Step, work: () => void) => void = () => undefined): Promise<void> {
  for (let count = 1; count <= TURNS; count++) {
    world.setTime(count * 600)
    await passTime()
    await turn(disturb)
    if (['succeeded', 'failed'].includes(operation()?.state ?? '')) return
  }
}

async function onAws(): Promise<{ name: string | undefined; status: string | undefined }[]> {
  const client = new ServiceCatalogClient({
    region: 'us-east-1',
    credentials: { accessKeyId: facts.administrator.accessKeyId, secretAccessKey: facts.administrator.secretAccessKey },
  })
  const { ProvisionedProducts = [] } = await client.send(
    new SearchProvisionedProductsCommand({ AccessLevelFilter: { Key: 'Account', Value: 'self' } }),
  )
  client.destroy()
  return ProvisionedProducts.map((one) => ({ name: one.Name, status: one.Status }))
}

async function expectOnePerfectOrder(): Promise<void> {
  expect(operation()).toMatchObject({ state: 'succeeded', error_code: '' })
  expect(await onAws()).toEqual([{ name: NAME, status: 'AVAILABLE' }])
  expect(world.records.rows('x_swb_hub_aws_provisioned')).toEqual([
    expect.objectContaining({ name: NAME, aws_status: 'AVAILABLE', life_cycle: 'provisioned' }),
  ])
  expect(world.records.table('sc_req_item').get('item')).toMatchObject({ state: '3' })
  expectNoSecret()
}

function expectNoSecret(): void {
  const tables = JSON.stringify([...world.records.tables].map(([name, rows]) => [name, [...rows]]))
  expect(tables + log + JSON.stringify(world.logged)).not.toContain(SECRET)
}

const plant = (call: string, answer: object) =>
  fetch(`${aws.url}/_local/faults`, {
    method: 'POST',
    body: JSON.stringify([{ match: { operation: call }, times: 1, answer }]),
  })

describe('faults of AWS', () => {
  const cases = AWS_CALLS.flatMap((call) => Object.keys(AWS_FAULTS).map((fault) => [call, fault] as const))

  test.each(cases)('%s with %s', async (call, fault) => {
    await plant(call, AWS_FAULTS[fault] ?? {})
    await untilEnded()
    if (call === 'ProvisionProduct' && fault === 'a refusal') {
      // Refused for good: the order ends with the reason, and AWS has nothing.
      expect(operation()).toMatchObject({ state: 'failed', error_code: 'AccessDeniedException' })
      expect(await onAws()).toEqual([])
      expect(world.records.table('sc_req_item').get('item')).toMatchObject({ state: '4' })
      expectNoSecret()
      return
    }
    await expectOnePerfectOrder()
  })
})

describe('faults of the instance', () => {
  const cases = (['claim', 'report'] as const).flatMap((step) =>
    [1, 2].flatMap((time) => Object.keys(INSTANCE_FAULTS).map((fault) => [step, time, fault] as const)),
  )

  test.each(cases)('%s, time %i, with %s', async (step, time, fault) => {
    let seen = 0
    await untilEnded((now, work) => {
      if (now === step && ++seen === time) INSTANCE_FAULTS[fault]?.(work)
    })
    await expectOnePerfectOrder()
  })
})

describe('kill -9', () => {
  const cases = (['before', 'after'] as const).flatMap((when) => [1, 2, 3].map((nth) => [when, nth] as const))

  test.each(cases)('%s step %i of the instance', async (when, nth) => {
    let seen = 0
    await untilEnded((_step, work) => {
      if (++seen !== nth) return
      if (when === 'after') work()
      throw new Killed('the process is gone')
    })
    await expectOnePerfectOrder()
  })
})
