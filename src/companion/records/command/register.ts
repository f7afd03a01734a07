import type { Command } from 'commander'
import { registerBrowse } from './browse.ts'
import { registerMany } from './many.ts'
import { registerOne } from './one.ts'

/** `switchboard records …`. `finish` takes the exit code. */
export const registerRecords = (program: Command, finish: (code: number) => void): void => {
  const records = program
    .command('records')
    .description('any ServiceNow record in and out')
    .showHelpAfterError('(switchboard records --help lists commands)')
    .addHelpText(
      'after',
      `
Exit codes: 0 complete; 1 failed; 2 finished, some records failed; 3 finished, completeness not proven;
4 signing in failed; 5 the instance kept throttling; 64 wrong usage.`,
    )
  registerOne(records, finish)
  registerMany(records, finish)
  registerBrowse(records, finish)
}
