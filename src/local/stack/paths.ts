/** Where the parts of a checkout are, seen from its root. */
import { join } from 'node:path'

/** Scope under which the default build installs. */
export const SCOPE = 'x_swb_hub'

export interface Paths {
  root: string
  /** Folder of the built package: what `now-sdk install` installs. */
  packageFolder: string
  sdk: string
  portal: string
  /** Everything the local stack keeps between runs. */
  state: string
}

export function pathsOf(root: string): Paths {
  return {
    root,
    packageFolder: join(root, 'target', 'build', SCOPE),
    sdk: join(root, 'node_modules', '@servicenow', 'sdk', 'bin', 'index.js'),
    portal: join(root, 'dist', 'portal'),
    state: join(root, '.switchboard'),
  }
}
