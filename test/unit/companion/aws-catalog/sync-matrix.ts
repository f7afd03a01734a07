/**
 * What the matrices of faults of the catalogue sync share: accounts of AWS whose catalogue has moved on since the
 * instance last saw it, syncs that are processes of their own, and what must hold afterwards.
 */
import { ParameterCache } from '../../../../src/companion/aws-catalog/parameter-cache.ts'
import { syncCatalog } from '../../../../src/companion/aws-catalog/sync.ts'
import { AwsClients, type CatalogCaller } from '../../../../src/companion/aws/clients.ts'
import { stsAssumeRole, type AssumeRole } from '../../../../src/companion/aws/credentials.ts'
import { SwitchboardError } from '../../../../src/companion/errors.ts'
import { createLogger } from '../../../../src/companion/logging.ts'
import { Secret } from '../../../../src/companion/secrets.ts'
import { InstanceClient } from '../../../../src/companion/servicenow/client.ts'
import { createLocalAws, type DemoFacts, type LocalAws, type SeedInput } from '../../../../src/local/aws/index.ts'
import { endUserPolicy, syncPolicy, trustPolicy } from '../../../../src/local/aws/seed/policies.ts'
import { FakeInstance, type Row } from './fake-instance.ts'
import { SETTINGS } from './samples.ts'

/** A lane each, with an account of its own; the demonstration has its own catalogue in two others. */
export const REGIONS =
  'us-east-2 us-west-1 us-west-2 eu-west-2 eu-west-3 eu-central-1 eu-north-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ca-central-1 sa-east-1 ca-west-1'.split(
    ' ',
  )
/** Longer than any call here takes, shorter than a slow answer. */
export const TIMEOUT_SECONDS = 1
export const SLOW_MS = 1300
const INSTANCE_PASSWORD = 'matrix-password'
/** What the sync leaves behind about itself, different every time. */
const TRACES = ['x_swb_hub_aws_sync_run', 'x_swb_hub_aws_region']

/** Local AWS, its facts, and an environment in which the companion finds it. */
export class MatrixAws {
  private constructor(
    readonly aws: LocalAws,
    readonly facts: DemoFacts,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  static async start(): Promise<MatrixAws> {
    const aws = await createLocalAws()
    const facts = aws.seedDemo()
    const environment = { ...process.env }
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: aws.url,
      AWS_ACCESS_KEY_ID: facts.hub.accessKeyId,
      AWS_SECRET_ACCESS_KEY: facts.hub.secretAccessKey,
      AWS_REGION: 'us-east-1',
      AWS_EC2_METADATA_DISABLED: 'true',
    })
    return new MatrixAws(aws, facts, environment)
  }

  async close(): Promise<void> {
    process.env = this.environment
    await this.aws.close()
  }

  /** Lanes whose instances hold what AWS had before its catalogue moved on. */
  async lanes(count: number): Promise<Lane[]> {
    const lanes = REGIONS.slice(0, count).map(
      (region, index) => new Lane(this, region, String(500_000_000_000 + index)),
    )
    this.aws.seed({ accounts: lanes.map((lane) => this.#account(lane.account)) })
    this.aws.seed(before(lanes))
    await Promise.all(lanes.map((lane) => lane.seeBefore()))
    this.aws.seed(now(lanes))
    await Promise.all(lanes.map((lane) => lane.seeNow('stale')))
    return lanes
  }

  #account(id: string): NonNullable<SeedInput['accounts']>[number] {
    const trust = trustPolicy(this.facts.hub.accountId, this.facts.workload.externalId)
    return {
      id,
      roles: [
        { name: 'SwitchboardSync', trustPolicy: trust, policies: [syncPolicy] },
        { name: 'SwitchboardEndUser', trustPolicy: trust, policies: [endUserPolicy] },
      ],
    }
  }
}

const template = (...parameters: [string, object][]): string =>
  JSON.stringify({
    AWSTemplateFormatVersion: '2010-09-09',
    Parameters: Object.fromEntries(parameters),
    Resources: { Topic: { Type: 'AWS::SNS::Topic' } },
  })
const DAYS: [string, object] = ['Days', { Type: 'Number', Default: '30' }]
/** One of each service that choices come from. */
const CHOICES: [string, object][] = [
  ['Subnet', { Type: 'AWS::EC2::Subnet::Id' }],
  ['Zone', { Type: 'AWS::Route53::HostedZone::Id' }],
  ['Setting', { Type: 'AWS::SSM::Parameter::Name' }],
]

const catalogOf = (lane: Lane, products: { name: string; id: string; templates: string[] }[], subnets: string[]) => ({
  account: lane.account,
  region: lane.region,
  products: products.map(({ name, id, templates }) => ({
    name,
    id: `prod-${lane.account}-${id}`,
    versions: templates.map((text, index) => ({
      id: `pa-${lane.account}-${id}-${index}`,
      name: `v${index + 1}.0`,
      template: text,
    })),
  })),
  portfolios: [
    {
      name: 'Storage',
      products: products.map(({ name }) => name),
      principals: [lane.endUserRoleArn],
    },
  ],
  budgets: [{ name: 'Research', resources: ['Storage'] }],
  network: {
    subnets: subnets.map((id) => ({ id, vpcId: 'vpc-1', cidr: '10.0.0.0/24', zone: `${lane.region}a`, name: id })),
    parameters: [{ name: '/company/domain', type: 'String', value: 'example.com' }],
  },
})
const zonesOf = (lanes: readonly Lane[]) =>
  lanes.map((lane) => ({ account: lane.account, id: `Z${lane.account}`, name: 'example.com' }))

/** A bucket, and a queue that will be withdrawn. */
const before = (lanes: readonly Lane[]): SeedInput => ({
  hostedZones: zonesOf(lanes),
  catalogs: lanes.map((lane) =>
    catalogOf(
      lane,
      [
        { name: 'Bucket', id: 'bucket', templates: [template(DAYS, ...CHOICES)] },
        { name: 'Queue', id: 'queue', templates: [template(DAYS)] },
      ],
      ['subnet-1', 'subnet-2'],
    ),
  ),
})
/** The bucket under another name and with a second version, a topic that is new, a subnet less. */
const now = (lanes: readonly Lane[]): SeedInput => ({
  catalogs: lanes.map((lane) =>
    catalogOf(
      lane,
      [
        { name: 'Big bucket', id: 'bucket', templates: [template(DAYS, ...CHOICES), template(...CHOICES)] },
        { name: 'Topic', id: 'topic', templates: [template(DAYS)] },
      ],
      ['subnet-2'],
    ),
  ),
})

/** What a run came to, told by what is wrong. */
export type Problems = string[]

type Tables = ReadonlyMap<string, ReadonlyMap<string, Row>>
/** An instance that has seen nothing yet, or the catalogue as it was. */
export type State = 'empty' | 'stale'

const expectSuccess = (outcome: string): void => {
  if (outcome !== 'succeeded') throw new Error(`an undisturbed sync: ${outcome}`)
}

/** One region of one account, in which one run after the other takes place. */
export class Lane {
  #stale: Tables = new Map()
  /** What an instance must hold that saw the catalogue as it was and as it is, and one that saw it only as it is. */
  readonly #wanted = { stale: '', empty: '' }

  readonly #remembered = new RememberedAws()

  constructor(
    readonly matrix: MatrixAws,
    readonly region: string,
    readonly account: string,
  ) {}

  /** A sync that AWS answers as it answers now; asked of it but once. */
  undisturbed(instance: FakeInstance): SyncProcess {
    return new SyncProcess(instance, (aws) => this.#remembered.caller(aws))
  }

  get endUserRoleArn(): string {
    return `arn:aws:iam::${this.account}:role/SwitchboardEndUser`
  }

  /** Lets an instance see the catalogue as it was: that is where later syncs begin. */
  async seeBefore(): Promise<void> {
    const instance = await this.instance('empty')
    expectSuccess(await new SyncProcess(instance).run())
    this.#stale = instance.tables
    await instance.close()
  }

  /** Lets an instance see the catalogue as it is, and keeps what it then holds: that is where every run must end. */
  async seeNow(began: State): Promise<void> {
    const instance = await this.instance(began)
    expectSuccess(await this.undisturbed(instance).run())
    this.#wanted[began] = contentOf(instance.tables)
    await instance.close()
  }

  async instance(as: State): Promise<FakeInstance> {
    const instance = await FakeInstance.start('x_swb_hub')
    if (as === 'stale') instance.take(this.#stale)
    else {
      instance.insert('aws_account', {
        sys_id: 'acc',
        active: 'true',
        name: 'Workload',
        account_id: this.account,
        partition: 'aws',
        sync_role_arn: `arn:aws:iam::${this.account}:role/SwitchboardSync`,
        end_user_role_arn: this.endUserRoleArn,
        external_id: this.matrix.facts.workload.externalId,
      })
      const row = { sys_id: 'reg', account: 'acc', region: this.region, active: 'true', status: 'ok', message: '' }
      instance.insert('aws_region', row)
    }
    return instance
  }

  /** What is wrong after a disturbed sync: something that AWS has is gone, or something is offered by halves. */
  wrongMeanwhile(instance: FakeInstance, offered: number): Problems {
    const active = instance.rows('aws_product', { active: 'true' })
    const kept = active.filter((row) => row['product_id'] !== `prod-${this.account}-queue`)
    return [
      ...(kept.length < offered ? ['a product was withdrawn that AWS has'] : []),
      ...active
        .filter((row) => instance.rows('aws_version', { product: row['sys_id'] ?? '' }).length === 0)
        .map((row) => `${row['name']} is offered without its version`),
    ]
  }

  /** What is wrong in the end: the next sync must leave the instance as if nothing had been, and no secret anywhere. */
  wrongInTheEnd(instance: FakeInstance, began: State, outcome: string, said: string): Problems {
    const found = contentOf(instance.tables)
    const wanted = this.#wanted[began]
    const texts = said + JSON.stringify([...instance.tables].map(([table, rows]) => [table, [...rows.values()]]))
    const secrets = [INSTANCE_PASSWORD, this.matrix.facts.hub.secretAccessKey]
    return [
      ...(outcome === 'succeeded' ? [] : [`the next sync: ${outcome}`]),
      ...(found === wanted ? [] : [`the instance is not as it should be: ${difference(found, wanted)}`]),
      ...(secrets.some((secret) => texts.includes(secret)) ? ['a secret was told'] : []),
    ]
  }
}

/** AWS as it has answered once: what was asked before is not sent again. Far cheaper where AWS is not what is tried. */
class RememberedAws {
  readonly #answers = new Map<string, Promise<object>>()

  caller(aws: CatalogCaller): CatalogCaller {
    return {
      checkRole: () => Promise.resolve(),
      callService: (service, target, operation, call, onCall) =>
        call({
          send: (command: { input: object }) => {
            const key = JSON.stringify([service, target.region, target.roleArn, operation, command.input])
            const known = this.#answers.get(key)
            if (known) return known
            const asked = aws.callService(
              service,
              target,
              operation,
              (client) => (client as { send(command: object): Promise<object> }).send(command),
              onCall,
            )
            this.#answers.set(key, asked)
            return asked
          },
        } as never),
    }
  }
}

/** A sync by a process of its own. */
export class SyncProcess {
  /** All that it told anybody. */
  said = ''
  readonly #client: InstanceClient
  readonly #aws: AwsClients
  readonly #caller: CatalogCaller

  /** `through` stands between the sync and AWS. */
  constructor(
    instance: FakeInstance,
    through: (aws: CatalogCaller) => CatalogCaller = (aws) => aws,
    assuming: (assume: AssumeRole) => AssumeRole = (assume) => assume,
  ) {
    this.#client = new InstanceClient({
      url: instance.url,
      user: 'a',
      password: new Secret(INSTANCE_PASSWORD),
      timeoutSeconds: TIMEOUT_SECONDS,
      connections: 4,
      attempts: 3,
      pauseMs: 1,
    })
    this.#aws = new AwsClients({
      callsPerSecond: 100,
      timeoutSeconds: TIMEOUT_SECONDS,
      assumeRole: assuming(stsAssumeRole(TIMEOUT_SECONDS, () => undefined)),
    })
    this.#caller = through(this.#aws)
  }

  /** The outcome, or why it could not even begin. */
  async run(): Promise<string> {
    try {
      const [report] = await syncCatalog({
        client: this.#client,
        aws: this.#caller,
        cache: new ParameterCache(24),
        logger: createLogger({ level: 'debug', json: true, write: (text) => (this.said += text) }),
        settings: { ...SETTINGS, budgets: 'managers', categoryLevels: 'none', regionsAtOnce: 1, batchSize: 40 },
      })
      this.said += report?.message ?? ''
      return report?.outcome === 'succeeded' ? 'succeeded' : `${report?.outcome}: ${report?.message}`
    } catch (fault) {
      if (!(fault instanceof SwitchboardError)) throw fault
      this.said += fault.message
      return fault.message
    } finally {
      await this.end()
    }
  }

  /** Lets go of all connections. */
  async end(): Promise<void> {
    this.#aws.close()
    await this.#client.close()
  }
}

/** The first place where two texts differ. */
const difference = (found: string, wanted: string): string => {
  const at = [...found].findIndex((letter, index) => letter !== wanted[index])
  return `"…${found.slice(Math.max(0, at - 60), at + 60)}…" instead of "…${wanted.slice(Math.max(0, at - 60), at + 60)}…"`
}

/** All rows but traces, rows and columns in an order of their own. */
const contentOf = (tables: Tables): string =>
  JSON.stringify(
    [...tables]
      .filter(([table, rows]) => !TRACES.includes(table) && rows.size > 0)
      .map(([table, rows]) => [table, [...rows.values()].map((row) => JSON.stringify(sorted(row))).sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
const sorted = (row: Row): [string, string][] => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))
