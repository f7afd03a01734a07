import { isObject } from '../is-object.ts'

/** What a value comes as: the stored value, what a person sees, or both. */
export const DISPLAY_MODES = ['value', 'label', 'both'] as const
export type DisplayMode = (typeof DISPLAY_MODES)[number]
export const DISPLAY_PARAMETER: Readonly<Record<DisplayMode, string>> = { value: 'false', label: 'true', both: 'all' }

/** One value: text, or the forms of it that were asked for; of a reference its address too. */
export type Cell = string | { value?: string; display_value?: string; link?: string }
/** A record by column name. */
export type RecordRow = Record<string, Cell>

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

/** Flattens what the instance answers: links go unless they are wanted, empty is ''. */
export const toRow = (raw: Readonly<Record<string, unknown>>, mode: DisplayMode, links = false): RecordRow => {
  const row: RecordRow = {}
  for (const name in raw) {
    const cell = raw[name]
    row[name] = typeof cell === 'string' && mode !== 'both' ? cell : toCell(cell, mode, links)
  }
  return row
}

const toCell = (cell: unknown, mode: DisplayMode, links: boolean): Cell => {
  if (links && isObject(cell) && 'link' in cell)
    return Object.fromEntries(Object.entries(cell).map(([name, part]) => [name, text(part)]))
  if (!isObject(cell)) return mode === 'both' ? { value: text(cell), display_value: text(cell) } : text(cell)
  if (mode === 'both') return { value: text(cell['value']), display_value: text(cell['display_value']) }
  return text(mode === 'label' ? (cell['display_value'] ?? cell['value']) : (cell['value'] ?? cell['display_value']))
}

/** The stored value of a cell, whatever form it came in. */
export const valueOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : (cell?.value ?? ''))
