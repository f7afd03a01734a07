/** Records over the Table API, with stored and displayed value side by side. */
import { isObject, objectsOf, objectOf, textOf, type JsonObject } from '../json.ts'
import type { Connection } from './contract.ts'

export interface Cell {
  value: string
  display: string
}

/** A record's cells by column name (dot-walked names included as asked for). */
export interface Entry {
  id: string
  cell(name: string): Cell
  value(name: string): string
  display(name: string): string
  names(): string[]
}

export interface Listing {
  entries: Entry[]
  /** Records that match; may be more than a page and more than one may see. */
  total: number
}

export interface ListOptions {
  query: string
  /** Absent: every column. */
  fields?: string[]
  limit?: number
  offset?: number
  signal?: AbortSignal
}

export interface Records {
  list(table: string, options: ListOptions): Promise<Listing>
  read(table: string, id: string, fields?: string[], signal?: AbortSignal): Promise<Entry>
  update(table: string, id: string, values: Record<string, string>): Promise<void>
}

export function recordsOver(connection: Connection): Records {
  const path = (table: string, id?: string) =>
    `/api/now/table/${encodeURIComponent(table)}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`
  const common = (fields?: string[]) => ({
    sysparm_display_value: 'all',
    sysparm_exclude_reference_link: 'true',
    sysparm_fields: fields ? ['sys_id', ...fields].join(',') : undefined,
  })
  return {
    async list(table, { query, fields, limit = 20, offset = 0, signal }) {
      const { result, total } = await connection.get(
        path(table),
        { sysparm_query: query, sysparm_limit: limit, sysparm_offset: offset, ...common(fields) },
        signal,
      )
      const entries = objectsOf(result).map(entryOf)
      return { entries, total: total ?? offset + entries.length }
    },
    async read(table, id, fields, signal) {
      const { result } = await connection.get(path(table, id), common(fields), signal)
      return entryOf(objectOf(result))
    },
    async update(table, id, values) {
      await connection.patch(path(table, id), values)
    },
  }
}

/** @param given One record of an answer, with plain or `{value, display_value}` cells. */
export function entryOf(given: JsonObject): Entry {
  const cell = (name: string): Cell => {
    const raw = given[name]
    if (!isObject(raw)) return { value: textOf(raw), display: textOf(raw) }
    const value = textOf(raw.value)
    const display = textOf(raw.display_value)
    return { value: value === '' ? display : value, display: display === '' ? value : display }
  }
  return {
    id: cell('sys_id').value,
    cell,
    value: (name) => cell(name).value,
    display: (name) => cell(name).display,
    names: () => Object.keys(given),
  }
}

/** Text as a value inside an encoded query: the separator cannot be escaped there, so it is left out. */
export function queryValue(text: string): string {
  return text.replaceAll('^', ' ').trim()
}

/** The person signed in, worked out by the instance. */
export const me = 'javascript:gs.getUserID()'
