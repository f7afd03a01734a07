/**
 * What the matrices of faults of the catalogue sync share: accounts of AWS whose catalogue has moved on since the
 * instance last saw it, and what must hold after a disturbed sync.
 */
import { createLocalAws, type DemoFacts, type LocalAws, type SeedInput } from '../../../../src/local/aws/index.ts'
import { endUserPolicy, syncPolicy, trustPolicy } from '../../../../src/local/aws/seed/policies.ts'
import { FakeInstance, type Row } from './fake-instance.ts'
import { catalogueBefore, catalogueNow } from './sync-catalogues.ts'
import { INSTANCE_PASSWORD, RememberedAws, SyncProcess } from './sync-process.ts'

/** A lane each, with an account of its own; the demonstration has its own catalogue in two others. */
export const REGIONS =
  'us-east-2 us-west-1 us-west-2 eu-west-2 eu-west-3 eu-central-1 eu-north-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ca-central-1 sa-east-1 ca-west-1'.split(
    ' ',
  )
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
    this.aws.seed(catalogueBefore(lanes))
    await Promise.all(lanes.map((lane) => lane.seeBefore()))
    this.aws.seed(catalogueNow(lanes))
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

  /**
   * What is wrong after a disturbed sync that said this: something that AWS has is gone, something is offered by halves,
   * the sync or the next one does not leave the instance as if nothing had been, or a secret was told.
   */
  async wrong(
    instance: FakeInstance,
    { began, outcome, said, refused = false }: { began: State; outcome: string; said: string; refused?: boolean },
  ): Promise<Problems> {
    const meanwhile = this.#wrongMeanwhile(instance, began, refused)
    // Where it mended itself there is nothing left for the next.
    const mended = outcome === 'succeeded' && contentOf(instance.tables) === this.#wanted[began]
    const next = mended ? undefined : this.undisturbed(instance)
    const last = next ? await next.run() : outcome
    const found = contentOf(instance.tables)
    const wanted = this.#wanted[began]
    const rows = [...instance.tables].map(([table, entries]) => [table, [...entries.values()]])
    const told = said + (next?.said ?? '') + JSON.stringify(rows)
    const secrets = [INSTANCE_PASSWORD, this.matrix.facts.hub.secretAccessKey]
    return [
      ...meanwhile,
      ...(last === 'succeeded' ? [] : [`the next sync: ${last}`]),
      ...(found === wanted ? [] : [`the instance is not as it should be: ${difference(found, wanted)}`]),
      ...(secrets.some((secret) => told.includes(secret)) ? ['a secret was told'] : []),
    ]
  }

  /** What AWS refuses to list for good is left to people to write: then there are no choices. */
  #wrongMeanwhile(instance: FakeInstance, began: State, refused: boolean): Problems {
    const choices = instance.rows('aws_resource', { active: 'true' }).map((row) => row['resource_id'])
    const lost = ['subnet-2', `Z${this.account}`, '/company/domain'].filter((id) => !choices.includes(id))
    const active = instance.rows('aws_product', { active: 'true' })
    const kept = active.some((row) => row['product_id'] === `prod-${this.account}-bucket`)
    return [
      ...(began === 'stale' && !kept ? ['a product was withdrawn that AWS has'] : []),
      ...(began === 'stale' && !refused && lost.length > 0
        ? [`choices were withdrawn that AWS has: ${lost.join()}`]
        : []),
      ...active
        .filter((row) => instance.rows('aws_version', { product: row['sys_id'] ?? '' }).length === 0)
        .map((row) => `${row['name']} is offered without its version`),
    ]
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
