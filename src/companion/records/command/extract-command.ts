import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { UsageError } from '../../errors.ts'
import { Checkpoint } from '../extract/checkpoint.ts'
import type { DeletionReport } from '../extract/deletions.ts'
import { loadBookmark, overlapBefore, saveBookmark, type Bookmark } from '../extract/incremental.ts'
import { readRows } from '../../input/read-rows.ts'
import { formatter, type Format } from '../output/format.ts'
import { fileSink, streamSink, type OutputSink } from '../output/sink.ts'
import { asFormat, whole, withCommon, withView, type CommonOptions, type ViewOptions } from './options.ts'
import { createProgress } from './progress.ts'
import { EXIT, runCommand, type Session } from './run.ts'

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
  deletions?: string
  known?: string
  verify?: boolean
  unchecked?: boolean
}

/** Every matching record once, or what changed since the last time. */
export const registerExtract = (records: Command, finish: (code: number) => void): void => {
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
    .option('--deletions <file>', 'with --bookmark: what was deleted since then, as NDJSON of sys_id and time')
    .option('--known <file>', 'records of before, to compare with where the audit of deletions may not be read')
    .option('--verify', 'also compare the latest change before and after')
    .option('--unchecked', 'do not check columns against the dictionary')
    .addHelpText(
      'after',
      '\nExample: switchboard records extract incident --query active=true --fields number,state --ndjson --out incidents.ndjson',
    )
    .action((table: string, options: ExtractCommandOptions) =>
      runCommand(options, finish, (session) => {
        if (options.bookmark) return changesCommand(session, table, options, options.bookmark)
        if (options.deletions) throw new UsageError('--deletions needs --bookmark, which says since when.')
        return extractCommand(session, table, options)
      }),
    )
}

const formatOf = (options: ExtractCommandOptions): Format =>
  options.format ?? (options.csv ? 'csv' : options.json ? 'json' : 'ndjson')

const openSink = (options: ExtractCommandOptions, checkpoint: string | undefined): OutputSink => {
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
  const sink = openSink(options, checkpoint)
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
  const since = loadBookmark(bookmark)
  const sink = openSink(options, undefined)
  const progress = createProgress()
  const report = await session.records
    .changes(
      {
        ...options,
        table,
        since,
        signal: session.signal,
        onProgress: ({ rows }) => progress.show(rows, undefined),
      },
      sink,
    )
    .finally(() => progress.end())
  await sink.end()
  const deleted = options.deletions
    ? await writeDeletions(session, table, options.deletions, options, since)
    : undefined
  // Only now is everything written that the bookmark says.
  saveBookmark(bookmark, report.bookmark)
  const gone = deleted && `, ${deleted.deletions.length} deleted (by ${deleted.source})`
  const text = `${report.rows} changed records${gone ?? ''} up to ${report.bookmark.until} UTC.\n`
  if (options.out === undefined) session.err(text)
  else if (options.json || options.ndjson)
    session.out(
      `${JSON.stringify({ type: 'summary', rows: report.rows, repeated: report.repeated, until: report.bookmark.until, cursor: report.cursor, ...(deleted ? { deleted: deleted.deletions.length, deletionsBy: deleted.source } : {}) })}\n`,
    )
  else session.out(text)
  return EXIT.complete
}

/** What was deleted since the bookmark; nothing before the first one, when everything comes as new. */
const writeDeletions = async (
  session: Session,
  table: string,
  file: string,
  options: ExtractCommandOptions,
  since: Bookmark | undefined,
): Promise<DeletionReport> => {
  const known = options.known === undefined ? undefined : idsOf(options.known)
  const report: DeletionReport = since
    ? await session.records.deletions(table, overlapBefore(since.until), known)
    : { source: 'audit', deletions: [] }
  const sink = fileSink(file, formatter('ndjson', []), 0)
  await sink.write(report.deletions.map(({ sysId, at }) => ({ sys_id: sysId, deleted: at })))
  await sink.end()
  return report
}

/** @throws UsageError for a line that names no record */
async function* idsOf(path: string): AsyncGenerator<string> {
  for await (const row of readRows(path)) {
    const id = row.values?.['sys_id']
    if (id === undefined || id === '')
      throw new UsageError(`--known ${path}, line ${row.line}: no sys_id. Extract the records with that column.`)
    yield id
  }
}
