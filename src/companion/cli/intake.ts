import type { Command } from 'commander'
import { UsageError, withTableAdvice } from '../errors.ts'
import { KINDS, type Kind, listRows, retryRow } from '../incident-intake/retry.ts'
import { addCommonOptions, createOutput, openContext, type CommonOptions } from './context.ts'

interface IntakeOptions extends CommonOptions {
  kind: string
  scope?: string
}

/** `switchboard intake …`: what came in, what failed and why, and a second try. */
export const registerIntake = (program: Command, finish: (code: number) => void): void => {
  const intake = program.command('intake').description('rows of the incident intake: list them, send one again')
  const withScope = (command: Command): Command =>
    addCommonOptions(command)
      .option('--kind <kind>', `rows of which kind: ${Object.keys(KINDS).join(', ')}`, 'incident')
      .option('--scope <scope>', 'scope of the installed package (default: the one usual for the kind)')
  withScope(intake.command('list'))
    .description('the newest rows with their outcome')
    .option('--errors', 'only rows that failed or had values that name nothing on the instance')
    .option('--limit <number>', 'how many rows at most', '20')
    .action(async (options: IntakeOptions & { errors?: boolean; limit: string }) => finish(await list(options)))
  withScope(intake.command('retry <row>'))
    .description('send a row once more (its sys_id is in the list)')
    .action(async (row: string, options: IntakeOptions) => finish(await retry(row, options)))
}

/** Name of the staging table. @throws UsageError */
const tableOf = ({ kind, scope }: IntakeOptions): string => {
  if (!Object.hasOwn(KINDS, kind)) throw new UsageError(`--kind ${kind}: there are ${Object.keys(KINDS).join(', ')}.`)
  const known = KINDS[kind as Kind]
  return `${scope ?? known.scope}_${known.table}`
}

const NO_TABLE =
  'Install the intake package first, or name the scope under which it is installed with --scope (x_swb_hub for the whole app).'

const list = async (options: IntakeOptions & { errors?: boolean; limit: string }): Promise<number> => {
  const limit = Number(options.limit)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new UsageError(`--limit ${options.limit}: give a whole number from 1 to 1000.`)
  const table = tableOf(options)
  const output = createOutput(options)
  const context = await openContext(options)
  try {
    const rows = await withTableAdvice(
      listRows(context.client, table, { errors: options.errors ?? false, limit }),
      NO_TABLE,
    )
    for (const row of rows) {
      output.object({ type: 'row', ...row })
      output.line(`${row.createdOn}  ${row.state.padEnd(8)}  ${row.id}  ${row.shortDescription || row.correlationId}`)
      if (row.reason) output.line(`    ${row.reason}`)
      if (row.unmatched) output.line(`    unmatched: ${row.unmatched.replaceAll('\n', '; ')}`)
    }
    if (rows.length === 0) output.line('There are no such rows.')
    return 0
  } finally {
    await context.close()
  }
}

const retry = async (row: string, options: IntakeOptions): Promise<number> => {
  const table = tableOf(options)
  const output = createOutput(options)
  const context = await openContext(options)
  try {
    const { incident, status } = await withTableAdvice(retryRow(context.client, table, row), NO_TABLE)
    output.object({ type: 'retried', row, incident, status })
    output.line(`The row was taken: ${incident || 'a record'} ${status}.`)
    return 0
  } finally {
    await context.close()
  }
}
