import type { Cell, RecordRow } from '../values.ts'

/** Columns that tell people most, for records shown without --fields. */
const TELLING = [
  'number',
  'name',
  'user_name',
  'label',
  'short_description',
  'title',
  'state',
  'active',
  'sys_updated_on',
  'sys_id',
]
const WIDEST = 64

const shown = (row: RecordRow, name: string): string => {
  const cell = row[name]
  const text = typeof cell === 'string' ? cell : cell === undefined ? '' : ofForms(cell)
  return text.replace(/\s+/g, ' ')
}

const ofForms = ({ value, display_value: label, link }: Exclude<Cell, string>): string =>
  label !== undefined && value !== undefined && link === undefined ? `${label} (${value})` : (label ?? value ?? '')

/** Rows as a table for people; long values are cut. */
export const asTable = (rows: readonly RecordRow[], fields?: readonly string[]): string => {
  const first = rows[0]
  if (!first) return 'No records.\n'
  const telling = TELLING.filter((name) => name in first)
  const columns =
    fields && fields.length > 0 ? fields : telling.length > 1 ? telling.slice(0, 6) : Object.keys(first).slice(0, 8)
  const cells = rows.map((row) => columns.map((name) => shown(row, name)))
  const widths = columns.map((name, index) =>
    Math.min(WIDEST, Math.max(name.length, ...cells.map((line) => line[index]?.length ?? 0))),
  )
  const line = (parts: readonly string[]): string =>
    parts
      .map((part, index) => fit(part, widths[index] ?? 0))
      .join('  ')
      .trimEnd()
  return `${[line(columns), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n')}\n`
}

const fit = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width)

/** One record, a column a line; empty ones are left out unless they were asked for. */
export const asList = (row: RecordRow, fields?: readonly string[]): string => {
  const names =
    fields && fields.length > 0
      ? [...fields]
      : Object.keys(row)
          .filter((name) => shown(row, name) !== '')
          .sort()
  const width = Math.max(0, ...names.map((name) => name.length))
  return names.map((name) => `${name.padEnd(width)}  ${shown(row, name)}\n`).join('')
}
