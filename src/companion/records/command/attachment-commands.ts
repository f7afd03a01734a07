import { existsSync, statSync } from 'node:fs'
import type { Command } from 'commander'
import { UsageError } from '../../errors.ts'
import { emit } from './emit.ts'
import { readValues, withCommon, type CommonOptions } from './options.ts'
import { EXIT, runCommand } from './run.ts'

/** Files that hang on records. */
export const registerAttachments = (records: Command, finish: (code: number) => void): void => {
  const attachments = records.command('attachments').description('files that hang on records')
  withCommon(attachments.command('list <table> <sys_id>').description('files of a record')).action(
    (table: string, id: string, options: CommonOptions) =>
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
    .description('hang a file on a record; it is sent as it is read')
    .option('--name <name>', 'name on the instance (default: that of the file)')
    .option('--type <type>', 'content type', 'application/octet-stream')
    .option('--multipart', 'send it as a form (multipart/form-data)')
    .addHelpText(
      'after',
      '\nExample: switchboard records attachments upload incident 9c573169c611228700193229fff72400 report.pdf --type application/pdf',
    )
    .action(
      (
        table: string,
        record: string,
        file: string,
        options: CommonOptions & { name?: string; type: string; multipart?: boolean },
      ) =>
        runCommand(options, finish, async (session) => {
          if (!existsSync(file)) throw new UsageError(`File ${file} does not exist.`)
          if (statSync(file).isDirectory()) throw new UsageError(`${file} is a folder. Name a file in it.`)
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
    .description('a file, checked by its size and, if given, its SHA-256')
    .option('--sha256 <hash>', 'refuse other content')
    .action((id: string, file: string, options: CommonOptions & { sha256?: string }) =>
      runCommand(options, finish, async (session) => {
        const { bytes, sha256 } = await session.records.attachments.download(id, file, options.sha256)
        emit(session, options, [{ file, bytes: String(bytes), sha256 }])
        return EXIT.complete
      }),
    )
  withCommon(attachments.command('rename <attachment> <name>').description('another file name')).action(
    (id: string, name: string, options: CommonOptions) =>
      runCommand(options, finish, async (session) => {
        await session.records.attachments.rename(id, name)
        return EXIT.complete
      }),
  )
  withCommon(
    attachments.command('delete <attachment>').description('delete a file; one that is gone already counts as deleted'),
  ).action((id: string, options: CommonOptions) =>
    runCommand(options, finish, async (session) => {
      await session.records.attachments.delete(id)
      return EXIT.complete
    }),
  )
  withCommon(attachments.command('attributes <attachment> [key=value...]'))
    .description('key and value pairs of a file; sets those given, "key=" removes one')
    .action((id: string, parts: string[], options: CommonOptions) =>
      runCommand(options, finish, async (session) => {
        const { attachments: files } = session.records
        for (const [key, value] of Object.entries(readValues(parts)))
          await (value === '' ? files.removeAttribute(id, key) : files.setAttribute(id, key, value))
        const pairs = Object.entries(await files.attributes(id)).map(([key, value]) => ({ key, value }))
        emit(session, options, pairs, ['key', 'value'])
        return EXIT.complete
      }),
    )
}
