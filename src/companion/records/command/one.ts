import type { Command } from 'commander'
import { InstanceError, UsageError } from '../../errors.ts'
import { RowCache } from '../row-cache.ts'
import { archiveDocument, trackDocument } from '../run-log.ts'
import type { RecordRow } from '../values.ts'
import { collect, readValues, whole, withCommon, withView, type CommonOptions, type ViewOptions } from './options.ts'
import { EXIT, runCommand, type Session } from './run.ts'
import { asList } from './show.ts'

type Finish = (code: number) => void
interface KeepOptions {
  archive?: string
  track?: string[]
  trackDirection?: 'in' | 'out'
}
interface GetOptions extends CommonOptions, ViewOptions, KeepOptions {
  cache?: string
  cacheSeconds?: number
  onError?: 'stop' | 'continue'
}
interface WriteCommandOptions extends CommonOptions, ViewOptions, KeepOptions {
  input?: 'actual' | 'display'
  body?: boolean
  dryRun?: boolean
  key?: string
}

const withKeep = (command: Command): Command =>
  command
    .option('--archive <folder>', 'keep a copy of every document there')
    .option('--track <name=path>', 'write values of documents to the run log, repeatable', collect)
    .option('--track-direction <direction>', 'track what comes in or what goes out')

/** Commands for single records. */
export const registerOne = (records: Command, finish: Finish): void => {
  withKeep(withView(withCommon(records.command('get <table> <sys_id...>'))))
    .description('records by sys_id')
    .option('--cache <name>', 'take records from a cache of that name, and put them there')
    .option('--cache-seconds <n>', 'age up to which the cache counts (default 300)', whole(1, 86_400))
    .option('--on-error <what>', 'stop at a failure, or continue with an error document in its place', 'stop')
    .addHelpText(
      'after',
      '\nExample: switchboard records get incident 9c573169c611228700193229fff72400 --fields number,state --display both',
    )
    .action((table: string, ids: string[], options: GetOptions) =>
      runCommand(options, finish, (session) => get(session, table, ids, options)),
    )
  const write = (command: Command): Command =>
    withKeep(withView(withCommon(command)))
      .option('--input <form>', 'values are actual (default) or display: what people see')
      .option('--no-body', 'ask for no record in the answer')
      .option('--dry-run', 'check everything, write nothing')
  write(records.command('create <table> <column=value...>'))
    .description('a new record')
    .addHelpText(
      'after',
      '\nExample: switchboard records create incident short_description="Printer on fire" urgency=1',
    )
    .action((table: string, parts: string[], options: WriteCommandOptions) =>
      runCommand(options, finish, (session) => change(session, table, '', parts, options)),
    )
  write(records.command('update <table> <sys_id> <column=value...>'))
    .description('change columns of a record; others stay')
    .action((table: string, sysId: string, parts: string[], options: WriteCommandOptions) =>
      runCommand(options, finish, (session) => change(session, table, sysId, parts, options)),
    )
  write(records.command('upsert <table> <column=value...>'))
    .description('create or update by the value of a column')
    .requiredOption('--key <column>', 'column that says which record is meant')
    .action((table: string, parts: string[], options: WriteCommandOptions) =>
      runCommand(options, finish, (session) => upsert(session, table, parts, options)),
    )
  withCommon(records.command('delete <table> <sys_id...>'))
    .description('delete records; one that is gone already counts as deleted')
    .option('--dry-run', 'check everything, write nothing')
    .action((table: string, ids: string[], options: CommonOptions & { dryRun?: boolean }) =>
      runCommand(options, finish, (session) => remove(session, table, ids, options)),
    )
}

const keep = (
  options: KeepOptions,
  direction: 'in' | 'out',
  operation: string,
  index: number,
  document: object,
): void => {
  if (options.archive) archiveDocument(options.archive, operation, index, document)
  if (options.track && (options.trackDirection ?? direction) === direction)
    trackDocument(operation, options.track, document)
}

const get = async (session: Session, table: string, ids: string[], options: GetOptions): Promise<number> => {
  const cache = options.cache ? new RowCache(options.cache, (options.cacheSeconds ?? 300) * 1000) : undefined
  const documents: (RecordRow | { error: { sys_id: string; code: string; message: string } })[] = []
  let failed = 0
  for (const [index, id] of ids.entries()) {
    const scope = [
      session.records.client.origin,
      table,
      id,
      ...(options.fields ?? []),
      options.display ?? 'value',
      options.view ?? '',
      options.excludeLinks ?? true,
    ].join('|')
    try {
      const row = cache?.get(scope) ?? (await session.records.get(table, id, { ...options, signal: session.signal }))
      cache?.put(scope, row)
      keep(options, 'in', `get-${table}`, index, row)
      documents.push(row)
    } catch (error) {
      if (options.onError !== 'continue' || !(error instanceof InstanceError) || error.code === 'unauthenticated')
        throw error
      failed++
      documents.push({ error: { sys_id: id, code: error.code, message: error.message } })
    }
  }
  showDocuments(session, options, documents)
  return failed > 0 ? EXIT.someFailed : EXIT.complete
}

const showDocuments = (session: Session, options: CommonOptions & ViewOptions, documents: readonly object[]): void => {
  if (options.json) session.out(`${JSON.stringify(documents.length === 1 ? documents[0] : documents, null, 2)}\n`)
  else if (options.ndjson) for (const document of documents) session.out(`${JSON.stringify(document)}\n`)
  else
    session.out(
      documents
        .map((document) =>
          'error' in document ? `${JSON.stringify(document)}\n` : asList(document as RecordRow, options.fields),
        )
        .join('\n'),
    )
}

const change = async (
  session: Session,
  table: string,
  sysId: string,
  parts: string[],
  options: WriteCommandOptions,
): Promise<number> => {
  const values = readValues(parts)
  const { records } = session
  const operation = `${sysId === '' ? 'create' : 'update'}-${table}`
  keep(options, 'out', operation, 0, values)
  if (options.dryRun) {
    await records.schema.check(table, Object.keys(values))
    if (sysId !== '') await records.get(table, sysId, { fields: ['sys_id'] })
    showDocuments(session, options, [{ would: sysId === '' ? 'create' : 'update', sys_id: sysId, ...values }])
    return EXIT.complete
  }
  const call = callOptions(options, session)
  if (sysId === '') {
    const created = await records.create(table, values, call)
    showDocuments(session, options, [created.row ?? { sys_id: created.sysId }])
  } else {
    const row = await records.update(table, sysId, values, call)
    showDocuments(session, options, [row ?? { sys_id: sysId }])
  }
  return EXIT.complete
}

const callOptions = (options: WriteCommandOptions, session: Session) => {
  if (options.input && !['actual', 'display'].includes(options.input))
    throw new UsageError(`--input ${String(options.input)}: write actual or display.`)
  return {
    fields: options.fields,
    display: options.display,
    view: options.view,
    excludeLinks: options.excludeLinks,
    inputDisplay: options.input === 'display',
    noBody: options.body === false,
    signal: session.signal,
  }
}

const upsert = async (
  session: Session,
  table: string,
  parts: string[],
  options: WriteCommandOptions,
): Promise<number> => {
  const values = readValues(parts)
  const key = options.key ?? ''
  if (options.dryRun) {
    await session.records.schema.check(table, [key, ...Object.keys(values)])
    showDocuments(session, options, [{ would: 'upsert', key, ...values }])
    return EXIT.complete
  }
  const result = await session.records.upsert(table, key, values, callOptions(options, session))
  showDocuments(session, options, [{ sys_id: result.sysId, outcome: result.outcome }])
  return EXIT.complete
}

const remove = async (
  session: Session,
  table: string,
  ids: string[],
  options: CommonOptions & { dryRun?: boolean },
): Promise<number> => {
  if (options.dryRun) {
    for (const id of ids) await session.records.get(table, id, { fields: ['sys_id'] })
    showDocuments(
      session,
      options,
      ids.map((id) => ({ would: 'delete', sys_id: id })),
    )
    return EXIT.complete
  }
  const results = await session.records.write(
    table,
    ids.map((sysId) => ({ kind: 'delete', sysId })),
    { signal: session.signal },
  )
  const failed = results.filter((result) => !result.ok)
  if (options.json || options.ndjson) showDocuments(session, options, results)
  else session.out(`${results.length - failed.length} of ${ids.length} deleted.\n`)
  for (const result of failed) session.err(`switchboard: ${table} ${result.sysId}: ${result.reason}\n`)
  return failed.length > 0 ? EXIT.someFailed : EXIT.complete
}
