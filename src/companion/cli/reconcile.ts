import type { Command } from 'commander'
import { reconcileRegions } from '../aws-catalog/reconcile.ts'
import { addCommonOptions, createOutput, openContext, type CommonOptions } from './context.ts'

interface ReconcileOptions extends CommonOptions {
  account?: string
  region?: string
}

export const registerReconcile = (program: Command, finish: (code: number) => void): void => {
  addCommonOptions(program.command('reconcile'))
    .description(
      'compare provisioned products with AWS, once: what ended or changed there, what was launched elsewhere',
    )
    .option('--account <account>', 'only this account (number or name)')
    .option('--region <region>', 'only this AWS region')
    .action(async (options: ReconcileOptions) => finish(await reconcile(options)))
}

const reconcile = async (options: ReconcileOptions): Promise<number> => {
  const output = createOutput(options)
  const context = await openContext(options)
  try {
    const reports = await reconcileRegions(
      {
        client: context.client,
        aws: context.aws,
        scope: context.config.scope,
        regionsAtOnce: context.config.sync.regionsAtOnce,
      },
      { account: options.account, region: options.region },
    )
    for (const report of reports) {
      output.object({ type: 'region', ...report })
      const { products, updated, ended, offered } = report
      output.line(
        report.ok
          ? `${report.account}/${report.region}: ${products} on AWS; ${updated} updated, ${ended} ended, ${offered} offered for import`
          : `FAILED ${report.message}`,
      )
    }
    const failed = reports.filter((report) => !report.ok).length
    output.object({ type: 'summary', regions: reports.length, failed })
    return failed > 0 ? 1 : 0
  } finally {
    await context.close()
  }
}
