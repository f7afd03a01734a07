/** What tests of the catalogue sync share: a sync between local AWS and an instance, and faults on the way. */
import { ServiceCatalogClient } from '@aws-sdk/client-service-catalog'
import { ParameterCache } from '../../../../src/companion/aws-catalog/parameter-cache.ts'
import {
  syncCatalog,
  type Compared,
  type RegionReport,
  type SyncOptions,
  type SyncSettings,
} from '../../../../src/companion/aws-catalog/sync.ts'
import { AwsClients } from '../../../../src/companion/aws/clients.ts'
import { stsAssumeRole } from '../../../../src/companion/aws/credentials.ts'
import { createLogger } from '../../../../src/companion/logging.ts'
import { Secret } from '../../../../src/companion/secrets.ts'
import { InstanceClient } from '../../../../src/companion/servicenow/client.ts'
import { createLocalAws, type DemoFacts, type LocalAws } from '../../../../src/local/aws/index.ts'
import { FakeInstance } from './fake-instance.ts'
import { SETTINGS } from './samples.ts'

const VARIABLES = [
  'AWS_ENDPOINT_URL',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_REGION',
  'AWS_EC2_METADATA_DISABLED',
  'AWS_PROFILE',
] as const
const before = Object.fromEntries(VARIABLES.map((name) => [name, process.env[name]]))

/** sys_id of a region row. */
export const idOf = (region: string): string => region.replaceAll('-', '')

export let aws: LocalAws
export let facts: DemoFacts
export let instance: FakeInstance
let client: InstanceClient
let clients: AwsClients
let over: Partial<SyncSettings>

/** Local AWS with the demonstration and an empty instance, both new for each test. */
export const useSyncWorld = (): void => {
  beforeEach(async () => {
    over = {}
    aws = await createLocalAws()
    facts = aws.seedDemo()
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: aws.url,
      AWS_ACCESS_KEY_ID: facts.hub.accessKeyId,
      AWS_SECRET_ACCESS_KEY: facts.hub.secretAccessKey,
      AWS_REGION: 'us-east-1',
      AWS_EC2_METADATA_DISABLED: 'true',
    })
    instance = await FakeInstance.start('x_swb_hub')
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
    for (const region of facts.regions)
      instance.insert('aws_region', {
        sys_id: idOf(region),
        account: 'acc',
        region,
        active: 'true',
        status: 'not_checked',
        message: '',
      })
    client = new InstanceClient({
      url: instance.url,
      user: 'a',
      password: new Secret('b'),
      timeoutSeconds: 5,
      connections: 4,
      pauseMs: 5,
    })
    clients = newClients(5)
  })
  afterEach(async () => {
    clients.close()
    await client.close()
    await instance.close()
    await aws.close()
    for (const name of VARIABLES)
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = before[name]
  })
}

/** Gives up a call to AWS after so many seconds. */
export const withTimeout = (timeoutSeconds: number): void => {
  clients.close()
  clients = newClients(timeoutSeconds)
}

const newClients = (timeoutSeconds: number): AwsClients =>
  new AwsClients({ callsPerSecond: 50, timeoutSeconds, assumeRole: stsAssumeRole(5, () => undefined) })

/** Settings of a single test. */
export const withSettings = (settings: Partial<SyncSettings>): void => {
  over = settings
}

export const sync = (
  options: SyncOptions = {},
  cache = new ParameterCache(24),
  categoryLevels: SyncSettings['categoryLevels'] = 'auto',
  compared?: Compared,
): Promise<RegionReport[]> =>
  syncCatalog(
    {
      client,
      aws: clients,
      cache,
      logger: createLogger({ level: 'error', json: true, write: () => undefined }),
      ...(compared ? { compared } : {}),
      settings: { ...SETTINGS, categoryLevels, regionsAtOnce: 4, batchSize: 25, ...over },
    },
    options,
  )
export const outcomes = (reports: RegionReport[]): Record<string, string> =>
  Object.fromEntries(reports.map((report) => [report.region, report.outcome]))
export const fault = (operation: string, code: string, over: object = {}): Promise<Response> =>
  fetch(`${aws.url}/_local/faults`, {
    method: 'POST',
    body: JSON.stringify([
      {
        match: { operation, region: 'us-east-1', ...over },
        times: 50,
        answer: { error: { code, message: 'on purpose' } },
      },
    ]),
  })
export const administrator = (): ServiceCatalogClient =>
  new ServiceCatalogClient({
    region: 'us-east-1',
    credentials: { accessKeyId: facts.administrator.accessKeyId, secretAccessKey: facts.administrator.secretAccessKey },
  })
export const catalog = () =>
  facts.catalogs.find((one) => one.region === 'us-east-1' && one.account === facts.workload.accountId)
export const activeProducts = (region: string): string[] =>
  instance
    .rows('aws_product', { region: idOf(region), active: 'true' })
    .map((row) => row['name'] ?? '')
    .sort()
export const productsOf = {
  'us-east-1': ['Database', 'Message topic', 'Storage bucket', 'Virtual machine'],
  'eu-west-1': ['Database', 'Storage bucket', 'Virtual machine'],
}
