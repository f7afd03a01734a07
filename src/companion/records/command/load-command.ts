import type { Command } from 'commander'
import { UsageError } from '../../errors.ts'
import { LOAD_MODES, type LoadMode } from '../load/load.ts'
import { parseMapping } from '../load/mapping.ts'
import { readRows, type SourceFormat } from '../../input/read-rows.ts'
import { asSource, collect, whole, withCommon, type CommonOptions } from './options.ts'
import { createProgress } from './progress.ts'
import { rejectFile } from './reject-file.ts'
import { EXIT, runCommand, type Session } from './run.ts'

interface LoadCommandOptions extends CommonOptions {
  key?: string
  mode?: string
  map?: string[]
  format?: SourceFormat
  rejects?: string
  input?: string
  batchSize?: number
  dryRun?: boolean
}

/** Records of a file into a table. */
export const registerLoad = (records: Command, finish: (code: number) => void): void => {
  withCommon(records.command('load <table> <file>'))
    .description('write the records of a CSV or NDJSON file ("-": standard input)')
    .option('--key <column>', 'column that says which record is meant')
    .option('--mode <mode>', 'create, update, upsert or delete (default: upsert with --key, else create)')
    .option(
      '--map <column=source>',
      'column of the table from a column of the file; column:=text for a fixed value; repeatable',
      collect,
    )
    .option('--format <format>', 'csv or ndjson (default: by the name of the file)', asSource)
    .option('--rejects <file>', 'records not written, with reasons (default: <file>.rejects.ndjson)')
    .option('--input <form>', 'values are actual (default) or display: what people see')
    .option('--batch-size <n>', 'records in one request (default 100)', whole(1, 100))
    .option('--dry-run', 'check and compare everything, write nothing')
    .addHelpText(
      'after',
      '\nExample: switchboard records load cmdb_ci_server servers.csv --key serial_number --map name=Hostname --map serial_number=Serial',
    )
    .action((table: string, file: string, options: LoadCommandOptions) =>
      runCommand(options, finish, (session) => loadCommand(session, table, file, options)),
    )
}

const modeOf = (options: LoadCommandOptions): LoadMode => {
  const text = options.mode ?? (options.key ? 'upsert' : 'create')
  const mode = LOAD_MODES.find((name) => name === text)
  if (!mode) throw new UsageError(`--mode ${text}: write ${LOAD_MODES.join(', ')}.`)
  return mode
}

const loadCommand = async (
  session: Session,
  table: string,
  file: string,
  options: LoadCommandOptions,
): Promise<number> => {
  const rejects = options.rejects ?? `${file === '-' ? 'stdin' : file}.rejects.ndjson`
  const rows = readRows(file, options.format)
  const progress = createProgress()
  const rejected = rejectFile(rejects)
  const report = await session.records
    .load(rows, {
      table,
      mode: modeOf(options),
      key: options.key,
      mapping: parseMapping(options.map ?? []),
      inputDisplay: options.input === 'display',
      batchSize: options.batchSize,
      dryRun: options.dryRun,
      signal: session.signal,
      onReject: (reject) => rejected.add(reject),
      onProgress: (state) =>
        progress.show(
          state.created + state.updated + state.deleted + state.unchanged + state.rejected,
          undefined,
          'records',
        ),
    })
    .finally(() => {
      progress.end()
      rejected.close()
    })
  const done = options.dryRun ? 'would be ' : ''
  if (options.json || options.ndjson)
    session.out(`${JSON.stringify({ type: 'summary', dryRun: options.dryRun ?? false, ...report })}\n`)
  else
    session.out(
      `${report.read} records: ${report.created} ${done}created, ${report.updated} ${done}updated, ${report.deleted} ${done}deleted, ${report.unchanged} as they should be, ${report.rejected} rejected.\n`,
    )
  if (report.rejected > 0)
    session.err(`switchboard: ${report.rejected} records were not written; ${rejects} has each with its reason.\n`)
  return report.rejected > 0 ? EXIT.someFailed : EXIT.complete
}
