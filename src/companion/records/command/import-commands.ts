import type { Command } from 'commander'
import { UsageError } from '../../errors.ts'
import { readRows, type SourceFormat } from '../../input/read-rows.ts'
import { emit } from './emit.ts'
import { asSource, readValues, whole, withCommon, type CommonOptions } from './options.ts'
import { EXIT, runCommand, type Session } from './run.ts'

interface ImportCommandOptions extends CommonOptions {
  file?: string
  format?: SourceFormat
  waitSeconds?: number
}

/** Ways in that end somewhere else than where they begin: import sets and catalog orders. */
export const registerImports = (records: Command, finish: (code: number) => void): void => {
  withCommon(records.command('import <staging_table> [column=value...]'))
    .description('send rows through an import set and show what became of them')
    .option('--file <file>', 'rows of a CSV or NDJSON file, in one call ("-": standard input)')
    .option('--format <format>', 'csv or ndjson (default: by the name of the file)', asSource)
    .option('--wait-seconds <n>', 'how long to wait for the rows of a file (default 300)', whole(1, 86_400))
    .addHelpText(
      'after',
      '\nExample: switchboard records import u_servers u_name=alpha u_serial=S1\n         switchboard records import u_servers --file servers.csv',
    )
    .action((table: string, parts: string[], options: ImportCommandOptions) =>
      runCommand(options, finish, (session) =>
        options.file === undefined
          ? importOne(session, table, parts, options)
          : importFile(session, table, options.file, options),
      ),
    )
  withCommon(records.command('order <item> [variable=value...]'))
    .description('order a catalog item and show request, requested items and tasks')
    .option('--quantity <n>', 'how many', whole(1, 100))
    .action((item: string, parts: string[], options: CommonOptions & { quantity?: number }) =>
      runCommand(options, finish, async (session) => {
        const order = await session.records.order(item, readValues(parts), options.quantity)
        session.out(options.json || options.ndjson ? `${JSON.stringify(order)}\n` : `${order.number} ${order.sysId}\n`)
        return EXIT.complete
      }),
    )
}

const importOne = async (
  session: Session,
  table: string,
  parts: string[],
  options: ImportCommandOptions,
): Promise<number> => {
  if (parts.length === 0) throw new UsageError('import: give the row as column=value, or rows with --file.')
  const result = await session.records.importRow(table, readValues(parts))
  emit(
    session,
    options,
    result.results.map((one) => ({ ...one })),
    ['map', 'table', 'status', 'sysId', 'error'],
  )
  return result.ok ? EXIT.complete : EXIT.someFailed
}

const importFile = async (
  session: Session,
  table: string,
  file: string,
  options: ImportCommandOptions,
): Promise<number> => {
  const rows: Record<string, string>[] = []
  let broken = 0
  for await (const row of readRows(file, options.format)) {
    if (row.values !== undefined) rows.push(row.values)
    else {
      broken++
      session.err(`switchboard: ${file}, line ${row.line}: ${row.fault}\n`)
    }
  }
  if (rows.length === 0) throw new UsageError(`import: ${file} holds no row that can be sent.`)
  const result = await session.records.importMany(table, rows, {
    signal: session.signal,
    ...(options.waitSeconds === undefined ? {} : { timeoutSeconds: options.waitSeconds }),
  })
  emit(
    session,
    options,
    result.rows.map((one) => ({ ...one })),
    ['sysId', 'state', 'target', 'comment'],
  )
  return broken > 0 || result.rows.some(({ state }) => state === 'error') ? EXIT.someFailed : EXIT.complete
}
