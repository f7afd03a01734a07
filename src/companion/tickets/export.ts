import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SwitchboardError } from '../errors.ts'
import type { Logger } from '../logging.ts'
import type { InstanceRow } from '../servicenow/client.ts'
import type { TicketDesk } from './desk.ts'
import type { TicketSettings } from './settings.ts'

export interface ExportDependencies {
  desk: TicketDesk
  settings: TicketSettings
  logger: Logger
  /** Folder of the files. */
  out: string
  /** Folder of the bookmarks. */
  folder: string
}
export interface ExportedTable {
  table: string
  file: string
  rows: number
  /** Only in an incremental export. */
  deleted?: number
}

/** The documents of the program that this replaces call the table of groups so. */
const ALIASES: Readonly<Record<string, string>> = { sys_group: 'sys_user_group' }
const OVERLAP_SECONDS = 120

interface Bookmark {
  /** ms by the instance's clock. */
  readUntil: number
  ids: string[]
}

/**
 * One CSV file a table, `<connection>_<table>.csv`. Incremental: what was added or changed since the last export, and the
 * sys_ids of what is gone in `…_deleted.csv`. Files and bookmark appear only when everything has been read.
 * @throws SwitchboardError (code `incomplete`) when rows are hidden from the integration user.
 */
export const exportTables = async (
  dependencies: ExportDependencies,
  incremental: boolean,
): Promise<ExportedTable[]> => {
  const { settings, logger } = dependencies
  mkdirSync(dependencies.out, { recursive: true })
  const exported: ExportedTable[] = []
  for (const [name, entity] of Object.entries(settings.entities)) {
    const table = ALIASES[name] ?? name
    if (table !== name) logger.warn({ name, table }, 'This name is an alias; the table is exported under its own name')
    exported.push(await exportTable(dependencies, table, entity.columns, entity.filter, incremental))
  }
  return exported
}

const exportTable = async (
  { desk, settings, out, folder }: ExportDependencies,
  table: string,
  columns: readonly string[],
  filter: string,
  incremental: boolean,
): Promise<ExportedTable> => {
  const names = ['sys_id', ...columns.filter((column) => column !== 'sys_id')]
  const bookmarkFile = join(folder, `${settings.connection}_${table}.export.json`)
  const bookmark = incremental ? readBookmark(bookmarkFile) : undefined
  const page = settings.ResponseSizeLimit
  const serverTime = await desk.serverTime()
  const base = `${settings.connection}_${table}`
  if (!bookmark) {
    const rows = await desk.allRows(table, names, filter, page)
    writeWhole(join(out, `${base}.csv`), toCsv(names, rows))
    if (incremental) writeWhole(join(out, `${base}_deleted.csv`), toCsv(['sys_id'], []))
    writeBookmark(bookmarkFile, serverTime, rows)
    return { table, file: `${base}.csv`, rows: rows.length, ...(incremental ? { deleted: 0 } : {}) }
  }
  const minutes = Math.max(1, Math.ceil(((serverTime - bookmark.readUntil) / 1000 + OVERLAP_SECONDS) / 60))
  const window = `sys_updated_onRELATIVEGE@minute@ago@${minutes}`
  const changed = await desk.allRows(table, names, filter === '' ? window : `${filter}^${window}`, page)
  // What is gone leaves no trace in a table: only a look at all ids finds it.
  const present = await desk.allRows(table, ['sys_id'], filter, 10_000)
  const ids = new Set(present.map((row) => row['sys_id']))
  const gone = bookmark.ids.filter((id) => !ids.has(id))
  writeWhole(join(out, `${base}.csv`), toCsv(names, changed))
  writeWhole(
    join(out, `${base}_deleted.csv`),
    toCsv(
      ['sys_id'],
      gone.map((id) => ({ sys_id: id })),
    ),
  )
  writeBookmark(bookmarkFile, serverTime, present)
  return { table, file: `${base}.csv`, rows: changed.length, deleted: gone.length }
}

/** RFC 4180: CRLF, quotes where they are needed. A cell that a spreadsheet would run as a formula gets a quote in front. */
export const toCsv = (columns: readonly string[], rows: readonly InstanceRow[]): string =>
  [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('')

const cell = (value: string): string => {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

const writeWhole = (file: string, text: string): void => {
  const temporary = `${file}.${process.pid}`
  const handle = openSync(temporary, 'w', 0o600)
  try {
    writeFileSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(temporary, file)
}

const readBookmark = (file: string): Bookmark | undefined => {
  if (!existsSync(file)) return undefined
  try {
    const content = JSON.parse(readFileSync(file, 'utf8')) as Partial<Bookmark>
    if (typeof content.readUntil === 'number' && Array.isArray(content.ids)) return content as Bookmark
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new SwitchboardError(`${file} is spoilt. Delete it; the next export is a full one.`, { code: 'state' })
}

const writeBookmark = (file: string, readUntil: number, rows: readonly InstanceRow[]): void =>
  writeWhole(file, JSON.stringify({ readUntil, ids: rows.map((row) => row['sys_id'] ?? '') } satisfies Bookmark))
