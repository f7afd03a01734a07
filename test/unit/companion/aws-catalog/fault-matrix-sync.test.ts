/**
 * Every fault in every call of a catalogue sync, to AWS and to the instance. However a sync broke off: nothing that AWS
 * still has is taken out of the catalog, and the next sync leaves the instance as if nothing had been. Which calls there
 * are is taken from a sync that nothing disturbs. The runs go side by side, each lane in a region of its own.
 */
import { ParameterCache } from '../../../../src/companion/aws-catalog/parameter-cache.ts'
import { syncCatalog } from '../../../../src/companion/aws-catalog/sync.ts'
import { AwsClients } from '../../../../src/companion/aws/clients.ts'
import { stsAssumeRole } from '../../../../src/companion/aws/credentials.ts'
import { SwitchboardError } from '../../../../src/companion/errors.ts'
import { createLogger } from '../../../../src/companion/logging.ts'
import { Secret } from '../../../../src/companion/secrets.ts'
import { InstanceClient } from '../../../../src/companion/servicenow/client.ts'
import { createLocalAws, type DemoFacts, type LocalAws } from '../../../../src/local/aws/index.ts'
import type { InstanceFault } from '../../../support/order-instance.ts'
import { FakeInstance } from './fake-instance.ts'
import { SETTINGS } from './samples.ts'

const REGIONS =
  'us-east-2 us-west-1 us-west-2 eu-west-2 eu-west-3 eu-central-1 eu-north-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-northeast-1 ap-northeast-2 ca-central-1 sa-east-1'.split(
    ' ',
  )
const TIMEOUT_SECONDS = 1
const SLOW_MS = 1300

const error = (code: string, status: number) => ({ error: { code, message: 'on purpose', status } })
const AWS_FAULTS: Record<string, object> = {
  throttle: error('ThrottlingException', 400),
  '429': error('TooManyRequestsException', 429),
  'an internal error': error('InternalFailure', 500),
  'a cut connection': { reset: 'before' },
  'an expired token': { expiredToken: true },
  'a refusal': error('AccessDeniedException', 400),
  'a slow answer': { delayMs: SLOW_MS },
  'a page of HTML': { page: { status: 200, when: 'after' } },
}
const page = { type: 'text/html', body: '<html><body>Hibernating</body></html>' }
const INSTANCE_FAULTS: Record<string, InstanceFault> = {
  '429': { done: false, answer: { status: 429, headers: { 'retry-after': '0' } } },
  '500 after the work': { done: true, answer: { status: 500 } },
  'a cut connection after the work': { done: true, answer: { cut: true } },
  'an expired token': { done: false, answer: { status: 401 } },
  'a refusal': { done: false, answer: { status: 403 } },
  'a slow answer': { done: true, answer: { delayMs: SLOW_MS } },
  'a page of HTML': { done: true, answer: { status: 200, ...page } },
}
/** What the sync leaves behind about itself, different every time. */
const TRACES = ['x_swb_hub_aws_sync_run', 'x_swb_hub_aws_region']

let aws: LocalAws
let facts: DemoFacts
const problems = new Map<string, string[]>()
const environment = { ...process.env }

beforeAll(async () => {
  aws = await createLocalAws()
  facts = aws.seedDemo()
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: facts.hub.accessKeyId,
    AWS_SECRET_ACCESS_KEY: facts.hub.secretAccessKey,
    AWS_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
  })
  aws.seed({ catalogs: REGIONS.map(catalogOf) })
  const lanes = await Promise.all(REGIONS.map((region) => Lane.open(region)))
  const [first] = lanes
  if (!first) throw new Error('there is no lane')
  const runs = [
    ...first.awsCalls.flatMap((call) => Object.keys(AWS_FAULTS).map((fault) => ({ call, fault }))),
    // Every request meets some of the faults, and every fault some of the requests.
    ...first.requests.flatMap((_request, index) =>
      Object.keys(INSTANCE_FAULTS)
        .filter((_fault, nth) => (index + nth) % 3 === 0)
        .map((fault) => ({ call: index + 1, fault })),
    ),
  ]
  await Promise.all(
    lanes.map(async (lane) => {
      for (let run = runs.shift(); run; run = runs.shift()) {
        const { call, fault } = run
        const found =
          typeof call === 'string' ? await lane.disturbAws(call, fault) : await lane.disturbInstance(call, fault)
        const kind = typeof call === 'string' ? call : 'the instance'
        const name = `${kind} with ${fault}`
        problems.set(name, [...(problems.get(name) ?? []), ...found.map((text) => `${call}: ${text}`)])
      }
    }),
  )
}, 120_000)

afterAll(async () => {
  process.env = { ...environment }
  await aws.close()
})

const catalogOf = (region: string) => ({
  account: facts.workload.accountId,
  region,
  products: [
    {
      name: 'Bucket',
      versions: [
        {
          name: 'v1.0',
          template: JSON.stringify({
            AWSTemplateFormatVersion: '2010-09-09',
            Parameters: { Days: { Type: 'Number', Default: '30' } },
            Resources: { Topic: { Type: 'AWS::SNS::Topic' } },
          }),
        },
      ],
    },
  ],
  portfolios: [{ name: 'Storage', products: ['Bucket'], principals: [facts.workload.endUserRoleArn] }],
})

class Lane {
  /** Operations of AWS that a sync of this region calls. */
  awsCalls: string[] = []
  /** Requests that a first sync makes of the instance. */
  requests: readonly string[] = []
  #reference = ''

  private constructor(private readonly region: string) {}

  static async open(region: string): Promise<Lane> {
    const lane = new Lane(region)
    const instance = await lane.#instance()
    await lane.#sync(instance)
    lane.requests = [...instance.requests]
    lane.awsCalls = Object.keys(aws.counters().requests)
      .map((name) => name.split('.')[1] ?? '')
      .filter((name) => name !== '')
    lane.#reference = contentOf(instance)
    await instance.close()
    return lane
  }

  /** The catalogue is there; then a sync meets the fault. */
  async disturbAws(operation: string, fault: string): Promise<string[]> {
    const instance = await this.#instance()
    await this.#sync(instance)
    const body = JSON.stringify([{ match: { operation, region: this.region }, answer: AWS_FAULTS[fault] }])
    await fetch(`${aws.url}/_local/faults`, { method: 'POST', body })
    return this.#mended(instance)
  }

  /** The catalogue is not there yet; its first sync meets the fault. */
  async disturbInstance(nth: number, fault: string): Promise<string[]> {
    const instance = await this.#instance()
    instance.fault = (now) => (now === nth ? INSTANCE_FAULTS[fault] : undefined)
    return this.#mended(instance)
  }

  /** What is wrong after a sync that was disturbed and one that was not. */
  async #mended(instance: FakeInstance): Promise<string[]> {
    const offered = instance.rows('aws_product', { active: 'true' }).length
    await this.#sync(instance)
    const found: string[] = []
    if (instance.rows('aws_product', { active: 'true' }).length < offered) found.push('a product was withdrawn')
    for (const product of instance.rows('aws_product', { active: 'true' }))
      if (instance.rows('aws_version', { product: product['sys_id'] ?? '' }).length === 0)
        found.push('a product is offered without its version')
    const outcome = await this.#sync(instance)
    if (outcome !== 'succeeded') found.push(`the next sync: ${outcome}`)
    if (contentOf(instance) !== this.#reference)
      found.push(`the instance is not as it should be: ${difference(contentOf(instance), this.#reference)}`)
    await instance.close()
    return found
  }

  async #instance(): Promise<FakeInstance> {
    const instance = await FakeInstance.start('x_swb_hub')
    instance.insert('aws_account', {
      sys_id: 'acc',
      active: 'true',
      name: 'Workload',
      account_id: facts.workload.accountId,
      partition: 'aws',
      sync_role_arn: facts.workload.syncRoleArn,
      end_user_role_arn: facts.workload.endUserRoleArn,
      external_id: facts.workload.externalId,
    })
    const row = { sys_id: 'reg', account: 'acc', region: this.region, active: 'true', status: 'ok', message: '' }
    instance.insert('aws_region', row)
    return instance
  }

  /** A sync by a process of its own; the outcome, or why it could not even begin. */
  async #sync(instance: FakeInstance): Promise<string> {
    const client = new InstanceClient({
      url: instance.url,
      user: 'a',
      password: new Secret('matrix-password'),
      timeoutSeconds: TIMEOUT_SECONDS,
      connections: 4,
      attempts: 3,
      pauseMs: 1,
    })
    const clients = new AwsClients({
      callsPerSecond: 100,
      timeoutSeconds: TIMEOUT_SECONDS,
      assumeRole: stsAssumeRole(TIMEOUT_SECONDS, () => undefined),
    })
    try {
      const [report] = await syncCatalog({
        client,
        aws: clients,
        cache: new ParameterCache(24),
        logger: createLogger({ level: 'error', json: true, write: () => undefined }),
        settings: { ...SETTINGS, categoryLevels: 'none', regionsAtOnce: 1, batchSize: 10 },
      })
      return report?.outcome === 'succeeded' ? 'succeeded' : `${report?.outcome}: ${report?.message}`
    } catch (fault) {
      if (!(fault instanceof SwitchboardError)) throw fault
      return fault.message
    } finally {
      clients.close()
      await client.close()
    }
  }
}

/** The first place where two texts differ. */
const difference = (found: string, wanted: string): string => {
  const at = [...found].findIndex((letter, index) => letter !== wanted[index])
  return `"…${found.slice(Math.max(0, at - 60), at + 60)}…" instead of "…${wanted.slice(Math.max(0, at - 60), at + 60)}…"`
}

/** All rows but traces, rows and columns in an order of their own. */
const contentOf = (instance: FakeInstance): string =>
  JSON.stringify(
    [...instance.tables]
      .filter(([table, rows]) => !TRACES.includes(table) && rows.size > 0)
      .map(([table, rows]) => [table, [...rows.values()].map((row) => JSON.stringify(sorted(row))).sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
const sorted = (row: Record<string, string>): [string, string][] =>
  Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))

const AWS_CALLS = [
  'AssumeRole',
  'ListPortfolios',
  'ListAcceptedPortfolioShares',
  'SearchProductsAsAdmin',
  'DescribeProduct',
  'DescribeProvisioningParameters',
]
const NAMES = [...AWS_CALLS, 'the instance'].flatMap((kind) =>
  Object.keys(kind === 'the instance' ? INSTANCE_FAULTS : AWS_FAULTS).map((fault) => `${kind} with ${fault}`),
)

test.each(NAMES)('%s', (name) => {
  expect(problems.get(name)).toEqual([])
})

test('whatever else a sync asks of AWS was disturbed too', () => {
  const others = [...problems].filter(([name]) => !NAMES.includes(name))
  expect(others.filter(([, found]) => found.length > 0)).toEqual([])
})
