import { SearchProductsAsAdminCommand, SearchProductsCommand } from '@aws-sdk/client-service-catalog'
import type { AwsClients } from '../aws/clients.ts'
import { accountOfRole } from '../aws/credentials.ts'
import { regionFault } from '../aws/partitions.ts'
import { InstanceError, messageOf, SwitchboardError } from '../errors.ts'
import { tablePath, type InstanceClient } from '../servicenow/client.ts'
import { endUserTarget, syncTarget } from './read-snapshot.ts'
import { readRegions, regionLabel } from './regions.ts'
import { SYNC_TABLES, tableName } from './rows.ts'
import type { RegionTarget } from './snapshot.ts'
import { cut } from './text.ts'

export interface Check {
  /** What was tried. */
  check: string
  ok: boolean
  /** What to mend, or a remark. */
  message: string
}

/**
 * Tries everything a sync and an order need, and writes to each region how it went there. Yields each result as it comes.
 */
export async function* validateAll(
  client: InstanceClient,
  aws: AwsClients,
  scope: string,
  user: string,
): AsyncGenerator<Check> {
  const reachable = await attempt(
    `instance ${client.origin}: reachable, user signs in, app ${scope} is installed`,
    () => readable(client, scope, 'aws_account'),
  )
  yield reachable
  if (!reachable.ok) return
  for (const table of ['aws_region', ...SYNC_TABLES])
    yield await attempt(`instance: ${tableName(scope, table)} can be read`, () => readable(client, scope, table))
  yield await attempt('instance: the user may write catalog items', () => catalogRole(client, user))
  yield await attempt('instance: operations can be claimed', () => claimable(client, scope))
  let regions: RegionTarget[] = []
  yield await attempt('instance: regions can be read', async () => {
    regions = await readRegions(client, scope)
    return regions.length > 0 ? `${regions.length} active` : 'none is active yet: add a region to an AWS account'
  })
  for (const region of regions) {
    const checks: Check[] = []
    for await (const check of validateRegion(aws, region)) {
      checks.push(check)
      yield check
    }
    const stored = await attempt(`${regionLabel(region)}: the result can be written to the region`, () =>
      storeResult(client, scope, region, checks),
    )
    if (!stored.ok) yield stored
  }
}

/** Validates regions by sys_id, as somebody on the instance has asked for. @throws InstanceError */
export const validateRegions = async (
  client: InstanceClient,
  aws: AwsClients,
  scope: string,
  ids: readonly string[],
): Promise<void> => {
  const targets = await readRegions(client, scope)
  for (const id of ids) {
    const target = targets.find((one) => one.sysId === id)
    if (!target) {
      const message = 'The region or its account is not active. Activate both, then validate again.'
      await client.update(tableName(scope, 'aws_region'), id, { status: 'failed', message })
      continue
    }
    const checks: Check[] = []
    for await (const check of validateRegion(aws, target)) checks.push(check)
    await storeResult(client, scope, target, checks)
  }
}

/** Only news is written. What went well needs no words: the status says it. */
const storeResult = async (
  client: InstanceClient,
  scope: string,
  target: RegionTarget,
  checks: readonly Check[],
): Promise<string> => {
  const faults = checks.filter((check) => !check.ok)
  const status = faults.length === 0 ? 'ok' : 'failed'
  const message = cut(faults.map((fault) => fault.message).join('\n'), 1000)
  const same = target.status === status && (status === 'ok' || target.message.replace(/\r\n/g, '\n') === message)
  if (!same) await client.update(tableName(scope, 'aws_region'), target.sysId, { status, message })
  return ''
}

async function* validateRegion(aws: AwsClients, target: RegionTarget): AsyncGenerator<Check> {
  const label = regionLabel(target)
  const fault = regionFault(target.account.partition, target.region)
  if (fault) {
    yield { check: `${label}: region belongs to the partition`, ok: false, message: fault }
    return
  }
  const roles = [
    { name: 'sync role', ...syncTarget(target), operation: 'SearchProductsAsAdmin' },
    { name: 'end-user role', ...endUserTarget(target), operation: 'SearchProducts' },
  ] as const
  for (const role of roles) {
    const assumed = await attempt(`${label}: ${role.name} can be assumed`, async () => {
      await aws.checkRole(role)
      const owner = accountOfRole(role.roleArn)
      return owner === target.account.accountId
        ? ''
        : `the role is of account ${owner ?? 'unknown'}, not of ${target.account.accountId}: is that meant?`
    })
    yield assumed
    if (!assumed.ok) continue
    yield await attempt(`${label}: ${role.name} may call ${role.operation}`, async () => {
      await aws.call<object>(role, role.operation, (client) =>
        role.operation === 'SearchProducts'
          ? client.send(new SearchProductsCommand({ PageSize: 1 }))
          : client.send(new SearchProductsAsAdminCommand({ PageSize: 1 })),
      )
      return ''
    })
  }
}

const attempt = async (check: string, work: () => Promise<string>): Promise<Check> => {
  try {
    return { check, ok: true, message: await work() }
  } catch (error) {
    if (!(error instanceof SwitchboardError)) throw error
    return { check, ok: false, message: messageOf(error) }
  }
}

const readable = async (client: InstanceClient, scope: string, table: string): Promise<string> => {
  const name = tableName(scope, table)
  try {
    await client.transport.request({ method: 'GET', path: `${tablePath(name)}?sysparm_fields=sys_id&sysparm_limit=1` })
    return ''
  } catch (error) {
    if (error instanceof InstanceError && error.status === 400 && table.startsWith('aws_'))
      throw new InstanceError(
        `${error.message} Install the app on the instance, and check that scope (now ${scope}) is the one it was built with.`,
        { code: 'app_missing', status: 400, cause: error },
      )
    throw error
  }
}

/** An empty request is refused by the app's own check, which proves that the route exists and lets the user in. */
const claimable = async (client: InstanceClient, scope: string): Promise<string> => {
  try {
    await client.call('POST', `/api/${scope}/v1/aws_catalog/operations/claim`, {})
  } catch (error) {
    const refusedByApp =
      error instanceof InstanceError && error.status === 400 && !/does not represent any resource/i.test(error.message)
    if (!refusedByApp) throw error
  }
  return ''
}

/** Categories, variables and choices belong to the base system, which guards them by its own role. */
const catalogRole = async (client: InstanceClient, user: string): Promise<string> => {
  const roles = await client.query(
    'sys_user_has_role',
    [
      { field: 'user.user_name', operator: '=', value: user },
      { field: 'role.name', operator: 'IN', value: ['catalog_admin', 'admin'] },
    ],
    [],
  )
  return roles.length > 0
    ? ''
    : `not to be seen whether ${user} has role catalog_admin; without it a sync cannot write categories and variables`
}
