import { createWriteStream, existsSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { Command } from 'commander'
import { UsageError } from '../../errors.ts'
import { loadBookmark, saveBookmark } from '../extract/incremental.ts'
import type { RowSink } from '../extract/extract.ts'
import { Checkpoint } from '../extract/checkpoint.ts'
import { parseMapping } from '../load/mapping.ts'
import { readRows, type SourceFormat } from '../load/read-rows.ts'
import { LOAD_MODES, type LoadMode } from '../load/load.ts'
import { formatter, type Format } from '../output/format.ts'
import { fileSink, streamSink, type OutputSink } from '../output/sink.ts'
import type { RecordRow } from '../values.ts'
import { asFormat, collect, whole, withCommon, withView, type CommonOptions, type ViewOptions } from './options.ts'
import { createProgress } from './progress.ts'
import { EXIT, runCommand, type Session } from './run.ts'
import { asTable } from './show.ts'

type Finish = (code: number) => void
interface QueryCommandOptions extends CommonOptions, ViewOptions {
  limit?: number
  unchecked?: boolean
}
interface ExtractCommandOptions extends CommonOptions, ViewOptions {
  query?: string
  out?: string
  format?: Format
  csv?: boolean
  lanes?: number
  pageSize?: number
  checkpoint?: string
  resume?: boolean
  bookmark?: string
  verify?: boolean
  unchecked?: boolean
}
interface LoadCommandOptions extends CommonOptions {
  key?: string
  mode?: string
  map?: string[]
  format?: string
  rejects?: string
  input?: string
  batchSize?: number
  dryRun?: boolean
}

/** Rows shown to people unless they ask for more. */
const SCREENFUL = 100

/** Commands for any number of records. */
export const registerMany = (records: Command, finish: Finish): void => {
  withView(withCommon(records.command('query <table> [encoded_query]')))
    .description('matching records')
    .option('--limit <n>', `rows at most (default: ${SCREENFUL} for people, all for machines)`, whole(1, 100_000_000))
    .option('--unchecked', 'do not check columns against the dictionary')
    .addHelpText(
      'after',
      '\nExample: switchboard records query incident "active=true^priority=1" --fields number,short_description --ndjson',
    )
    .action((table: string, query: string | undefined, options: QueryCommandOptions) =>
      runCommand(options, finish, (session) => queryCommand(session, table, query ?? '', options)),
    )
  withView(withCommon(records.command('extract <table>')))
    .description('every matching record once, with a proof of completeness')
    .option('--query <encoded>', 'only matching records')
    .option('--out <file>', 'write there (default: standard output)')
    .option('--format <format>', 'ndjson (default), csv or json', asFormat)
    .option('--csv', 'short for --format csv')
    .option('--lanes <n>', 'ranges of the key read at the same time (default 4)', whole(1, 8))
    .option('--page-size <n>', 'fixed rows a page (default: follows the instance)', whole(1, 10_000))
    .option('--checkpoint <file>', 'keep the state there (default: next to --out)')
    .option('--resume', 'go on where an interrupted run stopped')
    .option('--bookmark <file>', 'only what changed since the last run with this file')
    .option('--verify', 'also compare the latest change before and after')
    .option('--unchecked', 'do not check columns against the dictionary')
    .addHelpText(
      'after',
      '\nExample: switchboard records extract incident --query active=true --fields number,state --ndjson --out incidents.ndjson',
    )
    .action((table: string, options: ExtractCommandOptions) =>
      runCommand(options, finish, (session) =>
        options.bookmark
          ? changesCommand(session, table, options, options.bookmark)
          : extractCommand(session, table, options),
      ),
    )
  withCommon(records.command('load <table> <file>'))
    .description('write the records of a CSV or NDJSON file ("-": standard input)')
    .option('--key <column>', 'column that says which record is meant')
    .option('--mode <mode>', 'create, update, upsert or delete (default: upsert with --key, else create)')
    .option(
      '--map <column=source>',
      'column of the table from a column of the file; column:=text for a fixed value; repeatable',
      collect,
    )
    .option('--format <format>', 'csv or ndjson (default: by the name of the file)')
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

const queryCommand = async (
  session: Session,
  table: string,
  query: string,
  options: QueryCommandOptions,
): Promise<number> => {
  const machine = options.json === true || options.ndjson === true
  const limit = options.limit ?? (machine ? undefined : SCREENFUL + 1)
  const rows = session.records.query(table, query, { ...options, limit, signal: session.signal })
  if (machine) {
    const sink = streamSink(process.stdout, formatter(options.json ? 'json' : 'ndjson', []))
    for await (const row of rows) await sink.write([row])
    await sink.end()
    return EXIT.complete
  }
  const shown: RecordRow[] = []
  for await (const row of rows) shown.push(row)
  const more = options.limit === undefined && shown.length > SCREENFUL
  session.out(asTable(more ? shown.slice(0, SCREENFUL) : shown, options.fields))
  if (more) session.err(`The first ${SCREENFUL} are shown; --limit shows more, --ndjson all.\n`)
  return EXIT.complete
}

const formatOf = (options: ExtractCommandOptions): Format =>
  options.format ?? (options.csv ? 'csv' : options.json ? 'json' : 'ndjson')

const openSink = (
  session: Session,
  table: string,
  options: ExtractCommandOptions,
  checkpoint: string | undefined,
): OutputSink => {
  const format = formatter(formatOf(options), options.fields ?? [])
  if (options.out === undefined) return streamSink(process.stdout, format)
  const bytes = checkpoint !== undefined && existsSync(checkpoint) ? new Checkpoint(checkpoint).bytes() : 0
  return fileSink(options.out, format, bytes)
}

const extractCommand = async (session: Session, table: string, options: ExtractCommandOptions): Promise<number> => {
  const { records, signal } = session
  const checkpoint = options.out === undefined ? undefined : (options.checkpoint ?? `${options.out}.checkpoint`)
  if (options.resume && checkpoint === undefined)
    throw new UsageError('--resume needs --out: standard output cannot be cut back.')
  if (!options.resume && checkpoint !== undefined) new Checkpoint(checkpoint).remove()
  const sink = openSink(session, table, options, checkpoint)
  const progress = createProgress()
  const report = await records
    .extract(
      {
        ...options,
        table,
        checkpoint,
        signal,
        onProgress: ({ rows, expected }) => progress.show(rows, expected),
      },
      sink,
    )
    .finally(() => progress.end())
  await sink.end()
  if (options.out === undefined) session.err(`${report.explanation}\n`)
  else if (options.json || options.ndjson) session.out(`${JSON.stringify({ type: 'summary', ...report })}\n`)
  else
    session.out(
      `${report.explanation} ${report.rowsPerSecond.toLocaleString('en-US')} rows/s, ${report.requests} requests.\n`,
    )
  for (const { sysId, reason } of report.skipped) session.err(`switchboard: ${table} ${sysId} left out: ${reason}\n`)
  return report.complete ? EXIT.complete : EXIT.unproven
}

const changesCommand = async (
  session: Session,
  table: string,
  options: ExtractCommandOptions,
  bookmark: string,
): Promise<number> => {
  const sink = openSink(session, table, options, undefined)
  const progress = createProgress()
  const report = await session.records
    .changes(
      {
        ...options,
        table,
        since: loadBookmark(bookmark),
        signal: session.signal,
        onProgress: ({ rows }) => progress.show(rows, undefined),
      },
      sink as RowSink,
    )
    .finally(() => progress.end())
  await sink.end()
  // Only now is everything written that the bookmark says.
  saveBookmark(bookmark, report.bookmark)
  const text = `${report.rows} changed records up to ${report.bookmark.until} UTC.\n`
  if (options.out === undefined) session.err(text)
  else if (options.json || options.ndjson)
    session.out(
      `${JSON.stringify({ type: 'summary', rows: report.rows, repeated: report.repeated, until: report.bookmark.until, cursor: report.cursor })}\n`,
    )
  else session.out(text)
  return EXIT.complete
}

const modeOf = (options: LoadCommandOptions): LoadMode => {
  const text = options.mode ?? (options.key ? 'upsert' : 'create')
  const mode = LOAD_MODES.find((name) => name === text)
  if (!mode) throw new UsageError(`--mode ${text}: write ${LOAD_MODES.join(', ')}.`)
  return mode
}

const sourceFormat = (text: string | undefined): SourceFormat | undefined => {
  if (text === undefined || text === 'csv' || text === 'ndjson') return text
  throw new UsageError(`--format ${text}: write csv or ndjson.`)
}

const loadCommand = async (
  session: Session,
  table: string,
  file: string,
  options: LoadCommandOptions,
): Promise<number> => {
  const rejects = options.rejects ?? `${file === '-' ? 'stdin' : file}.rejects.ndjson`
  const rows = readRows(file, sourceFormat(options.format))
  const progress = createProgress()
  let rejectFile: ReturnType<typeof createWriteStream> | undefined
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
      onReject: (reject) => {
        rejectFile ??= createWriteStream(rejects, { mode: 0o600 })
        rejectFile.write(`${JSON.stringify(reject)}\n`)
      },
      onProgress: (state) =>
        progress.show(
          state.created + state.updated + state.deleted + state.unchanged + state.rejected,
          undefined,
          'records',
        ),
    })
    .finally(async () => {
      progress.end()
      if (rejectFile) {
        rejectFile.end()
        await finished(rejectFile)
      }
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
