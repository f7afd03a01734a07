import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { UsageError } from '../errors.ts'
import { redact } from '../redact.ts'

/** Where runs are logged, below the current folder. */
const FOLDER = '.switchboard'
const FILE = join(FOLDER, 'runs.ndjson')

export interface RunEntry {
  at: string
  operation: string
  tracked: Record<string, string>
}

const valueAt = (document: unknown, path: string): string => {
  let at: unknown = document
  if (typeof at === 'object' && at !== null && path in at) at = (at as Record<string, unknown>)[path]
  else
    for (const part of path.split('.'))
      at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined
  if (typeof at === 'object' && at !== null && 'value' in at) at = at.value
  return at === undefined || at === null ? '' : String(at)
}

/**
 * Writes values of a document to the run log. Each rule is `name=path` or `name=path+path…`: several parts are joined in
 * that order. @throws UsageError for another form
 */
export const trackDocument = (
  operation: string,
  rules: readonly string[],
  document: object,
  file: string = FILE,
): void => {
  const tracked: Record<string, string> = {}
  for (const rule of rules) {
    const found = /^([\w-]+)=(.+)$/.exec(rule)
    if (!found?.[1] || !found[2]) throw new UsageError(`--track ${rule}: write name=path, or name=path+path.`)
    tracked[found[1]] = found[2]
      .split('+')
      .map((path) => valueAt(document, path))
      .join('')
  }
  mkdirSync(join(file, '..'), { recursive: true })
  const entry: RunEntry = { at: new Date().toISOString(), operation, tracked }
  appendFileSync(file, `${JSON.stringify(redact(entry))}\n`, { mode: 0o600 })
}

/** Logged runs whose tracked values hold the text, newest first. */
export const findRuns = (text: string, file: string = FILE): RunEntry[] => {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap(readEntry)
    .filter((entry) => JSON.stringify([entry.operation, entry.tracked]).includes(text))
    .reverse()
}

/** A line that was cut off, because a run was killed while it wrote, hides no others. */
const readEntry = (line: string): RunEntry[] => {
  try {
    return line === '' ? [] : [JSON.parse(line) as RunEntry]
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return []
  }
}

/** Keeps a copy of a document: date and time, index, operation and a unique part make the name. */
export const archiveDocument = (folder: string, operation: string, index: number, document: object): string => {
  mkdirSync(folder, { recursive: true })
  const time = new Date().toISOString().replace(/[-:]/g, '').replace(/\..*/, '')
  const path = join(folder, `${time}_${index}_${operation.replace(/[^\w-]/g, '_')}_${randomUUID().slice(0, 8)}.dat`)
  writeFileSync(path, JSON.stringify(redact(document)), { mode: 0o600 })
  return path
}
