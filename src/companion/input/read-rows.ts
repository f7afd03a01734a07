import { createReadStream, existsSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { UsageError } from '../errors.ts'
import { isObject } from '../is-object.ts'
import { readCsv } from './read-csv.ts'

/** A record of a file, or what is wrong with a line. */
export type SourceRow =
  | { line: number; values: Record<string, string>; fault?: undefined }
  | { line: number; fault: string; text?: string; fatal?: boolean; values?: undefined }

export const SOURCE_FORMATS = ['csv', 'ndjson'] as const
export type SourceFormat = (typeof SOURCE_FORMATS)[number]

/** @throws UsageError when the file is missing or its name does not tell what it holds. */
export const readRows = (path: string, format?: SourceFormat): AsyncIterable<SourceRow> => {
  if (path !== '-' && !existsSync(path)) throw new UsageError(`File ${path} does not exist.`)
  if (path !== '-' && statSync(path).isDirectory()) throw new UsageError(`${path} is a folder. Name a file in it.`)
  const known = format ?? formatOf(path)
  const input = path === '-' ? process.stdin : createReadStream(path)
  input.setEncoding('utf8')
  return known === 'csv' ? readCsv(input as AsyncIterable<string>) : readNdjson(linesOf(input as AsyncIterable<string>))
}

const formatOf = (path: string): SourceFormat => {
  const extension = extname(path).toLowerCase()
  if (extension === '.csv') return 'csv'
  if (['.ndjson', '.jsonl', '.json'].includes(extension)) return 'ndjson'
  throw new UsageError(`${path}: is it CSV or NDJSON? Say so with --format csv or --format ndjson.`)
}

/** Lines of a text in pieces. Nothing is read before somebody asks: a reader may be busy for a while first. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

/**
 * One JSON object a line. A line of a reject file counts as the record inside it; the brackets and commas around the
 * objects of a JSON list that has one a line, as `extract --json` writes it, are passed over.
 */
export async function* readNdjson(lines: AsyncIterable<string>): AsyncGenerator<SourceRow> {
  let line = 0
  for await (const text of lines) {
    line++
    const object = text.trim().replace(/,$/, '')
    if (['', '[', ']', '[]'].includes(object)) continue
    yield readLine(line, object)
  }
}

const readLine = (line: number, text: string): SourceRow => {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return { line, fault: 'this line is no JSON', text }
  }
  if (isObject(parsed) && typeof parsed['reason'] === 'string' && isObject(parsed['record'])) parsed = parsed['record']
  if (!isObject(parsed)) return { line, fault: 'this line is no JSON object', text }
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(parsed)) {
    if (value === null || value === undefined) values[name] = ''
    else if (isObject(value) && 'value' in value) values[name] = String(value['value'] ?? '')
    else if (typeof value === 'object') return { line, fault: `"${name}" holds an object or a list`, text }
    else values[name] = String(value)
  }
  return { line, values }
}
