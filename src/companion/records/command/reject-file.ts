import { closeSync, openSync, writeFileSync } from 'node:fs'
import { InstanceError, messageOf } from '../../errors.ts'
import type { Reject } from '../load/load.ts'

/**
 * File of the records that were not written, one a line; made when the first of them comes. Nobody else may read it, as
 * it holds what the file held. @throws InstanceError (code `output`) when it cannot be written
 */
export const rejectFile = (path: string): { add(reject: Reject): void; close(): void } => {
  let file: number | undefined
  return {
    add(reject) {
      try {
        file ??= openSync(path, 'w', 0o600)
        writeFileSync(file, `${JSON.stringify(reject)}\n`)
      } catch (error) {
        throw new InstanceError(
          `Rejected records cannot be written to ${path} (${messageOf(error)}). Name another file with --rejects.`,
          { code: 'output', cause: error },
        )
      }
    },
    close() {
      if (file !== undefined) closeSync(file)
      file = undefined
    },
  }
}
