/** The application package as the build left it. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { StackError } from './errors.ts'
import type { Paths } from './paths.ts'

/** Hash over the files of the built package, to know whether an instance already has it. */
export function packageFingerprint(paths: Paths): string {
  const app = join(paths.packageFolder, 'dist', 'app')
  if (!existsSync(app)) {
    throw new StackError(`There is no built package in ${app}. Run "npm run build" first; "npm start" does it for you.`)
  }
  const hash = createHash('sha256')
  for (const entry of readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name))
    .sort()) {
    hash.update(entry.slice(app.length)).update('\0').update(readFileSync(entry))
  }
  return hash.digest('hex').slice(0, 32)
}
