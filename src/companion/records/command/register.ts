import type { Command } from 'commander'
import { registerAttachments } from './attachment-commands.ts'
import { registerConnection } from './connection-commands.ts'
import { registerCount } from './count-command.ts'
import { registerExtract } from './extract-command.ts'
import { registerImports } from './import-commands.ts'
import { registerLoad } from './load-command.ts'
import { registerOne } from './one.ts'
import { registerQuery } from './query-command.ts'
import { registerSchema } from './schema-commands.ts'

/** `switchboard records …`. `finish` takes the exit code. */
export const registerRecords = (program: Command, finish: (code: number) => void): void => {
  const records = program
    .command('records')
    .description('any ServiceNow record in and out')
    .addHelpText(
      'after',
      `
Exit codes: 0 complete; 1 failed; 2 finished, some records failed; 3 finished, completeness not proven;
4 signing in failed; 5 the instance kept throttling; 64 wrong usage.`,
    )
  registerOne(records, finish)
  registerQuery(records, finish)
  registerExtract(records, finish)
  registerLoad(records, finish)
  registerSchema(records, finish)
  registerCount(records, finish)
  registerAttachments(records, finish)
  registerImports(records, finish)
  registerConnection(records, finish)
}
