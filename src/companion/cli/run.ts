import type { Command } from 'commander'
import { Cron } from 'croner'
import { restOperationQueue } from '../aws-catalog/operation-wire.ts'
import { reconcileRegions } from '../aws-catalog/reconcile.ts'
import { syncCatalog } from '../aws-catalog/sync.ts'
import { validateRegions } from '../aws-catalog/validate.ts'
import { runWorker } from '../aws-catalog/worker.ts'
import { ConfigError, messageOf, SwitchboardError } from '../errors.ts'
import { addCommonOptions, createOutput, openContext, type CommonOptions, type Context } from './context.ts'
import { parameterCache, syncDependencies } from './sync.ts'

interface RunCommandOptions extends CommonOptions {
  sync: boolean
  worker?: string
}

export const registerRun = (program: Command, finish: (code: number) => void): void => {
  addCommonOptions(program.command('run'))
    .description(
      'worker: sync on schedule, carry out operations, follow them to their end (stops on SIGTERM or SIGINT)',
    )
    .option('--no-sync', 'carry out operations only')
    .option('--worker <name>', 'name of this worker (default: worker.name of the configuration, else the host name)')
    .action(async (options: RunCommandOptions) => finish(await run(options)))
}

const run = async (options: RunCommandOptions): Promise<number> => {
  const output = createOutput(options)
  const context = await openContext(options)
  const { config, logger } = context
  const stop = new AbortController()
  const onSignal = (signal: NodeJS.Signals): void => {
    logger.info({ signal }, 'Stopping: no new operation is claimed, calls under way are finished')
    stop.abort()
  }
  process.once('SIGTERM', onSignal)
  process.once('SIGINT', onSignal)
  try {
    const syncing = options.sync ? startSyncs(context, stop.signal) : undefined
    const reconciling = options.sync ? startReconciling(context, stop.signal) : undefined
    const worker = options.worker ?? config.worker.name
    output.object({
      type: 'started',
      worker,
      instance: config.instance.url,
      schedule: options.sync ? config.sync.schedule : null,
    })
    output.line(`Worker ${worker} serves ${config.instance.url}${options.sync ? `, sync ${config.sync.schedule}` : ''}`)
    await runWorker(
      {
        aws: context.aws,
        queue: restOperationQueue(
          context.client,
          config.scope,
          (operation, reason) =>
            logger.error({ operation, reason }, 'An operation arrived in a form this version does not understand'),
          validator(context),
        ),
        logger,
        worker,
        leaseSeconds: config.worker.leaseSeconds,
        pollSeconds: config.worker.pollSeconds,
        concurrency: config.worker.concurrency,
      },
      stop.signal,
    )
    await Promise.all([syncing?.ended(), reconciling?.ended()])
    output.object({ type: 'stopped', worker })
    output.line('Stopped')
    return 0
  } finally {
    stop.abort()
    process.off('SIGTERM', onSignal)
    process.off('SIGINT', onSignal)
    await context.close()
  }
}

/** Runs syncs on schedule, never two at a time. `ended` resolves when the one under way has stopped. */
const startSyncs = (context: Context, signal: AbortSignal): { ended(): Promise<void> } => {
  const { config, logger } = context
  const cache = parameterCache(context)
  const dependencies = {
    ...syncDependencies(context, cache),
    compared: new Map(),
  }
  let underWay: Promise<void> = Promise.resolve()
  let busy = false
  const once = async (): Promise<void> => {
    if (busy || signal.aborted) return
    busy = true
    underWay = syncCatalog(dependencies, { signal })
      .then((reports) => {
        cache.save()
        for (const { message, outcome, ...facts } of reports)
          logger[outcome === 'succeeded' ? 'info' : 'warn'](
            { ...facts, outcome, ...(message ? { reason: message } : {}) },
            `Sync ${outcome}`,
          )
      })
      .catch((error: unknown) => {
        if (!(error instanceof SwitchboardError)) throw error
        logger.error({ err: error }, 'The sync could not begin')
      })
      .finally(() => {
        busy = false
      })
    await underWay
  }
  const job = schedule('sync.schedule', config.sync.schedule, once, (error) =>
    logger.error({ err: error }, 'A sync ended in an unexpected way'),
  )
  signal.addEventListener('abort', () => job.stop(), { once: true })
  if (config.sync.onStart) void job.trigger()
  // What it failed with was told when it failed.
  return { ended: () => underWay.catch(() => undefined) }
}

/** Compares provisioned products on schedule, never twice at a time. */
const startReconciling = (context: Context, signal: AbortSignal): { ended(): Promise<void> } => {
  const { config, logger } = context
  const dependencies = {
    client: context.client,
    aws: context.aws,
    scope: config.scope,
    regionsAtOnce: config.sync.regionsAtOnce,
    told: new Map(),
  }
  let underWay: Promise<void> = Promise.resolve()
  const once = async (): Promise<void> => {
    if (signal.aborted) return
    underWay = reconcileRegions(dependencies, { signal })
      .then((reports) => {
        for (const { ok, message, ...facts } of reports)
          if (!ok) logger.warn({ ...facts, reason: message }, 'Provisioned products could not be compared')
          else if (facts.updated + facts.ended + facts.offered > 0)
            logger.info(facts, 'Provisioned products have changed on AWS')
      })
      .catch((error: unknown) => {
        if (!(error instanceof SwitchboardError)) throw error
        logger.error({ err: error }, 'The comparison of provisioned products could not begin')
      })
    await underWay
  }
  const job = schedule('reconcile.schedule', config.reconcile.schedule, once, (error) =>
    logger.error({ err: error }, 'A comparison of provisioned products ended in an unexpected way'),
  )
  signal.addEventListener('abort', () => job.stop(), { once: true })
  return { ended: () => underWay.catch(() => undefined) }
}

/** Validates what is asked for, one after another; what is asked again meanwhile is under way already. */
const validator = ({ client, aws, config, logger }: Context): ((regions: string[]) => void) => {
  const underWay = new Set<string>()
  return (regions) => {
    const fresh = regions.filter((region) => !underWay.has(region))
    if (fresh.length === 0) return
    for (const region of fresh) underWay.add(region)
    validateRegions(client, aws, config.scope, fresh)
      .catch((error: unknown) => logger.error({ err: error }, 'Regions could not be validated'))
      .finally(() => {
        for (const region of fresh) underWay.delete(region)
      })
  }
}

const schedule = (key: string, pattern: string, work: () => Promise<void>, onFault: (error: unknown) => void): Cron => {
  try {
    return new Cron(pattern, { timezone: 'UTC', protect: true, catch: onFault }, work)
  } catch (error) {
    throw new ConfigError(
      `${key}: "${pattern}" is no cron expression (${messageOf(error)}). Write five fields, for instance */5 * * * *.`,
      error,
    )
  }
}
