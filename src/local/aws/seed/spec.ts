import { z } from 'zod'
import type { PolicyDocument } from '../auth/policy.ts'
import { storeTemplate } from '../catalog/templates.ts'
import { GLOBAL_SCOPE, scopeOf, zoneScope } from '../state/entities.ts'
import type { Artifact } from '../state/entities.ts'
import { derivedId, indexKeys } from '../state/world.ts'
import type { World } from '../state/world.ts'

const policy = z.custom<PolicyDocument>(
  (value) => typeof value === 'object' && value !== null && Array.isArray((value as { Statement?: unknown }).Statement),
  'an IAM policy document with a list of statements',
)

const account = z.strictObject({
  id: z.string().regex(/^\d{12}$/),
  name: z.string().default(''),
  partition: z.enum(['aws', 'aws-us-gov', 'aws-cn']).default('aws'),
  disabledRegions: z.array(z.string()).default([]),
  users: z
    .array(
      z.strictObject({
        name: z.string(),
        accessKeyId: z.string(),
        secretAccessKey: z.string(),
        policies: z.array(policy).default([]),
      }),
    )
    .default([]),
  roles: z
    .array(
      z.strictObject({
        name: z.string(),
        trustPolicy: policy,
        policies: z.array(policy).default([]),
        maxSessionDuration: z.number().int().min(3600).max(43200).default(3600),
      }),
    )
    .default([]),
})

const tag = z.strictObject({ Key: z.string(), Value: z.string() })

const version = z.strictObject({
  id: z.string().optional(),
  name: z.string(),
  description: z.string().optional(),
  /** Text of the template. */
  template: z.string(),
  active: z.boolean().default(true),
  guidance: z.enum(['DEFAULT', 'DEPRECATED']).default('DEFAULT'),
  /** ISO 8601; without it one hour after the version before. */
  created: z.string().optional(),
})

const product = z.strictObject({
  id: z.string().optional(),
  name: z.string(),
  owner: z.string().default('Platform team'),
  description: z.string().optional(),
  distributor: z.string().optional(),
  supportDescription: z.string().optional(),
  supportEmail: z.string().optional(),
  supportUrl: z.string().optional(),
  type: z.string().default('CLOUD_FORMATION_TEMPLATE'),
  tags: z.array(tag).default([]),
  versions: z.array(version).min(1),
})

const portfolio = z.strictObject({
  id: z.string().optional(),
  name: z.string(),
  description: z.string().optional(),
  providerName: z.string().default('Platform team'),
  /** Names or ids of products of the same catalog. */
  products: z.array(z.string()).default([]),
  /** ARNs; with the type in front of a blank for patterns: `IAM_PATTERN arn:aws:iam:::role/Team*`. */
  principals: z.array(z.string()).default([]),
  tags: z.array(tag).default([]),
  shares: z
    .array(
      z.strictObject({
        account: z.string(),
        type: z.enum(['IMPORTED', 'AWS_SERVICECATALOG', 'AWS_ORGANIZATIONS']).default('IMPORTED'),
        accepted: z.boolean().default(true),
        /** Granted in the receiving account. */
        principals: z.array(z.string()).default([]),
      }),
    )
    .default([]),
})

const network = z.strictObject({
  zones: z.array(z.string()).default([]),
  vpcs: z
    .array(z.strictObject({ id: z.string(), cidr: z.string(), name: z.string(), isDefault: z.boolean() }))
    .default([]),
  subnets: z
    .array(
      z.strictObject({
        id: z.string(),
        vpcId: z.string(),
        cidr: z.string(),
        zone: z.string(),
        name: z.string(),
      }),
    )
    .default([]),
  securityGroups: z
    .array(z.strictObject({ id: z.string(), vpcId: z.string(), name: z.string(), description: z.string() }))
    .default([]),
  keyPairs: z.array(z.strictObject({ id: z.string(), name: z.string() })).default([]),
  images: z.array(z.strictObject({ id: z.string(), name: z.string(), description: z.string() })).default([]),
  parameters: z.array(z.strictObject({ name: z.string(), type: z.string(), value: z.string() })).default([]),
})

/** A hosted zone of Route 53; names get their dot at the end. */
const zone = z.strictObject({
  account: z.string(),
  id: z
    .string()
    .regex(/^Z[0-9A-Z]{1,19}$/)
    .optional(),
  name: z.string().min(1),
  comment: z.string().optional(),
  isPrivate: z.boolean().default(false),
  records: z.number().int().min(2).default(2),
})

const catalog = z.strictObject({
  account: z.string(),
  region: z.string(),
  products: z.array(product).default([]),
  portfolios: z.array(portfolio).default([]),
  constraints: z
    .array(
      z.strictObject({
        portfolio: z.string(),
        product: z.string(),
        type: z.enum(['LAUNCH', 'NOTIFICATION', 'RESOURCE_UPDATE', 'STACKSET', 'TEMPLATE']),
        description: z.string().optional(),
        parameters: z.record(z.string(), z.unknown()),
      }),
    )
    .default([]),
  tagOptions: z
    .array(
      z.strictObject({
        key: z.string(),
        value: z.string(),
        active: z.boolean().default(true),
        resources: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  serviceActions: z
    .array(
      z.strictObject({
        name: z.string(),
        description: z.string().optional(),
        definition: z.record(z.string(), z.string()),
        /** Names of products; the action is offered for all their versions. */
        products: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  budgets: z
    .array(
      z.strictObject({
        name: z.string(),
        resources: z.array(z.string()),
        unit: z.string().default('USD'),
        limit: z.string().default('1000.0'),
        actual: z.string().default('0.0'),
        forecast: z.string().optional(),
      }),
    )
    .default([]),
  network: network.optional(),
})

/** Accounts and catalogs to put in. Ids left out are derived from account, region and name, so they are the same each time. */
export const seedSchema = z.strictObject({
  accounts: z.array(account).default([]),
  catalogs: z.array(catalog).default([]),
  hostedZones: z.array(zone).default([]),
  /** Bucket names that somebody else has. */
  takenBuckets: z.array(z.string()).default([]),
  /** Templates that CreateProduct may load: URL → text. */
  templates: z.record(z.string(), z.string()).default({}),
})

export type Seed = z.output<typeof seedSchema>
export type SeedInput = z.input<typeof seedSchema>
type Catalog = Seed['catalogs'][number]

const HOUR = 3_600_000

/** Ids of what a catalog's seed made, by name. */
export interface SeededCatalog {
  account: string
  region: string
  portfolios: Record<string, string>
  products: Record<string, string>
  /** Product name → version name → id. */
  versions: Record<string, Record<string, string>>
}

/** Puts a seed into the world; what has the same id is replaced. Answers the ids made. */
export function applySeed(world: World, seed: Seed, now: number): { catalogs: SeededCatalog[] } {
  for (const entry of seed.accounts) world.accounts.put({ ...entry, scope: GLOBAL_SCOPE })
  for (const { account: owner, id, name, ...facts } of seed.hostedZones)
    world.zones.put({
      ...facts,
      ...optionalTexts(facts),
      id: id ?? derivedZoneId(owner, name),
      scope: zoneScope(owner),
      name: name.replace(/\.?$/, '.'),
      callerReference: `seed ${name}`,
    })
  indexKeys(world)
  for (const [url, body] of Object.entries(seed.templates)) storeTemplate(world, body, url)
  for (const name of seed.takenBuckets) {
    world.takenNames.put({ id: `s3:aws:${name}`, scope: GLOBAL_SCOPE, stackId: 'of-somebody-else' })
  }
  return { catalogs: seed.catalogs.map((entry) => seedCatalog(world, entry, now)) }
}

/** Like an id of Route 53, the same each time. */
const derivedZoneId = (account: string, name: string): string =>
  `Z${derivedId('zone', account, name).slice('zone-'.length).toUpperCase()}`

const optionalTexts = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Partial<T>

function seedCatalog(world: World, entry: Catalog, now: number): SeededCatalog {
  const scope = scopeOf(entry.account, entry.region)
  const idOf = (prefix: string, ...words: string[]) => derivedId(prefix, entry.account, entry.region, ...words)
  const made: SeededCatalog = {
    account: entry.account,
    region: entry.region,
    portfolios: {},
    products: {},
    versions: {},
  }
  for (const item of entry.products) {
    const id = item.id ?? idOf('prod', item.name)
    const { versions, ...fields } = item
    const start = now - (versions.length + 1) * HOUR
    const artifacts = versions.map((one, index): Artifact => ({
      id: one.id ?? idOf('pa', item.name, one.name),
      name: one.name,
      type: item.type,
      created: one.created === undefined ? start + index * HOUR : Date.parse(one.created),
      active: one.active,
      guidance: one.guidance,
      template: storeTemplate(world, one.template),
      ...(one.description === undefined ? {} : { description: one.description }),
    }))
    world.products.put({
      ...fields,
      ...optionalTexts(fields),
      id,
      scope,
      account: entry.account,
      region: entry.region,
      created: start,
      artifacts,
    })
    made.products[item.name] = id
    made.versions[item.name] = Object.fromEntries(artifacts.map((artifact) => [artifact.name, artifact.id]))
  }
  for (const item of entry.portfolios) {
    const id = item.id ?? idOf('port', item.name)
    made.portfolios[item.name] = id
    world.portfolios.put({
      id,
      scope,
      account: entry.account,
      region: entry.region,
      name: item.name,
      providerName: item.providerName,
      created: now - 24 * HOUR,
      productIds: item.products.map((name) => made.products[name] ?? name),
      tags: item.tags,
      ...(item.description === undefined ? {} : { description: item.description }),
    })
    seedGrants(world, scope, id, item.principals)
    for (const share of item.shares) {
      const target = scopeOf(share.account, entry.region)
      world.shares.put({
        id: `${target}/${id}`,
        scope: target,
        portfolioId: id,
        ownerAccount: entry.account,
        account: share.account,
        type: share.type,
        accepted: share.accepted,
      })
      seedGrants(world, target, id, share.principals)
    }
  }
  const resource = (name: string): string => made.portfolios[name] ?? made.products[name] ?? name
  for (const item of entry.constraints) {
    world.constraints.put({
      id: idOf('cons', item.portfolio, item.product, item.type, JSON.stringify(item.parameters)),
      scope,
      type: item.type,
      portfolioId: resource(item.portfolio),
      productId: made.products[item.product] ?? item.product,
      owner: entry.account,
      parameters: JSON.stringify(item.parameters),
      created: now - HOUR,
      ...(item.description === undefined ? {} : { description: item.description }),
    })
  }
  for (const item of entry.tagOptions) {
    world.tagOptions.put({
      id: idOf('tag', item.key, item.value),
      scope,
      key: item.key,
      value: item.value,
      active: item.active,
      owner: entry.account,
      resourceIds: item.resources.map(resource),
    })
  }
  for (const item of entry.serviceActions) {
    const { products, ...fields } = item
    world.serviceActions.put({
      ...fields,
      id: idOf('act', item.name),
      scope,
      versions: products.flatMap((name) =>
        Object.values(made.versions[name] ?? {}).map((artifactId) => ({
          productId: made.products[name] ?? name,
          artifactId,
        })),
      ),
    })
  }
  for (const item of entry.budgets) {
    world.budgets.put({
      id: idOf('budget', item.name),
      scope,
      name: item.name,
      resourceIds: item.resources.map(resource),
      unit: item.unit,
      limit: item.limit,
      actual: item.actual,
      ...(item.forecast === undefined ? {} : { forecast: item.forecast }),
    })
  }
  if (entry.network) world.networks.put({ ...entry.network, id: scope, scope })
  return made
}

function seedGrants(world: World, scope: string, portfolioId: string, principals: readonly string[]): void {
  for (const text of principals) {
    const [type, arn] = text.startsWith('IAM_PATTERN ')
      ? (['IAM_PATTERN', text.slice(12)] as const)
      : (['IAM', text] as const)
    // Long granted: no delay applies.
    world.grants.put({
      id: `${scope}/${portfolioId}/${arn}`,
      scope,
      portfolioId,
      principalArn: arn,
      principalType: type,
      created: 0,
    })
  }
}
