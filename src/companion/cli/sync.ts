import type { Command } from 'commander'
import type { Change } from '../aws-catalog/diff.ts'
import { ParameterCache } from '../aws-catalog/parameter-cache.ts'
import { ParameterFile } from '../aws-catalog/parameter-file.ts'
import { tableName } from '../aws-catalog/rows.ts'
import { syncCatalog, type RegionReport, type SyncDependencies } from '../aws-catalog/sync.ts'
import {
  addCommonOptions,
  createOutput,
  openContext,
  type CommonOptions,
  type Context,
  type Output,
} from './context.ts'

interface SyncCommandOptions extends CommonOptions {
  account?: string
  region?: string
  dryRun?: boolean
}

export const registerSync = (program: Command, finish: (code: number) => void): void => {
  addCommonOptions(program.command('sync'))
    .description('bring the catalogue of the instance in line with AWS Service Catalog, once')
    .option('--account <account>', 'only this account (number or name)')
    .option('--region <region>', 'only this AWS region')
    .option('--dry-run', 'show what would be written, write nothing')
    .action(async (options: SyncCommandOptions) => finish(await sync(options)))
}

/** Launch parameters as read before, also by earlier processes. */
export const parameterCache = ({ config, logger }: Context): ParameterCache => {
  const about = [process.env['AWS_ENDPOINT_URL'] ?? '', config.instance.url, config.scope]
  return new ParameterCache(config.sync.parametersHours, {
    store: new ParameterFile(config.sync.stateDir, about, logger),
  })
}

/** What a sync needs, from an open context. The cache may live longer than one sync. */
export const syncDependencies = (context: Context, cache: ParameterCache): SyncDependencies => ({
  client: context.client,
  aws: context.aws,
  cache,
  logger: context.logger,
  settings: {
    scope: context.config.scope,
    catalog: context.config.sync.catalog,
    rootCategory: context.config.sync.rootCategory,
    categoryLevels: context.config.sync.categoryLevels,
    budgets: context.config.sync.budgets,
    regionsAtOnce: context.config.sync.regionsAtOnce,
    batchSize: context.config.sync.batchSize,
  },
})

const sync = async (options: SyncCommandOptions): Promise<number> => {
  const output = createOutput(options)
  const context = await openContext(options)
  // A rehearsal writes nothing, not even what it failed with.
  if (options.dryRun) context.requestLog.switchOff()
  try {
    const cache = parameterCache(context)
    const reports = await syncCatalog(syncDependencies(context, cache), {
      account: options.account,
      region: options.region,
      dryRun: options.dryRun ?? false,
      onProgress: ({ label, report }) =>
        report ? showRegion(output, context.config.scope, label, report) : output.line(`${label}: reading`),
    })
    if (!options.dryRun) cache.save()
    return summarize(output, reports, options.dryRun ?? false)
  } finally {
    await context.close()
  }
}

const showRegion = (output: Output, scope: string, label: string, report: RegionReport): void => {
  const { changes, ...facts } = report
  output.object({ type: 'region', ...facts })
  for (const change of changes ?? []) {
    output.object({
      type: 'change',
      account: report.account,
      region: report.region,
      ...change,
      table: tableName(scope, change.table),
    })
    output.line(`  ${describe(scope, change)}`)
  }
  const seconds = (report.durationMs / 1000).toFixed(1)
  const counts = changes
    ? `${changes.length} change(s) would be written`
    : `${report.created} created, ${report.updated} updated, ${report.deactivated} withdrawn, ${report.failed} not written`
  output.line(`${label}: ${report.outcome}: ${counts}; ${report.calls} AWS calls, ${seconds} s`)
  for (const line of report.message.split('\n')) if (line !== '') output.line(`  ! ${line}`)
}

const describe = (scope: string, change: Change): string => {
  const names = { ...change.before, ...change.values }
  const name = names['name'] ?? names['title'] ?? names['parameter_key'] ?? names['text'] ?? change.sysId
  const columns = change.kind === 'update' ? ` (${Object.keys(change.values).join(', ')})` : ''
  return `${change.kind} ${tableName(scope, change.table)} "${name}"${columns}`
}

const summarize = (output: Output, reports: readonly RegionReport[], dryRun: boolean): number => {
  const failed = reports.filter((report) => report.outcome === 'failed')
  const partly = reports.filter((report) => report.outcome === 'partly')
  output.object({ type: 'summary', regions: reports.length, failed: failed.length, partly: partly.length, dryRun })
  if (reports.length === 0)
    output.line('No region is active: add a region to an AWS account on the instance, then sync again.')
  else output.line(`${reports.length} region(s), ${failed.length} failed, ${partly.length} with faults`)
  return failed.length + partly.length > 0 ? 1 : 0
}
