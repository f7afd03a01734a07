import type { Command } from 'commander'
import { emit } from './emit.ts'
import { list, withCommon, type CommonOptions } from './options.ts'
import { EXIT, runCommand, type Session } from './run.ts'

interface CountOptions extends CommonOptions {
  groupBy?: string[]
  sum?: string[]
  avg?: string[]
  min?: string[]
  max?: string[]
  having?: string[]
  orderBy?: string[]
}

/** Counts and statistics, computed by the instance. */
export const registerCount = (records: Command, finish: (code: number) => void): void => {
  withCommon(records.command('count <table> [encoded_query]'))
    .description('number of records, and statistics by group')
    .option('--group-by <a,b>', 'columns to group by', list)
    .option('--sum <a,b>', 'columns to sum up', list)
    .option('--avg <a,b>', 'columns to average', list)
    .option('--min <a,b>', 'columns to take the least of', list)
    .option('--max <a,b>', 'columns to take the most of', list)
    .option('--having <a,b>', 'conditions on groups, for instance count^state^>^5', list)
    .option('--order-by <a,b>', 'order of groups, for instance COUNT^DESC', list)
    .action((table: string, query: string | undefined, options: CountOptions) =>
      runCommand(options, finish, (session) => count(session, table, query ?? '', options)),
    )
}

const count = async (session: Session, table: string, query: string, options: CountOptions): Promise<number> => {
  const { groupBy, sum, avg, min, max, having, orderBy } = options
  if (![groupBy, sum, avg, min, max].some((part) => part !== undefined)) {
    const rows = await session.records.count(table, query)
    session.out(options.json || options.ndjson ? `${JSON.stringify({ table, count: rows })}\n` : `${rows}\n`)
    return EXIT.complete
  }
  const rows = await session.records.aggregate(table, {
    query,
    groupBy,
    sum,
    avg,
    min,
    max,
    having,
    orderBy,
    labels: true,
  })
  if (options.json) session.out(`${JSON.stringify(rows, null, 2)}\n`)
  else
    emit(
      session,
      options,
      rows.map((row) => ({
        ...Object.fromEntries(row.groups.map((group) => [group.field, group.label])),
        count: String(row.count ?? ''),
        ...Object.fromEntries(
          (['sum', 'avg', 'min', 'max'] as const).flatMap((name) =>
            Object.entries(row[name]).map(([field, value]) => [`${name} ${field}`, value]),
          ),
        ),
      })),
      undefined,
    )
  return EXIT.complete
}
