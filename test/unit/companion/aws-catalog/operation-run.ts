/**
 * One order, change or end with a fault in it, in a world of its own: real use cases of the instance behind HTTP, real
 * companion, local AWS. What the matrix of faults of operations is made of.
 */
import { randomUUID } from 'node:crypto'
import { SearchProvisionedProductsCommand, ServiceCatalogClient } from '@aws-sdk/client-service-catalog'
import type { OperationType } from '../../../../src/contracts/aws-catalog.ts'
import { carryOut } from '../../../../src/companion/aws-catalog/carry-out.ts'
import { type OperationQueue, restOperationQueue } from '../../../../src/companion/aws-catalog/operation-wire.ts'
import { RequestLog } from '../../../../src/companion/aws-catalog/request-log.ts'
import { AwsClients, type ServiceCatalogCaller } from '../../../../src/companion/aws/clients.ts'
import { stsAssumeRole } from '../../../../src/companion/aws/credentials.ts'
import { SwitchboardError } from '../../../../src/companion/errors.ts'
import { createLogger, type Logger } from '../../../../src/companion/logging.ts'
import { Secret } from '../../../../src/companion/secrets.ts'
import { InstanceClient } from '../../../../src/companion/servicenow/client.ts'
import type { DemoFacts, LocalAws } from '../../../../src/local/aws/index.ts'
import { placeOrder } from '../../../../src/server/aws-catalog/place-order.ts'
import { type FakeWorld, fakeWorld, withOrder } from '../../../support/fake-world.ts'
import { type InstanceFault, OrderInstance, reportStep, type Step } from '../../../support/order-instance.ts'

export const SECRET = 'Correct-Horse-42-Battery'
/** More turns than any fault here needs; an order that has not ended by then is lost. */
const TURNS = 15
/** Longer than any call here takes, shorter than a slow answer. */
const TIMEOUT_SECONDS = 1
export const SLOW_MS = 1300

/** The second look at a record, for its outputs, is another call than the first. */
export const OUTPUTS = 'DescribeRecord of the outputs'

export interface Run {
  name: string
  type: OperationType
  /** What AWS answers to the first call of this name. */
  aws?: { call: string; answer: object }
  /** What the instance answers. */
  instance?: { step: Step; times: number; fault: InstanceFault }
  /** The process dies before or after the first call of this name to AWS, or request of this step to the instance. */
  kill?: { when: 'before' | 'after'; at: string }
}

/** What is left at the end of a run. */
export interface End {
  struck: boolean
  operation: { state: string; error: string }
  item: string
  ci: { status: string; cycle: string }[]
  /** States of what AWS has under the name of this run: more than one means that it was provisioned twice. */
  aws: (string | undefined)[]
  leaked: string[]
}

/** One order with its fault, in a world of its own. */
const REFUSED = { error: { code: 'AccessDeniedException', message: 'on purpose', status: 400 } }
type StepOf = <T>(name: string, call: () => Promise<T>) => Promise<T>

/** Local AWS with a catalogue of the region of a lane. */
export interface Stage {
  aws: LocalAws
  facts: DemoFacts
  catalog: { region: string; products: Record<string, string> }
}

export class OneRun {
  readonly #world: FakeWorld = fakeWorld()
  readonly #region: string
  #log = ''
  #errors = ''
  #instance: OrderInstance | undefined
  #kill: Run['kill']
  #struck = false
  #seconds = 0
  /** The fault waits for the call before it, since nothing else tells the two of that name apart. */
  #plantLater: (() => Promise<void>) | undefined

  constructor(
    private readonly run: Run,
    private readonly name: string,
    private readonly stage: Stage,
  ) {
    this.#region = stage.catalog.region
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
      account_id: this.stage.facts.workload.accountId,
      end_user_role_arn: this.stage.facts.workload.endUserRoleArn,
      external_id: this.stage.facts.workload.externalId,
    })
    records.update('x_swb_hub_aws_region', 'region', { region: this.#region })
    records.update('x_swb_hub_aws_portfolio', 'portfolio', { approval: 'none' })
    records.update('x_swb_hub_aws_product', 'product', { product_id: this.stage.catalog.products['Database'] ?? '' })
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
    const { aws, instance, kill } = this.run
    if (aws) {
      const plant = () => this.#plantAws(aws.call === OUTPUTS ? 'DescribeRecord' : aws.call, aws.answer)
      if (aws.call === OUTPUTS) this.#plantLater = plant
      else await plant()
    }
    const step = instance?.step ?? kill?.at
    // What keeps the lease and what is logged only comes to pass when AWS refuses a look.
    if (step === 'progress' || step === 'log') await this.#plantAws('DescribeRecord', REFUSED)
    if (instance) this.#instance?.plant(instance)
    this.#kill = kill
  }

  async #plantAws(operation: string, answer: object): Promise<void> {
    const match = { operation, region: this.#region }
    await fetch(`${this.stage.aws.url}/_local/faults`, { method: 'POST', body: JSON.stringify([{ match, answer }]) })
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

  /** One turn of one worker process: claims what is due and carries it out, or dies on the way. */
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
    let die: () => void = () => undefined
    const death = new Promise<void>((resolve) => (die = resolve))
    const step = this.#steps(die)
    const requestLog = new RequestLog({
      client: { batch: (requests) => step('log', () => client.batch(requests)) },
      scope: 'x_swb_hub',
      logger,
    })
    const assume = stsAssumeRole(TIMEOUT_SECONDS, () => undefined)
    const clients = new AwsClients({
      callsPerSecond: 100,
      timeoutSeconds: TIMEOUT_SECONDS,
      assumeRole: (session) => step('AssumeRole', () => assume(session)),
      onFailure: requestLog.record,
    })
    const rest = restOperationQueue(client, 'x_swb_hub', () => undefined)
    const queue: OperationQueue = {
      claim: (request) => step('claim', () => rest.claim(request)),
      report: (operation, report) => step(reportStep(report), () => rest.report(operation, report)),
    }
    await Promise.race([death, this.#work(queue, this.#caller(clients, step), logger).then(() => requestLog.flush())])
    // A process that is gone writes nothing any more.
    requestLog.switchOff()
    clients.close()
    await client.close()
  }

  async #work(queue: OperationQueue, caller: ServiceCatalogCaller, logger: Logger): Promise<void> {
    // Every look at a record finds that the lease has to be kept.
    let time = 0
    try {
      const [operation] = await queue.claim({ worker: 'w', limit: 1, lease_seconds: 60, resume: true })
      if (!operation) return
      const about = { queue, logger, worker: 'w', leaseSeconds: 60, lookMs: { first: 2, longest: 4 } }
      const now = () => (time += 30_000)
      await carryOut({ aws: caller, ...about, now }, operation, new AbortController().signal)
    } catch (fault) {
      if (!(fault instanceof SwitchboardError)) throw fault
      this.#errors += `${fault.message}\n`
    }
  }

  /** Calls of AWS by their names. */
  #caller(clients: AwsClients, step: StepOf): ServiceCatalogCaller {
    let described = false
    const named = async <T>(operation: string, call: () => Promise<T>): Promise<T> => {
      const answer = await step(described && operation === 'DescribeRecord' ? OUTPUTS : operation, call)
      if (operation !== 'DescribeProvisionedProduct') return answer
      described = true
      const plant = this.#plantLater
      this.#plantLater = undefined
      await plant?.()
      return answer
    }
    return {
      call: (target, operation, call, onCall) => named(operation, () => clients.call(target, operation, call, onCall)),
      callService: (service, target, operation, call, onCall) =>
        named(operation, () => clients.callService(service, target, operation, call, onCall)),
    }
  }

  /** Steps of one process; once it is dead none of them ever comes to an end. */
  #steps(die: () => void): StepOf {
    let dead = false
    return async (name, call) => {
      const kill = this.#kill
      if (!dead && kill?.at === name && !this.#struck) {
        if (kill.when === 'after') await call()
        this.#struck = dead = true
        die()
      }
      return dead ? new Promise<never>(() => undefined) : call()
    }
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
      struck: await this.#hasStruck(),
      operation: { state: operation?.state ?? '', error: operation?.error_code ?? '' },
      item: records.get('sc_req_item', this.run.type === 'provision' ? 'item' : 'change', ['state'])?.state ?? '',
      ci: records
        .rows('x_swb_hub_aws_provisioned')
        .map((row) => ({ status: row.aws_status ?? '', cycle: row.life_cycle ?? '' })),
      aws: await this.#onAws(),
      leaked: Object.keys(texts).filter((name) => texts[name]?.includes(SECRET)),
    }
  }

  async #hasStruck(): Promise<boolean> {
    if (this.run.kill) return this.#struck
    if (this.run.instance) return this.#instance?.struck === true
    const answer = await fetch(`${this.stage.aws.url}/_local/faults`)
    const { faults } = (await answer.json()) as { faults: { match: { region?: string } }[] }
    return this.#plantLater === undefined && !faults.some((fault) => fault.match.region === this.#region)
  }

  /** States of what AWS has under the name of this run: more than one means that it was provisioned twice. */
  async #onAws(): Promise<(string | undefined)[]> {
    const { accessKeyId, secretAccessKey } = this.stage.facts.administrator
    const client = new ServiceCatalogClient({ region: this.#region, credentials: { accessKeyId, secretAccessKey } })
    const { ProvisionedProducts = [] } = await client.send(
      new SearchProvisionedProductsCommand({ AccessLevelFilter: { Key: 'Account', Value: 'self' }, PageSize: 100 }),
    )
    client.destroy()
    return ProvisionedProducts.filter((one) => one.Name === this.name).map((one) => one.Status)
  }
}
