import type { RecordRow } from '../values.ts'
import { csvLine } from './csv.ts'

export const FORMATS = ['ndjson', 'csv', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** Turns rows into text piece by piece, so that any number of them needs no more memory than one page. */
export interface Formatter {
  /** Text of some rows; `first` when nothing was written before. */
  rows(rows: readonly RecordRow[], first: boolean): string
  /** Text that ends the document. */
  end(empty: boolean): string
}

/** @param columns Columns of a CSV in order; empty: those of the first row. */
export const formatter = (format: Format, columns: readonly string[]): Formatter => {
  switch (format) {
    case 'ndjson':
      return { rows: (rows) => lines(rows, '\n', ''), end: () => '' }
    case 'json':
      return {
        rows: (rows, first) => (rows.length === 0 ? '' : lines(rows, '', first ? '[\n' : ',\n', ',\n')),
        end: (empty) => (empty ? '[]\n' : '\n]\n'),
      }
    case 'csv':
      return csvFormatter(columns)
  }
}

const lines = (rows: readonly RecordRow[], after: string, before: string, between = ''): string => {
  let text = before
  for (let index = 0; index < rows.length; index++)
    text += (index > 0 ? between : '') + JSON.stringify(rows[index]) + after
  return text
}

const csvFormatter = (given: readonly string[]): Formatter => {
  let columns = given
  return {
    rows(rows, first) {
      if (columns.length === 0) columns = Object.keys(rows[0] ?? {})
      const both = rows.some((row) => Object.values(row).some((cell) => typeof cell !== 'string'))
      const header = both ? columns.flatMap((name) => [name, `${name}.display_value`]) : columns
      const body = rows.map((row) => {
        const cells = columns.map((name) => row[name] ?? '')
        if (!both) return csvLine(cells as string[])
        return csvLine(
          cells.flatMap((cell) =>
            typeof cell === 'string' ? [cell, cell] : [cell.value ?? '', cell.display_value ?? ''],
          ),
        )
      })
      return (first ? csvLine(header) : '') + body.join('')
    },
    end: (empty) => (empty && columns.length > 0 ? csvLine(columns) : ''),
  }
}
