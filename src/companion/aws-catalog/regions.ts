import type { Partition } from '../../contracts/aws-catalog.ts'
import { SwitchboardError } from '../errors.ts'
import type { InstanceClient } from '../servicenow/client.ts'
import { tableName } from './rows.ts'
import type { RegionTarget } from './snapshot.ts'

export interface RegionFilter {
  /** Account number or name. */
  account?: string | undefined
  region?: string | undefined
}

const ACCOUNT_FIELDS = ['name', 'account_id', 'partition', 'sync_role_arn', 'end_user_role_arn', 'external_id', 'fips']
const REGION_FIELDS = ['account', 'region', 'status', 'message']

/** Active regions of active accounts, in a steady order. */
export const readRegions = async (client: InstanceClient, scope: string): Promise<RegionTarget[]> => {
  const active = [{ field: 'active', operator: '=', value: 'true' }] as const
  const [accounts, regions] = await Promise.all([
    client.query(tableName(scope, 'aws_account'), active, ACCOUNT_FIELDS),
    client.query(tableName(scope, 'aws_region'), active, REGION_FIELDS),
  ])
  const byId = new Map(accounts.map((row) => [row['sys_id'], row]))
  const targets = regions.flatMap((row): RegionTarget[] => {
    const account = byId.get(row['account'] ?? '')
    if (!account) return []
    return [
      {
        sysId: row['sys_id'] ?? '',
        region: row['region'] ?? '',
        status: row['status'] ?? '',
        message: row['message'] ?? '',
        account: {
          name: account['name'] ?? '',
          accountId: account['account_id'] ?? '',
          partition: (account['partition'] || 'aws') as Partition,
          syncRoleArn: account['sync_role_arn'] ?? '',
          endUserRoleArn: account['end_user_role_arn'] ?? '',
          externalId: account['external_id'] ?? '',
          fips: account['fips'] === 'true',
        },
      },
    ]
  })
  return targets.sort(
    (a, b) => a.account.accountId.localeCompare(b.account.accountId) || a.region.localeCompare(b.region),
  )
}

/** The regions asked for. @throws SwitchboardError when a filter fits none. */
export const chooseRegions = (targets: readonly RegionTarget[], filter: RegionFilter): RegionTarget[] => {
  const chosen = targets.filter(
    (target) =>
      (filter.account === undefined || [target.account.accountId, target.account.name].includes(filter.account)) &&
      (filter.region === undefined || target.region === filter.region),
  )
  if (chosen.length > 0 || (filter.account === undefined && filter.region === undefined)) return chosen
  const known = targets.map((target) => `${target.account.accountId}/${target.region}`).join(', ')
  throw new SwitchboardError(
    `No active region matches ${[filter.account && `account ${filter.account}`, filter.region && `region ${filter.region}`].filter(Boolean).join(', ')}. ${known ? `Active are: ${known}.` : 'No region is active: add one to an AWS account on the instance.'}`,
    { code: 'no_region' },
  )
}

/** How a region is called in messages. */
export const regionLabel = (target: RegionTarget): string => `${target.account.accountId}/${target.region}`
