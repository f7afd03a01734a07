/**
 * Instances with the package installed, ready to be copied: installing takes the platform's command line several
 * seconds, copying takes none.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Copies the snapshot of this key into the folder; false when there is none. */
export function restoreSnapshot(cache: string, key: string, folder: string): boolean {
  const snapshot = join(cache, key)
  if (!existsSync(snapshot)) return false
  cpSync(snapshot, folder, { recursive: true })
  return true
}

/**
 * Keeps a closed instance's folder under the key and forgets older snapshots of the same kind. Of several stacks that
 * have prepared the same at the same time the first one's is kept.
 */
export function keepSnapshot(cache: string, key: string, folder: string): void {
  mkdirSync(cache, { recursive: true })
  const unfinished = mkdtempSync(join(cache, '.new-'))
  cpSync(folder, unfinished, { recursive: true })
  try {
    renameSync(unfinished, join(cache, key))
  } catch (error) {
    if (!(isSystemError(error) && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST'))) throw error
    rmSync(unfinished, { recursive: true, force: true })
  }
  for (const name of readdirSync(cache)) {
    if (name !== key && !name.startsWith('.')) rmSync(join(cache, name), { recursive: true, force: true })
  }
}

const isSystemError = (error: unknown): error is { code: string } =>
  typeof error === 'object' && error !== null && 'code' in error
