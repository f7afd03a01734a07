/**
 * Every fault in every call and request of a comparison with AWS, and a process that dies there: one product has changed
 * on AWS, one has ended, one was launched elsewhere. After the next comparison the instance knows all three, once each,
 * as if nothing had been. Real use cases of the instance behind HTTP, real companion, local AWS.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ProvisionProductCommand } from '@aws-sdk/client-service-catalog'
import { endUserTarget } from '../../../../src/companion/aws-catalog/read-snapshot.ts'
import { reconcileRegions } from '../../../../src/companion/aws-catalog/reconcile.ts'
import type { RegionTarget } from '../../../../src/companion/aws-catalog/snapshot.ts'
import { AwsClients, type ServiceCatalogCaller } from '../../../../src/companion/aws/clients.ts'
import { stsAssumeRole } from '../../../../src/companion/aws/credentials.ts'
import { SwitchboardError } from '../../../../src/companion/errors.ts'
import { Secret } from '../../../../src/companion/secrets.ts'
import { InstanceClient } from '../../../../src/companion/servicenow/client.ts'
import { takeValues } from '../../../../src/server/aws-catalog/present-values.ts'
import { reconcileProvisioned } from '../../../../src/server/aws-catalog/reconcile.ts'
import { reconcileRequest, valuesRequest } from '../../../../src/server/aws-catalog/wire.ts'
import { type FakeWorld, fakeWorld, withOrder } from '../../../support/fake-world.ts'
import { strike } from '../../../support/order-instance.ts'
import type { SyncFault } from './fake-instance.ts'
import { AWS_FAULTS, instanceFaults, KILLS, type NamedFault, TIMEOUT_SECONDS } from './matrix-faults.ts'
import { MatrixAws } from './sync-matrix.ts'

const REGIONS = 'us-east-2 us-west-1 us-west-2 eu-west-2 eu-west-3 eu-central-1 eu-north-1 ap-south-1'.split(' ')
const REGION_ID = 'a'.repeat(32)
/** Twice a role is assumed: to list, and to read the values of the one that changed. */
const AWS_CALLS = ['AssumeRole', 'SearchProvisionedProducts', 'AssumeRole 2', 'DescribeStacks']
const REQUESTS = ['GET of accounts', 'GET of regions', 'POST of products', 'POST of values']

interface Run {
  name: string
  aws?: { call: string; answer: object }
  kill?: { call: string; when: string }
  instance?: { request: string } & NamedFault
}
const RUNS: Run[] = [
  ...AWS_CALLS.flatMap((call) => [
    ...Object.entries(AWS_FAULTS).map(([fault, answer]): Run => ({
      name: `${call} with ${fault}`,
      aws: { call, answer },
    })),
    ...KILLS.map((when): Run => ({ name: `${call} with ${when}`, kill: { call, when } })),
  ]),
  ...REQUESTS.flatMap((request) =>
    instanceFaults(request.startsWith('GET'))
      // None of these is a batch.
      .filter(({ fault }) => fault.done !== 'half')
      .map((fault): Run => ({ name: `${request} with ${fault.name}`, instance: { request, ...fault } })),
  ),
]

interface End {
  struck: boolean
  /** Products, what is offered, values and event log, as the instance has them. */
  known: unknown
  leaked: boolean
}
let matrix: MatrixAws
const ends = new Map<string, End | Error>()
let wanted: End = { struck: false, known: [], leaked: false }

beforeAll(async () => {
  matrix = await MatrixAws.start()
  const lanes = await Promise.all(REGIONS.map((region) => Lane.open(region)))
  const [first] = lanes
  const end = await first?.carriedOut({ name: 'undisturbed' })
  if (!end || end instanceof Error) throw end ?? new Error('there is no lane')
  wanted = end
  const left = [...RUNS]
  await Promise.all(
    lanes.map(async (lane) => {
      for (let run = left.shift(); run; run = left.shift()) ends.set(run.name, await lane.carriedOut(run))
    }),
  )
}, 120_000)
afterAll(() => matrix.close())

/** One region of AWS with what two people have launched there. */
class Lane {
  readonly #ids: Record<string, string> = {}

  private constructor(readonly target: RegionTarget) {}

  static async open(region: string): Promise<Lane> {
    const { workload } = matrix.facts
    const { accountId, syncRoleArn, endUserRoleArn, externalId } = workload
    const account = { name: 'Workload', accountId, partition: 'aws' as const, syncRoleArn, endUserRoleArn, externalId }
    const lane = new Lane({ sysId: REGION_ID, region, status: '', message: '', account })
    await lane.#launch()
    return lane
  }

  async #launch(): Promise<void> {
    const { region } = this.target
    const template = JSON.stringify({
      AWSTemplateFormatVersion: '2010-09-09',
      Parameters: { Days: { Type: 'Number' } },
      Resources: { Topic: { Type: 'AWS::SNS::Topic' } },
    })
    matrix.aws.seed({
      catalogs: [
        {
          account: this.target.account.accountId,
          region,
          products: [{ id: `prod-${region}`, name: 'Topic', versions: [{ id: `pa-${region}`, name: 'v1', template }] }],
          portfolios: [{ name: 'Topics', products: ['Topic'], principals: [this.target.account.endUserRoleArn] }],
        },
      ],
    })
    const clients = newClients()
    for (const name of ['changed', 'elsewhere']) {
      const answer = await clients.call(endUserTarget(this.target), 'ProvisionProduct', (client) =>
        client.send(
          new ProvisionProductCommand({
            ProductId: `prod-${region}`,
            ProvisioningArtifactId: `pa-${region}`,
            ProvisionedProductName: name,
            ProvisionToken: `${region}-${name}`,
            ProvisioningParameters: [{ Key: 'Days', Value: '7' }],
          }),
        ),
      )
      this.#ids[name] = answer.RecordDetail?.ProvisionedProductId ?? ''
    }
    matrix.aws.advance(60)
    clients.close()
  }

  /** What the instance knows after a disturbed comparison and one that is not. */
  async carriedOut(run: Run): Promise<End | Error> {
    const instance = await Instance.start(this.target, this.#ids['changed'] ?? '')
    try {
      const struck = await this.#disturbed(instance, run)
      await compare(instance)
      return { struck, ...instance.known([this.target.region, ...Object.values(this.#ids)]) }
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    } finally {
      await instance.close()
    }
  }

  async #disturbed(instance: Instance, { aws, kill, instance: fault }: Run): Promise<boolean> {
    if (fault) {
      instance.fault = fault
      await compare(instance)
      instance.fault = undefined
      return instance.struck
    }
    if (kill) return compare(instance, kill)
    if (!aws) return true
    const [operation, nth = '1'] = aws.call.split(' ')
    // Roles are assumed by the companion's own account.
    const match = { operation, region: this.target.region }
    await fetch(`${matrix.aws.url}/_local/faults`, {
      method: 'POST',
      body: JSON.stringify([{ match, skip: Number(nth) - 1, answer: aws.answer }]),
    })
    await compare(instance)
    const answer = await fetch(`${matrix.aws.url}/_local/faults`)
    const { faults } = (await answer.json()) as { faults: { match: { region?: string } }[] }
    return !faults.some((one) => one.match.region === this.target.region)
  }
}

const newClients = (assume = stsAssumeRole(TIMEOUT_SECONDS, () => undefined)): AwsClients =>
  new AwsClients({ callsPerSecond: 100, timeoutSeconds: TIMEOUT_SECONDS, assumeRole: assume })

/** A comparison by a process of its own; true when it was killed. */
async function compare(instance: Instance, kill?: NonNullable<Run['kill']>): Promise<boolean> {
  const client = new InstanceClient({
    url: instance.url,
    user: 'companion',
    password: new Secret('matrix-password'),
    timeoutSeconds: TIMEOUT_SECONDS,
    connections: 2,
    attempts: 3,
    pauseMs: 1,
  })
  let dead = false
  let die: () => void = () => undefined
  const death = new Promise<void>((resolve) => (die = resolve))
  const seen = new Map<string, number>()
  const step = async <T>(operation: string, call: () => Promise<T>): Promise<T> => {
    const nth = (seen.get(operation) ?? 0) + 1
    seen.set(operation, nth)
    if (kill?.call === (nth === 1 ? operation : `${operation} ${nth}`)) {
      if (kill.when === KILLS[1]) await call()
      dead = true
      die()
    }
    return dead ? new Promise<never>(() => undefined) : call()
  }
  const assume = stsAssumeRole(TIMEOUT_SECONDS, () => undefined)
  const clients = newClients((session) => step('AssumeRole', () => assume(session)))
  const aws: ServiceCatalogCaller = {
    call: (target, operation, call, onCall) => step(operation, () => clients.call(target, operation, call, onCall)),
    callService: (service, target, operation, call, onCall) =>
      step(operation, () => clients.callService(service, target, operation, call, onCall)),
  }
  const work = reconcileRegions({ client, aws, scope: 'x_swb_hub', regionsAtOnce: 1 }).catch((error: unknown) => {
    if (!(error instanceof SwitchboardError)) throw error
  })
  await Promise.race([work, death])
  clients.close()
  await client.close()
  return dead
}

/** As much of an instance as a comparison sees. */
class Instance {
  fault: NonNullable<Run['instance']> | undefined
  struck = false
  readonly #server: Server

  private constructor(
    private readonly world: FakeWorld,
    private readonly target: RegionTarget,
  ) {
    this.#server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
      request.on('end', () => {
        const fault = this.#faultOf(requestOf(request.method, request.url ?? ''))
        if (fault && !fault.done) return strike(fault.answer, response)
        const answer = this.#answer(request.url ?? '', body)
        if (fault) return strike(fault.answer, response)
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ result: answer }))
      })
    })
  }

  /** Knows one product that has changed on AWS since, and one that is gone there. */
  static async start(target: RegionTarget, changed: string): Promise<Instance> {
    const world = fakeWorld()
    withOrder(world)
    world.records.add('x_swb_hub_aws_region', REGION_ID, { account: 'account', region: target.region })
    const row = { region: REGION_ID, product: 'product', version: 'version', launch_path: 'path' }
    const there = { ...row, aws_status: 'AVAILABLE', life_cycle: 'provisioned', sys_updated_on: '2026-01-01 00:00:00' }
    world.records.add('x_swb_hub_aws_provisioned', 'changed', {
      ...there,
      name: 'under its old name',
      provisioned_product_id: changed,
    })
    world.records.add('x_swb_hub_aws_provisioned', 'ended', {
      ...there,
      name: 'gone',
      provisioned_product_id: 'pp-gone',
    })
    world.setTime(3600)
    const instance = new Instance(world, target)
    await new Promise<void>((ready) => instance.#server.listen(0, '127.0.0.1', ready))
    return instance
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((closed) => this.#server.close(closed))
  }

  /** All that a comparison writes, without what differs from region to region and from one moment to the next. */
  known(names: readonly string[]): Omit<End, 'struck'> {
    const rows = (table: string) =>
      this.world.records.rows(table).map(({ sys_id: _id, sys_updated_on: _on, sys_created_on: _at, ...row }) => row)
    const text = JSON.stringify([
      rows('x_swb_hub_aws_provisioned'),
      rows('x_swb_hub_aws_found_product'),
      rows('x_swb_hub_aws_value'),
      this.world.logged,
    ])
    const same = names.filter((name) => name !== '').reduce((all, name) => all.replaceAll(name, '*'), text)
    const records = same.replace(/rec-[a-z0-9]+|\d{4}-\d\d-\d\d[T ][\d:.]+Z?|stack\/[^"]+/g, '*')
    return { known: JSON.parse(records) as unknown, leaked: text.includes('matrix-password') }
  }

  #faultOf(request: string): SyncFault | undefined {
    const { fault } = this
    if (!fault) return undefined
    if (this.struck) return fault.deadly ? { done: false, answer: { cut: true } } : undefined
    if (fault.request !== request) return undefined
    this.struck = true
    return fault.fault
  }

  #answer(url: string, body: string): unknown {
    const { account, region } = this.target
    if (url.includes('aws_account?'))
      return [
        {
          sys_id: 'account',
          account_id: account.accountId,
          partition: 'aws',
          sync_role_arn: account.syncRoleArn,
          end_user_role_arn: account.endUserRoleArn,
          external_id: account.externalId,
        },
      ]
    if (url.includes('aws_region?')) return [{ sys_id: REGION_ID, account: 'account', region }]
    const given: unknown = JSON.parse(body)
    const request = url.endsWith('/values') ? valuesRequest(given) : reconcileRequest(given)
    if (!request.ok) throw new Error(request.message)
    const result =
      'id' in request.value ? takeValues(this.world, request.value) : reconcileProvisioned(this.world, request.value)
    if (!result.ok) throw new Error(result.message)
    return result.value
  }
}

const requestOf = (method: string | undefined, url: string): string => {
  if (method === 'GET') return url.includes('aws_account?') ? 'GET of accounts' : 'GET of regions'
  return url.endsWith('/values') ? 'POST of values' : 'POST of products'
}

test('a comparison sees what changed, ended and came from elsewhere, with the values of what changed', () => {
  expect(wanted).toMatchObject({
    struck: true,
    leaked: false,
    known: [
      [
        { name: 'changed', life_cycle: 'provisioned' },
        { name: 'gone', life_cycle: 'terminated' },
      ],
      [{ name: 'elsewhere' }],
      [{ parameter_key: 'Days', value: '7' }],
      [{ code: 'changed-on-aws' }, { code: 'ended-on-aws' }],
    ],
  })
})

/** What the role may not read is remembered as such until the next record, and shown to nobody. */
const UNREADABLE = ['AssumeRole 2 with a refusal', 'DescribeStacks with a refusal']

test.each(RUNS.map((run) => [run.name] as const))('%s', (name) => {
  const [products, found, values, log] = wanted.known as object[]
  const known = [products, found, UNREADABLE.includes(name) ? [] : values, log]
  expect(ends.get(name)).toEqual({ ...wanted, known })
})
