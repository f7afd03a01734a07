import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Finds the folder whose node_modules hold the ServiceNow SDK: upwards from the working directory, then from the
 * program that runs. Works the same in a bundle and under a test runner, which is why it asks no module for its place.
 */
export function findPackageRoot(): string {
  const starts = [process.cwd()]
  const program = process.argv[1]
  if (program && existsSync(program)) starts.push(dirname(realpathSync(program)))
  for (const start of starts) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (existsSync(join(folder, 'node_modules', '@servicenow', 'sdk-core', 'package.json'))) return folder
      if (dirname(folder) === folder) break
    }
  }
  throw new Error(
    'Cannot find node_modules/@servicenow/sdk-core, from which the base tables are read; install the dependencies or start inside the project',
  )
}
