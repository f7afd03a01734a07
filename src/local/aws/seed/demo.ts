import { createHash } from 'node:crypto'
import { bucketTemplate } from '../samples/bucket.ts'
import { databaseTemplateV1, databaseTemplateV2 } from '../samples/database.ts'
import { instanceTemplate } from '../samples/instance.ts'
import { topicTemplate } from '../samples/topic.ts'
import { derivedId, openWorld } from '../state/world.ts'
import type { World } from '../state/world.ts'
import {
  administratorPolicy,
  endUserPolicy,
  hubPolicy,
  launchTrustPolicy,
  syncPolicy,
  trustPolicy,
} from './policies.ts'
import { applySeed, seedSchema } from './spec.ts'
import type { SeedInput, SeededCatalog } from './spec.ts'

export const HUB_ACCOUNT = '111122223333'
export const WORKLOAD_ACCOUNT = '222233334444'
export const DEMO_REGIONS = ['us-east-1', 'eu-west-1'] as const
export const SYNC_ROLE = 'SwitchboardSync'
export const END_USER_ROLE = 'SwitchboardEndUser'
const LAUNCH_ROLE = 'SwitchboardLaunch'
/** A bucket name that the demo counts as somebody else's: ordering it makes a launch fail. */
export const TAKEN_BUCKET = 'switchboard-demo-taken'

/** What whoever starts the local stack needs to know of the demo. */
export interface DemoFacts {
  /** The companion's identity. */
  hub: { accountId: string; userName: string; accessKeyId: string; secretAccessKey: string }
  /** Somebody with all rights in the workload account, to try administration with. */
  administrator: { accountId: string; userName: string; accessKeyId: string; secretAccessKey: string }
  workload: {
    accountId: string
    name: string
    partition: 'aws'
    syncRoleArn: string
    endUserRoleArn: string
    externalId: string
  }
  regions: string[]
  takenBucket: string
  catalogs: SeededCatalog[]
}

/** Keys of the demo: the same every time, made of words, so that no secret stands in the source. */
const demoKey = (word: string) => ({
  accessKeyId: `AKIA${createHash('sha256').update(`key ${word}`).digest('hex').toUpperCase().slice(0, 16)}`,
  secretAccessKey: createHash('sha256').update(`secret ${word}`).digest('base64url').slice(0, 40),
})

const HUB_KEY = demoKey('switchboard local demo hub')
const ADMIN_KEY = demoKey('switchboard local demo administrator')
export const EXTERNAL_ID = derivedId('demo', 'external id')

/** The companion's own identity, which may do nothing but assume the two roles. */
export const hubUser = () => ({ name: 'switchboard', ...HUB_KEY, policies: [hubPolicy([SYNC_ROLE, END_USER_ROLE])] })

const roleArn = (name: string): string => `arn:aws:iam::${WORKLOAD_ACCOUNT}:role/${name}`
const endUser = roleArn(END_USER_ROLE)

function demoNetwork(region: string) {
  const id = (prefix: string, word: string): string =>
    `${prefix}-0${createHash('sha256').update(`${region} ${word}`).digest('hex').slice(0, 16)}`
  const main = id('vpc', 'main')
  return {
    zones: ['a', 'b', 'c'].map((zone) => `${region}${zone}`),
    vpcs: [
      { id: main, cidr: '10.20.0.0/16', name: 'main', isDefault: false },
      { id: id('vpc', 'default'), cidr: '172.31.0.0/16', name: '', isDefault: true },
    ],
    subnets: [
      { id: id('subnet', 'private a'), vpcId: main, cidr: '10.20.1.0/24', zone: `${region}a`, name: 'private-a' },
      { id: id('subnet', 'private b'), vpcId: main, cidr: '10.20.2.0/24', zone: `${region}b`, name: 'private-b' },
    ],
    securityGroups: [
      { id: id('sg', 'web'), vpcId: main, name: 'web', description: 'Web servers' },
      { id: id('sg', 'internal'), vpcId: main, name: 'internal', description: 'Internal traffic' },
    ],
    keyPairs: [
      { id: id('key', 'operators'), name: 'operators' },
      { id: id('key', 'developers'), name: 'developers' },
    ],
    images: [
      { id: id('ami', 'linux'), name: 'company-linux-2026.10', description: 'Hardened Linux' },
      { id: id('ami', 'windows'), name: 'company-windows-2026.10', description: 'Hardened Windows' },
    ],
    parameters: [{ name: '/company/domain', type: 'String', value: 'corp.example.com' }],
  }
}

const launchConstraint = (portfolio: string, product: string) => ({
  portfolio,
  product,
  type: 'LAUNCH' as const,
  description: `Launch as ${LAUNCH_ROLE}`,
  parameters: { LocalRoleName: LAUNCH_ROLE },
})

const support = {
  supportEmail: 'platform@example.com',
  supportUrl: 'https://platform.example.com/support',
  supportDescription: 'Platform team, working days 8 to 18 h',
}

function workloadCatalog(region: string): NonNullable<SeedInput['catalogs']>[number] {
  return {
    account: WORKLOAD_ACCOUNT,
    region,
    products: [
      {
        name: 'Storage bucket',
        description: 'Object storage whose objects move to cheaper classes and are deleted in the end',
        ...support,
        versions: [{ name: 'v1.0', description: 'First version', template: bucketTemplate }],
      },
      {
        name: 'Virtual machine',
        description: 'Linux or Windows machine in an existing network',
        ...support,
        versions: [{ name: 'v1.0', description: 'First version', template: instanceTemplate }],
      },
      {
        name: 'Database',
        description: 'Relational database, managed',
        ...support,
        versions: [
          { name: 'v0.9', description: 'Pilot', template: databaseTemplateV1, active: false },
          { name: 'v1.0', description: 'MySQL only', template: databaseTemplateV1, guidance: 'DEPRECATED' },
          { name: 'v2.0', description: 'Choice of engine', template: databaseTemplateV2 },
        ],
      },
    ],
    portfolios: [
      {
        name: 'Storage',
        description: 'Places to keep data',
        products: ['Storage bucket'],
        principals: [endUser],
        tags: [{ Key: 'cost-center', Value: '1000' }],
      },
      {
        name: 'Compute',
        description: 'Machines and what they need',
        products: ['Virtual machine', 'Database'],
        principals: [endUser],
      },
      {
        name: 'Databases',
        description: 'Databases of all kinds',
        products: ['Database'],
        principals: [`IAM_PATTERN arn:aws:iam:::role/${END_USER_ROLE.slice(0, -4)}*`],
      },
    ],
    constraints: [
      launchConstraint('Storage', 'Storage bucket'),
      launchConstraint('Compute', 'Virtual machine'),
      launchConstraint('Compute', 'Database'),
      launchConstraint('Databases', 'Database'),
      {
        portfolio: 'Compute',
        product: 'Virtual machine',
        type: 'TEMPLATE',
        description: 'Small machines only',
        parameters: {
          Rules: {
            SmallMachines: {
              Assertions: [
                {
                  Assert: { 'Fn::Contains': [['t3.micro', 't3.small', 't3.medium'], { Ref: 'InstanceType' }] },
                  AssertDescription: 'Machines of the t3 family only',
                },
              ],
            },
          },
        },
      },
    ],
    tagOptions: [
      { key: 'data-class', value: 'internal', resources: ['Storage bucket'] },
      ...['development', 'test', 'production'].map((value) => ({
        key: 'environment',
        value,
        resources: ['Virtual machine'],
      })),
    ],
    serviceActions: [
      {
        name: 'Restart-machine',
        description: 'Stops and starts the machine',
        definition: {
          Name: 'AWS-RestartEC2Instance',
          Version: '1',
          AssumeRole: `arn:aws:iam::${WORKLOAD_ACCOUNT}:role/${LAUNCH_ROLE}`,
          Parameters: JSON.stringify([{ Name: 'InstanceId', Type: 'TARGET' }]),
        },
        products: ['Virtual machine'],
      },
    ],
    network: demoNetwork(region),
  }
}

/** A portfolio of the hub account that the workload account has imported. */
const hubCatalog = (region: string): NonNullable<SeedInput['catalogs']>[number] => ({
  account: HUB_ACCOUNT,
  region,
  products: [
    {
      name: 'Message topic',
      description: 'Topic that applications publish messages to',
      ...support,
      versions: [{ name: 'v1.0', template: topicTemplate }],
    },
  ],
  portfolios: [
    {
      name: 'Shared services',
      description: 'What the hub account offers to all others',
      products: ['Message topic'],
      shares: [{ account: WORKLOAD_ACCOUNT, principals: [endUser] }],
    },
  ],
  constraints: [launchConstraint('Shared services', 'Message topic')],
})

const demoSeed: SeedInput = {
  accounts: [
    {
      id: HUB_ACCOUNT,
      name: 'Hub',
      users: [hubUser()],
    },
    {
      id: WORKLOAD_ACCOUNT,
      name: 'Workload',
      disabledRegions: ['af-south-1', 'ap-east-1', 'eu-south-1', 'me-south-1'],
      users: [{ name: 'administrator', ...ADMIN_KEY, policies: [administratorPolicy] }],
      roles: [
        { name: SYNC_ROLE, trustPolicy: trustPolicy(HUB_ACCOUNT, EXTERNAL_ID), policies: [syncPolicy] },
        { name: END_USER_ROLE, trustPolicy: trustPolicy(HUB_ACCOUNT, EXTERNAL_ID), policies: [endUserPolicy] },
        { name: LAUNCH_ROLE, trustPolicy: launchTrustPolicy, policies: [administratorPolicy] },
      ],
    },
  ],
  catalogs: [...DEMO_REGIONS.map(workloadCatalog), hubCatalog('us-east-1')],
  hostedZones: [
    {
      account: WORKLOAD_ACCOUNT,
      id: 'Z0DEMO1WORKLOAD',
      name: 'workload.example.com',
      comment: 'Public names of applications',
      records: 12,
    },
    {
      account: WORKLOAD_ACCOUNT,
      id: 'Z0DEMO2CORP',
      name: 'corp.example.com',
      comment: 'Internal names',
      isPrivate: true,
      records: 40,
    },
  ],
  takenBuckets: [TAKEN_BUCKET],
  templates: {
    'https://templates.example.com/bucket.yaml': bucketTemplate,
    'https://templates.example.com/instance.yaml': instanceTemplate,
    'https://templates.example.com/database-v2.yaml': databaseTemplateV2,
  },
}

export const isSeeded = (world: World): boolean => world.accounts.size > 0

/**
 * Fills an empty world with the demo: a hub account, a workload account with roles, catalogues in two regions. A world that
 * has accounts keeps what it has; the facts are the same, since ids are made of names.
 */
export function seedDemo(world: World, now: number): DemoFacts {
  const { catalogs } = applySeed(isSeeded(world) ? openWorld() : world, seedSchema.parse(demoSeed), now)
  return {
    hub: { accountId: HUB_ACCOUNT, userName: 'switchboard', ...HUB_KEY },
    administrator: { accountId: WORKLOAD_ACCOUNT, userName: 'administrator', ...ADMIN_KEY },
    workload: {
      accountId: WORKLOAD_ACCOUNT,
      name: 'Workload',
      partition: 'aws',
      syncRoleArn: roleArn(SYNC_ROLE),
      endUserRoleArn: endUser,
      externalId: EXTERNAL_ID,
    },
    regions: [...DEMO_REGIONS],
    takenBucket: TAKEN_BUCKET,
    catalogs,
  }
}
