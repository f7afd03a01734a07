import { Option, type Command } from 'commander'
import {
  CONNECTOR_TABLE,
  migrateOwners,
  readConnectorTable,
  readExport,
  type Migration,
  type MigrationOutcome,
} from '../aws-catalog/migrate.ts'
import { withTableAdvice } from '../errors.ts'
import { addCommonOptions, createOutput, openContext, type CommonOptions } from './context.ts'

interface MigrateOptions extends CommonOptions {
  table: string
  format?: 'csv' | 'ndjson'
  dryRun?: boolean
}

export const registerMigrate = (program: Command, finish: (code: number) => void): void => {
  addCommonOptions(program.command('migrate [file]'))
    .description("give provisioned products of AWS's own connector to their owners; nothing is changed on AWS")
    .option('--table <table>', "the connector's table of provisioned products, when no file is given", CONNECTOR_TABLE)
    .addOption(new Option('--format <format>', 'of the file, when its name does not tell').choices(['csv', 'ndjson']))
    .option('--dry-run', 'show what would be taken, write nothing')
    .addHelpText(
      'after',
      `
Run "switchboard reconcile" first: it lists what AWS has. A file holds the columns awsid and owned_by (user name, e-mail
address or sys_id), as an export of the connector's list does. The user of the instance section needs the role
x_swb_hub.aws_manager for this, and may read the connector's table if no file is given.

Examples:
  switchboard migrate --dry-run
  switchboard migrate provisioned-products.csv`,
    )
    .action(async (file: string | undefined, options: MigrateOptions) => finish(await migrate(file, options)))
}

/** What people read of each outcome. */
const WORDS: Record<MigrationOutcome, string> = {
  imported: 'imported',
  known: 'here already',
  ignored: 'ignored',
  not_offered: 'not found on AWS',
  no_owner: 'without owner',
  refused: 'refused',
}

const NO_TABLE = "Give an export of the connector's list as a file, or the name of its table with --table."

const migrate = async (file: string | undefined, options: MigrateOptions): Promise<number> => {
  const output = createOutput(options)
  const recorded = file === undefined ? undefined : await readExport(file, options.format)
  const context = await openContext(options)
  try {
    const results = await migrateOwners(
      context.client,
      recorded ?? (await withTableAdvice(readConnectorTable(context.client, options.table), NO_TABLE)),
      {
        scope: context.config.scope,
        dryRun: options.dryRun ?? false,
        onResult: (result) => {
          output.object({ type: 'product', ...result })
          output.line(describe(result))
        },
      },
    )
    const counts = Object.fromEntries(
      Object.keys(WORDS).map((outcome) => [outcome, results.filter((one) => one.outcome === outcome).length]),
    ) as Record<MigrationOutcome, number>
    output.object({ type: 'summary', dryRun: options.dryRun ?? false, products: results.length, ...counts })
    output.line(
      `${results.length} recorded${options.dryRun ? ' (dry run)' : ''}: ${Object.entries(WORDS)
        .map(([outcome, words]) => `${counts[outcome as MigrationOutcome]} ${words}`)
        .join(', ')}`,
    )
    return counts.no_owner + counts.refused > 0 ? 1 : 0
  } finally {
    await context.close()
  }
}

const describe = ({ provisionedProductId, name, owner, outcome, message }: Migration): string =>
  [
    `${provisionedProductId}${name === '' ? '' : ` (${name})`}: ${WORDS[outcome]}`,
    outcome === 'imported' ? `for ${owner}` : message,
  ]
    .filter((part) => part !== '')
    .join(outcome === 'imported' ? ' ' : '. ')
