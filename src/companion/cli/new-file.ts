import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { systemCodeOf, UsageError } from '../errors.ts'

/** Writes a file that only its owner may read, and that is not there yet. @throws UsageError when it is */
export const writeNewFile = (path: string, text: string, option: string): void => {
  try {
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (systemCodeOf(error) !== 'EEXIST') throw error
    throw new UsageError(`${option}: ${resolve(path)} is there already, and is not overwritten. Give another name.`)
  }
}
