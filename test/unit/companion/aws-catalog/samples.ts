import type { Desired, ProjectSettings } from '../../../../src/companion/aws-catalog/desired.ts'
import { project } from '../../../../src/companion/aws-catalog/project.ts'
import {
  SYNC_TABLES,
  type Current,
  type CurrentRow,
  type SyncTable,
} from '../../../../src/companion/aws-catalog/rows.ts'
import type { Change } from '../../../../src/companion/aws-catalog/diff.ts'
import type {
  ParameterRead,
  ParameterSet,
  PortfolioRead,
  ProductDetails,
  ProductRead,
  RegionTarget,
  Snapshot,
} from '../../../../src/companion/aws-catalog/snapshot.ts'

export const SCOPE = 'x_swb_hub'
export const SETTINGS: ProjectSettings = {
  scope: SCOPE,
  catalog: 'e0d08b13c3330100c8b837659bba8fb4',
  rootCategory: 'AWS Products',
  categoryLevels: 'none',
}
export const REGION: RegionTarget = {
  sysId: 'f'.repeat(32),
  region: 'eu-west-1',
  status: 'ok',
  message: '',
  account: {
    name: 'Main',
    accountId: '123456789012',
    partition: 'aws',
    syncRoleArn: 'arn:aws:iam::123456789012:role/sync',
    endUserRoleArn: 'arn:aws:iam::123456789012:role/user',
    externalId: 'x1',
  },
}

export const parameter = (key: string, over: Partial<ParameterRead> = {}): ParameterRead => ({
  key,
  type: 'String',
  defaultValue: undefined,
  noEcho: false,
  description: '',
  allowedValues: [],
  allowedPattern: '',
  constraintDescription: '',
  minLength: '',
  maxLength: '',
  minValue: '',
  maxValue: '',
  ...over,
})

export const parameterSet = (
  versionId: string,
  pathId: string,
  parameters: ParameterRead[],
  over: Partial<ParameterSet> = {},
): ParameterSet => ({
  versionId,
  pathId,
  parameters,
  groups: [],
  labels: {},
  tagOptions: [],
  rules: [],
  ...over,
})

export const details = (over: Partial<ProductDetails> = {}): ProductDetails => ({
  versions: [
    { id: 'pa-1', name: 'v1', description: '', created: new Date('2026-01-02T03:04:05Z'), guidance: 'DEFAULT' },
  ],
  paths: [{ id: 'lpv2-1', name: 'Engineering' }],
  budgets: [],
  parameterSets: [parameterSet('pa-1', 'lpv2-1', [])],
  ...over,
})

export const product = (id: string, over: Partial<ProductRead> = {}): ProductRead => ({
  id,
  viewId: id.replace('prod', 'prodview'),
  arn: `arn:aws:catalog:eu-west-1:123456789012:product/${id}`,
  name: `Product ${id}`,
  description: 'A product',
  owner: 'IT',
  distributor: '',
  type: 'CLOUD_FORMATION_TEMPLATE',
  supportEmail: '',
  supportUrl: '',
  supportDescription: '',
  details: details(),
  ...over,
})

export const portfolio = (id: string, products: string[] | null, over: Partial<PortfolioRead> = {}): PortfolioRead => ({
  id,
  arn: `arn:aws:catalog:eu-west-1:123456789012:portfolio/${id}`,
  name: 'Engineering',
  description: 'Things',
  provider: 'IT',
  created: new Date('2026-01-01T00:00:00Z'),
  shareType: 'local',
  products,
  ...over,
})

export const snapshot = (
  portfolios: PortfolioRead[],
  products: ProductRead[],
  over: Partial<Snapshot> = {},
): Snapshot => ({
  portfolios,
  products,
  lookUps: {},
  unreadShareTypes: [],
  failures: [],
  remarks: [],
  ...over,
})

export const desiredOf = (read: Snapshot, region: RegionTarget = REGION): Desired => project(region, read, SETTINGS)

export const empty = (): Map<SyncTable, Map<string, CurrentRow>> =>
  new Map(SYNC_TABLES.map((table) => [table, new Map()]))

/** What the instance holds after the changes were written. */
export const applied = (current: Current, changes: readonly Change[]): Map<SyncTable, Map<string, CurrentRow>> => {
  const after = new Map([...current].map(([table, rows]) => [table, new Map(rows)]))
  for (const change of changes) {
    const rows = after.get(change.table)
    if (change.kind === 'delete') rows?.delete(change.sysId)
    else
      rows?.set(change.sysId, { sysId: change.sysId, values: { ...rows.get(change.sysId)?.values, ...change.values } })
  }
  return after
}
