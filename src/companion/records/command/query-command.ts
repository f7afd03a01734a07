import type { Command } from 'commander'
import { formatter } from '../output/format.ts'
import { streamSink } from '../output/sink.ts'
import type { RecordRow } from '../values.ts'
import { whole, withCommon, withView, type CommonOptions, type ViewOptions } from './options.ts'
import { EXIT, runCommand, type Session } from './run.ts'
import { asTable } from './show.ts'

interface QueryCommandOptions extends CommonOptions, ViewOptions {
  limit?: number
  unchecked?: boolean
}

/** Rows shown to people unless they ask for more. */
const SCREENFUL = 100

/** Matching records, as a table or a stream. */
export const registerQuery = (records: Command, finish: (code: number) => void): void => {
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
