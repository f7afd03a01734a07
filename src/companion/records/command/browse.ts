import type { Command } from 'commander'
import { UsageError } from '../../errors.ts'
import { authorizeInBrowser } from '../../servicenow/authorization-code.ts'
import { TokenSource } from '../../servicenow/sign-in.ts'
import { findRuns } from '../run-log.ts'
import { jsonSchema, typescriptType } from '../schema-export.ts'
import { completionScript } from './completion.ts'
import { list, readValues, whole, withCommon, type CommonOptions } from './options.ts'
import { EXIT, runCommand, type Session } from './run.ts'
import { asTable } from './show.ts'

type Finish = (code: number) => void
interface FieldsOptions extends CommonOptions {
  as?: string
  choices?: string
}
interface CountOptions extends CommonOptions {
  groupBy?: string[]
  sum?: string[]
  avg?: string[]
  min?: string[]
  max?: string[]
  having?: string[]
  orderBy?: string[]
}

const emit = (
  session: Session,
  options: CommonOptions,
  rows: readonly Record<string, string>[],
  fields?: string[],
): void => {
  if (options.json) session.out(`${JSON.stringify(rows, null, 2)}\n`)
  else if (options.ndjson) for (const row of rows) session.out(`${JSON.stringify(row)}\n`)
  else session.out(asTable(rows, fields))
}

/** Commands that look at an instance: tables, columns, counts, files, sign-in, runs. */
export const registerBrowse = (records: Command, finish: Finish): void => {
  withCommon(records.command('tables [text]'))
    .description('tables whose name or label holds the text')
    .action((text: string | undefined, options: CommonOptions) =>
      runCommand(options, finish, async (session) => {
        const tables = await session.records.schema.tables(text)
        const columns = ['name', 'label', 'parent', 'scope', 'view']
        emit(
          session,
          options,
          tables.map((table) => ({ ...table, view: String(table.view) })),
          columns,
        )
        return EXIT.complete
      }),
    )
  withCommon(records.command('fields <table>'))
    .description('columns of a table and of those it extends')
    .option('--as <form>', 'jsonschema or typescript')
    .option('--choices <column>', 'the choices of a column instead')
    .action((table: string, options: FieldsOptions) =>
      runCommand(options, finish, (session) => fields(session, table, options)),
    )
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
  registerAttachments(records, finish)
  withCommon(records.command('import <staging_table> <column=value...>'))
    .description('send a row through an import set and show what became of it')
    .action((table: string, parts: string[], options: CommonOptions) =>
      runCommand(options, finish, async (session) => {
        const result = await session.records.importRow(table, readValues(parts))
        emit(
          session,
          options,
          result.results.map((one) => ({ ...one })),
          ['map', 'table', 'status', 'sysId', 'error'],
        )
        return result.ok ? EXIT.complete : EXIT.someFailed
      }),
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
  withCommon(records.command('test'))
    .description('what this connection can do, and what is missing')
    .action((options: CommonOptions) => runCommand(options, finish, (session) => examine(session, options)))
  withCommon(records.command('login'))
    .description('allow access in a browser (authorization code grant)')
    .option('--wait-seconds <n>', 'how long to wait (default 300)', whole(1, 3600))
    .action((options: CommonOptions & { waitSeconds?: number }) =>
      runCommand(options, finish, (session) => login(session, options)),
    )
  records
    .command('runs [text]')
    .description('logged runs whose tracked values hold the text')
    .option('--json', 'one JSON document')
    .action((text: string | undefined, options: { json?: boolean }) => {
      const entries = findRuns(text ?? '')
      process.stdout.write(
        options.json
          ? `${JSON.stringify(entries, null, 2)}\n`
          : asTable(entries.map(({ at, operation, tracked }) => ({ at, operation, tracked: JSON.stringify(tracked) }))),
      )
    })
  records
    .command('completion <shell>')
    .description('completion script for bash or zsh')
    .addHelpText('after', '\nExample: eval "$(switchboard records completion bash)"')
    .action((shell: string) => {
      process.stdout.write(completionScript(shell, records))
    })
}

const registerAttachments = (records: Command, finish: Finish): void => {
  const attachments = records.command('attachments').description('files that hang on records')
  withCommon(attachments.command('list <table> <sys_id>')).action((table: string, id: string, options: CommonOptions) =>
    runCommand(options, finish, async (session) => {
      const found = await session.records.attachments.list(table, id)
      emit(
        session,
        options,
        found.map((one) => ({ ...one, bytes: String(one.bytes) })),
        ['name', 'bytes', 'contentType', 'sysId'],
      )
      return EXIT.complete
    }),
  )
  withCommon(attachments.command('upload <table> <sys_id> <file>'))
    .option('--name <name>', 'name on the instance (default: that of the file)')
    .option('--type <type>', 'content type', 'application/octet-stream')
    .option('--multipart', 'as a form')
    .action(
      (
        table: string,
        record: string,
        file: string,
        options: CommonOptions & { name?: string; type: string; multipart?: boolean },
      ) =>
        runCommand(options, finish, async (session) => {
          const stored = await session.records.attachments.upload(file, {
            table,
            record,
            name: options.name,
            contentType: options.type,
            multipart: options.multipart,
          })
          emit(session, options, [{ ...stored, bytes: String(stored.bytes) }], ['name', 'bytes', 'sysId'])
          return EXIT.complete
        }),
    )
  withCommon(attachments.command('download <attachment> <file>'))
    .option('--sha256 <hash>', 'refuse other content')
    .action((id: string, file: string, options: CommonOptions & { sha256?: string }) =>
      runCommand(options, finish, async (session) => {
        const { bytes, sha256 } = await session.records.attachments.download(id, file, options.sha256)
        emit(session, options, [{ file, bytes: String(bytes), sha256 }])
        return EXIT.complete
      }),
    )
  withCommon(attachments.command('rename <attachment> <name>')).action(
    (id: string, name: string, options: CommonOptions) =>
      runCommand(options, finish, async (session) => {
        await session.records.attachments.rename(id, name)
        return EXIT.complete
      }),
  )
  withCommon(attachments.command('delete <attachment>')).action((id: string, options: CommonOptions) =>
    runCommand(options, finish, async (session) => {
      await session.records.attachments.delete(id)
      return EXIT.complete
    }),
  )
}

const fields = async (session: Session, table: string, options: FieldsOptions): Promise<number> => {
  const { schema } = session.records
  if (options.choices) {
    emit(
      session,
      options,
      (await schema.choices(table, options.choices)).map((choice) => ({ ...choice })),
      ['value', 'label', 'dependentValue'],
    )
    return EXIT.complete
  }
  const description = await schema.describe(table)
  if (options.as === 'jsonschema') session.out(`${JSON.stringify(jsonSchema(description), null, 2)}\n`)
  else if (options.as === 'typescript') session.out(typescriptType(description))
  else if (options.as !== undefined) throw new UsageError(`--as ${options.as}: write jsonschema or typescript.`)
  else
    emit(
      session,
      options,
      [...description.fields.values()].map((field) => ({
        name: field.name,
        label: field.label,
        type: field.type,
        max_length: String(field.maxLength || ''),
        mandatory: String(field.mandatory),
        reference: field.reference,
        declared_by: field.declaredBy,
      })),
      ['name', 'label', 'type', 'max_length', 'mandatory', 'reference', 'declared_by'],
    )
  return EXIT.complete
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

const examine = async (session: Session, options: CommonOptions): Promise<number> => {
  let failed = 0
  for await (const check of session.records.examine()) {
    if (!check.ok) failed++
    session.out(
      options.json || options.ndjson
        ? `${JSON.stringify({ type: 'check', ...check })}\n`
        : `${check.ok ? 'ok    ' : 'FAILED'} ${check.check}${check.message ? `: ${check.message}` : ''}\n`,
    )
  }
  return failed > 0 ? EXIT.fatal : EXIT.complete
}

const login = async (session: Session, options: { waitSeconds?: number }): Promise<number> => {
  const { signIn } = session.records.client.transport
  if (!(signIn instanceof TokenSource))
    throw new UsageError('login is for profiles with auth: oauth. Other kinds sign in by themselves.')
  const signal = AbortSignal.any([session.signal, AbortSignal.timeout((options.waitSeconds ?? 300) * 1000)])
  const token = await authorizeInBrowser(
    signIn.endpoint,
    (url) => session.err(`Open this address and allow access:\n${url}\n`),
    signal,
  )
  signIn.accept(token)
  session.err('Access is allowed.\n')
  return EXIT.complete
}
