import { createHash } from 'node:crypto'
import { SearchProvisionedProductsCommand } from '@aws-sdk/client-service-catalog'
import PQueue from 'p-queue'
import type { ObservedProduct, ReconcileResponse } from '../../contracts/aws-catalog.ts'
import type { ServiceCatalogCaller } from '../aws/clients.ts'
import { allPages } from '../aws/pages.ts'
import { messageOf, refuseWhenStopped, SwitchboardError } from '../errors.ts'
import type { InstanceClient } from '../servicenow/client.ts'
import { readCurrentValues } from './current-values.ts'
import { endUserTarget, syncTarget } from './read-snapshot.ts'
import { chooseRegions, readRegions, regionLabel, type RegionFilter } from './regions.ts'
import type { RegionTarget } from './snapshot.ts'

export interface ReconcileDependencies {
  client: InstanceClient
  aws: ServiceCatalogCaller
  scope: string
  regionsAtOnce: number
  /** What was told last, by region: the same news is not told twice within the hour. */
  told?: Map<string, { hash: string; at: number }>
  now?: () => number
}
export interface ReconcileReport {
  account: string
  region: string
  ok: boolean
  /** Provisioned products that AWS lists. */
  products: number
  updated: number
  ended: number
  offered: number
  message: string
}

/** Even unchanged, AWS is told to the instance once in a while: somebody may have edited the rows there. */
const TELL_AGAIN_MS = 3_600_000

/** Compares what AWS has provisioned with what the instance knows, region by region. One that fails harms no other. */
export const reconcileRegions = async (
  dependencies: ReconcileDependencies,
  options: RegionFilter & { signal?: AbortSignal } = {},
): Promise<ReconcileReport[]> => {
  const targets = chooseRegions(await readRegions(dependencies.client, dependencies.scope), options)
  const queue = new PQueue({ concurrency: dependencies.regionsAtOnce })
  return Promise.all(
    targets.map((target) => queue.add(() => reconcile(dependencies, target, options.signal), { throwOnTimeout: true })),
  )
}

const reconcile = async (
  dependencies: ReconcileDependencies,
  target: RegionTarget,
  signal: AbortSignal | undefined,
): Promise<ReconcileReport> => {
  const report: ReconcileReport = {
    account: target.account.accountId,
    region: target.region,
    ok: true,
    products: 0,
    updated: 0,
    ended: 0,
    offered: 0,
    message: '',
  }
  try {
    const products = await readProvisionedProducts(dependencies.aws, target, signal)
    report.products = products.length
    const { wanted, ...counts } = await tell(dependencies, target, products)
    await tellValues(
      dependencies,
      target,
      products.filter((product) => wanted.includes(product.id)),
      signal,
    )
    return { ...report, ...counts }
  } catch (error) {
    if (!(error instanceof SwitchboardError)) throw error
    return { ...report, ok: false, message: `${regionLabel(target)}: ${messageOf(error)}` }
  }
}

/** All provisioned products of an account and region, whoever launched them, in a steady order. */
export const readProvisionedProducts = async (
  aws: ServiceCatalogCaller,
  target: RegionTarget,
  signal?: AbortSignal,
): Promise<ObservedProduct[]> => {
  const found = await allPages(
    (PageToken) => {
      refuseWhenStopped(signal)
      return aws.call(syncTarget(target), 'SearchProvisionedProducts', (client) =>
        client.send(
          new SearchProvisionedProductsCommand({
            AccessLevelFilter: { Key: 'Account', Value: 'self' },
            PageSize: 100,
            ...(PageToken ? { PageToken } : {}),
          }),
        ),
      )
    },
    (page) => page.ProvisionedProducts,
    (page) => page.NextPageToken,
  )
  return found
    .flatMap((one): ObservedProduct[] =>
      one.Id
        ? [
            {
              id: one.Id,
              name: one.Name ?? '',
              arn: one.Arn ?? '',
              type: one.Type ?? '',
              status: one.Status ?? 'UNKNOWN',
              status_message: (one.StatusMessage ?? '').slice(0, 4000),
              created: one.CreatedTime?.toISOString() ?? '',
              product_id: one.ProductId ?? '',
              version_id: one.ProvisioningArtifactId ?? '',
              user_arn: one.UserArnSession ?? one.UserArn ?? '',
              last_record_id: one.LastRecordId ?? '',
              physical_id: one.PhysicalId ?? '',
            },
          ]
        : [],
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

const tell = async (
  { client, scope, told, now = Date.now }: ReconcileDependencies,
  target: RegionTarget,
  products: readonly ObservedProduct[],
): Promise<{ updated: number; ended: number; offered: number; wanted: string[] }> => {
  const hash = createHash('sha256').update(JSON.stringify(products)).digest('hex')
  const before = told?.get(target.sysId)
  const nothing = { updated: 0, ended: 0, offered: 0, wanted: [] }
  if (before?.hash === hash && now() - before.at < TELL_AGAIN_MS) return nothing
  const answer = (await client.call(
    'POST',
    `/api/${scope}/v1/aws_catalog/provisioned/reconcile`,
    { region: target.sysId, products },
    { repeatable: true },
  )) as Partial<ReconcileResponse> | null
  const wanted = answer?.values_wanted ?? []
  // As long as values are wanted the next look asks for the rest.
  if (wanted.length === 0) told?.set(target.sysId, { hash, at: now() })
  return { updated: answer?.updated ?? 0, ended: answer?.ended ?? 0, offered: answer?.offered ?? 0, wanted }
}

/** Tells what products have now that were launched or changed elsewhere. */
const tellValues = async (
  { client, scope, aws }: ReconcileDependencies,
  target: RegionTarget,
  products: readonly ObservedProduct[],
  signal: AbortSignal | undefined,
): Promise<void> => {
  for (const product of products) {
    refuseWhenStopped(signal)
    const values = await readCurrentValues(aws, endUserTarget(target), product.physical_id ?? '')
    await client.call(
      'POST',
      `/api/${scope}/v1/aws_catalog/provisioned/values`,
      { region: target.sysId, id: product.id, record: product.last_record_id, ...(values ? { values } : {}) },
      { repeatable: true },
    )
  }
}
