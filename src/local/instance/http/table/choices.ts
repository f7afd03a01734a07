import type { Column, Instance, Row } from '../../core.ts'

export const hasChoices = (column: Column): boolean => column.choice === 1 || column.choice === 3

/** Choices of a column: those of the table itself, else of the nearest ancestor that has some. */
export function choicesOf(instance: Instance, table: string, column: Column): Row[] {
  const { records, dictionary } = instance
  for (const owner of dictionary.chain(table)) {
    const name = records.where('sys_choice', 'name', '=', owner)
    const element = records.where('sys_choice', 'element', '=', column.name)
    if (!name || !element) return []
    const rows = records.find({
      table: 'sys_choice',
      where: { kind: 'all', of: [name, element] },
      order: [],
      invalid: [],
    })
    if (rows.length > 0) return rows
  }
  return []
}

/** Value of the choice that is shown as `label`; null when there is none. */
export const choiceByLabel = (instance: Instance, table: string, column: Column, label: string): string | null =>
  choicesOf(instance, table, column).find((choice) => choice.label?.toLowerCase() === label.toLowerCase())?.value ??
  null
