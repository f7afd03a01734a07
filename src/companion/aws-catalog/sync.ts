import { createHash, randomUUID } from 'node:crypto'
import PQueue from 'p-queue'
import type { CatalogCaller } from '../aws/clients.ts'
import { regionFault } from '../aws/partitions.ts'
import { AwsError, messageOf, SwitchboardError } from '../errors.ts'
import type { Logger } from '../logging.ts'
import type { InstanceClient } from '../servicenow/client.ts'
import { applyChanges, type ApplyResult } from './apply.ts'
import { rootCategoryId, type ProjectSettings } from './desired.ts'
import { diff, type Change } from './diff.ts'
import type { ParameterCache } from './parameter-cache.ts'
import { project } from './project.ts'
import type { ChosenTag } from './project-tags.ts'
import { readCurrent } from './read-current.ts'
import { readChosenTags, readOrderSettings } from './read-order-settings.ts'
import { readSnapshot } from './read-snapshot.ts'
import { chooseRegions, readRegions, regionLabel, type RegionFilter } from './regions.ts'
import { tableName } from './rows.ts'
import type { RegionTarget } from './snapshot.ts'
import { cut, toPlatformTime } from './text.ts'

export interface SyncDependencies {
  client: InstanceClient
  aws: CatalogCaller
  cache: ParameterCache
  logger: Logger
  settings: SyncSettings
  /** What was last found to be in line, by region; a worker that keeps it asks the instance far less. */
  compared?: Compared
}
export type Compared = Map<string, { hash: string; at: number }>
export interface SyncSettings extends Omit<ProjectSettings, 'categoryLevels'> {
  /** `auto`: a category per region as soon as the instance has more than one active region. */
  categoryLevels: 'auto' | 'none' | 'region'
  regionsAtOnce: number
  batchSize: number
}
export interface SyncOptions extends RegionFilter {
  dryRun?: boolean
  /** Stops the sync between two calls; what is not written then comes with the next one. */
  signal?: AbortSignal
  /** Told when a region begins and ends. */
  onProgress?: (event: { label: string; report?: RegionReport }) => void
}
export interface RegionReport {
  account: string
  accountName: string
  region: string
  outcome: 'succeeded' | 'partly' | 'failed'
  created: number
  updated: number
  deactivated: number
  failed: number
  /** AWS calls sent, repeats included. */
  calls: number
  durationMs: number
  message: string
  /** Only for a dry run: what would be written. */
  changes?: Change[]
}

/** Even when AWS is unchanged, the instance is compared once in a while: somebody may have edited the rows there. */
const COMPARE_AGAIN_MS = 3_600_000
const BATCH_BYTES = 3_000_000
/** Rows of one step do not depend on each other; an instance serves few integration calls at once. */
const BATCHES_AT_ONCE = 2
const LONGEST_STATUS_MESSAGE = 1000
const LONGEST_RUN_MESSAGE = 4000

/**
 * One catalogue sync: every chosen region by itself, so that one that fails harms no other.
 * @throws InstanceError when the instance cannot be asked for its regions at all.
 */
export const syncCatalog = async (
  dependencies: SyncDependencies,
  options: SyncOptions = {},
): Promise<RegionReport[]> => {
  const regions = await readRegions(dependencies.client, dependencies.settings.scope)
  const targets = chooseRegions(regions, options)
  const queue = new PQueue({ concurrency: dependencies.settings.regionsAtOnce })
  const { categoryLevels } = dependencies.settings
  const shared: Shared = {
    creating: new Set(),
    chosenTags: targets.length > 0 ? await readChosenTags(dependencies.client, dependencies.settings.scope) : [],
    settings: {
      ...dependencies.settings,
      categoryLevels: categoryLevels !== 'auto' ? categoryLevels : regions.length > 1 ? 'region' : 'none',
    },
  }
  return Promise.all(
    targets.map((target) =>
      queue.add(
        async () => {
          const label = regionLabel(target)
          options.onProgress?.({ label })
          const report = await syncRegion(dependencies, target, options, shared)
          options.onProgress?.({ label, report })
          return report
        },
        { throwOnTimeout: true },
      ),
    ),
  )
}

/** What the regions of one sync share. */
interface Shared {
  /** Rows of no single region (the root category) that some region of this sync is creating. */
  creating: Set<string>
  settings: ProjectSettings
  /** Tags whose value people choose. */
  chosenTags: readonly ChosenTag[]
}

/** All regions find the root category missing at the same time; the first creates it. */
const withoutSharedCreations = (changes: readonly Change[], scope: string, { creating }: Shared): Change[] =>
  changes.filter((change) => {
    if (change.kind !== 'create' || change.sysId !== rootCategoryId(scope)) return true
    const first = !creating.has(change.sysId)
    creating.add(change.sysId)
    return first
  })

const syncRegion = async (
  dependencies: SyncDependencies,
  target: RegionTarget,
  options: SyncOptions,
  shared: Shared,
): Promise<RegionReport> => {
  const dryRun = options.dryRun ?? false
  const started = new Date()
  const tally = { calls: 0 }
  let applied: ApplyResult = { created: 0, updated: 0, deactivated: 0, failures: [] }
  let changes: Change[] = []
  let failures: string[] = []
  let remarks: string[] = []
  let fatal: unknown
  try {
    const result = await compare(dependencies, target, shared, tally, options.signal)
    changes = withoutSharedCreations(result.changes, dependencies.settings.scope, shared)
    if (!dryRun && result.comparedNow)
      dependencies.compared?.set(target.sysId, { hash: result.hash, at: started.getTime() })
    // Reads run side by side: sorted, the same faults give the same message.
    failures = result.failures.sort()
    remarks = result.remarks.sort()
    if (!dryRun && changes.length > 0)
      applied = await applyChanges(
        dependencies.client,
        dependencies.settings.scope,
        changes,
        { size: dependencies.settings.batchSize, bytes: BATCH_BYTES, parallel: BATCHES_AT_ONCE },
        options.signal,
      )
  } catch (error) {
    if (!(error instanceof SwitchboardError)) throw error
    fatal = error
  }
  if (fatal !== undefined || failures.length + applied.failures.length > 0) dependencies.compared?.delete(target.sysId)
  const faults = [...(fatal === undefined ? [] : [messageOf(fatal)]), ...failures, ...applied.failures]
  const report: RegionReport = {
    account: target.account.accountId,
    accountName: target.account.name,
    region: target.region,
    outcome: fatal !== undefined ? 'failed' : faults.length > 0 ? 'partly' : 'succeeded',
    created: applied.created,
    updated: applied.updated,
    deactivated: applied.deactivated,
    failed: applied.failures.length,
    calls: tally.calls,
    durationMs: Date.now() - started.getTime(),
    message: [...faults, ...remarks].join('\n'),
    ...(dryRun ? { changes } : {}),
  }
  if (!dryRun && !options.signal?.aborted) await record(dependencies, target, report, started, changes.length > 0)
  return report
}

const compare = async (
  { client, aws, cache, compared }: SyncDependencies,
  target: RegionTarget,
  { settings, chosenTags }: Shared,
  tally: { calls: number },
  signal: AbortSignal | undefined,
): Promise<{ changes: Change[]; failures: string[]; remarks: string[]; hash: string; comparedNow: boolean }> => {
  const fault = regionFault(target.account.partition, target.region)
  if (fault) throw new AwsError(fault, { code: 'aws_configuration', awsCode: 'InvalidRegion', kind: 'configuration' })
  const snapshot = await readSnapshot(target, {
    clients: aws,
    cache,
    onCall: (n) => (tally.calls += n),
    signal,
    budgets: (settings.budgets ?? 'none') !== 'none',
  })
  const orderSettings = await readOrderSettings(client, settings.scope, target.sysId, chosenTags)
  const desired = project(target, snapshot, { ...settings, ...orderSettings })
  const hash = createHash('sha256')
    .update(JSON.stringify([desired.rows, [...desired.unreadProducts]]))
    .digest('hex')
  const found = { failures: desired.failures, remarks: desired.remarks, hash }
  const before = compared?.get(target.sysId)
  if (before?.hash === hash && Date.now() - before.at < COMPARE_AGAIN_MS && desired.failures.length === 0)
    return { ...found, changes: [], comparedNow: false }
  const current = await readCurrent(client, settings.scope, desired)
  return { ...found, changes: diff(settings.scope, desired, current), comparedNow: true }
}

/** Leaves a trace on the instance, but only of news: a sync that finds nothing new writes nothing. */
const record = async (
  { client, settings, logger }: SyncDependencies,
  target: RegionTarget,
  report: RegionReport,
  started: Date,
  changed: boolean,
): Promise<void> => {
  const status = report.outcome === 'failed' ? 'failed' : 'ok'
  const message = cut(report.message, LONGEST_STATUS_MESSAGE)
  const news = status !== target.status || message !== target.message.replace(/\r\n/g, '\n').trim()
  if (!news && !changed) return
  try {
    if (news) await client.update(tableName(settings.scope, 'aws_region'), target.sysId, { status, message })
    await client.create(tableName(settings.scope, 'aws_sync_run'), randomUUID().replaceAll('-', ''), {
      region: target.sysId,
      started_on: toPlatformTime(started),
      ended_on: toPlatformTime(new Date()),
      outcome: report.outcome,
      created: String(report.created),
      updated: String(report.updated),
      deactivated: String(report.deactivated),
      failed: String(report.failed),
      calls: String(report.calls),
      message: cut(report.message, LONGEST_RUN_MESSAGE),
    })
  } catch (error) {
    if (!(error instanceof SwitchboardError)) throw error
    logger.error(
      { err: error, region: regionLabel(target) },
      'The outcome of the sync could not be written to the instance',
    )
    report.outcome = report.outcome === 'succeeded' ? 'partly' : report.outcome
    report.message = [report.message, messageOf(error)].filter((part) => part !== '').join('\n')
  }
}
