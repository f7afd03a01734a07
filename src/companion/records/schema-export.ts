import type { ChoiceInfo, FieldInfo, TableDescription } from './schema.ts'

const NUMBERS = new Set(['integer', 'longint', 'decimal', 'float', 'percent_complete', 'order_index'])

/** JSON Schema (2020-12) of a record as this client delivers it: every value is text. */
export const jsonSchema = (
  description: TableDescription,
  choices: ReadonlyMap<string, readonly ChoiceInfo[]> = new Map(),
): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: description.table.name,
  description: description.table.label,
  type: 'object',
  properties: Object.fromEntries(
    [...description.fields.values()].map((field) => [field.name, property(field, choices.get(field.name) ?? [])]),
  ),
  required: [...description.fields.values()].filter((field) => field.mandatory).map((field) => field.name),
})

const property = (field: FieldInfo, choices: readonly ChoiceInfo[]): object => ({
  type: 'string',
  title: field.label,
  ...(field.maxLength > 0 ? { maxLength: field.maxLength } : {}),
  ...(field.type === 'boolean' ? { enum: ['true', 'false', ''] } : {}),
  ...(NUMBERS.has(field.type) ? { pattern: '^(-?[0-9.]+)?$' } : {}),
  ...(choices.length > 0 ? { examples: choices.map((choice) => choice.value) } : {}),
  ...(field.reference ? { 'x-reference': field.reference } : {}),
})

/** TypeScript interface of a record as this client delivers it. */
export const typescriptType = (description: TableDescription): string => {
  const name = description.table.name.replace(/(^|_)([a-z0-9])/g, (_all, _start, letter: string) =>
    letter.toUpperCase(),
  )
  const lines = [...description.fields.values()].map((field) => {
    const notes = [field.label, field.type, field.reference && `→ ${field.reference}`].filter((note) => note !== '')
    return `  /** ${notes.join(', ').replaceAll('*/', '* /')} */\n  ${field.name}: string`
  })
  return `/** ${description.table.label} */\nexport interface ${name} {\n${lines.join('\n')}\n}\n`
}
