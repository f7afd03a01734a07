import type { Command } from 'commander'
import { UsageError } from '../errors.ts'
import { listRows, retryRow } from '../incident-intake/retry.ts'
import { KIBANA_SCOPE } from '../incident-intake/setup.ts'
import { addCommonOptions, createOutput, openContext, type CommonOptions } from './context.ts'

interface IntakeOptions extends CommonOptions {
  scope: string
}

/** `switchboard intake …`: what came in, what failed and why, and a second try. */
export const registerIntake = (program: Command, finish: (code: number) => void): void => {
  const intake = program.command('intake').description('rows of the incident intake: list them, send one again')
  const withScope = (command: Command): Command =>
    addCommonOptions(command).option('--scope <scope>', 'scope of the installed package', KIBANA_SCOPE)
  withScope(intake.command('list'))
    .description('the newest rows with their outcome')
    .option('--errors', 'only rows that failed or had values that name nothing on the instance')
    .option('--limit <number>', 'how many', '20')
    .action(async (options: IntakeOptions & { errors?: boolean; limit: string }) => finish(await list(options)))
  withScope(intake.command('retry <row>'))
    .description('send a row once more (its sys_id is in the list)')
    .action(async (row: string, options: IntakeOptions) => finish(await retry(row, options)))
}

const list = async (options: IntakeOptions & { errors?: boolean; limit: string }): Promise<number> => {
  const limit = Number(options.limit)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new UsageError(`--limit ${options.limit}: give a whole number from 1 to 1000.`)
  const output = createOutput(options)
  const context = await openContext(options)
  try {
    const rows = await listRows(context.client, options.scope, { errors: options.errors ?? false, limit })
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
  const output = createOutput(options)
  const context = await openContext(options)
  try {
    const { incident, status } = await retryRow(context.client, options.scope, row)
    output.object({ type: 'retried', row, incident, status })
    output.line(`The row was taken: incident ${incident} ${status}.`)
    return 0
  } finally {
    await context.close()
  }
}
