import { z } from 'zod'
import type { World } from '../state/world.ts'
import { END_USER_ROLE, HUB_ACCOUNT, hubUser, SYNC_ROLE, EXTERNAL_ID } from './demo.ts'
import { endUserPolicy, syncPolicy, trustPolicy } from './policies.ts'
import { applySeed, seedSchema } from './spec.ts'
import type { SeedInput } from './spec.ts'

const count = (fallback: number, max: number) => z.number().int().min(1).max(max).default(fallback)

/** A made-up estate: how many of each. Counts of catalogues are per account and region, within the quotas of AWS. */
export const scaleSchema = z.strictObject({
  kind: z.literal('scale'),
  accounts: count(1, 1000),
  regions: z.array(z.string()).min(1).default(['us-east-1']),
  portfolios: count(10, 100),
  products: count(60, 350),
  versions: count(3, 100),
  /** How many portfolios each product is in. */
  paths: count(1, 100),
  parameters: count(12, 200),
})

export type Scale = z.output<typeof scaleSchema>

export interface ScaleFacts {
  hub: { accountId: string; userName: string; accessKeyId: string; secretAccessKey: string }
  externalId: string
  accounts: { accountId: string; syncRoleArn: string; endUserRoleArn: string }[]
  regions: string[]
}

const numbered = (word: string, index: number): string => `${word} ${String(index + 1).padStart(3, '0')}`
const range = (length: number): number[] => Array.from({ length }, (_unused, index) => index)

function template(version: number, parameters: number): string {
  const names = range(parameters).map((index) => `Setting${index + 1}`)
  return JSON.stringify({
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Topic with ${parameters} settings, version ${version}`,
    Metadata: {
      'AWS::CloudFormation::Interface': {
        ParameterGroups: [{ Label: { default: 'Settings' }, Parameters: names }],
      },
    },
    Parameters: Object.fromEntries(
      names.map((name) => [
        name,
        { Type: 'String', Default: 'a', AllowedValues: ['a', 'b'], Description: `${name} of the topic` },
      ]),
    ),
    Resources: { Topic: { Type: 'AWS::SNS::Topic' } },
    Outputs: { TopicArn: { Value: { Ref: 'Topic' } } },
  })
}

function catalog(
  scale: Scale,
  account: string,
  region: string,
  endUser: string,
): NonNullable<SeedInput['catalogs']>[number] {
  const products = range(scale.products).map((index) => numbered('Product', index))
  const templates = range(scale.versions).map((index) => template(index + 1, scale.parameters))
  return {
    account,
    region,
    products: products.map((name) => ({
      name,
      description: `${name} of a made-up estate`,
      versions: templates.map((text, index) => ({ name: `v${index + 1}.0`, template: text })),
    })),
    portfolios: range(scale.portfolios).map((index) => ({
      name: numbered('Portfolio', index),
      principals: [endUser],
      // A product is in as many neighbouring portfolios as it has paths.
      products: products.filter((_name, product) =>
        range(Math.min(scale.paths, scale.portfolios)).some((path) => (product + path) % scale.portfolios === index),
      ),
    })),
  }
}

/** Puts a made-up estate in beside what is there: for measuring how calls grow with accounts, regions and products. */
export function seedScale(world: World, scale: Scale, now: number): ScaleFacts {
  const accounts = range(scale.accounts).map((index) => {
    const accountId = String(500_000_000_000 + index)
    const arn = (role: string): string => `arn:aws:iam::${accountId}:role/${role}`
    return { accountId, syncRoleArn: arn(SYNC_ROLE), endUserRoleArn: arn(END_USER_ROLE) }
  })
  const trust = trustPolicy(HUB_ACCOUNT, EXTERNAL_ID)
  const hub = hubUser()
  const seed: SeedInput = {
    accounts: [
      { id: HUB_ACCOUNT, name: 'Hub', users: [hub] },
      ...accounts.map(({ accountId }, index) => ({
        id: accountId,
        name: numbered('Account', index),
        roles: [
          { name: SYNC_ROLE, trustPolicy: trust, policies: [syncPolicy] },
          { name: END_USER_ROLE, trustPolicy: trust, policies: [endUserPolicy] },
        ],
      })),
    ],
  }
  applySeed(world, seedSchema.parse(seed), now)
  // One catalogue at a time: all of a large estate at once would be held in memory twice.
  for (const { accountId, endUserRoleArn } of accounts) {
    for (const region of scale.regions) {
      applySeed(world, seedSchema.parse({ catalogs: [catalog(scale, accountId, region, endUserRoleArn)] }), now)
    }
  }
  return {
    hub: {
      accountId: HUB_ACCOUNT,
      userName: hub.name,
      accessKeyId: hub.accessKeyId,
      secretAccessKey: hub.secretAccessKey,
    },
    externalId: EXTERNAL_ID,
    accounts,
    regions: scale.regions,
  }
}
