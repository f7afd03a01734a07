import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TableDefinition } from '../core.ts'
import { cacheFolder, writeAtomically } from './sdk-tables.ts'

/** Raise when the storage layout changes without a change of the definitions. */
const LAYOUT = 3

/** A base record as the seed part gives it. */
export interface BaseRecord {
  table: string
  values: Record<string, string>
}

/**
 * Bytes of a database that holds the base tables and records and nothing else. Building one takes a second or two, so it
 * is kept beside the installed packages under a name that follows from what is in it.
 */
export function templateDatabase(
  root: string,
  definitions: readonly TableDefinition[],
  records: readonly BaseRecord[],
  build: () => Buffer,
): Buffer {
  const content = createHash('sha256')
    .update(String(LAYOUT))
    .update(JSON.stringify(definitions))
    .update(JSON.stringify(records))
  const path = join(cacheFolder(root), `base-${content.digest('hex').slice(0, 24)}.sqlite`)
  if (existsSync(path)) return readFileSync(path)
  const bytes = build()
  writeAtomically(path, bytes)
  return bytes
}
