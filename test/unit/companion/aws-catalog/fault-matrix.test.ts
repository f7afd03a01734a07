/**
 * Every fault in every call of an order, a change and an end, and a worker that dies there: real use cases of the
 * instance behind HTTP, real companion, local AWS. At the end of each run: the order has ended, nothing was provisioned
 * twice, no secret is anywhere, and both sides agree. The runs go side by side, each lane in a region of its own.
 */
import { randomUUID } from 'node:crypto'
import { SearchProvisionedProductsCommand, ServiceCatalogClient } from '@aws-sdk/client-service-catalog'
import type { OperationType } from '../../../../src/contracts/aws-catalog.ts'
import { carryOut } from '../../../../src/companion/aws-catalog/carry-out.ts'
import { type OperationQueue, restOperationQueue } from '../../../../src/companion/aws-catalog/operation-wire.ts'
import { RequestLog } from '../../../../src/companion/aws-catalog/request-log.ts'
import { AwsClients } from '../../../../src/companion/aws/clients.ts'
import { stsAssumeRole } from '../../../../src/companion/aws/credentials.ts'
import { SwitchboardError } from '../../../../src/companion/errors.ts'
import { createLogger } from '../../../../src/companion/logging.ts'
import { Secret } from '../../../../src/companion/secrets.ts'
import { InstanceClient } from '../../../../src/companion/servicenow/client.ts'
import { createLocalAws, type DemoFacts, type LocalAws } from '../../../../src/local/aws/index.ts'
import { placeOrder } from '../../../../src/server/aws-catalog/place-order.ts'
import { type FakeWorld, fakeWorld, withOrder } from '../../../support/fake-world.ts'
import { type InstanceFault, OrderInstance, type Step } from '../../../support/order-instance.ts'

const SECRET = 'Correct-Horse-42-Battery'
/** A lane each; the demonstration has its own catalogue in two others. */
const REGIONS =
  'us-east-2 us-west-1 us-west-2 eu-west-2 eu-west-3 eu-central-1 eu-north-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-northeast-1 ap-northeast-2 ca-central-1 sa-east-1'.split(
    ' ',
  )
/** More turns than any fault here needs; an order that has not ended by then is lost. */
const TURNS = 15
/** Longer than any call here takes, shorter than a slow answer. */
const TIMEOUT_SECONDS = 1
const SLOW_MS = 1300

/** AWS may repeat what was sent to it; of a termination it has no secret to repeat. */
const error = (code: string, status: number) => ({ error: { code, message: `on purpose, not ${SECRET}`, status } })
const AWS_FAULTS: Record<string, object> = {
  throttle: error('ThrottlingException', 400),
  '429': error('TooManyRequestsException', 429),
  'an internal error': error('InternalFailure', 500),
  'a cut connection before the work': { reset: 'before' },
  'a cut connection after the work': { reset: 'after' },
  'an expired token': { expiredToken: true },
  'a refusal': error('AccessDeniedException', 400),
  'a slow answer': { delayMs: SLOW_MS },
  'a page of HTML instead of an error': { page: { status: 503, when: 'before' } },
  'a page of HTML instead of the answer': { page: { status: 200, when: 'after' } },
}
const SUBMIT: Record<OperationType, string> = {
  provision: 'ProvisionProduct',
  update: 'UpdateProvisionedProduct',
  terminate: 'TerminateProvisionedProduct',
}
const AWS_CALLS: Record<OperationType, string[]> = {
  provision: ['AssumeRole', SUBMIT.provision, 'DescribeRecord', 'DescribeProvisionedProduct'],
  update: [SUBMIT.update, 'DescribeRecord', 'DescribeProvisionedProduct'],
  terminate: [SUBMIT.terminate, 'DescribeRecord'],
}

const page = { type: 'text/html', body: '<html><body>Hibernating</body></html>' }
const INSTANCE_FAULTS: Record<string, InstanceFault> = {
  '429': { done: false, answer: { status: 429, headers: { 'retry-after': '0' } } },
  '500 before the work': { done: false, answer: { status: 500 } },
  '500 after the work': { done: true, answer: { status: 500 } },
  'a cut connection before the work': { done: false, answer: { cut: true } },
  'a cut connection after the work': { done: true, answer: { cut: true } },
  'an expired token': { done: false, answer: { status: 401 } },
  'a refusal': { done: false, answer: { status: 403 } },
  'a slow answer before the work': { done: false, answer: { delayMs: SLOW_MS } },
  'a slow answer after the work': { done: true, answer: { delayMs: SLOW_MS } },
  'a page of HTML before the work': { done: false, answer: { status: 200, ...page } },
  'a page of HTML after the work': { done: true, answer: { status: 502, ...page } },
}
/** More than one client repeats by itself: the worker has to come back. */
const LASTING = 4

interface Run {
  name: string
  type: OperationType
  aws?: { call: string; fault: string }
  instance?: { step: Step; from: number; times: number; fault: string }
  /** The process dies before or after its nth call to AWS or the instance. */
  kill?: { when: 'before' | 'after'; side: 'AWS' | 'the instance'; nth: number }
}

const TYPES: OperationType[] = ['provision', 'update', 'terminate']
const awsRuns = TYPES.flatMap((type) =>
  AWS_CALLS[type].flatMap((call) =>
    Object.keys(AWS_FAULTS).map((fault): Run => ({
      name: `${type}: ${call} with ${fault}`,
      type,
      aws: { call, fault },
    })),
  ),
)
const instanceRuns = TYPES.flatMap((type) =>
  (['claim', 'report'] as const).flatMap((step) =>
    Object.keys(INSTANCE_FAULTS).flatMap((fault) =>
      [1, ...(step === 'report' ? [2] : [])].flatMap((from) =>
        (type === 'provision' ? [1, LASTING] : [1]).map((times): Run => ({
          name: `${type}: ${step} ${from} with ${fault}, ${times === 1 ? 'once' : `${times} times`}`,
          type,
          instance: { step, from, times, fault },
        })),
      ),
    ),
  ),
)
const killRuns = TYPES.flatMap((type) =>
  (['before', 'after'] as const).flatMap((when) =>
    [
      ...(type === 'terminate' ? [1, 2] : [1, 2, 3]).map((nth) => ({ side: 'AWS' as const, nth })),
      ...[1, 2, 3].map((nth) => ({ side: 'the instance' as const, nth })),
    ].map(({ side, nth }): Run => ({
      name: `${type}: killed ${when} step ${nth} with ${side}`,
      type,
      kill: { when, side, nth },
    })),
  ),
)
const RUNS = [...awsRuns, ...instanceRuns, ...killRuns]

class Killed extends Error {}

/** What is left at the end of a run. */
interface End {
  struck: boolean
  operation: { state: string; error: string }
  item: string
  ci: { status: string; cycle: string }[]
  aws: (string | undefined)[]
  leaked: string[]
}

let aws: LocalAws
let facts: DemoFacts
const ends = new Map<string, End | Error>()
const environment = { ...process.env }

beforeAll(async () => {
  aws = await createLocalAws({ recordPhaseSeconds: 0.002 })
  facts = aws.seedDemo()
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: facts.hub.accessKeyId,
    AWS_SECRET_ACCESS_KEY: facts.hub.secretAccessKey,
    AWS_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
  })
  const { catalogs } = aws.seed({ catalogs: REGIONS.map(catalogOf) })
  const left = RUNS.map((run, index) => ({ run, name: `matrix-${index}` }))
  await Promise.all(
    catalogs.map(async (catalog) => {
      for (let next = left.shift(); next; next = left.shift())
        ends.set(next.run.name, await new OneRun(next.run, next.name, catalog).carriedOut())
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
      name: 'Database',
      versions: [1, 2].map((number) => ({
        id: `pa-${region}-${number}`,
        name: `v${number}.0`,
        template: JSON.stringify({
          AWSTemplateFormatVersion: '2010-09-09',
          Parameters: { MasterPassword: { Type: 'String', NoEcho: true } },
          Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { Version: number } } },
          Outputs: { TopicArn: { Value: { Ref: 'Topic' } } },
        }),
      })),
    },
  ],
  portfolios: [{ name: 'Databases', products: ['Database'], principals: [facts.workload.endUserRoleArn] }],
})

/** One order with its fault, in a world of its own. */
class OneRun {
  readonly #world: FakeWorld = fakeWorld()
  readonly #region: string
  #log = ''
  #errors = ''
  #instance: OrderInstance | undefined
  #kill: Run['kill']
  #steps = 0
  #killed = false
  #seconds = 0

  constructor(
    private readonly run: Run,
    private readonly name: string,
    private readonly catalog: { region: string; products: Record<string, string> },
  ) {
    this.#region = catalog.region
  }

  async carriedOut(): Promise<End | Error> {
    try {
      this.#instance = await OrderInstance.start(this.#world)
      this.#setUp()
      placeOrder(this.#world, 'item')
      if (this.run.type !== 'provision') {
        await this.#untilEnded('provision')
        this.#orderChange()
      }
      await this.#plant()
      await this.#untilEnded(this.run.type)
      return await this.#end()
    } catch (fault) {
      return fault instanceof Error ? fault : new Error(String(fault))
    } finally {
      await this.#instance?.close()
    }
  }

  #setUp(): void {
    const { records } = this.#world
    // AWS knows them all, whichever run they belong to.
    this.#world.newToken = () => randomUUID()
    withOrder(this.#world, { provisioned_name: this.name, p_MasterPassword: SECRET, launch_path: '' })
    records.update('x_swb_hub_aws_account', 'account', {
      account_id: facts.workload.accountId,
      end_user_role_arn: facts.workload.endUserRoleArn,
      external_id: facts.workload.externalId,
    })
    records.update('x_swb_hub_aws_region', 'region', { region: this.#region })
    records.update('x_swb_hub_aws_portfolio', 'portfolio', { approval: 'none' })
    records.update('x_swb_hub_aws_product', 'product', { product_id: this.catalog.products['Database'] ?? '' })
    records.update('x_swb_hub_aws_version', 'version', { version_id: `pa-${this.#region}-1`, name: 'v1.0' })
    records.update('item_option_new', 'variable', { name: 'p_MasterPassword' })
    records.update('x_swb_hub_aws_parameter', 'parameter', {
      parameter_key: 'MasterPassword',
      parameter_type: 'String',
      no_echo: '1',
      min_value: '',
      max_value: '',
    })
    // The only path there is: AWS takes an order without one.
    records.update('x_swb_hub_aws_launch_path', 'path', { path_id: '' })
  }

  /** The owner asks for a change with another secret, or for the end. */
  #orderChange(): void {
    const { records, given } = this.#world
    records.add('x_swb_hub_aws_change_item', 'change-item', { operation_type: this.run.type })
    records.add('sc_req_item', 'change', {
      number: 'RITM0002',
      active: '1',
      approval: 'not requested',
      cat_item: 'change-item',
      requested_for: 'user-r',
      opened_by: 'user-r',
    })
    const provisioned = records.rows('x_swb_hub_aws_provisioned')[0]?.sys_id ?? ''
    given.set('change', {
      provisioned,
      ...(this.run.type === 'update' ? { secret_parameter: `MasterPassword=${SECRET}` } : {}),
    })
    placeOrder(this.#world, 'change')
  }

  async #plant(): Promise<void> {
    const { aws: awsFault, instance, kill } = this.run
    if (awsFault) {
      const match = { operation: awsFault.call, region: this.#region }
      const answer = JSON.stringify(AWS_FAULTS[awsFault.fault])
      const said = this.run.type === 'terminate' ? answer.replace(SECRET, 'today') : answer
      const body = `[{"match":${JSON.stringify(match)},"times":1,"answer":${said}}]`
      await fetch(`${aws.url}/_local/faults`, { method: 'POST', body })
    }
    const fault = instance && INSTANCE_FAULTS[instance.fault]
    if (fault) this.#instance?.plant({ ...instance, fault })
    this.#kill = kill
  }

  #operation(type: OperationType): Record<string, string> | undefined {
    return this.#world.records.rows('x_swb_hub_aws_operation').find((row) => row.operation_type === type)
  }

  /** Turns until the order has ended; between two of them time passes. */
  async #untilEnded(type: OperationType): Promise<void> {
    for (let count = 1; count <= TURNS; count++) {
      this.#seconds += 600
      this.#world.setTime(this.#seconds)
      await this.#turn()
      if (['succeeded', 'failed'].includes(this.#operation(type)?.state ?? '')) return
    }
  }

  /** One turn of one worker process: claims what is due and carries it out. */
  async #turn(): Promise<void> {
    const logger = createLogger({ level: 'debug', json: true, write: (text) => (this.#log += text) })
    const client = new InstanceClient({
      url: this.#instance?.url ?? '',
      user: 'companion',
      password: new Secret('matrix-password'),
      timeoutSeconds: TIMEOUT_SECONDS,
      connections: 2,
      attempts: 3,
      pauseMs: 1,
    })
    const requestLog = new RequestLog({ client, scope: 'x_swb_hub', logger })
    const clients = new AwsClients({
      callsPerSecond: 100,
      timeoutSeconds: TIMEOUT_SECONDS,
      assumeRole: stsAssumeRole(TIMEOUT_SECONDS, () => undefined),
      onFailure: requestLog.record,
    })
    const rest = restOperationQueue(client, 'x_swb_hub', () => undefined)
    const queue: OperationQueue = {
      claim: (request) => this.#step('the instance', () => rest.claim(request)),
      report: (operation, report) => this.#step('the instance', () => rest.report(operation, report)),
    }
    const calling =
      <Given extends unknown[], Answer>(call: (...given: Given) => Promise<Answer>) =>
      (...given: Given): Promise<Answer> =>
        this.#step('AWS', () => call(...given))
    const caller = {
      call: calling(clients.call.bind(clients)) as AwsClients['call'],
      callService: calling(clients.callService.bind(clients)) as AwsClients['callService'],
    }
    try {
      const [operation] = await queue.claim({ worker: 'w', limit: 1, lease_seconds: 60, resume: true })
      if (!operation) return
      const about = { queue, logger, worker: 'w', leaseSeconds: 60, lookMs: { first: 2, longest: 4 } }
      await carryOut({ aws: caller, ...about }, operation, new AbortController().signal)
    } catch (fault) {
      if (!(fault instanceof SwitchboardError || fault instanceof Killed)) throw fault
      this.#errors += `${fault.message}\n`
    } finally {
      clients.close()
      await requestLog.flush()
      await client.close()
    }
  }

  /** A call of the process, which may die before or after it. */
  async #step<T>(side: 'AWS' | 'the instance', call: () => Promise<T>): Promise<T> {
    const strikes = this.#kill?.side === side && ++this.#steps === this.#kill.nth
    if (!strikes) return call()
    this.#killed = true
    if (this.#kill?.when === 'after') await call()
    throw new Killed('the process is gone')
  }

  async #end(): Promise<End> {
    const { records, logged } = this.#world
    const operation = this.#operation(this.run.type)
    const texts: Record<string, string> = {
      records: JSON.stringify([...records.tables].map(([table, rows]) => [table, [...rows]])),
      'event log': JSON.stringify(logged),
      log: this.#log,
      'request log': (this.#instance?.logged ?? []).join('\n'),
      errors: this.#errors,
    }
    return {
      struck: await this.#struck(),
      operation: { state: operation?.state ?? '', error: operation?.error_code ?? '' },
      item: records.get('sc_req_item', this.run.type === 'provision' ? 'item' : 'change', ['state'])?.state ?? '',
      ci: records
        .rows('x_swb_hub_aws_provisioned')
        .map((row) => ({ status: row.aws_status ?? '', cycle: row.life_cycle ?? '' })),
      aws: await this.#onAws(),
      leaked: Object.keys(texts).filter((name) => texts[name]?.includes(SECRET)),
    }
  }

  async #struck(): Promise<boolean> {
    if (this.run.kill) return this.#killed
    if (this.run.instance) return this.#instance?.struck === true
    const answer = await fetch(`${aws.url}/_local/faults`)
    const { faults } = (await answer.json()) as { faults: { match: { region?: string } }[] }
    return !faults.some((fault) => fault.match.region === this.#region)
  }

  /** States of what AWS has under the name of this run: more than one means that it was provisioned twice. */
  async #onAws(): Promise<(string | undefined)[]> {
    const { accessKeyId, secretAccessKey } = facts.administrator
    const client = new ServiceCatalogClient({ region: this.#region, credentials: { accessKeyId, secretAccessKey } })
    const { ProvisionedProducts = [] } = await client.send(
      new SearchProvisionedProductsCommand({ AccessLevelFilter: { Key: 'Account', Value: 'self' }, PageSize: 100 }),
    )
    client.destroy()
    return ProvisionedProducts.filter((one) => one.Name === this.name).map((one) => one.Status)
  }
}

/** How a run must end: as if nothing had been, or, refused for good by AWS, with the reason and everything as it was. */
function expectedEnd(run: Run): End {
  const refused = run.aws?.call === SUBMIT[run.type] && run.aws.fault === 'a refusal'
  const there = refused ? run.type !== 'provision' : run.type !== 'terminate'
  const gone = run.type === 'terminate' ? [{ status: 'TERMINATED', cycle: 'terminated' }] : []
  return {
    struck: true,
    operation: refused ? { state: 'failed', error: 'AccessDeniedException' } : { state: 'succeeded', error: '' },
    item: refused ? '4' : '3',
    ci: there ? [{ status: 'AVAILABLE', cycle: 'provisioned' }] : gone,
    aws: there ? ['AVAILABLE'] : [],
    leaked: [],
  }
}

test.each(RUNS.map((run) => [run.name, run] as const))('%s', (name, run) => {
  expect(ends.get(name)).toEqual(expectedEnd(run))
})
