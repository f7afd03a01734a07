import type { Command } from 'commander'
import { UsageError } from '../../errors.ts'
import { jsonSchema, typescriptType } from '../schema-export.ts'
import { emit } from './emit.ts'
import { withCommon, type CommonOptions } from './options.ts'
import { EXIT, runCommand, type Session } from './run.ts'

interface FieldsOptions extends CommonOptions {
  as?: string
  choices?: string
}

/** What tables, columns and choices there are. */
export const registerSchema = (records: Command, finish: (code: number) => void): void => {
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
