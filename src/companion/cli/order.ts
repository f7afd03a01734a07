import { Option, type Command } from 'commander'
import { placeOrders, planOrders, type BulkOutcome, type BulkResult } from '../aws-catalog/bulk-order.ts'
import { readOrderList } from '../aws-catalog/order-list.ts'
import { addCommonOptions, createOutput, openContext, type CommonOptions } from './context.ts'

interface OrderOptions extends CommonOptions {
  format?: 'csv' | 'ndjson'
  dryRun?: boolean
}

export const registerOrder = (program: Command, finish: (code: number) => void): void => {
  addCommonOptions(program.command('order <file>'))
    .description('order AWS products from a list; each order is approved like any other')
    .addOption(new Option('--format <format>', 'of the file, when its name does not tell').choices(['csv', 'ndjson']))
    .option('--dry-run', 'check every line, order nothing')
    .addHelpText(
      'after',
      `
The file (CSV with a heading, or NDJSON) has the columns product, requested_for and name; account, region, version and
launch_option where they are not clear; every other column is a parameter of the template. All lines are checked before
the first is ordered. A name that was ordered before is passed over, so the same list can be run again.

Example:
  product,region,requested_for,name,Versioning
  Storage bucket,eu-west-1,ann.example,reports-2027,yes

  switchboard order buckets.csv --dry-run`,
    )
    .action(async (file: string, options: OrderOptions) => finish(await order(file, options)))
}

const WORDS: Record<BulkOutcome, string> = { ordered: 'ordered', exists: 'ordered before', failed: 'FAILED' }

const order = async (file: string, options: OrderOptions): Promise<number> => {
  const output = createOutput(options)
  const listed = await readOrderList(file, options.format)
  const context = await openContext(options)
  const stop = new AbortController()
  const onSignal = (): void => stop.abort()
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  try {
    const planned = await planOrders(context.client, context.config.scope, listed)
    if (options.dryRun) {
      output.object({ type: 'summary', dryRun: true, orders: planned.length })
      output.line(`${planned.length} orders could be placed (dry run).`)
      return 0
    }
    const results = await placeOrders(context.client, planned, {
      signal: stop.signal,
      onResult: (result) => {
        output.object({ type: 'order', ...result })
        output.line(describe(result))
      },
    })
    const count = (outcome: BulkOutcome): number => results.filter((one) => one.outcome === outcome).length
    const [ordered, exists, failed] = [count('ordered'), count('exists'), count('failed')]
    const left = planned.length - results.length
    output.object({ type: 'summary', orders: planned.length, ordered, exists, failed, left })
    output.line(
      `${planned.length} orders: ${ordered} placed, ${exists} ordered before, ${failed} failed${left > 0 ? `, ${left} left` : ''}`,
    )
    return failed + left > 0 ? 1 : 0
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
    await context.close()
  }
}

const describe = ({ line, product, name, outcome, request, message }: BulkResult): string =>
  `Line ${line}: ${name} (${product}) ${WORDS[outcome]}${request === '' ? '' : `: ${request}`}${message === '' ? '' : `: ${message}`}`
